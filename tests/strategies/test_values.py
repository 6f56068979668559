"""The strategies for values keep to what they are asked for."""

import datetime

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from mourecords import Duration, PartialDate, Party
from mourecords.strategies import (
    actor_codes,
    durations,
    language_codes,
    partial_dates,
    slugs,
    spans,
    words,
)
from mourecords.strategies.values import month_ends

STEADY = settings(derandomize=True, database=None, max_examples=50)


@given(st.text(), st.data())
def test_spans_lie_in_the_text(text, data):
    span = data.draw(spans(within=text))
    assert span.end <= len(text)


@given(st.dates(datetime.date(1700, 1, 1)), st.integers(0, 4000), st.data())
def test_days_lie_between_the_bounds(first, length, data):
    last = first + datetime.timedelta(days=min(length, (datetime.date.max - first).days))
    date = data.draw(partial_dates(between=(first, last), precisions=["day"]))
    assert first <= date.earliest <= last


@given(partial_dates(precisions=["month"]))
def test_months_have_no_day(date):
    assert date.precision == "month"


@given(month_ends())
def test_month_ends_are_the_last_day(date):
    assert (date.earliest + datetime.timedelta(days=1)).day == 1


@given(durations(usual=True))
def test_usual_durations_have_one_unit(duration):
    assert sum(map(bool, (duration.years, duration.months, duration.weeks, duration.days))) == 1


@given(actor_codes(), words())
def test_codes_and_words_fit_the_models(code, name):
    assert Party(name=name, code=code).name == name


@pytest.mark.parametrize(
    ("strategy", "simplest"),
    [
        (durations(), Duration("P1Y")),
        (partial_dates(between=("2000", "2030")), PartialDate("2000-01-01")),
        (words(), "Lima"),
        (slugs(), "military-personnel/officer-exchange"),
        (language_codes(), "en"),
    ],
)
def test_the_simplest_value_is_readable(strategy, simplest):
    assert find(strategy, lambda _: True, settings=STEADY) == simplest
