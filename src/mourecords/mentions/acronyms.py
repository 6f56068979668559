"""Acronyms that a text introduces in brackets, and where it uses them afterwards."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.actors import Actor

_CAPITALS: Final = re.compile(r"[A-Z](?<!\w.)[A-Z]{2,6}\b")
_SHORTEST: Final = 3
_FEW: Final = 4
"""How many actors may begin within the brackets."""
_NAMED: Final = (
    "body",
    "body_name",
    "company",
    "state_company",
    "organisation",
    "government",
)


def with_acronyms(text: str, actors: list[Actor], *, pack: Pack) -> list[Actor]:
    """The actors with the acronyms that follow them, and later mentions by an acronym alone."""
    introduced = compile_pattern(pack, "actors.acronym")
    known: dict[str, Actor] = {}
    made: list[Actor] = []
    for actor in actors:
        match = introduced.match(text, actor.end) if actor.form in _NAMED else None
        acronym = (match.group(1) or match.group(2)) if match else None
        if match and acronym and sum(char.isupper() for char in acronym) >= 2:
            whole = _extended(text, actor, match, actors)
            known.setdefault(acronym, whole)
            made.append(whole)
        else:
            made.append(actor)
    known = _by_initials(text, made) | known
    spans = _joined(made)
    for acronym, source in known.items():
        for start in _places(text, acronym):
            end = start + len(acronym)
            if not _inside(spans, start):
                made.append(source._replace(start=start, end=end, head=end, name=acronym))
                insort(spans, (start, end))
    return made


def _by_initials(text: str, actors: list[Actor]) -> dict[str, Actor]:
    """The bodies whose first letters the text uses as an acronym."""
    bodies = [actor for actor in actors if actor.form in ("body", "body_name")]
    used = frozenset(_CAPITALS.findall(text)) if bodies else frozenset()
    found: dict[str, Actor] = {}
    for actor in bodies:
        for initials in used.intersection(_initials(actor.name)):
            found.setdefault(initials, actor)
    return found


def _initials(name: str) -> Iterator[str]:
    """The capitals that a name may be shortened to: DOE for "Department of Energy".

    A state before the name may be left out: "U.S. Department of Energy".
    """
    words = [word for word in name.split() if word[0].isupper()]
    for whole in (words, words[1:]):
        capitals = "".join(word[0] for word in whole)
        joined = len(capitals) == 2 and name.split()[-3::2] == whole
        if joined:
            capitals = f"{capitals[0]}{name.split()[-2][0].upper()}{capitals[1]}"
        if len(capitals) >= _SHORTEST:
            yield capitals


def _extended(text: str, actor: Actor, match: re.Match[str], actors: list[Actor]) -> Actor:
    """The actor with its acronym; one that the acronym makes an organisation becomes that."""
    end = match.end()
    name = text[actor.start : end] if match.group(1) else actor.name
    first = bisect_left(actors, (match.start(),))
    inside = takewhile(lambda a: a.start < end, actors[first : first + _FEW])
    listed = next((a for a in inside if a.form == "organisation"), None)
    if listed is None or actor.code is not None:
        return actor._replace(end=end, name=name)
    return Actor(actor.start, end, name, listed.code, listed.type, listed.form, actor.head)


def _joined(actors: list[Actor]) -> list[tuple[int, int]]:
    """Where actors stand, in order, those that overlap as one."""
    spans: list[tuple[int, int]] = []
    for start, end in sorted((actor.start, actor.end) for actor in actors):
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return spans


def _places(text: str, acronym: str) -> Iterator[int]:
    """Where an acronym stands as a word of its own."""
    start = text.find(acronym)
    while start >= 0:
        end = start + len(acronym)
        if _is_edge(text, start) and _is_edge(text, end):
            yield start
        start = text.find(acronym, end)


def _is_edge(text: str, at: int) -> bool:
    r"""Whether a word begins or ends at a position, as ``\b`` in a pattern tells."""
    before, after = text[at - 1 : at] if at else "", text[at : at + 1]
    return _is_of_word(before) != _is_of_word(after)


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _inside(spans: list[tuple[int, int]], position: int) -> bool:
    """Whether a position lies in one of some spans, which are in order."""
    index = bisect_left(spans, (position + 1,)) - 1
    return index >= 0 and position < spans[index][1]
