"""``mourecords panel``: a table of pairs of states and years, with its codebook."""

from __future__ import annotations

import dataclasses
from argparse import ArgumentParser, Namespace
from pathlib import Path

from mourecords.cli.exits import Exit
from mourecords.cli.loading import load_file
from mourecords.cli.terminal import say
from mourecords.formats.cells import to_table
from mourecords.formats.writing import write
from mourecords.studies.panel import Decision, build_panel, to_codebook


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the records, the years and the folder to fill."""
    parser.add_argument("records", nargs="+", metavar="RECORDS", help="files of records")
    parser.add_argument("--from", dest="first", type=int, required=True, metavar="YEAR")
    parser.add_argument("--to", dest="last", type=int, required=True, metavar="YEAR")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder to fill")
    parser.add_argument(
        "--unknown-ends",
        choices=("in-force", "ended"),
        default="in-force",
        help="how terms count that passed without a word of renewal (in-force)",
    )


def run(args: Namespace) -> int:
    """Build the panel and write it with its codebook and its decisions."""
    records = [record for file in args.records for record in load_file(file)]
    ends = args.unknown_ends.replace("-", " ")
    try:
        panel = build_panel(records, range(args.first, args.last + 1), unknown_ends=ends)
    except ValueError as error:
        say(f"error: {error}")
        return Exit.USAGE
    decisions = [dataclasses.asdict(decision) for decision in panel.decisions]
    names = tuple(field.name for field in dataclasses.fields(Decision))
    args.out.mkdir(parents=True, exist_ok=True)
    write(args.out / "panel.csv", to_table(panel.columns, panel.rows))
    write(args.out / "decisions.csv", to_table(names, decisions))
    write(args.out / "codebook.md", to_codebook(panel, version=args.release))
    say(f"{len(panel.rows)} rows, {len(decisions)} decisions on ends that are not told")
    return Exit.OK if panel.rows else Exit.NOTHING
