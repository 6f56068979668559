"""Terms, notices and standing of agreements, as a treaty office asks for them."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords.calendar.computed import Reason
from mourecords.records.agreement import Agreement
from mourecords.records.term import EntryIntoForce, Term
from mourecords.values.vocabularies import EventKind

day = datetime.date.fromisoformat

GSOMIA = Agreement(
    parties=[{"name": "Japan", "code": "JP"}, {"name": "Korea", "code": "KR"}],
    events=[
        {"kind": "signed", "date": "2016-11-23"},
        {"kind": "entered_into_force", "date": "2016-11-23"},
        {"kind": "notice_given", "date": "2019-08-23"},
        {"kind": "notice_withdrawn", "date": "2019-11-22"},
    ],
    term={
        "kind": "fixed",
        "duration": "P1Y",
        "start": "entry_into_force",
        "renewal": {"mode": "automatic", "period": "P1Y"},
        "notice": {"length": "P90D", "before": "end_of_term"},
        "survival": [{"text": "protection of information"}],
    },
)


def agreement(*events, **fields):
    return Agreement(events=[dict(zip(("kind", "date"), e, strict=True)) for e in events], **fields)


def test_an_end_whose_start_is_not_stated_says_what_it_would_be():
    seed = agreement(("signed", "2025-10-30"), term={"kind": "fixed", "duration": "P5Y"})
    found = seed.timeline.ends()
    assert (found.result, found.reason) == (None, Reason.START_NOT_STATED)
    assert (str(found.alternative), found.notes) == ("2030-10-30", ("if-from-signature",))
    assert seed.timeline.current(day("2040-01-01")).computed.reason is Reason.START_NOT_STATED


def test_the_notice_belongs_to_the_current_term():
    found = GSOMIA.timeline.notice_by(day("2019-08-01"))
    assert (str(found.result), str(found.alternative)) == ("2019-08-24", "2019-08-25")
    assert {given.pointer for given in found.inputs} >= {"/events/1", "/term/duration"}


@pytest.mark.parametrize(
    ("on", "status"),
    [
        ("2016-11-22", "unknown"),
        ("2016-11-23", "in_force"),
        ("2018-01-01", "in_force_presumed"),
        ("2019-10-01", "notice_running"),
        ("2019-11-23", "in_force_presumed"),
    ],
)
def test_standing_follows_the_notice_and_its_withdrawal(on, status):
    assert GSOMIA.status(day(on)) == status


def test_what_survives_is_an_interval_of_its_own():
    [found] = GSOMIA.timeline.survivals(day("2019-08-01"))
    assert str(found.result) == "2019-11-23/.."


def test_a_tolled_notice_runs_on_after_its_resumption():
    vfa = agreement(
        ("entered_into_force", "1999-05-27"),
        ("notice_given", "2020-02-11"),
        ("notice_withdrawn", "2020-06-01"),
        ("resumed", "2020-12-01"),
        term={"kind": "indefinite", "notice": {"length": "P180D"}},
    )
    found = [str(vfa.status(day(on))) for on in ("2020-03-01", "2021-02-07", "2021-02-08")]
    assert found == ["notice_running", "notice_running", "terminated"]


@pytest.mark.parametrize(
    ("rule", "events", "result"),
    [
        ({"rule": "on_signature"}, [("signed", "2025-05"), ("signed", "2025-06-02")], "2025-06-02"),
        (
            {"rule": "after_notifications", "offset": "P2M", "first_of_month": True},
            [("notified", "2026-12-21"), ("notified", "2026-12-01")],
            "2027-02-01",
        ),
        (
            {"rule": "after_notifications", "offset": "P2M", "first_of_month": True},
            [("notified", "2026-12-21")],
            "[2027-02-01..]",
        ),
        (
            {
                "rule": "after_ratifications",
                "offset": "P3M",
                "after_expiry": True,
                "instruments": 1,
            },
            [("ratified", "2004-03-18")],
            "2004-07-01",
        ),
        (
            {"rule": "after_ratifications", "offset": "P60D", "first_of_month": True},
            [("ratified", "2001-01-01"), ("ratified", "2002-04-11")],
            "2002-07-01",
        ),
        ({"rule": "on_date", "on": "2009-01"}, [], "2009-01"),
        (
            {"rule": "after_exchange_of_instruments"},
            [("instrument_deposited", "2010-01-05")],
            "2010-01-05",
        ),
        ({"rule": "provisional"}, [("provisionally_applied", "2010-01-05")], "2010-01-05"),
    ],
)
def test_entry_into_force_follows_its_rule(rule, events, result):
    found = EntryIntoForce(**rule).compute(agreement(*events).events)
    assert str(found.result) == result
    assert found.formula


@pytest.mark.parametrize("rule", ["on_signature", "after_notifications", "after_ratifications"])
def test_without_events_the_conditions_are_not_met(rule):
    assert EntryIntoForce(rule=rule).compute(()).reason is Reason.NOT_YET_MET


def test_conditions_hold_together_with_the_number():
    members = [{"name": name} for name in ("Arcadia", "Borduria", "Syldavia")]
    pact = Agreement(
        parties=members,
        events=[
            {"kind": "ratified", "date": f"2020-0{n}-01", "party": party["name"]}
            for n, party in enumerate(members, 1)
        ],
        entry_into_force={
            "rule": "after_ratifications",
            "instruments": 2,
            "conditions": [
                {"text": "Syldavia must be there", "at_least": 1, "weights": {"Syldavia": 1}}
            ],
        },
    )
    assert str(pact.timeline.begins().result) == "2020-03-01"


def test_a_fixed_term_that_passed_without_evidence_of_renewal_is_unknown():
    old = agreement(
        ("entered_into_force", "2011-03-01"),
        term={"kind": "fixed", "duration": "P5Y", "start": "entry_into_force"},
    )
    standing = old.timeline.standing(day("2020-01-01"))
    assert (str(standing.status), standing.notes) == ("unknown", ("unknown-after 2016-03-01",))


def test_a_term_from_the_signature_runs_out_without_a_word_of_force():
    seeds = agreement(
        ("signed", "2021-10-01"), term={"kind": "fixed", "duration": "P5Y", "start": "signature"}
    )
    assert [str(seeds.status(day(on))) for on in ("2026-09-30", "2026-10-01")] == [
        "signed",
        "unknown",
    ]
    hoped = Agreement(
        events=[{"kind": "signed", "date": "2021-10-01", "planned": True}],
        term={"kind": "until_date", "until": "2022-12-31"},
    )
    assert hoped.status(day("2026-01-01")) == "expected"


def test_after_the_last_renewal_allowed_it_has_expired():
    once = agreement(
        ("entered_into_force", "2010-01-01"),
        term={
            "kind": "fixed",
            "duration": "P5Y",
            "start": "entry_into_force",
            "renewal": {"mode": "automatic", "period": "P5Y", "times": 1},
        },
    )
    assert [str(once.status(day(d))) for d in ("2019-12-31", "2020-01-01")] == [
        "in_force_presumed",
        "expired",
    ]


def test_a_renewal_by_agreement_counts_the_agreements():
    start = agreement(
        ("entered_into_force", "2011-02-05"),
        ("extended", "2021-02-03"),
        term={
            "kind": "fixed",
            "duration": "P10Y",
            "start": "entry_into_force",
            "renewal": {"mode": "by_agreement", "period": "P5Y"},
        },
    )
    assert str(start.timeline.current(day("2024-01-01")).computed.last_day) == "2026-02-04"


@pytest.mark.parametrize(
    ("renewal", "given", "end"),
    [
        (None, "2024-06-30", "2025-01-01"),
        (None, "2024-07-01", "2025-01-01"),
        ({"mode": "automatic", "period": "P1Y"}, "2024-06-30", "2025-01-01"),
        ({"mode": "automatic", "period": "P1Y"}, "2024-07-01", "2026-01-01"),
        ({"mode": "automatic", "period": "P1Y", "times": 1}, "2025-07-01", "2026-01-01"),
        ({"mode": "automatic", "period": "P1Y", "times": 2}, "2025-07-01", "2027-01-01"),
        ({"mode": "by_agreement", "period": "P1Y"}, "2024-07-01", "2025-01-01"),
    ],
)
def test_a_late_notice_ends_the_next_term_that_follows_by_silence(renewal, given, end):
    leaving = agreement(
        ("entered_into_force", "2020-01-01"),
        ("notice_given", given),
        term={
            "kind": "fixed",
            "duration": "P5Y",
            "start": "entry_into_force",
            "renewal": renewal,
            "notice": {"length": "P6M", "before": "end_of_term"},
        },
    )
    [(_, effect)] = leaving.timeline.notices(day("2030-01-01"))
    assert str(effect.result) == end


def test_a_suspension_lies_within_force():
    paused = agreement(
        ("entered_into_force", "2010-01-01"), ("suspended", "2012-01-01"), ("resumed", "2013-01-01")
    )
    assert [str(paused.status(day(d))) for d in ("2012-06-01", "2013-06-01")] == [
        "suspended",
        "in_force",
    ]
    assert [str(each) for each in paused.timeline.suspensions()] == ["2012-01-01/2012-12-31"]


def test_windows_need_the_entry_into_force():
    term = {"kind": "indefinite", "notice": {"length": "P1Y", "every": "P10Y", "window": "P1Y"}}
    ilo = agreement(("entered_into_force", "2013-09-05"), term=term)
    assert str(ilo.timeline.window(day("2025-01-01")).result) == "2033-09-05/2034-09-04"
    assert agreement(term=term).timeline.window(day("2025-01-01")).reason is Reason.START_UNDATED


def test_an_imprecise_date_leaves_the_status_open():
    vague = agreement(("entered_into_force", "2020"))
    standing = vague.timeline.standing(day("2020-06-01"))
    assert standing.notes[0] == "undecided"
    assert [str(vague.status(day(d))) for d in ("2019-12-31", "2021-01-01")] == [
        "unknown",
        "in_force",
    ]


def test_provisional_application_lasts_until_force():
    early = agreement(("provisionally_applied", "2020-01-01"), ("entered_into_force", "2022-01-01"))
    assert str(early.timeline.provisional()) == "2020-01-01/2021-12-31"
    assert early.status(day("2021-01-01")) == "provisionally_applied"


def test_the_end_that_the_source_gives_comes_before_the_computed_one():
    assert str(Term(kind="until_date", until="2030-12-31").ends_on) == "2030-12-31"
    dated = Term(kind="fixed", duration="P5Y", start="date", starts_on="2025-03-01")
    assert (str(dated.boundary), str(dated.ends_on)) == ("2030-03-01", "2030-02-28")


dates = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)).map(str)
texts = st.one_of(dates, dates.map(lambda d: d[:7]), dates.map(lambda d: d[:4]))
events = st.builds(
    lambda kind, date, effect: {"kind": kind, "date": date, "effective_on": effect},
    st.sampled_from(list(EventKind)),
    st.none() | texts,
    st.none() | texts,
)
terms = st.builds(
    lambda duration, start, mode, notice, before: {
        "kind": "fixed",
        "duration": duration,
        "start": start,
        "renewal": mode and {"mode": mode, "period": "P1Y"},
        "notice": notice and {"length": notice, "before": before},
    },
    st.sampled_from(["P5Y", "P18M", "P90D", "P99Y"]),
    st.sampled_from([None, "signature", "entry_into_force", "date", "event"]),
    st.sampled_from([None, "automatic", "by_agreement"]),
    st.sampled_from([None, "P6M", "P90D"]),
    st.sampled_from(["termination", "end_of_term"]),
)
rules = st.sampled_from([None, "on_signature", "after_notifications", "after_ratifications"])


@settings(max_examples=150, deadline=None)
@given(st.lists(events, max_size=5), terms, rules, dates)
def test_every_question_has_an_answer_or_a_reason(happened, term, rule, on):
    entry = rule and {"rule": rule, "offset": "P30D"}
    some = Agreement(events=happened, term=term, entry_into_force=entry)
    timeline, as_of = some.timeline, day(on)
    for found in (
        timeline.begins(),
        timeline.ends(),
        timeline.current(as_of).computed,
        timeline.notice_by(as_of),
        timeline.window(as_of),
    ):
        assert (found.result is None) == (found.reason is not None)
        assert found.explain()
        assert found.to_dict()["rule"].startswith("K")
    assert timeline.standing(as_of).on == as_of
    timeline.force(as_of), timeline.suspensions(), timeline.provisional()
