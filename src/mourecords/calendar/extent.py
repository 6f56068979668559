"""Days that are not known to the day, and intervals of days."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from mourecords.errors import DateError
from mourecords.values.dates import PartialDate


@dataclass(frozen=True, slots=True)
class OneOf:
    """One day among those from ``first`` to ``last``; which one is not known.

    The text form is the EDTF set "one of" (ISO 8601-2:2019, level 2).

    Attributes:
        first: the earliest that it can be; None where nothing bounds it.
        last: the latest that it can be; None where nothing bounds it.

    Examples:
        >>> str(OneOf(PartialDate("2016-11-23"), None))
        '[2016-11-23..]'
    """

    first: PartialDate | None
    last: PartialDate | None

    @property
    def earliest(self) -> datetime.date | None:
        """The first day that it can be, or None."""
        return self.first.earliest if self.first else None

    @property
    def latest(self) -> datetime.date | None:
        """The last day that it can be, or None."""
        return self.last.latest if self.last else None

    def to_date(self) -> None:
        """None: it is not known to the day."""
        return

    def __str__(self) -> str:
        return f"[{self.first or ''}..{self.last or ''}]"


When: TypeAlias = PartialDate | OneOf
"""A date as precise as its inputs allow."""


def to_when(text: str) -> When:
    """The date that an EDTF year, month, day or set "one of" names.

    Args:
        text: such as ``2016-11`` or ``[2016-11-23..2016-12-02]``, with either end left out.

    Raises:
        DateError: the text is neither.

    Examples:
        >>> to_when("[2016-11-23..]").earliest
        datetime.date(2016, 11, 23)
    """
    first, dots, last = text.removeprefix("[").removesuffix("]").partition("..")
    if not (dots and text.startswith("[") and text.endswith("]")) or not (first or last):
        return PartialDate(text)
    return OneOf(PartialDate(first) if first else None, PartialDate(last) if last else None)


@dataclass(frozen=True, slots=True)
class Interval:
    """The days from ``start`` up to, and without, ``boundary``.

    The text form is an EDTF interval, whose end is the last day.

    Attributes:
        start: the first day; None where it is not known.
        boundary: the first day after it; None where it is open.

    Examples:
        >>> term = Interval(PartialDate("2025-03-01"), PartialDate("2030-03-01"))
        >>> str(term), term.contains(datetime.date(2030, 3, 1))
        ('2025-03-01/2030-02-28', False)
    """

    start: When | None
    boundary: When | None

    @property
    def last_day(self) -> When | None:
        """The day before the boundary, or None where it is open."""
        return day_before(self.boundary) if self.boundary else None

    def contains(self, day: datetime.date) -> bool | None:
        """Whether the day is in it; None where imprecise ends leave that open."""
        begun = has_come(self.start, day) if self.start else None
        over = has_come(self.boundary, day) if self.boundary else False
        if begun is False or over is True:
            return False
        return True if begun and over is False else None

    @classmethod
    def from_text(cls, text: str) -> Interval:
        """The interval that an EDTF interval names; its end is the last day.

        Args:
            text: such as ``2025-03-01/2030-02-28``; ``..`` as end is open, no start is unknown.

        Raises:
            DateError: an end is no date, or there is no ``/``.

        Examples:
            >>> Interval.from_text("2025-03-01/2030-02-28").boundary
            PartialDate('2030-03-01')
        """
        start, slash, end = text.partition("/")
        if not slash:
            raise DateError(
                text, "it is no interval", "write START/END, or START/.. where it is open"
            )
        last = None if end in ("", "..") else to_when(end)
        return cls(to_when(start) if start else None, last and day_after(last))

    def __str__(self) -> str:
        return f"{self.start or ''}/{self.last_day or '..'}"


def has_come(when: When, day: datetime.date) -> bool | None:
    """Whether ``when`` is ``day`` or before it; None where that cannot be decided.

    Examples:
        >>> has_come(PartialDate("2025"), datetime.date(2025, 6, 1)) is None
        True
    """
    if when.latest is not None and when.latest <= day:
        return True
    if when.earliest is not None and when.earliest > day:
        return False
    return None


def is_before(one: When | None, other: When | None) -> bool:
    """Whether every day of one date lies before every day of another; False where one is missing.

    Examples:
        >>> is_before(PartialDate("2025-05"), PartialDate("2025-06-01"))
        True
        >>> is_before(PartialDate("2025-06"), PartialDate("2025-06-30"))
        False
    """
    last = one.latest if one else None
    first = other.earliest if other else None
    return last is not None and first is not None and last < first


def between(first: datetime.date, last: datetime.date) -> When:
    """The most exact date that covers the days from ``first`` to ``last``.

    Examples:
        >>> between(datetime.date(2017, 2, 1), datetime.date(2017, 2, 28))
        PartialDate('2017-02')
    """
    if first == last:
        return PartialDate.from_date(first)
    if first.day == 1 and first.year == last.year:
        if (first.month, last.month, last.day) == (1, 12, 31):
            return PartialDate.of(first.year)
        end = calendar.monthrange(last.year, last.month)[1]
        if first.month == last.month and last.day == end:
            return PartialDate.of(first.year, first.month)
    return OneOf(PartialDate.from_date(first), PartialDate.from_date(last))


def covering(first: datetime.date | None, last: datetime.date | None) -> When | None:
    """The most exact date that covers the days between two bounds; None where neither is known."""
    if first and last:
        return between(first, last)
    return span_of(
        PartialDate.from_date(first) if first else None,
        PartialDate.from_date(last) if last else None,
    )


def spread(first: When | None, last: When | None) -> When | None:
    """The most exact date that covers two dates and the days between; None where one is missing.

    Examples:
        >>> print(spread(PartialDate("2023"), PartialDate("2024")))
        [2023-01-01..2024-12-31]
    """
    if first is None or last is None:
        return None
    return first if first == last else covering(first.earliest, last.latest)


def span_of(first: PartialDate | None, last: PartialDate | None) -> When | None:
    """One date from two bounds; None where neither is known."""
    if first is None and last is None:
        return None
    if first == last and first is not None:
        return first
    return OneOf(first, last)


def bounds(when: When) -> tuple[PartialDate | None, PartialDate | None]:
    """The two ends of a date, at the precision in which they are known."""
    return (when, when) if isinstance(when, PartialDate) else (when.first, when.last)


def lift(when: When, rule: Callable[[datetime.date], datetime.date | None]) -> When | None:
    """Apply a rule that keeps the order of days to all the days that a date can be.

    Returns:
        All the days that the answer can be; None where a bound has no answer.
    """
    first, last = (rule(day) if day else None for day in (when.earliest, when.latest))
    if (when.earliest and first is None) or (when.latest and last is None):
        return None
    return covering(first, last)


def add_days(day: datetime.date, days: int) -> datetime.date | None:
    """The day so many days on; None beyond the years 1 to 9999."""
    try:
        return day + datetime.timedelta(days=days)
    except OverflowError:
        return None


def moved(when: When, days: int) -> When | None:
    """The date so many days on; None beyond the years 1 to 9999.

    Examples:
        >>> str(moved(PartialDate("2017-02"), -1))
        '[2017-01-31..2017-02-27]'
    """
    return lift(when, lambda day: add_days(day, days))


def day_before(when: When) -> When | None:
    """The day before; None before the first day of year 1."""
    return moved(when, -1)


def day_after(when: When) -> When | None:
    """The day after; None after the last day of year 9999."""
    return moved(when, 1)


def later_of(one: When, other: When) -> When:
    """The later of two dates, as exactly as it can be told.

    Examples:
        >>> str(later_of(PartialDate("2025"), PartialDate("2025-06-10")))
        '[2025-06-10..2025-12-31]'
    """
    if one.latest and other.earliest and one.latest <= other.earliest:
        return other
    if other.latest and one.earliest and other.latest <= one.earliest:
        return one
    firsts = [day for day in (one.earliest, other.earliest) if day]
    lasts = [one.latest, other.latest]
    last = None if None in lasts else max(day for day in lasts if day)
    if firsts and last:
        return between(max(firsts), last)
    return OneOf(
        PartialDate.from_date(max(firsts)) if firsts else None,
        PartialDate.from_date(last) if last else None,
    )
