"""K19 to K21, K36 to K38 and K44: where a term ends."""

from __future__ import annotations

from collections.abc import Collection

from mourecords.calendar.arithmetic import shift
from mourecords.calendar.computed import Computed, Reason, answer, given
from mourecords.calendar.extent import Interval, When, day_after
from mourecords.values.durations import Duration


def fixed_term(start: When, period: Duration) -> Computed:
    """K19, fixed term from its start: boundary = start + period; the last day is the one before.

    The start counts as day one. Half of all registries print the anniversary as
    the last day: that reading is the alternative.

    Source: SSI 2018/1082 reg 1(4); measured on the GGO data, 69 rows end the day
    before the anniversary, 37 on it.

    Args:
        start: the first day.
        period: how long.

    Returns:
        The boundary; ``last_day`` of it is the last day.

    Examples:
        >>> from mourecords import PartialDate
        >>> found = fixed_term(PartialDate("2025-03-01"), Duration("P5Y"))
        >>> print(found.result, found.last_day)
        2030-03-01 2030-02-28
    """
    return _term("K19", "start", start, period)


def anchored_term(anchor: str, start: When | None, *, period: Duration) -> Computed:
    """K20, term from another anchor: signature, provisional application, the first delivery.

    Source: the clause itself; the anchor is part of it.

    Args:
        anchor: what it runs from.
        start: when that was; None where it is not known.
        period: how long.

    Examples:
        >>> anchored_term("signature", None, period=Duration("P5Y")).reason
        <Reason.START_UNDATED: 'start-undated'>
    """
    if start is None:
        return Computed(
            rule="K20",
            inputs=given(anchor=anchor, period=period),
            formula=f"{anchor} + {period}",
            reason=Reason.START_UNDATED,
        )
    return _term("K20", anchor, start, period)


def until_date(
    until: When, *, inclusive: bool | None = None, start: When | None = None
) -> Computed:
    """K21, until a date: the date is the last day, unless the words or its place say otherwise.

    "Up to and including" gives the last day, "up to but not including" the
    boundary. A bare "until" is the boundary where the date is a first of a month
    or an anniversary of the start, and otherwise the last day; the other reading
    is the alternative.

    Source: Regulation (EEC, Euratom) 1182/71, art 3(2); the default for a bare
    "until" is this package's own.

    Args:
        until: the date.
        inclusive: whether the words say that it is the last day.
        start: the first day of the term, for anniversaries.

    Returns:
        The boundary.

    Examples:
        >>> from mourecords import PartialDate
        >>> found = until_date(PartialDate("2030-12-31"))
        >>> print(found.last_day, found.result)
        2030-12-31 2031-01-01
    """
    following = day_after(until)
    is_last = inclusive if inclusive is not None else not _looks_like_boundary(until, start)
    chosen, other = (following, until) if is_last else (until, following)
    return answer(
        "K21",
        chosen,
        formula="the day after the date" if is_last else "the date itself",
        inputs=given(until=until, inclusive=inclusive, start=start),
        alternative=other if inclusive is None else None,
        notes=("until-ambiguous",) if inclusive is None and not is_last else (),
    )


def replaced(
    successor_on: When, parties: Collection[str], *, successor_parties: Collection[str]
) -> Computed:
    """K36, replacement: the end is the start of the successor, for those who are party to both.

    Source: VCLT arts 30, 59.

    Examples:
        >>> from mourecords import PartialDate
        >>> both, day = ["US", "MX"], PartialDate("2020-07-01")
        >>> found = replaced(day, ["US", "MX", "CA"], successor_parties=both)
        >>> print(found.result, found.notes)
        2020-07-01 ('continues-for: CA',)
    """
    others = sorted(set(parties) - set(successor_parties))
    return answer(
        "K36",
        successor_on,
        formula="start of the successor",
        inputs=given(successor=successor_on),
        notes=(f"continues-for: {', '.join(others)}",) if others else (),
    )


def survival(boundary: When, period: Duration | None = None) -> Computed:
    """K37, survival: what outlives the end, for a period or without limit, as its own interval.

    Source: the clause; Japan-Korea agreement on military information 2016, art 21(4).

    Args:
        boundary: the first day after the term.
        period: how long; None for without limit.

    Examples:
        >>> from mourecords import PartialDate
        >>> print(survival(PartialDate("2030-03-01"), Duration("P5Y")).result)
        2030-03-01/2035-02-28
    """
    end = shift(boundary, period) if period else None
    result = None if period and end is None else Interval(boundary, end)
    formula = f"[boundary, boundary + {period})" if period else "[boundary, ..)"
    inputs = given(boundary=boundary, period=period)
    return answer("K37", result, formula=formula, inputs=inputs)


def completion(completed_on: When | None = None) -> Computed:
    """K38, completion: no date until an event says that the purpose is fulfilled.

    Source: VCLT art 54; Kolb and others call it execution of the treaty.

    Examples:
        >>> completion().reason
        <Reason.UNTIL_EVENT: 'until-event'>
    """
    if completed_on is None:
        return Computed(rule="K38", formula="day of the event", reason=Reason.UNTIL_EVENT)
    inputs = given(completed=completed_on)
    return answer("K38", completed_on, formula="day of the event", inputs=inputs)


def open_end(*, stated: bool) -> Computed:
    """K44, open end: "indefinite" has no boundary; silence is unknown, not indefinite.

    Source: VCLT arts 54, 56.

    Args:
        stated: whether the text says that it has no end.

    Examples:
        >>> open_end(stated=True).reason, open_end(stated=False).reason
        (<Reason.INDEFINITE: 'indefinite'>, <Reason.SILENT: 'silent'>)
    """
    reason = Reason.INDEFINITE if stated else Reason.SILENT
    return Computed(rule="K44", formula="no end" if stated else "nothing said", reason=reason)


def _term(rule: str, anchor: str, start: When, period: Duration) -> Computed:
    boundary = shift(start, period)
    return answer(
        rule,
        boundary,
        formula=f"{anchor} + {period}",
        inputs=given(start=start, period=period),
        alternative=day_after(boundary) if boundary else None,
    )


def _looks_like_boundary(until: When, start: When | None) -> bool:
    day = until.to_date()
    begun = start.to_date() if start else None
    if day is None:
        return False
    is_anniversary = begun is not None and (day.month, day.day) == (begun.month, begun.day)
    return day.day == 1 or is_anniversary
