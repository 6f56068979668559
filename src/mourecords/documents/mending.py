"""A text with damage undone, and the way back to the characters as they were.

Records are read from the mended text and quote the text that was given, so every position
in the one leads to a position in the other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from mourecords.documents.block import Block
from mourecords.documents.document import Document
from mourecords.values.spans import Span


class Change(NamedTuple):
    """Characters at ``start`` to ``end`` that give way to others."""

    start: int
    end: int
    text: str


class _Part(NamedTuple):
    """A stretch of the mended text and of the text before: equal, or the one for the other."""

    mended: int
    before: int
    equal: bool


@dataclass(frozen=True, slots=True)
class Mended:
    r"""A text with its damage undone.

    Attributes:
        text: the mended characters.
        steps: for each round of changes, the stretches that it made.

    Examples:
        >>> mended = Mended("joint decl-\naration").changed([Change(10, 12, "")])
        >>> mended.text, mended.to_original(Span(6, 17))
        ('joint declaration', Span(start=6, end=19))
    """

    text: str
    steps: tuple[tuple[_Part, ...], ...] = field(default=(), repr=False)

    def changed(self, changes: Iterable[Change]) -> Mended:
        """The text with more changes.

        Args:
            changes: in order, none overlapping another; positions of ``text``.
        """
        pieces: list[str] = []
        parts: list[_Part] = []
        done = length = 0
        for change in changes:
            kept = self.text[done : change.start]
            pieces += [kept, change.text]
            parts.append(_Part(length, done, equal=True))
            parts.append(_Part(length + len(kept), change.start, equal=False))
            length += len(kept) + len(change.text)
            done = change.end
        if not parts:
            return self
        text = "".join([*pieces, self.text[done:]])
        ends = [_Part(length, done, equal=True), _Part(len(text), len(self.text), equal=True)]
        return replace(self, text=text, steps=(*self.steps, (*parts, *ends)))

    def recased(self, text: str) -> Mended:
        """The text with other letters at the same places."""
        return replace(self, text=text)

    def to_original(self, span: Span) -> Span:
        """The span in the text that was given of a span in the mended text."""
        for step in reversed(self.steps):
            start = _through(step, span.start, 0, end=False)
            span = Span(start, max(start, _through(step, span.end, 0, end=True)))
        return span

    def from_original(self, span: Span) -> Span:
        """The span in the mended text of a span in the text that was given."""
        for step in self.steps:
            start = _through(step, span.start, 1, end=False)
            span = Span(start, max(start, _through(step, span.end, 1, end=True)))
        return span


def _through(step: tuple[_Part, ...], at: int, side: int, *, end: bool) -> int:
    """Where a position comes to stand on the other side of a round of changes.

    What was changed counts as a whole: a start goes to its start, an end to its end.
    """
    first = bisect_right(step, at - end, key=lambda part: part[side]) - 1
    first = min(max(0, first), len(step) - 2)
    part, following = step[first], step[first + 1]
    if part.equal:
        return min(at - part[side] + part[1 - side], following[1 - side])
    return following[1 - side] if end and at > part[side] else part[1 - side]


def to_mended(document: Document, mended: Mended) -> Document:
    """A document as it reads mended: other characters, the same parts.

    Args:
        document: the text that was given, with its blocks.
        mended: the same text with its damage undone.
    """
    blocks = tuple(Block(b.kind, mended.from_original(b.span)) for b in document.blocks)
    return replace(document, text=mended.text, blocks=blocks)


def to_given(document: Document, mended: Mended, *, text: str) -> Document:
    """A document that was made of a mended text, as it is in the text that was given.

    Args:
        document: the mended text with its blocks.
        mended: how the one became the other.
        text: the characters that were given.
    """
    if mended.text is text:
        return document
    blocks = tuple(Block(b.kind, mended.to_original(b.span)) for b in document.blocks)
    return replace(document, text=text, blocks=blocks)
