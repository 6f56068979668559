"""The names of organs of states and of companies: capitalised words around a head word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple

from mourecords.languages.hits import Hit, Hits
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern

_ABBREVIATED: Final = re.compile(r"[\w'-]{3,}\.")
_LISTED: Final = 60
"""How far before a comma the part of a list of portfolios begins."""


class Bounds(NamedTuple):
    """Where a run of words may not go on: before which words, and after which names.

    It does not reach across the start of a sentence either. After a known body it goes on
    only with "of". ``states`` tells where the names of states end that begin at a position.
    """

    stops: frozenset[int]
    starts: frozenset[int]
    names: frozenset[int]
    states: Mapping[int, int]
    bodies: frozenset[int]


class NameWords(NamedTuple):
    """Words of a pack that go on with a name or end it.

    Attributes:
        portfolios: what ministries are for: "health", "trade".
        patterns: those of ``actors.toml`` for the words in and around a name.
        words: lists of ``actors.toml``, by name.
    """

    portfolios: frozenset[str]
    patterns: Mapping[str, re.Pattern[str]]
    words: Mapping[str, frozenset[str]]


class Run(NamedTuple):
    """A capitalised name: its first position, the one after its last, the type of party."""

    start: int
    end: int
    kind: str


@cache
def _name_words(pack: Pack) -> NameWords:
    names = (
        "word_before",
        "word_after",
        "before_the",
        "and_partners",
        "ampersand",
        "last_of_list",
        "listed_before",
        "its",
    )
    return NameWords(
        frozenset(pack.table("portfolios")["words"]),
        {name: compile_pattern(pack, f"actors.{name}") for name in names},
        {name: frozenset(words) for name, words in pack.table("actors")["words"].items()},
    )


def find_runs(text: str, hits: Hits, *, pack: Pack, bounds: Bounds) -> list[Run]:
    """The capitalised names around the heads of bodies, none overlapping another."""
    runs: list[Run] = []
    words = _name_words(pack)
    offices = {hit.start for hit in hits.of("office")}
    suffixes = {hit.start: hit.end for hit in hits.of("body") if hit.value == "company"}
    for hit in hits.of("body"):
        if runs and hit.start < runs[-1].end:
            if runs[-1].kind == "other":
                runs[-1] = runs[-1]._replace(kind=hit.value, end=max(runs[-1].end, hit.end))
            continue
        if runs and _goes_on(runs[-1], hit):
            end = _rightwards(text, hit.end, words, bounds)
            runs[-1] = Run(runs[-1].start, end, hit.value)
            continue
        start = _leftwards(text, hit.start, runs[-1].end if runs else 0, words, bounds)
        end = (
            _suffixed(hit.end, suffixes)
            if hit.value == "company"
            else _rightwards(text, hit.end, words, bounds)
        )
        bare = end - start == hit.end - hit.start
        if hit.value != "company" or not (bare or end + 1 in offices):
            runs.append(Run(start, end, hit.value))
    return runs


def _goes_on(run: Run, hit: Hit) -> bool:
    """Whether a head right behind a name makes it another body's: "National Energy Council"."""
    return hit.start == run.end + 1 and run.kind in ("company", "other") and hit.value != "company"


def _suffixed(end: int, suffixes: dict[int, int]) -> int:
    """Where the last of several words for a company ends: "Electric Corp"."""
    while end + 1 in suffixes:
        end = suffixes[end + 1]
    return end


def _leftwards(text: str, at: int, floor: int, words: NameWords, bounds: Bounds) -> int:
    """Where the capitalised words before a head begin."""
    start = at
    for _ in range(8):
        match = words.patterns["word_before"].search(text, max(floor, start - 40), start)
        if match is None or match.start(1) < floor or start in bounds.starts:
            break
        word = match.group(1)
        if (
            word in words.words["openers"]
            or match.start(1) in bounds.stops
            or _ABBREVIATED.fullmatch(word)
        ):
            break
        if word in words.words["and"] and not (
            _joins(text, start, words) and _joined(text, match.start(1), words)
        ):
            break
        if word in words.words["articles"] and not words.patterns["before_the"].search(
            text, max(0, match.start(1) - 5), match.start(1)
        ):
            break
        start = match.start(1)
    while start < at and (text[start].islower() or text[start : start + 4].isdigit()):
        start = text.index(" ", start) + 1
    return start


def _joins(text: str, at: int, words: NameWords) -> bool:
    """Whether the word after an "and" can belong to one name with the word before it."""
    if words.patterns["ampersand"].search(text, max(0, at - 2), at):
        return True
    word = text[at : at + 30].split(" ", maxsplit=1)[0]
    return word.strip(",.") in words.words["partners"] or word.casefold() in words.portfolios


def _joined(text: str, at: int, words: NameWords) -> bool:
    """Whether the word before an "and" can belong to the name of a body or a company."""
    word = text[max(0, at - 30) : at].rstrip(" ,").rsplit(" ", 1)[-1]
    partners = words.patterns["and_partners"].match(text, at) is not None
    return partners or word.casefold() in words.portfolios


def _rightwards(text: str, at: int, words: NameWords, bounds: Bounds) -> int:
    """Where the "of …", "for …" and capitalised words after a head end."""
    end = at
    for _ in range(12):
        match = words.patterns["word_after"].match(text, end)
        if match is None or _is_bound(match, end, words, bounds):
            break
        possessive = words.patterns["its"].search(match[3])
        stop = match.end() - len(possessive[0] if possessive else "")
        if not _may_go_on(text, match, first=end == at, words=words):
            break
        if possessive is not None:
            return stop
        end = bounds.states.get(match.start(3), match.end())
    return end


def _is_bound(match: re.Match[str], end: int, words: NameWords, bounds: Bounds) -> bool:
    """Whether a name ends before the next word, whatever that is, or before the next state."""
    if match.start(3) in bounds.stops or match.start(2) in bounds.starts or end in bounds.names:
        return True
    if match.start(3) in bounds.states and match[1] != " ":
        return True
    return end in bounds.bodies and words.words["of"].isdisjoint(match[2].split()[:1])


def _may_go_on(text: str, match: re.Match[str], *, first: bool, words: NameWords) -> bool:
    """Whether the next word belongs to the name, by what joins it."""
    joint, links, word = match.groups()
    word = words.patterns["its"].sub("", word)
    known = word.casefold() in words.portfolios
    listed = joint == ", "
    if listed and words.words["and"].isdisjoint(links.split()[:1]):
        return known and not first and _list_goes_on(text, match.end(), words)
    if listed:
        at = match.start()
        before = words.patterns["listed_before"].search(text, max(0, at - _LISTED), at)
        return known and before is not None
    if joint.strip(" ,") in words.words["and"] - {"&"}:
        return known and _goes_with(links, word, words)
    loose = joint == " " and not words.words["loose"].isdisjoint(links.split()[:1])
    return not loose or (known and first)


def _goes_with(links: str, word: str, words: NameWords) -> bool:
    """Whether a word behind "and" can belong to the name: "and the Arts", not "and the State"."""
    bare = words.words["articles"].isdisjoint(links.split())
    return bare or word.casefold() not in words.words["beginnings"]


def _list_goes_on(text: str, at: int, words: NameWords) -> bool:
    """Whether a list of portfolios that a comma opens is closed by an "and"."""
    tail = re.split(r"[.;:()]", text[at : at + 80])[0]
    last = words.patterns["last_of_list"].search(tail)
    return (
        last is not None
        and tail[last.end() :].split(" ")[0].strip(",").casefold() in words.portfolios
        and tail.count(",", 0, last.start()) <= 3
    )
