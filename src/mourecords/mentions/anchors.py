"""The day and the city from which an article speaks."""

from __future__ import annotations

import datetime
from typing import Final, NamedTuple

from mourecords.documents.block import BlockKind
from mourecords.documents.document import Document
from mourecords.documents.folding import View
from mourecords.languages.datelines import find_dateline
from mourecords.languages.hits import Hits
from mourecords.languages.pack import Pack
from mourecords.languages.page import load_page, to_word
from mourecords.mentions.dates import find_dates
from mourecords.values.spans import Span

_STALE: Final = 45
_CREDIT: Final = 90
_AFTER: Final = 20
_SUPPOSED: Final = datetime.date(2800, 7, 1)
"""A day of a leap year that no text speaks of: in it days without a year are told apart."""
_STAMPS: Final = frozenset({BlockKind.TIMESTAMP, BlockKind.BYLINE})


class Anchor(NamedTuple):
    """From where and when an article speaks; positions are in the view.

    Attributes:
        day: the day from which relative dates count, or None.
        day_at: start and end of the words that give the day or month, or None where
            the caller gave it.
        place: the city of the dateline as written, or None.
        place_at: start and end of that city, or None.
        code: the state of that city, or None.
        around: without a day, the middle of the month that the headline names, or None.
        supposed: without a day, that of a dateline without a year, in the year 2800.
    """

    day: datetime.date | None = None
    day_at: tuple[int, int] | None = None
    place: str | None = None
    place_at: tuple[int, int] | None = None
    code: str | None = None
    around: datetime.date | None = None
    supposed: datetime.date | None = None


def find_anchor(
    document: Document, view: View, *, hits: Hits, pack: Pack, published: datetime.date | None
) -> Anchor:
    """The anchor of an article: its dateline, then the caller's date, then a time stamp.

    Of several time stamps above the story the earliest is the day of publication:
    what is later is a change, a repost or the clock of the page.

    Args:
        document: the article and its blocks.
        view: its folded view.
        hits: the cues found in it.
        pack: the words of its language.
        published: the day of publication, where the caller knows it; else it is
            that of the source, as a saved page declares it.
    """
    if published is None and document.source.published is not None:
        published = document.source.published.to_date()
    finder = _Finder(document, view, hits, pack)
    stamp = None if published else finder.stamp()
    line = finder.dateline(published or (stamp.day if stamp else None))
    if line.day is not None and (published is None or abs((line.day - published).days) <= _STALE):
        return line
    if published is not None:
        return line._replace(day=published, day_at=None)
    if stamp is not None:
        return line._replace(day=stamp.day, day_at=stamp.day_at)
    around, at = finder.month()
    return line._replace(around=around, day_at=at, supposed=finder.yearless())


class _Finder:
    """Looks for days and cities in the lines around a story."""

    def __init__(self, document: Document, view: View, hits: Hits, pack: Pack) -> None:
        self._document, self._view, self._hits, self._pack = document, view, hits, pack

    def dateline(self, base: datetime.date | None) -> Anchor:
        """The city and the day of the first dateline; a day without a year is near ``base``."""
        found = Anchor()
        for block in self._document.of_kind(BlockKind.DATELINE):
            if found.place is None:
                found = self._city(block.span)._replace(day=found.day, day_at=found.day_at)
            day, at = self._day(block.span, base) if found.day is None else (None, None)
            found = found._replace(day=day, day_at=at) if day else found
        return found

    def yearless(self) -> datetime.date | None:
        """The day of the first dateline, which has no year, in the year that is supposed."""
        lines = self._document.of_kind(BlockKind.DATELINE)
        days = (self._day(block.span, _SUPPOSED)[0] for block in lines)
        day = next((day for day in days if day is not None), None)
        return day and day.replace(year=_SUPPOSED.year)

    def stamp(self) -> Anchor | None:
        """The earliest day above the story; else the first one below, or in brackets at the end."""
        blocks = self._document.blocks
        story = next((b.span.start for b in blocks if b.kind is BlockKind.PARAGRAPH), 0)
        stamps = [
            (day, at, block.span.start < story)
            for index, block in enumerate(blocks)
            if block.kind in _STAMPS and not self._is_clock(index)
            for day, at in [self._day(block.span, None)]
            if day is not None
        ]
        above = [Anchor(day, at) for day, at, is_above in stamps if is_above]
        below = [Anchor(day, at) for day, at, is_above in stamps if not is_above]
        first = min(above, key=lambda anchor: anchor.day or datetime.date.max, default=None)
        return first or next(iter(below), None) or self._in_brackets()

    def month(self) -> tuple[datetime.date | None, tuple[int, int] | None]:
        """The middle of the month that a headline names: "Visa digest, March 2017"."""
        for block in self._document.of_kind(BlockKind.HEADLINE):
            start = self._view.from_text(block.span.start)
            end = self._view.from_text(block.span.end - 1) + 1
            part = self._hits.between(start, end)
            for mention in find_dates(
                self._view.folded, part, anchor=None, pack=self._pack, within=(start, end)
            ):
                if mention.date.precision == "month":
                    at = (mention.start, mention.end)
                    return mention.date.earliest.replace(day=15), at
        return None, None

    def _is_clock(self, index: int) -> bool:
        """Whether a stamp is the clock of the page: a weekday first, no title right below."""
        blocks, block = self._document.blocks, self._document.blocks[index]
        words = self._document.quote(block.span).split(maxsplit=1)
        page = load_page(self._pack)
        if not words or to_word(words[0].strip(",")) not in page.weekdays:
            return False
        headline = any(b.kind is BlockKind.HEADLINE for b in blocks[index + 1 :])
        following = blocks[index + 1].kind if index + 1 < len(blocks) else None
        return headline and following is not BlockKind.HEADLINE

    def _in_brackets(self) -> Anchor | None:
        """As in "(Daily News, July 15, 2003)", at the very end."""
        text = self._document.text.rstrip(" |\n.")
        start = text.rfind("(", max(0, len(text) - _CREDIT))
        if start < 0 or not text.endswith(")"):
            return None
        day, at = self._day(Span(start, len(text)), None)
        return Anchor(day, at) if day else None

    def _day(
        self, span: Span, base: datetime.date | None
    ) -> tuple[datetime.date | None, tuple[int, int] | None]:
        """The first whole day within a span of the text."""
        start, end = self._view.from_text(span.start), self._view.from_text(span.end - 1) + 1
        part = self._hits.between(start, end)
        for mention in find_dates(
            self._view.folded, part, anchor=base, pack=self._pack, within=(start, end)
        ):
            day = mention.date.to_date()
            if day is not None and not mention.weekday:
                return day, (mention.start, mention.end)
        return None, None

    def _city(self, span: Span) -> Anchor:
        """The city of a dateline, with the state that it lies in where a list knows it."""
        text = self._document.text
        reach = Span(span.start, min(len(text), span.end + _AFTER))
        line = find_dateline(text, reach, page=load_page(self._pack))
        if line is None or line.place is None:
            return Anchor()
        start = self._view.from_text(line.place.start)
        end = self._view.from_text(line.place.end - 1) + 1
        known = (h for h in self._hits.between(start, end).of("place", "metonym") if h.end <= end)
        hit = next(known, None)
        if hit is not None:
            start, end = hit.start, hit.end
        code = hit.value if hit else None
        return Anchor(place=self._view.text[start:end], place_at=(start, end), code=code)
