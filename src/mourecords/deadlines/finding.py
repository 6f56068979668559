"""Records to what falls due within a time."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from mourecords.calendar.arithmetic import shift
from mourecords.calendar.computed import Computed
from mourecords.calendar.extent import Interval, has_come
from mourecords.calendar.telling import tell_note
from mourecords.calendar.workdays import HolidayCalendar
from mourecords.deadlines.deadline import Deadline, DeadlineKind, to_name
from mourecords.deadlines.looking import Look
from mourecords.deadlines.terms import find_terms
from mourecords.records.record import Record
from mourecords.records.replacement import Replacement, find_replacements
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration
from mourecords.values.vocabularies import Status

_MOST_WINDOWS = 400
_OVER = frozenset({Status.TERMINATED, Status.EXPIRED})
_KINDS = tuple(DeadlineKind)


def find_deadlines(
    records: Iterable[Record],
    start: datetime.date,
    *,
    within: Duration,
    calendar: HolidayCalendar | None = None,
) -> tuple[Deadline, ...]:
    """What falls due from a day on and within a period, in order.

    A date that is not known to the day is listed where any day of it lies in
    that time. What has no date, and should be looked at, comes last. An
    agreement that another one of the collection replaces has no deadlines from
    that day on (K36).

    Args:
        records: the collection.
        start: the first day; nothing here looks at the clock.
        within: how far to look.
        calendar: whose working days count, where a clause counts in them (K39).

    Examples:
        >>> from mourecords import Agreement
        >>> pact = Agreement(title="Pact", term={"kind": "until_date", "until": "2026-12-31"})
        >>> found = find_deadlines(
        ...     [Record(agreement=pact)], datetime.date(2026, 11, 23), within=Duration("P1Y")
        ... )
        >>> [(str(one.kind), str(one.on)) for one in found]
        [('last_day', '2026-12-31')]
    """
    collection = tuple(records)
    end = shift(PartialDate.from_date(start), within)
    last = (end.latest if end else None) or datetime.date.max
    replaced = _ended_by_another(collection, calendar)
    found: list[Deadline] = []
    for place, record in enumerate(collection):
        look = Look(record, start, last, calendar)
        found += _kept(look, replaced.get(place), collection)
    return tuple(sorted(found, key=_order))


def _ended_by_another(
    records: tuple[Record, ...], calendar: HolidayCalendar | None
) -> dict[int, Replacement]:
    """For each record that another one replaces for all its parties, which and when."""
    replacements = find_replacements(records, calendar=calendar)
    return {each.old: each for each in replacements if each.whole and each.computed.when}


def _kept(
    look: Look, replacement: Replacement | None, records: tuple[Record, ...]
) -> Iterator[Deadline]:
    """The deadlines of one record, up to the day on which another takes its place."""
    end = replacement.computed.when if replacement else None
    if replacement is None or end is None:
        yield from _of(look)
        return
    if has_come(end, look.start) is True:
        return
    yield from (one for one in _of(look) if one.on is None or not _is_past(one, end.earliest))
    note = f"{to_name(records[replacement.new])} takes its place"
    yield from look.due(DeadlineKind.REPLACED, end, note=note, computed=replacement.computed)


def _is_past(deadline: Deadline, end: datetime.date | None) -> bool:
    first = deadline.on.earliest if deadline.on else None
    return end is not None and first is not None and first >= end


def _of(look: Look) -> Iterator[Deadline]:
    standing = look.timeline.standing(look.start)
    yield from _survivals(look)
    if standing.status in _OVER:
        return
    if standing.status is Status.NOTICE_RUNNING and standing.computed:
        kind, effect = DeadlineKind.NOTICE_TAKES_EFFECT, standing.computed
        yield from look.due(kind, effect.when, note="a notice has been given", computed=effect)
        return
    yield from _leaving(look)
    yield from _earliest(look)
    yield from _entry(look)
    yield from _windows(look)
    yield from find_terms(look)


def _survivals(look: Look) -> Iterator[Deadline]:
    """The last days of what outlives the end (K37)."""
    term = look.record.agreement.term
    found = look.timeline.survivals(look.start) if term else ()
    for number, (clause, computed) in enumerate(
        zip(term.survival if term else (), found, strict=False)
    ):
        last = computed.result.last_day if isinstance(computed.result, Interval) else None
        if isinstance(computed.result, Interval) and computed.result.boundary:
            kind = DeadlineKind.SURVIVAL_ENDS
            yield from look.due(kind, last, note=clause.text, computed=computed, number=number)


def _leaving(look: Look) -> Iterator[Deadline]:
    """Parties that leave an agreement of three or more, which goes on without them."""
    if len(look.record.agreement.parties) <= 2:
        return
    for number, effect in look.timeline.notices(look.start):
        event = look.record.agreement.events[number]
        if effect is not None:
            note = f"{event.party or 'a party'} leaves, and it goes on for the others"
            kind = DeadlineKind.NOTICE_TAKES_EFFECT
            yield from look.due(kind, effect.when, note=note, computed=effect, number=number)


def _earliest(look: Look) -> Iterator[Deadline]:
    """The first day on which a notice may be given (K29)."""
    found = look.timeline.notice_from()
    note = "a notice may be given from this day on"
    yield from look.due(DeadlineKind.NOTICE_FROM, found.when, note=note, computed=found)


def _entry(look: Look) -> Iterator[Deadline]:
    begins = look.timeline.begins()
    if begins.when and begins.when.latest != look.start:
        note = _to_note(begins)
        yield from look.due(DeadlineKind.ENTRY_INTO_FORCE, begins.when, note=note, computed=begins)


def _to_note(begins: Computed) -> str:
    return "; ".join(map(tell_note, begins.notes)) or (
        "as stated" if begins.rule == "K16" else "by its own rule"
    )


def _windows(look: Look) -> Iterator[Deadline]:
    day: datetime.date | None = look.start
    for number in range(_MOST_WINDOWS):
        found = look.timeline.window(day) if day else None
        window = found.result if found else None
        if found is None or not isinstance(window, Interval) or window.start is None:
            return
        if window.start.earliest and window.start.earliest > look.last:
            return
        note = f"window {window}"
        opens, closes = DeadlineKind.WINDOW_OPENS, DeadlineKind.WINDOW_CLOSES
        yield from look.due(opens, window.start, note=note, computed=found, number=number)
        yield from look.due(closes, window.last_day, note=note, computed=found, number=number)
        day = window.boundary.latest if window.boundary else None


def _order(deadline: Deadline) -> tuple[datetime.date, int, str]:
    on = deadline.on
    day = (on.earliest or datetime.date.min) if on else datetime.date.max
    return day, _KINDS.index(deadline.kind), to_name(deadline.record)
