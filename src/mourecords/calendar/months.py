"""K09 to K12: rules that end on the first day of a month."""

from __future__ import annotations

import datetime

from mourecords.calendar.arithmetic import add_months, shift
from mourecords.calendar.computed import Computed, answer, given
from mourecords.calendar.extent import When, lift
from mourecords.values.durations import Duration


def first_of_month(trigger: When, nth: int = 1) -> Computed:
    """K09, first day of the Nth month following T: month of T plus N, whatever its day.

    A month is enough to know the day.

    Source: EU-Japan Economic Partnership Agreement, art 23.3.

    Args:
        trigger: T.
        nth: N; "the first day of the month following" is 1.

    Examples:
        >>> from mourecords import PartialDate
        >>> print(first_of_month(PartialDate("2018-12-21"), 2).result)
        2019-02-01
    """
    return _first("K09", trigger, nth)


def nth_month_after(trigger: When, nth: int) -> Computed:
    """K11, first day of the Nth month after the month in which T falls: as K09.

    Source: Anti-Personnel Mine Ban Convention (Ottawa), art 17(1).

    Examples:
        >>> from mourecords import PartialDate
        >>> print(nth_month_after(PartialDate("1998-09-16"), 6).result)
        1999-03-01
    """
    return _first("K11", trigger, nth)


def first_of_month_after(trigger: When, period: Duration) -> Computed:
    """K10, first day of the month following the expiry of a period after T.

    Where the period runs out on a first of a month, it is still the next month;
    that first is given as the alternative.

    Source: Convention on Cybercrime (ETS 185), art 36(3).

    Examples:
        >>> from mourecords import PartialDate
        >>> print(first_of_month_after(PartialDate("2004-03-18"), Duration("P3M")).result)
        2004-07-01
    """
    expiry = shift(trigger, period)
    result = lift(expiry, _first_after) if expiry else None
    day = expiry.to_date() if expiry else None
    return answer(
        "K10",
        result,
        formula=f"first of the month after (trigger + {period})",
        inputs=given(trigger=trigger, period=period, expiry=expiry),
        alternative=expiry if day and day.day == 1 else None,
    )


def first_of_month_after_days(trigger: When, number: int) -> Computed:
    """K12, first day of the month after the Nth day following T.

    Source: Rome Statute of the International Criminal Court, art 126(1).

    Raises:
        DurationError: ``number`` is not positive.

    Examples:
        >>> from mourecords import PartialDate
        >>> print(first_of_month_after_days(PartialDate("2002-04-11"), 60).result)
        2002-07-01
    """
    reached = shift(trigger, Duration(days=number))
    return answer(
        "K12",
        lift(reached, _first_after) if reached else None,
        formula=f"first of the month after (trigger + {number} days)",
        inputs=given(trigger=trigger, days=number, reached=reached),
    )


def _first(rule: str, trigger: When, nth: int) -> Computed:
    return answer(
        rule,
        lift(trigger, lambda day: add_months(day.replace(day=1), nth)),
        formula=f"first of month(trigger) + {nth} months",
        inputs=given(trigger=trigger, months=nth),
    )


def _first_after(day: datetime.date) -> datetime.date | None:
    return add_months(day.replace(day=1), 1)
