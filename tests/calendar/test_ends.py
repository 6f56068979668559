"""Where a term ends, when notices take effect, and ways out: limits and imprecise dates."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords.calendar.ends import (
    anchored_term,
    completion,
    open_end,
    replaced,
    survival,
    until_date,
)
from mourecords.calendar.exits import (
    earliest_notice,
    end_of_financial_year,
    end_of_next_year,
    next_window,
    revoked_notice,
    suspension,
    tolled_notice,
    window,
)
from mourecords.calendar.extent import day_after, to_when
from mourecords.calendar.notices import notice_day, notice_deadline, notice_takes_effect
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration

D, P, day = PartialDate, Duration, datetime.date.fromisoformat
few = settings(max_examples=60, deadline=None)
days = st.dates(day("1500-01-01"), day("2500-12-31"))


def inputs(computed):
    return {one.name: one.value for one in computed.inputs}


def test_k20_the_anchor_is_part_of_the_answer():
    found = anchored_term("signature", D("2025-10-30"), period=P("P5Y"))
    assert (found.rule, found.formula) == ("K20", "signature + P5Y")
    assert (str(found.result), str(found.alternative)) == ("2030-10-30", "2030-10-31")
    undated = anchored_term("signature", None, period=P("P5Y"))
    assert inputs(undated) == {"anchor": "signature", "period": "P5Y"}


@pytest.mark.parametrize(
    ("until", "inclusive", "start", "is_last"),
    [
        ("2030-12-31", None, None, True),
        ("2030-12-01", None, None, False),
        ("2030-12-02", None, None, True),
        ("2030-12-31", False, None, False),
        ("2030-12-01", True, None, True),
        ("2030-03-14", None, "2025-03-14", False),
        ("2030-03-14", None, "2025-03-13", True),
        ("2030-03-14", None, "2025-04-14", True),
        ("2030-03-14", None, "2025-03", True),
        ("2030-12", None, "2025-12-01", True),
        ("2030", None, None, True),
    ],
)
def test_k21_which_day_is_the_last(until, inclusive, start, is_last):
    found = until_date(D(until), inclusive=inclusive, start=start and D(start))
    following = day_after(D(until))
    readings = (following, D(until)) if is_last else (D(until), following)
    assert found.result == readings[0]
    assert found.alternative == (readings[1] if inclusive is None else None)
    assert found.notes == (("until-ambiguous",) if inclusive is None and not is_last else ())
    assert found.formula == ("the day after the date" if is_last else "the date itself")


def test_k36_it_goes_on_for_those_who_are_not_party_to_the_other():
    day_of_change = D("2020-07-01")
    found = replaced(day_of_change, ["US", "MX", "CA", "BR"], successor_parties=["US", "JP"])
    assert found.notes == ("continues-for: BR, CA, MX",)
    assert replaced(day_of_change, ["US"], successor_parties=["US", "JP"]).notes == ()


def test_k37_what_survives_has_an_end_where_a_period_is_told():
    found = survival(D("2030-03-01"), P("P5Y"))
    assert (str(found.result), found.formula) == (
        "2030-03-01/2035-02-28",
        "[boundary, boundary + P5Y)",
    )
    endless = survival(D("2030-03-01"))
    assert (str(endless.result), endless.formula) == ("2030-03-01/..", "[boundary, ..)")
    beyond = survival(D("9999-03-01"), P("P5Y"))
    assert (beyond.result, beyond.reason) == (None, "beyond-calendar")


def test_k38_and_k44_say_what_ends_it_or_that_nothing_does():
    assert str(completion(D("2020-05-04")).result) == "2020-05-04"
    assert completion().formula == "day of the event"
    assert open_end(stated=True).formula == "no end"
    assert open_end(stated=False).formula == "nothing said"


def test_k29_the_anniversary_itself_and_by_the_other_reading_the_day_after():
    found = earliest_notice(D("2016-11-04"), P("P3Y"))
    assert (str(found.result), str(found.alternative)) == ("2019-11-04", "2019-11-05")
    assert earliest_notice(D("9999-01-01"), P("P3Y")).reason == "beyond-calendar"


@few
@given(days, st.integers(1, 5), st.integers(1, 4000), st.integers(1, 700))
def test_k30_a_window_is_open_as_long_as_the_clause_says(start, number, every, lasts):
    found = window(D.from_date(start), number, every=Duration(days=every), lasts=P(f"P{lasts}D"))
    opens = start + datetime.timedelta(days=number * every)
    assert found.result.start.to_date() == opens
    assert found.result.boundary.to_date() == opens + datetime.timedelta(days=lasts)


@pytest.mark.parametrize(
    ("asked", "opens"),
    [
        ("2013-09-05", "2023-09-05"),
        ("2023-09-05", "2023-09-05"),
        ("2024-09-04", "2023-09-05"),
        ("2024-09-05", "2033-09-05"),
        ("2034-09-05", "2043-09-05"),
    ],
)
def test_k30_the_window_that_is_open_or_the_next(asked, opens):
    """ILO convention C189, in force since 5 September 2013."""
    assert str(next_window(D("2013-09-05"), day(asked)).result.start) == opens


def test_k30_windows_of_imprecise_dates_and_of_the_end_of_time():
    assert str(next_window(D("2013"), day("2024-12-30")).result.start) == "2023"
    assert str(next_window(D("2013"), day("2024-12-31")).result.start) == "2033"
    assert str(next_window(to_when("[2013-09-05..]"), day("2500-01-01")).result.start) == (
        "[2023-09-05..]"
    )
    for start in ("9985-01-01", "9989-06-01"):
        found = next_window(D(start), day("9999-12-31"))
        assert (found.result, found.reason) == (None, "beyond-calendar")


@few
@given(st.dates())
def test_k31_every_year_ends_in_december(notice):
    for found, last_month in (
        (end_of_next_year(D.from_date(notice)), 0),
        (end_of_financial_year(D.from_date(notice)), 9),
    ):
        year = notice.year + (notice.month > last_month)
        expected = None if year == 10_000 else f"{year:04}-12-31"
        assert (found.result and str(found.result)) == expected


def test_k31_reaches_to_the_last_day_of_the_calendar():
    assert str(end_of_next_year(D("9998-01-01")).result) == "9999-12-31"
    assert end_of_next_year(D("9999-01-01")).reason == "beyond-calendar"
    assert str(end_of_financial_year(D("9999-09-30")).result) == "9999-12-31"


@few
@given(days, st.integers(1, 400), st.data())
def test_k32_a_notice_runs_as_many_days_as_it_has(received, length, data):
    suspended = received + datetime.timedelta(days=data.draw(st.integers(0, length)))
    resumed = suspended + datetime.timedelta(days=data.draw(st.integers(0, 900)))
    found = tolled_notice(
        received, Duration(days=length), suspended_on=suspended, resumed_on=resumed
    )
    ran = (suspended - received).days + (found.result.to_date() - resumed).days
    assert ran == length


def test_k32_what_is_not_resumed_or_lies_beyond_the_calendar_has_no_end():
    paused = tolled_notice(day("2020-02-11"), P("P180D"), suspended_on=day("2020-06-01"))
    assert (paused.reason, paused.notes) == ("suspended", ("elapsed 111 days", "remaining 69 days"))
    for received, resumed in (("9999-12-01", "9999-12-02"), ("9999-01-01", "9999-12-31")):
        found = tolled_notice(
            day(received), P("P60D"), suspended_on=day(received), resumed_on=day(resumed)
        )
        assert (found.result, found.reason) == (None, "beyond-calendar")


@pytest.mark.parametrize(
    ("effect", "withdrawn", "in_time"),
    [
        ("2019-11-23", "2019-11-22", True),
        ("2019-11-23", "2019-11-23", False),
        ("2019-11-23", "2019-11", False),
        ("2019-12", "2019-11", True),
        ("[..2019-11-23]", "2019-01-01", False),
        ("2019-11-23", "[2019-01-01..]", False),
    ],
)
def test_k33_a_notice_is_revoked_before_it_takes_effect(effect, withdrawn, in_time):
    found = revoked_notice(to_when(effect), to_when(withdrawn))
    assert (found.result is None) is (found.reason == "revoked") is in_time
    assert found.notes == (() if in_time else ("withdrawn-too-late",))
    assert in_time or found.result == to_when(effect)


def test_k34_a_suspension_is_open_until_it_is_resumed():
    assert str(suspension(D("2022-01-01")).result) == "2022-01-01/.."


def test_k25_where_both_readings_agree_there_is_one():
    """30 and 31 August less six months are the same last day of February."""
    found = notice_deadline(D("2025-08-31"), P("P6M"))
    assert (str(found.result), found.alternative) == ("2025-02-28", None)
    early = notice_deadline(D("0001-01-01"), P("P6M"))
    assert (early.result, early.reason) == (None, "beyond-calendar")


def test_k27_a_notice_counts_from_its_receipt():
    sent, received = D("2025-01-27"), D("2025-02-03")
    found = notice_day(sent, received)
    assert (found.result, found.formula, found.notes) == (received, "the day it was received", ())
    assert notice_day(None, received).result == received
    by_sending = notice_day(sent, received, counts="sent")
    assert (by_sending.result, by_sending.formula) == (sent, "the day it was sent")
    unknown = notice_day(sent, None)
    assert (str(unknown.result), unknown.notes) == ("[2025-01-27..]", ("receipt-unknown",))
    vague = notice_day(to_when("[2025-01-27..2025-02-03]"), None)
    assert str(vague.result) == "[2025-01-27..]"
    for counts in ("sent", "received"):
        assert notice_day(None, None, counts=counts).reason == "start-undated"


def test_k28_beyond_the_calendar_no_notice_takes_effect():
    found = notice_takes_effect(D("9999-12-01"), P("P1Y"))
    assert (found.result, found.alternative, found.reason) == (None, None, "beyond-calendar")
    assert notice_takes_effect(D("2025-01-31"), P("P1Y")).notes == ()
