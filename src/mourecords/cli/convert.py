"""``mourecords convert``: records from one format to another."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from mourecords.cli.exits import Exit
from mourecords.cli.terminal import say
from mourecords.formats.dumping import dump
from mourecords.formats.loading import load
from mourecords.formats.table import FORMATS, find_format, find_format_of

_NAMES = tuple(entry.name for entry in FORMATS)


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the input, the output and the formats of both."""
    parser.add_argument("source", metavar="IN", help="a file or folder of records, or -")
    parser.add_argument("target", metavar="OUT", help="the file or folder to write, or -")
    parser.add_argument(
        "--to",
        choices=_NAMES,
        metavar="FORMAT",
        help=f"the format to write, where OUT does not tell: {', '.join(_NAMES)}",
    )
    parser.add_argument(
        "--from",
        dest="origin",
        choices=[entry.name for entry in FORMATS if entry.loads],
        metavar="FORMAT",
        help="the format to read, where IN does not tell",
    )


def run(args: Namespace) -> int:
    """Read all of it, then write; nothing is written if anything is wrong."""
    origin = sys.stdin.buffer.read() if args.source == "-" else Path(args.source)
    records = load(origin, format=args.origin)
    name = args.to
    if args.target == "-":
        content = dump(records, format=name)
        data = content.encode() if isinstance(content, str) else content
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    else:
        dump(records, Path(args.target), format=name)
    chosen = find_format(name) if name else find_format_of(args.target)
    if chosen is not None and not chosen.lossless:
        say(f"{chosen.name} keeps: {chosen.keeps}")
    return Exit.OK
