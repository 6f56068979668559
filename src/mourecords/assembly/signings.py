"""What sentences near an agreement tell of its signature."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mourecords.assembly.candidates import Candidate
from mourecords.assembly.dates import date_of, owned_day, year_in_name
from mourecords.assembly.done import Done
from mourecords.assembly.places import place_of
from mourecords.documents.block import BlockKind
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.acts import Act
from mourecords.mentions.instruments import Instrument
from mourecords.mentions.news import News
from mourecords.mentions.reading import Sentence
from mourecords.values.vocabularies import EventKind

_NEAR = 3
_FOLLOWS = 90
_FIRST = 12
"""How near to an act the word stands by which it is an earlier one."""
_POINTING = ("this", "the")
_CHANGED = frozenset(
    {
        EventKind.TERMINATED,
        EventKind.SUSPENDED,
        EventKind.RENEWED,
        EventKind.EXTENDED,
        EventKind.AMENDED,
        EventKind.RATIFIED,
        EventKind.ENTERED_INTO_FORCE,
    }
)


def complete(news: News, candidate: Candidate, *, event: Done) -> Done:
    """A signature with the day and place that other sentences near it tell."""
    if event.kind is not EventKind.SIGNED:
        return event
    for act, sentence in _tellings(news, candidate, planned=event.planned):
        if event.date and event.place:
            return event
        date = None if event.planned else event.date or date_of(news, act, sentence=sentence)
        event = event._replace(
            date=event.date or date, place=event.place or place_of(news, act, sentence=sentence)
        )
    signs = _pattern(news, "signs").match(news.folded, event.at[0])
    if event.date is None and not event.planned and signs:
        days = (owned_day(news, m.start, head=m.head) for m in candidate.mentions)
        event = event._replace(date=next((day for day in days if day is not None), None))
    return event


def add_signature(news: News, candidate: Candidate, *, events: list[Done]) -> list[Done]:
    """The events, with a signature that is told apart from them or long past.

    Args:
        news: the mentions of the article.
        candidate: the agreement.
        events: what was done to it.
    """
    if any(event.kind is EventKind.SIGNED for event in events):
        return events
    found = [_past(news, mention) for mention in candidate.mentions] if events else []
    if not events:
        found = [_only_told(news, candidate)]
    elif any(event.kind in _CHANGED for event in events):
        told = _only_told(news, candidate)
        found += [told if told is not None and told.date is not None else None]
        found += [_named(news, mention) for mention in candidate.mentions]
    return [*[done for done in found if done is not None][:1], *events]


def _tellings(news: News, candidate: Candidate, *, planned: bool) -> Iterator[tuple[Act, Sentence]]:
    """What else tells of the signing: "It was signed …", "the ceremony was held …"."""
    own = {frame.act for frame in candidate.frames}
    mood = "planned" if planned else "done"
    near = _near(news, candidate)
    for act in news.acts:
        index = news.sentence_at(act.start)
        signs = act.kind is EventKind.SIGNED and act.mood in ("done", mood)
        apart = _has_object(news, act) or _is_at_first(news, act)
        if signs and act not in own and index in near and not apart:
            yield act, news.sentences[index]
    for index in near:
        sentence = news.sentences[index]
        word = _pattern(news, "ceremony").search(news.folded, sentence.start, sentence.end)
        if word is not None:
            yield Act(*word.span(), EventKind.SIGNED, "noun", mood, passive=False), sentence


def _has_object(news: News, act: Act) -> bool:
    """Whether an act signs something else: "the two signed the Green Alliance"."""
    thing = compile_pattern(news.pack, "signing.named_thing").match(news.text, act.end)
    return thing is not None and act.form == "past" and not act.passive


def _is_at_first(news: News, act: Act) -> bool:
    """As in "It was first signed in 1990", which tells of no renewal."""
    floor = max(0, act.start - _FIRST)
    return _pattern(news, "at_first").search(news.folded, floor, act.start) is not None


def _near(news: News, candidate: Candidate) -> list[int]:
    """The sentences near an agreement that name no other one; headlines apart."""
    heads = {mention.head for mention in candidate.mentions}
    foreign = {
        news.sentence_at(i.head)
        for i in news.instruments
        if i.head not in heads and not _points_to(i, candidate)
    }
    near = {s + n for s in candidate.sentences for n in range(-_NEAR, _NEAR + 1)} - foreign
    return [
        index
        for index in sorted(near & set(range(len(news.sentences))))
        if news.sentences[index].block is not BlockKind.HEADLINE
    ]


def _points_to(mention: Instrument, candidate: Candidate) -> bool:
    """Whether a mention such as "that agreement" only points back to the agreement before it."""
    plain = mention.title is None and not mention.modifiers and mention.kind in candidate.kinds
    last = max(m.head for m in candidate.mentions)
    return plain and mention.determiner in _POINTING and last < mention.head


def _past(news: News, mention: Instrument) -> Done | None:
    """As in "ratified an agreement with Peru, signed in May 2016"."""
    for act in news.acts:
        follows = mention.end <= act.start <= mention.end + _FOLLOWS
        if not follows or act.kind is not EventKind.SIGNED or act.form != "past":
            continue
        sentence = news.sentences[news.sentence_at(act.start)]
        date = date_of(news, act, sentence=sentence) if act.mood == "done" else None
        if date is not None and sentence.start <= mention.head:
            return _signed(news, act, sentence)
    return None


def _named(news: News, mention: Instrument) -> Done | None:
    """As in "the 1948 treaty"."""
    date = year_in_name(news, mention.start, end=mention.head)
    if date is None:
        return None
    return Done(EventKind.SIGNED, planned=False, at=(date.start, date.end), date=date, place=None)


def _only_told(news: News, candidate: Candidate) -> Done | None:
    """The signature that only a sentence near the agreement tells: "They signed in …"."""
    for act, sentence in _tellings(news, candidate, planned=False):
        if act.form == "past" and _pattern(news, "signs").match(news.folded, act.start):
            return _signed(news, act, sentence)
    return None


def _signed(news: News, act: Act, sentence: Sentence) -> Done:
    return Done(
        EventKind.SIGNED,
        planned=False,
        at=(act.start, act.end),
        date=date_of(news, act, sentence=sentence),
        place=place_of(news, act, sentence=sentence),
    )


def _pattern(news: News, name: str) -> re.Pattern[str]:
    return compile_pattern(news.pack, f"occasions.{name}")
