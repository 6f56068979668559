"""Where something stands in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mourecords.errors import SpanError


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """A half-open range ``[start, end)`` of Unicode code points in a text.

    Counting from 0, as Python slices do: ``text[span.start:span.end]``.

    Args:
        start: the first code point.
        end: the one after the last.

    Raises:
        SpanError: start is negative, or end is before start.

    Examples:
        >>> span = Span(4, 7)
        >>> span.of("the MoU")
        'MoU'
        >>> len(span), span.overlaps(Span(7, 9)), span.covers(Span(5, 6))
        (3, False, True)
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        _set_start(self, start)
        _set_end(self, end)
        if not 0 <= start <= end:
            self.__post_init__()

    def __post_init__(self) -> None:
        """Check what was set, here or by pydantic."""
        if not 0 <= self.start <= self.end:
            why = "it starts before the text" if self.start < 0 else "it ends before it starts"
            raise SpanError((self.start, self.end), why)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of ``text`` at this span."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return max(self.start, other.start) < min(self.end, other.end)

    def shifted(self, by: int) -> Span:
        """This span, moved by so many code points."""
        return Span(self.start + by, self.end + by)


_set_start: Final = vars(Span)["start"].__set__
_set_end: Final = vars(Span)["end"].__set__
