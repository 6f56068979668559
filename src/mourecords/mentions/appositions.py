"""Names behind what they are: "Mexican state oil firm Pemex", "the German bank KfW"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate

from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.actors import KNOWN_BODIES, Actor
from mourecords.values.vocabularies import PartyType

_DESCRIBING = ("adjective", "prefix", "state", "government")


def with_appositions(text: str, actors: list[Actor], *, pack: Pack) -> list[Actor]:
    """The actors with those that a description introduces, in the place of the description's state.

    Args:
        text: the text of a view.
        actors: those that are known by name, in order.
        pack: the words of the language.
    """
    made: dict[int, Actor] = {}
    spoilt: set[int] = set()
    known = {a.start: a for a in actors if a.form in KNOWN_BODIES}
    for named, origin in (*_of_states(text, actors, pack), *_of_the_state(text, pack)):
        made.setdefault(named.start, known.get(named.start, named))
        spoilt.add(origin)
    taken = sorted((named.start, named.end) for named in made.values())
    starts, ends = [start for start, _ in taken], [*accumulate((end for _, end in taken), max)]
    left = [
        a
        for a in actors
        if a.start not in spoilt
        and not ((last := bisect_left(starts, a.end)) and a.start < ends[last - 1])
    ]
    return sorted([*left, *made.values()], key=lambda actor: actor.start)


def _of_states(text: str, actors: list[Actor], pack: Pack) -> Iterator[tuple[Actor, int]]:
    """As in "the Russian energy group Gazprom"; the second value is where the state stands."""
    described = compile_pattern(pack, "appositions.described")
    for actor in actors:
        if actor.form not in _DESCRIBING or actor.code is None:
            continue
        at = actor.end if actor.form != "government" else actor.start
        match = described.match(text, at)
        if match is None and actor.form == "government":
            match = compile_pattern(pack, "appositions.government").match(text, actor.start)
        if match is not None:
            for name in _names(text, match, actor.code, pack):
                yield name, actor.start


def _of_the_state(text: str, pack: Pack) -> Iterator[tuple[Actor, int]]:
    """As in "the state-owned oil company Pertamina", of a state that is not named."""
    for match in compile_pattern(pack, "appositions.owned").finditer(text):
        for name in _names(text, match, None, pack):
            yield name, -1


def _names(text: str, match: re.Match[str], code: str | None, pack: Pack) -> Iterator[Actor]:
    """The names that a description introduces: two where it is plural."""
    name = compile_pattern(pack, "proper_names.name")
    kind = _kind(match.group(), pack)
    start = match.end()
    while (found := name.match(text, start)) is not None:
        yield _to_actor(found, code, kind)
        joint = compile_pattern(pack, "clauses.and_name").match(text, found.end())
        if joint is None or not match["noun"].endswith("s"):
            return
        start = joint.end()


def _kind(description: str, pack: Pack) -> tuple[str, PartyType]:
    """The form and the type of what a description introduces."""
    if compile_pattern(pack, "appositions.organ").search(description):
        return "body", PartyType.GOVERNMENT_BODY
    public = compile_pattern(pack, "appositions.public").search(description)
    return "state_company" if public else "company", PartyType.COMPANY


def _to_actor(found: re.Match[str], code: str | None, kind: tuple[str, PartyType]) -> Actor:
    words = found.group()
    bracket = words.find(" (")
    head = found.start() + bracket if bracket > 0 else found.end()
    return Actor(found.start(), found.end(), words, code, kind[1], kind[0], head)
