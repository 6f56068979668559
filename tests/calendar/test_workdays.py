"""Working days by a named calendar, forward and back, and where there are none."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords.calendar.extent import to_when
from mourecords.calendar.workdays import (
    HolidayCalendar,
    extended_limit,
    last_working_day,
    unmoved,
    working_days_after,
    working_days_before,
)
from mourecords.values.dates import PartialDate

D, day = PartialDate, datetime.date.fromisoformat
few = settings(max_examples=40, deadline=None)
starts = st.dates(day("2024-01-01"), day("2026-12-31"))
holidays = st.frozensets(starts, max_size=40)
weekends = st.sampled_from([frozenset({5, 6}), frozenset({4, 5}), frozenset({6}), frozenset()])
calendars = st.builds(HolidayCalendar, st.just("Ruritania"), holidays, weekends)
NEVER = HolidayCalendar("Sunday Island", weekend=frozenset(range(7)))
HERE = HolidayCalendar("Ruritania", frozenset({day("2025-06-02")}))


def working(calendar, first, last):
    """The working days from one day to another, both included."""
    days = [first + datetime.timedelta(days=n) for n in range((last - first).days + 1)]
    return [each for each in days if calendar.is_working(each)]


@few
@given(starts, st.integers(1, 30), calendars)
def test_k39_so_many_working_days_lie_after_the_trigger(trigger, number, calendar):
    found = working_days_after(D.from_date(trigger), number, calendar=calendar).result.to_date()
    days = working(calendar, trigger + datetime.timedelta(days=1), found)
    assert (len(days), days[-1]) == (number, found)


@few
@given(starts, st.integers(1, 30), calendars)
def test_k39_so_many_whole_working_days_lie_before_the_boundary(boundary, number, calendar):
    found = working_days_before(D.from_date(boundary), number, calendar=calendar)
    one = datetime.timedelta(days=1)
    safe, other = found.result.to_date(), found.alternative.to_date()
    assert calendar.is_working(safe)
    assert len(working(calendar, safe + one, boundary - one)) == number
    assert working(calendar, other, boundary - one)[0] == other
    assert len(working(calendar, other, boundary - one)) == number


@few
@given(starts, calendars)
def test_k40_a_limit_for_an_act_runs_to_a_working_day(limit, calendar):
    reached = extended_limit(D.from_date(limit), calendar).result.to_date()
    assert working(calendar, limit, reached) == [reached]
    before = last_working_day(limit, calendar)
    assert working(calendar, before, limit) == [before]
    assert unmoved(D.from_date(limit)).result.to_date() == limit


def test_the_trace_names_the_calendar_and_the_way():
    on, back = (
        count(D("2025-05-30"), 1, calendar=HERE)
        for count in (working_days_after, working_days_before)
    )
    assert (on.formula, back.formula) == ("trigger + 1 working days", "boundary - 1 working days")
    assert {one.name: one.value for one in back.inputs} == {
        "boundary": "2025-05-30",
        "days": "1",
        "calendar": "Ruritania",
    }
    assert (str(on.result), on.alternative) == ("2025-06-03", None)


@pytest.mark.parametrize("count", [working_days_after, working_days_before])
def test_k39_needs_a_calendar_with_working_days(count):
    unknown = count(D("2025-05-30"), 2, calendar=None)
    assert (unknown.reason, len(unknown.inputs)) == ("needs-calendar", 2)
    assert extended_limit(D("2025-05-30"), None).reason == "needs-calendar"
    assert extended_limit(D("2025-05-30"), NEVER).reason == "beyond-calendar"
    assert count(D("2025-05-30"), 2, calendar=NEVER).reason == "beyond-calendar"
    assert last_working_day(day("2025-05-30"), NEVER) is None


def test_one_working_day_a_week_is_enough():
    mondays = HolidayCalendar("Monday Island", weekend=frozenset(range(1, 7)))
    assert str(working_days_after(D("2025-06-02"), 2, calendar=mondays).result) == "2025-06-16"
    assert str(extended_limit(D("2025-06-03"), mondays).result) == "2025-06-09"
    assert last_working_day(day("2025-06-08"), mondays) == day("2025-06-02")


def test_k39_counts_from_one_to_twenty_thousand():
    every_day = HolidayCalendar("Labour Island", weekend=frozenset())
    for number, result in ((0, None), (1, "2000-01-02"), (20_000, "2054-10-04"), (20_001, None)):
        found = working_days_after(D("2000-01-01"), number, calendar=every_day)
        assert (found.result and str(found.result)) == result
        assert (found.reason == "beyond-calendar") is (result is None)
        assert found.formula == f"trigger + {number} working days"


@pytest.mark.parametrize("number", [1, 2])
def test_at_the_ends_of_the_calendar_there_is_no_further_day(number):
    """31 December 9999 is a Friday, 1 January of year 1 a Monday."""
    last, first = D.from_date(datetime.date.max), D.from_date(datetime.date.min)
    assert working_days_after(last, number, calendar=HERE).reason == "beyond-calendar"
    assert working_days_before(first, number, calendar=HERE).reason == "beyond-calendar"
    closed = HolidayCalendar("Ruritania", frozenset({datetime.date.max, datetime.date.min}))
    assert extended_limit(last, closed).reason == "beyond-calendar"
    assert extended_limit(last, HERE).result == last
    assert last_working_day(datetime.date.min, closed) is None
    thursday = D("9999-12-30")
    assert str(working_days_after(thursday, 1, calendar=HERE).result) == "9999-12-31"
    assert working_days_after(thursday, 1, calendar=closed).result is None


def test_k39_an_imprecise_date_gives_all_the_days_that_it_can_be():
    found = working_days_after(to_when("[2025-05-29..2025-05-31]"), 1, calendar=HERE)
    assert str(found.result) == "[2025-05-30..2025-06-03]"
