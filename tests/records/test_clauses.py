"""Clocks, working days, Julian days, receipts and year ends, tied into records (K15 to K42)."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from mourecords.calendar.computed import Reason
from mourecords.calendar.wording import from_julian
from mourecords.calendar.workdays import HolidayCalendar
from mourecords.records.agreement import Agreement
from mourecords.records.clauses import Clock
from mourecords.records.event import Event
from mourecords.records.term import EntryIntoForce, Notice, Term
from mourecords.records.timeline import Timeline

day = datetime.date.fromisoformat
PAIR = [{"name": "Peru", "code": "PE"}, {"name": "Chile", "code": "CL"}]
OFFICE = HolidayCalendar("Ruritania", frozenset({day("2024-12-25")}))


def in_force(on, **term):
    events = [{"kind": "entered_into_force", "date": on}]
    return Agreement(parties=PAIR, events=events, term=term)


def test_an_end_at_noon_leaves_its_day_in_force():
    canal = in_force(
        "1979-10-01",
        kind="until_date",
        until="1999-12-31",
        until_clock={"at": "12:00", "zone": "America/Panama"},
    )
    found = canal.timeline.ends()
    assert (found.rule, str(found.last_day)) == ("K22", "1999-12-31")
    assert found.notes == ("at 1999-12-31T12:00 America/Panama",)
    assert [str(canal.status(day(on))) for on in ("1999-12-31", "2000-01-01")] == [
        "in_force",
        "expired",
    ]


def test_an_end_at_midnight_is_the_boundary():
    clock = {"at": "00:00", "zone": "Europe/Lisbon"}
    term = Term(kind="until_date", until="2030-01-01", until_clock=clock)
    assert str(term.boundary) == "2030-01-01"


def test_a_beginning_at_an_hour_is_the_day_at_the_place_named():
    rule = EntryIntoForce(rule="on_date", on="2020-01-31", clock={"at": "23:00", "zone": "UTC"})
    found = rule.compute(())
    assert (found.rule, str(found.result)) == ("K22", "2020-01-31")


@pytest.mark.parametrize("until", [None, "2030", "2030-05"])
def test_an_hour_without_a_day_is_refused(until):
    clock = Clock(at="12:00", zone="UTC")
    kind = None if until is None else "until_date"
    with pytest.raises(ValidationError, match="known to the day"):
        Term(kind=kind, until=until, until_clock=clock)


def test_working_days_need_a_calendar_by_name():
    pact = in_force(
        "2020-01-01",
        kind="fixed",
        duration="P5Y",
        start="entry_into_force",
        notice={"length": "P5D", "before": "end_of_term", "working_days": True},
    )
    assert pact.timeline.notice_by(day("2024-01-01")).reason is Reason.NEEDS_CALENDAR
    found = Timeline(pact, OFFICE).notice_by(day("2024-01-01"))
    assert (str(found.result), str(found.alternative)) == ("2024-12-23", "2024-12-24")
    assert {item.name: item.value for item in found.inputs}["calendar"] == "Ruritania"


def test_force_and_notices_count_in_working_days_too():
    rule = EntryIntoForce(rule="on_signature", offset="P10D", working_days=True)
    signed = (Event(kind="signed", date="2025-05-30"),)
    assert rule.compute(signed).reason is Reason.NEEDS_CALENDAR
    assert str(rule.compute(signed, calendar=OFFICE).result) == "2025-06-13"
    pact = Agreement(
        parties=PAIR,
        events=[
            {"kind": "entered_into_force", "date": "2020-01-01"},
            {"kind": "notice_given", "date": "2025-05-30"},
        ],
        term={"kind": "indefinite", "notice": {"length": "P10D", "working_days": True}},
    )
    standing = Timeline(pact, OFFICE).standing(day("2025-06-01"))
    assert str(standing.computed.when) == "2025-06-13"


@pytest.mark.parametrize("length", ["P1M", "P2W", "P1Y"])
def test_working_days_have_no_months(length):
    with pytest.raises(ValidationError, match="needs a length in days"):
        Notice(length=length, working_days=True)


def test_a_deadline_on_a_day_off_says_so():
    pact = in_force(
        "2020-01-01",
        kind="fixed",
        duration="P5Y",
        start="entry_into_force",
        notice={"length": "P6D", "before": "end_of_term"},
    )
    [note] = Timeline(pact, OFFICE).notice_by(day("2024-01-01")).notes
    assert note == "not-a-working-day Ruritania 2024-12-24"


def test_the_printed_day_is_kept_and_the_other_compared():
    peace = Agreement(
        events=[
            {"kind": "signed", "julian": "1713-03-31"},
            {"kind": "entered_into_force", "julian": "1713-04-28"},
        ]
    )
    begins = peace.timeline.begins()
    assert str(peace.signed_on) == "1713-04-11"
    assert (begins.rule, begins.inputs[0].value) == ("K42", "1713-04-28")
    assert begins.inputs[0].pointer == "/events/1/julian"


@given(st.dates(datetime.date(100, 1, 1), datetime.date(2000, 12, 31)))
def test_a_julian_day_and_its_gregorian_one_go_together(some):
    printed = f"{some.year:04}-{some.month:02}-{some.day:02}"
    event = Event(kind="signed", julian=printed)
    assert event.date.to_date() == from_julian(some.year, some.month, day=some.day)
    assert Event.model_validate(event.model_dump(mode="json")) == event


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"julian": "1713-02-30"}, "no day 1713-02-30"),
        ({"julian": "1713-13-01"}, "no day 1713-13-01"),
        ({"julian": "1713-03"}, "pattern"),
        ({"julian": "1713-03-31", "date": "1713-03-31"}, "is not the day"),
    ],
)
def test_a_julian_day_that_cannot_be_is_refused(fields, message):
    with pytest.raises(ValidationError, match=message):
        Event(kind="signed", **fields)


def test_notes_count_from_their_receipt():
    rule = EntryIntoForce(
        rule="after_notifications", offset="P2M", first_of_month=True, on_receipt=True
    )
    told = (
        Event(kind="notified", date="2026-11-20", received_on="2026-11-24"),
        Event(kind="notified", date="2026-12-18", received_on="2026-12-21"),
    )
    found = rule.compute(told)
    assert str(found.result) == "2027-02-01"
    assert "/events/1" in {item.pointer for item in found.inputs}


def leaving(**notice):
    return Agreement(
        parties=[{"name": name} for name in ("Arcadia", "Borduria", "Syldavia")],
        events=[
            {"kind": "entered_into_force", "date": "1946-11-04"},
            {"kind": "notice_given", "date": "2017-10-10", "received_on": "2017-10-12"},
        ],
        term={"kind": "indefinite", "notice": notice},
    )


@pytest.mark.parametrize(
    ("notice", "effect"),
    [
        ({"length": "P1Y", "year_end": "next_year"}, "2018-12-31"),
        ({"length": "P1Y", "year_end": "financial_year"}, "2018-12-31"),
        ({"length": "P6M"}, "2018-04-12"),
        ({"length": "P3M", "first_of_month": True}, "2018-02-01"),
    ],
)
def test_a_notice_takes_effect_by_its_clause(notice, effect):
    [(number, found)] = leaving(**notice).timeline.notices(day("2017-11-01"))
    assert (number, str(found.result)) == (1, effect)


def test_the_first_day_for_a_notice_is_the_anniversary():
    pact = leaving(length="P1Y", not_before="P3Y")
    assert str(pact.timeline.notice_from().result) == "1949-11-04"


def test_a_later_joiner_counts_from_its_own_deposit():
    pact = Agreement(
        parties=[{"name": name} for name in ("Arcadia", "Borduria", "Syldavia")],
        entry_into_force={
            "rule": "after_ratifications",
            "instruments": 2,
            "offset": "P2M",
            "first_of_month": True,
        },
        events=[
            {"kind": "ratified", "date": "2020-01-15", "party": "Arcadia"},
            {"kind": "ratified", "date": "2020-03-10", "party": "Borduria"},
            {"kind": "acceded", "date": "2022-08-31", "party": "Syldavia"},
        ],
    )
    found = [str(pact.timeline.joins(p.name).result) for p in pact.parties]
    assert found == ["2020-05-01", "2020-05-01", "2022-10-01"]
    assert pact.timeline.joins("Nobody").reason is Reason.NOT_YET_MET
    assert pact.timeline.counts().missing == 0


def test_a_successor_ends_it_for_those_who_are_party_to_both():
    old = Agreement(parties=[*PAIR, {"name": "Cuba", "code": "CU"}])
    new = Agreement(
        parties=[{"name": "Republic of Chile", "code": "CL"}, PAIR[0]],
        events=[{"kind": "entered_into_force", "date": "2020-07-01"}],
    )
    found = old.timeline.replaced_by(new)
    assert (found.rule, str(found.result), found.notes) == (
        "K36",
        "2020-07-01",
        ("continues-for: Cuba",),
    )
    assert old.timeline.replaced_by(Agreement()).reason is Reason.RULE_NOT_STATED
