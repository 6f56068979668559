"""The acts that make up the story of an agreement, each with its day and place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mourecords.assembly.candidates import Candidate
from mourecords.assembly.dates import act_date, coming_date
from mourecords.assembly.done import Done
from mourecords.assembly.frames import Frame
from mourecords.assembly.places import place_of
from mourecords.assembly.signings import add_signature, complete
from mourecords.assembly.taking_effect import add_force
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.acts import Act
from mourecords.mentions.news import News
from mourecords.values.vocabularies import EventKind, Kind


def choose_events(news: News, candidate: Candidate) -> list[Done]:
    """The acts that make up the agreement's story, one of a kind."""
    events: dict[tuple[EventKind, bool], Done] = {}
    for frame in candidate.frames:
        done = _done(news, frame)
        if done is not None:
            known = events.setdefault((done.kind, done.planned), done)
            events[done.kind, done.planned] = known._replace(
                date=known.date or done.date, place=known.place or done.place
            )
    events |= {(done.kind, done.planned): done for done in _amendments(news, candidate)}
    found = list(events.values())
    if any(event.kind is EventKind.SIGNED and not event.planned for event in found):
        found = [event for event in found if not _is_before_signing(event)]
    elif any(event.planned or event.kind is EventKind.AGREED for event in found):
        found = [event for event in found if not _is_how(news, event)]
    found = [complete(news, candidate, event=event) for event in found]
    found = add_signature(news, candidate, events=found)
    return add_force(news, candidate, events=found)


def _amendments(news: News, candidate: Candidate) -> Iterator[Done]:
    """As in "signed the second amendment to the agreement": what is signed amends it."""
    for frame in candidate.frames:
        act, mention = frame.act, frame.instrument
        if act is None or act.kind is not EventKind.SIGNED or frame.link != "active":
            continue
        said = _pattern(news, "amends").search(news.folded, act.end, mention.start)
        if said is not None and said.end() == mention.start:
            yield Done(EventKind.AMENDED, act.mood == "planned", said.span(), None, None)


def _done(news: News, frame: Frame) -> Done | None:
    """The event that a frame tells."""
    act = frame.act
    if act is None:
        return None
    sentence = news.sentences[frame.opening if frame.opening >= 0 else frame.sentence]
    planned = act.mood == "planned"
    date = act_date(news, frame)
    ahead = coming_date(news, act, sentence=sentence)
    if ahead is not None:
        planned, date = True, ahead
    if date is not None and date.weekday and planned:
        date = None
    kind = _kind(news, frame, act)
    place = place_of(news, act, sentence=sentence)
    return Done(kind, planned, (act.start, act.end), date, place)


def _kind(news: News, frame: Frame, act: Act) -> EventKind:
    near = news.folded[max(0, frame.instrument.start - 30) : frame.instrument.end + 16]
    if act.kind is EventKind.APPROVED and _pattern(news, "unsigned").search(near):
        return EventKind.NEGOTIATED
    if act.kind is EventKind.APPROVED:
        granted = frame.instrument.kind in (Kind.OTHER, Kind.ARRANGEMENT)
        return EventKind.AGREED if granted else EventKind.RATIFIED
    if act.kind is EventKind.AGREED and _pattern(news, "draft").search(near):
        return EventKind.NEGOTIATED
    return act.kind


def _is_before_signing(event: Done) -> bool:
    return event.kind is EventKind.AGREED or (event.kind is EventKind.SIGNED and event.planned)


def _is_how(news: News, event: Done) -> bool:
    """As in "will sign a pact … It was negotiated in private": that is no stage of its own."""
    return _pattern(news, "how").fullmatch(news.folded, *event.at) is not None


def _pattern(news: News, name: str) -> re.Pattern[str]:
    return compile_pattern(news.pack, f"occasions.{name}")
