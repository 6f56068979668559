"""Agreements that are the items of a list which an act opens: "the ministers signed:"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Final

from mourecords.assembly.frames import Frame
from mourecords.documents.block import BlockKind
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.acts import Act
from mourecords.mentions.news import News
from mourecords.mentions.reading import Sentence

_ITEMS: Final = frozenset({BlockKind.LIST_ITEM, BlockKind.HEADING})


def with_items(news: News, frames: Iterable[Frame]) -> Iterator[Frame]:
    """The frames; an agreement that an item begins with has the act that opens the list.

    Args:
        news: the mentions of the article.
        frames: what is done to each agreement in its own sentence.
    """
    opened = _to_opened(news)
    return (_of_item(news, frame, opened.get(frame.sentence)) for frame in frames)


def _to_opened(news: News) -> dict[int, tuple[int, Act]]:
    """For the items of lists that an act opens, "the ministers signed:", that act and its place."""
    found: dict[int, tuple[int, Act]] = {}
    opening: tuple[int, Act] | None = None
    goes_on = False
    for index, sentence in enumerate(news.sentences):
        parted = ";" in news.folded[sentence.start : sentence.end]
        if sentence.block not in _ITEMS and not parted and not goes_on:
            act = _opening_act(news, sentence)
            opening = (index, act) if act else None
        elif opening is not None:
            found[index] = opening
        goes_on = parted
    return found


def _opening_act(news: News, sentence: Sentence) -> Act | None:
    """The act whose objects are a list below: "… signed the following:"."""
    if not news.folded.endswith(":", sentence.start, sentence.end):
        return None
    last = bisect_left(news.acts, sentence.end, key=lambda act: act.start) - 1
    act = news.acts[last] if last >= 0 and news.acts[last].start >= sentence.start else None
    opens, told = (compile_pattern(news.pack, f"frames.{n}") for n in ("opens_items", "following"))
    if act is None or opens.fullmatch(news.folded, act.end, sentence.end):
        return act
    return act if told.search(news.folded, sentence.start, act.start) else None


def _of_item(news: News, frame: Frame, opened: tuple[int, Act] | None) -> Frame:
    """The agreement that an item begins with, with the act that opens the list."""
    start = news.sentences[frame.sentence].start
    begins = compile_pattern(news.pack, "frames.begins_item")
    if opened is None or frame.act is not None:
        return frame
    if begins.search(news.folded[start : frame.instrument.start]) is None:
        return frame
    return frame._replace(act=opened[1], link="list", opening=opened[0])
