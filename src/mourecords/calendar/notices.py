"""K25 to K28: notices, when they must be given and when they take effect."""

from __future__ import annotations

import datetime
from functools import partial

from mourecords.calendar.arithmetic import shift
from mourecords.calendar.computed import Computed, Reason, answer, given
from mourecords.calendar.extent import OneOf, When, bounds, day_after, day_before, spread
from mourecords.calendar.renewals import Series
from mourecords.values.durations import Duration

WITHOUT_CLAUSE = Duration("P12M")
"""The least notice where no clause gives one (VCLT art 56(2))."""


def notice_deadline(boundary: When, period: Duration) -> Computed:
    """K25, last day for notice: N before the last day or before the boundary; the earlier is safe.

    It belongs to the current term. Months count back from the day and clamp to
    the month (31 August less six months is the last of February).

    Source: no treaty rule: ETS 76 leaves out counting back. Japan-Korea
    agreement on military information 2016, whose deadline of 24 August 2019 is
    counted from the last day.

    Args:
        boundary: the first day after the current term.
        period: N.

    Returns:
        The safe day; the other reading is the alternative.

    Examples:
        >>> from mourecords import PartialDate
        >>> found = notice_deadline(PartialDate("2019-11-23"), Duration("P90D"))
        >>> print(found.result, found.alternative)
        2019-08-24 2019-08-25
    """
    last = day_before(boundary)
    return answer(
        "K25",
        shift(last, period, times=-1) if last else None,
        formula=f"last day - {period}; other reading: boundary - {period}",
        inputs=given(boundary=boundary, last_day=last, period=period),
        alternative=shift(boundary, period, times=-1),
    )


def late_notice(series: Series, period: Duration, *, received_on: datetime.date) -> Computed:
    """K26, late notice: it ends the next term, not this one.

    The last term that there can be ends by itself.

    Source: follows from the renewal clause.

    Returns:
        The boundary of the term that the notice ends; where the other reading of
        K25 would end the term before, that is the alternative.

    Examples:
        >>> from mourecords import PartialDate
        >>> series = Series(PartialDate("2020-08-01"), Duration("P36M"), Duration("P12M"))
        >>> print(
        ...     late_notice(series, Duration("P3M"), received_on=datetime.date(2026, 5, 15)).result
        ... )
        2027-08-01
    """
    ends = [_ended_by(series, period, received_on, safe=safe) for safe in (True, False)]
    return answer(
        "K26",
        ends[0],
        formula="boundary of the first term whose last day for notice has not passed",
        inputs=given(received=received_on, period=period, start=series.start),
        alternative=ends[1],
    )


def notice_day(
    sent_on: When | None, received_on: When | None, *, counts: str = "received"
) -> Computed:
    """K27, received or sent: a notice counts from its receipt, unless the text says otherwise.

    Source: VCLT art 78(b)-(c).

    Args:
        sent_on: when it was sent.
        received_on: when the other side, or the depositary, received it.
        counts: ``received`` or ``sent``.

    Examples:
        >>> from mourecords import PartialDate
        >>> print(notice_day(PartialDate("2025-01-27"), None).result)
        [2025-01-27..]
    """
    inputs = given(sent=sent_on, received=received_on, counts=counts)
    formula = f"the day it was {counts}"
    chosen = sent_on if counts == "sent" else received_on
    if chosen is not None:
        return answer("K27", chosen, formula=formula, inputs=inputs)
    if sent_on is None:
        return Computed(rule="K27", inputs=inputs, formula=formula, reason=Reason.START_UNDATED)
    result = OneOf(bounds(sent_on)[0], None)
    return answer("K27", result, formula=formula, inputs=inputs, notes=("receipt-unknown",))


def notice_takes_effect(received_on: When, period: Duration | None = None) -> Computed:
    """K28, notice at any time: effect = receipt + N; without a clause twelve months.

    Source: the clause; VCLT art 56(2).

    Examples:
        >>> from mourecords import PartialDate
        >>> print(notice_takes_effect(PartialDate("2019-02-02"), Duration("P6M")).result)
        2019-08-02
    """
    length = period or WITHOUT_CLAUSE
    result = shift(received_on, length)
    return answer(
        "K28",
        result,
        formula=f"received + {length}",
        inputs=given(received=received_on, period=length),
        alternative=day_after(result) if result else None,
        notes=() if period else ("no-clause",),
    )


def _ended_by(
    series: Series, period: Duration, received: datetime.date, *, safe: bool
) -> When | None:
    """The boundary of the first term for which it is in time, or of the last, which ends anyway."""

    def is_in_time(boundary: When, *, surely: bool) -> bool:
        anchor = day_before(boundary) if safe else boundary
        day = shift(anchor, period, times=-1) if anchor else None
        if day is None:
            return False
        last = day.earliest if surely else day.latest
        return last is None or received <= last

    least, most = (series.first(partial(is_in_time, surely=surely)) for surely in (False, True))
    return spread(series.boundary(least), series.boundary(most))
