"""``mourecords show``: one text and the evidence in it, for the terminal or for a browser."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from mourecords.cli.exits import Exit
from mourecords.cli.parse import read_one, to_day
from mourecords.cli.summary import to_summary
from mourecords.cli.terminal import make_style
from mourecords.records.evidence_view import to_page


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the text and the form of the result."""
    parser.add_argument("file", metavar="FILE", help="a text, or - for standard input")
    parser.add_argument("--html", action="store_true", help="a page for a browser, without script")
    parser.add_argument(
        "--published", type=to_day, metavar="DATE", help="the day of publication (YYYY-MM-DD)"
    )


def run(args: Namespace) -> int:
    """Parse the text and show every value with the words that support it."""
    from mourecords.pipeline import parse

    parsed = parse(read_one(args.file), published=args.published)
    if args.html:
        sys.stdout.write(to_page(tuple(parsed.records), parsed.document))
    else:
        sys.stdout.write(to_summary(args.file, parsed, style=make_style(sys.stdout)))
    return Exit.OK if parsed.records else Exit.NOTHING
