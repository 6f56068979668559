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
_JUNIOR: Final = re.compile(r", [JS]r\b\.?")
_INITIALS: Final = re.compile(r"(?:[A-Z]\.){1,4}[A-Z]?\.?")
_ARTICLED: Final = re.compile(r"(?:al|el|ul|d|l)[-']\w")


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
    start = at
    while (match := _NAME_WORD.match(text, start)) and _is_address(match.group(1), words):
        _join(honorifics, match.group(1), words)
        start = match.end() + (text[match.end() : match.end() + 1] == " ")
    end = _name_end(text, start, words)
    while " " in text[start:end] and text[start:end].rsplit(" ", 1)[-1] in words.particles:
        end = text.rindex(" ", start, end)
    if end - start < 2:
        return None
    return PersonName(at, start, end, tuple(h for h in honorifics if h != "the"))


def _join(honorifics: list[str], word: str, words: Words) -> None:
    """Add a form of address, as one with the word before where the two are one title."""
    together = f"{honorifics[-1]} {word}" if honorifics else word
    if honorifics and together in words.honorifics:
        honorifics[-1] = together
    else:
        honorifics.append(word)


def _is_address(word: str, words: Words) -> bool:
    """Whether a word is a form of address; a single capital with a dot is an initial."""
    initial = len(word) == 2 and word[1] == "."
    return word == "the" or (word in words.honorifics and not initial)


def _name_end(text: str, start: int, words: Words) -> int:
    """Where the words of a name end that begins at a position."""
    position = end = start
    for taken in range(8):
        match = _NAME_WORD.match(text, position)
        if match is None:
            break
        word = match.group(1)
        bare = word.rstrip(".")
        if taken and bare in words.after:
            return match.end()
        if not _is_name_word(word, words, first=taken == 0):
            break
        end, last = _word_end(match, bare, words)
        junior = _JUNIOR.match(text, end)
        if junior:
            return junior.end()
        if last or text[end : end + 1] != " ":
            break
        position = end + 1
    return end


def _is_name_word(word: str, words: Words, *, first: bool) -> bool:
    bare = word.rstrip(".")
    if bare in words.not_a_name or (first and word.isupper() and len(bare) > 4):
        return False
    particle = not first and word in words.particles
    return word[0].isupper() or particle or _ARTICLED.match(word) is not None


def _word_end(match: re.Match[str], bare: str, words: Words) -> tuple[int, bool]:
    """Where a word of a name ends, and whether the name ends with it."""
    word = match.group(1)
    if word.endswith(("'s", "’s")):
        return match.end() - 2, True
    initial = len(bare) == 1 or _INITIALS.fullmatch(word) is not None
    if word.endswith(".") and not initial and bare not in words.after:
        return match.end() - 1, True
    return match.end(), False


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
