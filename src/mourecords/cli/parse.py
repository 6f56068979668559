"""``mourecords parse``: texts in, agreements out."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from mourecords.cli.exits import Exit
from mourecords.cli.summary import to_summary
from mourecords.cli.terminal import Style, make_style, say
from mourecords.cli.writing import to_json, to_json_lines
from mourecords.documents.document import Document
from mourecords.errors import DateError, ReadError
from mourecords.pipeline import Parsed, parse
from mourecords.readers.read import read
from mourecords.values.dates import PartialDate

Named = tuple[str, Parsed]
"""What was found in one file, with the name of the file."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the files, the day of publication and the form of the result."""
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="a text, a folder of texts, or - for standard input",
    )
    parser.add_argument(
        "--jobs", type=to_number, default=1, metavar="N", help="parse in N processes (default: 1)"
    )
    parser.add_argument(
        "--out",
        metavar="FILE",
        help="write the records there, one a line; a run that was stopped goes on where it was",
    )
    parser.add_argument(
        "--published",
        type=to_day,
        metavar="DATE",
        help="the day of publication (YYYY-MM-DD), for 'on Thursday' where the text has no date",
    )
    parser.add_argument(
        "--format",
        choices=tuple(WRITERS),
        help="a readable summary (the default), one JSON array, or a record a line (the only one"
        " for folders, several jobs and --out)",
    )
    parser.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="colours in the summary; auto: where the output is a terminal",
    )


def run(args: Namespace) -> int:
    """Read everything, then parse and print; nothing is printed if a file is unreadable.

    Folders, several jobs and an output file are for many texts: there a file that
    cannot be read is told of at the end, and the records of the others are written.
    """
    if args.out is not None or args.jobs > 1 or any(Path(name).is_dir() for name in args.files):
        from mourecords.cli.many import run_many

        return run_many(args)
    documents = read_all(args.files)
    found = [(name, parse(document, published=args.published)) for name, document in documents]
    sys.stdout.write(WRITERS[args.format or "summary"](found, make_style(sys.stdout, args.color)))
    return Exit.OK if any(parsed.records for _, parsed in found) else Exit.NOTHING


def read_all(files: Sequence[str]) -> list[tuple[str, Document]]:
    """The documents; every file that cannot be read is told of before giving up."""
    documents: list[tuple[str, Document]] = []
    errors: list[ReadError] = []
    for file in files:
        try:
            documents.append((file, read_one(file)))
        except ReadError as error:
            errors.append(error)
    for unread in errors[:-1]:
        say(f"error: {unread} [{unread.code}]")
    if errors:
        raise errors[-1]
    return documents


def read_one(file: str) -> Document:
    """The document in a file, or on standard input for ``-``."""
    return read(sys.stdin.buffer if file == "-" else Path(file))


def to_number(text: str) -> int:
    """The number of processes that an argument names: 1 or more."""
    if not text.isascii() or not text.isdigit() or int(text[:6]) < 1:
        raise ArgumentTypeError(f"{text!r} is not a number of processes: write 1 or more")
    return int(text[:6])


def to_day(text: str) -> date:
    """The day that an argument names."""
    try:
        day = PartialDate(text).to_date()
    except DateError as error:
        raise ArgumentTypeError(str(error)) from error
    if day is None:
        raise ArgumentTypeError(f"{text!r} is not a day: write YYYY-MM-DD")
    return day


def _write_summary(found: Sequence[Named], style: Style) -> str:
    return "\n".join(to_summary(name, parsed, style=style) for name, parsed in found)


def _write_json(found: Sequence[Named], _: Style) -> str:
    _remark(found)
    return to_json([record for _, parsed in found for record in parsed.records])


def _write_json_lines(found: Sequence[Named], _: Style) -> str:
    _remark(found)
    return to_json_lines([record for _, parsed in found for record in parsed.records])


def _remark(found: Sequence[Named]) -> None:
    """What is doubtful, on standard error: the result is for programs."""
    for name, parsed in found:
        for finding in parsed.findings:
            where = f"{name}:{finding.pointer}" if finding.pointer else name
            message = f"{where}: {finding.severity}: {finding.message} [{finding.rule}]"
            say(message)


WRITERS: Final[dict[str, Callable[[Sequence[Named], Style], str]]] = {
    "summary": _write_summary,
    "json": _write_json,
    "jsonl": _write_json_lines,
}
