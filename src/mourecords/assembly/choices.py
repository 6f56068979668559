"""The sides of one agreement as they are found, each once."""

from __future__ import annotations

from typing import Final

from mourecords.mentions.actors import Actor
from mourecords.mentions.side import Side
from mourecords.values.vocabularies import PartyType

_INDIRECT: Final = ("adjective", "metonym", "people", "prefix")
"""Forms of names that give way to the name of the state itself."""


class Choice:
    """The sides of one agreement, in the order in which they were found.

    Attributes:
        actors: each with the rule that found it.
        persons: those who stand for a side.
        homes: for a body without a state, by where it stands: the mention of its state.
    """

    def __init__(self) -> None:
        self.actors: list[tuple[Actor, str]] = []
        self.homes: dict[int, Actor] = {}
        self.persons: list[Side] = []

    def add(self, sides: list[Side], rule: str) -> None:
        """Take sides that one rule has found."""
        for side in sides:
            if side.person is not None:
                self.persons.append(side)
            actor = side.actor
            known = actor is not None and (actor.code or actor.type is PartyType.SUBNATIONAL)
            if actor is not None and (side.person is None or known):
                self.take(actor, rule)

    def take(self, actor: Actor, rule: str) -> None:
        """Take an actor unless it is already there under another name."""
        if actor.form == "prefix" and rule != "party.adjective":
            return
        for index, (known, known_rule) in enumerate(self.actors):
            if same(known, actor):
                if known.form in _INDIRECT and actor.form not in _INDIRECT:
                    self.actors[index] = (actor, known_rule)
                return
        self.actors.append((actor, rule))

    @property
    def public(self) -> bool:
        """Whether one of the sides is a public one."""
        return any(actor.public for actor, _ in self.actors)


def same(first: Actor, second: Actor) -> bool:
    """Whether two mentions name one party."""
    if first.body and second.body:
        return first.body == second.body
    if first.code and first.code == second.code:
        if PartyType.COMPANY not in (first.type, second.type):
            if PartyType.OTHER in (first.type, second.type):
                return first.name == second.name
            return first.type is second.type or PartyType.STATE in (first.type, second.type)
        if first.type is not second.type:
            return False
    if first.code and second.code and first.type is second.type is PartyType.STATE:
        return first.code == second.code
    a, b = first.name.casefold().removeprefix("the "), second.name.casefold().removeprefix("the ")
    return a == b or (len(a) > 3 and a in b) or (len(b) > 3 and b in a)
