"""The names of organs of states and of companies: capitalised words around a head word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple

from mourecords.languages.hits import Hit, Hits
from mourecords.languages.pack import Pack

_WORD_BEFORE: Final = re.compile(
    r"(?:^|(?<=[^\w&'.-]))([A-Z0-9][\w&'.-]*|of|for|and|&|de|the|fur) $"
)


_WORD_AFTER: Final = re.compile(
    r"(, |,? and | & | )((?:(?:of|for|on|the|and|de|in) )*)([A-Z][\w&'-]*)"
)


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
    openers: frozenset[str]
    beginnings: frozenset[str]


class Run(NamedTuple):
    """A capitalised name: its first position, the one after its last, the type of party."""

    start: int
    end: int
    kind: str


@cache
def _portfolios(pack: Pack) -> frozenset[str]:
    return frozenset(pack.table("portfolios")["words"])


def find_runs(text: str, hits: Hits, *, pack: Pack, bounds: Bounds) -> list[Run]:
    """The capitalised names around the heads of bodies, none overlapping another."""
    runs: list[Run] = []
    offices = {hit.start for hit in hits.of("office")}
    suffixes = {hit.start: hit.end for hit in hits.of("body") if hit.value == "company"}
    for hit in hits.of("body"):
        if runs and hit.start < runs[-1].end:
            if runs[-1].kind == "other":
                runs[-1] = runs[-1]._replace(kind=hit.value, end=max(runs[-1].end, hit.end))
            continue
        if runs and _goes_on(runs[-1], hit):
            end = _rightwards(text, hit.end, _portfolios(pack), bounds)
            runs[-1] = Run(runs[-1].start, end, hit.value)
            continue
        start = _leftwards(text, hit.start, runs[-1].end if runs else 0, _portfolios(pack), bounds)
        end = (
            _suffixed(hit.end, suffixes)
            if hit.value == "company"
            else _rightwards(text, hit.end, _portfolios(pack), bounds)
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


def _leftwards(text: str, at: int, floor: int, portfolios: frozenset[str], bounds: Bounds) -> int:
    """Where the capitalised words before a head begin."""
    start = at
    for _ in range(8):
        match = _WORD_BEFORE.search(text, max(floor, start - 40), start)
        if match is None or match.start(1) < floor or start in bounds.starts:
            break
        word = match.group(1)
        if (
            word in bounds.openers
            or match.start(1) in bounds.stops
            or re.fullmatch(r"[\w'-]{3,}\.", word)
        ):
            break
        if word in ("and", "&") and not (
            _joins(text, start, portfolios) and _joined(text, match.start(1), portfolios)
        ):
            break
        if word == "the" and not text.endswith((" of ", " for ", " in "), 0, match.start(1)):
            break
        start = match.start(1)
    while start < at and (text[start].islower() or text[start : start + 4].isdigit()):
        start = text.index(" ", start) + 1
    return start


def _joins(text: str, at: int, portfolios: frozenset[str]) -> bool:
    """Whether the word after an "and" can belong to one name with the word before it."""
    word = text[at : at + 30].split(" ", maxsplit=1)[0]
    return (
        word.strip(",.") in ("Co", "Sons", "Company", "Brothers") or word.casefold() in portfolios
    )


def _joined(text: str, at: int, portfolios: frozenset[str]) -> bool:
    """Whether the word before an "and" can belong to the name of a body or a company."""
    word = text[max(0, at - 30) : at].rstrip(" ,").rsplit(" ", 1)[-1]
    return word.casefold() in portfolios or text[at:].startswith(("& ", "and Sons", "and Co"))


def _rightwards(text: str, at: int, portfolios: frozenset[str], bounds: Bounds) -> int:
    """Where the "of …", "for …" and capitalised words after a head end."""
    end = at
    for _ in range(12):
        match = _WORD_AFTER.match(text, end)
        if match is None or _is_bound(match, end, bounds):
            break
        if match[3].endswith("'s"):
            return match.end() - len("'s")
        if not _may_go_on(text, match, first=end == at, portfolios=portfolios, bounds=bounds):
            break
        end = bounds.states.get(match.start(3), match.end())
    return end


def _is_bound(match: re.Match[str], end: int, bounds: Bounds) -> bool:
    """Whether a name ends before the next word, whatever that is."""
    if match.start(3) in bounds.stops or match.start(2) in bounds.starts or end in bounds.names:
        return True
    return end in bounds.bodies and match[2].split()[:1] != ["of"]


def _may_go_on(
    text: str, match: re.Match[str], *, first: bool, portfolios: frozenset[str], bounds: Bounds
) -> bool:
    """Whether the next word belongs to the name, by what joins it."""
    joint, links, word = match.groups()
    known = word.casefold() in portfolios
    if joint == ", ":
        return known and not first and _list_goes_on(text, match.end(), portfolios)
    if joint in (" and ", ", and "):
        return known and _goes_with(links, word, bounds)
    loose = joint == " " and links.split()[:1] in (["in"], ["on"], ["and"])
    return not loose or (known and first)


def _goes_with(links: str, word: str, bounds: Bounds) -> bool:
    """Whether a word behind "and" can belong to the name: "and the Arts", not "and the State"."""
    return "the" not in links.split() or word.casefold() not in bounds.beginnings


def _list_goes_on(text: str, at: int, portfolios: frozenset[str]) -> bool:
    """Whether a list of portfolios that a comma opens is closed by an "and"."""
    tail = re.split(r"[.;:()]", text[at : at + 80])[0]
    before, found, after = tail.partition(" and ")
    return (
        bool(found)
        and after.split(" ")[0].strip(",").casefold() in portfolios
        and before.count(",") <= 3
    )
