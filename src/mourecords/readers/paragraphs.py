"""Lines to paragraphs: what a hard wrap cut is joined again, by position only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from mourecords.values.spans import Span

_LINE: Final = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_ITEM: Final = re.compile(r"(?:[-*•·▪●‣◦–—]|\(?[0-9]{1,3}[.)]|\(?[a-z]\)|\(?[ivx]{1,5}\))\s{1,9}\S")
_FIRST: Final = re.compile(r"\S{1,40}")
_OPEN_END: Final = re.compile(r"\s[a-z]{1,4}$")
_STOPS: Final = ".!?:;|\"'”’)"
_INITIAL: Final = re.compile(r"(?<![^ ])[A-Z]\.(?=[\r\n])")
_WIDEST: Final = 120
_SHORT: Final = 30
_LEAST: Final = 16
_INDENT: Final = 2
_OFTEN: Final = 2
_NARROWEST: Final = 40
_FULL: Final = 0.7
_LAST: Final = 25
_JOINT: Final = re.compile(r"[;,] [a-z]{1,3}$")
"""What stands between the last two items of a list: "…; and"."""
_OPEN_BRACKET: Final = re.compile(r"\([^()]{0,60}$")


class Line(NamedTuple):
    """A line that is not blank.

    Attributes:
        start: its first character that is not white space.
        end: the one after its last.
        indent: how far it stands from the margin.
        gap: whether a blank line, a rule or the start of the text is before it.
    """

    start: int
    end: int
    indent: int
    gap: bool


class _Style(NamedTuple):
    """How wide the lines of a text are, whether paragraphs begin further in, or after a gap."""

    width: int
    indents: bool
    gaps: bool


class Paragraph(NamedTuple):
    """Lines that belong together.

    Attributes:
        span: from the first character to the last.
        item: whether it begins as an item of a list.
        gap: whether there is a blank line before it.
    """

    span: Span
    item: bool
    gap: bool


def find_paragraphs(text: str) -> list[Paragraph]:
    r"""The paragraphs of a text, hard-wrapped or not.

    Two lines are one paragraph where the first is as full as the text is wide,
    or stops short of its sentence, and the second neither is indented further
    nor begins an item. Lines in lower case behind a colon are items without a mark.

    Args:
        text: any text.

    Returns:
        Paragraphs in order; together they hold all that is not white space, but
        for lines without a letter or digit, which only part them.

    Examples:
        >>> text = "The envoys of both of these states\nmet.\n    They left together later."
        >>> [paragraph.span.of(text) for paragraph in find_paragraphs(text)]
        ['The envoys of both of these states\nmet.', 'They left together later.']
    """
    lines = list(find_lines(text))
    style = _Style(measure_width(lines), _indents(lines), _is_filled(text, lines))
    firsts: list[tuple[Line, bool]] = []
    lasts: list[Line] = []
    listing = False
    for line in lines:
        listing = text[line.start].islower() and (
            listing or (style.width == 0 and bool(lasts) and text[lasts[-1].end - 1] == ":")
        )
        item = listing or _is_item(text, lasts[-1] if lasts and style.gaps else None, line)
        opens = item or line.gap or not firsts or _is_below_capitals(text, lasts[-1], line)
        if not opens and _continues(text, lasts[-1], line, style=style, item=firsts[-1][1]):
            lasts[-1] = line
        else:
            firsts.append((line, item))
            lasts.append(line)
    return [
        Paragraph(Span(first.start, last.end), item, first.gap)
        for (first, item), last in zip(firsts, lasts, strict=True)
    ]


def find_lines(text: str) -> Iterator[Line]:
    """The lines of a text that hold a letter or a digit."""
    done, gap = 0, True
    for match in _LINE.finditer(text):
        whole = match.group()
        body = whole.strip()
        between = text[done : match.start()]
        gap = gap or (between != "\n" and (between.count("\n") > 1 or "\x0c" in between))
        done = match.end()
        if not body or (len(body) < 8 and not any(map(str.isalnum, body))):
            gap = True
            continue
        indent = 0 if whole[0] == body[0] else whole.index(body[0])
        start = match.start() + indent
        yield Line(start, start + len(body), indent + 3 * whole.count("\t", 0, indent), gap)
        gap = False


def measure_width(lines: list[Line]) -> int:
    """How wide a hard-wrapped text is, or 0 where its lines are paragraphs."""
    lengths = sorted(
        line.end - line.start + line.indent
        for line, following in pairwise(lines)
        if not following.gap and line.end - line.start >= _SHORT
    )
    if not lengths:
        return 0
    width = lengths[int(len(lengths) * 0.95)]
    return width if width <= _WIDEST else 0


def _is_filled(text: str, lines: list[Line]) -> bool:
    """Whether all lines are full but those before a gap or an item: the last of paragraphs."""
    longest = max((line.end - line.start for line in lines), default=0)
    if not _NARROWEST <= longest <= _WIDEST + _LAST or _indents(lines):
        return False
    lengths = [
        line.end - line.start
        for line, following in pairwise(lines)
        if not following.gap and not _is_item(text, line, following)
    ]
    width = max(lengths, default=0)
    fits = _NARROWEST <= width <= _WIDEST and longest <= width + _LAST
    return fits and min(lengths) >= _FULL * width


def _is_item(text: str, previous: Line | None, line: Line) -> bool:
    """Whether a line begins as an item does, and not in the middle of the sentence before."""
    if _ITEM.match(text, line.start, line.end) is None:
        return False
    return previous is None or line.gap or not _is_cut(text, previous)


def _is_cut(text: str, line: Line) -> bool:
    """Whether a line stops within a sentence, so that what follows is no item: "(May", "2) in"."""
    if _OPEN_BRACKET.search(text, line.start, line.end):
        return True
    if _JOINT.search(text, line.start, line.end):
        return False
    return line.end - line.start >= _SHORT and text[line.end - 1] not in ".!?:;,"


def _indents(lines: list[Line]) -> bool:
    """Whether a hard-wrapped text begins its paragraphs further in."""
    return sum(line.indent >= _INDENT and not line.gap for line in lines) >= _OFTEN


def _is_below_capitals(text: str, previous: Line, line: Line) -> bool:
    """Whether a line stands below a headline in capitals, of three words or more."""
    words = text[previous.start : previous.end]
    return words.isupper() and words.count(" ") > 1 and not text[line.start : line.end].isupper()


def _continues(text: str, previous: Line, line: Line, *, style: _Style, item: bool) -> bool:
    width = style.width
    length = previous.end - previous.start
    if line.indent > previous.indent + 1 and not (item and width):
        return False
    if line.indent > previous.indent + 1:
        return text[previous.end - 1] not in ".!?;"
    if style.gaps and length >= _FULL * width:
        return True
    return _reads_on(text, previous, line, style=style)


def _reads_on(text: str, previous: Line, line: Line, *, style: _Style) -> bool:
    """Whether a line goes on with the sentence before, or that line is as full as any."""
    width, length = style.width, previous.end - previous.start
    if text[line.start].islower() and text[previous.end - 1] not in ".!?:;|":
        return length >= _LEAST
    if _OPEN_END.search(text, max(previous.start, previous.end - 12), previous.end) and width:
        return length >= _SHORT
    least = _SHORT if style.indents else width - 12
    initial = _INITIAL.search(text, max(0, previous.end - 3), previous.end + 1)
    stops = text[previous.end - 1] in _STOPS and not initial
    if width and length >= least and not stops:
        return True
    first = _FIRST.match(text, line.start, line.end)
    word = len(first.group()) if first else 0
    return width > 0 and previous.indent + length + 1 + word > width
