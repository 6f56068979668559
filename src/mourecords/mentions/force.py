"""By which rule an instrument enters into force, and on which date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from mourecords.languages.pack import Pack
from mourecords.mentions.final_clauses import Clause, slots_of
from mourecords.mentions.force_offsets import Offset, read_offset
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.written_dates import find_written_dates
from mourecords.values.dates import PartialDate
from mourecords.values.spans import Span

_OTHER: Final = "other"
_REACH: Final = 420
_NEAR: Final = 90
_BEFORE: Final = 30
_BACK: Final = 250


class Force(NamedTuple):
    """The rule of entry into force.

    Attributes:
        rule: a member of the vocabulary EntryIntoForceRule.
        span: the words that say so, in the view.
        on: the date that they give, for ``on_date``.
        on_span: where that date is.
        offset: how it counts from its trigger.
    """

    rule: str
    span: Span
    on: PartialDate | None = None
    on_span: Span | None = None
    offset: Offset = Offset()


@dataclass(frozen=True, slots=True)
class Triggers:
    """The triggers of a pack, compiled."""

    rules: tuple[tuple[str, re.Pattern[str]], ...]
    others: re.Pattern[str]
    acts: re.Pattern[str]
    times: re.Pattern[str]
    later: re.Pattern[str]
    pointing: re.Pattern[str]
    support: dict[str, re.Pattern[str]]


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
    best = max(ranked)[2]
    force = _read(text, triggers, best)
    return force if force.rule != _OTHER or _is_plain(triggers, best.match) else None


def _is_plain(triggers: Triggers, match: re.Match[str]) -> bool:
    """Whether a clause says no more than that the instrument shall enter into force."""
    signs = triggers.support
    between = match["between"]
    apart = signs["apart"].search(between) and not signs["resumed"].match(between)
    plain = signs["plain"].match(match[0]) and not apart
    return bool(plain) or signs["made"].search(match[0]) is not None


def _support(triggers: Triggers, clause: Clause) -> float:
    """How clearly a clause speaks of this instrument; 0 or less: it does not."""
    match, signs = clause.match, triggers.support
    head = match[0][: match.start("trigger") - match.start()]
    before = clause.sentence.text[: match.start("verb")]
    annexed = signs["annexed"].match(match[0])
    near = _BACK if signs["pronoun"].match(match[0]) else _BEFORE
    until = match.start() if annexed else len(before)
    if triggers.others.search(before, max(0, match.start() - near), until):
        return 0
    if annexed and triggers.others.search(before, match.start() + annexed.end()):
        return 0
    if signs["of_another"].match(match[0]) and signs["past"].search(match["verb"]):
        return 0
    if triggers.times.search(clause.sentence.text[: match.start()][-40:]):
        return 0
    trigger, verb = match["trigger"][:_REACH], match["verb"]
    if (
        triggers.acts.search(before[-60:])
        or triggers.acts.search(verb)
        or _remains(triggers, match)
    ):
        return 0
    score = 2.0 if signs["own"].match(head) else 1.0
    score -= 0.8 * bool(signs["provisional"].search(verb + " " + match["between"][-30:]))
    score -= 0.6 * (not signs["force"].search(verb))
    score -= 1.0 * bool(
        signs["not_yet"].search(match[0]) and signs["condition"].search(before[-70:])
    )
    score += 1.0 * any(pattern.search(trigger) for _, pattern in triggers.rules)
    score -= 1.0 * bool(triggers.later.search(trigger[:110]))
    score -= 2.0 * bool(signs["past"].search(verb))
    score += 0.5 * any(p.match(trigger) for name, p in triggers.rules if name == "on_date")
    return score + 0.4 * bool(signs["modal"].search(verb + " " + match["between"][-12:]))


def _remains(triggers: Triggers, match: re.Match[str]) -> bool:
    """Whether the clause tells that something remains in force, and not from when."""
    trigger, signs = match["trigger"][:_NEAR], triggers.support
    return signs["remains"].search(match["verb"]) is not None and (
        signs["begins"].match(match["trigger"]) is None or _earliest(triggers, trigger)[0] is None
    )


def _read(text: InstrumentText, triggers: Triggers, clause: Clause) -> Force:
    match, sentence = clause.match, clause.sentence
    after = match["trigger"][:_REACH]
    rule, end = _earliest(triggers, after)
    remains = triggers.support["remains"].search(match["verb"])
    offset = Offset() if remains else read_offset(after, end or _NEAR, pack=text.pack)
    if rule is None:
        before = sentence.text[: match.start("verb")][-_REACH:]
        rule, reach = _earliest(triggers, before)
        end, offset = 0, read_offset(before, reach, pack=text.pack) if rule else offset
    if rule is None:
        rule = _of_sentence_before(text, triggers, clause)
    end = max(end, offset.end if end else 0)
    span = sentence.to_view(match.start(), match.start("trigger") + end)
    if rule == "on_date":
        dated = _on_date(text, clause, span)
        if dated:
            return dated
        rule, end = _earliest(triggers, after, dated=False)
        span = sentence.to_view(match.start(), match.start("trigger") + end)
    if rule is None and "provisional" in match[0][:200]:
        rule = "provisional"
    return Force(rule or _OTHER, span, offset=offset if rule else Offset())


def read_provisional(text: InstrumentText, clause: Clause) -> Force:
    """What brings an instrument into provisional application, by a clause on it."""
    triggers, after = compile_triggers(text.pack), clause.match["trigger"]
    rule, end = _earliest(triggers, after)
    span = clause.sentence.to_view(clause.match.start(), clause.match.start("trigger") + end)
    if rule == "on_date":
        undated = triggers.support["undated"].search(after[:end])
        dated = None if undated else _on_date(text, clause, span)
        return dated or Force("provisional", span)
    offset = read_offset(after, end, pack=text.pack) if rule else Offset()
    return Force(rule or "provisional", span, offset=offset)


def _of_sentence_before(text: InstrumentText, triggers: Triggers, clause: Clause) -> str | None:
    """The rule that the sentence before names, where this one points back to it."""
    if not clause.span.start or not triggers.pointing.match(clause.match["trigger"]):
        return None
    earlier = text.sentence_at(max(0, clause.sentence.span.start - 3))
    return _earliest(triggers, earlier.text[-_REACH:])[0]


def _on_date(text: InstrumentText, clause: Clause, span: Span) -> Force | None:
    """The rule with the date that follows the verb, or None."""
    reach = Span(clause.span.end, min(len(text.view.text), clause.span.end + 140))
    dates = find_written_dates(text.view, text.pack, within=reach)
    if not dates or dates[0].span.start > span.end:
        return None
    whole = Span(span.start, max(span.end, dates[0].span.end))
    return Force("on_date", whole, dates[0].date, dates[0].span)


def _earliest(triggers: Triggers, words: str, *, dated: bool = True) -> tuple[str | None, int]:
    best: tuple[int, str, int] | None = None
    for rule, pattern in triggers.rules:
        if rule == "on_date" and not dated:
            continue
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
    return Triggers(
        rules,
        re.compile(others["subjects"]),
        re.compile(others["acts"]),
        re.compile(others["times"]),
        re.compile(others["later_states"]),
        re.compile(others["pointing"]),
        {name: re.compile(words) for name, words in table["support"].items()},
    )
