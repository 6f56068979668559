"""Adding months and days to dates: in one step, from the anchor, clamped to the month."""

from __future__ import annotations

import calendar
import datetime

from mourecords.calendar.extent import OneOf, When, add_days, lift, span_of
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration


def clamp(year: int, month: int, *, day: int) -> datetime.date:
    """K04, month end: a day that the month does not have is its last day.

    Source: European Convention on the Calculation of Time-Limits (ETS 76), art 4;
    Regulation (EEC, Euratom) 1182/71, art 3.

    Examples:
        >>> clamp(2023, 2, day=31), clamp(2024, 2, day=31)
        (datetime.date(2023, 2, 28), datetime.date(2024, 2, 29))
    """
    return datetime.date(year, month, min(day, calendar.monthrange(year, month)[1]))


def add_months(day: datetime.date, months: int) -> datetime.date | None:
    """K05, no stickiness: the day of the same number, even where the first was a month's last.

    Source: the corresponding-date rule, Dodds v Walker [1981] 1 WLR 1027 (HL).

    Args:
        day: from where to count.
        months: how many, negative to count back.

    Returns:
        The day; None beyond the years 1 to 9999.

    Examples:
        >>> add_months(datetime.date(1978, 9, 30), 4)
        datetime.date(1979, 1, 30)
        >>> add_months(datetime.date(2023, 2, 28), 1)
        datetime.date(2023, 3, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return clamp(year, month + 1, day=day.day) if 1 <= year <= 9999 else None


def shift(when: When, period: Duration, *, times: int = 1) -> When | None:
    """K41, uncertainty: the date one period on, or ``times`` of them, no more exact than it was.

    A month and a number of months give a month, a year and a number of years a
    year; everything else gives all the days that it can be. Nothing is padded.

    Source: EDTF, ISO 8601-2:2019.

    Args:
        when: from where to count.
        period: how far; months first, then days.
        times: how often, negative to count back; the period is multiplied first.

    Returns:
        The date; None beyond the years 1 to 9999.

    Examples:
        >>> print(shift(PartialDate("2016-11"), Duration("P3M")))
        2017-02
        >>> print(shift(PartialDate("2016"), Duration("P5Y")))
        2021
        >>> print(shift(PartialDate("2016-11"), Duration("P10D")))
        [2016-11-11..2016-12-10]
    """
    return step(when, months=period.total_months * times, days=period.total_days * times)


def step(when: When, *, months: int, days: int) -> When | None:
    """The date so many months and then so many days on; None beyond the calendar."""
    if isinstance(when, OneOf):
        return _step_bounds(when, months, days)
    if when.day is None and days == 0:
        return _step_coarse(when, months)
    return lift(when, lambda day: _step_day(day, months, days))


def repeat(when: When, period: Duration, *, times: int) -> When | None:
    """K06, no chaining: so many periods from the anchor, in one step.

    Source: follows from K04; chaining loses the day of the month.

    Examples:
        >>> print(repeat(PartialDate("2023-01-31"), Duration("P1M"), times=2))
        2023-03-31
    """
    return shift(when, period, times=times)


def anniversary(when: When, years: int) -> When | None:
    """K07, leap day: 29 February gives 28 February in other years, and itself in leap years.

    Source: follows from K04 and K06.

    Examples:
        >>> leap = PartialDate("2024-02-29")
        >>> print(anniversary(leap, 1), anniversary(leap, 4))
        2025-02-28 2028-02-29
    """
    return step(when, months=12 * years, days=0)


def is_same_period(one: Duration, other: Duration) -> bool:
    """K08, units differ: days are not months, whatever their number.

    Source: calendar months are of unequal length; Interpretation Act 1978, schedule 1.

    Examples:
        >>> is_same_period(Duration("P30D"), Duration("P1M"))
        False
        >>> is_same_period(Duration("P12M"), Duration("P1Y"))
        True
    """
    return one == other


def _step_day(day: datetime.date, months: int, days: int) -> datetime.date | None:
    reached = add_months(day, months)
    return add_days(reached, days) if reached else None


def _step_coarse(when: PartialDate, months: int) -> When | None:
    if when.month is None and months % 12 == 0:
        year = when.year + months // 12
        return PartialDate.of(year) if 1 <= year <= 9999 else None
    ends = (_month_on(when.year, month, months) for month in (when.month or 1, when.month or 12))
    first, last = ends
    return span_of(first, last) if first and last else None


def _month_on(year: int, month: int, months: int) -> PartialDate | None:
    reached = add_months(datetime.date(year, month, 1), months)
    return PartialDate.of(reached.year, reached.month) if reached else None


def _step_bounds(when: OneOf, months: int, days: int) -> When | None:
    first = step(when.first, months=months, days=days) if when.first else None
    last = step(when.last, months=months, days=days) if when.last else None
    if (when.first and first is None) or (when.last and last is None):
        return None
    return _joined(first, last)


def _joined(first: When | None, last: When | None) -> When | None:
    low = first.first if isinstance(first, OneOf) else first
    high = last.last if isinstance(last, OneOf) else last
    return span_of(low, high)
