"""Months and days added to exact and to imprecise dates, up to the limits of the calendar."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords.calendar.arithmetic import add_months, anniversary, shift
from mourecords.calendar.extent import OneOf, to_when
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration

few = settings(max_examples=60, deadline=None)
days = st.dates(datetime.date(1500, 1, 1), datetime.date(2500, 12, 31))


@pytest.mark.parametrize(
    ("when", "period", "expected"),
    [
        ("2016", "P18M", "[2017-07..2018-06]"),
        ("2016", "P24M", "2018"),
        ("2016-11", "P1Y", "2017-11"),
        ("[2016-11..2017-02]", "P3M", "[2017-02..2017-05]"),
        ("[2016-11..2017-02]", "P10D", "[2016-11-11..2017-03-10]"),
        ("[2016-11..]", "P10D", "[2016-11-11..]"),
        ("[2016-11-30..]", "P3M", "[2017-02-28..]"),
        ("[..2016-11-30]", "P3M", "[..2017-02-28]"),
        ("[..2016-11]", "P1D", "[..2016-12-01]"),
        ("[2016..2018]", "P1M", "[2016-02..2019-01]"),
        ("[2017-01-30..2017-01-31]", "P1M", "2017-02-28"),
    ],
)
def test_an_imprecise_date_moves_with_its_bounds(when, period, expected):
    assert str(shift(to_when(when), Duration(period))) == expected


@few
@given(days, days, st.integers(1, 60), st.integers(0, 400))
def test_both_bounds_of_a_set_are_moved_as_days_are(one, other, months, number):
    first, last = sorted((one, other))
    period = Duration(months=months, days=number)
    found = shift(OneOf(PartialDate.from_date(first), PartialDate.from_date(last)), period)
    reached = [shift(PartialDate.from_date(day), period).to_date() for day in (first, last)]
    assert [found.earliest, found.latest] == reached


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("9999-12-31", 0, "9999-12-31"),
        ("9999-11-30", 1, "9999-12-30"),
        ("9999-12-01", 1, None),
        ("0001-02-28", -1, "0001-01-28"),
        ("0001-01-31", -1, None),
        ("0001-01-01", 9998 * 12 + 11, "9999-12-01"),
    ],
)
def test_months_reach_to_the_ends_of_the_calendar(day, months, expected):
    reached = add_months(datetime.date.fromisoformat(day), months)
    assert reached == (expected and datetime.date.fromisoformat(expected))


@pytest.mark.parametrize(
    ("when", "period", "times", "expected"),
    [
        ("9998", "P1Y", 1, "9999"),
        ("9999", "P1Y", 1, None),
        ("0002", "P1Y", -1, "0001"),
        ("0001", "P1Y", -1, None),
        ("9999-11", "P1M", 1, "9999-12"),
        ("9999-12", "P1M", 1, None),
        ("9999", "P1M", 1, None),
        ("0001", "P1M", -1, None),
        ("9999-12-31", "P1D", 1, None),
        ("9999-12-31", "P99999Y", 1, None),
        ("9999-12-31", "P999999D", 2000, None),
        ("[9998-06..9999-12]", "P1M", 1, None),
        ("[0001-01..0002-06]", "P1M", -1, None),
        ("[9999-12..]", "P1M", 1, None),
        ("[..0001-01]", "P1M", -1, None),
        ("[9998-06-30..9999-12-31]", "P1D", 1, None),
    ],
)
def test_beyond_the_calendar_there_is_no_date(when, period, times, expected):
    found = shift(to_when(when), Duration(period), times=times)
    assert (found and str(found)) == expected


@few
@given(days, st.integers(-400, 400))
def test_an_anniversary_has_the_same_month(day, years):
    found = anniversary(PartialDate.from_date(day), years).to_date()
    assert (found.year - day.year, found.month) == (years, day.month)
    assert found.day == day.day or (day.month, day.day, found.day) == (2, 29, 28)
