"""The persons named under the closing formula, each with office and the side signed for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from mourecords.mentions.correspondents import find_sender
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.signature_columns import iter_cells, iter_pieces, to_nearest
from mourecords.mentions.signature_names import looks_like_name, read_name, trim
from mourecords.mentions.signature_regions import find_regions
from mourecords.mentions.signature_sides import (
    BLANK,
    FAR,
    IDLE,
    LONGEST,
    Block,
    Side,
    SignatureLine,
    are_parted,
    give_side,
    is_name_alone,
    name_side,
    names_in,
    to_age,
    to_column,
    to_side,
    turn_up,
)
from mourecords.mentions.signature_words import SignatureWords, compile_signature_words
from mourecords.values.spans import Span

_FULL: Final = 55
_LINE: Final = re.compile(r"[^\r\n\f]*\S[^\r\n\f]*")


def find_signatures(text: InstrumentText) -> tuple[SignatureLine, ...]:
    """The names under the closing formula, in order.

    A line is a name where it is marked as a signature, or where it looks like a
    name and stands next under "For the Government of …" or under an office. Columns
    that white space parts are read for themselves.
    """
    raw, words = text.document.text, compile_signature_words(text.pack)
    name = words.lower_name if text.lower else words.name
    block = Block(text, replace(words, name=name), note=text.closing is None)
    written = 0
    for region in find_regions(text, words):
        if text.lower:
            marked = [*_in_lower_case(text, words, region)]
            block.found += marked
            if marked:
                continue
        sender = find_sender(text, Span(written, region.start)) if block.note else None
        written = region.start
        block.sides = [Side(sender, age=0 if block.note else FAR)]
        block.above, block.order = None, []
        for line in _LINE.finditer(raw, region.start, region.end):
            for piece in iter_pieces(raw, Span(*line.span()), words=words):
                _read_line(block, list(iter_cells(raw, piece, words=words)))
        turn_up(block)
    persons = (_with_office(raw, words, person) for person in block.found)
    return tuple({_to_key(raw, person): person for person in persons}.values())


def _to_key(raw: str, person: SignatureLine) -> tuple[str, str | None]:
    """What is the same where one person signs a text and what belongs to it."""
    return " ".join(person.span.of(raw).lower().split()), person.code


def _with_office(raw: str, words: SignatureWords, person: SignatureLine) -> SignatureLine:
    """A person whose office ends with itself: not with "of the", nor with an addressee."""
    if person.office is None:
        return person
    plain = words.behind.split(person.office.of(raw), maxsplit=1)[0]
    end = words.joins.search(plain.lower())
    surname = person.span.of(raw).rsplit(" ", 1)[-1].title()
    start = person.office.start + (len(surname) if plain.startswith(surname) else 0)
    office = Span(start, person.office.start + (end.start() if end else len(plain)))
    return replace(person, office=trim(raw, office) if office else None)


def _in_lower_case(
    text: InstrumentText, words: SignatureWords, region: Span
) -> Iterator[SignatureLine]:
    """The marked names of a text without capitals."""
    for match in words.lower.finditer(text.document.text, region.start, region.end):
        before = Span(max(region.start, match.start() - 80), match.start())
        head = [m.end() for m in words.head.finditer(text.document.text, before.start, before.end)]
        names = names_in(text, Span(head[-1], before.end)) if head else ()
        yield SignatureLine(Span(*match.span("name")), names[0].code if names else None)


def _read_line(block: Block, cells: list[Span]) -> None:
    raw, words = block.text.document.text, block.words
    heads = [words.head.match(raw, cell.start, cell.end) is not None for cell in cells]
    if any(heads):
        _open_sides(block, cells, heads)
        return
    if is_name_alone(block, cells):
        age = 0 if cells[0].of(raw).rstrip().endswith(":") else FAR
        block.sides = [replace(to_side(block, cells[0], headed=True), age=age)]
        return
    if len(cells) > len(block.sides) == 1 and all(_may_sign(block, cell) for cell in cells):
        block.sides = [Side(age=to_age(block, cell), column=to_column(raw, cell)) for cell in cells]
        block.parted = are_parted(block, cells)
    if len(cells) == len(block.sides):
        for cell, side in zip(cells, block.sides, strict=True):
            _read_cell(block, side, cell)
    elif block.parted or len(block.sides) == 1:
        _read_apart(block, cells)


def _read_apart(block: Block, cells: list[Span]) -> None:
    """Read what stands in some of the columns only."""
    raw = block.text.document.text
    columns = [side.column for side in block.sides]
    for side in block.sides:
        side.idle += 1
    for cell in cells:
        _read_cell(block, block.sides[to_nearest(columns, to_column(raw, cell))], cell)


def _open_sides(block: Block, cells: list[Span], heads: list[bool]) -> None:
    """Begin a side for each column, and read what follows its name in the line."""
    before, block.parted, block.headed = block.sides, are_parted(block, cells), True
    pairs = zip(cells, heads, strict=True)
    block.sides = [to_side(block, cell, headed=head) for cell, head in pairs]
    if len(block.sides) == 1:
        block.order.append(block.sides[0])
    if len(before) == len(cells) > 1:
        for side, above in zip(block.sides, before, strict=True):
            give_side(side, above.last)
    _name_above(block)
    for cell, side, head in zip(cells, block.sides, heads, strict=True):
        rest = _after_side(block, cell) if head else None
        if rest:
            _read_cell(block, side, rest)


def _may_sign(block: Block, cell: Span) -> bool:
    """Whether a column holds a name, so that each column is a side."""
    plain = cell.of(block.text.document.text)
    marked = block.words.mark.match(plain) is not None
    return marked or looks_like_name(block.words, plain) or to_age(block, cell) == 0


def _name_above(block: Block) -> None:
    """Give a name that stands above "For the Government of …" to that side."""
    if block.above is not None and len(block.sides) == 1:
        person, side = SignatureLine(block.above, block.sides[0].code), block.sides[0]
        block.found.append(person)
        side.last, side.age, side.open = person, FAR + 1, True
    block.above = None


def _after_side(block: Block, cell: Span) -> Span | None:
    """What follows the name of the side in its line: a name, an office."""
    raw, names = block.text.document.text, names_in(block.text, cell)
    at = block.text.view.position(names[-1].span.end) if names else cell.start
    mark = re.compile(r"[:,]").search(raw, at, cell.end)
    start = mark.end() if mark else cell.end
    return Span(start, cell.end) if raw[start : cell.end].strip(BLANK) else None


def _read_cell(block: Block, side: Side, cell: Span) -> None:
    raw, words = block.text.document.text, block.words
    plain = cell.of(raw)
    marked = words.mark.match(plain)
    if marked and not plain[marked.end() :].strip(BLANK):
        side.age = 0
        return
    if _is_repeated(side, raw, plain):
        return
    if side.age > FAR and _tells_side(block, side, cell):
        side.age = 0
    if not marked and side.age <= 1 and name_side(block, cell, side=side):
        return
    side.age += 1
    if side.age > FAR and not marked and looks_like_name(words, plain):
        block.above = trim(raw, cell)
    person = _to_person(block, side, cell, marked)
    side.idle = 0
    if person is not None:
        block.found.append(person)
        block.order.append(person)
        side.last, side.pending, side.age, side.open = person, None, FAR + 1, True
    elif (
        len(cell) < LONGEST
        and not (block.note and words.addressee.match(plain))
        and (words.role.search(plain.lower()) or _goes_on(words, side, raw, cell))
    ):
        _take_office(block, side, Span(cell.start, cell.end))
    else:
        side.open, side.pending = False, None


def _tells_side(block: Block, side: Side, cell: Span) -> bool:
    """Whether an office, here or in the line before, tells for whom the next line signs."""
    before = side.pending.of(block.text.document.text).lower() if side.pending else ""
    goes_on = not block.headed and not block.found and block.words.joins.search(before)
    return bool(goes_on or to_age(block, cell) == 0) and bool(names_in(block.text, cell))


def _is_repeated(side: Side, raw: str, plain: str) -> bool:
    """Whether a line prints the name under a signature once more."""
    return side.last is not None and plain.strip(BLANK).lower() == side.last.span.of(raw).lower()


def _to_person(
    block: Block, side: Side, cell: Span, marked: re.Match[str] | None
) -> SignatureLine | None:
    raw, words = block.text.document.text, block.words
    start = cell.start + (marked.end() if marked else 0)
    title = words.titles.match(raw, start, cell.end)
    near = marked or title or (side.age <= FAR and side.idle <= IDLE)
    if not near or (block.note and title and not marked):
        return None
    name = read_name(raw, cell, words=words, start=start)
    if name is None:
        return None
    return SignatureLine(name.span, side.code, name.office or side.pending, name.honorifics)


def _goes_on(words: SignatureWords, side: Side, raw: str, cell: Span) -> bool:
    """Whether a line goes on with the office of the line before."""
    last = side.last
    if last is None or last.office is None or not side.open:
        return False
    before = last.office.of(raw).lower()
    full = last.office.end - raw.rfind("\n", 0, last.office.end) > _FULL
    follows = full and not raw[last.office.end : cell.start].strip(" \t\n")
    return bool(words.joins.search(before) or follows or cell.of(raw).lstrip()[:1].islower())


def _take_office(block: Block, side: Side, cell: Span) -> None:
    raw = block.text.document.text
    label = block.words.label.match(raw, cell.start, cell.end)
    span = trim(raw, Span(label.end() if label else cell.start, cell.end))
    person = side.last if side.open else None
    if person is None:
        side.pending = span
        return
    if person.office is None:
        person.office = span
    elif not raw[person.office.end : span.start].strip(BLANK):
        person.office = Span(person.office.start, span.end)
    if person.code is None and (names := names_in(block.text, person.office)):
        person.code = names[0].code
