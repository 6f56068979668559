"""Who is bound by an agreement that an article reports: which evidence is asked, in which order."""

from __future__ import annotations

from dataclasses import replace

from mourecords.assembly.candidates import Candidate
from mourecords.assembly.choices import Choice
from mourecords.assembly.distant_parties import add_distant, add_speaker
from mourecords.assembly.homes import add_homes
from mourecords.assembly.members import to_members
from mourecords.assembly.stated_parties import add_company, add_stated
from mourecords.documents.block import BlockKind
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.actors import Actor
from mourecords.mentions.clauses import Clauses
from mourecords.mentions.news import News
from mourecords.values.vocabularies import Kind, PartyType


def choose_parties(news: News, candidate: Candidate, *, clauses: Clauses) -> Choice:
    """The parties of a candidate, from its own frames outward to the headline."""
    choice = Choice()
    if _is_private(news, candidate, clauses):
        return choice
    add_stated(news, candidate, clauses=clauses, choice=choice)
    if len(choice.actors) < 2:
        unlisted = replace(clauses, unlisted=True)
        add_stated(news, candidate, clauses=unlisted, choice=choice)
    if len(choice.actors) < 2:
        add_speaker(news, candidate, choice=choice)
    if len(choice.actors) == 1:
        add_company(news, candidate, choice=choice)
    if not any(actor.type is PartyType.COMPANY and not actor.public for actor, _ in choice.actors):
        add_distant(news, candidate, clauses=clauses, choice=choice)
    choice.actors = [(_in_full(news, candidate, actor), rule) for actor, rule in choice.actors]
    owned = [actor for actor, _ in choice.actors if _owns_firm(news, actor)]
    if candidate.kinds == {Kind.CONTRACT} or len(owned) == len(choice.actors):
        choice.actors = [(a, r) for a, r in choice.actors if a not in owned]
    if _ends_a_war(news, candidate):
        choice.actors = [(_to_fighter(actor), rule) for actor, rule in choice.actors]
    choice.actors = to_members(choice.actors, clauses=clauses)
    add_homes(news, choice)
    choice.actors.sort(key=lambda pair: pair[0].start)
    return choice


def _owns_firm(news: News, actor: Actor) -> bool:
    """Whether only the home of a firm is told by a state: "Britain's Rolls-Royce"."""
    home = compile_pattern(news.pack, "parties.home_of")
    return actor.form == "state" and home.match(news.text, actor.end) is not None


def _is_private(news: News, candidate: Candidate, clauses: Clauses) -> bool:
    """Whether people or firms of some states made the agreement, not the states."""
    return any(
        clauses.is_private(news.sentences[frame.sentence].start, frame.act.start)
        for frame in candidate.frames
        if frame.act is not None and frame.link == "active"
    )


def _ends_a_war(news: News, candidate: Candidate) -> bool:
    truce = compile_pattern(news.pack, "parties.truce")
    return any(
        truce.search(news.folded, frame.instrument.start, frame.instrument.end)
        for frame in candidate.frames
    )


def _to_fighter(actor: Actor) -> Actor:
    """A name in no list is no firm among those who make peace: "a truce with the LTTE"."""
    unknown = actor.type is PartyType.COMPANY and actor.form == "name" and actor.code is None
    return actor._replace(type=PartyType.OTHER) if unknown else actor


def _in_full(news: News, candidate: Candidate, actor: Actor) -> Actor:
    """The same organisation or firm by its full name, where the article gives it."""
    if actor.type is PartyType.COMPANY and " " not in actor.name:
        return next((a for a in news.actors if _is_full(a, actor)), actor)
    if actor.type is not PartyType.INTERNATIONAL_ORGANISATION or not actor.name.isupper():
        return actor
    at_head = news.sentences[news.sentence_at(actor.start)].block is BlockKind.HEADLINE
    full = [
        a
        for a in news.actors
        if a.code == actor.code
        and not _is_organ(news, a)
        and len(a.name) > len(actor.name) + 3
        and (at_head or news.sentence_at(a.start) in candidate.sentences)
    ]
    return max(full, key=lambda a: len(a.name)) if full else actor


def _is_full(whole: Actor, short: Actor) -> bool:
    """Whether a firm is named in full that is called by its first word elsewhere."""
    named = whole.type is PartyType.COMPANY and whole.name.startswith(f"{short.name} ")
    return named and whole.code in (short.code, None)


def _is_organ(news: News, actor: Actor) -> bool:
    """Whether a name is that of an organ, and not of the organisation: a union's parliament."""
    return compile_pattern(news.pack, "parties.organ").search(actor.name) is not None
