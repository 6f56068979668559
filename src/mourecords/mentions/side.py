"""Actors and persons as the sides of an agreement."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import groupby
from typing import NamedTuple

from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.actors import Actor
from mourecords.mentions.persons import Person
from mourecords.values.vocabularies import PartyType

_REACH = 70


class Side(NamedTuple):
    """An actor or a person who stands for one side of an agreement.

    Attributes:
        start: its first position in the view.
        end: the one after its last.
        actor: the actor, or the one whose name is in the person's office.
        person: the person, if it is one.
    """

    start: int
    end: int
    actor: Actor | None
    person: Person | None


def to_sides(
    actors: tuple[Actor, ...], persons: tuple[Person, ...], *, text: str, pack: Pack
) -> tuple[Side, ...]:
    """Persons, and the actors that are no part of a person's office, in order."""
    starts = [actor.start for actor in actors]
    persons = tuple(p for p in persons if not _names_company(p, actors, starts))
    sides: list[Side] = []
    shared = _shared(actors, persons, starts=starts)
    posted = compile_pattern(pack, "clauses.posted")
    for person in persons:
        first, last = bisect_left(starts, person.start), bisect_left(starts, person.end)
        within = [a for a in actors[first:last] if a.end <= person.end]
        owner = next(
            (
                a
                for a in within
                if (a.end <= person.name_start or a.start >= person.name_end)
                and not posted.search(text, person.start, a.start)
            ),
            None,
        )
        near = actors[bisect_left(starts, person.start - _REACH) : last + 1]
        owner = owner or shared.get(person.start) or _owner_beside(near, person, text, pack)
        sides.append(Side(person.start, person.end, owner, person))
    begins = [person.start for person in persons]
    for actor in actors:
        index = bisect_right(begins, actor.start)
        around = persons[max(0, index - 1) : index + 1]
        if not any(p.start < actor.end and actor.start < p.end for p in around):
            sides.append(Side(actor.start, actor.end, actor, None))
    return tuple(sorted(sides, key=lambda side: side.start))


def _shared(
    actors: tuple[Actor, ...], persons: tuple[Person, ...], *, starts: list[int]
) -> dict[int, Actor]:
    """By where each begins, whose the holders of one office are, told in the same order.

    As in "the ministers of Peru and Chile, Ana Ríos and Li Soto".
    """
    found: dict[int, Actor] = {}
    for _, group in groupby(persons, key=lambda person: person.office_start):
        holders = list(group)
        if len(holders) > 1 and 0 <= holders[0].office_end < holders[0].start:
            first = bisect_left(starts, holders[0].office_end)
            owners = actors[first : bisect_left(starts, holders[0].start)]
            if len(owners) == len(holders):
                found |= {p.start: owner for p, owner in zip(holders, owners, strict=True)}
    return found


def _names_company(person: Person, actors: tuple[Actor, ...], starts: list[int]) -> bool:
    """Whether what looks like a rank begins the name of a company: "General Motors"."""
    index = bisect_right(starts, person.start) - 1
    actor = actors[index] if index >= 0 else None
    within = actor is not None and actor.start <= person.start and person.end <= actor.end
    return within and actor is not None and actor.type is PartyType.COMPANY


def _owner_beside(actors: tuple[Actor, ...], person: Person, text: str, pack: Pack) -> Actor | None:
    """The body or state that follows a person ("of the Ministry of …") or is signed for before."""
    belongs = compile_pattern(pack, "clauses.belongs")
    behalf = compile_pattern(pack, "clauses.behalf")
    behalf_gap = compile_pattern(pack, "clauses.behalf_gap")
    owned = compile_pattern(pack, "clauses.owned")
    signature = compile_pattern(pack, "clauses.signature_of")
    for actor in actors:
        if person.end <= actor.start and belongs.fullmatch(text[person.end : actor.start]):
            return actor
        if actor.end <= person.start:
            before = text[max(0, actor.start - 16) : actor.start]
            between = text[actor.end : person.start]
            if behalf.search(before) and behalf_gap.fullmatch(between):
                return actor
            if signature.search(between) or owned.fullmatch(between):
                return actor
    return None


def same_person(one: Side, other: Side) -> bool:
    """Whether two mentions name one person: "Ana Ríos Paz", "Ríos Paz" and "A. Ríos Paz".

    Brothers have one last name and are two: "Hamad Al Thani" is not "Jassim Al Thani".
    """
    if one.person is None or other.person is None:
        return False
    first, second = one.person.name.split(), other.person.name.split()
    if set(first) <= set(second) or set(second) <= set(first):
        return True
    alike = first[-1] == second[-1] and first[0][0] == second[0][0]
    return alike and first[1:-1] == second[1:-1]
