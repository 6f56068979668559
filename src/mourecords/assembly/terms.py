"""How long an agreement lasts, as news tells it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from mourecords.assembly.endings import find_periods, find_told
from mourecords.assembly.topics import Passage, Topic
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.durations import DurationMention
from mourecords.mentions.instruments import Instrument
from mourecords.mentions.news import News
from mourecords.values.durations import Duration
from mourecords.values.vocabularies import Kind

_BACK: Final = 140
_CLAUSE: Final = 60
_FARTHEST: Final = 4
_SOUGHT: Final = 60
"""How many characters before a mention may say that it is none yet."""


class Lasting(NamedTuple):
    """How long a term is, and where the view says so.

    Attributes:
        start: the first position.
        end: the one after the last.
        duration: None where it has no end.
        derived: whether two years bound it.
    """

    start: int
    end: int
    duration: Duration | None
    derived: bool = False


def _form(news: News, name: str) -> re.Pattern[str]:
    return compile_pattern(news.pack, f"terms.{name}")


def choose_duration(topic: Topic) -> Lasting | None:
    """The length of the term: "the five-year pact", "valid for ten years"."""
    news = topic.news
    if topic.ended:
        return None
    bare = (m for passage in topic.passages for m in passage.mentions)
    for mention in sorted({*topic.candidate.mentions, *bare}, key=lambda m: m.start):
        found = _before_head(news, mention)
        if found is not None:
            return found
    near = [p for p in topic.passages if p.apart <= _FARTHEST]
    for passage in near if news.durations else ():
        found = _within(news, passage)
        if found is not None:
            return found
    endless = find_told(topic, news.hits.of("indefinite"))
    if endless is not None:
        return Lasting(endless.start, endless.end, None)
    return next(filter(None, (_between_years(news, p) for p in near if p.mentions)), None)


def _before_head(news: News, mention: Instrument) -> Lasting | None:
    """A period among the words before the head: "a five-year pact"."""
    if mention.kind is Kind.OTHER and _form(news, "lent").search(
        news.folded, mention.start, mention.end
    ):
        return None
    if _form(news, "sought").search(news.folded, max(0, mention.start - _SOUGHT), mention.start):
        return None
    for duration in find_periods(news, mention.start - 2, end=mention.head):
        if duration.end <= mention.head and not duration.duration.total_days:
            return Lasting(duration.start, duration.end, duration.duration)
    return None


def _within(news: News, passage: Passage) -> Lasting | None:
    for period in find_periods(news, passage.start, end=passage.end):
        if not period.duration.total_days and _is_term(news, period, passage):
            return Lasting(period.start, period.end, period.duration)
    return None


def _is_term(news: News, period: DurationMention, passage: Passage) -> bool:
    """Whether the words around a period make it the term of an agreement."""
    folded = news.folded
    before = folded[max(passage.start, period.start - _BACK) : period.start]
    if _form(news, "not_after").match(folded, period.end) or _form(news, "money").search(before):
        return False
    if _form(news, "lent").search(folded, passage.start, passage.end):
        return bool(_form(news, "after").match(folded, period.end)) and passage.apart <= 1
    if _form(news, "surely").search(before):
        return True
    if passage.apart > 1 or _form(news, "not_before").search(before[-_CLAUSE:]):
        return False
    if _form(news, "it_is").fullmatch(before):
        return any(m.start <= period.start < m.head for m in news.instruments)
    return bool(
        _form(news, "after").match(folded, period.end) or _form(news, "before").search(before)
    )


def _is_of_another(news: News, passage: Passage, at: int) -> bool:
    """As in "under the framework agreement for 2012-2015": another one stands nearer."""
    nearest = [m for m in news.instruments_in(passage.start, at) if m.end <= at][-1:]
    own = {mention.head for mention in passage.mentions}
    return any(mention.head not in own for mention in nearest)


def _is_at_first(news: News, start: int) -> bool:
    """As in "the first agreement was signed for 2021 to 2026", before it was amended."""
    before = news.folded[max(0, start - len("the first ")) : start]
    return _form(news, "at_first").search(before) is not None


def _between_years(news: News, passage: Passage) -> Lasting | None:
    """The term that two years bound: "for the period 2024-2029"."""
    first = passage.mentions[0].start
    match = _form(news, "years").search(news.folded, first, passage.end)
    if match is None or _is_of_another(news, passage, match.start()) or _is_at_first(news, first):
        return None
    years = int(match.group("to")) - int(match.group("from"))
    if years <= 0:
        return None
    return Lasting(match.start("from"), match.end("to"), Duration(years=years), derived=True)
