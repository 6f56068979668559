"""Deadlines as a table for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence

from mourecords.deadlines.deadline import Deadline, to_name


def to_table(deadlines: Sequence[Deadline]) -> str:
    r"""One line a deadline: when, what, whose, and by which rule.

    Examples:
        >>> to_table([])
        'nothing falls due\n'
    """
    rows = [_row(deadline) for deadline in deadlines]
    if not rows:
        return "nothing falls due\n"
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = (
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]])
        for row in rows
    )
    return "".join(f"{line.rstrip()}\n" for line in lines)


def to_json(deadlines: Sequence[Deadline]) -> str:
    r"""A JSON array with one object a deadline, each with its trace.

    Examples:
        >>> to_json([])
        '[]\n'
    """
    rows = [deadline.to_dict() for deadline in deadlines]
    return json.dumps(rows, indent=2, ensure_ascii=False) + "\n"


def _row(deadline: Deadline) -> tuple[str, str, str, str]:
    kind = str(deadline.kind).replace("_", " ").upper()
    other = f", safe day (other reading {deadline.other})" if deadline.other else ""
    why = f"{deadline.note}; {deadline.computed.rule}{other}{_places(deadline)}"
    on = str(deadline.on) if deadline.on else "unknown"
    return on, kind, to_name(deadline.record), why


def _places(deadline: Deadline) -> str:
    """Where the words stand from which the day follows."""
    spans = sorted({(p.span.start, p.span.end) for p in deadline.evidence if p.span})
    places = ", ".join(f"{start:,}–{end:,}" for start, end in spans)
    return f"; evidence: characters {places}" if places else ""
