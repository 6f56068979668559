"""Who does what a verb says: the agreement, its parties together, one of them, or someone else."""

from __future__ import annotations

import re
from bisect import bisect_left
from enum import StrEnum
from functools import cache
from typing import Final, NamedTuple

from mourecords.assembly.topics import Passage, Topic
from mourecords.languages.pack import Pack
from mourecords.mentions.news import News

_BACK: Final = 160
_NEAR: Final = 3


class Doer(StrEnum):
    """The subject of a verb, as seen from one agreement."""

    AGREEMENT = "agreement"
    TOGETHER = "together"
    JOINT = "joint"
    PARTY = "party"
    OTHER = "other"


class _Forms(NamedTuple):
    together: re.Pattern[str]
    it: re.Pattern[str]
    joint: re.Pattern[str]
    clause: re.Pattern[str]


@cache
def _forms(pack: Pack) -> _Forms:
    table = pack.table("provisions")["subjects"]
    return _Forms(*(re.compile(table[name]) for name in _Forms._fields))


def is_shared(news: News, start: int, *, end: int) -> bool:
    """Whether a subject is the agreement or all its parties: "they", "both sides", "it"."""
    forms, subject = _forms(news.pack), news.folded[start:end]
    return bool(forms.together.search(subject) or forms.it.match(subject))


def clause_start(news: News, verb: int, *, floor: int) -> int:
    """Where the clause of a verb begins, in a sentence that begins at ``floor``."""
    begin = max(floor, verb - _BACK)
    for match in _forms(news.pack).clause.finditer(news.folded, begin, verb):
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
    forms, subject = _forms(topic.news.pack), topic.news.folded[start:verb]
    near = passage.apart <= _NEAR
    if any(start <= m.head < verb for m in passage.mentions):
        return Doer.AGREEMENT
    if subject.startswith("which "):
        return Doer.AGREEMENT if _names_own(topic, passage, before=start) else Doer.OTHER
    if near and (passage.start == verb or forms.it.match(subject)):
        return Doer.AGREEMENT
    if forms.together.search(subject):
        return Doer.TOGETHER
    if near and forms.joint.search(subject):
        return Doer.JOINT
    return Doer.PARTY if _names_party(topic, start, verb) else Doer.OTHER


def _names_own(topic: Topic, passage: Passage, *, before: int) -> bool:
    """Whether the agreement that was named last before a position is the own one."""
    instruments = topic.news.instruments
    last = bisect_left(instruments, before, key=lambda i: i.start) - 1
    return last >= 0 and any(m.head == instruments[last].head for m in passage.mentions)


def _names_party(topic: Topic, start: int, end: int) -> bool:
    actors = topic.news.actors
    for actor in actors[bisect_left(actors, start, key=lambda actor: actor.start) :]:
        if actor.end > end:
            return False
        if actor.code in topic.codes or actor.name.casefold() in topic.names:
            return True
    return False
