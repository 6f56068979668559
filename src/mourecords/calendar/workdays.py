"""K39 and K40: working days, and what weekends do not move."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from mourecords.calendar.arithmetic import lift
from mourecords.calendar.computed import Computed, Reason, answer, given
from mourecords.calendar.extent import When

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
    formula = f"trigger + {number} working days"
    inputs = given(trigger=trigger, days=number, calendar=calendar and calendar.name)
    if calendar is None or len(calendar.weekend) > 6 or not 1 <= number <= _LONGEST:
        reason = Reason.NEEDS_CALENDAR if calendar is None else Reason.BEYOND_CALENDAR
        return Computed(rule="K39", inputs=inputs, formula=formula, reason=reason)
    result = lift(trigger, lambda day: _working_day(day, number, calendar))
    return answer("K39", result, formula=formula, inputs=inputs)


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
    if calendar is None or len(calendar.weekend) > 6:
        return Computed(rule="K40", inputs=inputs, formula=formula, reason=Reason.NEEDS_CALENDAR)
    result = lift(limit_on, lambda day: _on_or_after(day, calendar))
    return answer("K40", result, formula=formula, inputs=inputs)


def _on_or_after(day: datetime.date, calendar: HolidayCalendar) -> datetime.date | None:
    for _ in range(_LONGEST):
        if calendar.is_working(day):
            return day
        if day == datetime.date.max:
            return None
        day += datetime.timedelta(days=1)
    return None


def _working_day(
    day: datetime.date, number: int, calendar: HolidayCalendar
) -> datetime.date | None:
    for _ in range(number):
        if day == datetime.date.max:
            return None
        found = _on_or_after(day + datetime.timedelta(days=1), calendar)
        if found is None:
            return None
        day = found
    return day
