"""Notices to end or leave an agreement: when they count, and when they take effect."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from mourecords.calendar.computed import Computed, answer, given
from mourecords.calendar.exits import (
    end_of_financial_year,
    end_of_next_year,
    revoked_notice,
    tolled_notice,
)
from mourecords.calendar.extent import When, has_come
from mourecords.calendar.months import first_of_month_after
from mourecords.calendar.notices import late_notice, notice_day, notice_takes_effect
from mourecords.calendar.renewals import Series
from mourecords.calendar.workdays import working_days_after
from mourecords.records.event import Event
from mourecords.values.vocabularies import EventKind, NoticeBefore, RenewalMode, YearEnd

if TYPE_CHECKING:
    from mourecords.records.term import Notice
    from mourecords.records.timeline import Timeline

_LEAVES: Final = frozenset({EventKind.DENOUNCED, EventKind.WITHDRAWN, EventKind.NOTICE_GIVEN})
_YEAR_ENDS: Final = {
    YearEnd.NEXT_YEAR: end_of_next_year,
    YearEnd.FINANCIAL_YEAR: end_of_financial_year,
}
Has = Callable[[When | None], bool]
"""Whether a day has come; what is not dated is past for the source that tells it."""


def has_come_surely(on: datetime.date) -> Has:
    """A reading of dates by which only what has surely come has come.

    Args:
        on: the day that is asked about.
    """
    return lambda when: when is None or has_come(when, on) is True


def find_notices(timeline: Timeline, has: Has) -> Iterator[tuple[int, Event]]:
    """The notices, denunciations and withdrawals that have come, with their places."""
    for number, event in enumerate(timeline.agreement.events):
        if event.kind in _LEAVES and not event.planned and has(event.date):
            yield number, event


def compute_effect(timeline: Timeline, number: int, *, has: Has) -> Computed | None:
    """When a notice takes effect; None where it was revoked before it did.

    Args:
        timeline: of the agreement.
        number: the place of the notice among the events.
        has: which days have come.
    """
    event = timeline.agreement.events[number]
    effect = _effect(timeline, event).at(
        received=f"/events/{number}",
        notice=f"/events/{number}",
        trigger=f"/events/{number}",
        period="/term/notice/length",
    )
    later = timeline.agreement.events[number + 1 :]
    withdrawn = _first(later, EventKind.NOTICE_WITHDRAWN, has)
    if withdrawn is None or withdrawn.party not in {None, event.party}:
        return effect
    if effect.when is not None and withdrawn.date is not None:
        revoked = revoked_notice(effect.when, withdrawn.date)
        if revoked.when is not None:
            return effect
    return _tolled(timeline, (event, withdrawn, _first(later, EventKind.RESUMED, has)))


def _first(events: tuple[Event, ...], kind: EventKind, has: Has) -> Event | None:
    return next((e for e in events if e.kind is kind and not e.planned and has(e.date)), None)


def _effect(timeline: Timeline, event: Event) -> Computed:
    term = timeline.agreement.term
    notice = term.notice if term else None
    if event.effective_on is not None:
        inputs = given(event=event.kind)
        return answer("K27", event.effective_on, formula="as stated", inputs=inputs)
    if event.date is None or (notice is None and event.kind is not EventKind.NOTICE_GIVEN):
        return Computed(rule="K28", formula="as stated", result=event.date)
    counted = notice_day(event.date, event.received_on or event.date)
    received = counted.when or event.date
    found = _after_notice(timeline, notice, received)
    if event.received_on is None:
        return found
    formula = f"{found.formula}; received ({counted.rule})"
    return replace(found, formula=formula)


def _after_notice(timeline: Timeline, notice: Notice | None, received: When) -> Computed:
    if notice is None:
        return notice_takes_effect(received)
    if notice.year_end is not None:
        return _YEAR_ENDS[notice.year_end](received)
    day = received.to_date()
    if notice.before is NoticeBefore.END_OF_TERM and day is not None:
        series = _series(timeline, day)
        if series is not None:
            return late_notice(series, notice.length, received_on=day)
    if notice.working_days:
        number = notice.length.total_days
        return working_days_after(received, number, calendar=timeline.calendar)
    if notice.first_of_month:
        return first_of_month_after(received, notice.length)
    return notice_takes_effect(received, notice.length)


def _series(timeline: Timeline, day: datetime.date) -> Series | None:
    """The term that runs on a day and those that follow it by silence; None where none is known."""
    term = timeline.agreement.term
    current = timeline.current(day)
    if term is None or term.duration is None or current.term.start is None:
        return None
    renewal = term.renewal
    further = renewal.period if renewal else None
    length = further if current.number and further else term.duration
    if renewal is None or renewal.mode is not RenewalMode.AUTOMATIC:
        return Series(current.term.start, length)
    left = None if renewal.times is None else renewal.times - current.number
    return Series(current.term.start, length, further, left)


def _tolled(timeline: Timeline, told: tuple[Event, Event, Event | None]) -> Computed | None:
    """What is left of a notice after it was suspended and resumed (K32); None until then."""
    term = timeline.agreement.term
    notice = term.notice if term else None
    given_event, withdrawn, resumed = told
    received = given_event.received_on or given_event.date
    days = [
        when.to_date() if when else None
        for when in (received, withdrawn.date, resumed.date if resumed else None)
    ]
    start, suspended, again = days
    if not (start and suspended and again and notice):
        return None
    return tolled_notice(start, notice.length, suspended_on=suspended, resumed_on=again)
