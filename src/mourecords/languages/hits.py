"""Where the phrases of a pack stand in one text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple


class Hit(NamedTuple):
    """One phrase of the lexicon in a view.

    Attributes:
        start: its first position in the view.
        end: the one after its last.
        tag: the kind of cue.
        value: what the phrase stands for.
    """

    start: int
    end: int
    tag: str
    value: str


class Hits:
    """The hits of one view, by tag.

    Hits of one tag never overlap: of two that do, the earlier and longer stays.
    They are looked for when they are first asked for, and then kept.

    Args:
        find: gives the hits with a tag, in the order of the text.

    Examples:
        >>> hits = Hits(lambda tag: (Hit(4, 10, tag, "treaty"),) if tag == "instrument" else ())
        >>> hits.of("instrument", "act")
        (Hit(start=4, end=10, tag='instrument', value='treaty'),)
    """

    __slots__ = ("_find", "_kept")

    def __init__(self, find: Callable[[str], tuple[Hit, ...]]) -> None:
        self._find = find
        self._kept: dict[tuple[str, ...], tuple[Hit, ...]] = {}

    def of(self, *tags: str) -> tuple[Hit, ...]:
        """The hits with these tags, in the order of the text."""
        kept = self._kept.get(tags)
        if kept is None:
            kept = self._find(tags[0]) if len(tags) == 1 else self._merged(tags)
            self._kept[tags] = kept
        return kept

    def _merged(self, tags: tuple[str, ...]) -> tuple[Hit, ...]:
        return tuple(sorted(hit for tag in tags for hit in self.of(tag)))

    def within(self, tag: str, start: int, *, end: int) -> Iterator[Hit]:
        """The hits with a tag that begin between two positions of the view."""
        return iter(_within(self.of(tag), start, end))

    def between(self, start: int, end: int) -> Hits:
        """The hits that begin between two positions of the view."""
        return Hits(lambda tag: _within(self.of(tag), start, end))


def _within(hits: tuple[Hit, ...], start: int, end: int) -> tuple[Hit, ...]:
    return hits[bisect_left(hits, (start,)) : bisect_left(hits, (end,))]


def longest(hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits without those that overlap an earlier or, from the same start, longer one."""
    done = -1
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if hit.start >= done:
            yield hit
            done = hit.end
