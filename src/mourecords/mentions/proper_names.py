"""Names in no list: capitalised words where a text names a side of an agreement."""

from __future__ import annotations

from functools import cache

from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.actors import Actor
from mourecords.values.vocabularies import PartyType

_LEAD = 40
"""How many characters before a name are looked at for what it is."""
_OTHER = PartyType.OTHER


@cache
def _never(pack: Pack) -> frozenset[str]:
    """Capitalised words that are no names: days, months, the first words of sentences."""
    return frozenset(pack.table("proper_names")["never"])


def find_name_at(
    text: str, position: int, *, limit: int, pack: Pack, stops: frozenset[int]
) -> Actor | None:
    """The unlisted name that begins at a position, or after a description in lower case.

    Args:
        text: the text of a view.
        position: where it may begin.
        limit: it ends before this position.
        pack: the words of the language.
        stops: positions of words that are no part of a name.
    """
    lead = compile_pattern(pack, "proper_names.described").match(text, position, limit)
    start = lead.end() if lead else position
    match = compile_pattern(pack, "proper_names.name").match(text, start, limit)
    if match is None or start in stops:
        return None
    return _to_actor(text, match.start(), match.end(), pack)


def find_name_before(
    text: str, verb: int, *, floor: int, pack: Pack, stops: frozenset[int]
) -> Actor | None:
    """The unlisted name right before a verb and its auxiliaries."""
    window = max(floor, verb - 120)
    match = None
    for found in compile_pattern(pack, "proper_names.subject").finditer(text, window, verb):
        match = found
    if match is None or match.end() != verb or match.start(1) in stops:
        return None
    return _to_actor(text, match.start(1), match.end(1), pack)


def _to_actor(text: str, start: int, end: int, pack: Pack) -> Actor | None:
    name = text[start:end]
    words = name.split()
    if words[0] in _never(pack) or (len(words) == 1 and len(words[0]) < 3):
        return None
    if compile_pattern(pack, "proper_names.region").match(name) is not None:
        return None
    bracket = name.find(" (")
    head = start + bracket if bracket > 0 else end
    armed = compile_pattern(pack, "proper_names.armed")
    led = compile_pattern(pack, "proper_names.armed_before")
    town = compile_pattern(pack, "proper_names.town").search(name)
    if town is not None:
        return Actor(start, end, name, None, PartyType.SUBNATIONAL, "town", end)
    arms = armed.match(text, end) or led.search(text, max(0, start - _LEAD), start)
    return Actor(start, end, name, None, _OTHER if arms else PartyType.COMPANY, "name", head)
