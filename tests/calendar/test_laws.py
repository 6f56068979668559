"""What holds for every date and every period."""

import datetime
import inspect

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords.calendar.arithmetic import add_months, repeat, shift, step
from mourecords.calendar.ends import fixed_term
from mourecords.calendar.exits import next_window
from mourecords.calendar.extent import Interval, OneOf, between, day_after, later_of, to_when
from mourecords.calendar.joining import Deposit, nth_instrument
from mourecords.calendar.months import first_of_month
from mourecords.calendar.notices import late_notice, notice_deadline
from mourecords.calendar.renewals import Series, renewed_term
from mourecords.calendar.rules import CALENDAR_RULES
from mourecords.errors import DateError
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration

few = settings(max_examples=60, deadline=None)
days = st.dates(datetime.date(1500, 1, 1), datetime.date(2500, 12, 31))


@st.composite
def partial_dates(draw):
    day, precision = draw(days), draw(st.sampled_from(["year", "month", "day"]))
    parts = {"year": (), "month": (day.month,), "day": (day.month, day.day)}[precision]
    return PartialDate.of(day.year, *parts)


@st.composite
def periods(draw):
    parts = {
        "years": draw(st.integers(0, 60)),
        "months": draw(st.integers(0, 30)),
        "days": draw(st.integers(0, 400)),
    }
    return Duration(**parts) if any(parts.values()) else Duration("P1Y")


def test_every_rule_has_its_function_whose_docstring_states_it_and_names_a_source():
    assert list(CALENDAR_RULES) == [f"K{number:02}" for number in range(1, 46)]
    for rule, function in CALENDAR_RULES.items():
        text = inspect.getdoc(function)
        assert text.startswith(f"{rule}, ")
        assert "Source:" in text
        assert ">>>" in text


@few
@given(partial_dates(), periods())
def test_the_boundary_is_the_day_after_the_last_day(start, period):
    found = fixed_term(start, period)
    assert day_after(found.last_day).earliest == found.result.earliest
    assert day_after(found.last_day).latest == found.result.latest


@few
@given(days, days, periods())
def test_a_later_start_never_gives_an_earlier_end(one, other, period):
    first, last = sorted((one, other))
    ends = [shift(PartialDate.from_date(day), period).to_date() for day in (first, last)]
    assert ends[0] <= ends[1]


@few
@given(days, st.integers(0, 600))
def test_months_keep_the_number_of_the_day_or_take_the_last(day, months):
    reached = add_months(day, months)
    following = reached + datetime.timedelta(days=1)
    assert reached.day == day.day or (reached.day < day.day and following.day == 1)
    assert (reached.year - day.year) * 12 + reached.month - day.month == months


@few
@given(days, periods(), st.integers(1, 12))
def test_periods_are_counted_from_the_anchor_and_not_chained(day, period, times):
    anchor = PartialDate.from_date(day)
    whole = step(anchor, months=period.total_months * times, days=period.total_days * times)
    assert repeat(anchor, period, times=times) == whole


@few
@given(partial_dates(), periods(), st.data())
def test_every_day_that_the_input_can_be_leads_into_the_answer(start, period, data):
    day = data.draw(st.dates(start.earliest, start.latest))
    answer = shift(start, period)
    exact = shift(PartialDate.from_date(day), period).to_date()
    assert answer.earliest <= exact <= answer.latest


@few
@given(partial_dates(), periods())
def test_what_is_imprecise_never_becomes_a_day(start, period):
    assert (shift(start, period).to_date() is None) == (start.to_date() is None)


@few
@given(days, st.integers(1, 40))
def test_the_first_of_a_month_is_known_from_the_month_alone(day, nth):
    exact = first_of_month(PartialDate.from_date(day), nth).result
    assert first_of_month(PartialDate.of(day.year, day.month), nth).result == exact
    assert exact.day == 1


