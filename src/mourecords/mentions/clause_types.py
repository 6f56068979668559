"""What the parts of an instrument do, by their headings and their words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, NamedTuple

import ahocorasick_rs

from mourecords.documents.folding import fold
from mourecords.languages.lexicon import to_inside
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.divisions import Division, iter_divisions
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.values.spans import Span

_PLACES: Final = frozenset({"preamble", "conclusion"})
_SILENT: Final = frozenset({"recital"})
_AREAS: Final = "cooperation_areas"
_OPENING: Final = 240
"""How many characters the sentence has at most that opens a list."""


class ClauseCue(NamedTuple):
    """What a part does, and the words that show it, in the text.

    Attributes:
        clause: a member of the vocabulary ClauseType.
        span: the words.
        rule: ``clause.heading``, ``clause.words``, ``clause.list`` or ``clause.place``.
    """

    clause: str
    span: Span
    rule: str


class _Phrase(NamedTuple):
    clause: str
    place: str
    heading: bool
    prefix: bool


_Hit = tuple[int, int, int, _Phrase]
"""A phrase that was found: its start, its end with a minus sign, its number, and what it is."""


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """The phrases of a pack, compiled.

    Attributes:
        automaton: finds all of them in one pass.
        phrases: for each pattern, what it stands for.
    """

    automaton: ahocorasick_rs.AhoCorasick
    phrases: tuple[tuple[_Phrase, ...], ...]


def find_clause_types(
    text: InstrumentText, divisions: list[Division]
) -> dict[int, list[ClauseCue]]:
    """What each part does: its types, each once, in the order of their first words.

    Args:
        text: the instrument.
        divisions: its tree.

    Returns:
        The types by the identity of the part; parts that show none are left out.
    """
    hits = sorted(_find_hits(text))
    starts = [start for start, *_ in hits]
    found = {}
    for division in iter_divisions(divisions):
        if cues := list(_of_division(text, division, hits, starts)):
            found[id(division)] = cues
    return found


def _of_division(
    text: InstrumentText, division: Division, hits: Sequence[_Hit], starts: Sequence[int]
) -> Iterator[ClauseCue]:
    if division.level in _SILENT:
        return
    seen: set[str] = set()
    place = division.level if division.level in _PLACES else "body"
    if place == "preamble":
        seen.add("preamble")
        yield ClauseCue("preamble", division.opening(text.document.text), "clause.place")
    for span, heading in ((division.name, True), (_words_of(division), False)):
        first, last = _between(text, starts, span) if span else (0, 0)
        for start, minus_end, _, phrase in hits[first:last]:
            if phrase.heading != heading or phrase.place != place or phrase.clause in seen:
                continue
            seen.add(phrase.clause)
            where = text.view.to_text(Span(start, -minus_end))
            yield ClauseCue(phrase.clause, where, "clause.heading" if heading else "clause.words")
    if _AREAS not in seen and (span := _list_opening(text, division)):
        yield ClauseCue(_AREAS, span, "clause.list")


def _list_opening(text: InstrumentText, division: Division) -> Span | None:
    """The words by which a part opens a list of what the parties will do together."""
    start, end = division.own.start, division.own.end
    own = text.document.text[start:end].rstrip()
    if not division.children or not own.endswith(":"):
        return None
    first = max(0, len(own) - _OPENING)
    view = fold(own[first:])
    match = compile_pattern(text.pack, "cooperation.opens").search(view.folded)
    if match is None:
        return None
    found = view.to_text(Span(*match.span()))
    return Span(start + first + found.start, start + first + found.end)


def _words_of(division: Division) -> Span:
    """The words of a part; a preamble is looked at as a whole."""
    return division.span if division.level == "preamble" else division.own


def _between(text: InstrumentText, starts: Sequence[int], span: Span) -> tuple[int, int]:
    first = bisect_left(starts, text.view.from_text(span.start))
    return first, bisect_left(starts, text.view.from_text(span.end), first)


def _find_hits(text: InstrumentText) -> list[_Hit]:
    words, folded = compile_clause_words(text.pack), text.view.folded
    inside, found = to_inside(folded), list[_Hit]()
    for index, start, end in words.automaton.find_matches_as_indexes(folded, overlapping=True):
        if inside[start] and inside[start + 1]:
            continue
        whole = not inside[end + 1]
        for phrase in words.phrases[index]:
            if whole or phrase.prefix:
                found.append((start, -end, len(found), phrase))
    return found


@cache
def compile_clause_words(pack: Pack) -> ClauseWords:
    """The phrases of a pack; the second call for a pack costs nothing."""
    by_pattern: dict[str, list[_Phrase]] = {}
    for clause, table in pack.table("clause_types").items():
        for words, phrase in _phrases(clause, table):
            by_pattern.setdefault(words, []).append(phrase)
    automaton = ahocorasick_rs.AhoCorasick(list(by_pattern))
    return ClauseWords(automaton, tuple(map(tuple, by_pattern.values())))


def _phrases(clause: str, table: Mapping[str, Any]) -> Iterator[tuple[str, _Phrase]]:
    for place in table.get("places", ["body"]):
        for kind in ("headings", "words"):
            for words in table.get(kind, ()):
                yield (
                    words.rstrip("*"),
                    _Phrase(clause, place, kind == "headings", words.endswith("*")),
                )
