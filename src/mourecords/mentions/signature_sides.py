"""The sides of a signature block: its columns, and whom each stands for."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from mourecords.documents.folding import fold
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.party_names import ADJECTIVE, PartyName, find_party_names
from mourecords.mentions.signature_names import trim
from mourecords.mentions.signature_words import SignatureWords
from mourecords.values.spans import Span

FAR: Final = 3
"""How many lines below the name of its side a person may stand."""
IDLE: Final = 6
"""How many lines a column may be empty while others go on."""
LONGEST: Final = 160
"""The longest line that tells an office."""
BLANK: Final = " .,:;_-–—[]()*…\t\n"
"""What may stand between two lines of one thing."""


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
class Side:
    """One column of the block, since its last "For the Government of …".

    Attributes:
        code: whom it stands for, once that is known.
        age: how many lines ago that was said.
        pending: an office that stands above a name.
        last: the person last found.
        open: whether the lines go on to tell of that person.
        above: a person above the name of the side.
        column: where it begins in its lines.
        head: the words that name it so far.
        idle: how many lines ago something last stood in its column.
    """

    code: str | None = None
    age: int = FAR
    pending: Span | None = None
    last: SignatureLine | None = None
    open: bool = False
    above: SignatureLine | None = None
    column: int = 0
    head: str = ""
    idle: int = 0


@dataclass(slots=True)
class Block:
    """A signature block while it is read.

    Attributes:
        text: the instrument.
        words: the words of signature blocks.
        sides: the columns that are open.
        found: the persons so far.
        above: a name that may belong to the side that follows.
        note: whether it stands at the end of a diplomatic note.
        parted: whether white space parts the columns.
        headed: whether a line has begun a side.
        order: the persons and the sides without columns, as they follow one another.
    """

    text: InstrumentText
    words: SignatureWords
    sides: list[Side] = field(default_factory=lambda: [Side()])
    found: list[SignatureLine] = field(default_factory=list)
    above: Span | None = None
    note: bool = False
    parted: bool = False
    headed: bool = False
    order: list[SignatureLine | Side] = field(default_factory=list)


def are_parted(block: Block, cells: list[Span]) -> bool:
    """Whether white space parts the columns, so that a cell alone in its line belongs to one."""
    raw = block.text.document.text
    gaps = (raw[first.end : last.start] for first, last in pairwise(cells))
    return all(gap.isspace() for gap in gaps)


def to_column(raw: str, cell: Span) -> int:
    """How far from the start of its line a cell begins."""
    return cell.start - (raw.rfind("\n", 0, cell.start) + 1)


def to_age(block: Block, cell: Span) -> int:
    """0 where a column begins with an office, and nothing else tells the sides."""
    told = block.headed or block.note or block.found
    plain = cell.of(block.text.document.text).lower()
    begins = not told and len(cell) < LONGEST and block.words.office.match(plain)
    return 0 if begins else FAR


def name_side(block: Block, cell: Span, *, side: Side) -> bool:
    """Whether a line goes on with the name of its side, which then is known."""
    raw = block.text.document.text
    goes_on = block.words.joins.search(side.head.lower().rstrip(" ,")) is not None
    if side.code and not goes_on:
        return False
    side.head = f"{side.head} {cell.of(raw)}"
    names = names_in(block.text, cell)
    whole = _code_of(block.text, side.head) if goes_on or not names else None
    code = whole or (names[0].code if names else side.code)
    if code is None:
        return False
    side.code = code
    if (side.pending or to_age(block, cell) == 0) and len(block.sides) == 1:
        side.pending = trim(raw, Span((side.pending or cell).start, cell.end))
    if side.above:
        side.above.code, side.age = code, FAR + 1
    return True


def _code_of(text: InstrumentText, words: str) -> str | None:
    """Whom words name that stand in several lines of a column."""
    view = fold(" ".join(words.split()))
    names = find_party_names(view, text.pack, within=Span(0, len(view.text)))
    return next((name.code for name in names if name.kind != ADJECTIVE), None)


def names_in(text: InstrumentText, cell: Span) -> tuple[PartyName, ...]:
    """The names of states and organisations in a cell, before adjectives."""
    within = Span(text.view.from_text(cell.start), text.view.from_text(cell.end))
    names = find_party_names(text.view, text.pack, within=within)
    return tuple(name for name in names if name.kind != ADJECTIVE) or names


def to_side(block: Block, cell: Span, *, headed: bool) -> Side:
    """The side that a cell begins: as its words name it, or of nobody yet."""
    raw = block.text.document.text
    if not headed:
        return Side(column=to_column(raw, cell))
    names = names_in(block.text, cell)
    code = names[0].code if names else None
    return Side(code, 0, column=to_column(raw, cell), head=cell.of(raw))


def give_side(side: Side, above: SignatureLine | None) -> None:
    """Let a name that stands above a side have it, once it is known."""
    if above is None or above.code is not None:
        return
    side.above, side.age = above, 0
    if side.code:
        above.code, side.age = side.code, FAR + 1


def is_name_alone(block: Block, cells: list[Span]) -> bool:
    """Whether a line is the name of one that signs: in capitals, or before a colon."""
    if block.note or len(cells) != 1 or len(block.sides) != 1:
        return False
    side, raw = block.sides[0], block.text.document.text
    if cells[0].of(raw).rstrip().endswith(":") and len(cells[0]) < LONGEST:
        return bool(names_in(block.text, cells[0]))
    names = names_in(block.text, cells[0]) if side.age > 1 and len(cells[0]) < LONGEST else ()
    if not names or names[0].kind == ADJECTIVE or (side.last and side.last.code is None):
        return False
    plain = trim(raw, cells[0]).of(raw)
    whole = len(plain.lower().removeprefix("the ")) == len(block.text.view.to_text(names[0].span))
    return whole and plain.isupper()


def turn_up(block: Block) -> None:
    """Give each person the side below, where each has one there and none begins with a side."""
    people = [item for item in block.order[::2] if isinstance(item, SignatureLine)]
    sides = [item for item in block.order[1::2] if isinstance(item, Side)]
    if len(people) == len(sides) > 1 and len(block.order) == 2 * len(people):
        for person, side in zip(people, sides, strict=True):
            person.code = side.code
