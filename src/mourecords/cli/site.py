"""``mourecords site``: records in, a documentation site out."""

from __future__ import annotations

import datetime
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from mourecords.cli.exits import Exit
from mourecords.cli.parse import read_one, to_day
from mourecords.cli.terminal import say
from mourecords.documents.source import to_sha256
from mourecords.formats.loading import load

if TYPE_CHECKING:
    from mourecords.documents.document import Document
    from mourecords.records.record import Record
    from mourecords.site.writing import Built

CLEAR = "\r\033[K"
"""Takes away the line that a terminal shows."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the records, the folder, the texts and the day."""
    parser.add_argument("records", metavar="RECORDS", type=Path, help="a file or folder of records")
    parser.add_argument("--out", metavar="DIR", type=Path, required=True, help="the folder to fill")
    parser.add_argument("--title", default="Agreements", help="the name of the site")
    parser.add_argument(
        "--texts",
        metavar="FILE",
        nargs="+",
        default=[],
        help="the source texts, to show the evidence in its place",
    )
    parser.add_argument(
        "--on",
        type=to_day,
        metavar="DATE",
        help="the day of statuses, from which deadlines are to come (default: today)",
    )
    parser.add_argument("--html", action="store_true", help="also make the finished site")


def run(args: Namespace) -> int:
    """Build the pages and tell what was done."""
    from mourecords.site import build

    records = load(args.records)
    built = build(
        records,
        args.out,
        title=args.title,
        documents=_documents(args.texts, records),
        on=args.on or datetime.datetime.now().astimezone().date(),
        progress=_bar if sys.stderr.isatty() else None,
    )
    sys.stdout.write(_told(built))
    if args.html:
        first = _finish(args.out)
        sys.stdout.write(f"open {first}\n")
    return Exit.OK


def _finish(out: Path) -> Path:
    """Make the finished site; a terminal shows how long it takes."""
    from mourecords.site import build_html

    if not sys.stderr.isatty():
        return build_html(out)
    first = build_html(out, progress=_wait)
    sys.stderr.write(CLEAR)
    return first


def _documents(files: list[str], records: tuple[Record, ...]) -> dict[str, Document]:
    """The texts by their hash; a remark for each that no record has as a source."""
    found: dict[str, Document] = {}
    known = {source.sha256 for record in records for source in record.sources}
    for file in files:
        document = read_one(file)
        digest = to_sha256(document.text)
        found[digest] = document
        if digest not in known:
            say(f"{file}: no record has this text as its source, so it is not shown")
    return found


def _told(built: Built) -> str:
    counts = f"{built.written} written, {built.unchanged} unchanged, {built.removed} removed"
    lines = [f"{built.out}: files: {counts}"]
    lines += [f"left as you changed it: {name}" for name in built.kept]
    return "\n".join(lines) + "\n"


def _bar(done: int, total: int) -> None:
    if done % 20 == 0 or done == total:
        filled = 30 * done // total
        end = "\n" if done == total else ""
        sys.stderr.write(f"\r[{'#' * filled}{'.' * (30 - filled)}] {done}/{total}{end}")
        sys.stderr.flush()


def _wait(seconds: int) -> None:
    sys.stderr.write(f"{CLEAR}making the finished pages: {seconds // 60}:{seconds % 60:02}")
    sys.stderr.flush()
