"""How an agreement goes on or is ended, as news tells it: renewal and notice."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final, NamedTuple

from mourecords.assembly.topics import Passage, Topic
from mourecords.languages.hits import Hit
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.durations import DurationMention
from mourecords.mentions.news import News
from mourecords.values.durations import Duration
from mourecords.values.vocabularies import NoticeBefore, RenewalMode

_BACK: Final = 60
_AHEAD: Final = 80
_FARTHEST: Final = 4
_MODES: Final = frozenset(RenewalMode)


class Renewing(NamedTuple):
    """How a term is renewed, and where the view says so.

    Attributes:
        mode: by itself or by agreement.
        at: the first position and the one after the last.
        period: for how long each time; None where it is not told.
        period_at: where that is told.
    """

    mode: RenewalMode
    at: tuple[int, int]
    period: Duration | None = None
    period_at: tuple[int, int] | None = None


class Noticing(NamedTuple):
    """The notice that ends an agreement, and where the view says so."""

    length: Duration
    before: NoticeBefore
    at: tuple[int, int]


def choose_renewal(topic: Topic) -> Renewing | None:
    """Whether and how the term is renewed, told with the agreement or soon after it."""
    news = topic.news
    hit = find_told(topic, tuple(hit for hit in news.hits.of("renewal") if hit.value in _MODES))
    if hit is None:
        return None
    sentence = news.sentences[news.sentence_at(hit.start)]
    period = _each(news, hit.end, min(sentence.end, hit.end + _AHEAD))
    at = (hit.start, hit.end)
    return Renewing(RenewalMode(hit.value), at, *(period or (None, None)))


def _each(news: News, start: int, end: int) -> tuple[Duration, tuple[int, int]] | None:
    """The length of each further term between two positions."""
    for period in find_periods(news, start, end=end):
        if _search(news, "each", start, period.start):
            return period.duration, (period.start, period.end)
    yearly = compile_pattern(news.pack, "terms.yearly").search(news.folded, start, end)
    return (Duration(years=1), yearly.span()) if yearly else None


def choose_notice(topic: Topic) -> Noticing | None:
    """The notice to end it: "either side may end it with six months' notice"."""
    news = topic.news
    for passage in topic.passages:
        if passage.apart > _FARTHEST:
            continue
        for period in find_periods(news, passage.start, end=passage.end):
            if _is_notice(news, period, passage):
                return _to_notice(news, period)
    return None


def _is_notice(news: News, period: DurationMention, passage: Passage) -> bool:
    """Whether the words around a period make it that of a notice to end an agreement."""
    before = max(passage.start, period.start - _BACK)
    if not (_after(news, "notice", period.end) or _search(news, "notice_of", before, period.start)):
        return False
    ends = compile_pattern(news.pack, "terms.ends")
    return bool(
        _of_term(news, period)
        or ends.search(news.folded, passage.start, period.start)
        or ends.search(news.folded, period.end, passage.end)
    )


def _to_notice(news: News, period: DurationMention) -> Noticing:
    before = NoticeBefore.END_OF_TERM if _of_term(news, period) else NoticeBefore.TERMINATION
    return Noticing(period.duration, before, (period.start, period.end))


def _of_term(news: News, period: DurationMention) -> re.Match[str] | None:
    """The words after a period that count it from the end of the term."""
    ahead = (period.end, period.end + _AHEAD)
    return compile_pattern(news.pack, "terms.before_end").search(news.folded, *ahead)


def _after(news: News, name: str, position: int) -> re.Match[str] | None:
    return compile_pattern(news.pack, f"terms.{name}").match(news.folded, position)


def _search(news: News, name: str, start: int, end: int) -> re.Match[str] | None:
    """The words right before a position."""
    return compile_pattern(news.pack, f"terms.{name}").search(news.folded[start:end])


def find_periods(news: News, start: int, *, end: int) -> tuple[DurationMention, ...]:
    """The periods that begin between two positions."""
    first = bisect_left(news.durations, start, key=_to_start)
    return news.durations[first : bisect_left(news.durations, end, key=_to_start)]


def _to_start(period: DurationMention) -> int:
    return period.start


def find_told(topic: Topic, hits: tuple[Hit, ...]) -> Hit | None:
    """The first hit in a passage that speaks of the agreement."""
    for hit in hits:
        for passage in topic.passages:
            if passage.start <= hit.start < passage.end and passage.apart <= _FARTHEST:
                return hit
    return None
