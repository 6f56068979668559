"""Who signed an agreement, and for which side."""

from __future__ import annotations

from collections.abc import Iterator

from mourecords.assembly.candidates import Candidate
from mourecords.assembly.pointing_back import PointingBack
from mourecords.assembly.signers import Signers
from mourecords.mentions.acts import Act
from mourecords.mentions.clauses import Clauses
from mourecords.mentions.news import News
from mourecords.mentions.side import Side
from mourecords.records.party import Party
from mourecords.values.vocabularies import EventKind

_SIGNING = (EventKind.SIGNED, EventKind.INITIALLED)
_AFTER = 3
_LISTS = 14


def choose_signatories(news: News, candidate: Candidate, *, clauses: Clauses) -> list[Side]:
    """The persons who signed, in the order of the text.

    Only a person who is the subject or agent of the signature, or is listed as one
    who signed, is one; witnesses, and those who only speak about it, are not.
    """
    signers = Signers(news, clauses.sides)
    back = PointingBack(news, clauses.sides)
    found: list[Side] = []
    for index, act, passive in _acts(news, candidate):
        sentence = news.sentences[index]
        persons = signers.of_act(act, sentence, passive=passive)
        found += persons or back.subjects(act, sentence, passive=passive)
    for index in _near(news, candidate, _LISTS):
        found += signers.listed(news.sentences[index])
    return [back.full(side) for side in _once(found)]


def _acts(news: News, candidate: Candidate) -> Iterator[tuple[int, Act, bool]]:
    """The acts of signing that speak of an agreement: its own, and those told near it."""
    own = {f.act: f for f in candidate.frames if f.act is not None and f.act.kind in _SIGNING}
    heads = {mention.head for mention in candidate.mentions}
    near = _near(news, candidate, _AFTER)
    foreign = {news.sentence_at(i.head) for i in news.instruments if i.head not in heads}
    for act in news.acts:
        if act.kind not in _SIGNING or act.mood in ("denied", "doubtful"):
            continue
        index = news.sentence_at(act.start)
        frame = own.get(act)
        if frame is not None or (index in near and index not in foreign):
            linked = frame is not None and frame.link in ("passive", "participle")
            yield index, act, act.passive or linked or act.form == "noun"


def _near(news: News, candidate: Candidate, after: int) -> range:
    """The sentences in which an agreement's signature may be told."""
    if not candidate.frames or not candidate.sentences:
        return range(0)
    return range(
        min(candidate.sentences), min(len(news.sentences), max(candidate.sentences) + after + 1)
    )


def _once(found: list[Side]) -> list[Side]:
    """Each person once, under the longest name."""
    kept: list[Side] = []
    for side in sorted(found, key=lambda side: side.start):
        if not any(same_person(side, other) for other in kept):
            kept.append(side)
    return kept


def same_person(one: Side, other: Side) -> bool:
    """Whether two mentions name one person: "Ana Ríos Paz" and "Ríos Paz"."""
    if one.person is None or other.person is None:
        return False
    first, second = one.person.name.split(), other.person.name.split()
    return first[-1] == second[-1] or set(first) <= set(second) or set(second) <= set(first)


def to_party(side: Side, parties: list[Party], *, persons: list[Side]) -> str | None:
    """The name of the party that a person signed for.

    It is the one of the state or body in the office, or that is signed for; of two
    persons who sign for two states, the one left over is the other's.
    """
    code = _code(side)
    if code is None and len(persons) == 2:
        known = {_code(person) for person in persons} - {None}
        left = {party.code for party in parties if party.code} - known
        code = left.pop() if len(left) == 1 and known else None
    return next((party.name for party in parties if code and party.code == code), None)


def _code(side: Side) -> str | None:
    return side.actor.code if side.actor else None
