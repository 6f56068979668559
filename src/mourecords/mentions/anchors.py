"""The day and the city from which an article speaks."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from mourecords.documents.block import BlockKind
from mourecords.documents.document import Document
from mourecords.documents.folding import View
from mourecords.languages.hits import Hit, Hits
from mourecords.languages.pack import Pack
from mourecords.mentions.dates import find_dates


class Anchor(NamedTuple):
    """From where and when an article speaks; positions are in the view.

    Attributes:
        day: the day from which relative dates count, or None.
        day_at: start and end of the words that give the day, or None where the
            caller gave it.
        place: the city of the dateline as written, or None.
        place_at: start and end of that city, or None.
        code: the state of that city, or None.
    """

    day: datetime.date | None = None
    day_at: tuple[int, int] | None = None
    place: str | None = None
    place_at: tuple[int, int] | None = None
    code: str | None = None


def find_anchor(
    document: Document, view: View, *, hits: Hits, pack: Pack, published: datetime.date | None
) -> Anchor:
    """The anchor of an article: its dateline, then a time stamp, then the caller's date.

    Args:
        document: the article and its blocks.
        view: its folded view.
        hits: the cues found in it.
        pack: the words of its language.
        published: the day of publication, where the caller knows it.
    """
    day: datetime.date | None = None
    at: tuple[int, int] | None = None
    place: Hit | None = None
    for kind in (BlockKind.DATELINE, BlockKind.TIMESTAMP, BlockKind.BYLINE):
        for block in document.of_kind(kind):
            start, end = view.from_text(block.span.start), view.from_text(block.span.end - 1) + 1
            if kind is BlockKind.DATELINE and place is None:
                place = _city(hits, start, end)
            if day is None:
                day, at = _day(view, hits, pack, (start, end), published)
    if published is not None and (day is None or abs((day - published).days) > 45):
        day, at = published, None
    if place is None:
        return Anchor(day, at)
    return Anchor(
        day, at, view.text[place.start : place.end], (place.start, place.end), place.value
    )


def _city(hits: Hits, start: int, end: int) -> Hit | None:
    return next((h for h in hits.of("place", "metonym") if start <= h.start and h.end <= end), None)


def _day(
    view: View, hits: Hits, pack: Pack, at: tuple[int, int], published: datetime.date | None
) -> tuple[datetime.date | None, tuple[int, int] | None]:
    for mention in find_dates(view.folded, hits, anchor=published, pack=pack):
        day = mention.date.to_date()
        if at[0] <= mention.start and mention.end <= at[1] and day is not None:
            return day, (mention.start, mention.end)
    return None, None
