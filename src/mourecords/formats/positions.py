"""Where the values of a JSON text stand."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Final

Path = tuple[str | int, ...]
"""The keys and indexes that lead to a value."""

_SIGN: Final = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


@dataclass(slots=True)
class Positions:
    """For each value of a JSON text, where it (or its key) begins.

    Attributes:
        starts: the offset of each value, in code points; of the last, where a key is doubled.
        doubled: the paths of keys that their object already had.
        breaks: the offset of each line feed.
    """

    starts: dict[Path, int] = field(default_factory=dict)
    doubled: list[Path] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)

    def line(self, path: Path) -> int:
        """The line of a value, counted from 1; of what should hold it, where it is missing."""
        while path and path not in self.starts:
            path = path[:-1]
        return bisect_right(self.breaks, self.starts.get(path, 0)) + 1


@dataclass(slots=True)
class _Level:
    kind: str
    key: str | int = ""
    awaits_key: bool = True
    seen: set[str] = field(default_factory=set)


def find_positions(text: str) -> Positions:
    r"""Where the values of a valid JSON text stand.

    Examples:
        >>> found = find_positions('{"a": [1,\n 2], "a": 3}')
        >>> found.line(("a", 1)), found.doubled
        (2, [('a',)])
    """
    found = Positions(breaks=[at.start() for at in re.finditer("\n", text)])
    levels: list[_Level] = []
    for sign in _SIGN.finditer(text):
        _take(sign[0], sign.start(), levels, found)
    return found


def _take(sign: str, at: int, levels: list[_Level], found: Positions) -> None:
    here = levels[-1] if levels else None
    if sign in "}]":
        levels.pop()
    elif sign == ",":
        _next(levels[-1])
    elif sign == ":":
        levels[-1].awaits_key = False
    elif here is not None and here.kind == "{" and here.awaits_key:
        _key(json.loads(sign), at, levels, found)
    else:
        path = tuple(level.key for level in levels)
        if here is None or here.kind == "[":
            found.starts[path] = at
        if sign in "{[":
            levels.append(_Level(sign, "" if sign == "{" else 0))


def _next(level: _Level) -> None:
    if isinstance(level.key, int):
        level.key += 1
    else:
        level.awaits_key = True


def _key(name: str, at: int, levels: list[_Level], found: Positions) -> None:
    here = levels[-1]
    here.key = name
    path = tuple(level.key for level in levels)
    if name in here.seen:
        found.doubled.append(path)
    here.seen.add(name)
    found.starts[path] = at


def to_pointer(path: Path) -> str:
    """A path as a JSON Pointer (RFC 6901).

    Examples:
        >>> to_pointer(("evidence", "/title", 0))
        '/evidence/~1title/0'
    """
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)
