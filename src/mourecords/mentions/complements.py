"""Where a complement ends: before reporting tails, asides, and the day and place of an act."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, Protocol, TypeVar

from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.dates import DateMention
from mourecords.mentions.news import News

_LEAD: Final = 8
"""How many characters before a day or a place are looked at for what leads to it."""
_AFTER_DAY: Final = 40
_WITH: Final = 16
_UNDER: Final = 36
_BEFORE: Final = " ,;:\"'-•*·–"
_AFTER: Final = " .,;:\"'-"


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


M = TypeVar("M", bound=_Placed)


def _form(news: News, name: str) -> re.Pattern[str]:
    return compile_pattern(news.pack, f"provisions.{name}")


def find_end(news: News, start: int, *, limit: int, scope: bool = False) -> int:
    """Where the complement that begins at a position ends.

    Args:
        news: the mentions of the article.
        start: where it begins.
        limit: where its sentence ends.
        scope: whether it is the scope of an agreement, in which "with Peru" names a party.
    """
    end = limit
    stop = _form(news, "stop").search(news.folded, start, limit)
    if stop is not None:
        end = stop.start()
    end = _before_report(news, start, end)
    occasion = _form(news, "occasion").search(news.folded, start, end)
    end = occasion.start() if occasion else end
    end = _before_instrument(news, start, end)
    if scope:
        end = _before_party(news, start, end)
        end = _before_place(news, start, _before_day(news, start, end))
    return _before_act(news, start, end)


def trim(news: News, start: int, *, end: int) -> tuple[int, int]:
    """A phrase without the words around it that are no part of it."""
    folded = news.folded
    while start < end and folded[start] in _BEFORE:
        start += 1
    lead = _form(news, "opening").match(folded, start, end)
    if lead is not None and lead.end() < end - 3:
        start = lead.end()
    while end > start and folded[end - 1] in _AFTER:
        end -= 1
    while start < end and folded[start] in _BEFORE:
        start += 1
    tail = _form(news, "dangling").search(folded, start, end)
    return start, tail.start() if tail and tail.end() == end else end


def _before_report(news: News, start: int, end: int) -> int:
    """Before ", officials said" and ", Ana Perez, minister of trade, said"."""
    hits = news.hits.of("reporting")
    first = bisect_left(hits, start, key=lambda hit: hit.start)
    for hit in hits[first:]:
        if hit.start > end + 1:
            break
        comma = news.folded.rfind(",", start, hit.start)
        if comma < 0:
            continue
        tail = news.folded[comma + 1 : hit.start].lstrip(" \"'")
        if tail and not _is_reporter(news, hit.start - len(tail), hit.start):
            continue
        if not tail:
            end = min(end, _before_apposed(news, start, comma))
            break
        before = news.folded.rfind(", ", start, comma)
        if before > 0 and tail[:1].islower() and news.text[before + 2 : comma].istitle():
            comma = before
        end = min(end, comma)
        break
    return end


def _before_apposed(news: News, start: int, comma: int) -> int:
    """Before ", Ana Perez, the minister of trade" that stands before a comma and "said"."""
    before = news.folded.rfind(", ", start, comma)
    if before < 0 or not news.text[before + 2].islower():
        return comma
    name = news.folded.rfind(", ", start, before)
    return name if name >= 0 and _is_reporter(news, name + 2, before) else comma


def _is_reporter(news: News, start: int, end: int) -> bool:
    if news.text[start : start + 1].isupper():
        return end - start < 90
    return _form(news, "reporter").match(news.folded, start, end) is not None


def _before_instrument(news: News, start: int, end: int) -> int:
    """Before "under an agreement signed here"."""
    first = bisect_left(news.instruments, start, key=lambda i: i.start)
    for instrument in news.instruments[first:]:
        if instrument.start >= end:
            break
        floor = max(start, instrument.start - _UNDER)
        match = _form(news, "under_within").search(news.folded, floor, instrument.start)
        if match:
            return match.start()
    return end


def _before_party(news: News, start: int, end: int) -> int:
    """Before "with Peru" and "by the minister Ana Perez"."""
    named = [a.start for a in _from(news.actors, start, end) if a.form != "metonym"]
    named += [person.start for person in _from(news.persons, start, end)]
    for at in sorted(named):
        floor = max(start, at - _WITH)
        match = _form(news, "with_party").search(news.folded, floor, at)
        if match and match.end() == at:
            return match.start()
    return end


def _before_place(news: News, start: int, end: int) -> int:
    """Before "in Lima": where an agreement is signed is no part of its scope."""
    for hit in _from(news.hits.of("place"), start, end):
        lead = _form(news, "in_place").search(news.folded, max(start, hit.start - _LEAD), hit.start)
        if lead is not None and lead.start() > start:
            return lead.start()
    return end


def _from(mentions: Sequence[M], start: int, end: int) -> Sequence[M]:
    """The mentions that begin between two positions."""
    first = bisect_left(mentions, start, key=_to_start)
    return mentions[first : bisect_left(mentions, end, key=_to_start)]


def _to_start(mention: _Placed) -> int:
    return mention.start


def _before_day(news: News, start: int, end: int) -> int:
    """Before "on 14 May" and "today, …": what an agreement is on is no day."""
    first = bisect_left(news.dates, start, key=lambda date: date.start)
    for date in news.dates[first : first + 2]:
        lead = _form(news, "on_day").search(news.folded, max(0, date.start - _LEAD), date.start)
        if date.start < end and lead is not None:
            return lead.start()
        if date.end < end and date.derived and news.folded[date.end] == ",":
            return date.start
    return end


def _closes(date: DateMention, end: int) -> bool:
    """Whether little follows a day that is told from the day of the article."""
    return date.derived and end - date.end < _AFTER_DAY


def _before_act(news: News, start: int, end: int) -> int:
    """Before the place and the day of the act, which close a commitment."""
    first = bisect_left(news.dates, start, key=lambda d: d.start)
    edges = [d.start for d in news.dates[first:] if d.start < end and _closes(d, end)]
    places = news.hits.of("place")
    first = bisect_left(places, start, key=lambda hit: hit.start)
    for hit in places[first:]:
        if hit.start >= end:
            break
        floor = max(start, hit.start - _WITH)
        before = _form(news, "before_place").search(news.folded, floor, hit.start)
        if before and _form(news, "after_place").match(news.folded[hit.end : end]):
            edges.append(hit.start)
    return min(edges, default=end)
