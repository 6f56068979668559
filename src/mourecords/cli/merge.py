"""``mourecords merge``: records of the same agreement become one."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from mourecords.cli.exits import Exit
from mourecords.cli.terminal import say
from mourecords.formats.dumping import dump
from mourecords.formats.loading import load
from mourecords.merging.matching import find_groups
from mourecords.merging.merge import merge
from mourecords.records.finding import Finding


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the files and the output."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="files or folders of records")
    parser.add_argument(
        "--out", default="-", metavar="OUT", help="the file to write; - (the default) is JSON Lines"
    )


def run(args: Namespace) -> int:
    """Read all, merge what belongs together, write all; conflicts go to standard error."""
    records = [record for file in args.files for record in load(Path(file))]
    found = find_groups(records)
    merged = [merge([records[place] for place in group]) for group in found.groups]
    for finding in (*found.findings, *(f for one in merged for f in one.findings)):
        say(_to_line(finding))
    results = [one.record for one in merged]
    if args.out == "-":
        sys.stdout.write(dump(results, format="jsonl"))
    else:
        dump(results, Path(args.out))
    say(f"{len(records)} records, {len(results)} agreements")
    return Exit.OK


def _to_line(finding: Finding) -> str:
    where = f"{finding.record or ''}{finding.pointer}"
    return f"{where}: {finding.severity}: {finding.message} [{finding.rule}]".removeprefix(": ")
