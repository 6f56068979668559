"""Names whose meaning the day of the text decides: of states, and of companies that were sold."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import Final

from mourecords.data.bodies import body
from mourecords.data.countries import country, existed
from mourecords.languages.pack import Pack
from mourecords.mentions.actors import Actor
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import PartyType

_PARTS: Final = re.compile(r"[A-Z]\w+")


@cache
def _doubtful(pack: Pack) -> dict[str, tuple[str, ...]]:
    table = pack.table("ambiguous")["doubtful"]
    return {name.casefold(): tuple(entry["codes"]) for name, entry in table.items()}


@cache
def _everyday(pack: Pack) -> frozenset[str]:
    """Names of a state of today that meant a former one while that existed: "Russia"."""
    table = pack.table("ambiguous")["doubtful"]
    return frozenset(name.casefold() for name, entry in table.items() if entry.get("former"))


def to_dated(actor: Actor, *, day: datetime.date | None, pack: Pack) -> Actor:
    """The actor as what it was on the day: Moscow in 1987 stands for the Soviet Union.

    A company that the state had sold by then is a private one.

    Args:
        actor: what a text names.
        day: the day of the text; without it nothing changes.
        pack: whose list of doubtful names counts.
    """
    if day is not None and _is_sold(actor, PartialDate.from_date(day)):
        return actor._replace(code=None, form="company", body=None)
    name = actor.name.casefold()
    if actor.form == "government":
        name = name.partition(" ")[0]
    codes = _doubtful(pack).get(name, ())
    if day is None or len(codes) < 2 or actor.code not in codes:
        return actor
    if actor.type is PartyType.INTERNATIONAL_ORGANISATION:
        return actor
    on = PartialDate.from_date(day)
    if existed(actor.code, on):
        former = [code for code in codes if code != actor.code and _is_former(code, on)]
        meant = actor.form == "metonym" or name in _everyday(pack)
        return actor._replace(code=former[0]) if former and meant else actor
    return next((actor._replace(code=code) for code in codes if existed(code, on)), actor)


def to_parts(actor: Actor, *, day: datetime.date | None) -> tuple[Actor, ...]:
    """A union that was none on the day as its states: "Austria and Hungary" in 2020.

    Args:
        actor: what a text names.
        day: the day of the text, where it is known.
    """
    union = country(actor.code) if actor.code and actor.form == "state" else None
    if union is None or not union.successors:
        return (actor,)
    if day is not None and existed(union.code, PartialDate.from_date(day)):
        return (actor,)
    states = {known.name: code for code in union.successors if (known := country(code))}
    parts = [
        actor._replace(
            start=actor.start + part.start(),
            end=actor.start + part.end(),
            head=actor.start + part.end(),
            name=part.group(),
            code=states.get(part.group()),
        )
        for part in _PARTS.finditer(actor.name)
    ]
    whole = {part.code for part in parts} == set(union.successors)
    return tuple(parts) if whole else (actor,)


def _is_former(code: str, on: PartialDate) -> bool:
    """Whether a state that is no more existed on a day."""
    known = country(code)
    return known is not None and known.valid_to is not None and existed(code, on) is True


def _is_sold(actor: Actor, on: PartialDate) -> bool:
    """Whether a state company was one no more on a day."""
    known = body(actor.body) if actor.body and actor.form == "state_company" else None
    ended = known.valid_to if known else None
    return ended is not None and ended.latest < on.earliest
