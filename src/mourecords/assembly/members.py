"""The states that a text lists as the members of a group, in the place of the group."""

from __future__ import annotations

from mourecords.mentions.actors import Actor
from mourecords.mentions.clauses import Clauses
from mourecords.values.vocabularies import PartyType

_LONGEST = 400
"""How many characters a list of members takes at the most."""
_FEWEST = 3
"""How many states a list of members has at the least."""


def to_members(actors: list[tuple[Actor, str]], *, clauses: Clauses) -> list[tuple[Actor, str]]:
    """The actors, with the members of a group in its place where the text lists them.

    Only a group without members of its own standing is taken apart: the Group
    of Seven, "seven industrial nations".
    """
    if len(actors) != 1:
        return actors
    actor, _ = actors[0]
    if actor.type is not PartyType.INTERNATIONAL_ORGANISATION and actor.form != "group":
        return actors
    listed = _listed(actor, clauses)
    return [(member, "party.member") for member in listed] or actors


def _listed(actor: Actor, clauses: Clauses) -> list[Actor]:
    """The states right behind a mention of the group."""
    ends = [s.end for s in clauses.sides if s.actor and not s.person and _same(s.actor, actor)]
    if actor.form == "group":
        ends += [*_numbered(actor, clauses), *_before_list(actor, clauses)]
    for end in ends:
        found = clauses.after("members", end, limit=end + _LONGEST)
        states = [s.actor for s in found if s.actor and s.actor.type is PartyType.STATE]
        if len(states) >= _FEWEST and len(states) == len(found):
            return states
    return []


def _before_list(actor: Actor, clauses: Clauses) -> list[int]:
    """The colon of a sentence that ends in the list: "Three states signed a pact: Peru, …"."""
    news = clauses.news
    sentence = news.sentences[news.sentence_at(actor.start)]
    colon = clauses.text.find(":", actor.end, sentence.end)
    return [colon] if colon >= 0 else []


def _numbered(actor: Actor, clauses: Clauses) -> list[int]:
    """Where the text speaks of as many states: "seven nations", "the seven democracies"."""
    number = clauses.pattern("number").match(actor.name)
    if number is None:
        return []
    return [
        found.end()
        for found in clauses.pattern("numbered").finditer(clauses.text)
        if found[1].casefold() == number[0].casefold()
    ]


def _same(named: Actor, actor: Actor) -> bool:
    return named.start == actor.start or (named.code is not None and named.code == actor.code)
