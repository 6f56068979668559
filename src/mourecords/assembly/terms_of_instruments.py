"""The term of an instrument, from its final clauses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from mourecords.assembly.proving import Proof
from mourecords.languages.pack import Pack
from mourecords.mentions.final_clauses import Clause, iter_field
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.numerals import to_number
from mourecords.mentions.renewal_periods import find_renewal_period, find_renewal_times
from mourecords.mentions.survivals import SurvivalClause
from mourecords.mentions.written_dates import find_written_dates
from mourecords.records.clauses import Renewal, Survival
from mourecords.records.term import Notice, Term
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration
from mourecords.values.spans import Span
from mourecords.values.vocabularies import Basis, NoticeBefore, RenewalMode, TermKind, TermStart


def choose_term(
    text: InstrumentText,
    clauses: Sequence[Clause],
    *,
    survivals: Sequence[SurvivalClause],
    proof: Proof,
) -> Term | None:
    """The term that the clauses state, with evidence, or None.

    Args:
        text: the instrument.
        clauses: what the rules of the pack read in its sentences.
        survivals: what goes on after the end.
        proof: where evidence goes.
    """
    found = tuple(clauses)
    fixed = _first(c for c in iter_field(found, "duration") if c.value == "fixed" and c.length)
    until = _first(c for c in iter_field(found, "duration") if c.value == "until")
    endless = _first(c for c in iter_field(found, "duration") if c.value == "indefinite")
    renewal = _renewal(text, found, fixed, proof)
    notice = _notice(text, found, proof)
    parts: dict[str, object] = {}
    if fixed:
        parts = {"kind": TermKind.FIXED, "duration": fixed.length}
        parts |= _start(text, found, fixed, proof)
        proof.add("/term/duration", text.view.to_text(fixed.span), rule=fixed.rule)
    elif until and (date := _until(text, until)):
        parts = {"kind": TermKind.UNTIL_DATE, "until": date[0]}
        proof.add("/term/until", text.view.to_text(date[1]), rule=until.rule)
    elif endless:
        parts = {"kind": TermKind.INDEFINITE}
        proof.add("/term/kind", text.view.to_text(endless.span), rule=endless.rule)
    after = tuple(_survivals(text, survivals, proof))
    if not parts and not renewal and not notice and not after:
        return None
    return Term.model_validate({**parts, "renewal": renewal, "notice": notice, "survival": after})


def _start(
    text: InstrumentText, clauses: tuple[Clause, ...], fixed: Clause, proof: Proof
) -> dict[str, object]:
    """From where the term runs; what "remains in force" does so from its entry into force."""
    same = [c for c in iter_field(clauses, "start") if c.sentence.span == fixed.sentence.span]
    same = [c for c in same if c.length == fixed.length]
    if not same:
        return {}
    implied = same[0].value == "in_force"
    basis = Basis.DERIVED if implied else Basis.STATED
    proof.add("/term/start", text.view.to_text(same[0].span), rule=same[0].rule, basis=basis)
    return {"start": TermStart.ENTRY_INTO_FORCE if implied else TermStart(same[0].value)}


def _survivals(
    text: InstrumentText, survivals: Sequence[SurvivalClause], proof: Proof
) -> Iterator[Survival]:
    for index, found in enumerate(survivals):
        proof.add(f"/term/survival/{index}", found.span, rule="clause.survival")
        words = " ".join(found.span.of(text.document.text).split())
        yield Survival(text=words, duration=found.length)


def _first(clauses: Iterable[Clause]) -> Clause | None:
    return next(iter(clauses), None)


def _until(text: InstrumentText, clause: Clause) -> tuple[PartialDate, Span] | None:
    reach = Span(clause.span.start, min(len(text.view.text), clause.span.end + 60))
    dates = [
        d
        for d in find_written_dates(text.view, text.pack, within=reach)
        if d.span.end > clause.span.end - 25
    ]
    return (dates[0].date, Span(clause.span.start, dates[0].span.end)) if dates else None


def _renewal(
    text: InstrumentText, clauses: tuple[Clause, ...], fixed: Clause | None, proof: Proof
) -> Renewal | None:
    signs = compile_choosing(text.pack)
    about = [
        c
        for c in iter_field(clauses, "renewal")
        if fixed or (c.value == "automatic" and signs["renewed"].search(c.sentence.text))
    ]
    chosen = _first(c for c in about if c.value == "automatic") or _first(about)
    if chosen is None or (chosen.value == "by_agreement" and fixed is None):
        return None
    period = find_renewal_period(text, chosen)
    same = signs["same_period"].search(chosen.sentence.text)
    if period is None and same and fixed and fixed.length:
        period = (fixed.length, chosen.span)
    proof.add("/term/renewal", text.view.to_text(chosen.span), rule=chosen.rule)
    times = find_renewal_times(text, chosen)
    if times is not None:
        proof.add("/term/renewal/times", text.view.to_text(times[1]), rule="term.renewal-times")
    return Renewal(
        mode=RenewalMode(chosen.value),
        period=period[0] if period else None,
        times=times[0] if times else None,
    )


def _notice(text: InstrumentText, clauses: tuple[Clause, ...], proof: Proof) -> Notice | None:
    signs = compile_choosing(text.pack)
    usable = [
        (_strength(c, signs), -i, c, n)
        for i, c in enumerate(iter_field(clauses, "notice"))
        if (n := _length(text, c))
    ]
    if not usable:
        return None
    _, _, clause, length = max(usable, key=lambda entry: entry[:2])
    at_end = signs["before_end"].search(clause.sentence.text)
    before = NoticeBefore.END_OF_TERM if at_end else NoticeBefore.TERMINATION
    proof.add("/term/notice", text.view.to_text(clause.span), rule=clause.rule)
    return Notice(length=length, before=before)


def _strength(clause: Clause, signs: Mapping[str, re.Pattern[str]]) -> float:
    """How clearly a clause speaks of a notice that ends the instrument."""
    words = clause.sentence.text
    score = 2.0 * bool(signs["ended"].search(words))
    score += 1.0 * bool(signs["told"].search(words))
    score += 0.8 * bool(signs["effect"].search(words))
    score -= 1.5 * bool(signs["not_before"].search(clause.match[0]))
    return score + 0.5 * (clause.rule != "term.notice.of")


@cache
def compile_choosing(pack: Pack) -> Mapping[str, re.Pattern[str]]:
    """What decides among clauses; the second call for a pack costs nothing."""
    table = pack.table("final_clauses")["choosing"]
    return {name: re.compile(words) for name, words in table.items()}


def _length(text: InstrumentText, clause: Clause) -> Duration | None:
    if clause.value in {"first-of-month", "nth-day"}:
        words = clause.match["ordinal"]
        number = (
            int(re.sub(r"\D", "", words)) if words[0].isdigit() else to_number(words, text.pack)
        )
        if not number:
            return None
        return Duration(days=number) if clause.value == "nth-day" else Duration(months=number)
    if clause.value == "anniversary":
        return Duration(years=to_number(clause.match["ordinal"], text.pack) or 1)
    return clause.length
