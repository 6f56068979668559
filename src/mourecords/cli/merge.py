"""``mourecords merge``: records of the same agreement become one."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from mourecords.cli.exits import Exit
from mourecords.cli.loading import load_file
from mourecords.cli.terminal import say, to_safe
from mourecords.errors import ReadError
from mourecords.formats.dumping import dump
from mourecords.merging.judgements import Judgement, load_judgements
from mourecords.merging.matching import find_groups
from mourecords.merging.reporting import Comparison, Reconciled, reconcile
from mourecords.records.finding import Finding
from mourecords.records.record import Record


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the files, what a person decided, and the output."""
    parser.add_argument("files", nargs="+", metavar="FILE", help="files or folders of records")
    parser.add_argument(
        "--out", default="-", metavar="OUT", help="the file to write; - (the default) is JSON Lines"
    )
    parser.add_argument(
        "--report",
        action="store_true",
        help="print what the records agree on and differ in, in place of the records",
    )
    parser.add_argument(
        "--judgements",
        type=Path,
        metavar="FILE",
        help="TOML in which a person says which records are the same agreement, and which not",
    )
    parser.add_argument(
        "--undo",
        action="append",
        default=[],
        metavar="ID",
        help="leave the records of this merge apart; --report gives the ids",
    )


def run(args: Namespace) -> int:
    """Read all, merge what belongs together, write all; conflicts go to standard error."""
    named = [(file, record) for file in args.files for record in load_file(file)]
    records = [record for _, record in named]
    found = find_groups(records, _judgements(args))
    merged = [
        reconcile([records[place] for place in group], [named[place][0] for place in group])
        for group in found.groups
    ]
    for finding in found.findings:
        say(_to_line(finding))
    if args.report:
        sys.stdout.write("".join(f"{line}\n" for line in _report(merged)))
    else:
        for finding in (f for one in merged for f in one.findings):
            say(_to_line(finding))
        _write([one.record for one in merged], args.out)
    say(f"{len(records)} records, {len(merged)} agreements")
    return Exit.OK


def _judgements(args: Namespace) -> tuple[Judgement, ...]:
    undone = tuple(
        Judgement(same=False, records=(name,), reason="undone on the command line")
        for name in args.undo
    )
    if args.judgements is None:
        return undone
    try:
        text = args.judgements.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ReadError(str(args.judgements), str(error)) from error
    return (*load_judgements(text, source=str(args.judgements)), *undone)


def _write(records: Sequence[Record], out: str) -> None:
    if out == "-":
        sys.stdout.write(dump(records, format="jsonl"))
    else:
        dump(records, Path(out))


def _report(merged: Sequence[Reconciled]) -> Iterator[str]:
    """The agreements of which there are several records, field by field."""
    for one in merged:
        if len(one.names) < 2:
            continue
        yield f"same agreement: {' = '.join(map(to_safe, one.names))}"
        agreed = [each.field for each in one.fields if each.agree and len(each.values) > 1]
        yield f"  agree: {', '.join(agreed) or 'nothing'}"
        for each in one.fields:
            if not each.agree:
                yield f"  differ: {_differing(each)}"
        yield f"  undo: --undo {one.id}"


def _differing(field: Comparison) -> str:
    values = "; ".join(f"{to_safe(_shown(v))} ({to_safe(name)})" for name, v in field.values)
    return f"{field.field}: {values}; kept: {to_safe(_shown(field.kept))}"


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(part["name"] if isinstance(part, dict) else str(part) for part in value)
    return str(value)


def _to_line(finding: Finding) -> str:
    where = f"{finding.record or ''}{finding.pointer}"
    return f"{where}: {finding.severity}: {finding.message} [{finding.rule}]".removeprefix(": ")
