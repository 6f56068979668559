"""Who does what in a clause: the actors before a verb, and those after "with", "by", "between"."""

from __future__ import annotations

import itertools
import re
from typing import Final, NamedTuple

from mourecords.mentions.actors import Actor
from mourecords.mentions.persons import Person

_CLAUSE: Final = re.compile(
    r"\b(?:that|which|who|where|when|while|as|after|before|because|since|although|but|"
    r"said|says|told|added|announced that)\b|[;:]|, (?=under|following|including)"
)
_PREPOSITION: Final = re.compile(
    r"\b(?:in|at|from|of|to|for|on|near|against|over|about|into|through|during|under|"
    r"like|via|including|outside|across|towards?|within|between producers) (?:the |"
    r"an? |its |[\w-]+ ){0,1}$"
)
_JOINT: Final = re.compile(
    r"(?:'s)?(?:,|,? and|,? as well as|,? along with|,? together with|/| ?-|,? or|"
    r" &)(?: (?:also|both|of|the|his|her|its|by|with|between|representatives? of|then|"
    r"a|including|for))*(?: ?-)? ?"
)


_GROUP: Final = re.compile(
    r"(?:,? (?:and )?[A-Z][a-z]+){0,3} (?:\w+ )?(?:officials|leaders|ministers|"
    r"negotiators|governments?|authorities|presidents|delegations|sides|navies|armies|"
    r"militaries)\b"
)


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


def _owner_beside(actors: tuple[Actor, ...], person: Person, text: str) -> Actor | None:
    """The body or state that follows a person ("of the Ministry of …") or is signed for before."""
    for actor in actors:
        if person.end <= actor.start and re.fullmatch(
            r",? (?:of|from|for|on behalf of) (?:the )?", text[person.end : actor.start]
        ):
            return actor
        if actor.end <= person.start and actor.start >= person.start - 70:
            before, between = (
                text[max(0, actor.start - 16) : actor.start],
                text[actor.end : person.start],
            )
            if re.search(r"\b(?:[Ff]or|behalf of) (?:the )?$", before) and re.fullmatch(
                r"(?:,| by| was| the| its| signed| it)*,? ?(?:the )?", between
            ):
                return actor
            if re.search(r"'s signature", between) or (
                between.startswith("'s ") and len(between) < 20
            ):
                return actor
    return None


def to_sides(
    actors: tuple[Actor, ...], persons: tuple[Person, ...], *, text: str
) -> tuple[Side, ...]:
    """Persons, and the actors that are no part of a person's office, in order."""
    sides: list[Side] = []
    for person in persons:
        within = [a for a in actors if person.start <= a.start and a.end <= person.end]
        owner = next(
            (a for a in within if a.end <= person.name_start or a.start >= person.name_end), None
        )
        owner = owner or _owner_beside(actors, person, text)
        sides.append(Side(person.start, person.end, owner, person))
    sides += [
        Side(actor.start, actor.end, actor, None)
        for actor in actors
        if not any(p.start < actor.end and actor.start < p.end for p in persons)
    ]
    return tuple(sorted(sides, key=lambda side: side.start))


def coordinated(sides: tuple[Side, ...], first: int, *, text: str, limit: int) -> list[Side]:
    """A side and those that "and" or commas join to it, up to a position."""
    group = [sides[first]]
    for side in sides[first + 1 :]:
        gap = text[group[-1].end : side.start]
        if side.start >= limit or len(gap) > 42 or not _JOINT.fullmatch(gap):
            break
        if gap == " " and not group[-1].person:
            break
        group.append(side)
    return _closed(group, text)


def _closed(group: list[Side], text: str) -> list[Side]:
    """A list without what a bare comma adds after its last "and"."""
    gaps = [text[a.end : b.start] for a, b in itertools.pairwise(group)]
    joined = [i for i, gap in enumerate(gaps) if re.search(r"and|as well|with|&|/|-|or", gap)]
    if not joined:
        return group[:1]
    return group[: joined[-1] + 2]


def after_word(
    sides: tuple[Side, ...], text: str, *, position: int, limit: int, lead: re.Pattern[str]
) -> list[Side]:
    """The sides that begin right after the words that ``lead`` matches at a position."""
    match = lead.match(text, position)
    if match is None:
        return []
    for index, side in enumerate(sides):
        if match.end() - 1 <= side.start <= match.end() + 34 and side.start < limit:
            skipped = text[match.end() : side.start]
            if re.fullmatch(r"(?:[\w,'-]+ ){0,4}", skipped) and not re.search(
                r"\b(?:on|to|for|in|of|at)\b", skipped.replace("government of", "")
            ):
                return coordinated(sides, index, text=text, limit=limit)
            return []
    return []


def subjects(sides: tuple[Side, ...], text: str, *, start: int, verb: int) -> list[Side]:
    """The sides that are the subject of a verb, in the clause that begins after ``start``."""
    begin = start
    for match in _CLAUSE.finditer(text, start, verb):
        if any(start <= side.start < match.start() for side in sides) or match.end() - start < 12:
            begin = match.end()
    inside = [i for i, side in enumerate(sides) if begin <= side.start and side.end <= verb]
    best: list[Side] = []
    for index in inside:
        side = sides[index]
        if best and side in best:
            continue
        before = text[max(begin, side.start - 30) : side.start]
        if _PREPOSITION.search(before) and not re.search(
            r"\b(?:government|representatives?|ministers?|leaders|president|behalf|officials|"
            r"delegates|delegations?|envoys) (?:of|from) (?:the )?$",
            before,
            re.IGNORECASE,
        ):
            continue
        if (
            side.actor is not None
            and side.actor.form == "adjective"
            and side.person is None
            and not _heads(text, side)
        ):
            continue
        best = coordinated(sides, index, text=text, limit=verb)
    return best


def _heads(text: str, side: Side) -> bool:
    """Whether a bare adjective stands for its state: "Egyptian and Canadian governments"."""
    return _GROUP.match(text, side.end) is not None
