"""Which of the lines above a story is its headline."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from mourecords.documents.block import BlockKind
from mourecords.readers.parts import Part

_STORY: Final = frozenset({BlockKind.PARAGRAPH})
_FEWEST: Final = 4


def mark_headlines(text: str, parts: list[Part]) -> None:
    """Make headlines of some headings.

    Above the first paragraph the headline is the heading that the page repeats,
    else the first with four words or more, else the first with two; what stands
    beside a time stamp before it is the caption of a picture. Further down a
    heading with a time stamp below it opens another story.

    Args:
        text: the text.
        parts: its parts in order; their kinds are changed.
    """
    top = list(_top(parts))
    chosen = _choose(text, top)
    if chosen is not None:
        for part in top[: top.index(chosen)]:
            if not part.gap and _words(text, part) > _FEWEST:
                part.kind = BlockKind.CAPTION
        chosen.kind = BlockKind.HEADLINE
        for part in parts[: parts.index(chosen)]:
            if part.kind is BlockKind.LIST_ITEM:
                part.kind = BlockKind.FURNITURE
    rest = [part for part in parts if part.kind is not BlockKind.FURNITURE]
    for part, below in pairwise(rest):
        if part.kind is BlockKind.HEADING and below.kind is BlockKind.TIMESTAMP and chosen:
            part.kind = BlockKind.HEADLINE


def _top(parts: list[Part]) -> Iterator[Part]:
    """The headings above the first paragraph."""
    for part in parts:
        if part.kind in _STORY:
            return
        if part.kind is BlockKind.HEADING:
            yield part


def _choose(text: str, top: list[Part]) -> Part | None:
    shared = [not part.gap and part is not top[-1] for part in top]
    pool = [
        part
        for part, is_shared in zip(top, shared, strict=True)
        if not is_shared or _words(text, part) < _FEWEST
    ] or top
    for fewest in (_FEWEST, 2):
        for part in pool:
            if _words(text, part) >= fewest:
                return part
    return None


def _words(text: str, part: Part) -> int:
    return len(part.span.of(text).split())
