"""States and territories, of today and of the past two centuries."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from mourecords.data.tables import read_rows, split_cell
from mourecords.values.dates import PartialDate

CountryKind = Literal["state", "territory", "former"]
"""A state, a territory with a code of its own, or an entity that is no more."""


@dataclass(frozen=True, slots=True)
class Country:
    """A state or territory.

    Attributes:
        code: ISO 3166-1 alpha-2; the withdrawn code of a former state; ``CSXX``
            for Serbia and Montenegro, whose code was Czechoslovakia's; ``XK``
            for Kosovo; ``X-NAME`` for a state that never had a code.
        alpha3: ISO 3166-1 alpha-3, today's or the withdrawn one, or None.
        name: its short name in English.
        official_name: its full name in English.
        kind: what it is.
        valid_from: when it began to make agreements in its own name; None
            where it always did, did so more than once, or the table does not say.
        valid_to: when it ceased to be; None where it has not.
        successors: codes of what followed it, where it is no more.
        capital: its seat of government or last capital, or None.
    """

    code: str
    alpha3: str | None
    name: str
    official_name: str
    kind: CountryKind
    valid_from: PartialDate | None
    valid_to: PartialDate | None
    successors: tuple[str, ...]
    capital: str | None


def countries() -> tuple[Country, ...]:
    """All states and territories, in the order of their codes.

    Examples:
        >>> len(countries()) > 300
        True
    """
    return tuple(_by_code().values())


def country(code: str) -> Country | None:
    """The state or territory with this code, or None where no code is so written.

    Examples:
        >>> country("MY").name, country("SU").name
        ('Malaysia', 'Soviet Union')
        >>> country("EU") is None
        True
    """
    return _by_code().get(code)


def successors(code: str) -> tuple[str, ...]:
    """The codes of what follows today a state that is no more, sorted; else nothing.

    A successor that is itself no more is followed by its own successors.

    Examples:
        >>> successors("CS")
        ('CZ', 'SK')
        >>> successors("YU")
        ('BA', 'HR', 'ME', 'MK', 'RS', 'SI')
        >>> successors("MY")
        ()
    """
    found: set[str] = set()
    for follower in known.successors if (known := country(code)) else ():
        found.update(successors(follower) or (follower,))
    return tuple(sorted(found))


def existed(code: str, on: PartialDate) -> bool | None:
    """Whether a state made agreements in its own name on a date.

    None where the date is not precise enough to say, or the code is unknown.

    Examples:
        >>> existed("SU", PartialDate("1987-04-01")), existed("SU", PartialDate("1999"))
        (True, False)
        >>> existed("SU", PartialDate("1991")) is None
        True
    """
    known = country(code)
    if known is None:
        return None
    if _certainly_before(on, known.valid_from) or _certainly_before(known.valid_to, on):
        return False
    begun = known.valid_from is None or known.valid_from.earliest <= on.earliest
    lasts = known.valid_to is None or on.latest <= known.valid_to.latest
    return True if begun and lasts else None


def _certainly_before(first: PartialDate | None, second: PartialDate | None) -> bool:
    return first is not None and second is not None and first.latest < second.earliest


@cache
def _by_code() -> dict[str, Country]:
    return {row["code"]: _to_country(row) for row in read_rows("countries")}


def _to_country(row: dict[str, str]) -> Country:
    return Country(
        code=row["code"],
        alpha3=row["alpha3"] or None,
        name=row["name"],
        official_name=row["official_name"],
        kind=cast("CountryKind", row["kind"]),
        valid_from=PartialDate(row["valid_from"]) if row["valid_from"] else None,
        valid_to=PartialDate(row["valid_to"]) if row["valid_to"] else None,
        successors=split_cell(row["successors"]),
        capital=row["capital"] or None,
    )
