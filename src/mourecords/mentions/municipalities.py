"""Cities and towns that make agreements: whose mayor a text names, or "the town of …"."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from mourecords.languages.alternation import to_alternation
from mourecords.languages.hits import Hit, Hits
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.actors import Actor
from mourecords.mentions.person_names import name_words
from mourecords.values.vocabularies import PartyType

_LISTED: Final = ("place", "metonym", "subnational", "state")
_OTHERS: Final = ("adjective", "people", "prefix", "state")
_GIVES_WAY: Final = ("metonym", "place")
_BEFORE: Final = 48
"""How many characters before a word for a mayor the name of the town may take."""
_LEAD: Final = 12
_NEAR: Final = 10_000
"""How far around a long name its beginning is looked for alone: more than an article."""
_LONGEST: Final = 100
"""How many characters a name may have that is looked for again."""
_MOST: Final = 4
"""How many words a name has at most."""
_SURE: Final = 2
"""How many words a name may have that is not looked for elsewhere in the text."""


class _Town(NamedTuple):
    start: int
    end: int
    code: str | None = None


def with_municipalities(text: str, actors: list[Actor], *, hits: Hits, pack: Pack) -> list[Actor]:
    """The actors, with the cities and towns that a text shows to be sides.

    Args:
        text: the text of a view.
        actors: the other actors, in order.
        hits: the cues found in it.
        pack: the words of the language.
    """
    finder = _Finder(text, hits, pack)
    cues = hits.of("municipality")
    towns = {town.start: town for cue in cues for town in finder.of_cue(cue)}
    if not towns:
        return actors
    mutual = (hit for hit in hits.of("office") if finder.is_mutual(hit))
    towns |= {town.start: town for hit in mutual for town in finder.before(hit.start)}
    kept = [a for a in actors if not (a.form in _GIVES_WAY and _meets(towns, a))]
    kept += [_made(text, t) for t in towns.values() if not _is_taken(kept, t.start, t.end)]
    kept.sort()
    last = (town for town in reversed(towns.values()) if town.end - town.start <= _LONGEST)
    names = {text[town.start : town.end]: town.code for town in last}
    for start, end in finder.again(names) if names else ():
        if not _is_taken(kept, start, end):
            insort(kept, _made(text, _Town(start, end, names[text[start:end]])))
    return kept


class _Finder:
    """Finds the names of towns around the words that show them."""

    def __init__(self, text: str, hits: Hits, pack: Pack) -> None:
        self._text, self._hits, self._pack = text, hits, pack

    def _pattern(self, name: str) -> re.Pattern[str]:
        return compile_pattern(self._pack, f"actors.{name}")

    def of_cue(self, cue: Hit) -> Iterator[_Town]:
        """The towns that one word leads to, or that stand before it."""
        if cue.value == "holder":
            yield from self.before(cue.start)
            named = self._pattern("holder_named").match(self._text, cue.end)
            town = self._at(named.end()) if named is not None else None
            yield from (town,) if town is not None else ()
            return
        floor = max(0, cue.start - _LEAD)
        apart = "known_twin" if cue.value == "twin" else "only_where"
        where = self._pattern(apart).search(self._text, floor, cue.start)
        town = None if where and cue.value != "holder_of" else self._at(cue.end + 1)
        listed = cue.value in ("several", "place")
        while town is not None:
            yield town
            joint = self._pattern("next_town").match(self._text, town.end) if listed else None
            town = self._at(joint.end()) if joint else None
            listed = joint is not None and not joint.group("last")

    def again(self, names: Iterable[str]) -> Iterator[tuple[int, int]]:
        """Where one of some names stands alone, all looked for at once."""
        either = to_alternation(names)
        alone = re.compile(rf"(?<![\w-])(?<![A-Z][a-z] ){either}(?![\w-]| [A-Z])")
        return (match.span() for match in alone.finditer(self._text))

    def _listed(self, start: int) -> Hit | None:
        """The longest name of the lists that begins at a position."""
        found = self._hits.between(start, start + 1).of(*_LISTED)
        return max(found, key=lambda hit: hit.end, default=None)

    def _at(self, start: int) -> _Town | None:
        run = self._pattern("town").match(self._text, start)
        listed = self._listed(start)
        if run is None or (listed is not None and listed.tag == "state"):
            return None
        if listed is not None and (listed.end >= run.end() or run.group().count(" ") >= _SURE):
            return _Town(start, listed.end, listed.value)
        return _Town(start, self._end(start, run.group()))

    def _end(self, start: int, run: str) -> int:
        """Where a name ends; what may be a person's behind it is no part of it."""
        words = run.split(" ")
        if len(words) <= _SURE:
            return start + len(run)
        prefixes = (" ".join(words[:count]) for count in range(min(len(words), _MOST), 1, -1))
        near = (max(0, start - _NEAR), start + _NEAR)
        known = next((p for p in prefixes if self._text.count(p, *near) > 1), words[0])
        return start + len(known)

    def is_mutual(self, office: Hit) -> bool:
        """As in "her Morlaix counterpart": the other town stands before the word."""
        before = max(0, office.start - _BEFORE)
        return self._pattern("mutual_town").search(self._text, before, office.end) is not None

    def before(self, end: int) -> Iterator[_Town]:
        """The town that stands before the word for who heads it."""
        match = self._pattern("town_before").search(self._text, max(0, end - _BEFORE), end)
        if match is None:
            return
        start, stop = match.span("town")
        others = name_words(self._pack).others
        while start < stop and self._text[start:stop].split(" ")[0].rstrip(".") in others:
            start = min(stop, start + len(self._text[start:stop].split(" ")[0]) + 1)
        named = any(hit.end == stop for hit in self._hits.between(start, stop).of(*_OTHERS))
        if start < stop and not named:
            listed = self._listed(start)
            code = listed.value if listed is not None and listed.end == stop else None
            yield _Town(start, stop, code)


def _made(text: str, town: _Town) -> Actor:
    start, end, code = town
    return Actor(start, end, text[start:end], code, PartyType.SUBNATIONAL, "town", end)


def _meets(towns: dict[int, _Town], actor: Actor) -> bool:
    town = towns.get(actor.start)
    return town is not None and actor.end <= town.end


def _is_taken(actors: list[Actor], start: int, end: int) -> bool:
    """Whether another actor stands where a town would."""
    last = bisect_left(actors, (end,)) - 1
    return any(a.end > start for a in actors[max(0, last - 1) : last + 1])
