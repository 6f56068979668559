"""How long an agreement lasts, and whether it goes on, as news tells it."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import Final, NamedTuple

from mourecords.assembly.topics import Passage, Topic
from mourecords.languages.pack import Pack
from mourecords.mentions.durations import DurationMention
from mourecords.mentions.instruments import Instrument
from mourecords.mentions.news import News
from mourecords.values.durations import Duration
from mourecords.values.vocabularies import Kind

_BACK: Final = 60
_FARTHEST: Final = 3


class Lasting(NamedTuple):
    """The length of a term in the view; derived where two years bound it."""

    start: int
    end: int
    duration: Duration
    derived: bool = False


class _Forms(NamedTuple):
    before: re.Pattern[str]
    after: re.Pattern[str]
    not_before: re.Pattern[str]
    not_after: re.Pattern[str]
    lent: re.Pattern[str]
    years: re.Pattern[str]


@cache
def _forms(pack: Pack) -> _Forms:
    table = pack.table("terms")["duration"]
    return _Forms(*(re.compile(table[name]) for name in _Forms._fields))


@cache
def _renewals(pack: Pack) -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = pack.table("terms")["renewal"]
    return tuple((mode, re.compile(form)) for mode, form in table.items())


def choose_duration(topic: Topic) -> Lasting | None:
    """The length of the term: "the five-year pact", "valid for ten years"."""
    for mention in sorted(topic.candidate.mentions, key=lambda m: m.start):
        found = _before_head(topic.news, mention)
        if found is not None:
            return found
    near = [p for p in topic.passages if p.apart <= 1]
    for passage in near:
        found = _within(topic.news, passage)
        if found is not None:
            return found
    return next(filter(None, (_between_years(topic.news, p) for p in near if p.mentions)), None)


def _before_head(news: News, mention: Instrument) -> Lasting | None:
    """A period among the words before the head: "a five-year pact"."""
    if mention.kind is Kind.OTHER:
        return None
    for duration in _durations(news, mention.start - 2, mention.head):
        if duration.end <= mention.head and not duration.duration.total_days:
            return Lasting(duration.start, duration.end, duration.duration)
    return None


def _durations(news: News, start: int, end: int) -> tuple[DurationMention, ...]:
    first = bisect_left(news.durations, start, key=lambda d: d.start)
    return news.durations[first : bisect_left(news.durations, end, key=lambda d: d.start)]


def _within(news: News, passage: Passage) -> Lasting | None:
    forms = _forms(news.pack)
    periods = _durations(news, passage.start, passage.end)
    lent = bool(periods) and forms.lent.search(news.folded, passage.start, passage.end)
    for period in periods:
        named = forms.after.match(news.folded, period.end)
        if lent and not named:
            continue
        if not period.duration.total_days and _is_term(news, period, passage.start):
            return Lasting(period.start, period.end, period.duration)
    return None


def _is_term(news: News, period: DurationMention, floor: int) -> bool:
    """Whether the words around a period make it the term of an agreement."""
    forms, folded = _forms(news.pack), news.folded
    if forms.not_after.match(folded, period.end):
        return False
    before = folded[max(floor, period.start - _BACK) : period.start]
    if forms.not_before.search(before):
        return False
    return bool(forms.after.match(folded, period.end) or forms.before.search(before))


def _between_years(news: News, passage: Passage) -> Lasting | None:
    """The term that two years bound: "for the period 2024-2029"."""
    first = passage.mentions[0].start
    match = _forms(news.pack).years.search(news.folded, first, passage.end)
    if match is None:
        return None
    years = int(match.group("to")) - int(match.group("from"))
    if years <= 0:
        return None
    return Lasting(match.start("from"), match.end("to"), Duration(years=years), derived=True)


def choose_renewal(topic: Topic) -> tuple[str, int, int] | None:
    """Whether and how the term is renewed, told with the agreement or right after it."""
    for passage in topic.passages:
        for mode, form in _renewals(topic.news.pack) if passage.apart <= _FARTHEST else ():
            match = form.search(topic.news.folded, passage.start, passage.end)
            if match:
                return mode, match.start(), match.end()
    return None
