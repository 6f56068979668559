"""``mourecords upcoming``: what falls due in stored agreements."""

from __future__ import annotations

import datetime
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from mourecords.cli.exits import Exit
from mourecords.cli.loading import load_file
from mourecords.cli.parse import to_day
from mourecords.cli.terminal import say
from mourecords.deadlines.calendars import to_ics
from mourecords.deadlines.chart import to_svg
from mourecords.deadlines.finding import find_deadlines
from mourecords.deadlines.holidays import load_holidays
from mourecords.deadlines.tables import to_json, to_table
from mourecords.errors import DurationError
from mourecords.values.durations import Duration


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the records, the time and the form of the result."""
    parser.add_argument("records", nargs="+", metavar="RECORDS", help="files of records")
    parser.add_argument(
        "--from", dest="start", type=to_day, metavar="DATE", help="the first day; today if left out"
    )
    parser.add_argument(
        "--within", type=to_period, default=Duration("P1Y"), metavar="P1Y", help="how far to look"
    )
    parser.add_argument(
        "--holidays",
        type=Path,
        metavar="FILE",
        help="days off, for what counts in working days: one a line, or iCalendar",
    )
    parser.add_argument(
        "--format",
        choices=("table", "json", "ics", "svg"),
        default="table",
        help="a table to read (the default), JSON with traces, iCalendar, or a picture",
    )
    parser.add_argument(
        "--chart", type=Path, metavar="FILE", help="also draw terms over time (SVG)"
    )


def run(args: Namespace) -> int:
    """Find what falls due and print it."""
    start = args.start or datetime.datetime.now().astimezone().date()
    records = [record for file in args.records for record in load_file(file)]
    if args.chart:
        args.chart.write_text(to_svg(records, start), encoding="utf-8")
    if args.format == "svg":
        sys.stdout.write(to_svg(records, start))
        return Exit.OK
    calendar = load_holidays(args.holidays) if args.holidays else None
    found = find_deadlines(records, start, within=args.within, calendar=calendar)
    if args.format == "ics":
        left_out = sum(not (one.on and one.on.to_date()) for one in found)
        if left_out:
            say(f"{left_out} not known to the day, and left out of the calendar")
        sys.stdout.write(to_ics(found, start).decode("utf-8"))
    else:
        sys.stdout.write(to_json(found) if args.format == "json" else to_table(found))
    return Exit.OK


def to_period(text: str) -> Duration:
    """The period that an argument gives."""
    try:
        return Duration(text)
    except DurationError as error:
        raise ArgumentTypeError(str(error)) from error
