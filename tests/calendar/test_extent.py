"""Dates that are not known to the day: bounds, either of which may be missing, and the limits."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords.calendar.extent import (
    Interval,
    OneOf,
    between,
    bounds,
    day_after,
    day_before,
    has_come,
    later_of,
    moved,
    span_of,
    spread,
    to_when,
)
from mourecords.errors import DateError
from mourecords.values.dates import PartialDate

D, day = PartialDate, datetime.date.fromisoformat
few = settings(max_examples=60, deadline=None)
days = st.dates(day("1500-01-01"), day("2500-12-31"))
partial = st.builds(lambda on, length: D(str(on)[:length]), days, st.sampled_from([4, 7, 10]))
ends = st.tuples(days, days).map(sorted)
exact_sets = ends.map(lambda pair: OneOf(*map(D.from_date, pair)))
from_then = days.map(lambda on: OneOf(D.from_date(on), None))
until_then = days.map(lambda on: OneOf(None, D.from_date(on)))
whens = partial | exact_sets | from_then | until_then


@few
@given(partial)
def test_the_days_of_a_date_are_that_date(date):
    assert between(date.earliest, date.latest) == date
    assert bounds(date) == (date, date)


@few
@given(ends)
def test_what_is_no_whole_month_or_year_is_a_set(pair):
    found = between(*pair)
    whole = {str(pair[0])[:length] for length in (4, 7, 10)}
    assert str(found) in {*whole, f"[{pair[0]}..{pair[1]}]"}
    assert (found.earliest, found.latest) == tuple(pair)


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("2017-02-01", "2017-02-28", "2017-02"),
        ("2016-02-01", "2016-02-28", "[2016-02-01..2016-02-28]"),
        ("2017-01-01", "2017-12-31", "2017"),
        ("2017-01-01", "2017-12-30", "[2017-01-01..2017-12-30]"),
        ("2017-01-02", "2017-12-31", "[2017-01-02..2017-12-31]"),
        ("2017-02-01", "2017-12-31", "[2017-02-01..2017-12-31]"),
        ("2017-03-01", "2017-05-31", "[2017-03-01..2017-05-31]"),
        ("2017-01-01", "2018-12-31", "[2017-01-01..2018-12-31]"),
        ("2017-02-01", "2018-02-28", "[2017-02-01..2018-02-28]"),
    ],
)
def test_the_most_exact_date_is_chosen(first, last, shown):
    assert str(between(day(first), day(last))) == shown


@few
@given(whens, st.integers(-4000, 4000))
def test_what_is_moved_and_moved_back_is_where_it_was(when, number):
    there = moved(when, number)
    for name in ("earliest", "latest"):
        old, new = getattr(when, name), getattr(there, name)
        assert (new and new - old) == (old and datetime.timedelta(days=number))
    back = moved(there, -number)
    assert (back.earliest, back.latest) == (when.earliest, when.latest)


@pytest.mark.parametrize("text", ["0001-01-01", "0001-01", "0001"])
def test_before_the_first_day_of_the_calendar_there_is_none(text):
    assert day_before(D(text)) is None
    assert day_before(OneOf(D(text), None)) is None
    assert day_before(OneOf(None, D("2020"))) == OneOf(None, D("2020-12-30"))


@pytest.mark.parametrize("text", ["9999-12-31", "9999-12", "9999"])
def test_after_the_last_day_of_the_calendar_there_is_none(text):
    assert day_after(D(text)) is None
    assert day_after(OneOf(None, D(text))) is None
    assert day_after(OneOf(D("2020"), None)) == OneOf(D("2020-01-02"), None)


@few
@given(days, days, days)
def test_an_interval_contains_the_days_before_its_boundary(one, other, asked):
    start, boundary = sorted((one, other))
    interval = Interval(D.from_date(start), D.from_date(boundary))
    assert interval.contains(asked) is (start <= asked < boundary)
    assert interval.contains(boundary) is False


@pytest.mark.parametrize(
    ("start", "boundary", "answer"),
    [
        (None, "2020-01-01", False),
        (None, "2021-01-01", None),
        ("2020-06-02", None, False),
        ("2020-06-01", None, True),
        ("2020-06", None, None),
        ("2019", "2020", None),
        ("2019", "2021", True),
        (None, None, None),
    ],
)
def test_what_is_not_known_of_an_interval_is_left_open(start, boundary, answer):
    interval = Interval(start and D(start), boundary and D(boundary))
    assert interval.contains(day("2020-06-01")) is answer


def test_the_text_of_an_interval_has_what_is_known():
    assert str(Interval(None, D("2020-03-01"))) == "/2020-02-29"
    assert str(Interval(None, None)) == "/.."
    assert Interval(D("2020"), None).last_day is None
    assert Interval.from_text("/2020-02-29").start is None
    assert Interval.from_text("2020/").boundary is None


@few
@given(whens, days)
def test_a_date_has_come_when_all_its_days_have(when, asked):
    answer = has_come(when, asked)
    assert (answer is True) == (when.latest is not None and when.latest <= asked)
    assert (answer is False) == (when.earliest is not None and asked < when.earliest)


@few
@given(whens, whens)
def test_the_later_one_is_bounded_by_what_bounds_both(one, other):
    firsts = [each.earliest for each in (one, other) if each.earliest]
    lasts = [each.latest for each in (one, other)]
    for latest in (later_of(one, other), later_of(other, one)):
        assert latest.earliest == max(firsts, default=None)
        assert latest.latest == (None if None in lasts else max(lasts))


def test_what_is_surely_later_stays_as_it_is_written():
    coarse, first = OneOf(D("2020"), None), D("2020-01-01")
    assert later_of(first, coarse) is later_of(coarse, first) is coarse
    assert later_of(D("2019"), coarse) is coarse


@pytest.mark.parametrize("text", ["2016..2017", "[2016..2017", "2016..2017]", "[2016]", "[..]"])
def test_a_set_has_brackets_and_dots_and_a_bound(text):
    with pytest.raises(DateError):
        to_when(text)


def test_a_date_that_is_missing_is_covered_by_none():
    assert spread(None, D("2020")) is spread(D("2020"), None) is None
    assert spread(D("2020"), D("2020")) == D("2020")


def test_a_date_of_two_bounds():
    assert span_of(None, None) is None
    assert span_of(D("2020"), D("2020")) == D("2020")
    assert span_of(None, D("2020")) == OneOf(None, D("2020"))
    assert span_of(D("2020"), None) == OneOf(D("2020"), None)
