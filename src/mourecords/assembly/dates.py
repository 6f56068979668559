"""Which of the dates in a sentence is the day of an act."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right

from mourecords.assembly.frames import Frame
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.acts import Act
from mourecords.mentions.dates import DateMention
from mourecords.mentions.news import News
from mourecords.mentions.reading import Sentence
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import EventKind

_BEFORE = 30
_VAGUE = 200
_FARTHEST = 420


def date_missing(news: News, frame: Frame) -> bool:
    """Whether no date stands with an act."""
    return act_date(news, frame) is None


def act_date(news: News, frame: Frame) -> DateMention | None:
    """The date of the act of a frame, in its sentence."""
    if frame.act is None:
        return None
    sentence = news.sentences[frame.opening if frame.opening >= 0 else frame.sentence]
    return date_of(news, frame.act, sentence=sentence)


def date_of(news: News, act: Act, *, sentence: Sentence) -> DateMention | None:
    """The date that belongs to an act: the nearest that is not that of another clause.

    Args:
        news: the mentions of the article.
        act: what was done.
        sentence: where it is told.
    """
    first = bisect_left(news.dates, sentence.start, key=lambda date: date.start)
    last = bisect_right(news.dates, sentence.end, key=lambda date: date.end)
    ranked = [
        (rank, date)
        for date in news.dates[first:last]
        if (rank := _rank(news, act, date, sentence)) is not None
    ]
    best = min(ranked, key=lambda pair: pair[0], default=None)
    return best[1] if best else None


def coming_date(news: News, act: Act, *, sentence: Sentence) -> DateMention | None:
    """The day ahead that an entry into force names: "takes effect on Friday", "next month".

    Args:
        news: the mentions of the article.
        act: an entry into force; in the past tense it has none.
        sentence: where it is told.
    """
    today = news.day_at(act.start)
    if act.kind is not EventKind.ENTERED_INTO_FORCE or act.form != "base" or today is None:
        return None
    date = date_of(news, act._replace(mood="planned"), sentence=sentence)
    if date is None or _is_behind_another(news, act, date, sentence):
        return None
    day = date.date.to_date() if date.weekday else None
    if day is not None and day < today:
        ahead = PartialDate.from_date(day + datetime.timedelta(weeks=1))
        date = date._replace(date=ahead, weekday=False)
    return date if date.date.earliest > today else None


def _is_behind_another(news: News, act: Act, date: DateMention, sentence: Sentence) -> bool:
    """As in "The pact, signed on Tuesday, takes effect at once": the day is that of the other."""
    if date.start > act.start:
        return False
    return any(sentence.start <= other.start and other.end <= date.start for other in news.acts)


def _rank(news: News, act: Act, date: DateMention, sentence: Sentence) -> int | None:
    """How far a date stands from an act; None where it belongs to something else."""
    today = news.day_at(act.start)
    future = act.mood == "done" and today is not None and date.date.earliest > today
    told = (date.start, date.end) == news.anchor.day_at
    if future or told or _names_agreement(news, date):
        return None
    if _is_of_effect(news, act, date):
        return 0
    if _is_another(news, date, sentence) or _is_of_noun(news, act, date):
        return None
    before = date.end <= act.start
    start, end = (date.end, act.start) if before else (act.end, date.start)
    part = _pattern(news, "parts_before" if before else "parts_after")
    if end - start > _FARTHEST or part.search(news.folded, start, end):
        return None
    of_sum = date.date.month is None and _pattern(news, "sum").search(news.folded, start, end)
    if of_sum or _other_act(news, act, start, end):
        return None
    vague = 0 if date.date.to_date() else _VAGUE
    return end - start + vague + (_BEFORE if before else 0)


def _is_of_effect(news: News, act: Act, date: DateMention) -> bool:
    """As in "took effect from 1 May"."""
    if act.kind is not EventKind.ENTERED_INTO_FORCE:
        return False
    return _pattern(news, "effect_from").fullmatch(news.folded, act.end, date.start) is not None


def _is_another(news: News, date: DateMention, sentence: Sentence) -> bool:
    """Whether a date is that of the telling, of a meeting, or bounds a time: "until 1990"."""
    first = max(sentence.start, date.start - 50)
    if _pattern(news, "which_after").match(news.folded, date.end):
        return _pattern(news, "which_before").search(news.folded, first, date.start) is not None
    return any(
        _pattern(news, name).search(news.folded, first, date.start)
        for name in ("told_before", "bounds", "law_of")
    )


def _is_of_noun(news: News, act: Act, date: DateMention) -> bool:
    """Whether a date stands right behind another act: "the entry into force, on 1 March, of"."""
    index = bisect_left(news.acts, date.start, key=lambda other: other.start) - 1
    other = news.acts[index] if index >= 0 else act
    near = 0 <= date.start - other.end <= len(", on ")
    return near and other.form == "noun" and other.kind is not act.kind


def _names_agreement(news: News, date: DateMention) -> bool:
    """Whether a date is part of what an agreement is called: "the 2012 tax treaty"."""
    index = bisect_right(news.instruments, date.start, key=lambda i: i.start) - 1
    return index >= 0 and date.end <= news.instruments[index].head_end


def _other_act(news: News, act: Act, start: int, end: int) -> bool:
    """Whether an act of another kind stands between, to which the date may belong."""
    first = bisect_left(news.acts, start, key=lambda other: other.start)
    last = bisect_left(news.acts, end, key=lambda other: other.start)
    return any(
        other.form == "past" and other.kind is not act.kind for other in news.acts[first:last]
    )


def owned_day(news: News, start: int, *, head: int) -> DateMention | None:
    """The day in "today's agreement".

    Args:
        news: the mentions of the article.
        start: where the mention of the agreement begins.
        head: where its noun begins.
    """
    first = bisect_left(news.dates, start - 14, key=lambda date: date.start)
    for date in news.dates[first : first + 2]:
        near = start - 3 <= date.end < head and date.date.to_date() is not None
        if near and _pattern(news, "owned_day").match(news.folded, date.end):
            return date
    return None


def year_in_name(news: News, start: int, *, end: int) -> DateMention | None:
    """The year by which an agreement is called: "the 1948 income tax treaty"."""
    match = _pattern(news, "year").search(news.folded, start, end)
    if match is None:
        return None
    return DateMention(match.start(), match.end(), PartialDate.of(int(match.group())))


def _pattern(news: News, name: str) -> re.Pattern[str]:
    return compile_pattern(news.pack, f"occasions.{name}")
