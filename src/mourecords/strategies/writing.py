"""A text that is written piece by piece, and where in it each value stands."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Any, Final

from mourecords.documents.source import Source, to_sha256
from mourecords.records.agreement import Agreement
from mourecords.records.article import Article
from mourecords.records.evidence import Evidence
from mourecords.records.record import Record
from mourecords.strategies.replacing import replaced
from mourecords.strategies.stating import to_stated
from mourecords.values.spans import Span
from mourecords.values.vocabularies import Basis

_SLOT: Final = re.compile(r"\{(\w+)(?:=([^}]*))?\}")
_RULE: Final = "written"
_ENDS: Final = (",", ".", ";", ":")
_AROUND: Final = " ,"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with the pointers to the values that they state.

    Attributes:
        text: the words.
        pointers: the values, in each of the records.
        derived: whether the values follow from the words and others only.
        of: the numbers of the records.
    """

    text: str
    pointers: tuple[str, ...] = ()
    derived: bool = False
    of: tuple[int, ...] = (0,)


Pieces = tuple[Piece, ...]
Slots = Mapping[str, Pieces]
"""What goes into each slot of a template."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A change to a text: the characters at a span give way to others."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Written:
    """A text and the records that it tells.

    Attributes:
        text: the text.
        records: what a careful reader finds in it, with spans for each value; one an agreement.
        stated: the fields of ``Record.to_row`` that it states of each of them.
        undamaged: the same before any characters were changed; None where none were.
    """

    text: str
    records: tuple[Record, ...]
    stated: frozenset[str]
    undamaged: Written | None = field(default=None, repr=False)

    @property
    def record(self) -> Record:
        """The record, or the first of several."""
        return self.records[0]

    @property
    def published(self) -> datetime.date | None:
        """The day of publication, from which relative dates count; None for instruments."""
        day = self.record.sources[0].published
        return day.to_date() if day else None

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:  # noqa: FBT001  (IPython's way)
        """Show the text as it stands, and under it the agreements, in examples of Hypothesis."""
        lines = [*self.text.strip().splitlines(), *(f"# {_to_facts(r)}" for r in self.records)]
        for line in lines:
            printer.text(f"\n    | {line}")

    def edited(self, edits: list[Edit]) -> Written:
        """The text with some characters changed, and the spans moved with them.

        Args:
            edits: in order, none overlapping another.
        """
        text, at = [], 0
        for edit in edits:
            text += [self.text[at : edit.span.start], edit.text]
            at = edit.span.end
        changed = "".join([*text, self.text[at:]])
        records = tuple(_edited(record, edits, changed) for record in self.records)
        return replace(self, text=changed, records=records, undamaged=self.undamaged or self)


def _to_facts(record: Record) -> str:
    """What a record tells, on one line."""
    row = {name: value for name, value in record.to_row().items() if value not in (None, [])}
    row["parties"] = [party["code"] for party in row.get("parties", [])]
    row["signatories"] = [person["name"] for person in row.get("signatories", [])]
    row["provisions"] = [provision["text"] for provision in row.get("provisions", [])]
    return ", ".join(f"{name}: {_to_plain(value)}" for name, value in row.items() if value)


def _to_plain(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)


def _edited(record: Record, edits: list[Edit], text: str) -> Record:
    moved = {
        pointer: tuple(_moved(piece, edits, text) for piece in pieces)
        for pointer, pieces in record.evidence.items()
    }
    sources = (record.sources[0].model_copy(update={"sha256": to_sha256(text)}),)
    articles = tuple(_moved_part(part, edits) for part in record.agreement.articles)
    agreement = record.agreement.model_copy(update={"articles": articles})
    return replaced(record, agreement=agreement, evidence=moved, sources=sources)


def _moved_part(part: Article, edits: list[Edit]) -> Article:
    """A part of the tree, with its own parts, where it stands after the changes."""
    children = tuple(_moved_part(child, edits) for child in part.children)
    span = part.span and _moved_span(part.span, edits)
    return part.model_copy(update={"children": children, "span": span})


def _moved(piece: Evidence, edits: list[Edit], text: str) -> Evidence:
    if piece.span is None:
        return piece
    span = _moved_span(piece.span, edits)
    return replaced(piece, span=span, quote=span.of(text))


def _moved_span(span: Span, edits: list[Edit]) -> Span:
    ends = sorted((edit.span.end, len(edit.text) - len(edit.span)) for edit in edits)
    shifts = [0, *accumulate(shift for _, shift in ends)]
    before = [end for end, _ in ends]
    start, end = (at + shifts[bisect_right(before, at)] for at in (span.start, span.end))
    return Span(start, max(start, end))


def to_pieces(template: str, slots: Mapping[str, Pieces]) -> Pieces:
    """A template with its slots filled.

    Args:
        template: words with slots in braces; a slot may have words of its own after an
            equals sign, which then state what its piece states.
        slots: what goes into each.

    Raises:
        KeyError: a slot that is not filled.

    Examples:
        >>> slots = {"place": (Piece("Lima"),), "mode": (Piece("", ("/term/renewal",)),)}
        >>> [piece.text for piece in to_pieces("in {place}, {mode=renewed}.", slots)]
        ['in ', 'Lima', ', ', 'renewed', '.']
    """
    pieces: list[Piece] = []
    at = 0
    for slot in _SLOT.finditer(template):
        pieces.append(Piece(template[at : slot.start()]))
        filled = slots[slot[1]]
        pieces += filled if slot[2] is None else (replace(filled[0], text=slot[2]),)
        at = slot.end()
    return (*pieces, Piece(template[at:]))


@dataclass(slots=True)
class Pen:
    """Writes a text from templates and remembers where each value was written."""

    pieces: list[str] = field(default_factory=list)
    marks: dict[tuple[int, str], list[tuple[Span, Basis]]] = field(default_factory=dict)
    length: int = 0

    def write(self, template: str, slots: Slots) -> str:
        """Write a template, its slots filled with pieces.

        Args:
            template: words with slots in braces.
            slots: what goes into each.

        Returns:
            What was written.

        Raises:
            KeyError: a slot that is not filled.
        """
        return "".join([self.put(piece) for piece in to_pieces(template, slots)])

    def mark(self, template: str, slots: Slots, *, pointer: str) -> str:
        """Write a template that as a whole states a value."""
        start = self.length
        text = self.write(template, slots)
        self.marks[0, pointer] = [(Span(start, self.length), Basis.STATED)]
        return text

    def begin(self, template: str, slots: Slots) -> str:
        """Write a template as a sentence: with a capital letter."""
        first = len(self.pieces)
        text = self.write(template, slots)
        written = next(i for i in range(first, len(self.pieces)) if self.pieces[i])
        word = self.pieces[written]
        self.pieces[written] = word[0].upper() + word[1:]
        return text[0].upper() + text[1:]

    def put(self, piece: Piece) -> str:
        """Write one piece; of two marks that meet, a comma gives way to the other."""
        if self.pieces and self.pieces[-1].endswith(",") and piece.text.startswith(_ENDS):
            self.pieces[-1] = self.pieces[-1][:-1]
            self.length -= 1
        basis = Basis.DERIVED if piece.derived else Basis.STATED
        words = piece.text.strip(_AROUND)
        start = self.length + piece.text.index(words)
        for pointer in piece.pointers:
            for number in piece.of:
                marks = self.marks.setdefault((number, pointer), [])
                marks.append((Span(start, start + len(words)), basis))
        if piece.text:
            self.pieces.append(piece.text)
            self.length += len(piece.text)
        return piece.text

    def to_written(self, agreements: Sequence[Agreement], source: Source) -> Written:
        """The text with its records.

        Args:
            agreements: what the text tells, in the order of the numbers of the pieces.
            source: where the text shall be from.
        """
        text = "".join(self.pieces)
        source = source.model_copy(update={"sha256": to_sha256(text)})
        records = tuple(
            Record(agreement=agreement, evidence=self._evidence(text, number), sources=(source,))
            for number, agreement in enumerate(agreements)
        )
        return Written(text, records, to_stated(agreements[0], records[0].evidence))

    def _evidence(self, text: str, number: int) -> dict[str, tuple[Evidence, ...]]:
        return {
            pointer: tuple(
                Evidence(span=span, quote=span.of(text), rule=_RULE, basis=basis)
                for span, basis in marks
            )
            for (of, pointer), marks in self.marks.items()
            if of == number
        }
