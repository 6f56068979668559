"""How an instrument begins, lasts, is renewed and ends, by the rules of a pack."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

import ahocorasick_rs

from mourecords.languages.alternation import to_alternation
from mourecords.languages.pack import Pack
from mourecords.mentions.instrument_text import InstrumentText, Sentence
from mourecords.mentions.numerals import to_number
from mourecords.values.durations import Duration
from mourecords.values.spans import Span

FIELDS: Final = (
    *("duration", "renewal", "notice", "entry_into_force", "amendment", "reservations"),
    *("registration", "prevailing", "originals", "provisional", "start"),
)


class Clause(NamedTuple):
    """What one rule read in one sentence.

    Attributes:
        field: the part of the record that it fills.
        rule: the id of the rule.
        value: what the rule stands for.
        span: where it is in the view.
        length: the period that it names, or None.
        conflict: whether words and digits of the period disagree.
        sentence: the sentence that holds it.
        match: what the pattern matched in it.
    """

    field: str
    rule: str
    value: str
    span: Span
    length: Duration | None
    conflict: bool
    sentence: Sentence
    match: re.Match[str]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of ``final_clauses.toml``, compiled."""

    field: str
    id: str
    value: str
    pattern: re.Pattern[str]
    veto: re.Pattern[str] | None
    needs: tuple[tuple[str, ...], ...] = ()

    def may_fit(self, sentence: str) -> bool:
        """Whether a sentence has the words without which the pattern cannot match."""
        return all(any(word in sentence for word in words) for words in self.needs)


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules of a pack.

    Attributes:
        automaton: finds the anchors of all rules in one pass.
        by_anchor: for each anchor, the rules to try.
    """

    automaton: ahocorasick_rs.AhoCorasick
    by_anchor: tuple[tuple[Rule, ...], ...]


def find_final_clauses(text: InstrumentText, within: Span) -> tuple[Clause, ...]:
    """The final clauses in a part of an instrument, in the order of their rules and of the text.

    Args:
        text: the instrument, ready for finding.
        within: the part of the view to look at.
    """
    rules = compile_rules(text.pack)
    folded = text.view.folded[within.start : within.end]
    wanted: dict[tuple[int, int], dict[str, Rule]] = {}
    sentences: dict[tuple[int, int], Sentence] = {}
    sentence: Sentence | None = None
    for index, start, _ in rules.automaton.find_matches_as_indexes(folded, overlapping=True):
        if sentence is None or not sentence.holds(within.start + start):
            sentence = text.sentence_at(within.start + start)
        key = (sentence.span.start, sentence.span.end)
        sentences.setdefault(key, sentence)
        wanted.setdefault(key, {}).update((rule.id, rule) for rule in rules.by_anchor[index])
    found = [
        clause
        for key, tried in sorted(wanted.items())
        for rule in tried.values()
        if (clause := _try(rule, sentences[key], text.pack))
    ]
    return tuple(found)


def _try(rule: Rule, sentence: Sentence, pack: Pack) -> Clause | None:
    match = rule.pattern.search(sentence.text) if rule.may_fit(sentence.text) else None
    if match is None:
        return None
    groups = match.groupdict()
    end = match.start("number") if groups.get("number") else match.end()
    if rule.veto and rule.veto.search(
        sentence.text[max(0, match.start() - 60) : end if rule.field == "duration" else match.end()]
    ):
        return None
    length, conflict = to_length(groups, pack) if groups.get("number") else (None, False)
    stop = match.start("trigger") if "trigger" in groups else match.end()
    span = sentence.to_view(match.start(), max(stop, match.start() + 1))
    return Clause(rule.field, rule.id, rule.value, span, length, conflict, sentence, match)


def to_length(groups: dict[str, str | None], pack: Pack) -> tuple[Duration | None, bool]:
    """The period that the groups of a match name, and whether words and digits disagree."""
    first = _number(groups["number"] or "", pack)
    second = _number(groups.get("again") or "", pack)
    value = first if first is not None else second
    if value is None or value == 0:
        return None, False
    if first is not None and second is not None and first != second:
        return None, True
    return Duration(f"P{value}{(groups['unit'] or 'y')[0].upper()}"), False


def _number(words: str, pack: Pack) -> int | None:
    words = words.strip(" -")
    if words.isdecimal():
        return int(words)
    return 1 if words in {"a", "an"} else to_number(words, pack)


@cache
def compile_rules(pack: Pack) -> Rules:
    """The rules of a pack; the second call for a pack costs nothing."""
    by_anchor: dict[str, list[Rule]] = {}
    table = pack.table("final_clauses")
    slots = slots_of(pack)
    months = tuple(pack.table("written_dates")["months"])
    for field in FIELDS:
        for row in table[field]:
            veto = re.compile(row["not"].format_map(slots)) if "not" in row else None
            pattern = re.compile(row["pattern"].format_map(slots))
            needs = tuple(map(tuple, row.get("needs", ())))
            needs += (months,) if "{date}" in row["pattern"] else ()
            rule = Rule(field, row["id"], row["value"], pattern, veto, needs)
            for anchor in row["anchors"]:
                by_anchor.setdefault(anchor, []).append(rule)
    automaton = ahocorasick_rs.AhoCorasick(list(by_anchor))
    return Rules(automaton, tuple(tuple(rules) for rules in by_anchor.values()))


def slots_of(pack: Pack) -> dict[str, str]:
    """What stands for each slot of a pattern: ``length``, ``date`` and those of the pack."""
    table = pack.table("numerals")
    words = (*table["cardinals"], *(word for word in table["factors"] if not word.endswith("th")))
    token = to_alternation(words)
    months = to_alternation(pack.table("written_dates")["months"])
    number = rf"\d{{1,3}}|(?:(?:{token})(?:[ -]and[ -]|[ -]{{0,2}})){{1,4}}|an?(?= )"
    slots = {
        "length": (
            rf"(?<![a-z\d])(?P<number>{number})(?: ?\((?P<again>[^)]{{1,25}})\))?"
            rf"[ -]{{0,2}}(?:full |calendar |consecutive |complete |working |business )?"
            rf"(?P<unit>years?|months?|weeks?|days?)(?![a-z])"
        ),
        "date": (
            rf"(?:\d{{1,2}} ?(?:st|nd|rd|th)? (?:day of )?(?:{months})|(?:{months})"
            rf" \d{{1,2}}|[a-z-]+ day of (?:{months}))"
        ),
    }
    return slots | dict(pack.table("final_clauses")["slots"])


def iter_field(clauses: tuple[Clause, ...], field: str) -> Iterator[Clause]:
    """The clauses of one field."""
    return (clause for clause in clauses if clause.field == field)
