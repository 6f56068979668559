"""When a term ends, how often it has been renewed, and by when notice must be given."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from mourecords.calendar.clocks import clock_time, until_moment
from mourecords.calendar.computed import Computed, Reason, given
from mourecords.calendar.ends import anchored_term, completion, fixed_term, open_end, until_date
from mourecords.calendar.exits import next_window
from mourecords.calendar.extent import Interval, When, has_come
from mourecords.calendar.notices import notice_deadline
from mourecords.calendar.renewals import Current, Series, capped, renewed_term
from mourecords.calendar.workdays import (
    HolidayCalendar,
    last_working_day,
    working_days_before,
)
from mourecords.records.event import Event
from mourecords.values.durations import Duration
from mourecords.values.vocabularies import (
    EventKind,
    NoticeBefore,
    RenewalMode,
    TermKind,
    TermStart,
)

if TYPE_CHECKING:
    from mourecords.records.term import Notice, Term

_ANCHORS: Final = {
    TermStart.SIGNATURE: (EventKind.SIGNED, EventKind.NOTES_EXCHANGED),
    TermStart.ENTRY_INTO_FORCE: (EventKind.ENTERED_INTO_FORCE,),
}


def compute_end(
    term: Term, events: tuple[Event, ...] = (), *, in_force_on: When | None = None
) -> Computed:
    """The boundary of the first term; see ``Term.compute_end``."""
    if term.until is not None and term.kind is not TermKind.UNTIL_EVENT:
        day, clock = term.until.to_date(), term.until_clock
        if clock is not None and day is not None:
            found = until_moment(clock_time(day, clock.at, zone=clock.zone))
            return found.at(until="/term/until", at="/term/until_clock", zone="/term/until_clock")
        start = _anchor(term, events, in_force_on)[0]
        found = until_date(term.until, inclusive=term.until_inclusive, start=start)
        return found.at(until="/term/until", inclusive="/term/until_inclusive")
    if term.kind is TermKind.INDEFINITE:
        return open_end(stated=True)
    if term.kind is TermKind.UNTIL_EVENT:
        return completion()
    if term.duration is None:
        return open_end(stated=False)
    return _fixed(term, term.duration, events=events, in_force_on=in_force_on)


def compute_current(
    term: Term,
    as_of: datetime.date,
    *,
    events: tuple[Event, ...] = (),
    in_force_on: When | None = None,
) -> Current:
    """The term that runs on a day; see ``Term.renewals``."""
    first = compute_end(term, events, in_force_on=in_force_on)
    start, pointer = _anchor(term, events, in_force_on)
    if first.when is None or term.duration is None or start is None:
        return _single(first, start, as_of)
    renewal = term.renewal
    times = _times(term, events)
    if renewal is None or times == 0 or term.until is not None:
        return _single(first, start, as_of)
    if renewal.period is None:
        return replace(
            _single(first, start, as_of),
            computed=replace(first, notes=(*first.notes, str(Reason.PERIOD_UNKNOWN))),
        )
    series = Series(start, term.duration, renewal.period, times, renewal.at_most)
    return _renewed(series, as_of, pointer)


def compute_notice(
    term: Term,
    as_of: datetime.date,
    *,
    events: tuple[Event, ...] = (),
    in_force_on: When | None = None,
    calendar: HolidayCalendar | None = None,
) -> Computed:
    """The last safe day for a notice; see ``Term.notice_by``."""
    notice = term.notice
    if notice is None:
        return Computed(rule="K25", formula="nothing said", reason=Reason.NO_NOTICE)
    if notice.before is not NoticeBefore.END_OF_TERM:
        inputs = given(period=notice.length)
        formula = "receipt + period"
        return Computed(rule="K28", inputs=inputs, formula=formula, reason=Reason.ANY_TIME)
    current = compute_current(term, as_of, events=events, in_force_on=in_force_on)
    end = current.computed
    if end.when is None or current.over:
        reason = end.reason or Reason.NO_RENEWAL
        return replace(end, rule="K25", result=None, alternative=None, reason=reason)
    found = _deadline(end.when, notice, calendar)
    kept = tuple(note for note in end.notes if note != "expired")
    return replace(found, inputs=(*found.inputs, *end.inputs), notes=(*kept, *found.notes))


def _deadline(boundary: When, notice: Notice, calendar: HolidayCalendar | None) -> Computed:
    """The last safe day before a boundary (K25, K39), and whether it is a working day."""
    pointers = {"period": "/term/notice/length", "days": "/term/notice/length"}
    if notice.working_days:
        number = notice.length.total_days
        return working_days_before(boundary, number, calendar=calendar).at(**pointers)
    found = notice_deadline(boundary, notice.length).at(**pointers)
    day = found.when.to_date() if found.when else None
    if calendar is None or day is None or calendar.is_working(day):
        return found
    note = f"not-a-working-day {calendar.name} {last_working_day(day, calendar)}"
    return replace(found, notes=(*found.notes, note))


def compute_window(term: Term, as_of: datetime.date, *, in_force_on: When | None) -> Computed:
    """The window for a notice that is open on a day, or the next one (K30).

    Args:
        term: the term.
        as_of: the day.
        in_force_on: the entry into force.
    """
    notice = term.notice
    if notice is None or notice.every is None or notice.window is None:
        return Computed(rule="K30", formula="nothing said", reason=Reason.NO_NOTICE)
    if in_force_on is None:
        return Computed(rule="K30", formula="in force + every", reason=Reason.START_UNDATED)
    found = next_window(in_force_on, as_of, every=notice.every, lasts=notice.window)
    return found.at(every="/term/notice/every", lasts="/term/notice/window")


def _times(term: Term, events: tuple[Event, ...]) -> int | None:
    """How often it may have been renewed: by agreement, as often as it was agreed."""
    renewal = term.renewal
    if renewal is None or renewal.mode is RenewalMode.AUTOMATIC:
        return renewal.times if renewal else 0
    agreed = (EventKind.RENEWED, EventKind.EXTENDED)
    return sum(event.kind in agreed and not event.planned for event in events)


def _fixed(
    term: Term, duration: Duration, *, events: tuple[Event, ...], in_force_on: When | None
) -> Computed:
    start, pointer = _anchor(term, events, in_force_on)
    if term.start is None and term.starts_on is None:
        return _unanchored(duration, events, in_force_on)
    anchor = str(term.start or TermStart.DATE)
    if start is not None and term.start in {None, TermStart.ENTRY_INTO_FORCE, TermStart.DATE}:
        found = fixed_term(start, duration)
    else:
        found = anchored_term(anchor, start, period=duration)
    return found.at(start=pointer, anchor="/term/start", period="/term/duration")


def _unanchored(
    duration: Duration, events: tuple[Event, ...], in_force_on: When | None
) -> Computed:
    """Nothing says from when it runs: what the end would be, and no result."""
    for start in (TermStart.ENTRY_INTO_FORCE, TermStart.SIGNATURE):
        day, pointer = _event_day(events, start)
        if start is TermStart.ENTRY_INTO_FORCE:
            day = day or in_force_on
        if day is not None:
            supposed = fixed_term(day, duration).at(start=pointer, period="/term/duration")
            note = "if-from-" + str(start).replace("_", "-")
            return replace(
                supposed,
                result=None,
                alternative=supposed.when,
                reason=Reason.START_NOT_STATED,
                notes=(note,),
            )
    inputs = given(period=duration)
    return Computed(
        rule="K19", inputs=inputs, formula=f"start + {duration}", reason=Reason.START_NOT_STATED
    )


def _anchor(
    term: Term, events: tuple[Event, ...], in_force_on: When | None
) -> tuple[When | None, str]:
    """The first day of the term and where it stands."""
    if term.starts_on is not None:
        return term.starts_on, "/term/starts_on"
    if term.start not in _ANCHORS:
        return None, ""
    day, pointer = _event_day(events, term.start)
    if day is None and term.start is TermStart.ENTRY_INTO_FORCE:
        return in_force_on, "/entry_into_force"
    return day, pointer


def _event_day(events: tuple[Event, ...], start: TermStart) -> tuple[When | None, str]:
    for number, event in enumerate(events):
        if event.kind in _ANCHORS[start] and not event.planned:
            day = event.effective_on or event.date
            if day is not None:
                return day, f"/events/{number}"
    return None, ""


def _single(first: Computed, start: When | None, as_of: datetime.date) -> Current:
    boundary = first.when
    over = boundary is not None and has_come(boundary, as_of) is True
    return Current(0, Interval(start, boundary), first, over)


def _renewed(series: Series, as_of: datetime.date, pointer: str) -> Current:
    pointers = {
        "start": pointer,
        "initial": "/term/duration",
        "renewal": "/term/renewal/period",
        "times": "/term/renewal/times",
        "at_most": "/term/renewal/at_most",
    }
    current = renewed_term(series, as_of)
    computed = capped(series, as_of) if current.over else current.computed
    return replace(current, computed=computed.at(**pointers))
