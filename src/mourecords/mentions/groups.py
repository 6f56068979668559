"""Groups of states without names: "creditor nations", "producers and consumers"."""

from __future__ import annotations

from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.actors import Actor
from mourecords.values.vocabularies import PartyType


def find_group_at(text: str, position: int, *, limit: int, pack: Pack) -> Actor | None:
    """The group of states that begins at a position, or None."""
    match = compile_pattern(pack, "groups.at").match(text, position, limit)
    return _to_actor(text, match.start(1), match.end(1)) if match else None


def find_group_before(text: str, verb: int, *, floor: int, pack: Pack) -> Actor | None:
    """The group of states that is the subject of a verb, from ``floor`` on, or None."""
    match = compile_pattern(pack, "groups.subject").match(text, floor, verb)
    if match is None or match.end() != verb:
        return None
    return _to_actor(text, match.start(1), match.end(1))


def _to_actor(text: str, start: int, end: int) -> Actor:
    return Actor(start, end, text[start:end], None, PartyType.OTHER, "group", end)
