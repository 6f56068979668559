"""``mourecords compare``: what changed from one text or record to another."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mourecords.cli.exits import Exit
from mourecords.cli.loading import load_file
from mourecords.cli.parse import read_one
from mourecords.cli.terminal import Style, make_style, to_safe
from mourecords.documents.document import Document
from mourecords.errors import FormatError
from mourecords.formats.table import find_format_of
from mourecords.merging.changes import Change, ChangeKind, find_changes
from mourecords.pipeline import parse
from mourecords.records.evidence import Evidence
from mourecords.records.record import Record
from mourecords.weighing import Weighing, weigh

_SIGNS = {ChangeKind.ADDED: "+", ChangeKind.REMOVED: "-", ChangeKind.CHANGED: "~"}
_HUES = {ChangeKind.ADDED: "green", ChangeKind.REMOVED: "red", ChangeKind.CHANGED: "yellow"}
_QUOTE = 90


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two that are compared, and its text where it was one."""

    record: Record
    document: Document | None


def add_arguments(parser: ArgumentParser) -> None:
    """Declare the two files and the form of the result."""
    parser.add_argument("old", metavar="OLD", help="the earlier text, or a file with one record")
    parser.add_argument("new", metavar="NEW", help="the later text, or a file with one record")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="to read, or for programs"
    )


def run(args: Namespace) -> int:
    """Compare the two and print what changed."""
    old, new = read_side(args.old), read_side(args.new)
    changes = find_changes(old.record, new.record)
    weights = tuple(weigh(side.document) for side in (old, new) if side.document)
    if args.format == "json":
        sys.stdout.write(_to_json(changes, weights))
    else:
        style = make_style(sys.stdout)
        names = f"{to_safe(args.old)} → {to_safe(args.new)}"
        lines = [style.paint(names, "bold"), *_lines(changes, style)]
        sys.stdout.write("".join(f"{line}\n" for line in lines))
        sys.stdout.write("".join(f"{line}\n" for line in _weighed(weights)))
    return Exit.OK


def read_side(name: str) -> Side:
    """The one record that a file holds, or that its text supports."""
    form = None if name == "-" else find_format_of(Path(name))
    if form is not None and form.loads:
        records, document = load_file(name), None
    else:
        document = read_one(name)
        records = parse(document).records
    if len(records) != 1:
        raise FormatError(name, f"one agreement is compared, and there are {len(records)}")
    return Side(records[0], document)


def _lines(changes: tuple[Change, ...], style: Style) -> Iterator[str]:
    if not changes:
        yield "no change"
    for change in changes:
        says = " → ".join(to_safe(text) for text in (change.old, change.new) if text)
        yield style.paint(f"{_SIGNS[change.kind]} {change.field:16} {says}", _HUES[change.kind])
        for piece in (*change.old_evidence[:1], *change.new_evidence[:1]):
            if piece.quote:
                yield style.paint(f"  {'':16} {_quote(piece)}", "dim")


def _quote(piece: Evidence) -> str:
    words = to_safe(piece.quote or "")
    short = words if len(words) <= _QUOTE else f"{words[: _QUOTE - 1]}…"
    where = f"  characters {piece.span.start:,}–{piece.span.end:,}" if piece.span else ""
    return f"“{short}”{where}"


def _weighed(weights: tuple[Weighing, ...]) -> Iterator[str]:
    """The signals on whether the texts bind, where both are texts."""
    if len(weights) == 2:
        before, after = weights
        verdicts = " → ".join(str(one.verdict).replace("_", "-") for one in weights)
        yield f"  {'binding signals':16} {before.score:+} → {after.score:+} ({verdicts})"


def _to_json(changes: tuple[Change, ...], weights: tuple[Weighing, ...]) -> str:
    rows = [_row(change) for change in changes]
    scores = [{"score": one.score, "verdict": str(one.verdict)} for one in weights]
    return json.dumps({"changes": rows, "binding": scores}, indent=2, ensure_ascii=False) + "\n"


def _row(change: Change) -> dict[str, Any]:
    evidence = {
        name: [piece.model_dump(mode="json", exclude_none=True) for piece in pieces]
        for name, pieces in (
            ("old_evidence", change.old_evidence),
            ("new_evidence", change.new_evidence),
        )
    }
    told = {"kind": str(change.kind), "field": change.field, "old": change.old, "new": change.new}
    return {**told, **evidence}
