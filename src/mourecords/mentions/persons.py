"""Persons with their offices, before or after the name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple

from mourecords.languages.lexicon import Hit, Hits
from mourecords.languages.pack import Pack
from mourecords.mentions.actors import Actor

_NAME_WORD: Final = re.compile(
    r"(?:(?<=[^\w])|^)((?:[^\W\d_]|')[\w'’.-]*|\([Rr]e?td?\.?\)|[a-z]/[lp])"
)
_NEXT: Final = re.compile(r" ?")
_COMMA_NAME: Final = re.compile(r",? (?:who is |also )?")
_OFFICE_LEFT: Final = re.compile(
    r"(?:^|(?<=[ (]))((?:[A-Z][\w&'.-]*|and|of|for|the|deputy|former|acting|then|vice|senior|chief|assistant|first|second|[a-z]{3,}),?) $"
)
_ARTICLE: Final = re.compile(
    r"\b(?:the|a|an|its|his|her|their|by|and|when|where|after|that) $", re.IGNORECASE
)


class Person(NamedTuple):
    """A person where a text names one.

    Attributes:
        start: the first position of name, honorifics and office together.
        end: the one after their last.
        name: without honorifics and office.
        name_start: where the name begins.
        name_end: where it ends.
        honorifics: forms of address and ranks, as written.
        office: as written, or None.
        office_start: where the office begins, or -1.
        office_end: where it ends, or -1.
    """

    start: int
    end: int
    name: str
    name_start: int
    name_end: int
    honorifics: tuple[str, ...]
    office: str | None
    office_start: int
    office_end: int


class _Words(NamedTuple):
    honorifics: frozenset[str]
    after: frozenset[str]
    particles: frozenset[str]
    not_a_name: frozenset[str]
    portfolios: frozenset[str]
    before: frozenset[str]
    actors: Mapping[int, int]


@cache
def _pack_words(pack: Pack) -> _Words:
    table = pack.table("offices")
    honorifics = table["honorifics"]
    return _Words(
        frozenset(honorifics["words"]),
        frozenset(honorifics["after"]),
        frozenset(honorifics["particles"]),
        frozenset(honorifics["not_a_name"]),
        frozenset(pack.table("portfolios")["words"]),
        frozenset(table["before"]["words"]),
        {},
    )


class _Name(NamedTuple):
    start: int
    name_start: int
    end: int
    honorifics: tuple[str, ...]


def find_persons(
    text: str, hits: Hits, actors: tuple[Actor, ...], pack: Pack
) -> tuple[Person, ...]:
    """The persons who stand beside an office, or have a form of address.

    Args:
        text: the text of a view.
        hits: the cues found in it.
        actors: the states and bodies in it, which may begin an office.
        pack: the words of the language.
    """
    words = _pack_words(pack)._replace(actors={actor.end: actor.start for actor in actors})
    names = {(actor.start, actor.end) for actor in actors} | {
        (actor.start, actor.head) for actor in actors
    }
    found: list[Person] = []
    for office in hits.of("office"):
        if found and office.start < found[-1].end:
            continue
        person = (
            (_after_name(text, office, words) if _apposed(text, office, words) else None)
            or _before_name(text, office, words)
            or _after_name(text, office, words)
        )
        if person is not None and (person.name_start, person.name_end) not in names:
            found.append(person)
    return tuple(found)


def _apposed(text: str, office: Hit, words: _Words) -> bool:
    """Whether the office follows a comma, as in "D. K. Rao, Director, …"."""
    start = _office_start(text, office.start, words)
    return re.search(r"[\w.], (?:the )?$", text[max(0, start - 8) : start]) is not None


def _before_name(text: str, office: Hit, words: _Words) -> Person | None:
    """ "Human Resources Minister Datuk Seri M. Saravanan"."""
    end = _portfolio_end(text, office.end, words)
    for at, stop in ((office.end, office.end), (end, end)) if end != office.end else ((end, end),):
        joint = re.compile(r"[,:]? ").match(text, at)
        if joint is None or (joint.group() == ", " and not _apposition(text, office, words)):
            continue
        name = _name_at(text, joint.end(), words)
        if name is not None:
            start = _office_start(text, office.start, words)
            return Person(
                start,
                name.end,
                text[name.name_start : name.end],
                name.name_start,
                name.end,
                name.honorifics,
                text[start:stop],
                start,
                stop,
            )
    return None


def _apposition(text: str, office: Hit, words: _Words) -> bool:
    """Whether a comma after an office opens a name: "his counterpart, Datuk Seri X"."""
    return True


def _portfolio_end(text: str, at: int, words: _Words) -> int:
    """Where "of Foreign Affairs and Trade" or "for Health" after an office ends."""
    match = re.compile(r",? (?:of|for|in charge of|at|to|in)(?: the)? ").match(text, at)
    if match is None:
        return at
    end = at
    for word in re.compile(r"(,?)( ?)([\w&'-]+)").finditer(
        text, match.end(), min(len(text), match.end() + 120)
    ):
        lower = word.group(3).casefold()
        if lower not in words.portfolios and not (end == at and word.group(3)[0].isupper()):
            break
        if word.group(1) and lower == "and":
            pass
        if lower not in ("and", "of", "for", "the"):
            end = word.end()
    return end


def _office_start(text: str, at: int, words: _Words) -> int:
    """Where the words that belong to an office before its head begin."""
    start = at
    for _ in range(9):
        actor = words.actors.get(start - 1) or (
            words.actors.get(start - 3) if text[start - 3 : start] == "'s " else None
        )
        if actor is not None:
            start = actor
            continue
        match = _OFFICE_LEFT.search(text, max(0, start - 30), start)
        if match is None or not _belongs(match.group(1), text[start], words):
            break
        start = match.start(1)
    while start < at and text[start:at].split(" ", maxsplit=1)[0].rstrip(",") in (
        "and",
        "of",
        "for",
        "the",
        "then",
        "former",
    ):
        start = text.index(" ", start) + 1
    return start


def _belongs(word: str, following: str, words: _Words) -> bool:
    """Whether a word before an office can be part of it."""
    plain = word.rstrip(",").casefold()
    if plain == "the":
        return False
    if word.endswith(",") and word[0].isupper() != following.isupper():
        return False
    if plain in words.portfolios or plain in words.before:
        return (
            word == "and"
            or plain not in ("and", "of", "for")
            or following.islower()
            or following.isupper()
        )
    return word.isupper() and len(word) > 1 and not word.endswith(",")


def _name_at(text: str, at: int, words: _Words) -> _Name | None:
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
        if word.endswith("'s") or word.endswith("’s"):
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
    return _Name(at, name_start, end, tuple(h for h in honorifics if h != "the"))


def _after_name(text: str, office: Hit, words: _Words) -> Person | None:
    """ "Imad Ahmed, the minister of housing" and "Leo Kaba (Ambassador to Benin)"."""
    start = _office_start(text, office.start, words)
    lead = re.compile(r"(?:,| \() ?(?:the |a |an |his |her |its |who is |then )?$").search(
        text, max(0, start - 14), start
    )
    if lead is None:
        return None
    name = _name_before(text, lead.start(), words)
    if name is None:
        return None
    end = _portfolio_end(text, office.end, words)
    tail = re.compile(
        r" (?:of|in|at|for|to|on)(?: the)? (?:[A-Z][\w'-]*(?: (?:of|and|the|for) (?=[A-Z])| (?=[A-Z]))?)+"
    ).match(text, end)
    end = tail.end() if tail else end
    return Person(
        name.start,
        end,
        text[name.name_start : name.end],
        name.name_start,
        name.end,
        name.honorifics,
        text[start:end],
        start,
        end,
    )


def _name_before(text: str, at: int, words: _Words) -> _Name | None:
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
    name = _name_at(text, start, words) if start < at else None
    return name if name is not None and name.end >= at - 1 else None
