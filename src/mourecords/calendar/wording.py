"""K42, K43 and K45: other calendars, numbers said twice, and units with other names."""

from __future__ import annotations

import datetime

from mourecords.errors import WordDigitConflictError
from mourecords.values.durations import Duration
from mourecords.values.vocabularies import Vocabulary

_SHORT = frozenset({4, 6, 9, 11})
_SOURCE = "Interpretation Act 1978, schedule 1; rule K45"


class Unit(Vocabulary):
    """A unit in which a text counts a period."""

    DAY = "day", "P1D", _SOURCE
    WEEK = "week", "P1W", _SOURCE
    FORTNIGHT = "fortnight", "P2W", _SOURCE
    MONTH = "month", "P1M", _SOURCE
    QUARTER = "quarter", "P3M", _SOURCE
    HALF_YEAR = "half_year", "P6M", _SOURCE
    YEAR = "year", "P1Y", _SOURCE
    YEAR_AND_A_DAY = "year_and_a_day", "P1Y1D", _SOURCE
    DECADE = "decade", "P10Y", _SOURCE
    CENTURY = "century", "P100Y", _SOURCE


def from_julian(year: int, month: int, *, day: int) -> datetime.date:
    """K42, calendars: the Gregorian day of a day of the Julian calendar, for comparison.

    The printed date stays in the record. Britain changed in September 1752,
    Russia in February 1918.

    Source: E. G. Richards, Mapping Time (1998), algorithm for the Julian calendar.

    Args:
        year: from 1; the year is taken to begin in January.
        month: from 1 to 12.
        day: of the month.

    Raises:
        ValueError: there is no such day, or the Gregorian one lies outside the years 1 to 9999.

    Examples:
        >>> from_julian(1752, 9, day=2), from_julian(1918, 1, day=31)
        (datetime.date(1752, 9, 13), datetime.date(1918, 2, 13))
    """
    february = 29 if year % 4 == 0 else 28
    length = february if month == 2 else 30 if month in _SHORT else 31
    shown = f"{year:04}-{month:02}-{day:02}"
    if not (1 <= month <= 12 and 1 <= day <= length and year >= 1):
        raise ValueError(f"the Julian calendar has no day {shown}")
    shifted_year, shifted_month = (year - 1, month + 9) if month <= 2 else (year, month - 3)
    days = shifted_year * 1461 // 4 + (153 * shifted_month + 2) // 5 + day
    if not 1 <= days - 308 <= datetime.date.max.toordinal():
        raise ValueError(f"the Gregorian day of {shown} lies outside the years 1 to 9999")
    return datetime.date.fromordinal(days - 308)


def agreed_number(words: int, digits: int, *, text: str) -> int:
    """K43, word and digit conflict: the number that words and digits both say.

    Source: "thirty (60) days" has no safe reading.

    Raises:
        WordDigitConflictError: they say different numbers.

    Examples:
        >>> agreed_number(30, 30, text="thirty (30) days")
        30
        >>> agreed_number(30, 60, text="thirty (60) days")
        Traceback (most recent call last):
        ...
        mourecords.errors.WordDigitConflictError: 'thirty (60) days' is not a duration: ...
    """
    if words != digits:
        raise WordDigitConflictError(text, words, digits)
    return words


def calendar_period(count: int, unit: Unit | str) -> Duration:
    """K45, months are calendar months: a period of so many units, in the units of the calendar.

    A quarter is three months, a half-year six, a fortnight two weeks.

    Source: Interpretation Act 1978, schedule 1: "month" means calendar month.

    Raises:
        DurationError: ``count`` is not positive.
        ValueError: there is no such unit.

    Examples:
        >>> calendar_period(2, "quarter"), calendar_period(1, "year_and_a_day")
        (Duration('P6M'), Duration('P1Y1D'))
    """
    one = Duration(Unit(unit).definition)
    return Duration(
        years=count * one.years,
        months=count * one.months,
        weeks=count * one.weeks,
        days=count * one.days,
    )
