"""The persons named under the closing formula, each with office and the side signed for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from mourecords.mentions.correspondents import find_sender
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.party_names import ADJECTIVE, PartyName, find_party_names
from mourecords.mentions.signature_words import (
    UPPER,
    SignatureWords,
    compile_signature_words,
    iter_cells,
)
from mourecords.values.spans import Span

_REACH: Final = 4_000
_NOTE: Final = 300
_FAR: Final = 3
_LINE: Final = re.compile(r"[^\r\n\f]*\S[^\r\n\f]*")
_CAPITALS: Final = re.compile(
    rf"{UPPER}(?:{UPPER}|[.'’-])+(?: {UPPER}(?:{UPPER}|[.'’-])*){{1,4}}(?=,? )"
)
_EDGES: Final = " .,:;_-–—[]()*…\t"


@dataclass(slots=True)
class SignatureLine:
    """A person in a signature block; spans are in the text.

    Attributes:
        span: the name, without honorifics.
        code: the side signed for, or None.
        office: the words for the office, or None.
        honorifics: those before the name.
    """

    span: Span
    code: str | None
    office: Span | None = None
    honorifics: tuple[str, ...] = ()


@dataclass(slots=True)
class _Side:
    """One column of the block, since its last "For the Government of …"."""

    code: str | None = None
    age: int = _FAR
    pending: Span | None = None
    last: SignatureLine | None = None
    open: bool = False
    above: SignatureLine | None = None


@dataclass(slots=True)
class _Block:
    text: InstrumentText
    words: SignatureWords
    sides: list[_Side] = field(default_factory=lambda: [_Side()])
    found: list[SignatureLine] = field(default_factory=list)
    above: Span | None = None
    note: bool = False


def find_signatures(text: InstrumentText) -> tuple[SignatureLine, ...]:
    """The names under the closing formula, in order.

    A line is a name where it is marked as a signature, or where it looks like a
    name and stands next under "For the Government of …". Columns that white space
    parts are read for themselves; where it does not part them, nothing is read.
    """
    raw, words = text.document.text, compile_signature_words(text.pack)
    name = words.lower_name if text.lower else words.name
    block = _Block(text, replace(words, name=name), note=text.closing is None)
    written = 0
    for region in _regions(text, words):
        if text.lower:
            marked = [*_in_lower_case(text, words, region)]
            block.found += marked
            if marked:
                continue
        sender = find_sender(text, Span(written, region.start)) if block.note else None
        written = region.start
        block.sides = [_Side(sender, age=0 if block.note else _FAR)]
        block.above = None
        for line in _LINE.finditer(raw, region.start, region.end):
            _read_line(block, list(iter_cells(raw, Span(*line.span()), words=words)))
    return tuple({person.span: person for person in block.found}.values())


def _regions(text: InstrumentText, words: SignatureWords) -> Iterator[Span]:
    """Where signatures stand: after the closing formula, or at the end of each note."""
    length = len(text.document.text)
    if text.closing is not None:
        start = text.view.position(text.closing)
        yield Span(start, min(_end(text, start), length))
        return
    for match in words.note_end.finditer(text.view.folded):
        start = text.view.position(match.start())
        yield Span(start, min(start + _NOTE, length))


def _in_lower_case(
    text: InstrumentText, words: SignatureWords, region: Span
) -> Iterator[SignatureLine]:
    """The marked names of a text without capitals."""
    for match in words.lower.finditer(text.document.text, region.start, region.end):
        before = Span(max(region.start, match.start() - 80), match.start())
        head = [m.end() for m in words.head.finditer(text.document.text, before.start, before.end)]
        names = _names(text, Span(head[-1], before.end)) if head else ()
        yield SignatureLine(Span(*match.span("name")), names[0].code if names else None)


def _end(text: InstrumentText, start: int) -> int:
    """Where the block ends at the latest: at an annex."""
    annexes = (h.span.start for h in text.headings if h.level == "annex" and h.span.start > start)
    return min(next(annexes, start + _REACH), start + _REACH)


def _read_line(block: _Block, cells: list[Span]) -> None:
    raw, words = block.text.document.text, block.words
    heads = [words.head.match(raw, cell.start, cell.end) is not None for cell in cells]
    if any(heads):
        _open_sides(block, cells, heads)
        return
    if len(cells) > len(block.sides) == 1 and all(_may_sign(block, cell) for cell in cells):
        block.sides = [_Side() for _ in cells]
    if len(cells) == len(block.sides):
        for cell, side in zip(cells, block.sides, strict=True):
            _read_cell(block, side, cell)
    elif len(block.sides) == 1:
        for cell in cells:
            _read_cell(block, block.sides[0], cell)


def _open_sides(block: _Block, cells: list[Span], heads: list[bool]) -> None:
    """Begin a side for each column, and read what follows its name in the line."""
    before = block.sides
    pairs = zip(cells, heads, strict=True)
    block.sides = [_to_side(block, cell) if head else _Side() for cell, head in pairs]
    if len(before) == len(cells) > 1:
        for side, above in zip(block.sides, before, strict=True):
            _give_side(side, above.last)
    _name_above(block)
    for cell, side, head in zip(cells, block.sides, heads, strict=True):
        rest = _after_side(block, cell) if head else None
        if rest:
            _read_cell(block, side, rest)


def _may_sign(block: _Block, cell: Span) -> bool:
    """Whether a column holds a name, so that each column is a side."""
    plain = cell.of(block.text.document.text)
    return block.words.mark.match(plain) is not None or _looks_like_name(block.words, plain)


def _give_side(side: _Side, above: SignatureLine | None) -> None:
    """Let a name that stands above a side have it, once it is known."""
    if above is None or above.code is not None:
        return
    side.above, side.age = above, 0
    if side.code:
        above.code, side.age = side.code, _FAR + 1


def _name_above(block: _Block) -> None:
    """Give a name that stands above "For the Government of …" to that side."""
    if block.above is not None and len(block.sides) == 1:
        person, side = SignatureLine(block.above, block.sides[0].code), block.sides[0]
        block.found.append(person)
        side.last, side.age, side.open = person, _FAR + 1, True
    block.above = None


def _after_side(block: _Block, cell: Span) -> Span | None:
    """What follows the name of the side in its line: a name, an office."""
    raw, names = block.text.document.text, _names(block.text, cell)
    at = block.text.view.position(names[-1].span.end) if names else cell.start
    mark = re.compile(r"[:,]").search(raw, at, cell.end)
    start = mark.end() if mark else cell.end
    return Span(start, cell.end) if raw[start : cell.end].strip(_EDGES) else None


def _to_side(block: _Block, cell: Span) -> _Side:
    names = _names(block.text, cell)
    return _Side(names[0].code if names else None, 0)


def _names(text: InstrumentText, cell: Span) -> tuple[PartyName, ...]:
    within = Span(text.view.from_text(cell.start), text.view.from_text(cell.end))
    names = find_party_names(text.view, text.pack, within=within)
    return tuple(name for name in names if name.kind != ADJECTIVE) or names


def _read_cell(block: _Block, side: _Side, cell: Span) -> None:
    raw, words = block.text.document.text, block.words
    plain = cell.of(raw)
    marked = words.mark.match(plain)
    if marked and not plain[marked.end() :].strip(_EDGES):
        side.age = 0
        return
    names = () if marked or side.code or side.age > 1 else _names(block.text, cell)
    if names:
        side.code = names[0].code
        if side.above:
            side.above.code, side.age = side.code, _FAR + 1
        return
    side.age += 1
    if side.age > _FAR and not marked and _looks_like_name(words, plain):
        block.above = _trimmed(raw, cell)
    person = _to_person(block, side, cell, marked)
    if person is not None:
        block.found.append(person)
        side.last, side.pending, side.age, side.open = person, None, _FAR + 1, True
    elif words.role.search(plain.lower()) or _goes_on(words, side, raw, cell):
        _take_office(block, side, Span(cell.start, cell.end))
    else:
        side.open = False


def _to_person(
    block: _Block, side: _Side, cell: Span, marked: re.Match[str] | None
) -> SignatureLine | None:
    raw, words = block.text.document.text, block.words
    start = cell.start + (marked.end() if marked else 0)
    title = words.titles.match(raw, start, cell.end)
    begin = title.end() if title else start
    plain = raw[begin : cell.end].strip(_EDGES)
    near = marked or title or side.age <= _FAR
    at = raw.find(plain, begin, cell.end) if plain else -1
    if not near or at < 0 or (block.note and title and not marked):
        return None
    whole = words.name.fullmatch(plain)
    if whole and not words.no_name.search(plain.lower()):
        span = Span(at, at + len(plain))
    elif words.role.search(plain.lower()) and (first := _first_name(words, plain)):
        span = Span(at, at + len(first))
        side.pending = _trimmed(raw, Span(span.end, cell.end))
    else:
        return None
    honorifics = tuple(title[0].split()) if title else ()
    return SignatureLine(span, side.code, side.pending, honorifics)


def _looks_like_name(words: SignatureWords, plain: str) -> bool:
    name = plain.strip(_EDGES)
    return words.name.fullmatch(name) is not None and not words.no_name.search(name.lower())


def _first_name(words: SignatureWords, plain: str) -> str | None:
    """The name before an office in one line: in capitals, or up to a comma."""
    capitals = _CAPITALS.match(plain)
    first = plain.split(",", 1)[0]
    if capitals:
        return capitals[0]
    return first if "," in plain and _looks_like_name(words, first) else None


def _goes_on(words: SignatureWords, side: _Side, raw: str, cell: Span) -> bool:
    """Whether a line goes on with the office of the line before."""
    last = side.last
    if last is None or last.office is None or not side.open:
        return False
    before = last.office.of(raw).lower()
    return words.joins.search(before) is not None or cell.of(raw).lstrip()[:1].islower()


def _take_office(block: _Block, side: _Side, cell: Span) -> None:
    raw = block.text.document.text
    span = _trimmed(raw, cell)
    person = side.last if side.open else None
    if person is None:
        side.pending = span
        return
    near = person.office is not None and not raw[person.office.end : span.start].strip(
        _EDGES + "\n"
    )
    person.office = Span(person.office.start, span.end) if person.office and near else span
    if person.code is None and (names := _names(block.text, person.office)):
        person.code = names[0].code


def _trimmed(raw: str, span: Span) -> Span:
    plain = span.of(raw)
    start = span.start + len(plain) - len(plain.lstrip(_EDGES))
    return Span(start, max(start, span.start + len(plain.rstrip(_EDGES))))
