"""When an agreement enters into force, where the news tells it beside the signature."""

from __future__ import annotations

import re
from bisect import bisect_right

from mourecords.assembly.candidates import Candidate
from mourecords.assembly.dates import coming_date, date_of
from mourecords.assembly.done import Done
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.acts import Act
from mourecords.mentions.dates import DateMention
from mourecords.mentions.news import News
from mourecords.mentions.reading import Sentence
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import EventKind

_NEAR = 4
_KIND = EventKind.ENTERED_INTO_FORCE
_ENDS = (EventKind.TERMINATED, EventKind.SUSPENDED)
_EFFECTIVE = 24
"""How many characters before a day are looked at for "effective from"."""
_LONGER = (EventKind.RENEWED, EventKind.EXTENDED)


def add_force(news: News, candidate: Candidate, *, events: list[Done]) -> list[Done]:
    """The events, with the entry into force and its day where the text gives one.

    Args:
        news: the mentions of the article.
        candidate: the agreement.
        events: what was done to it, as far as it is known.
    """
    known = next((event for event in events if event.kind is _KIND), None)
    if known is not None:
        date = known.date or _at_once(news, known.at[1], events)
        return [event if event is not known else known._replace(date=date) for event in events]
    found = _told(news, candidate, events) or _from_renewal(news, events)
    found = found or _effective(news, candidate, events)
    return [*events, found] if found is not None else events


def _told(news: News, candidate: Candidate, events: list[Done]) -> Done | None:
    """The entry into force that a clause or a sentence about the agreement tells."""
    first, last = min(candidate.sentences), max(candidate.sentences)
    for act in news.acts:
        index = news.sentence_at(act.start)
        if act.kind is not _KIND or act.mood in ("denied", "doubtful"):
            continue
        sentence = news.sentences[index]
        if not first <= index <= last + _NEAR or not _is_of(news, candidate, act, sentence):
            continue
        date = coming_date(news, act, sentence=sentence)
        date = date or date_of(news, act, sentence=sentence) or _at_once(news, act.end, events)
        if date is not None and not date.weekday:
            planned = act.mood == "planned" or _is_ahead(news, act, date)
            return Done(_KIND, planned=planned, at=(act.start, act.end), date=date, place=None)
    return None


def _is_ahead(news: News, act: Act, date: DateMention) -> bool:
    today = news.day_at(act.start)
    return today is None or date.date.earliest > today


def _is_of(news: News, candidate: Candidate, act: Act, sentence: Sentence) -> bool:
    """Whether the agreement named last before an act, or what "it" points to, is this one."""
    index = bisect_right(news.instruments, act.start, key=lambda i: i.start) - 1
    before = news.instruments[index] if index >= 0 else None
    if before is not None and before.head >= sentence.start:
        return any(before.head == mention.head for mention in candidate.mentions)
    return _pattern(news, "it").match(news.folded, sentence.start) is not None and (
        before is None or any(before.head == mention.head for mention in candidate.mentions)
    )


def _at_once(news: News, at: int, events: list[Done]) -> DateMention | None:
    """The day in "enters into force on signature": that of the signature."""
    match = _pattern(news, "at_once").match(news.folded, at)
    if match is None:
        return None
    signed = next((e.date for e in events if e.kind is EventKind.SIGNED and not e.planned), None)
    if signed is not None:
        return signed._replace(start=match.start(), end=match.end(), derived=True)
    day = news.day_at(at)
    if day is None or match.group(1) is None:
        return None
    return DateMention(match.start(), match.end(), PartialDate.from_date(day), derived=True)


def _from_renewal(news: News, events: list[Done]) -> Done | None:
    """The day from which a term is extended: "extended for two years from July 1"."""
    for event in events:
        lead = event.kind in _LONGER and _pattern(news, "from").match(news.folded, event.at[1])
        for date in news.dates if lead else ():
            if lead and date.start == lead.end() and date.date.to_date() is not None:
                return Done(_KIND, planned=True, at=event.at, date=date, place=None)
    return None


def _effective(news: News, candidate: Candidate, events: list[Done]) -> Done | None:
    """The day in "signed a pact, effective January 1", unless it is that of an end."""
    if any(event.kind in _ENDS for event in events):
        return None
    for frame in candidate.frames:
        start, end, *_ = news.sentences[frame.sentence]
        first = bisect_right(news.dates, start, key=lambda date: date.start)
        for date in news.dates[first:]:
            if date.end > end:
                break
            said = _pattern(news, "effective").search(
                news.folded, max(start, date.start - _EFFECTIVE), date.start
            )
            if said is not None and not date.weekday:
                planned = _is_ahead(news, frame.act, date) if frame.act else False
                return Done(_KIND, planned=planned, at=said.span(1), date=date, place=None)
    return None


def _pattern(news: News, name: str) -> re.Pattern[str]:
    return compile_pattern(news.pack, f"occasions.{name}")
