"""The words by which the parts of a page are known, from ``page.toml`` of a pack."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

import ahocorasick_rs

from mourecords.documents.folding import to_folded
from mourecords.languages.pack import Pack

_EDGES: Final = "|-–—•·*:;,.…<>[]() \t"
_DIGITS: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Page:
    """Words of one language, folded, ready to look up.

    Attributes:
        lines, starts, teasers, ends: of ``[furniture]``.
        labels, icons, beside: of ``[timestamps]``.
        bylines, byline_within: of ``[bylines]``.
        sources, agencies: of ``[sources]``.
        captions: of ``[captions]``, to be found all at once.
        place_within: of ``[datelines]``.
        months, weekdays: all forms of ``dates.toml``.
        places: names of countries, capitals, provinces and cities.
    """

    lines: frozenset[str]
    starts: tuple[str, ...]
    teasers: frozenset[str]
    ends: frozenset[str]
    labels: frozenset[str]
    icons: tuple[str, ...]
    beside: frozenset[str]
    bylines: tuple[str, ...]
    byline_within: frozenset[str]
    sources: frozenset[str]
    agencies: frozenset[str]
    captions: ahocorasick_rs.AhoCorasick
    place_within: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]
    places: frozenset[str]


@cache
def load_page(pack: Pack) -> Page:
    """The words of a pack.

    Raises:
        PackError: one of the tables is not there.
    """
    table, cues = pack.table("page"), pack.table("dates")["cues"]
    furniture = table["furniture"]
    return Page(
        lines=_set(furniture["lines"]),
        starts=tuple(map(to_start, furniture["starts"])),
        teasers=_set(furniture["teasers"]),
        ends=_set(furniture["ends"]),
        labels=_set(table["timestamps"]["labels"]),
        icons=tuple(map(to_key, table["timestamps"]["icons"])),
        beside=_set(table["timestamps"]["beside"]),
        bylines=tuple(map(to_key, table["bylines"]["starts"])),
        byline_within=_set(table["bylines"]["within"]),
        sources=_set(table["sources"]["labels"]),
        agencies=_set(table["sources"]["agencies"]),
        captions=ahocorasick_rs.AhoCorasick(map(to_folded, table["captions"]["cues"])),
        place_within=_set(table["datelines"]["within"]),
        months=_set(form.lstrip("=") for forms in cues["month"].values() for form in forms),
        weekdays=_set(form.lstrip("=") for forms in cues["weekday"].values() for form in forms),
        places=_places(pack),
    )


def to_key(line: str) -> str:
    """A line as it is looked up: folded, without signs around it, digits as ``#``.

    Examples:
        >>> to_key("• 12 Comments: ")
        '# comments'
    """
    return to_start(line).strip(_EDGES)


@lru_cache(maxsize=4096)
def to_start(line: str) -> str:
    """The same with the signs around it kept; the lines around stories come again and again."""
    return _DIGITS.sub("#", " ".join(to_folded(line).split()))


@lru_cache(maxsize=4096)
def to_word(token: str) -> str:
    """The key of one word or sign, kept for when it comes again."""
    return to_key(token)


def _set(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(to_key, words))


def _places(pack: Pack) -> frozenset[str]:
    names = [row["place"] for row in pack.rows("places")]
    names += [row["name"] for row in pack.rows("subnational")]
    for row in pack.rows("countries"):
        names += row["names"].split("|") + row["metonyms"].split("|")
    return frozenset(to_folded(name) for name in names if len(name) > 3)
