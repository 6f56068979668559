"""The Julian calendar, and the units in which texts count."""

import calendar
import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords.calendar.wording import Unit, agreed_number, calendar_period, from_julian
from mourecords.errors import DurationError
from mourecords.values.durations import Duration

LEAP, COMMON = 2000, 2001


def lengths(year):
    """The lengths of the months of a Julian year, in which every fourth one is a leap year."""
    model = COMMON if year % 4 else LEAP
    return [calendar.monthrange(model, month)[1] for month in range(1, 13)]


@settings(max_examples=30, deadline=None)
@given(st.integers(2, 9998))
def test_the_days_of_a_julian_year_follow_one_another(year):
    days = [
        from_julian(year, month, day=day)
        for month, length in enumerate(lengths(year), 1)
        for day in range(1, length + 1)
    ]
    days.append(from_julian(year + 1, 1, day=1))
    first = days[0].toordinal()
    assert [day.toordinal() for day in days] == list(range(first, first + len(days)))


@pytest.mark.parametrize(
    ("julian", "gregorian"),
    [
        pytest.param((1582, 10, 5), "1582-10-15", id="spain"),
        pytest.param((1752, 9, 3), "1752-09-14", id="great-britain"),
        pytest.param((1753, 2, 18), "1753-03-01", id="sweden"),
        pytest.param((1918, 2, 1), "1918-02-14", id="russia"),
        pytest.param((1923, 2, 16), "1923-03-01", id="greece"),
        pytest.param((1900, 2, 29), "1900-03-13", id="no-leap-day-in-the-other"),
        pytest.param((200, 3, 1), "0200-03-01", id="when-both-agree"),
        pytest.param((1, 1, 3), "0001-01-01", id="first"),
        pytest.param((9999, 10, 19), "9999-12-31", id="last"),
    ],
)
def test_k42_the_first_days_by_the_new_calendar(julian, gregorian):
    year, month, day = julian
    assert from_julian(year, month, day=day) == datetime.date.fromisoformat(gregorian)


@pytest.mark.parametrize("year", [1900, 1901])
@pytest.mark.parametrize("month", range(1, 13))
def test_a_month_has_no_more_days_than_it_has(year, month):
    longest = lengths(year)[month - 1]
    assert from_julian(year, month, day=longest)
    for day in (0, longest + 1):
        with pytest.raises(ValueError, match=f"has no day {year}-{month:02}-{day:02}"):
            from_julian(year, month, day=day)


@pytest.mark.parametrize(("year", "month"), [(1900, 0), (1900, 13), (0, 12)])
def test_there_is_no_such_month(year, month):
    with pytest.raises(ValueError, match="the Julian calendar has no day"):
        from_julian(year, month, day=1)


@pytest.mark.parametrize(("year", "month", "day"), [(1, 1, 2), (9999, 10, 20), (10_000, 1, 1)])
def test_what_has_no_gregorian_day_says_so(year, month, day):
    with pytest.raises(ValueError, match="lies outside the years 1 to 9999"):
        from_julian(year, month, day=day)


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(list(Unit)), st.integers(1, 900))
def test_k45_so_many_units_are_so_many_times_one(unit, count):
    one, many = Duration(unit.definition), calendar_period(count, str(unit))
    assert many.total_months == count * one.total_months
    assert many.total_days == count * one.total_days
    assert ("W" in str(many)) == (unit in {Unit.WEEK, Unit.FORTNIGHT})
    assert ("Y" in str(many)) == (one.total_months >= 12)


def test_k45_no_units_are_no_period():
    with pytest.raises(DurationError):
        calendar_period(0, "month")


def test_k43_the_number_that_both_say():
    assert agreed_number(30, 30, text="thirty (30) days") == 30
