"""K01 to K03: so many days or months after something."""

from __future__ import annotations

from mourecords.calendar.arithmetic import shift
from mourecords.calendar.computed import Computed, answer, given
from mourecords.calendar.extent import When, day_after
from mourecords.values.durations import Duration


def nth_day(trigger: When, number: int) -> Computed:
    """K01, nth day: "the Nth day after (or following) T" is T + N days.

    Source: UN Treaty Handbook, final clauses; VCLT art 84.

    Args:
        trigger: T, such as the day of the last deposit.
        number: N, from 1.

    Raises:
        DurationError: ``number`` is not positive.

    Examples:
        >>> from mourecords import PartialDate
        >>> print(nth_day(PartialDate("1979-12-28"), 30).result)
        1980-01-27
    """
    result = shift(trigger, Duration(days=number))
    formula = f"trigger + {number} days"
    return answer("K01", result, formula=formula, inputs=given(trigger=trigger, days=number))


def days_after(trigger: When, number: int) -> Computed:
    """K02, N days after: T + N days; where all of day N must have run, one day more.

    Source: Chemical Weapons Convention art XXI(1); the African Continental Free
    Trade Area (art 23) is the example of the other convention.

    Raises:
        DurationError: ``number`` is not positive.

    Examples:
        >>> from mourecords import PartialDate
        >>> found = days_after(PartialDate("2019-04-29"), 30)
        >>> print(found.result, found.alternative)
        2019-05-29 2019-05-30
    """
    return _after("K02", trigger, Duration(days=number))


def months_after(trigger: When, number: int) -> Computed:
    """K03, N months after: the day of the same number N months on; alternative one day more.

    Source: UNCLOS art 308(1): twelve months after the deposit of the sixtieth instrument.

    Raises:
        DurationError: ``number`` is not positive.

    Examples:
        >>> from mourecords import PartialDate
        >>> print(months_after(PartialDate("1993-11-16"), 12).result)
        1994-11-16
    """
    return _after("K03", trigger, Duration(months=number))


def after(trigger: When, period: Duration) -> Computed:
    """A period after something: K03 where it has months, K02 where it has days only."""
    return _after("K03" if period.total_months else "K02", trigger, period)


def _after(rule: str, trigger: When, period: Duration) -> Computed:
    result = shift(trigger, period)
    return answer(
        rule,
        result,
        formula=f"trigger + {period}",
        inputs=given(trigger=trigger, period=period),
        alternative=day_after(result) if result else None,
    )
