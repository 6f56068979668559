"""On which line of its file a value of a record stands."""

from __future__ import annotations

import json
from dataclasses import dataclass

from mourecords.formats.positions import Positions, find_positions
from mourecords.formats.table import find_format_of


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of one file of records.

    Attributes:
        starts: for JSON Lines, the line of each record; else empty.
        positions: for JSON, where its values stand; else None.
        many: whether the JSON is an array.
    """

    starts: tuple[int, ...] = ()
    positions: Positions | None = None
    many: bool = False

    def of(self, index: int, pointer: str) -> int | None:
        """The line of a value, counted from 1; None where the format has no lines.

        Args:
            index: which record of the file, counted from 0.
            pointer: a JSON Pointer into its agreement.
        """
        if self.starts:
            return self.starts[index] if index < len(self.starts) else None
        if self.positions is None:
            return None
        parts = (_to_key(part) for part in pointer.split("/")[1:])
        return self.positions.line((*((index,) if self.many else ()), "agreement", *parts))


def find_lines(name: str, data: bytes) -> Lines:
    """The lines of a file by its name and content; no lines for what is no text.

    Args:
        name: of the file, which tells its format; ``-`` is JSON or JSON Lines.
        data: its content.
    """
    form = find_format_of(name)
    kind = form.name if form else "json" if _is_json(data) else "jsonl"
    text = data.decode("utf-8-sig", "replace")
    if kind == "jsonl":
        lines = enumerate(text.split("\n"), 1)
        return Lines(starts=tuple(number for number, line in lines if line.strip()))
    if kind == "json":
        return Lines(positions=find_positions(text), many=text.lstrip().startswith("["))
    return Lines()


def _is_json(data: bytes) -> bool:
    try:
        json.loads(data)
    except ValueError:
        return False
    return True


def _to_key(part: str) -> str | int:
    return int(part) if part.isdecimal() else part.replace("~1", "/").replace("~0", "~")
