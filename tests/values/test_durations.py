"""Duration: ISO 8601, and equality by meaning."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mourecords.errors import DurationError
from mourecords.values.durations import Duration

parts = st.integers(0, 400)


@st.composite
def durations(draw):
    values = {name: draw(parts) for name in ("years", "months", "weeks", "days")}
    return Duration(**(values if any(values.values()) else {"days": 1}))


@given(durations())
def test_text_form_round_trips_and_keeps_what_was_written(duration):
    again = Duration(str(duration))
    assert again == duration
    assert str(again) == str(duration)
    assert pickle.loads(pickle.dumps(duration)) == duration


@given(durations(), durations())
def test_equal_durations_have_equal_hashes(left, right):
    if left == right:
        assert hash(left) == hash(right)


@given(st.integers(1, 5000))
def test_a_year_is_twelve_months_and_a_week_seven_days(n):
    assert Duration(years=n) == Duration(months=12 * n)
    assert Duration(weeks=n) == Duration(days=7 * n)
    assert Duration(days=30 * n) != Duration(months=n)


@given(durations(), durations())
def test_sums_add_months_and_days_apart(left, right):
    total = left + right
    assert total.total_months == left.total_months + right.total_months
    assert total.total_days == left.total_days + right.total_days
    assert total == right + left


@given(st.text())
def test_any_text_is_a_duration_or_a_clear_error(text):
    try:
        Duration(text)
    except DurationError as error:
        assert "ISO 8601" in str(error)


@pytest.mark.parametrize(
    "text", ["P", "P0D", "5Y", "P5", "P-1Y", "PT5H", "p5y", "P1D1M", "P999999Y"]
)
def test_what_is_no_duration_is_refused(text):
    with pytest.raises(DurationError):
        Duration(text)


def test_it_cannot_be_changed_and_is_no_other_type():
    with pytest.raises(AttributeError):
        Duration("P1Y").years = 2
    assert Duration("P1Y") != "P1Y"
