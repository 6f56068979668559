"""Terms that an instrument defines: "'area' means the area shown on the map"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

import ahocorasick_rs

from mourecords.languages.pack import Pack
from mourecords.mentions.divisions import Division, iter_divisions
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.part_index import FINE
from mourecords.values.spans import Span

_LONGEST: Final = 2_000
_SILENT: Final = frozenset({"preamble", "recital", "conclusion"})
_STOP: Final = re.compile(r";|\.(?=\s+[A-Z\"“'‘(\d]|\s*$)")


class DefinedTerm(NamedTuple):
    """A term and its meaning, in the text.

    Attributes:
        term: the term, without quotation marks.
        meaning: what it means.
        division: the part that says so.
    """

    term: Span
    meaning: Span
    division: Division


def find_definitions(text: InstrumentText, divisions: list[Division]) -> tuple[DefinedTerm, ...]:
    """The terms that the parts define, in order.

    Args:
        text: the instrument.
        divisions: its tree.
    """
    automaton, pattern, opening = compile_defining(text.pack)
    hits = automaton.find_matches_as_indexes(text.view.folded)
    verbs = [text.view.position(start) for _, start, _ in hits]
    found: list[DefinedTerm] = []
    for division in iter_divisions(divisions):
        own = division.own
        has_verb = bisect_left(verbs, own.start) < bisect_left(verbs, own.end)
        if has_verb and division.level not in _SILENT:
            found += _within(text.document.text, division, pattern, opening)
    return tuple(found)


def _within(
    raw: str, division: Division, pattern: re.Pattern[str], opening: re.Pattern[str]
) -> Iterator[DefinedTerm]:
    own = division.own
    matches = [m for m in pattern.finditer(raw, own.start, own.end) if _is_term(m)]
    if not matches and division.level in FINE and (first := opening.match(raw, own.start, own.end)):
        matches = [first]
    stops = [*(match.start() for match in matches), division.span.end]
    for match, (_, limit) in zip(matches, pairwise(stops), strict=True):
        group = "quoted" if match.groupdict().get("quoted") else "plain"
        meaning = _meaning(raw, match.end(), own.end, limit)
        if meaning:
            yield DefinedTerm(Span(*match.span(group)), meaning, division)


def _is_term(match: re.Match[str]) -> bool:
    return bool(match["quoted"] or match["plain"])


def _meaning(raw: str, at: int, end: int, limit: int) -> Span | None:
    """What follows, up to the end of the clause; with its points, where it has any."""
    stop = _STOP.search(raw, at, min(end, limit))
    last = stop.start() if stop else limit
    words = raw[at : min(last, at + _LONGEST)]
    start = at + len(words) - len(words.lstrip(" \t\n:,-–—"))
    stripped = words.rstrip(" \t\n,;.")
    return Span(start, at + len(stripped)) if start < at + len(stripped) else None


@cache
def compile_defining(
    pack: Pack,
) -> tuple[ahocorasick_rs.AhoCorasick, re.Pattern[str], re.Pattern[str]]:
    """What finds the words that give a meaning to a term, and the patterns of definitions.

    Returns:
        The automaton of the verbs; a definition anywhere; one without quotation marks
        that a paragraph or a point begins with.
    """
    table = pack.table("structure")["defining"]
    verbs = "|".join(word.replace(" ", r"\s+") for word in table["verbs"])
    plain = "|".join(word.replace(" ", r"\s+") for word in table["plain_verbs"])
    automaton = ahocorasick_rs.AhoCorasick(
        sorted({*table["verbs"], *table["plain_verbs"]}),
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
    )
    opening = re.compile(
        rf"\s*(?P<plain>[a-z][\w'’-]*(?:[ \t][\w'’()/-]+){{0,5}}?)\s+(?i:{plain})\b"
    )
    return automaton, _anywhere(verbs, plain), opening


def _anywhere(verbs: str, plain: str) -> re.Pattern[str]:
    return re.compile(
        rf"[\"“”'‘«](?P<quoted>[^\"“”'’‘«»\n]{{1,80}}(?:'s [^\"“”'’‘«»\n]{{1,40}})?)[\"”’'»],?"
        rf"(?:\s+\([^()]{{1,60}}\))?,?\s+(?i:{verbs})\b"
        rf"|(?:^|(?<=\f)|(?<=[.)][ \t]))[ \t]*(?P<plain>[A-Z][\w'’-]*(?:[ \t][\w'’()/-]+){{0,5}}?)"
        rf"\s+(?i:{plain})\b",
        re.MULTILINE,
    )
