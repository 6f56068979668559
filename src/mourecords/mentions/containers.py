"""Headings of parts, titles, chapters and sections: what holds the articles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from mourecords.mentions.enumerators import Place
from mourecords.mentions.headings import Heading

_HOLDERS: Final = ("part", "title", "chapter", "section")
_NEAR: Final = 400
_SENTENCE: Final = re.compile(r"[a-z]{2}[.;]\s")


def to_containers(
    headings: Sequence[Heading], articles: Sequence[Heading], *, text: str, level: str
) -> Iterator[tuple[Heading, Place | None, int]]:
    """The headings that hold articles, with what the number means and how deep they stand.

    What stands before the first article counts only in the run of headings that
    leads up to it: the rest is a table of contents. A heading that says again what
    is already open is a running head. What is met first holds what is met later.

    Args:
        headings: all candidates, in order.
        articles: those that number the body.
        text: the text.
        level: that of the articles, which nothing else has.
    """
    levels = [name for name in _HOLDERS if name != level]
    candidates = [h for h in headings if h.level in levels]
    chosen = [*_leading(candidates, articles, text), *_within(candidates, articles)]
    order = list(dict.fromkeys(h.level for h in chosen))
    now: dict[str, Place | None] = {}
    for heading in chosen:
        place = heading.places[0] if heading.places else None
        rank = order.index(heading.level)
        if now.get(heading.level) == place:
            continue
        now = {name: known for name, known in now.items() if order.index(name) < rank}
        now[heading.level] = place
        yield heading, place, rank


def _leading(candidates: list[Heading], articles: Sequence[Heading], text: str) -> list[Heading]:
    """The headings in the run that ends at the first article."""
    found: list[Heading] = []
    stop = articles[0].span.start if articles else -1
    for heading in reversed([h for h in candidates if h.span.start < stop]):
        between = text[heading.span.end : stop]
        if len(between) > _NEAR or _SENTENCE.search(between):
            break
        found.append(heading)
        stop = heading.span.start
    return found[::-1]


def _within(candidates: list[Heading], articles: Sequence[Heading]) -> list[Heading]:
    start = articles[0].span.start if articles else 0
    return [h for h in candidates if h.span.start >= start]
