"""For how long an instrument is renewed each time, and how often."""

from __future__ import annotations

import re
from functools import cache

from mourecords.languages.numbers import to_number
from mourecords.languages.pack import Pack
from mourecords.mentions.final_clauses import Clause, slots_of, to_length
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.values.durations import Duration
from mourecords.values.spans import Span


def find_renewal_period(text: InstrumentText, clause: Clause) -> tuple[Duration, Span] | None:
    """The length of each further term that a clause of renewal names, with its place."""
    words = clause.sentence.text
    start = max(0, clause.match.start() - 40)
    if verb := compile_further(text.pack).search(words, clause.match.start()):
        start = max(start, verb.start() - 4)
    if match := compile_yearly(text.pack).search(words, start):
        return Duration(years=1), clause.sentence.to_view(*match.span())
    for match in compile_period(text.pack).finditer(words, start):
        length, _ = to_length(match.groupdict(), text.pack)
        if length is not None:
            return length, clause.sentence.to_view(*match.span())
    return None


def find_renewal_times(text: InstrumentText, clause: Clause) -> tuple[int, Span] | None:
    """How often a clause of renewal lets a term be followed by another, with its place."""
    match = compile_times(text.pack).search(clause.sentence.text)
    if match is None:
        return None
    times = 1 if match["once"] else to_number([match["times"]], text.pack)
    return (times, clause.sentence.to_view(*match.span())) if times else None


@cache
def compile_times(pack: Pack) -> re.Pattern[str]:
    """The words for how often; the second call for a pack costs nothing."""
    return re.compile(pack.table("final_clauses")["renewing"]["times"].format_map(slots_of(pack)))


@cache
def compile_further(pack: Pack) -> re.Pattern[str]:
    """The words that begin what is said of a further term."""
    return re.compile(slots_of(pack)["prolonged"])


@cache
def compile_period(pack: Pack) -> re.Pattern[str]:
    """The pattern of a further term; the second call for a pack costs nothing."""
    return re.compile(pack.table("final_clauses")["renewing"]["period"].format_map(slots_of(pack)))


@cache
def compile_yearly(pack: Pack) -> re.Pattern[str]:
    """The words for a renewal from year to year."""
    return re.compile(pack.table("final_clauses")["renewing"]["yearly"])
