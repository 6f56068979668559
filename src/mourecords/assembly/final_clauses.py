"""The final clauses beside term and entry into force."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from mourecords.assembly.articles import Structure
from mourecords.assembly.entries_into_force import to_entry
from mourecords.assembly.proving import Proof
from mourecords.mentions.final_clauses import Clause, iter_field
from mourecords.mentions.force import read_provisional
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.numerals import to_number
from mourecords.records.final_clauses import FinalClauses
from mourecords.records.term import EntryIntoForce
from mourecords.values.spans import Span
from mourecords.values.vocabularies import DisputeLevel

_AT = "/final_clauses"
_MOST_ORIGINALS = 200


def choose_final_clauses(
    text: InstrumentText, clauses: Sequence[Clause], *, structure: Structure, proof: Proof
) -> FinalClauses | None:
    """The other final clauses that an instrument states, with evidence, or None.

    Args:
        text: the instrument.
        clauses: what the rules of the pack read in its sentences.
        structure: its tree, with what its parts say of disputes.
        proof: where evidence goes.
    """
    found: dict[str, Any] = {}
    for name, (value, span, rule) in _stated(text, tuple(clauses)):
        if name not in found:
            found[name] = value
            proof.add(f"{_AT}/{name}", text.view.to_text(span), rule=rule)
    levels: list[DisputeLevel] = []
    for level, span in structure.disputes:
        proof.add(f"{_AT}/dispute_settlement/{len(levels)}", span, rule="clause.dispute-level")
        levels.append(DisputeLevel(level))
    if not found and not levels:
        return None
    return FinalClauses(**found, dispute_settlement=tuple(levels))


def _stated(
    text: InstrumentText, clauses: tuple[Clause, ...]
) -> Iterator[tuple[str, tuple[Any, Span, str]]]:
    """The values of single fields, the likeliest first."""
    for field, (name, read) in _FIELDS.items():
        for clause in iter_field(clauses, field):
            value, span = read(text, clause)
            if value is not None:
                yield name, (value, span, clause.rule)


def _value(_: InstrumentText, clause: Clause) -> tuple[str, Span]:
    return clause.value, clause.span


def _registration(text: InstrumentText, clause: Clause) -> tuple[str, Span]:
    span = clause.sentence.to_view(*clause.match.span("who"))
    return " ".join(text.view.text[span.start : span.end].split()), clause.span


def _provisional(text: InstrumentText, clause: Clause) -> tuple[EntryIntoForce, Span]:
    force = read_provisional(text, clause)
    return to_entry(force), force.span


def _language(text: InstrumentText, clause: Clause) -> tuple[str | None, Span]:
    codes: dict[str, str] = text.pack.table("closing")["languages"]
    names = (clause.match[group] for group in ("language", "language2", "language3"))
    return next((codes[name] for name in names if name in codes), None), clause.span


def _originals(text: InstrumentText, clause: Clause) -> tuple[int | None, Span]:
    closing = text.closing
    told = closing is not None and clause.sentence.span.end > closing
    return (_count(text, clause.match) if told else None), clause.span


def _count(text: InstrumentText, match: re.Match[str]) -> int | None:
    """How many originals the closing formula tells of; None where words and digits disagree."""
    if match["latin"]:
        return int(text.pack.table("closing")["originals"][match["latin"]])
    if match["one"]:
        return 1
    numbers = {_number(text, match[group]) for group in ("count", "again") if match[group]}
    number = next(iter(numbers)) if len(numbers) == 1 else None
    return number if number and number <= _MOST_ORIGINALS else None


def _number(text: InstrumentText, words: str) -> int | None:
    return int(words) if words.isdecimal() else to_number(words, text.pack)


_FIELDS: Final[dict[str, tuple[str, Callable[[InstrumentText, Clause], tuple[Any, Span]]]]] = {
    "amendment": ("amendment", _value),
    "reservations": ("reservations", _value),
    "registration": ("registration", _registration),
    "provisional": ("provisional_application", _provisional),
    "prevailing": ("prevailing_language", _language),
    "originals": ("originals", _originals),
}
"""For each field of the rules: that of the record, and what reads its value."""
