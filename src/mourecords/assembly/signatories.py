"""Who signed an agreement, and for which side."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from mourecords.assembly.candidates import Candidate
from mourecords.assembly.pointing_back import PointingBack
from mourecords.assembly.signers import Signers, may_list
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.acts import Act
from mourecords.mentions.clauses import Clauses
from mourecords.mentions.news import News
from mourecords.mentions.side import Side, same_person
from mourecords.records.party import Party
from mourecords.values.vocabularies import EventKind

_SIGNING = (EventKind.SIGNED, EventKind.INITIALLED)
_AFTER = 3
_LISTS = 14
_SUBJECT = 4
_OBJECT = 120
"""How far behind an act the agreement stands that is its object."""


def choose_signatories(
    news: News, candidate: Candidate, *, clauses: Clauses, others: list[Candidate]
) -> list[Side]:
    """The persons who signed, in the order of the text.

    Only a person who is the subject or agent of the signature, or is listed as one
    who signed, is one; witnesses, and those who only speak about it, are not.

    Args:
        news: the mentions of the article.
        candidate: the agreement.
        clauses: the sides of the article.
        others: its other agreements, to which a sentence nearer to them belongs.
    """
    signers = Signers(news, clauses.sides)
    back = PointingBack(news, clauses.sides)
    near = _near(news, candidate, others)
    found: list[Side] = []
    for index, act, passive in _acts(news, candidate, near):
        sentence = news.sentences[index]
        persons = signers.of_act(act, sentence, passive=passive)
        bare = [] if persons else back.subjects(act, sentence, passive=passive)
        found += back.with_he(persons, sentence) or bare
        found += signers.further(act, sentence) if bare and not passive else []
    for index in near:
        found += signers.listed(news.sentences[index])
    found = found or _of_opening(news, candidate, signers)
    return [back.full(side) for side in _once(found)]


def _of_opening(news: News, candidate: Candidate, signers: Signers) -> list[Side]:
    """Those who signed all that a list names: "Ana Ríos and Li Wei signed two treaties"."""
    for frame in candidate.frames:
        act = frame.act
        if frame.link == "list" and act is not None and act.kind in _SIGNING and frame.opening >= 0:
            sentence = news.sentences[frame.opening]
            inside = (i for i in news.instruments if sentence.start <= i.head < sentence.end)
            if any(instrument.plural for instrument in inside):
                return signers.of_act(act, sentence, passive=act.passive)
    return []


def _acts(news: News, candidate: Candidate, near: list[int]) -> Iterator[tuple[int, Act, bool]]:
    """The acts of signing that speak of an agreement: its own, and those told near it."""
    own = {
        frame.act: frame
        for frame in candidate.frames
        if frame.act is not None and frame.act.kind in _SIGNING and frame.link != "list"
    }
    heads = {mention.head for mention in candidate.mentions}
    foreign = [i.head for i in news.instruments if i.head not in heads]
    for act in news.acts:
        if act.kind not in _SIGNING or act.mood in ("denied", "doubtful"):
            continue
        index = news.sentence_at(act.start)
        frame = own.get(act)
        if frame is not None:
            linked = frame.link in ("passive", "participle")
            yield index, act, act.passive or linked or act.form == "noun"
        elif (
            index in near and not _is_others(news, act, foreign) and _is_of_it(news, candidate, act)
        ):
            yield index, act, act.passive or act.form == "noun"


def _is_others(news: News, act: Act, foreign: list[int]) -> bool:
    """Whether another agreement stands before an act in its sentence, or not far behind it."""
    sentence = news.sentences[news.sentence_at(act.start)]
    index = bisect_left(foreign, sentence.start)
    return index < len(foreign) and foreign[index] < min(act.end + _OBJECT, sentence.end)


def _is_of_it(news: News, candidate: Candidate, act: Act) -> bool:
    """Whether what a sentence without an agreement tells may be that one's signature."""
    sentence = news.sentences[news.sentence_at(act.start)]
    heads = {news.folded[m.head : m.head_end].rsplit(" ", 1)[-1] for m in candidate.mentions}
    if act.passive:
        before = news.text[sentence.start : act.start]
        named = not heads.isdisjoint(before.casefold().split()[:_SUBJECT])
        return named or compile_pattern(news.pack, "signing.itself").search(before) is not None
    thing = compile_pattern(news.pack, "signing.thing").match(news.text, act.end, sentence.end)
    if thing is None:
        other = compile_pattern(news.pack, "frames.other_object")
        return other.search(news.folded, sentence.start, act.start) is None
    return act.form == "noun" or thing["pointed"] in heads


def _near(news: News, candidate: Candidate, others: list[Candidate]) -> list[int]:
    """The sentences in which an agreement's signature may be told, and no other's."""
    if not candidate.frames or not candidate.sentences:
        return []
    first, last = min(candidate.sentences), max(candidate.sentences)
    near = range(first, min(len(news.sentences), last + _LISTS + 1))
    return [
        index
        for index in near
        if (index <= last + _AFTER or _lists(news, index))
        and all(_is_nearer(candidate, other, index) for other in others)
    ]


def _lists(news: News, index: int) -> bool:
    sentence = news.sentences[index]
    if not may_list(news, sentence):
        return False
    listing = compile_pattern(news.pack, "signing.listing")
    return listing.search(news.text, sentence.start, sentence.end) is not None


def _is_nearer(candidate: Candidate, other: Candidate, index: int) -> bool:
    """Whether a sentence follows the one agreement rather than the other."""
    own, its = (max((s for s in c.sentences if s <= index), default=-1) for c in (candidate, other))
    first = min(m.start for m in candidate.mentions) < min(m.start for m in other.mentions)
    return own > its or (own == its and first)


def _once(found: list[Side]) -> list[Side]:
    """Each person once, under the longest name."""
    kept: list[Side] = []
    for side in sorted(found, key=lambda side: side.start):
        if not any(same_person(side, other) for other in kept):
            kept.append(side)
    return kept


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
