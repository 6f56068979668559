"""Digests and long texts in pieces: item by item, or so that the work grows with the length.

What brings mentions together compares them with each other. A news article is
short; a text of more than 60,000 characters is a collection, a page of comments
or an attack, and there only mentions near each other are brought together.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from mourecords.documents.block import BlockKind
from mourecords.mentions.news import News

LONG: Final = 60_000
"""The longest text that is taken as a whole, in characters."""
WINDOW: Final = 20_000
"""About how many characters of a longer text are taken at a time."""
FEWEST: Final = 3
"""How many items with a headline and a time stamp of their own make a digest."""
DENSE: Final = 400
"""The most acts and agreements that are taken as a whole; an article has some dozens."""


def to_windows(news: News) -> Iterator[News]:
    """A short text as it is; a long one in pieces, which end where sentences do.

    A text without a sentence has no piece. Each piece has the whole text,
    its sentences and its anchor, and only its own mentions.
    """
    if not news.sentences:
        return
    items = _items(news)
    if not items and len(news.text) <= LONG and len(_marks(news)) <= DENSE:
        yield news
        return
    for start, end in items or _ranges(news):
        yield news.piece(start, end)


def _items(news: News) -> list[tuple[int, int]]:
    """The items of a digest: a headline and a time stamp begin each."""
    starts = [
        first.start
        for first, second in pairwise(news.sentences)
        if first.block is BlockKind.HEADLINE and second.block is BlockKind.TIMESTAMP
    ]
    if len(starts) < FEWEST:
        return []
    ends = [*starts[1:], len(news.text)]
    return list(zip([0, *starts[1:]], ends, strict=True))


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
