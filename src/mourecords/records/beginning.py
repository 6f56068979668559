"""When an agreement enters into force by its own rule."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import reduce
from typing import TYPE_CHECKING, Final

from mourecords.calendar.beginnings import (
    date_or_event,
    exchange_of_notes,
    on_signature,
    retroactive,
)
from mourecords.calendar.clocks import clock_time, from_moment
from mourecords.calendar.computed import Computed, Reason, answer, given
from mourecords.calendar.counting import after
from mourecords.calendar.extent import OneOf, When, bounds, later_of
from mourecords.calendar.joining import Deposit, Quorum, Threshold, nth_instrument
from mourecords.calendar.months import (
    first_of_month,
    first_of_month_after,
    first_of_month_after_days,
)
from mourecords.calendar.workdays import HolidayCalendar, working_days_after
from mourecords.records.event import Event
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import EntryIntoForceRule, EventKind

if TYPE_CHECKING:
    from mourecords.records.term import EntryIntoForce

CONSENTS: Final = frozenset(
    {EventKind.RATIFIED, EventKind.ACCEPTED, EventKind.APPROVED, EventKind.ACCEDED}
)
_TOLD: Final = ("notes", "receipts", "signatures", "deposited", "last_deposit", "instruments")
_STATED: Final = {
    name: f"/entry_into_force/{field}"
    for field, names in (
        ("offset", ("period", "months", "days")),
        ("on", ("fixed",)),
        ("instruments", ("needed",)),
        ("conditions", ("conditions",)),
        ("clock", ("at", "zone")),
    )
    for name in names
}
LEAVINGS: Final = frozenset({EventKind.WITHDRAWN, EventKind.DENOUNCED})


def effect_of(event: Event) -> When | None:
    """The day from which an event has effect: its own, or that of the act."""
    return event.effective_on or event.date


def compute_entry(
    rule: EntryIntoForce,
    events: tuple[Event, ...],
    *,
    parties: int | None = None,
    not_counting: Collection[str] = (),
    calendar: HolidayCalendar | None = None,
) -> Computed:
    """The day of entry into force by a rule; see ``EntryIntoForce.compute``."""
    done = tuple(event for event in events if not event.planned)
    trigger = _trigger(rule, done, parties=parties, not_counting=not_counting)
    told = dict.fromkeys(_TOLD, _decider(events, trigger.when))
    return _with_offset(rule, trigger.at(**told), calendar).at(**_STATED)


def _decider(events: tuple[Event, ...], when: When | None) -> str:
    """Where the event stands that gave a trigger its day, or ""."""
    day = bounds(when)[0] if when else None
    for number, event in enumerate(events):
        if day is not None and not event.planned and day in _days_of(event):
            return f"/events/{number}"
    return ""


def _days_of(event: Event) -> set[PartialDate | None]:
    return {event.date, event.effective_on, event.received_on}


def count_instruments(
    rule: EntryIntoForce,
    events: tuple[Event, ...],
    *,
    parties: int | None = None,
    not_counting: Collection[str] = (),
) -> Threshold:
    """How far the instruments of consent have come (K13).

    Args:
        rule: how many are needed, and what else must hold.
        events: what happened.
        parties: how many parties there are, where the rule names no number.
        not_counting: the names of parties whose instruments do not count.
    """
    conditions = [Quorum(c.text, c.at_least, c.weights) for c in rule.conditions]
    return nth_instrument(
        to_deposits(events, not_counting),
        rule.instruments or parties or 2,
        conditions=conditions,
        list_of_the_day=rule.instruments is None,
    )


def to_deposits(events: tuple[Event, ...], not_counting: Collection[str] = ()) -> list[Deposit]:
    """One deposit a party: its deposit where there is one, else its act of consent."""
    found: dict[str, Deposit] = {}
    for number, event in enumerate(events):
        counts = event.kind in CONSENTS or event.kind is EventKind.INSTRUMENT_DEPOSITED
        if event.planned or event.date is None or not (counts or _is_succession(event)):
            continue
        party = event.party or f"#{number}"
        if party in found and event.kind is not EventKind.INSTRUMENT_DEPOSITED:
            continue
        why_not = "succession" if _is_succession(event) else ""
        why_not = "does not count" if party in not_counting else why_not
        found[party] = Deposit(party, event.date, why_not, _left_on(events, party))
    return list(found.values())


def _is_succession(event: Event) -> bool:
    return event.kind is EventKind.SUCCEEDED


def _left_on(events: tuple[Event, ...], party: str) -> When | None:
    left = (e for e in events if e.kind in LEAVINGS and e.party == party and not e.planned)
    return next((effect_of(event) for event in left), None)


def _trigger(
    rule: EntryIntoForce,
    events: tuple[Event, ...],
    *,
    parties: int | None,
    not_counting: Collection[str],
) -> Computed:
    if rule.rule is EntryIntoForceRule.AFTER_RATIFICATIONS:
        return count_instruments(rule, events, parties=parties, not_counting=not_counting).computed
    return _TRIGGERS.get(rule.rule, _unknown)(rule, events)


def _on_signature(_: EntryIntoForce, events: tuple[Event, ...]) -> Computed:
    kinds = (EventKind.SIGNED, EventKind.NOTES_EXCHANGED)
    return on_signature([(e.place, e.date) for e in events if e.kind in kinds and e.date])


def _on_date(rule: EntryIntoForce, events: tuple[Event, ...]) -> Computed:
    if rule.on is None:
        return Computed(rule="K17", formula="the date of the text", reason=Reason.START_UNDATED)
    if rule.instruments:
        return date_or_event(rule.on, count_instruments(rule, events).computed.when)
    day = rule.on.to_date()
    if rule.clock is not None and day is not None:
        return from_moment(clock_time(day, rule.clock.at, zone=rule.clock.zone))
    return answer("K17", rule.on, formula="the date of the text", inputs=given(fixed=rule.on))


def _after_notifications(rule: EntryIntoForce, events: tuple[Event, ...]) -> Computed:
    kinds = (EventKind.NOTIFIED, EventKind.NOTES_EXCHANGED)
    told = [event for event in events if event.kind in kinds and event.date]
    notes = [event.date for event in told if event.date]
    receipts = [day for event in told if (day := event.received_on or event.effective_on)]
    found = exchange_of_notes(notes, receipts, on_receipt=rule.on_receipt)
    both = any(event.kind is EventKind.NOTES_EXCHANGED for event in told)
    if found.when is None or both or len(told) >= (rule.instruments or 2):
        return found
    waiting = (*found.notes, "notification-missing")
    return replace(found, result=OneOf(bounds(found.when)[0], None), notes=waiting)


def _after_exchange(_: EntryIntoForce, events: tuple[Event, ...]) -> Computed:
    exchanged = EventKind.INSTRUMENT_DEPOSITED
    days: list[When] = [e.date for e in events if e.kind is exchanged and e.date]
    inputs = given(deposited=", ".join(map(str, days)) or None)
    formula = "the exchange of the instruments"
    if not days:
        return Computed(rule="K15", inputs=inputs, formula=formula, reason=Reason.NOT_YET_MET)
    return answer("K15", reduce(later_of, days), formula=formula, inputs=inputs)


def _provisional(_: EntryIntoForce, events: tuple[Event, ...]) -> Computed:
    found = next((e for e in events if e.kind is EventKind.PROVISIONALLY_APPLIED), None)
    start = effect_of(found) if found else None
    if start is None:
        return Computed(rule="K18", formula="provisional start", reason=Reason.NOT_YET_MET)
    signed = next((e.date for e in events if e.kind is EventKind.SIGNED and e.date), start)
    return retroactive(signed, start)


def _unknown(*_: object) -> Computed:
    return Computed(rule="K44", formula="nothing said", reason=Reason.RULE_NOT_STATED)


_TRIGGERS: Final[
    dict[EntryIntoForceRule, Callable[[EntryIntoForce, tuple[Event, ...]], Computed]]
] = {
    EntryIntoForceRule.ON_SIGNATURE: _on_signature,
    EntryIntoForceRule.ON_DATE: _on_date,
    EntryIntoForceRule.AFTER_NOTIFICATIONS: _after_notifications,
    EntryIntoForceRule.AFTER_EXCHANGE_OF_INSTRUMENTS: _after_exchange,
    EntryIntoForceRule.PROVISIONAL: _provisional,
}


def as_stated(event: Event, pointer: str) -> Computed:
    """The day of an event as the source gives it (K16), or as it prints it (K42).

    Args:
        event: with a date.
        pointer: where it stands in the agreement.
    """
    day = effect_of(event)
    if event.julian is not None and event.effective_on is None:
        inputs = given(printed=event.julian)
        formula = "the printed day of the Julian calendar, in the Gregorian one"
        return answer("K42", day, formula=formula, inputs=inputs).at(printed=f"{pointer}/julian")
    found = answer("K16", day, formula="as stated", inputs=given(event=event.kind))
    return found.at(event=pointer)


def _with_offset(
    rule: EntryIntoForce, trigger: Computed, calendar: HolidayCalendar | None
) -> Computed:
    """The trigger and what the rule counts from it, as one trace."""
    found = count_offset(rule, trigger.when, calendar=calendar) if trigger.when else None
    if found is None:
        return trigger
    return replace(
        found,
        inputs=(*found.inputs, *trigger.inputs),
        formula=f"{found.formula}; trigger ({trigger.rule}): {trigger.formula}",
        notes=(*trigger.notes, *found.notes),
    )


def count_offset(
    rule: EntryIntoForce, trigger: When, *, calendar: HolidayCalendar | None
) -> Computed | None:
    """What a rule counts from its trigger; None where it counts nothing."""
    offset = rule.offset
    if offset is None:
        return first_of_month(trigger) if rule.first_of_month else None
    if rule.working_days:
        return working_days_after(trigger, offset.total_days, calendar=calendar)
    if not (rule.first_of_month or rule.after_expiry):
        return after(trigger, offset)
    if offset.total_months == 0:
        return first_of_month_after_days(trigger, offset.total_days)
    if rule.after_expiry or offset.total_days:
        return first_of_month_after(trigger, offset)
    return first_of_month(trigger, offset.total_months)
