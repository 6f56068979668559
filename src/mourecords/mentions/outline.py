"""An instrument as a tree: preamble, parts, articles, paragraphs, conclusion, annexes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from mourecords.documents.block import BlockKind
from mourecords.mentions.chains import choose_chain
from mourecords.mentions.containers import to_containers
from mourecords.mentions.divisions import Division, iter_divisions
from mourecords.mentions.enumerated import Mark, find_marks, to_points
from mourecords.mentions.enumerators import Place
from mourecords.mentions.headings import Heading
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.part_names import find_name
from mourecords.mentions.preambles import find_preamble
from mourecords.values.spans import Span

_RANK: Final = 9
"""How deep articles stand: below all that may hold them."""

_LEAST: Final = 2


class _Row(NamedTuple):
    """A heading that opens a part, what its number means, and how deep it stands."""

    heading: Heading
    place: Place | None
    rank: int


def find_outline(text: InstrumentText, *, title_end: int = 0) -> list[Division]:
    """The tree of an instrument, in positions of its text; empty where it has no parts.

    Args:
        text: the instrument.
        title_end: where its title ends, in the view.
    """
    start = text.view.position(title_end)
    raw, pack = text.document.text, text.pack
    length = len(raw)
    closing = length if text.closing is None else text.view.position(text.closing)
    annexes = _annexes(text, closing)
    end = min(closing, annexes[0].span.start if annexes else length)
    marks = find_marks(raw, pack)
    body = _body(text, marks, Span(min(start, end), end))
    if not body:
        return []
    first = body[0].span.start
    preamble = find_preamble(text, Span(min(start, first), first))
    found = [*([preamble] if preamble else []), *body]
    stop = annexes[0].span.start if annexes else length
    if text.closing is not None and end == closing < stop:
        found.append(Division("conclusion", "", None, Span(closing, stop), None, closing))
    stops = [*(heading.span.start for heading in annexes[1:]), length]
    for heading, last in zip(annexes, stops, strict=False):
        found.append(_annex(text, heading, marks, Span(heading.span.start, last)))
    return found


def to_parted(text: InstrumentText, divisions: list[Division]) -> InstrumentText:
    """The instrument with sentences that do not reach from a heading into what follows it.

    Args:
        text: the instrument.
        divisions: its tree.
    """
    ends = (division.name.end for division in iter_divisions(divisions) if division.name)
    return replace(text, stops=tuple(sorted({*text.stops, *map(text.view.from_text, ends)})))


def _body(text: InstrumentText, marks: Sequence[Mark], within: Span) -> list[Division]:
    """The parts of the body: by headings, else by numbers, else by lines that stand alone."""
    end = within.end
    agreed = text.view.position(text.agreeing_end) if text.agreeing_end else 0
    if text.articles is not None:
        chain = text.articles
        members = list(zip(chain.headings, chain.places, strict=True))
        members = [(h, p) for h, p in members if h.span.start < end]
        if not members:
            return []
        first = members[0][0].span.start
        start = agreed if agreed < first else within.start
        return _nested(text, _rows(text, members, start, end), marks, end)
    start = max(within.start, agreed)
    numbered = to_points(marks, Span(min(start, end), end))
    if sum(bool(division.number) for division in numbered) >= _LEAST:
        for division in numbered:
            _name(text, division)
        return numbered
    return _by_lines(text, Span(min(start, end), end), marks) if agreed else []


def _rows(
    text: InstrumentText, members: list[tuple[Heading, Place]], start: int, end: int
) -> list[_Row]:
    """The headings of articles and of what holds them, in order."""
    articles = [_Row(heading, place, _RANK) for heading, place in members]
    between = [h for h in text.headings if start <= h.span.start < end]
    level = members[0][0].level if members else ""
    holders = [
        _Row(heading, place, rank)
        for heading, place, rank in to_containers(
            between, [h for h, _ in members], text=text.document.text, level=level
        )
    ]
    return sorted([*articles, *holders], key=lambda row: row.heading.span.start)


def _nested(
    text: InstrumentText, rows: list[_Row], marks: Sequence[Mark], end: int
) -> list[Division]:
    """Rows of headings as a tree, with the paragraphs of each article."""
    found: list[Division] = []
    path: list[tuple[int, Division]] = []
    starts = [row.heading.span.start for row in rows]
    for index, row in enumerate(rows):
        stop = starts[index + 1] if index + 1 < len(rows) else end
        made = _to_division(text, row, stop)
        while path and path[-1][0] >= row.rank:
            path.pop()
        (path[-1][1].children if path else found).append(made)
        path.append((row.rank, made))
    _stretch(found, end)
    for division in list(iter_divisions(found)):
        if not division.children:
            division.children = to_points(marks, Span(division.body, division.span.end))
    return found


def _to_division(text: InstrumentText, row: _Row, stop: int) -> Division:
    raw, heading = text.document.text, row.heading
    holder = row.rank < _RANK
    name = find_name(raw, heading.span.end, end=stop, pack=text.pack, holder=holder)
    body = name.end if name else heading.span.end
    span = Span(heading.span.start, stop)
    return Division(heading.level, heading.number, row.place, span, name, body)


def _stretch(divisions: list[Division], end: int) -> None:
    """Let each part end where the next of its level begins."""
    for index, division in enumerate(divisions):
        stop = divisions[index + 1].span.start if index + 1 < len(divisions) else end
        division.span = Span(division.span.start, stop)
        _stretch(division.children, stop)


def _name(text: InstrumentText, division: Division) -> None:
    """Give a numbered part the heading that follows its number."""
    name = find_name(text.document.text, division.body, end=division.own.end, pack=text.pack)
    if name:
        division.name, division.body = name, name.end


def _by_lines(text: InstrumentText, within: Span, marks: Sequence[Mark]) -> list[Division]:
    """Parts that only a line of their own opens, as files with styles have them."""
    lines = [
        block.span
        for block in text.document.of_kind(BlockKind.HEADING)
        if within.start <= block.span.start < within.end
    ]
    if len(lines) < _LEAST:
        return []
    stops = [*(line.start for line in lines[1:]), within.end]
    found = [
        Division("section", "", None, Span(line.start, stop), line, line.end)
        for line, stop in zip(lines, stops, strict=True)
    ]
    for division in found:
        division.children = to_points(marks, Span(division.body, division.span.end))
    return found


def _annexes(text: InstrumentText, closing: int) -> list[Heading]:
    """The headings of annexes: after the last article, each number once."""
    last = text.articles.headings[-1].span.start if text.articles else 0
    start = max(last, 0 if closing == len(text.document.text) else closing)
    found: list[Heading] = []
    seen: set[tuple[str, str]] = set()
    for heading in text.headings:
        word = heading.span.of(text.document.text).split(maxsplit=1)[0].casefold()
        key = (word, heading.number.casefold())
        if heading.level != "annex" or heading.span.start < start or key in seen:
            continue
        if heading.number or word not in {word for word, _ in seen}:
            seen.add(key)
            found.append(heading)
    return found


def _annex(text: InstrumentText, heading: Heading, marks: Sequence[Mark], span: Span) -> Division:
    place = heading.places[0] if heading.places else None
    made = _to_division(text, _Row(heading, place, 0), span.end)
    inner = [h for h in text.headings if made.body <= h.span.start < span.end]
    chain = choose_chain([h for h in inner if h.level == "article"])
    members = list(zip(chain.headings, chain.places, strict=True)) if chain else []
    rows = _rows(text, members, made.body, span.end)
    made.children = (
        _nested(text, rows, marks, span.end)
        if rows
        else to_points(marks, Span(made.body, span.end))
    )
    return made
