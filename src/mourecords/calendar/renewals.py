"""K23, K24 and K35: one term after another."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from mourecords.calendar.arithmetic import step
from mourecords.calendar.computed import Computed, Reason, answer, given
from mourecords.calendar.extent import Interval, When, day_after, has_come, spread
from mourecords.values.durations import Duration


@dataclass(frozen=True, slots=True)
class Series:
    """A first term and those that follow it by silence.

    Attributes:
        start: the first day of the first term.
        initial: how long the first term is.
        renewal: how long each further term is; None where there is none.
        times: how often it may be renewed; None for without limit.
        at_most: how long all terms together may last; None for without limit.
    """

    start: When
    initial: Duration
    renewal: Duration | None = None
    times: int | None = None
    at_most: Duration | None = None

    def boundary(self, number: int) -> When | None:
        """The boundary after so many renewals, from the anchor in one step (K06)."""
        months, days = self.initial.total_months, self.initial.total_days
        if self.renewal:
            months += number * self.renewal.total_months
            days += number * self.renewal.total_days
        return step(self.start, months=months, days=days)

    def opening(self, number: int) -> When | None:
        """The first day after so many renewals: the boundary of the term before."""
        return self.boundary(number - 1) if number else self.start

    def limit(self) -> int | None:
        """The greatest number of renewals that the cap allows; None for without limit."""
        if self.renewal is None:
            return 0
        if self.at_most is None:
            return self.times
        end = step(self.start, months=self.at_most.total_months, days=self.at_most.total_days)
        if end is None or end.latest is None:
            return self.times
        within = self.count_until(end.latest)
        return within if self.times is None else min(self.times, within)

    def first(self, holds: Callable[[When], bool]) -> int:
        """How many renewals lead to the first boundary that meets a condition, or to the last one.

        What meets the condition is followed only by what meets it too.
        """
        cap = self.limit()

        def is_met(number: int) -> bool:
            boundary = self.boundary(number)
            return boundary is None or (cap is not None and number >= cap) or holds(boundary)

        return smallest(is_met)

    def count_until(self, day: datetime.date) -> int:
        """How many renewals have a boundary that has surely come by the day."""
        return smallest(lambda k: not self._has_come(k + 1, day))

    def _has_come(self, number: int, day: datetime.date) -> bool:
        boundary = self.boundary(number)
        return boundary is not None and has_come(boundary, day) is True


@dataclass(frozen=True, slots=True)
class Current:
    """The term that runs on a day.

    Attributes:
        number: how many renewals there have been; the most that there can have been,
            where the start is too imprecise to tell.
        term: the interval of that term, as exactly as it can be told.
        computed: its boundary, with the trace.
        over: whether the last term is over on that day.
    """

    number: int
    term: Interval
    computed: Computed
    over: bool


def renewed_term(series: Series, as_of: datetime.date) -> Current:
    """K23, automatic renewal: boundary k = start + initial + k renewals; the first after a day.

    The initial term and the renewals often differ in length, and the boundary is
    always counted from the anchor.

    Source: the clause; GLPI issues 15893 and 17725 show both mistakes.

    Args:
        series: the first term and its renewals.
        as_of: the day that is asked about.

    Examples:
        >>> from mourecords import PartialDate
        >>> series = Series(PartialDate("2020-08-01"), Duration("P36M"), Duration("P12M"))
        >>> current = renewed_term(series, datetime.date(2026, 2, 11))
        >>> print(current.number, current.computed.result, current.computed.last_day)
        3 2026-08-01 2026-07-31
    """

    def runs(boundary: When, *, surely: bool) -> bool:
        end = boundary.earliest if surely else boundary.latest
        return end is None or end > as_of

    least, number = (series.first(partial(runs, surely=surely)) for surely in (False, True))
    boundary = spread(series.boundary(least), series.boundary(number))
    term = Interval(spread(series.opening(least), series.opening(number)), boundary)
    ended = boundary is not None and has_come(boundary, as_of) is True
    notes: tuple[str, ...] = (f"renewed {number} times",) if number else ()
    notes += ("count-undecided",) if least != number else ()
    computed = answer(
        "K23" if number else "K19",
        boundary,
        formula="start + initial + k * renewal",
        inputs=given(
            start=series.start,
            initial=series.initial,
            renewal=series.renewal,
            k=number,
            as_of=as_of,
        ),
        alternative=day_after(boundary) if boundary else None,
        notes=notes,
    )
    return Current(number, term, computed, ended)


def capped(series: Series, as_of: datetime.date) -> Computed:
    """K24, renewal count and cap: after the last renewal allowed, it has expired.

    Source: the clause: "once", "two further periods", "not beyond ten years".

    Examples:
        >>> from mourecords import PartialDate
        >>> once = Series(PartialDate("2010-01-01"), Duration("P5Y"), Duration("P5Y"), times=1)
        >>> print(capped(once, datetime.date(2026, 1, 1)).explain())
        2020-01-01  K24  start + initial + 1 * renewal  (start 2010-01-01, times 1)  expired
    """
    cap = series.limit()
    if cap is None:
        return Computed(rule="K24", formula="no cap", reason=Reason.INDEFINITE)
    end = series.boundary(cap)
    over = end is not None and has_come(end, as_of) is True
    return answer(
        "K24",
        end,
        formula=f"start + initial + {cap} * renewal",
        inputs=given(start=series.start, times=series.times, at_most=series.at_most),
        notes=("expired",) if over else (),
    )


def extension_gap(boundary: When, extended_on: When) -> Computed:
    """K35, extension must precede lapse: one signed later is new, or needs retroactive words.

    Source: VCLT arts 28, 54.

    Returns:
        The boundary; the notes hold ``gap`` and its length where there is one.

    Examples:
        >>> from mourecords import PartialDate
        >>> extension_gap(PartialDate("2030-03-01"), PartialDate("2030-03-11")).notes
        ('gap', '10 days')
    """
    first, last = boundary.latest, extended_on.earliest
    days = (last - first).days if first and last else 0
    return answer(
        "K35",
        boundary,
        formula="extension - boundary",
        inputs=given(boundary=boundary, extended=extended_on),
        notes=("gap", f"{days} days") if days > 0 else (),
    )


def smallest(holds: Callable[[int], bool]) -> int:
    """The smallest number from 0 for which a condition that stays true holds."""
    high = 1
    while not holds(high - 1):
        high *= 2
    return bisect_left(range(high), 1, key=holds)
