"""Terms that follow one another, and notices to end them: exact, imprecise and limited in number."""

import datetime
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords.calendar.extent import to_when
from mourecords.calendar.notices import late_notice, notice_deadline
from mourecords.calendar.renewals import Series, capped, extension_gap, renewed_term, smallest
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration

D, P, day = PartialDate, Duration, datetime.date.fromisoformat
few = settings(max_examples=60, deadline=None)
starts = st.dates(day("1990-01-01"), day("2010-12-31"))
asked = st.dates(day("1985-01-01"), day("2040-12-31"))
lengths = st.sampled_from(["P1Y", "P6M", "P5Y", "P90D", "P30M"]).map(Duration)
caps = st.none() | st.integers(1, 4)


@st.composite
def imprecise(draw):
    """A date that is not known to the day, and one of its days."""
    exact = draw(starts)
    later = exact + datetime.timedelta(days=draw(st.integers(0, 900)))
    texts = (f"{exact.year}", f"{exact:%Y-%m}", f"[{exact}..]", f"[{exact}..{later}]")
    chosen = to_when(draw(st.sampled_from(texts)))
    return chosen, draw(st.dates(chosen.earliest, chosen.latest or later))


@few
@given(imprecise(), lengths, lengths, caps, asked)
def test_every_day_that_the_start_can_be_leads_into_the_term(start, initial, renewal, times, on):
    when, exact = start
    found = renewed_term(Series(when, initial, renewal, times), on)
    true = renewed_term(Series(D.from_date(exact), initial, renewal, times), on)
    assert true.number <= found.number
    for bound, least, most in (
        (true.term.start, found.term.start.earliest, found.term.start.latest),
        (true.term.boundary, found.computed.result.earliest, found.computed.result.latest),
    ):
        assert least <= bound.to_date()
        assert most is None or bound.to_date() <= most
    decided = "count-undecided" not in found.computed.notes
    assert true.number == found.number or not decided


@few
@given(imprecise(), lengths, lengths, caps, lengths, asked)
def test_every_day_that_the_start_can_be_leads_into_the_end_by_notice(
    start, initial, renewal, times, notice, on
):
    when, exact = start
    found = late_notice(Series(when, initial, renewal, times), notice, received_on=on)
    true = late_notice(Series(D.from_date(exact), initial, renewal, times), notice, received_on=on)
    for wide, end in ((found.result, true.result), (found.alternative, true.alternative)):
        if wide and end:
            assert wide.earliest <= end.to_date()
            assert wide.latest is None or end.to_date() <= wide.latest


@few
@given(starts, lengths, lengths, lengths, starts)
def test_the_notice_ends_the_first_term_for_which_it_is_in_time(
    start, initial, renewal, notice, on
):
    series = Series(D.from_date(start), initial, renewal)
    found = late_notice(series, notice, received_on=on)
    for reading, end in (
        (lambda one: one.result, found.result),
        (lambda one: one.alternative or one.result, found.alternative or found.result),
    ):
        boundaries = (series.boundary(number) for number in itertools.count())
        last_days = ((b, reading(notice_deadline(b, notice)).to_date()) for b in boundaries)
        assert end == next(boundary for boundary, last_day in last_days if last_day >= on)


@few
@given(starts, lengths, lengths, st.integers(1, 3))
def test_a_notice_that_is_too_late_for_the_last_term_lets_it_end(start, initial, renewal, times):
    series = Series(D.from_date(start), initial, renewal, times)
    found = late_notice(series, P("P1M"), received_on=day("2099-01-01"))
    assert found.result == series.boundary(times)
    once = Series(D.from_date(start), initial)
    assert late_notice(once, P("P1M"), received_on=day("2099-01-01")).result == once.boundary(0)


def test_a_notice_that_no_term_leaves_time_for_has_no_end():
    series = Series(D("2020-08-01"), P("P1Y"), P("P1Y"))
    found = late_notice(series, P("P9999Y"), received_on=day("2021-01-01"))
    assert (found.result, found.reason) == (None, "beyond-calendar")