@few
@given(days, periods(), periods(), days)
def test_the_current_term_is_the_first_whose_boundary_is_after_the_day(
    start, initial, renewal, as_of
):
    series = Series(PartialDate.from_date(start), initial, renewal)
    current = renewed_term(series, as_of)
    assert current.term.boundary.to_date() > as_of
    if current.number:
        assert series.boundary(current.number - 1).to_date() <= as_of


@few
@given(days, periods(), periods(), st.integers(1, 5), days)
def test_a_cap_is_never_passed(start, initial, renewal, times, as_of):
    series = Series(PartialDate.from_date(start), initial, renewal, times=times)
    current = renewed_term(series, as_of)
    assert current.number <= times
    assert current.over == (current.term.boundary.to_date() <= as_of)


@few
@given(days, periods())
def test_the_safe_day_for_notice_is_never_the_later_one(boundary, period):
    found = notice_deadline(PartialDate.from_date(boundary), period)
    other = found.alternative or found.result
    assert found.result.latest <= other.latest


@few
@given(days, periods(), periods(), st.integers(0, 8000))
def test_a_late_notice_ends_a_term_for_which_it_is_in_time(start, initial, notice, later):
    series = Series(PartialDate.from_date(start), initial, Duration("P1Y"))
    received = start + datetime.timedelta(days=later)
    end = late_notice(series, notice, received_on=received).result
    assert notice_deadline(end, notice).result.latest >= received


@few
@given(days, days)
def test_the_next_window_is_not_over(in_force, as_of):
    assert next_window(PartialDate.from_date(in_force), as_of).result.boundary.latest > as_of


@few
@given(st.lists(partial_dates(), min_size=1, max_size=8), st.integers(1, 8))
def test_the_threshold_lies_among_the_deposits(dates, needed):
    found = nth_instrument([Deposit(str(n), on) for n, on in enumerate(dates)], needed)
    if needed > len(dates):
        assert found.computed.reason == "not-yet-met"
        assert found.missing == needed - len(dates)
    else:
        assert found.computed.result.earliest == sorted(d.earliest for d in dates)[needed - 1]
        assert found.computed.result.latest == sorted(d.latest for d in dates)[needed - 1]


@few
@given(partial_dates(), partial_dates())
def test_the_later_of_two_covers_all_that_it_can_be(one, other):
    latest = later_of(one, other)
    assert latest.earliest == max(one.earliest, other.earliest)
    assert latest.latest == max(one.latest, other.latest)


@few
@given(days, days)
def test_between_two_days_nothing_is_lost(one, other):
    first, last = sorted((one, other))
    found = between(first, last)
    assert (found.earliest, found.latest) == (first, last)


def test_an_interval_with_an_open_end_contains_every_later_day():
    force = Interval(PartialDate("2020"), None)
    assert force.contains(datetime.date(2020, 6, 1)) is None
    assert force.contains(datetime.date(9999, 1, 1)) is True
    assert str(force) == "2020/.."


def test_a_period_beyond_the_calendar_has_a_reason_and_no_date():
    found = fixed_term(PartialDate("2025-01-01"), Duration("P9999Y"))
    assert (found.result, found.reason) == (None, "beyond-calendar")
    assert fixed_term(OneOf(None, PartialDate("9000")), Duration("P9000Y")).result is None


sets = st.builds(OneOf, partial_dates(), partial_dates() | st.none())


@few
@given(partial_dates() | sets)
def test_the_text_of_a_date_is_read_back(when):
    assert to_when(str(when)) == when


@few
@given(st.none() | partial_dates() | sets, st.none() | partial_dates())
def test_the_text_of_an_interval_is_read_back(start, boundary):
    interval = Interval(start, boundary)
    assert Interval.from_text(str(interval)) == interval


@pytest.mark.parametrize("text", ["2025", "2025-13/..", "[..]/2025", "2025/2024-02-30", ""])
def test_what_is_no_interval_is_refused(text):
    with pytest.raises(DateError):
        Interval.from_text(text)
