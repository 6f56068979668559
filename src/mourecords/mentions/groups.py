"""Groups of states without names, and a government without its state: "creditor nations"."""

from __future__ import annotations

from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.actors import Actor
from mourecords.mentions.side import Side
from mourecords.values.vocabularies import PartyType


def find_group_at(text: str, position: int, *, limit: int, pack: Pack) -> Actor | None:
    """The group of states that begins at a position, or None."""
    match = compile_pattern(pack, "groups.at").match(text, position, limit)
    return _to_actor(text, match.start(1), match.end(1), pack=pack) if match else None


def find_group_before(text: str, verb: int, *, floor: int, pack: Pack) -> Actor | None:
    """The group of states that is the subject of a verb, from ``floor`` on, or None."""
    match = compile_pattern(pack, "groups.subject").match(text, floor, verb)
    if match is None or match.end() != verb:
        return None
    return _to_actor(text, match.start(1), match.end(1), pack=pack)


def find_group_around(
    text: str, sides: list[Side], *, verb: int, floor: int, pack: Pack
) -> list[Side]:
    """The group where a subject is no organisation but "five European Community countries".

    Before a group it may be its owner, which agrees with it: "Poland's creditors".
    """
    only = sides[0].actor if len(sides) == 1 else None
    if only is None or only.type not in (PartyType.INTERNATIONAL_ORGANISATION, PartyType.STATE):
        return []
    group = find_group_before(text, verb, floor=floor, pack=pack)
    if group is None or not group.start <= only.start < group.end:
        return []
    owner = compile_pattern(pack, "groups.owner").match(text, only.end, group.end)
    if owner is not None:
        group = group._replace(start=owner.end(), name=text[owner.end() : group.end])
        return [*sides, Side(group.start, group.end, group, None)]
    taken = only.type is PartyType.INTERNATIONAL_ORGANISATION and group.start < only.start
    return [Side(group.start, group.end, group, None)] if taken else []


def find_government_at(text: str, position: int, *, limit: int, pack: Pack) -> Actor | None:
    """The government without a state that begins at a position, or None."""
    match = compile_pattern(pack, "groups.government_at").match(text, position, limit)
    return _to_government(text, match.start(1), match.end(1), pack=pack) if match else None


def find_government_before(text: str, verb: int, *, floor: int, pack: Pack) -> Actor | None:
    """The government without a state that is the subject of a verb, or None."""
    match = compile_pattern(pack, "groups.government_subject").match(text, floor, verb)
    if match is None or match.end() != verb:
        return None
    return _to_government(text, match.start(1), match.end(1), pack=pack)


def _to_government(text: str, start: int, end: int, *, pack: Pack) -> Actor:
    """A government of a state, or one below it: "the county government of Kisumu"."""
    local = compile_pattern(pack, "groups.local_government").fullmatch(text, start, end)
    kind = PartyType.SUBNATIONAL if local else PartyType.STATE
    return Actor(start, end, text[start:end], None, kind, "body" if local else "government", end)


def _to_actor(text: str, start: int, end: int, *, pack: Pack) -> Actor:
    private = compile_pattern(pack, "groups.no_states").search(text, start, end)
    form = "name" if private else "group"
    return Actor(start, end, text[start:end], None, PartyType.OTHER, form, end)
