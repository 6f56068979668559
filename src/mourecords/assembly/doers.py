"""Who does what a verb says: the agreement, its parties together, one of them, or someone else."""

from __future__ import annotations

import re
from bisect import bisect_left
from enum import StrEnum
from typing import Final

from mourecords.assembly.topics import Passage, Topic
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.news import News

_BACK: Final = 160
_NEAR: Final = 4
_RELATIVE: Final = 60
_THAT: Final = 6


class Doer(StrEnum):
    """The subject of a verb, as seen from one agreement."""

    AGREEMENT = "agreement"
    TOGETHER = "together"
    JOINT = "joint"
    PARTY = "party"
    OTHER = "other"


def _form(news: News, name: str) -> re.Pattern[str]:
    return compile_pattern(news.pack, f"provisions.{name}")


def is_shared(news: News, start: int, *, end: int) -> bool:
    """Whether a subject is the agreement or all its parties: "they", "both sides", "it"."""
    subject = news.folded[start:end]
    return bool(_form(news, "together").search(subject) or _form(news, "it").match(subject))


def clause_start(news: News, verb: int, *, floor: int) -> int:
    """Where the clause of a verb begins, in a sentence that begins at ``floor``."""
    begin = max(floor, verb - _BACK)
    aside = _form(news, "thrown_in").search(news.folded, begin, verb)
    verb = aside.start() if aside else verb
    for match in _form(news, "clause").finditer(news.folded, begin, verb):
        begin = match.end()
    return begin


def find_doer(topic: Topic, passage: Passage, *, start: int, verb: int) -> Doer:
    """The subject between the beginning of a clause and its verb.

    Args:
        topic: the agreement.
        passage: the sentence.
        start: where the clause begins.
        verb: where the verb begins.
    """
    news, near = topic.news, passage.apart <= _NEAR
    if any(start <= m.head < verb for m in passage.mentions):
        return Doer.AGREEMENT
    if _is_relative(news, start, verb=verb):
        return Doer.AGREEMENT if _hangs_on_own(topic, passage, before=start) else Doer.OTHER
    subject = news.folded[start:verb]
    if _form(news, "together").search(subject):
        return Doer.TOGETHER
    if near and (passage.start == verb or _form(news, "it").match(subject)):
        return Doer.AGREEMENT
    if near and _form(news, "joint").search(subject):
        return Doer.JOINT
    return Doer.PARTY if _names_party(topic, start, verb) else Doer.OTHER


def _is_relative(news: News, start: int, *, verb: int) -> bool:
    """Whether a clause begins with "which", or its verb right after "that"."""
    if _form(news, "which").match(news.folded, start):
        return True
    near = max(0, start - _THAT)
    return start == verb and _form(news, "relative").search(news.folded, near, start) is not None


def _hangs_on_own(topic: Topic, passage: Passage, *, before: int) -> bool:
    """Whether a relative clause that begins at a position speaks of the own agreement."""
    news, instruments = topic.news, topic.news.instruments
    floor = max(passage.start, before - _RELATIVE)
    if passage.apart <= 1 and _form(news, "plan").search(news.folded, floor, before):
        return True
    last = bisect_left(instruments, before, key=lambda i: i.start) - 1
    if last < 0 or instruments[last].end < floor:
        return False
    return any(m.head == instruments[last].head for m in passage.mentions)


def _names_party(topic: Topic, start: int, end: int) -> bool:
    actors = topic.news.actors
    for actor in actors[bisect_left(actors, start, key=lambda actor: actor.start) :]:
        if actor.end > end:
            return False
        name = actor.name.casefold()
        if actor.code in topic.codes or any(known in name for known in topic.names):
            return True
    return False
