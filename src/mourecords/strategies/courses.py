"""What becomes of a sound agreement: its events, term and rule of entry into force."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from hypothesis import strategies as st

from mourecords.records.clauses import Renewal
from mourecords.records.event import Event
from mourecords.records.term import EntryIntoForce, Notice, Term
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration
from mourecords.values.vocabularies import (
    EntryIntoForceRule,
    EventKind,
    NoticeBefore,
    RenewalMode,
    TermKind,
    TermStart,
)

_STAGES = ("signed", "in_force", "expected", "imprecise", "ended")


@dataclass(frozen=True, slots=True)
class Course:
    """The life of an agreement.

    Attributes:
        signed_on: the day on which it is or is to be signed.
        events: what happened, in order.
        term: how long it lasts.
        entry: the rule by which it enters into force.
    """

    signed_on: datetime.date
    events: tuple[Event, ...]
    term: Term | None
    entry: EntryIntoForce | None

    @property
    def in_force(self) -> bool:
        """Whether it has entered into force."""
        return any(event.kind is EventKind.ENTERED_INTO_FORCE for event in self.events)


@st.composite
def courses(
    draw: st.DrawFn,
    bounds: tuple[datetime.date, datetime.date],
    *,
    names: tuple[str, ...],
    places: tuple[str, ...],
    treaty: bool,
) -> Course:
    """Lives of agreements, whose acts follow one another.

    Args:
        draw: given by Hypothesis.
        bounds: the first and the last day of its acts.
        names: the names of the parties.
        places: where it may be signed.
        treaty: whether it is ratified before it enters into force.
    """
    stage = draw(st.sampled_from(_STAGES))
    first, last = bounds
    latest = last if stage == "expected" else max(first, last - _TAIL)
    signed = draw(st.dates(first, latest))
    term = draw(_TERMS)
    day = PartialDate.from_date(signed)
    if stage == "expected":
        return Course(signed, (_signing(draw, day, places, planned=True),), term, None)
    if stage == "imprecise":
        month = PartialDate.of(signed.year, draw(st.sampled_from([signed.month, None])))
        return Course(signed, (_signing(draw, month, places),), term, None)
    events = [_signing(draw, day, places)]
    if stage == "signed":
        return Course(signed, tuple(events), term, draw(st.none() | _entry(treaty=treaty)))
    entry, force, ratified = _draw_entry(draw, signed, treaty=treaty)
    events += [_on(EventKind.RATIFIED, ratified, name) for name in names if ratified]
    events.append(_on(EventKind.ENTERED_INTO_FORCE, force))
    if stage == "ended":
        term, ending = _draw_ending(draw, force, term)
        events.append(ending)
    return Course(signed, tuple(events), term, entry)


_TAIL = datetime.timedelta(days=400)


def _signing(
    draw: st.DrawFn, date: PartialDate, places: tuple[str, ...], *, planned: bool = False
) -> Event:
    place = draw(st.sampled_from([None, *places]))
    return Event(kind=EventKind.SIGNED, date=date, place=place, planned=planned)


def _on(kind: EventKind, day: datetime.date | None, party: str | None = None) -> Event:
    return Event(kind=kind, date=day and PartialDate.from_date(day), party=party)


def _entry(*, treaty: bool) -> st.SearchStrategy[EntryIntoForce]:
    rules = _TREATY_RULES if treaty else _PLAIN_RULES
    return st.sampled_from(rules)


_PLAIN_RULES = (EntryIntoForce(rule=EntryIntoForceRule.ON_SIGNATURE),)
_TREATY_RULES = (
    EntryIntoForce(rule=EntryIntoForceRule.AFTER_NOTIFICATIONS),
    EntryIntoForce(rule=EntryIntoForceRule.AFTER_RATIFICATIONS, offset=Duration(days=30)),
    EntryIntoForce(rule=EntryIntoForceRule.AFTER_EXCHANGE_OF_INSTRUMENTS),
)


def _draw_entry(
    draw: st.DrawFn, signed: datetime.date, *, treaty: bool
) -> tuple[EntryIntoForce, datetime.date, datetime.date | None]:
    """The rule, the day of entry into force and, for treaties, that of ratification."""
    entry = draw(_entry(treaty=treaty))
    if not treaty:
        return entry, signed, None
    ratified = signed + datetime.timedelta(days=draw(st.integers(1, 120)))
    days = entry.offset.total_days if entry.offset else 0
    return entry, ratified + datetime.timedelta(days=days), ratified


def _draw_ending(draw: st.DrawFn, force: datetime.date, term: Term | None) -> tuple[Term, Event]:
    """A term without renewal that was ended before it could run out."""
    ended = force + datetime.timedelta(days=draw(st.integers(180, 240)))
    plain = term or Term(kind=TermKind.INDEFINITE)
    return plain, _on(EventKind.TERMINATED, ended)


_LENGTHS = ("P1Y", "P2Y", "P3Y", "P5Y", "P10Y", "P18M")
_FIXED = [
    Term(kind=TermKind.FIXED, duration=Duration(text), start=start)
    for text in _LENGTHS
    for start in (None, TermStart.ENTRY_INTO_FORCE)
]
_RENEWED = [
    Term(
        kind=TermKind.FIXED,
        duration=Duration(text),
        renewal=Renewal(mode=RenewalMode.AUTOMATIC, period=Duration("P1Y")),
        notice=Notice(length=Duration(notice), before=NoticeBefore.END_OF_TERM),
    )
    for text in _LENGTHS
    for notice in ("P3M", "P6M", "P90D")
]
_ENDLESS = [
    Term(kind=TermKind.INDEFINITE, notice=notice)
    for notice in (None, Notice(length=Duration("P6M")), Notice(length=Duration("P1Y")))
]
_BY_AGREEMENT = [
    Term(
        kind=TermKind.FIXED,
        duration=Duration(text),
        renewal=Renewal(mode=RenewalMode.BY_AGREEMENT, period=Duration(text)),
    )
    for text in _LENGTHS
]
_TERMS = st.sampled_from([None, *_FIXED, *_RENEWED, *_ENDLESS, *_BY_AGREEMENT])
