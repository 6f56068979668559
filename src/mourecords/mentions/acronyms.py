"""Acronyms that a text introduces in brackets, and where it uses them afterwards."""

from __future__ import annotations

import re
from typing import Final

from mourecords.mentions.actors import Actor

_ACRONYM: Final = re.compile(r" \(\"?(?:the )?\"?([A-Z][\w&.-]{1,11})\"?\)|, ([A-Z]{2,7})(?=,)")


_TICKER: Final = re.compile(r" ?<([A-Z][\w.& -]*)>")


def with_acronyms(text: str, actors: list[Actor]) -> list[Actor]:
    """Bracketed acronyms belong to the name before them, and name it from there on."""
    known: dict[str, Actor] = {}
    made: list[Actor] = []
    spans = [(a.start, a.end) for a in actors]
    for actor in actors:
        match = (
            _ACRONYM.match(text, actor.end)
            if actor.form in ("body", "company", "organisation", "government")
            else None
        )
        acronym = (match.group(1) or match.group(2)) if match else None
        if (match and acronym and acronym[:2].upper() == acronym[:2]) or (
            match and acronym and sum(c.isupper() for c in acronym) >= 2
        ):
            if acronym not in known:
                known[acronym] = actor
            end = match.end()
            listed = next(
                (
                    a
                    for a in actors
                    if a.form == "organisation" and match.start() <= a.start and a.end <= end
                ),
                None,
            )
            if listed is not None and actor.code is None:
                actor = actor._replace(code=listed.code, type=listed.type, form="organisation")
            made.append(
                actor._replace(
                    end=end, name=text[actor.start : end] if match.group(1) else actor.name
                )
            )
        elif actor.form == "company" and (ticker := _TICKER.match(text, actor.end)):
            made.append(actor._replace(end=ticker.end()))
        else:
            made.append(actor)
    for acronym, source in known.items():
        for match in re.finditer(rf"\b{re.escape(acronym)}\b", text):
            if not any(start <= match.start() < end for start, end in spans) and not any(
                m.start <= match.start() < m.end for m in made
            ):
                made.append(
                    source._replace(
                        start=match.start(), end=match.end(), head=match.end(), name=acronym
                    )
                )
    return made
