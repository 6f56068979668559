"""The parts of an instrument, with where each begins, is named and ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from mourecords.mentions.enumerators import Place
from mourecords.values.spans import Span

_FIRST: Final = 80


@dataclass(slots=True)
class Division:
    """A part of an instrument; positions are in the text.

    Attributes:
        level: a member of the vocabulary ArticleLevel.
        number: as written; empty where there is none.
        place: what the number means in its row, or None.
        span: all of it, with its parts.
        name: its heading, or None.
        body: where its own words begin.
        children: the parts that it consists of, in order.
    """

    level: str
    number: str
    place: Place | None
    span: Span
    name: Span | None
    body: int
    children: list[Division] = field(default_factory=list)

    @property
    def own(self) -> Span:
        """Its own words: those before its first part, or all that follow its heading."""
        end = self.children[0].span.start if self.children else self.span.end
        return Span(min(self.body, end), end)

    def opening(self, text: str) -> Span:
        """Its number and heading, or else its first line."""
        end = self.name.end if self.name else self.body
        if end <= self.span.start:
            line = text.find("\n", self.span.start, self.span.end)
            end = min(self.span.end if line < 0 else line, self.span.start + _FIRST)
        return Span(self.span.start, max(end, self.span.start))


def iter_divisions(divisions: list[Division]) -> Iterator[Division]:
    """All parts of a tree, in the order of the text.

    Examples:
        >>> point = Division("point", "a", (1,), Span(4, 9), None, 6)
        >>> article = Division("article", "1", (1,), Span(0, 9), None, 4, [point])
        >>> [part.number for part in iter_divisions([article])]
        ['1', 'a']
    """
    waiting = divisions[::-1]
    while waiting:
        division = waiting.pop()
        yield division
        waiting += reversed(division.children)
