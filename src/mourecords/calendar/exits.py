"""K29 to K34: from when one may leave, windows, year ends, and notices that are interrupted."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from mourecords.calendar.arithmetic import shift, step
from mourecords.calendar.computed import Computed, Reason, answer, given
from mourecords.calendar.extent import Interval, When, add_days, day_after, is_before, lift
from mourecords.calendar.renewals import smallest
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration

EVERY = Duration("P10Y")
LASTS = Duration("P1Y")


def earliest_notice(in_force_on: When, wait: Duration) -> Computed:
    """K29, earliest notice: "after three years from entry into force" is the anniversary itself.

    Source: Paris Agreement, art 28(1), as the depositary applied it on 4 November 2019.

    Examples:
        >>> print(earliest_notice(PartialDate("2016-11-04"), Duration("P3Y")).result)
        2019-11-04
    """
    result = shift(in_force_on, wait)
    return answer(
        "K29",
        result,
        formula=f"entry into force + {wait}",
        inputs=given(in_force=in_force_on, wait=wait),
        alternative=day_after(result) if result else None,
    )


def window(
    in_force_on: When, number: int, *, every: Duration = EVERY, lasts: Duration = LASTS
) -> Computed:
    """K30, windows: denunciation is open for a time after each period, and else not at all.

    Source: ILO conventions since 1933, such as C189 art 22: one year after each ten.

    Args:
        in_force_on: the entry into force, general or for the party, as the clause says.
        number: which window, from 1.
        every: the period.
        lasts: how long each window is open.

    Returns:
        The interval of the window.

    Examples:
        >>> print(window(PartialDate("2013-09-05"), 1).result)
        2023-09-05/2024-09-04
    """
    opens = shift(in_force_on, every, times=number)
    closes = step(
        in_force_on,
        months=number * every.total_months + lasts.total_months,
        days=number * every.total_days + lasts.total_days,
    )
    return answer(
        "K30",
        Interval(opens, closes) if opens and closes else None,
        formula=f"[in force + {number} * {every}, + {lasts})",
        inputs=given(in_force=in_force_on, every=every, lasts=lasts, number=number),
    )


def end_of_next_year(notice_on: When) -> Computed:
    """K31, year-end rule: effect on 31 December of the year after that of the notice.

    Source: UNESCO Constitution, art II(6).

    Examples:
        >>> print(end_of_next_year(PartialDate("2017-10-12")).result)
        2018-12-31
    """
    return _year_end(notice_on, "31 December of the next year", lambda day: day.year + 1)


def end_of_financial_year(notice_on: When) -> Computed:
    """K31, year-end rule: the same year for a notice in its first nine months, else the next.

    Source: Statute of the Council of Europe, art 7.

    Examples:
        >>> print(end_of_financial_year(PartialDate("1969-12-12")).result)
        1970-12-31
    """
    formula = "31 December of the year, from October of the next"
    return _year_end(notice_on, formula, lambda day: day.year + (day.month > 9))


def tolled_notice(
    received_on: datetime.date,
    period: Duration,
    *,
    suspended_on: datetime.date,
    resumed_on: datetime.date | None = None,
) -> Computed:
    """K32, tolling: a running notice is suspended; what remains of it runs after the resumption.

    Source: Philippines-United States Visiting Forces Agreement, notes of 2020.

    Examples:
        >>> day = datetime.date
        >>> found = tolled_notice(
        ...     day(2020, 2, 11),
        ...     Duration("P180D"),
        ...     suspended_on=day(2020, 6, 1),
        ...     resumed_on=day(2020, 12, 1),
        ... )
        >>> print(found.result, found.notes)
        2021-02-08 ('elapsed 111 days', 'remaining 69 days')
    """
    first = shift(PartialDate.from_date(received_on), period)
    end = first.to_date() if first else None
    inputs = given(received=received_on, period=period, suspended=suspended_on, resumed=resumed_on)
    formula = "resumed + (received + period - suspended)"
    if end is None:
        return answer("K32", None, formula=formula, inputs=inputs)
    notes = (
        f"elapsed {(suspended_on - received_on).days} days",
        f"remaining {(end - suspended_on).days} days",
    )
    if resumed_on is None:
        return Computed(
            rule="K32", inputs=inputs, formula=formula, reason=Reason.SUSPENDED, notes=notes
        )
    last = add_days(resumed_on, (end - suspended_on).days)
    result = PartialDate.from_date(last) if last else None
    return answer("K32", result, formula=formula, inputs=inputs, notes=notes)


def revoked_notice(effect_on: When, withdrawn_on: When, *, conditional: bool = False) -> Computed:
    """K33, revoked notice: before it takes effect it can be revoked, and force goes on.

    A conditional suspension of the notice keeps the note ``notice-suspended``.

    Source: VCLT art 68; the note of 22 November 2019 on the Japan-Korea agreement.

    Examples:
        >>> revoked_notice(
        ...     PartialDate("2019-11-23"), PartialDate("2019-11-22"), conditional=True
        ... ).notes
        ('notice-suspended', 'disputed')
    """
    inputs = given(effect=effect_on, withdrawn=withdrawn_on)
    formula = "revoked before its effect"
    if not is_before(withdrawn_on, effect_on):
        late = ("withdrawn-too-late",)
        return answer("K33", effect_on, formula=formula, inputs=inputs, notes=late)
    notes = ("notice-suspended", "disputed") if conditional else ()
    return Computed(rule="K33", inputs=inputs, formula=formula, reason=Reason.REVOKED, notes=notes)


def suspension(suspended_on: When, resumed_on: When | None = None) -> Computed:
    """K34, a suspension is not an end: an interval inside force, open until it is resumed.

    Source: VCLT arts 57, 72.

    Examples:
        >>> print(suspension(PartialDate("2022-01-01"), PartialDate("2022-07-01")).result)
        2022-01-01/2022-06-30
    """
    return answer(
        "K34",
        Interval(suspended_on, resumed_on),
        formula="[suspended, resumed)",
        inputs=given(suspended=suspended_on, resumed=resumed_on),
    )


def next_window(
    in_force_on: When, as_of: datetime.date, *, every: Duration = EVERY, lasts: Duration = LASTS
) -> Computed:
    """The window of K30 that is open on a day, or else the next one.

    Examples:
        >>> print(next_window(PartialDate("2013-09-05"), datetime.date(2025, 1, 1)).result)
        2033-09-05/2034-09-04
    """

    def is_ahead(number: int) -> bool:
        found = window(in_force_on, number + 1, every=every, lasts=lasts).result
        end = found.boundary if isinstance(found, Interval) else None
        return end is None or end.latest is None or end.latest > as_of

    return window(in_force_on, smallest(is_ahead) + 1, every=every, lasts=lasts)


def _year_end(notice_on: When, formula: str, year: Callable[[datetime.date], int]) -> Computed:
    result = lift(notice_on, lambda day: _last_of(year(day)))
    return answer("K31", result, formula=formula, inputs=given(notice=notice_on))


def _last_of(year: int) -> datetime.date | None:
    return datetime.date(year, 12, 31) if year <= 9999 else None
