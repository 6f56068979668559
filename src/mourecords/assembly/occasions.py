"""Several agreements that were signed on one occasion."""

from __future__ import annotations

import re

from mourecords.assembly.apart import is_final
from mourecords.assembly.candidates import Candidate
from mourecords.assembly.dates import date_of
from mourecords.assembly.done import Done
from mourecords.assembly.frames import Frame
from mourecords.assembly.places import place_of
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.news import News
from mourecords.values.vocabularies import EventKind

_BEHIND = 28
"""How far behind an act words may stand that tie it to the one before."""


def share_occasion(
    news: News,
    candidates: list[Candidate],
    *,
    events: list[list[Done]],
    frames: tuple[Frame, ...],
) -> list[list[Done]]:
    """The events of several agreements; one that was "also" signed takes day and place.

    Args:
        news: the mentions of the article.
        candidates: the agreements, in order.
        events: the events of each.
        frames: every mention of an agreement with its act: a plural such as "signed
            four pacts in Lima" opens a list, and gives it the occasion.

    Returns:
        The events of each, those of lists and of "also" with what came before.
    """
    made: list[list[Done]] = []
    openings = _openings(news, candidates, frames)
    last: Done | None = None
    for candidate, found in zip(candidates, events, strict=True):
        joined = [_joined(news, candidate, event, last) for event in found]
        joined = [_opened(candidate, event, openings) for event in joined]
        signed = next((event for event in joined if _is_signed(event)), None)
        last = signed if signed is not None and (signed.date or signed.place) else last
        made.append(joined)
    return made


def _openings(
    news: News, candidates: list[Candidate], frames: tuple[Frame, ...]
) -> list[tuple[int, Done]]:
    """The signatures of plurals that are no agreement of their own, with their sentences."""
    own = {(frame.act, frame.instrument.head) for c in candidates for frame in c.frames}
    found: list[tuple[int, Done]] = []
    for frame in frames:
        act, sentence = frame.act, news.sentences[frame.sentence]
        if act is None or not frame.instrument.plural or (act, frame.instrument.head) in own:
            continue
        if act.kind is EventKind.SIGNED and act.mood == "done":
            date = date_of(news, act, sentence=sentence)
            place = place_of(news, act, sentence=sentence)
            found.append(
                (
                    frame.sentence,
                    Done(act.kind, planned=False, at=(act.start, act.end), date=date, place=place),
                )
            )
    return found


def _opened(candidate: Candidate, event: Done, openings: list[tuple[int, Done]]) -> Done:
    """A signature of a list with the day and place that its opening tells."""
    if event.date is not None or not _is_signed(event):
        return event
    first = candidate.frames[0].sentence
    before = [done for sentence, done in openings if sentence <= first]
    date = next((done.date for done in before if done.date), None)
    place = event.place or next((done.place for done in before if done.place), None)
    return event._replace(date=date, place=place)


def _is_signed(event: Done) -> bool:
    return event.kind is EventKind.SIGNED and not event.planned


def _joined(news: News, candidate: Candidate, event: Done, last: Done | None) -> Done:
    """A signature with the day and place of the one before that it joins."""
    if last is None or event.date is not None or not _is_signed(event):
        return event
    if not _joins(news, candidate, event):
        return event
    return event._replace(date=last.date, place=event.place or last.place)


def is_joined(news: News, candidate: Candidate) -> bool:
    """Whether an agreement was "also signed", or is the final one: by the same sides.

    Args:
        news: the mentions of the article.
        candidate: the agreement.
    """
    frame = next((f for f in candidate.frames if f.act is not None), None)
    if frame is None or frame.act is None or frame.act.kind is not EventKind.SIGNED:
        return False
    if is_final(news, frame):
        return True
    if frame.link == "active":
        start = news.sentences[frame.sentence].start
        return _pattern(news, "same_two").match(news.folded, start, frame.act.start) is not None
    return frame.link == "passive" and _is_also(news, frame.act.start, frame.act.end)


def _joins(news: News, candidate: Candidate, signed: Done) -> bool:
    """Whether an agreement was signed where and when the one before it was."""
    frame = next((f for f in candidate.frames if f.act is not None), None)
    if frame is None or frame.link == "list" or frame.opening >= 0:
        return frame is not None
    before = news.folded[max(0, frame.instrument.start - 20) : frame.instrument.head]
    return _is_also(news, *signed.at) or _pattern(news, "first").search(before) is not None


def _is_also(news: News, start: int, end: int) -> bool:
    """Whether the words around an act tie it to the one before."""
    return (
        _pattern(news, "also").search(news.folded[max(0, start - 20) : end + _BEHIND]) is not None
    )


def _pattern(news: News, name: str) -> re.Pattern[str]:
    return compile_pattern(news.pack, f"occasions.{name}")
