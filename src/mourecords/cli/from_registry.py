"""``mourecords from-registry``: what a registry publishes becomes records."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from mourecords.cli.exits import Exit
from mourecords.cli.terminal import say
from mourecords.errors import ReadError
from mourecords.formats.dumping import dump
from mourecords.records.record import Record
from mourecords.registries.registry import REGISTRIES, import_registry


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the registry, the files and the output."""
    known = "; ".join(f"{each.name}: {each.publisher}, {each.reads}" for each in REGISTRIES)
    parser.add_argument(
        "registry",
        choices=[each.name for each in REGISTRIES],
        metavar="REGISTRY",
        help=known,
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="files that it publishes")
    parser.add_argument("--title", metavar="TITLE", help="the title, where the files have none")
    parser.add_argument(
        "--out", default="-", metavar="OUT", help="the file to write; - (the default) is JSON Lines"
    )


def run(args: Namespace) -> int:
    """Read all, then write; what could not be read goes to standard error."""
    records: list[Record] = []
    for file in args.files:
        found = import_registry(_read(Path(file)), args.registry, source=file)
        records += (_titled(record, args.title) for record in found.records)
        for finding in found.findings:
            say(f"{finding.record}: {finding.severity}: {finding.message} [{finding.rule}]")
    if args.out == "-":
        sys.stdout.write(dump(records, format="jsonl"))
    else:
        dump(records, Path(args.out))
    say(f"{len(records)} records")
    return Exit.OK if records else Exit.NOTHING


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ReadError(str(path), error.strerror or str(error)) from error


def _titled(record: Record, title: str | None) -> Record:
    """The record with this title, where it has none of its own."""
    if title is None or record.agreement.title:
        return record
    agreement = record.agreement.model_copy(update={"title": title})
    return record.model_copy(update={"agreement": agreement})