def test_a_last_day_for_notice_before_the_calendar_has_passed():
    series = Series(D("0005-01-01"), P("P1Y"), P("P1Y"))
    found = late_notice(series, P("P10Y"), received_on=day("0001-06-01"))
    assert str(found.result) == "0012-01-01"


@few
@given(starts, lengths, lengths, st.none() | st.integers(1, 9), lengths)
def test_the_cap_is_the_most_that_both_limits_allow(start, initial, renewal, times, at_most):
    series = Series(D.from_date(start), initial, renewal, times, at_most)
    end = Series(D.from_date(start), at_most).boundary(0).to_date()
    limit = series.limit()
    assert times is None or limit <= times
    assert limit == 0 or series.boundary(limit).to_date() <= end
    assert limit == times or series.boundary(limit + 1).to_date() > end


def test_how_often_a_term_may_be_renewed():
    start = D("2010-01-01")
    assert Series(start, P("P5Y")).limit() == 0
    assert Series(start, P("P5Y"), P("P5Y")).limit() is None
    assert Series(start, P("P5Y"), P("P5Y"), 2).limit() == 2
    assert Series(start, P("P5Y"), P("P5Y"), 2, P("P9999Y")).limit() == 2
    assert Series(to_when("[2010-01-01..]"), P("P5Y"), P("P5Y"), 2, P("P9Y")).limit() == 2
    assert Series(start, P("P5Y"), P("P5Y"), at_most=P("P15Y")).limit() == 2
    assert Series(start, P("P5Y"), P("P5Y"), 1, P("P15Y")).limit() == 1


def test_k24_after_the_last_renewal_it_has_expired():
    series = Series(D("2010-01-01"), P("P5Y"), P("P5Y"), times=1)
    assert capped(series, day("2020-01-01")).notes == ("expired",)
    assert capped(series, day("2019-12-31")).notes == ()
    assert capped(Series(D("2010"), P("P5Y"), P("P5Y")), day("2020-01-01")).reason == "indefinite"
    vague = Series(to_when("[2010-01-01..]"), P("P5Y"), P("P5Y"), times=1)
    assert capped(vague, day("2030-01-01")).notes == ()


def test_the_trace_tells_first_and_further_terms_apart():
    series = Series(D("2010-01-01"), P("P5Y"), P("P1Y"))
    first, third = (renewed_term(series, day(on)) for on in ("2014-12-31", "2016-06-01"))
    assert (first.computed.rule, first.computed.notes, first.over) == ("K19", (), False)
    assert (third.computed.rule, third.computed.notes) == ("K23", ("renewed 2 times",))
    assert str(third.term) == "2016-01-01/2016-12-31"
    assert str(third.computed.alternative) == "2017-01-02"


def test_a_term_that_passes_the_end_of_the_calendar_has_no_boundary():
    current = renewed_term(Series(D("2010-01-01"), P("P9000Y")), day("2020-01-01"))
    assert (current.term.boundary, current.over) == (None, False)
    assert (current.computed.reason, current.computed.alternative) == ("beyond-calendar", None)
    later = renewed_term(Series(D("9990-01-01"), P("P5Y"), P("P6Y")), day("9999-01-01"))
    assert (str(later.term), later.computed.result) == ("9995-01-01/..", None)
    assert capped(Series(D("9990-01-01"), P("P50Y")), day("9999-01-01")).notes == ()


@pytest.mark.parametrize(
    ("boundary", "extended", "notes"),
    [
        ("2030-03-01", "2030-03-01", ()),
        ("2030-03-01", "2030-03-02", ("gap", "1 days")),
        ("2030-03", "2030-04-01", ("gap", "1 days")),
        ("2030-03-01", "2030-05", ("gap", "61 days")),
        ("2030-03", "2030", ()),
        ("[2030-03-01..]", "2031-01-01", ()),
        ("2030-03-01", "[..2031-01-01]", ()),
    ],
)
def test_k35_the_days_between_the_end_and_the_extension(boundary, extended, notes):
    assert extension_gap(to_when(boundary), to_when(extended)).notes == notes


@given(st.integers(0, 5000))
def test_the_smallest_number_is_found(number):
    assert smallest(lambda asked: asked >= number) == number
