"""Who is bound by an agreement that an article reports."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from mourecords.assembly.candidates import Candidate
from mourecords.assembly.choices import Choice
from mourecords.assembly.frames import Frame
from mourecords.documents.block import BlockKind
from mourecords.mentions.actors import Actor
from mourecords.mentions.acts import Act
from mourecords.mentions.clauses import Clauses
from mourecords.mentions.news import News
from mourecords.mentions.side import Side
from mourecords.values.vocabularies import PartyType

_PRONOUN: Final = re.compile(
    r"\b(?:it|they|he|she|the company|the government|the bank|the two|who)\b[\w\s]{0,30}$"
)
_COLLECTIVE: Final = re.compile(
    r"\b(?:the|both|two) (?:two |both )?(?:countries|nations|sides|governments|states|"
    r"parties|neighbours|neighbors|ministries|militaries|navies|allies|capitals)\b|"
    r"\bboth (?:countries|sides|nations|governments|parties)\b|\bbilateral\b"
)


_SAID: Final = re.compile(r",? (?:has |have )?(?:said|says|announced|reported)\b")
_NEAR: Final = 60
"""How many characters after an act its agreement still is its object."""
_TO: Final = re.compile(r"\b(?:with|to|from|by|for) (?:the )?$")


def choose_parties(news: News, candidate: Candidate, *, clauses: Clauses) -> Choice:
    """The parties of a candidate, from its own frames outward to the headline."""
    choice = Choice()
    if _is_private(news, candidate, clauses):
        return choice
    _from_own_words(news, candidate, clauses, choice)
    if len(choice.actors) < 2:
        _from_own_words(news, candidate, replace(clauses, unlisted=True), choice)
    if len(choice.actors) <= 1:
        _from_speaker(news, candidate, choice)
    if len(choice.actors) == 1:
        _from_company(news, candidate, choice)
    if not any(actor.type is PartyType.COMPANY for actor, _ in choice.actors):
        _from_afar(news, candidate, choice)
    choice.actors = [(_in_full(news, candidate, actor), rule) for actor, rule in choice.actors]
    return choice


def _is_private(news: News, candidate: Candidate, clauses: Clauses) -> bool:
    """Whether people or firms of some states made the agreement, not the states."""
    return any(
        clauses.is_private(news.sentences[frame.sentence].start, frame.act.start)
        for frame in candidate.frames
        if frame.act is not None and frame.link == "active"
    )


def _from_own_words(news: News, candidate: Candidate, clauses: Clauses, choice: Choice) -> None:
    """The sides in the sentences where the agreement itself stands."""
    for frame in candidate.frames:
        _from_frame(news, frame, clauses, choice)
        if len(choice.actors) >= 2 and frame.act is not None:
            break
    if len(choice.actors) < 2:
        _from_opening(news, candidate, clauses, choice)
    if len(choice.actors) < 2:
        for mention in candidate.mentions:
            _around_mention(news, mention.start, mention.end, clauses, choice)


def _from_afar(news: News, candidate: Candidate, choice: Choice) -> None:
    """Sides that only the headline, or "the two countries", leads to."""
    if len(choice.actors) < 2:
        _from_headline(news, choice)
    if len(choice.actors) < 2 and _speaks_of_two(news, candidate):
        _most_named(news, choice)


def _in_full(news: News, candidate: Candidate, actor: Actor) -> Actor:
    """The same organisation by its full name, where the sentences of the agreement give it."""
    if actor.type is PartyType.INTERNATIONAL_ORGANISATION and actor.name.isupper():
        at_head = news.sentences[news.sentence_at(actor.start)].block is BlockKind.HEADLINE
        full = [
            a
            for a in news.actors
            if a.code == actor.code
            and len(a.name) > len(actor.name) + 3
            and (at_head or news.sentence_at(a.start) in candidate.sentences)
        ]
        return max(full, key=lambda a: len(a.name)) if full else actor
    return actor


def _from_opening(news: News, candidate: Candidate, clauses: Clauses, choice: Choice) -> None:
    """A listed agreement has the sides of the sentence that opens the list."""
    for frame in candidate.frames:
        if frame.opening < 0 or frame.act is None:
            continue
        opened = news.sentences[frame.opening]
        taken = {actor.code for actor, _ in choice.actors}
        found = clauses.subjects(opened.start, frame.act.start)
        found += clauses.after("by", frame.act.end, limit=opened.end)
        if len(taken) < 2 and len(found) >= 1:
            choice.add([s for s in found if s.actor and s.actor.code not in taken], "party.list")


def _from_frame(news: News, frame: Frame, clauses: Clauses, choice: Choice) -> None:
    sentence, act = news.sentences[frame.sentence], frame.act
    limit = sentence.end
    if act is None or frame.instrument.head != act.start:
        _around_mention(news, frame.instrument.start, frame.instrument.end, clauses, choice)
    if act is None or frame.link == "list":
        return
    if frame.link == "active":
        found = clauses.subjects(sentence.start, act.start)
        choice.add(found or _carried(news, frame, clauses), "party.subject")
        near = frame.instrument.start - act.end < _NEAR
        if frame.instrument.head != act.start and near and not _follows_another(news, frame, act):
            choice.add(clauses.after("with", act.end, limit=limit), "party.with")
    else:
        choice.add(clauses.after("by", act.end, limit=limit), "party.agent")
        choice.add(
            clauses.after("with_or_between", act.end, limit=limit),
            "party.between",
        )


def _follows_another(news: News, frame: Frame, act: Act) -> bool:
    """Whether another agreement stands between an act and this one, and has its own "with"."""
    return any(act.end <= i.head < frame.instrument.start for i in news.instruments)


def _around_mention(news: News, start: int, end: int, clauses: Clauses, choice: Choice) -> None:
    sentence = news.sentences[news.sentence_at(start)]
    found = clauses.after("between", end, limit=sentence.end)
    if found:
        choice.add(found, "party.between")
        return
    choice.add(clauses.after("with", end, limit=sentence.end), "party.with")
    inside = [
        a
        for a in news.actors
        if max(sentence.start, start - 2) <= a.start
        and a.end <= end
        and a.form in ("adjective", "prefix", "state")
    ]
    if len(inside) >= 2:
        for actor in inside:
            choice.take(actor, "party.adjective")


def _carried(news: News, frame: Frame, clauses: Clauses) -> list[Side]:
    """The subject of the sentence for "it said", and of the one before for "the company"."""
    sentence = news.sentences[frame.sentence]
    act = frame.act
    if act is None:
        return []
    before = clauses.inside(sentence.start, act.start)
    if before:
        return clauses.coordinated(before[0], limit=act.start)
    if frame.sentence and _PRONOUN.search(news.folded[sentence.start : act.start]):
        last = news.sentences[frame.sentence - 1]
        first = clauses.inside(last.start, last.end)
        if first:
            return clauses.coordinated(first[0], limit=last.end)
    return []


def _from_speaker(news: News, candidate: Candidate, choice: Choice) -> None:
    """As in "a treaty with Chile was signed, the Foreign Ministry said": it speaks for itself."""
    for frame in candidate.frames:
        sentence = news.sentences[frame.sentence]
        for actor in news.actors:
            if (
                sentence.start <= actor.start < sentence.end
                and actor.type
                in (
                    PartyType.GOVERNMENT_BODY,
                    PartyType.INTERNATIONAL_ORGANISATION,
                )
                and _SAID.match(news.folded, actor.end)
            ):
                choice.take(actor, "party.speaker")


def _from_company(news: News, candidate: Candidate, choice: Choice) -> None:
    """A company and a public body in the sentence of the act, where only one was found."""
    only = choice.actors[0][0]
    for frame in candidate.frames[:1]:
        sentence = news.sentences[frame.sentence]
        inside = [a for a in news.actors if sentence.start <= a.start < sentence.end]
        if only.type is PartyType.COMPANY:
            wanted = [
                a
                for a in inside
                if a.form in ("body", "government")
                and a.public
                and _TO.search(news.folded, max(0, a.start - 14), a.start)
            ]
        elif only.form in ("government", "body"):
            wanted = [a for a in inside if a.type is PartyType.COMPANY]
        else:
            wanted = []
        if wanted:
            choice.take(wanted[0], "party.named")


def _from_headline(news: News, choice: Choice) -> None:
    for sentence in news.sentences:
        if sentence.block is not BlockKind.HEADLINE:
            continue
        inside = [
            a
            for a in news.actors
            if sentence.start <= a.start
            and a.end <= sentence.end
            and a.type in (PartyType.STATE, PartyType.INTERNATIONAL_ORGANISATION)
            and a.form != "metonym"
        ]
        codes = {a.code for a in inside} | {a.code for a, _ in choice.actors if a.code}
        if len(codes) == 2:
            for actor in inside:
                choice.take(actor, "party.headline")


def _speaks_of_two(news: News, candidate: Candidate) -> bool:
    return any(
        _COLLECTIVE.search(news.folded, news.sentences[i].start, news.sentences[i].end)
        for i in candidate.sentences
    )


def _most_named(news: News, choice: Choice) -> None:
    counts: dict[str, list[Actor]] = {}
    for actor in news.actors:
        if (
            actor.type in (PartyType.STATE, PartyType.GOVERNMENT_BODY)
            and actor.code
            and actor.form != "prefix"
        ):
            counts.setdefault(actor.code, []).append(actor)
    ranked = sorted(counts.values(), key=lambda actors: (-len(actors), actors[0].start))
    for actors in ranked[:2]:
        if len(choice.actors) < 2:
            choice.take(
                next((a for a in actors if a.form == "state"), actors[0]), "party.collective"
            )
