"""The deadlines of terms: their last days, the last days for a notice, renewals by silence."""

from __future__ import annotations

from collections.abc import Iterator

from mourecords.calendar.computed import Computed, Reason
from mourecords.calendar.extent import Interval
from mourecords.deadlines.deadline import Deadline, DeadlineKind
from mourecords.deadlines.looking import Look
from mourecords.values.vocabularies import EventKind, RenewalMode

_MOST_TERMS = 400


def find_terms(look: Look) -> Iterator[Deadline]:
    """What falls due in the current term, and in those that follow within the time.

    Args:
        look: the record and the time.
    """
    timeline = look.timeline
    current = timeline.current(look.start)
    if current.over or current.computed.when is None:
        yield from _checks(look, current.computed)
        return
    renews = _renews_itself(look)
    day = look.start
    for _ in range(_MOST_TERMS):
        current = timeline.current(day)
        end = current.computed
        if current.over or end.when is None or end.when.earliest is None:
            return
        notice = timeline.notice_by(day)
        yield from _due_in_term(look, current.number, end=end, notice=notice)
        following = timeline.current(end.when.earliest)
        goes_on = renews and following.number > current.number
        if goes_on:
            note = f"term {following.number + 1} begins, unless notice was given"
            kind, number = DeadlineKind.RENEWAL, following.number
            yield from look.due(
                kind, end.when, note=note, computed=following.computed, number=number
            )
        first_due = notice.when.earliest if notice.when else end.when.earliest
        if not goes_on or first_due is None or first_due > look.last:
            return
        day = end.when.earliest


def _due_in_term(look: Look, number: int, *, end: Computed, notice: Computed) -> Iterator[Deadline]:
    renews = _renews_itself(look)
    so = "it renews itself" if renews else "it ends"
    note = f"term {number + 1} ends on {end.last_day}; without notice {so}"
    yield from look.due(
        DeadlineKind.NOTICE_BY, notice.when, note=note, computed=notice, number=number
    )
    why = "if notice was given" if renews else "no renewal by silence"
    last = tuple(
        look.due(DeadlineKind.LAST_DAY, end.last_day, note=why, computed=end, number=number)
    )
    yield from last
    if last and notice.reason is Reason.NEEDS_CALENDAR:
        words = "the notice counts in working days: pass a calendar of holidays"
        yield Deadline(DeadlineKind.CHECK, None, look.record, number, words, notice)


def _checks(look: Look, end: Computed) -> Iterator[Deadline]:
    """What has no date of its own, and would be due or over."""
    note = None
    if end.when is not None:
        renewed = any(e.kind is EventKind.RENEWED for e in look.record.agreement.events)
        told = "a renewal is told, its length is not" if renewed else "no renewal is told"
        note = f"the term passed on {end.when}; {told}"
    elif end.reason is Reason.START_NOT_STATED:
        supposed = end.alternative
        known = supposed.earliest if supposed and not isinstance(supposed, Interval) else None
        if known is None or known <= look.last:
            would = f"; it would be over on {supposed}, {end.notes[0]}" if supposed else ""
            note = f"from when the term runs is not told{would}"
    elif end.reason is Reason.START_UNDATED:
        note = "the day from which the term runs is not known"
    if note is not None:
        yield Deadline(DeadlineKind.CHECK, None, look.record, 0, note, end)


def _renews_itself(look: Look) -> bool:
    term = look.record.agreement.term
    renewal = term.renewal if term else None
    return renewal is not None and renewal.mode is RenewalMode.AUTOMATIC
