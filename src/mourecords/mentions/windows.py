"""Long texts in pieces, so that the work on them grows with their length and no faster.

What brings mentions together compares them with each other. A news article is
short; a text of more than 60,000 characters is a collection, a page of comments
or an attack, and there only mentions near each other are brought together.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from mourecords.mentions.news import News

LONG: Final = 60_000
"""The longest text that is taken as a whole, in characters."""
WINDOW: Final = 20_000
"""About how many characters of a longer text are taken at a time."""
DENSE: Final = 400
"""The most acts and agreements that are taken as a whole; an article has some dozens."""


def to_windows(news: News) -> Iterator[News]:
    """A short text as it is; a long one in pieces, which end where sentences do.

    A text without a sentence has no piece. Each piece has the whole text,
    its sentences and its anchor, and only its own mentions.
    """
    if not news.sentences:
        return
    if len(news.text) <= LONG and len(_marks(news)) <= DENSE:
        yield news
        return
    for start, end in _ranges(news):
        yield news.piece(start, end)


def _marks(news: News) -> list[int]:
    """Where the acts and agreements are that are compared with each other."""
    return sorted([act.start for act in news.acts] + [i.start for i in news.instruments])


def _ranges(news: News) -> Iterator[tuple[int, int]]:
    """Pieces of whole sentences with no more than so many characters and marks."""
    marks = _marks(news)
    first = full = 0
    for sentence in news.sentences:
        if sentence.start >= first + WINDOW or bisect_left(marks, sentence.end) > full + DENSE // 2:
            yield first, sentence.start
            first, full = sentence.start, bisect_left(marks, sentence.start)
    yield first, news.sentences[-1].end
