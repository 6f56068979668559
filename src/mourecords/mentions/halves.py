"""Halves of a country that share its name: "North and South Korea" are two states."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.actors import Actor
from mourecords.values.vocabularies import PartyType

_REACH: Final = 10
"""How many characters the first half takes, with its "and"."""


@cache
def _states(pack: Pack) -> dict[str, str]:
    """The code of each state by its names."""
    return {name: row["code"] for row in pack.rows("countries") for name in row["names"].split("|")}


def find_halves(text: str, names: Sequence[Actor], *, pack: Pack) -> list[Actor]:
    """The first of two halves, before the second, whose name tells of what.

    Args:
        text: the text of a view.
        names: the states and organisations in it.
        pack: the words of the language.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> text = "North and South Korea signed"
        >>> south = Actor(10, 21, "South Korea", "KR", PartyType.STATE, "state", 21)
        >>> [(half.name, half.code) for half in find_halves(text, [south], pack=load_pack("en"))]
        [('North Korea', 'KP')]
    """
    half, other = (compile_pattern(pack, f"actors.{name}") for name in ("half", "other_half"))
    found: list[Actor] = []
    for name in names:
        whole = other.match(name.name) if name.form == "state" else None
        match = half.search(text, max(0, name.start - _REACH), name.start) if whole else None
        called = f"{match[1]} {whole[1]}" if match and whole else ""
        code = _states(pack).get(called)
        if code is not None and match is not None:
            found.append(
                Actor(*match.span(1), called, code, PartyType.STATE, "state", match.end(1))
            )
    return found
