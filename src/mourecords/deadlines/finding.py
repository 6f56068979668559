"""Records to what falls due within a time."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from mourecords.calendar.arithmetic import shift
from mourecords.calendar.computed import Computed, Reason
from mourecords.calendar.extent import Interval, When
from mourecords.deadlines.deadline import Deadline, DeadlineKind, to_name
from mourecords.records.record import Record
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration
from mourecords.values.vocabularies import EventKind, RenewalMode, Status

_MOST_TERMS = 400
_OVER = frozenset({Status.TERMINATED, Status.EXPIRED})
_KINDS = tuple(DeadlineKind)


def find_deadlines(
    records: Iterable[Record], start: datetime.date, *, within: Duration
) -> tuple[Deadline, ...]:
    """What falls due from a day on and within a period, in order.

    A date that is not known to the day is listed where any day of it lies in
    that time. What has no date, and should be looked at, comes last.

    Args:
        records: the collection.
        start: the first day; nothing here looks at the clock.
        within: how far to look.

    Examples:
        >>> from mourecords import Agreement
        >>> pact = Agreement(title="Pact", term={"kind": "until_date", "until": "2026-12-31"})
        >>> found = find_deadlines(
        ...     [Record(agreement=pact)], datetime.date(2026, 11, 23), within=Duration("P1Y")
        ... )
        >>> [(str(one.kind), str(one.on)) for one in found]
        [('last_day', '2026-12-31')]
    """
    end = shift(PartialDate.from_date(start), within)
    last = (end.latest if end else None) or datetime.date.max
    found = (one for record in records for one in _of(record, start, last))
    return tuple(sorted(found, key=_order))


def _of(record: Record, start: datetime.date, last: datetime.date) -> Iterator[Deadline]:
    standing = record.agreement.timeline.standing(start)
    if standing.status in _OVER:
        return
    if standing.status is Status.NOTICE_RUNNING and standing.computed:
        effect = standing.computed
        if _is_due(effect.when, start, last):
            kind = DeadlineKind.NOTICE_TAKES_EFFECT
            yield Deadline(kind, effect.when, record, 0, "a notice has been given", effect)
        return
    yield from _entry(record, start, last)
    yield from _windows(record, start, last)
    yield from _terms(record, start, last)


def _entry(record: Record, start: datetime.date, last: datetime.date) -> Iterator[Deadline]:
    begins = record.agreement.timeline.begins()
    if begins.when and begins.when.latest != start and _is_due(begins.when, start, last):
        note = ", ".join(begins.notes) or "by its own rule"
        yield Deadline(DeadlineKind.ENTRY_INTO_FORCE, begins.when, record, 0, note, begins)


def _windows(record: Record, start: datetime.date, last: datetime.date) -> Iterator[Deadline]:
    day: datetime.date | None = start
    for number in range(_MOST_TERMS):
        found = record.agreement.timeline.window(day) if day else None
        window = found.result if found else None
        if found is None or not isinstance(window, Interval) or window.start is None:
            return
        if window.start.earliest and window.start.earliest > last:
            return
        for kind, on in (
            (DeadlineKind.WINDOW_OPENS, window.start),
            (DeadlineKind.WINDOW_CLOSES, window.last_day),
        ):
            if _is_due(on, start, last):
                yield Deadline(kind, on, record, number, f"window {window}", found)
        day = window.boundary.latest if window.boundary else None


def _terms(record: Record, start: datetime.date, last: datetime.date) -> Iterator[Deadline]:
    timeline = record.agreement.timeline
    current = timeline.current(start)
    if current.over or current.computed.when is None:
        yield from _checks(record, current.computed, last)
        return
    renews = _renews_itself(record)
    day = start
    for _ in range(_MOST_TERMS):
        current = timeline.current(day)
        end = current.computed
        if current.over or end.when is None or end.when.earliest is None:
            return
        notice = timeline.notice_by(day)
        yield from _due_in_term(record, current.number, (end, notice), (start, last))
        following = timeline.current(end.when.earliest)
        goes_on = renews and following.number > current.number
        if goes_on and _is_due(end.when, start, last):
            note = f"term {following.number + 1} begins, unless notice was given"
            kind = DeadlineKind.RENEWAL
            yield Deadline(kind, end.when, record, following.number, note, following.computed)
        first_due = notice.when.earliest if notice.when else end.when.earliest
        if not goes_on or first_due is None or first_due > last:
            return
        day = end.when.earliest


def _due_in_term(
    record: Record,
    number: int,
    found: tuple[Computed, Computed],
    time: tuple[datetime.date, datetime.date],
) -> Iterator[Deadline]:
    end, notice = found
    if _is_due(notice.when, *time):
        renews = "it renews itself" if _renews_itself(record) else "it ends"
        note = f"term {number + 1} ends on {end.last_day}; without notice {renews}"
        yield Deadline(DeadlineKind.NOTICE_BY, notice.when, record, number, note, notice)
    if _is_due(end.last_day, *time):
        note = "if notice was given" if _renews_itself(record) else "no renewal by silence"
        yield Deadline(DeadlineKind.LAST_DAY, end.last_day, record, number, note, end)


def _checks(record: Record, end: Computed, last: datetime.date) -> Iterator[Deadline]:
    """What has no date of its own, and would be due or over."""
    if end.when is not None:
        ended = any(e.kind is EventKind.RENEWED for e in record.agreement.events)
        told = "a renewal is told, its length is not" if ended else "no renewal is told"
        note = f"the term passed on {end.when}; {told}"
        yield Deadline(DeadlineKind.CHECK, None, record, 0, note, end)
    elif end.reason is Reason.START_NOT_STATED:
        supposed = end.alternative
        known = supposed.earliest if supposed and not isinstance(supposed, Interval) else None
        if known is None or known <= last:
            would = f"; it would be over on {supposed}, {end.notes[0]}" if supposed else ""
            note = f"from when the term runs is not told{would}"
            yield Deadline(DeadlineKind.CHECK, None, record, 0, note, end)
    elif end.reason is Reason.START_UNDATED:
        note = "the day from which the term runs is not known"
        yield Deadline(DeadlineKind.CHECK, None, record, 0, note, end)


def _renews_itself(record: Record) -> bool:
    renewal = record.agreement.term.renewal if record.agreement.term else None
    return renewal is not None and renewal.mode is RenewalMode.AUTOMATIC


def _is_due(when: When | None, start: datetime.date, last: datetime.date) -> bool:
    if when is None:
        return False
    begins, ends = when.earliest or datetime.date.min, when.latest or datetime.date.max
    return begins <= last and ends >= start


def _order(deadline: Deadline) -> tuple[datetime.date, int, str]:
    on = deadline.on
    day = (on.earliest or datetime.date.min) if on else datetime.date.max
    return day, _KINDS.index(deadline.kind), to_name(deadline.record)
