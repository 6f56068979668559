"""By which rule an instrument enters into force, and on which date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from mourecords.languages.pack import Pack
from mourecords.mentions.final_clauses import Clause, slots_of
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.written_dates import find_written_dates
from mourecords.values.dates import PartialDate
from mourecords.values.spans import Span

_REACH: Final = 420
_OWN: Final = re.compile(r"\b(?:this|present|these|it|they)\b")


class Force(NamedTuple):
    """The rule of entry into force.

    Attributes:
        rule: a member of the vocabulary EntryIntoForceRule.
        span: the words that say so, in the view.
        on: the date that they give, for ``on_date``.
        on_span: where that date is.
    """

    rule: str
    span: Span
    on: PartialDate | None = None
    on_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Triggers:
    """The triggers of a pack, compiled."""

    rules: tuple[tuple[str, re.Pattern[str]], ...]
    others: re.Pattern[str]
    later: re.Pattern[str]


def choose_force(text: InstrumentText, clauses: Sequence[Clause]) -> Force | None:
    """The rule of entry into force that the clauses state best, or None."""
    triggers = compile_triggers(text.pack)
    ranked = [
        (_support(triggers, clause), -index, clause)
        for index, clause in enumerate(clauses)
        if clause.field == "entry_into_force"
    ]
    ranked = [entry for entry in ranked if entry[0] > 0]
    if not ranked:
        return None
    return _read(text, triggers, max(ranked)[2])


def _support(triggers: Triggers, clause: Clause) -> float:
    """How clearly a clause speaks of this instrument; 0 or less: it does not."""
    match = clause.match
    head = match[0][: match.start("trigger") - match.start()]
    if triggers.others.search(
        clause.sentence.text[max(0, match.start() - 30) : match.start("verb")]
    ):
        return 0
    score = 2.0 if _OWN.match(head) else 1.0
    if "provisional" in match["verb"] or "provisional" in match["between"][-30:]:
        score -= 0.8
    if not re.search(r"force|effective|operation|valid|onnter", match["verb"]):
        score -= 0.6
    if (
        re.search(
            r"\b(?:not|if|where|when|after|until|before|once|that|date)\b[^,]{0,60}$",
            clause.sentence.text[: match.start("verb")][-70:],
        )
        and "not enter" in match[0]
    ):
        score -= 1
    trigger = match["trigger"][:_REACH]
    score += 1.0 * any(pattern.search(trigger) for _, pattern in triggers.rules)
    score -= 1.0 * bool(triggers.later.search(trigger[:110]))
    score -= 2.0 * bool(re.search(r"\b(?:entered|came)\b", match["verb"]))
    score += 0.5 * any(p.match(trigger) for name, p in triggers.rules if name == "on_date")
    modal = re.search(
        r"\b(?:shall|will|enters|comes|takes|is|are)\b",
        match["verb"] + " " + match["between"][-12:],
    )
    return score + 0.4 * bool(modal)


def _read(text: InstrumentText, triggers: Triggers, clause: Clause) -> Force:
    match, sentence = clause.match, clause.sentence
    after = match["trigger"][:_REACH]
    rule, end = _earliest(triggers, after)
    if rule is None:
        before = sentence.text[: match.start("verb")]
        rule, _ = _earliest(triggers, before[-_REACH:])
        end = 0
    if (
        rule is None
        and clause.span.start > 0
        and re.match(r".{0,40}\b(?:such|that|thereafter|the said|said|this)\b", after)
    ):
        earlier = text.sentence_at(max(0, sentence.span.start - 3))
        rule, _ = _earliest(triggers, earlier.text[-_REACH:])
    span = sentence.to_view(match.start(), match.start("trigger") + end)
    if rule == "on_date":
        dates = find_written_dates(
            text.view,
            text.pack,
            within=Span(clause.span.end, min(len(text.view.text), clause.span.end + 140)),
        )
        if dates:
            return Force(
                rule,
                Span(span.start, max(span.end, dates[0].span.end)),
                dates[0].date,
                dates[0].span,
            )
        rule = None
    if rule is None and "provisional" in match[0][:200]:
        rule = "provisional"
    return Force(rule or "other", span)


def _earliest(triggers: Triggers, words: str) -> tuple[str | None, int]:
    best: tuple[int, str, int] | None = None
    for rule, pattern in triggers.rules:
        match = pattern.match(words) if rule == "on_date" else pattern.search(words)
        if match and (best is None or match.start() < best[0]):
            best = (match.start(), rule, match.end())
    return (best[1], best[2]) if best else (None, 0)


@cache
def compile_triggers(pack: Pack) -> Triggers:
    """The triggers of a pack; the second call for a pack costs nothing."""
    table = pack.table("triggers")
    date = slots_of(pack)["date"]
    rules = tuple(
        (name, re.compile(words.replace("{date}", date)))
        for name, words in table["triggers"].items()
    )
    others = table["others"]
    return Triggers(rules, re.compile(others["subjects"]), re.compile(others["later_states"]))
