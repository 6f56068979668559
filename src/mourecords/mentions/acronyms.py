"""Acronyms that a text introduces in brackets, and where it uses them afterwards."""

from __future__ import annotations

import re
from typing import Final

from mourecords.mentions.actors import Actor

_ACRONYM: Final = re.compile(r" \(\"?(?:the )?\"?([A-Z][\w&.-]{1,11})\"?\)|, ([A-Z]{2,7})(?=,)")

_NAMED: Final = (
    "body",
    "body_name",
    "company",
    "state_company",
    "organisation",
    "government",
)


def with_acronyms(text: str, actors: list[Actor]) -> list[Actor]:
    """The actors with the acronyms that follow them, and later mentions by an acronym alone."""
    known: dict[str, Actor] = {}
    made: list[Actor] = []
    for actor in actors:
        match = _ACRONYM.match(text, actor.end) if actor.form in _NAMED else None
        acronym = (match.group(1) or match.group(2)) if match else None
        if match and acronym and sum(char.isupper() for char in acronym) >= 2:
            whole = _extended(text, actor, match, actors)
            known.setdefault(acronym, whole)
            made.append(whole)
        else:
            made.append(actor)
    for acronym, source in known.items():
        made += _alone(text, acronym, source, made)
    return made


def _extended(text: str, actor: Actor, match: re.Match[str], actors: list[Actor]) -> Actor:
    """The actor with its acronym; one that the acronym makes an organisation becomes that."""
    end = match.end()
    name = text[actor.start : end] if match.group(1) else actor.name
    inside = (a for a in actors if a.form == "organisation" and match.start() <= a.start < end)
    listed = next(inside, None)
    if listed is None or actor.code is not None:
        return actor._replace(end=end, name=name)
    return Actor(actor.start, end, name, listed.code, listed.type, listed.form, actor.head)


def _alone(text: str, acronym: str, source: Actor, made: list[Actor]) -> list[Actor]:
    found: list[Actor] = []
    for match in re.finditer(rf"\b{re.escape(acronym)}\b", text):
        start, end = match.span()
        if not any(a.start <= start < a.end for a in made):
            found.append(source._replace(start=start, end=end, head=end, name=acronym))
    return found
