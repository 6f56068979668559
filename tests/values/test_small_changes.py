"""What small changes of the code would break unseen: each law here was once only assumed."""

import dataclasses
import datetime
from unittest.mock import ANY

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from mourecords.errors import DateError, DurationError, SpanError, UndecidableError
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration
from mourecords.values.spans import Span

days = st.dates()
YEAR, MONTH, DAY = PartialDate("2025"), PartialDate("2025-10"), PartialDate("2025-10-30")


def test_precision_says_what_is_written():
    assert [date.precision for date in (YEAR, MONTH, DAY)] == ["year", "month", "day"]


@given(days, days)
def test_days_compare_as_days_do(one, other):
    first, second = PartialDate.from_date(one), PartialDate.from_date(other)
    assert (first < second) is (one < other)
    assert (first > second) is (one > other)
    assert (first <= second) is (one <= other)
    assert (first >= second) is (one >= other)
    assert first.sort_key == (one, one)


@pytest.mark.parametrize("text", ["2025", "2025-10", "2025-10-30"])
def test_a_date_is_neither_before_nor_after_itself(text):
    date, same = PartialDate(text), PartialDate(text)
    assert (date < same) is (date > same) is False
    assert (date <= same) is (date >= same) is True


@pytest.mark.parametrize("other", [MONTH, DAY])
def test_what_cannot_be_decided_is_not_decided(other):
    assert YEAR.precedes(other) is None
    for compare in ("__lt__", "__gt__", "__le__", "__ge__"):
        with pytest.raises(UndecidableError):
            getattr(YEAR, compare)(other)


def test_an_interval_is_sorted_by_its_ends():
    assert MONTH.sort_key == (datetime.date(2025, 10, 1), datetime.date(2025, 10, 31))


@pytest.mark.parametrize(
    ("parts", "shown"), [((2025, None, 5), "2025-5"), ((2025, 13), "2025-13"), ((10_000,), "10000")]
)
def test_an_error_shows_the_parts_that_were_given(parts, shown):
    with pytest.raises(DateError, match=repr(shown)):
        PartialDate.of(*parts)


@pytest.mark.parametrize("kind", [PartialDate, Duration])
def test_the_schema_of_a_text_value_has_its_pattern(kind):
    schema = TypeAdapter(kind).json_schema()
    assert schema["type"] == "string"
    assert schema["pattern"]


@given(days)
def test_a_field_takes_a_date_a_day_or_a_text(day):
    field = TypeAdapter(PartialDate)
    date = PartialDate.from_date(day)
    assert field.validate_python(date) is date
    assert field.validate_python(day) == field.validate_python(day.isoformat()) == date


def test_a_field_takes_a_duration_or_a_text():
    field = TypeAdapter(Duration)
    half = Duration("P6M")
    assert field.validate_python(half) is half
    assert str(field.validate_python("P26W")) == "P26W"


@pytest.mark.parametrize("value", [DAY, Duration("P5Y")])
def test_what_is_no_such_value_is_asked_whether_it_is_equal(value):
    assert value == ANY
    assert (value == str(value)) is False


def test_the_first_and_the_last_year_are_those_of_edtf():
    assert PartialDate("0001").earliest == datetime.date.min
    assert PartialDate("9999").latest == datetime.date.max


def is_taken(make, *parts):
    try:
        make(*parts)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("year", [1, 1900, 2000, 2023, 2024, 9999])
@pytest.mark.parametrize("month", range(1, 13))
def test_a_month_has_the_days_that_it_has_in_that_year(year, month):
    days_taken, real = (
        [day for day in range(-1, 33) if is_taken(make, year, month, day)]
        for make in (PartialDate.of, datetime.date)
    )
    assert days_taken == real


@pytest.mark.parametrize(
    ("unit", "digits"), [("years", 5), ("months", 5), ("weeks", 5), ("days", 6)]
)
def test_a_number_may_have_so_many_digits(unit, digits):
    most = Duration(**{unit: 10**digits - 1})
    assert Duration(str(most)) == most
    for beyond in (10**digits, -1):
        with pytest.raises(DurationError, match=f"^{beyond} .*{unit} must be from 0"):
            Duration(**{unit: beyond})


def test_a_duration_of_nothing_says_what_was_given():
    for text, shown in (("P0D", "'P0D'"), (None, "'P'")):
        with pytest.raises(DurationError, match=f"^{shown} is not a duration: it is empty"):
            Duration(text)


@pytest.mark.parametrize("other", [5, "P5Y", None])
def test_a_duration_is_added_to_durations_only(other):
    assert Duration("P5Y") != other
    with pytest.raises(TypeError):
        Duration("P5Y") + other


@pytest.mark.parametrize(
    ("start", "end", "reason"),
    [
        (-1, 3, "starts before"),
        (3, 2, "ends before"),
        (0, -1, "ends before"),
        (-2, -3, "starts before"),
    ],
)
def test_a_span_that_is_none_says_why(start, end, reason):
    with pytest.raises(SpanError, match=reason):
        Span(start, end)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (0, 3), (3, 3)])
def test_a_field_takes_every_span_and_no_other(start, end):
    field = TypeAdapter(Span)
    assert field.validate_python({"start": start, "end": end}) == Span(start, end)
    for wrong in ({"start": -1, "end": end}, {"start": end + 1, "end": end}):
        with pytest.raises(ValidationError):
            field.validate_python(wrong)


def test_spans_at_the_edges():
    whole = Span(2, 5)
    assert whole.covers(whole)
    assert whole.covers(Span(2, 2))
    assert whole.covers(Span(5, 5))
    assert not whole.covers(Span(1, 5))
    assert not whole.covers(Span(2, 6))
    assert not whole.overlaps(Span(5, 6))
    assert Span(0, 0).start == 0


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_spans_are_in_the_order_of_the_text_and_never_change(a, b, c, d):
    one, other = Span(a, a + b), Span(c, c + d)
    assert (one < other) is ((a, a + b) < (c, c + d))
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.start = 3
