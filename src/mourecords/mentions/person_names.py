"""Names of persons: where they begin and end, and the forms of address before them."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from mourecords.languages.pack import Pack

_WORD: Final = re.compile(r"(?:[^\W\d_]|')[\w'’.¡-¿-]*|\([Rr]e?td?\.?\)|[a-z]/[lp]\b")
_SPACED: Final = re.compile(r"\S{1,40}")
_INITIALS: Final = re.compile(r"(?:[A-Z]\.?){1,4}")
_ARTICLED: Final = re.compile(r"(?:al|el|ul|as|ad|ash|d|l)[-'’]\w")
_SUFFIX: Final = re.compile(r",? (?:Jr|Sr)\b\.?| (?:II|III|IV)\b")
_SUFFIXES: Final = ("Jr", "Sr", "II", "III", "IV")
_BEFORE: Final = 90
_MOST: Final = 7
"""How many words a name has at the most."""
_FORMS: Final = 12
"""… and how many forms of address stand before it, so that a run of them stays cheap."""


class NameWords(NamedTuple):
    """The words of a pack by which names of persons are told apart."""

    address: frozenset[str]
    after: frozenset[str]
    particles: frozenset[str]
    others: frozenset[str]
    portfolios: frozenset[str]


@cache
def name_words(pack: Pack) -> NameWords:
    """The words of a pack; the second call for a pack costs nothing."""
    table = pack.table("offices")["honorifics"]
    organs = {word.capitalize() for word in pack.table("offices")["phrases"]["organs"]}
    return NameWords(
        frozenset(table["words"]),
        frozenset(table["after"]),
        frozenset(table["particles"]),
        frozenset(table["not_a_name"]) | organs,
        frozenset(pack.table("portfolios")["words"]),
    )


class PersonName(NamedTuple):
    """A name: where its forms of address begin, where it begins and ends, and those forms."""

    start: int
    name_start: int
    end: int
    honorifics: tuple[str, ...]


def name_at(text: str, at: int, *, words: NameWords) -> PersonName | None:
    """The name, with its forms of address, that begins at a position."""
    start, honorifics = _address(text, at, words)
    start, honorifics = _given_back(text, start, honorifics, words)
    end = _name_end(text, start, words)
    if end - start < 2 or words.portfolios.issuperset(text[start:end].casefold().split()):
        return None
    return PersonName(at, start, end, honorifics)


def _address(text: str, at: int, words: NameWords) -> tuple[int, tuple[str, ...]]:
    """Where the forms of address at a position end, and what they are."""
    found: list[str] = []
    while len(found) < _FORMS and (match := _WORD.match(text, at)):
        two = _WORD.match(text, match.end() + 1) if text[match.end() : match.end() + 1] else None
        pair = text[at : two.end()] if two else ""
        if pair in words.address:
            found.append(pair)
            at = at + len(pair)
        elif match.group() in words.address:
            found.append(match.group())
            at = match.end()
        elif match.group() in ("the", "The") and found:
            at = match.end()
        else:
            break
        at += text[at : at + 1] == " "
    return at, tuple(found)


def _given_back(
    text: str, start: int, forms: tuple[str, ...], words: NameWords
) -> tuple[int, tuple[str, ...]]:
    """Where a name begins with what also is a title: "Prince Sultan bin Abdul Aziz"."""
    following = _WORD.match(text, start)
    last = forms[-1] if forms else ""
    if not last or following is None or following.group() not in words.particles:
        return start, forms
    return start - len(last) - 1, forms[:-1]


def _name_end(text: str, start: int, words: NameWords) -> int:
    """Where the words of a name end that begins at a position."""
    position = end = start
    for taken in range(_MOST):
        match = _WORD.match(text, position)
        if match is None or not _is_name_word(match.group(), words, first=not taken):
            break
        if taken and match.group().rstrip(".") in _SUFFIXES:
            break
        stop, last = _word_end(match)
        if match.group()[0].isupper() or _ARTICLED.match(match.group()):
            end = stop
        if last or text[stop : stop + 1] != " ":
            break
        position = stop + 1
    suffix = _SUFFIX.match(text, end) if end > start else None
    return suffix.end() if suffix else end


def _is_name_word(word: str, words: NameWords, *, first: bool) -> bool:
    bare = word.rstrip(".")
    if bare.removesuffix("'s") in words.others or (not first and bare in words.after):
        return False
    if word.isupper() and (bare.title() in words.others or (first and len(bare) > 14)):
        return False
    if word[0].isupper():
        return True
    return (not first and word in words.particles) or _ARTICLED.match(word) is not None


def _word_end(match: re.Match[str]) -> tuple[int, bool]:
    """Where a word of a name ends, and whether the name ends with it."""
    word = match.group()
    if word.endswith(("'s", "’s")):
        return match.end() - 2, True
    if word.endswith(".") and not _INITIALS.fullmatch(word):
        return match.end() - 1, True
    return match.end(), False


def name_before(text: str, at: int, *, words: NameWords, floor: int = 0) -> PersonName | None:
    """The name, with its forms of address, that ends at a position and begins behind a floor."""
    floor = max(floor, at - _BEFORE)
    start = at
    for match in reversed([*_SPACED.finditer(text, floor, at)]):
        if not _leads(match.group(), words, last=start == at):
            break
        start = match.start()
    while start < at and not _opens(text, start, words):
        start = text.find(" ", start, at) + 1 or at
    name = name_at(text, start, words=words) if start < at else None
    while name is not None and name.end < at - 1 and _rest(text, name.end, at, words):
        return name
    return name if name is not None and name.end >= at - 1 else None


def _rest(text: str, start: int, end: int, words: NameWords) -> bool:
    """Whether only letters after the name, such as "MP", follow it."""
    return all(word.strip(",. ") in words.after for word in text[start:end].split())


def _leads(word: str, words: NameWords, *, last: bool) -> bool:
    """Whether a word can stand in a name, or its forms of address, before what was read."""
    plain = word.rstrip(".")
    if not last and word[-1] in ",;:)]" and word not in words.address:
        return False
    if not last and word[-1] == "." and len(plain) > 2 and word not in words.address:
        return _INITIALS.fullmatch(word) is not None
    if word in words.address or plain in words.after:
        return True
    if plain.strip("(\"'") in words.others:
        return False
    return plain[:1].isupper() or word in words.particles or _ARTICLED.match(word) is not None


def _opens(text: str, at: int, words: NameWords) -> bool:
    match = _WORD.match(text, at)
    return match is not None and (match.group()[0].isupper() or match.group() in words.address)
