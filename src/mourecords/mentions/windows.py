"""Long texts in pieces, so that the work on them grows with their length and no faster.

What brings mentions together compares them with each other. A news article is
short; a text of more than 60,000 characters is a collection, a page of comments
or an attack, and there only mentions near each other are brought together.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple, Protocol, TypeVar

from mourecords.mentions.news import News

LONG: Final = 60_000
"""The longest text that is taken as a whole, in characters."""
WINDOW: Final = 20_000
"""About how many characters of a longer text are taken at a time."""


class _Mention(Protocol):
    @property
    def start(self) -> int: ...


M = TypeVar("M", bound=_Mention)


class _Range(NamedTuple):
    start: int
    end: int

    def of(self, mentions: tuple[M, ...]) -> tuple[M, ...]:
        return tuple(m for m in mentions if self.start <= m.start < self.end)


def to_windows(news: News) -> Iterator[News]:
    """A short text as it is; a long one in pieces, which end where sentences do.

    Each piece has the whole text, its sentences and its anchor, and only its own mentions.
    """
    if len(news.text) <= LONG or not news.sentences:
        yield news
        return
    for piece in _ranges(news):
        yield replace(
            news,
            hits=news.hits.between(piece.start, piece.end),
            actors=piece.of(news.actors),
            persons=piece.of(news.persons),
            instruments=piece.of(news.instruments),
            acts=piece.of(news.acts),
            dates=piece.of(news.dates),
            durations=piece.of(news.durations),
        )


def _ranges(news: News) -> Iterator[_Range]:
    starts = [sentence.start for sentence in news.sentences]
    first = 0
    while first < len(news.text):
        index = bisect_left(starts, first + WINDOW)
        last = starts[index] if index < len(starts) else len(news.text)
        yield _Range(first, last)
        first = last
