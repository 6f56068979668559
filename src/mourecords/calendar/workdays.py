"""K39 and K40: working days, and what weekends do not move."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from mourecords.calendar.computed import Computed, Reason, answer, given
from mourecords.calendar.extent import When, lift

SATURDAY_AND_SUNDAY = frozenset({5, 6})
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class HolidayCalendar:
    """The days on which nobody works at a place, as the caller knows them.

    Attributes:
        name: whose calendar it is.
        holidays: the days.
        weekend: the days of the week off, Monday is 0.

    Examples:
        >>> HolidayCalendar("Ruritania").is_working(datetime.date(2025, 6, 1))
        False
    """

    name: str
    holidays: frozenset[datetime.date] = field(default_factory=frozenset)
    weekend: frozenset[int] = SATURDAY_AND_SUNDAY

    def is_working(self, day: datetime.date) -> bool:
        """Whether it is neither a holiday nor part of a weekend."""
        return day.weekday() not in self.weekend and day not in self.holidays


def working_days_after(trigger: When, number: int, *, calendar: HolidayCalendar | None) -> Computed:
    """K39, working days: they need a named calendar of holidays; without one there is no answer.

    Source: no treaty has one calendar for all parties.

    Args:
        trigger: the day from which to count; it is not counted itself.
        number: how many, from 1 to 20,000.
        calendar: whose days count.

    Examples:
        >>> from mourecords import PartialDate
        >>> working_days_after(PartialDate("2025-05-30"), 2, calendar=None).reason
        <Reason.NEEDS_CALENDAR: 'needs-calendar'>
        >>> there = HolidayCalendar("Ruritania")
        >>> print(working_days_after(PartialDate("2025-05-30"), 2, calendar=there).result)
        2025-06-03
    """
    return _counted("trigger", trigger, number=number, calendar=calendar)


def working_days_before(
    boundary: When, number: int, *, calendar: HolidayCalendar | None
) -> Computed:
    """K39 for a notice: the last day that leaves so many whole working days before a boundary.

    Source: as ``working_days_after``; safe as in K25: counted from the boundary it would
    be a working day later, which is the alternative.

    Args:
        boundary: the first day after the term.
        number: how many, from 1 to 20,000.
        calendar: whose days count.

    Examples:
        >>> from mourecords import PartialDate
        >>> there = HolidayCalendar("Ruritania")
        >>> found = working_days_before(PartialDate("2025-06-03"), 2, calendar=there)
        >>> print(found.result, found.alternative)
        2025-05-29 2025-05-30
    """
    return _counted("boundary", boundary, number=-number, calendar=calendar)


def last_working_day(day: datetime.date, calendar: HolidayCalendar) -> datetime.date | None:
    """The day itself, or the last working day before it.

    Examples:
        >>> last_working_day(datetime.date(2025, 6, 1), HolidayCalendar("Ruritania"))
        datetime.date(2025, 5, 30)
    """
    return _nearest(day, calendar, step=-1)


def _counted(name: str, anchor: When, *, number: int, calendar: HolidayCalendar | None) -> Computed:
    is_after = number >= 0
    formula = f"{name} {'+' if is_after else '-'} {abs(number)} working days"
    inputs = given(**{name: anchor, "days": abs(number), "calendar": calendar and calendar.name})
    if calendar is None or not 1 <= abs(number) <= _LONGEST:
        reason = Reason.NEEDS_CALENDAR if calendar is None else Reason.BEYOND_CALENDAR
        return Computed(rule="K39", inputs=inputs, formula=formula, reason=reason)
    counted = lift(anchor, lambda day: _working_day(day, number, calendar))
    if is_after:
        return answer("K39", counted, formula=formula, inputs=inputs)
    safe = lift(anchor, lambda day: _working_day(day, number - 1, calendar))
    return answer("K39", safe, formula=formula, inputs=inputs, alternative=counted)


def unmoved(effect_on: When) -> Computed:
    """K40, weekends and holidays: entry into force, effect and expiry do not move.

    They extend time limits for acts only; ``extended_limit`` does that.

    Source: Regulation (EEC, Euratom) 1182/71, art 4, which leaves out art 3(4)-(5).

    Examples:
        >>> from mourecords import PartialDate
        >>> print(unmoved(PartialDate("2025-06-01")).result)
        2025-06-01
    """
    inputs = given(effect=effect_on)
    return answer("K40", effect_on, formula="the day itself", inputs=inputs)


def extended_limit(limit_on: When, calendar: HolidayCalendar | None) -> Computed:
    """K40, the other half: a time limit for an act runs to the end of the next working day.

    Examples:
        >>> from mourecords import PartialDate
        >>> print(extended_limit(PartialDate("2025-06-01"), HolidayCalendar("Ruritania")).result)
        2025-06-02
    """
    inputs = given(limit=limit_on, calendar=calendar and calendar.name)
    formula = "the day, or the next working day"
    if calendar is None:
        return Computed(rule="K40", inputs=inputs, formula=formula, reason=Reason.NEEDS_CALENDAR)
    result = lift(limit_on, lambda day: _nearest(day, calendar, step=1))
    return answer("K40", result, formula=formula, inputs=inputs)


def _nearest(day: datetime.date, calendar: HolidayCalendar, *, step: int) -> datetime.date | None:
    """The day, or the first working day after it in steps of a day; None beyond the calendar."""
    for _ in range(_LONGEST):
        if calendar.is_working(day):
            return day
        if day in {datetime.date.min, datetime.date.max}:
            return None
        day += datetime.timedelta(days=step)
    return None


def _working_day(
    day: datetime.date, number: int, calendar: HolidayCalendar
) -> datetime.date | None:
    """So many working days on, or back where the number is negative."""
    step = 1 if number > 0 else -1
    for _ in range(abs(number)):
        if day in {datetime.date.min, datetime.date.max}:
            return None
        found = _nearest(day + datetime.timedelta(days=step), calendar, step=step)
        if found is None:
            return None
        day = found
    return day
