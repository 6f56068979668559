"""``mourecords cite``: how agreements are cited, and which one a reference names."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from typing import Final

from mourecords.cli.exits import Exit
from mourecords.cli.loading import load_file
from mourecords.cli.terminal import say, to_safe
from mourecords.deadlines.deadline import to_name
from mourecords.formats.citing import find_force, find_url, find_volume, to_title
from mourecords.formats.dumping import dump
from mourecords.formats.references import resolve
from mourecords.records.record import Record

STYLES: Final = ("oscola", "bluebook", "apa", "aglc")


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the records, the references and the styles."""
    parser.add_argument("records", metavar="RECORDS", help="a file or folder of records")
    parser.add_argument(
        "references",
        nargs="*",
        metavar="REFERENCE",
        help="such as '729 UNTS 161', 'TIAS 6839' or an id; none for all records",
    )
    parser.add_argument(
        "--style", choices=STYLES, action="append", help="only this style; may be given again"
    )


def run(args: Namespace) -> int:
    """Resolve the references and print the citations; exit code 1 where one names nothing."""
    records = load_file(args.records)
    styles = tuple(args.style or STYLES)
    if not args.references:
        sys.stdout.write("\n".join(_page(record, styles) for record in records))
        return Exit.OK if records else Exit.NOTHING
    found: dict[int, Record] = {}
    failed = False
    for reference in args.references:
        named = resolve(reference, records)
        failed = failed or len(named) != 1
        if len(named) != 1:
            what = ", ".join(record.id or to_name(record) for record in named)
            say(f"{reference!r} names {f'several: {what}' if named else 'no record'}")
        found |= {id(record): record for record in named}
    sys.stdout.write("\n".join(_page(record, styles) for record in found.values()))
    return Exit.NOTHING if failed else Exit.OK


def _page(record: Record, styles: Sequence[str]) -> str:
    lines = [to_safe(record.id or to_name(record))]
    lines += [f"{style:>9}  {str(dump(record, format=style)).strip()}" for style in styles]
    short = next(iter(record.agreement.aliases), None)
    lines += [f"{'short':>9}  {to_safe(short)}"] if short else []
    missing = ", ".join(_missing(record))
    lines += [f"{'missing':>9}  {missing}"] if missing else []
    return "\n".join(lines) + "\n"


def _missing(record: Record) -> Iterator[str]:
    """What the styles would like to print and the record does not have."""
    agreement = record.agreement
    if to_title(agreement).startswith("["):
        yield "title"
    if agreement.signed_on is None or agreement.signed_on.day is None:
        yield "day of signature"
    if find_force(agreement) is None:
        yield "entry into force"
    if find_volume(agreement) is None:
        yield "volume and page of a treaty series"
    if find_url(record) is None:
        yield "address"
