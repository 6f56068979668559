"""Names, dates and places as registries write them."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Final

from mourecords.documents.folding import fold, to_folded
from mourecords.errors import DateError
from mourecords.languages.pack import load_pack
from mourecords.mentions.titles import read_title
from mourecords.records.party import Party
from mourecords.values.dates import PartialDate
from mourecords.values.spans import Span
from mourecords.values.vocabularies import Kind, PartyType

_NUMBERS: Final = re.compile(r"(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})\Z", re.ASCII)
_ISO: Final = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?\Z", re.ASCII)
_WORDS: Final = re.compile(r"(?:(\d{1,2})\.? )?([a-z]{3,9})\.?,? (\d{4})\Z", re.ASCII)
_MARKS: Final = re.compile(r"(?:\s*\d{1,2}(?:,\s?\d{1,2})*|\s*\[[^\]]*\])\Z")
_PLACES: Final = re.compile(r"\s*(?:/|&|;|,|\band\b)\s*")


def to_date(text: str) -> PartialDate | None:
    """A date as registries write it: day first, or ISO, or with the name of the month.

    Returns:
        The date; None for a placeholder, and for what cannot be a date.

    Examples:
        >>> to_date("08/12/2005"), to_date("14 January 2007"), to_date("2007"), to_date("U/N")
        (PartialDate('2005-12-08'), PartialDate('2007-01-14'), PartialDate('2007'), None)
    """
    words = " ".join(text.split())
    try:
        return _to_date(words)
    except DateError:
        return None


def _to_date(words: str) -> PartialDate | None:
    if _ISO.match(words):
        return PartialDate(words)
    numbers = _NUMBERS.match(words)
    if numbers:
        day, month, year = (int(part) if part else None for part in numbers.groups())
        return PartialDate.of(year or 0, month, day)
    named = _WORDS.match(words.lower())
    month = _to_month(named[2]) if named else None
    if named is None or month is None:
        return None
    return PartialDate.of(int(named[3]), month, int(named[1]) if named[1] else None)


def to_party(name: str) -> Party:
    """A party by its name: a state, an organisation, or one without a code.

    Footnote numbers at the end are left out; a name whose parts are turned
    ("Germany, Federal Republic of") is read either way.

    Examples:
        >>> to_party("Bolivia (Plurinational State of)").code, to_party("SIAM").code
        ('BO', 'TH')
        >>> to_party("European Union").type
        <PartyType.INTERNATIONAL_ORGANISATION: 'international_organisation'>
    """
    words = _MARKS.sub("", " ".join(name.split())) or name
    plain = to_folded(words)
    states, bodies = _codes()
    first, _, last = plain.partition(", ")
    turned = f"{last} {first}".strip()
    for key in (plain, plain.removeprefix("the "), plain.partition(" (")[0], turned):
        if key in states:
            return Party(name=words, code=states[key])
        if key in bodies:
            organisation = PartyType.INTERNATIONAL_ORGANISATION
            return Party(name=words, code=bodies[key], type=organisation)
    return Party(name=words)


def to_kind(title: str) -> Kind | None:
    """What a title calls the instrument.

    Examples:
        >>> to_kind("Protocol additional to the Geneva Conventions")
        <Kind.PROTOCOL: 'protocol'>
    """
    view = fold(title)
    found = read_title(view, load_pack("en"), within=Span(0, len(view.text))).kind
    return Kind(found) if found else None


def to_languages(text: str) -> tuple[str, ...]:
    """The codes of the languages that a text names, in its order.

    Examples:
        >>> to_languages("Spanish; French, English")
        ('es', 'fr', 'en')
    """
    known: dict[str, str] = load_pack("en").table("closing")["languages"]
    words = re.findall(r"[a-z]+", to_folded(text))
    return tuple(dict.fromkeys(known[word] for word in words if word in known))


def to_places(text: str) -> tuple[str, ...]:
    """The places in a cell that may hold several; placeholders are none.

    A hyphen is part of a name, and a comma only parts places.

    Examples:
        >>> to_places("London/Port-au-Prince"), to_places("Not Known")
        (('London', 'Port-au-Prince'), ())
    """
    placeholders = set(_table()["placeholders"])
    places = (place.strip() for place in _PLACES.split(text))
    return tuple(place for place in places if place and place.lower() not in placeholders)


def _to_month(word: str) -> int | None:
    """The number of a month by its name, or by three letters or more of it."""
    names: list[str] = _table()["months"]
    return next((n for n, name in enumerate(names, 1) if name.startswith(word)), None)


@cache
def _codes() -> tuple[dict[str, str], dict[str, str]]:
    """The code of each folded name: of states, and of organisations."""
    pack = load_pack("en")
    tables = (pack.rows("countries"), pack.rows("organisations"))
    states, bodies = (
        {to_folded(name): row["code"] for row in rows for name in row["names"].split("|")}
        for rows in tables
    )
    return states | {to_folded(k): v for k, v in _table()["states"].items()}, bodies


@cache
def _table() -> dict[str, Any]:
    text = files(__package__).joinpath("values.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
