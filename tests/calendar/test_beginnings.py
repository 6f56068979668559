"""Other ways in which force begins: notes, signatures, dates with conditions, times of day."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords.calendar.beginnings import (
    date_or_event,
    exchange_of_notes,
    on_signature,
    retroactive,
)
from mourecords.calendar.clocks import Moment, from_moment, until_moment
from mourecords.calendar.counting import after
from mourecords.calendar.extent import to_when
from mourecords.calendar.months import first_of_month_after, first_of_month_after_days
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration

D = PartialDate
NOTES = [D("2016-11-23"), D("2016-11-21")]


def inputs(computed):
    return {one.name: one.value for one in computed.inputs}


@pytest.mark.parametrize(
    ("receipts", "result", "notes"),
    [
        ([], "[2016-11-23..]", ("receipt-unknown",)),
        (["2016-11-25"], "[2016-11-23..]", ("receipt-unknown",)),
        (["2016-11-25", "2016-12-02"], "2016-12-02", ()),
        (["2016-11-25", "2016-12-02", "2016-12-05"], "2016-12-05", ()),
    ],
)
def test_k15_where_the_receipt_counts_every_note_needs_one(receipts, result, notes):
    found = exchange_of_notes(NOTES, [D(each) for each in receipts], on_receipt=True)
    assert (str(found.result), found.notes) == (result, notes)
    assert found.formula == "receipt of the later note"
    assert inputs(found).get("receipts") == (", ".join(receipts) or None)


def test_k15_an_imprecise_note_was_received_on_any_day_from_its_first_on():
    found = exchange_of_notes([to_when("[2016-11-23..2016-12-02]")], on_receipt=True)
    assert str(found.result) == "[2016-11-23..]"


def test_k15_where_the_date_counts_no_receipt_does():
    found = exchange_of_notes(NOTES, [D("2017-01-01"), D("2017-01-02")])
    assert (str(found.result), found.formula) == ("2016-11-23", "date of the later note")
    assert inputs(found)["notes"] == "2016-11-23, 2016-11-21"
    assert (exchange_of_notes([]).reason, exchange_of_notes([]).inputs) == ("not-yet-met", ())


def test_k16_the_last_of_several_signatures():
    found = on_signature([("Oslo", D("2024-05-09")), (None, D("2024-05-02"))])
    assert str(found.result) == "2024-05-09"
    assert inputs(found) == {"signatures": "Oslo 2024-05-09; place unknown 2024-05-02"}
    assert (on_signature([]).reason, on_signature([]).inputs) == ("not-yet-met", ())


@pytest.mark.parametrize(
    ("deposit", "result", "alternative", "reason"),
    [
        ("2008-12-31", "2009-01-01", None, None),
        ("2008-11-13", "2009-01-01", "2008-12-01", None),
        ("2009-11-13", "2009-12-01", "2009-01-01", None),
        ("2008", "2009-01-01", "[2008-02-01..2009-01-01]", None),
        ("[2008-12-01..2009-02-01]", None, "[2009-01-01..2009-03-01]", "undecided"),
        (None, None, "2009-01-01", "not-yet-met"),
    ],
)
def test_k17_a_date_provided_that_all_was_deposited(deposit, result, alternative, reason):
    found = date_or_event(D("2009-01-01"), deposit and to_when(deposit))
    assert (found.result and str(found.result), found.reason) == (result, reason)
    assert (found.alternative and str(found.alternative)) == alternative


@pytest.mark.parametrize(
    ("signed", "effect", "before"),
    [
        ("1899-10-07", "1899-10-06", True),
        ("1899-10-07", "1899-10-07", False),
        ("1899-10-07", "1899-10-08", False),
        ("1899-10", "1899-09-30", True),
        ("1899-10", "1899-10-01", False),
        ("1899-10-01", "1899-09", True),
        ("1899-10-07", "1899-10", False),
        ("[..1899-10-07]", "1850-01-01", False),
        ("1899-10-07", "[1850-01-01..]", False),
    ],
)
def test_k18_effect_is_before_the_signature_where_all_its_days_are(signed, effect, before):
    assert retroactive(to_when(signed), to_when(effect)).notes == ("retroactive",) * before


@settings(max_examples=60, deadline=None)
@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)), st.times())
def test_k22_a_moment_belongs_to_its_day_unless_it_begins_it(day, at):
    moment = Moment(day, at, "UTC")
    assert from_moment(moment).result.to_date() == day
    end = until_moment(moment)
    begins_it = at == datetime.time.min
    assert (end.last_day.to_date() == day) is not begins_it
    assert (end.result.to_date() == day) is begins_it
    assert end.formula == ("the day itself" if begins_it else "the day after the day of the moment")


def test_k10_a_period_that_runs_out_on_a_first_has_two_readings():
    """The day on which the period runs out is the other reading only where it is a first."""
    found = first_of_month_after(D("2025-04-01"), Duration("P3M"))
    assert (str(found.result), str(found.alternative)) == ("2025-08-01", "2025-07-01")
    assert first_of_month_after(D("2025-04-02"), Duration("P3M")).alternative is None
    coarse = first_of_month_after(D("2025-04"), Duration("P3M"))
    assert (str(coarse.result), coarse.alternative) == ("2025-08-01", None)


def test_a_first_of_a_month_beyond_the_calendar_has_a_reason():
    for found in (
        first_of_month_after(D("9999-12-01"), Duration("P1M")),
        first_of_month_after(D("9999-11-15"), Duration("P1M")),
        first_of_month_after_days(D("9999-12-30"), 1),
        first_of_month_after_days(D("9999-12-31"), 1),
        after(D("9999-12-31"), Duration("P1D")),
    ):
        assert (found.result, found.alternative, found.reason) == (None, None, "beyond-calendar")


def test_months_are_counted_by_k03_and_days_by_k02():
    start = D("2025-01-31")
    assert [after(start, Duration(text)).rule for text in ("P1M", "P30D", "P1M1D", "P4W")] == [
        "K03",
        "K02",
        "K03",
        "K02",
    ]
