"""The acts that make up the story of an agreement, each with its day and place."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from mourecords.assembly.candidates import Candidate
from mourecords.assembly.dates import act_date
from mourecords.assembly.frames import Frame
from mourecords.assembly.places import choose_place
from mourecords.documents.block import BlockKind
from mourecords.mentions.dates import DateMention
from mourecords.mentions.news import News
from mourecords.values.vocabularies import EventKind

_DRAFT: Final = re.compile(
    r"\b(?:in principle|basic|broad|draft|provisional|tentative|preliminary|outline)\b"
)


class Done(NamedTuple):
    """An event of an agreement in the view."""

    kind: EventKind
    planned: bool
    at: tuple[int, int]
    date: DateMention | None
    place: tuple[str, int, int, bool] | None


def choose_events(news: News, candidate: Candidate) -> list[Done]:
    """The acts that make up the agreement's story, one of a kind."""
    events: dict[tuple[EventKind, bool], Done] = {}
    for frame in candidate.frames:
        act = frame.act
        if act is None:
            continue
        kind = _kind(act.kind)
        if kind is EventKind.AGREED and _DRAFT.search(
            news.folded[
                frame.instrument.start - 30
                if frame.instrument.start > 30
                else 0 : frame.instrument.end + 16
            ]
        ):
            kind = EventKind.NEGOTIATED
        planned = act.mood == "planned"
        date = act_date(news, frame)
        if date is not None and date.weekday and planned:
            date = None
        place = choose_place(news, frame)
        known = events.get((kind, planned))
        if known is None:
            events[kind, planned] = Done(kind, planned, (act.start, act.end), date, place)
        else:
            events[kind, planned] = known._replace(
                date=known.date or date, place=known.place or place
            )
    found = list(events.values())
    if any(e.kind is EventKind.SIGNED and not e.planned for e in found):
        found = [
            e
            for e in found
            if not (e.kind is EventKind.AGREED or (e.kind is EventKind.SIGNED and e.planned))
        ]
    return _nominal(news, candidate, found)


def _kind(kind: EventKind) -> EventKind:
    return EventKind.RATIFIED if kind is EventKind.APPROVED else kind


def _nominal(news: News, candidate: Candidate, found: list[Done]) -> list[Done]:
    """A day or place that only "the signing …" tells goes to the signature."""
    for index, event in enumerate(found):
        if event.kind is not EventKind.SIGNED or (event.date and event.place):
            continue
        for act in news.acts:
            number = news.sentence_at(act.start)
            near = any(abs(number - s) <= 2 for s in candidate.sentences)
            if (
                act.kind is not EventKind.SIGNED
                or not near
                or act.mood not in ("done", (event.planned and "planned") or "done")
            ):
                continue
            if (
                any(f.act == act for f in candidate.frames)
                or news.sentences[number].block is BlockKind.HEADLINE
            ):
                continue
            instruments = [
                i
                for i in news.instruments
                if news.sentence_at(i.head) == number
                and i.head not in {m.head for m in candidate.mentions}
            ]
            if instruments:
                continue
            probe = Frame(number, candidate.mentions[0], act, "noun")
            found[index] = found[index]._replace(
                date=found[index].date or act_date(news, probe),
                place=found[index].place or choose_place(news, probe),
            )
    return found
