"""``mourecords select``: the agreements that fit a question, counted or written out."""

from __future__ import annotations

import datetime
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from mourecords.cli.exits import Exit
from mourecords.cli.loading import load_file
from mourecords.cli.parse import to_day
from mourecords.cli.terminal import say
from mourecords.errors import DateError
from mourecords.formats.dumping import dump
from mourecords.formats.table import FORMATS
from mourecords.studies.choosing import Wanted, choose
from mourecords.studies.tallying import Tally, tally
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import Kind, Status, Subject


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the records, the question and the form of the result."""
    parser.add_argument("records", nargs="+", metavar="RECORDS", help="files of records")
    _add_lists(parser)
    parser.add_argument("--since", type=to_date, metavar="DATE", help="signed then or later")
    parser.add_argument("--until", type=to_date, metavar="DATE", help="signed then or earlier")
    parser.add_argument(
        "--binding", choices=("yes", "no", "undetermined"), help="whether it binds in law"
    )
    parser.add_argument(
        "--on", type=to_day, metavar="DATE", help="the day of the status; today if left out"
    )
    parser.add_argument(
        "--out", metavar="OUT", help="write the records there, in the format that its name tells"
    )
    parser.add_argument(
        "--to", choices=[each.name for each in FORMATS], metavar="FORMAT", help="the format of OUT"
    )


def _add_lists(parser: ArgumentParser) -> None:
    for name, choices, told in (
        ("party", None, "a code or a name; all that are given must be parties"),
        ("subject", [str(each) for each in Subject], "a subject; one that is given must be it"),
        ("category", None, "an area or area/activity that a provision is about"),
        ("kind", [str(each) for each in Kind], "a kind"),
        ("status", [str(each) for each in Status], "how it stands on the day"),
    ):
        parser.add_argument(
            f"--{name}",
            action="append",
            default=[],
            choices=choices,
            metavar=name.upper(),
            help=f"{told}; may be given again",
        )


def run(args: Namespace) -> int:
    """Choose, and print the numbers or write the records."""
    on = args.on or datetime.datetime.now().astimezone().date()
    records = [record for file in args.records for record in load_file(file)]
    chosen = choose(records, _wanted(args), on=on)
    if args.out == "-":
        content = dump(chosen, format=args.to or "jsonl")
        sys.stdout.write(content if isinstance(content, str) else content.decode())
    elif args.out:
        dump(chosen, Path(args.out), format=args.to)
        say(f"{len(chosen)} of {len(records)} records")
    else:
        sys.stdout.write("".join(f"{line}\n" for line in _lines(tally(chosen, on))))
    return Exit.OK if chosen else Exit.NOTHING


def _wanted(args: Namespace) -> Wanted:
    return Wanted(
        parties=tuple(args.party),
        subjects=tuple(Subject(name) for name in args.subject),
        categories=tuple(args.category),
        kinds=tuple(Kind(name) for name in args.kind),
        since=args.since,
        until=args.until,
        binding={"yes": True, "no": False}.get(args.binding),
        undetermined=args.binding == "undetermined",
        statuses=tuple(Status(name) for name in args.status),
    )


def to_date(text: str) -> PartialDate:
    """The date that an argument gives: a year, a month or a day."""
    try:
        return PartialDate(text)
    except DateError as error:
        raise ArgumentTypeError(str(error)) from error


def _lines(found: Tally) -> Iterator[str]:
    yield f"{found.count} instrument{'' if found.count == 1 else 's'}"
    for name, counts in (
        ("kind", found.kinds),
        ("binding", found.binding),
        (f"as of {found.on}", found.statuses),
        ("subject", found.subjects),
        ("content", found.categories),
    ):
        if counts:
            yield f"{name:>16}  {_tell(counts)}"


def _tell(counts: Counter[str]) -> str:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{name} {count}" for name, count in ordered)
