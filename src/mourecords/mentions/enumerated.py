"""Numbered paragraphs and lettered points within an article, one inside another.

``1.``, ``(2)``, ``3.1``, ``(a)``, ``b)``, ``(iv)``, ``A.`` and dashes. A mark counts
only where it goes on with a row that is open, or begins one: a number at the start
of a line that fits no row is part of the words.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from mourecords.languages.pack import Pack
from mourecords.mentions.divisions import Division
from mourecords.mentions.enumerators import read_roman
from mourecords.mentions.letter_case import is_upper
from mourecords.mentions.numerals import to_number
from mourecords.values.spans import Span

_DEEPEST: Final = 6
_WORDS: Final = 30
_MARK: Final = (
    r"(?P<decimal>\d{1,2}(?:\.\d{1,2}){1,3})(?=[.)]?\s)[.)]?"
    r"|(?P<open>\()?(?P<figure>\d{1,3}(?=[.)\]]{1,2}[^a-z\d.)])|[a-zA-Z](?=[.)\]]{1,2}[^\w.)])"
    r"|[ivxIVX]{2,5}(?=[.)\]]{1,2}[^\w.)]))(?P<close>\.\)|[.)\]])"
    r"|(?P<dash>[-–—•·▪●])(?=[ \t\u00a0])"
)

_NEXT: Final = re.compile(rf"[ \t\u00a0]{{0,9}}(?!\d+\.\d)(?:{_MARK})")
_BEFORE: Final = re.compile(r"[\n\f.;:]")
"""What a mark stands behind, but for one at the start: the end of a line or of a clause."""


class Mark(NamedTuple):
    """A number, a letter or a dash that may open a paragraph or a point.

    Attributes:
        start: where it begins in the text.
        end: where it ends.
        number: as written, without brackets and dots.
        readings: what it may be: a style of numbering, and the place in its row.
    """

    start: int
    end: int
    number: str
    readings: tuple[tuple[str, tuple[int, ...]], ...]


class _Open(NamedTuple):
    style: str
    place: tuple[int, ...]


def find_marks(text: str, pack: Pack) -> tuple[Mark, ...]:
    """All marks of a text that may open a paragraph or a point, in order."""
    matches = (m for m in _openings(text, pack) if not _is_told_twice(text, m, pack))
    return tuple(mark for match in matches for mark in _with_next(text, match))


def _openings(text: str, pack: Pack) -> Iterator[re.Match[str]]:
    """The marks that the pattern finds: looked for only where one can be."""
    pattern, done = compile_marks(pack), 0
    for start in (0, *(before.end() for before in _BEFORE.finditer(text))):
        match = pattern.match(text, start) if start >= done else None
        if match:
            yield match
            done = match.end()


def _is_told_twice(text: str, match: re.Match[str], pack: Pack) -> bool:
    """Whether figures in brackets only repeat the word before them: "three" and "(3)"."""
    if not match["open"] or not (match["figure"] or "").isdecimal():
        return False
    before = text[max(0, match.start() - _WORDS) : match.start()].split()
    return bool(before) and to_number(before[-1].lower(), pack) == int(match["figure"])


def _with_next(text: str, match: re.Match[str]) -> Iterator[Mark]:
    """A mark and those that follow it at once: "(1) (a) The …"."""
    found: re.Match[str] | None = match
    for _ in range(_DEEPEST):
        if found is None:
            return
        yield _to_mark(found, shouted=is_upper(text))
        found = _NEXT.match(text, found.end())


def _to_mark(match: re.Match[str], *, shouted: bool) -> Mark:
    start = next(match.start(n) for n in ("decimal", "open", "figure", "dash") if match[n])
    if match["dash"]:
        return Mark(start, match.end(), "", (("dash", (0,)),))
    if match["decimal"]:
        number = match["decimal"]
        place = tuple(map(int, number.split(".")))
        return Mark(start, match.end(), number, ((f"decimal{len(place)}", place),))
    number = match["figure"]
    shape = (match["open"] or "") + match["close"].replace("]", ")")
    return Mark(start, match.end(), number, tuple(_readings(number, shape, shouted=shouted)))


def _readings(number: str, shape: str, *, shouted: bool) -> Iterator[tuple[str, tuple[int, ...]]]:
    """A letter first as a letter, then as a Roman number; among capitals only, as a small one."""
    case = "upper" if number.isupper() and not shouted else "lower"
    if number.isdecimal():
        yield f"figure{shape}", (int(number),)
        return
    if len(number) == 1:
        yield f"letter-{case}{shape}", (ord(number.lower()) - ord("a") + 1,)
    if (value := read_roman(number)) is not None:
        yield f"roman-{case}{shape}", (value,)


def to_points(marks: Sequence[Mark], within: Span, *, top: str = "paragraph") -> list[Division]:
    """The paragraphs and points of a part, as a tree.

    Args:
        marks: those of the whole text, in order.
        within: the words of the part.
        top: the level of numbered parts that stand in no other.
    """
    first = bisect_left(marks, within.start, key=lambda mark: mark.start)
    last = bisect_left(marks, within.end, key=lambda mark: mark.start)
    found: list[Division] = []
    path: list[tuple[_Open, Division]] = []
    for mark in marks[first:last]:
        chosen = _choose(mark, [entry for entry, _ in path])
        if chosen is None:
            continue
        depth, entry = chosen
        del path[depth:]
        level = _level(entry.style, depth, top)
        span = Span(mark.start, within.end)
        made = Division(level, mark.number, entry.place, span, None, mark.end)
        siblings = path[-1][1].children if path else found
        siblings.append(made)
        path.append((entry, made))
    _close(found, within.end)
    return found


def _choose(mark: Mark, path: list[_Open]) -> tuple[int, _Open] | None:
    """At which depth a mark goes on, and as what; None where it opens nothing."""
    for style, place in mark.readings:
        for depth in range(len(path) - 1, -1, -1):
            if path[depth].style == style and _follows(style, path[depth].place, place):
                return depth, _Open(style, place)
    styles = {entry.style for entry in path}
    for style, place in mark.readings:
        first = place[-1] == (0 if style == "dash" else 1)
        if first and style not in styles and len(path) < _DEEPEST:
            if style != "dash" and path and path[-1].style == "dash":
                continue
            return len(path), _Open(style, place)
    return None


def _follows(style: str, before: tuple[int, ...], place: tuple[int, ...]) -> bool:
    """Whether a number is the next of its row; one may be lost among figures."""
    if style == "dash":
        return True
    if len(place) > 1 and before[:-1] != place[:-1]:
        return place[-1] == 1 and place[-2] == before[-2] + 1
    lost = 1 if style.startswith("figure") else 0
    return 1 <= place[-1] - before[-1] <= 1 + lost


def _level(style: str, depth: int, top: str) -> str:
    if style == "dash":
        return "indent"
    numbered = style.startswith(("figure", "decimal", "roman-upper", "letter-upper"))
    return top if depth == 0 and numbered else "point"


def _close(divisions: list[Division], end: int) -> None:
    """Let each part end where the next begins."""
    for index, division in enumerate(divisions):
        stop = divisions[index + 1].span.start if index + 1 < len(divisions) else end
        division.span = Span(division.span.start, stop)
        _close(division.children, stop)


@cache
def compile_marks(pack: Pack) -> re.Pattern[str]:
    """The pattern of a mark at the start of a line, or after the end of a clause."""
    joints = "|".join(pack.table("structure")["points"]["joints"])
    return re.compile(
        rf"(?:(?:^|(?<=\f))[ \t\u00a0]{{0,90}}"
        rf"|(?<=[.;:])(?<!\d[.)])[ \t\u00a0]{{1,9}}(?:(?:{joints})[ \t])?)"
        rf"(?:{_MARK})",
        re.MULTILINE,
    )
