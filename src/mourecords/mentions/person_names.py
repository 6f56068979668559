"""Names of persons: where they begin and end, and the forms of address before them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple

from mourecords.languages.pack import Pack

_NAME_WORD: Final = re.compile(
    r"(?:(?<=[^\w])|^)((?:[^\W\d_]|')[\w'’.-]*|\([Rr]e?td?\.?\)|[a-z]/[lp])"
)


_NEXT: Final = re.compile(r" ?")


class Words(NamedTuple):
    """The words of a pack by which names and offices are told apart."""

    honorifics: frozenset[str]
    after: frozenset[str]
    particles: frozenset[str]
    not_a_name: frozenset[str]
    portfolios: frozenset[str]
    before: frozenset[str]
    actors: Mapping[int, int]


@cache
def to_words(pack: Pack) -> Words:
    """The words of a pack, without the actors of a text."""
    table = pack.table("offices")
    honorifics = table["honorifics"]
    return Words(
        frozenset(honorifics["words"]),
        frozenset(honorifics["after"]),
        frozenset(honorifics["particles"]),
        frozenset(honorifics["not_a_name"]),
        frozenset(pack.table("portfolios")["words"]),
        frozenset(table["before"]["words"]),
        {},
    )


class PersonName(NamedTuple):
    """A name: where its forms of address begin, where it begins and ends, and those forms."""

    start: int
    name_start: int
    end: int
    honorifics: tuple[str, ...]


def name_at(text: str, at: int, *, words: Words) -> PersonName | None:
    """The name, with its forms of address, that begins at a position."""
    honorifics: list[str] = []
    position, name_start, end, taken = at, at, at, 0
    while (match := _NAME_WORD.match(text, position)) is not None:
        word = match.group(1)
        bare = word.rstrip(".")
        if (
            taken == 0
            and word in words.honorifics | {"the"}
            and not (len(bare) == 1 and word.endswith("."))
        ):
            honorifics.append(word)
            position = name_start = _NEXT.match(text, match.end()).end()  # type: ignore[union-attr]
            continue
        if taken and bare in words.after:
            end = match.end()
            break
        if not (
            word[0].isupper()
            or (taken and word in words.particles)
            or re.match(r"(?:al|el|ul|d|l)[-']\w", word)
        ):
            break
        if bare in words.not_a_name or (
            taken == 0 and word.isupper() and len(bare) > 4 and not text[at : at + 40].isupper()
        ):
            break
        taken += 1
        initial = len(bare) == 1 or re.fullmatch(r"(?:[A-Z]\.)+[A-Z]?\.?", word) is not None
        end = match.end() - (0 if initial or not word.endswith(".") or bare in words.after else 1)
        if word.endswith(("'s", "’s")):
            end -= 2
            break
        if end < match.end() or taken >= 8:
            break
        position = end + 1
        if text[end : end + 2] == ", " and text[end + 2 : end + 4] in ("Jr", "Sr"):
            end = end + 4 + (text[end + 4 : end + 5] == ".")
            break
        if text[end : end + 1] != " ":
            break
    while taken > 1 and text[name_start:end].rsplit(" ", 1)[-1] in words.particles:
        end = text.rindex(" ", name_start, end)
    if taken == 0 or end <= name_start or len(text[name_start:end]) < 2:
        return None
    return PersonName(at, name_start, end, tuple(h for h in honorifics if h != "the"))


def name_before(text: str, at: int, *, words: Words) -> PersonName | None:
    """The name that ends at a position."""
    lowest = max(0, at - 70)
    start = at
    while (space := text.rfind(" ", lowest, start - 1)) >= 0:
        word = text[space + 1 : start].strip()
        plain = word.rstrip(".")
        good = word[:1].isupper() or word in words.particles or word.startswith(("al-", "el-"))
        if (
            not good
            or word[-1:] in ",;:"
            or (plain in words.not_a_name and word not in words.honorifics)
        ):
            break
        if word.endswith(".") and len(plain) > 2 and word not in words.honorifics:
            break
        start = space + 1
    if start == at and lowest == 0 and text[:1].isupper():
        start = 0
    while start < at and text[start:at].split(" ", maxsplit=1)[0] in words.particles:
        start = text.index(" ", start) + 1
    name = name_at(text, start, words=words) if start < at else None
    return name if name is not None and name.end >= at - 1 else None
