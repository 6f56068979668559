"""A text that is written piece by piece, and where in it each value stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Final

from mourecords.documents.source import Source, to_sha256
from mourecords.records.agreement import Agreement
from mourecords.records.evidence import Evidence
from mourecords.records.record import Record
from mourecords.strategies.replacing import replaced
from mourecords.values.spans import Span
from mourecords.values.vocabularies import Basis

_SLOT: Final = re.compile(r"\{(\w+)\}")
_RULE: Final = "written"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with the pointers to the values that they state; ``derived`` ones have a mark."""

    text: str
    pointers: tuple[str, ...] = ()
    derived: bool = False


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """A change to a text: the characters at a span give way to others."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Written:
    """A text and the record that it tells.

    Attributes:
        text: the text.
        record: what a careful reader finds in it, with spans for each value.
        stated: the fields of ``Record.to_row`` that it states.
    """

    text: str
    record: Record
    stated: frozenset[str]

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
        moved = {
            pointer: tuple(_moved(piece, edits, changed) for piece in pieces)
            for pointer, pieces in self.record.evidence.items()
        }
        sources = (self.record.sources[0].model_copy(update={"sha256": to_sha256(changed)}),)
        return replace(
            self, text=changed, record=replaced(self.record, evidence=moved, sources=sources)
        )


def _moved(piece: Evidence, edits: list[Edit], text: str) -> Evidence:
    if piece.span is None:
        return piece
    ends = sorted((edit.span.end, len(edit.text) - len(edit.span)) for edit in edits)
    shifts = [0, *accumulate(shift for _, shift in ends)]
    before = [end for end, _ in ends]
    start, end = (
        at + shifts[bisect_right(before, at)] for at in (piece.span.start, piece.span.end)
    )
    span = Span(start, max(start, end))
    return replaced(piece, span=span, quote=span.of(text))


def to_pieces(template: str, slots: Mapping[str, Pieces]) -> Pieces:
    """A template with its slots filled.

    Args:
        template: words with slots in braces.
        slots: what goes into each.

    Raises:
        KeyError: a slot that is not filled.

    Examples:
        >>> [piece.text for piece in to_pieces("in {place}.", {"place": (Piece("Lima"),)})]
        ['in ', 'Lima', '.']
    """
    words = enumerate(_SLOT.split(template))
    return tuple(
        piece for index, word in words for piece in (slots[word] if index % 2 else (Piece(word),))
    )


@dataclass(slots=True)
class Pen:
    """Writes a text from templates and remembers where each value was written."""

    pieces: list[str] = field(default_factory=list)
    marks: dict[str, list[tuple[Span, Basis]]] = field(default_factory=dict)
    length: int = 0

    def write(self, template: str, slots: Mapping[str, Pieces]) -> None:
        """Write a template, its slots filled with pieces.

        Args:
            template: words with slots in braces.
            slots: what goes into each.

        Raises:
            KeyError: a slot that is not filled.
        """
        for piece in to_pieces(template, slots):
            self.put(piece)

    def begin(self, template: str, slots: Mapping[str, Pieces]) -> None:
        """Write a template as a sentence: with a capital letter."""
        first = len(self.pieces)
        self.write(template, slots)
        written = next(i for i in range(first, len(self.pieces)) if self.pieces[i])
        word = self.pieces[written]
        self.pieces[written] = word[0].upper() + word[1:]

    def put(self, piece: Piece) -> None:
        """Write one piece."""
        basis = Basis.DERIVED if piece.derived else Basis.STATED
        lead = len(piece.text) - len(piece.text.lstrip())
        span = Span(self.length + lead, self.length + len(piece.text))
        for pointer in piece.pointers:
            self.marks.setdefault(pointer, []).append((span, basis))
        self.pieces.append(piece.text)
        self.length += len(piece.text)

    def to_written(
        self, agreement: Agreement, source: Source, *, stated: frozenset[str]
    ) -> Written:
        """The text with its record.

        Args:
            agreement: what the text tells.
            source: where the text shall be from.
            stated: the fields of the row that it states.
        """
        text = "".join(self.pieces)
        evidence = {
            pointer: tuple(
                Evidence(span=span, quote=span.of(text), rule=_RULE, basis=basis)
                for span, basis in marks
            )
            for pointer, marks in self.marks.items()
        }
        source = source.model_copy(update={"sha256": to_sha256(text)})
        record = Record(agreement=agreement, evidence=evidence, sources=(source,))
        return Written(text, record, stated)
