"""PartialDate: the EDTF form, intervals, and comparisons that may have no answer."""

import datetime
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mourecords.errors import DateError, UndecidableError
from mourecords.values.dates import PartialDate

days = st.dates()


@st.composite
def partial_dates(draw):
    day = draw(days)
    precision = draw(st.sampled_from(["year", "month", "day"]))
    return (
        PartialDate.from_date(day)
        if precision == "day"
        else PartialDate.of(day.year, day.month if precision == "month" else None)
    )


@given(partial_dates())
def test_text_form_round_trips(date):
    assert PartialDate(str(date)) == date
    assert pickle.loads(pickle.dumps(date)) == date
    assert hash(PartialDate(str(date))) == hash(date)


@given(partial_dates())
def test_it_is_the_interval_of_its_days(date):
    assert date.earliest <= date.latest
    assert (date.to_date() is None) == (date.precision != "day")
    assert date.includes(date)
    if date.precision == "day":
        assert date.earliest == date.latest == date.to_date()


@given(partial_dates(), days)
def test_it_includes_just_the_days_between_its_ends(date, day):
    assert date.includes(PartialDate.from_date(day)) == (date.earliest <= day <= date.latest)


@given(partial_dates(), partial_dates())
def test_precedes_speaks_for_every_pair_of_days(left, right):
    answer = left.precedes(right)
    if answer is True:
        assert left.latest < right.earliest
    elif answer is False:
        assert left.earliest >= right.latest
    else:
        assert left.earliest < right.latest
        assert left.latest >= right.earliest


@given(partial_dates(), partial_dates())
def test_order_answers_or_raises_and_never_contradicts_itself(left, right):
    try:
        less, more = left < right, left > right
    except UndecidableError as error:
        assert error.code == "value.undecidable"
        return
    assert not (less and more)
    assert (right > left) == less
    if left == right:
        assert left <= right
        assert not less


@given(st.text())
def test_any_text_is_a_date_or_a_clear_error(text):
    try:
        assert str(PartialDate(text)) == text
    except DateError as error:
        assert repr(text) in str(error)
        assert "YYYY" in str(error)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2025-02-30", "February 2025 has no day 30"),
        ("2025-13", "there is no month 13"),
        ("2025-04-31", "April 2025 has no day 31"),
        ("0000", "the year must be from 0001"),
        ("31 Oct 2025", "it does not have that form"),
    ],
)
def test_a_date_that_does_not_exist_says_why(text, reason):
    with pytest.raises(DateError, match=reason):
        PartialDate(text)


def test_a_day_needs_a_month():
    with pytest.raises(DateError, match="needs a month"):
        PartialDate.of(2025, None, 3)


def test_it_cannot_be_changed():
    with pytest.raises(AttributeError):
        PartialDate("2025").year = 2026


def test_dates_and_datetimes_give_their_day():
    assert (
        str(PartialDate.from_date(datetime.datetime(2025, 10, 31, 23, 59, tzinfo=datetime.UTC)))
        == "2025-10-31"
    )
