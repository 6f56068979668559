"""Where the rules on dates begin and end: the same day, imprecise days, planned acts."""

import pytest

from mourecords.values.vocabularies import EventKind


def act(kind, date=None, **fields):
    return {"kind": kind, "date": date, **fields}


SIGNED = act("signed", "2020-05-04")


@pytest.mark.parametrize(
    ("rule", "kind"),
    [
        ("dates.in-force-before-signature", "entered_into_force"),
        ("dates.provisional-before-signature", "provisionally_applied"),
        ("dates.ratified-before-signature", "ratified"),
        ("dates.registered-before-signature", "registered"),
        ("dates.ended-before-signature", "terminated"),
        ("dates.ended-before-signature", "expired"),
        ("dates.ended-before-signature", "denounced"),
        ("dates.ended-before-signature", "withdrawn"),
        ("dates.ended-before-signature", "replaced"),
    ],
)
@pytest.mark.parametrize(
    ("fields", "is_found"),
    [
        ({"date": "2020-05-03"}, True),
        ({"date": "2020-05-04"}, False),
        ({"date": "2020-05"}, False),
        ({"date": "2020-04"}, True),
        ({"date": "2020-04", "planned": True}, False),
        ({"date": "2020-04", "effective_on": "2020-06"}, False),
        ({"date": None, "effective_on": "2020-04"}, True),
        ({"date": None}, False),
    ],
)
def test_what_comes_before_the_signature(places, rule, kind, fields, is_found):
    found = places(rule, {"events": [SIGNED, act(kind, **fields)]})
    assert found == ["/events/1/date"] * is_found
    assert not places(rule, {"events": [act(kind, **fields)]})


def test_the_message_names_both_days(find):
    [found] = find(
        "dates.ratified-before-signature", {"events": [SIGNED, act("ratified", "2020-05-03")]}
    )
    assert found.message == "it was ratified on 2020-05-03, and was signed on 2020-05-04"


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([act("entered_into_force", "2020-05-04"), act("expired", "2020-05-03")], [1]),
        ([act("entered_into_force", "2020-05-04"), act("expired", "2020-05-04")], []),
        ([act("entered_into_force"), act("expired", "2019")], []),
        ([act("expired", "2019"), act("entered_into_force", "2020")], [0]),
        (
            [act("entered_into_force"), act("entered_into_force", "2020"), act("expired", "2019")],
            [2],
        ),
        (
            [
                act("entered_into_force", "2018", effective_on="2020"),
                act("denounced", "2021", effective_on="2019"),
            ],
            [1],
        ),
    ],
)
def test_what_ends_before_it_is_in_force(places, events, expected):
    found = places("dates.ended-before-force", {"events": events})
    assert found == [f"/events/{number}/date" for number in expected]


def test_it_is_initialled_before_it_is_signed(places):
    rule = "dates.initialled-after-signature"
    for date, is_found in (("2020-05-05", True), ("2020-05-04", False), (None, False)):
        events = [act("initialled", date), SIGNED]
        assert places(rule, {"events": events}) == ["/events/0/date"] * is_found
    assert not places(rule, {"events": [act("initialled", "2020-05-05"), act("signed")]})


LATER = ("terminated", "expired", "denounced", "withdrawn", "replaced", "notice_given")


@pytest.mark.parametrize("kind", list(EventKind))
def test_only_what_ends_it_has_effect_after_the_act(find, kind):
    events = [SIGNED, act(str(kind), "2020-06-04", effective_on="2020-06-03")]
    found = find("dates.effect-before-act", {"events": events})
    assert [each.pointer for each in found] == ["/events/1/effective_on"] * (kind in LATER)
    assert all(str(kind) in each.message for each in found)
    events[1]["effective_on"] = "2020-06-04"
    assert not find("dates.effect-before-act", {"events": events})


NOT_ACTS = {"entered_into_force", "provisionally_applied", "signed", *LATER} - {"notice_given"}


@pytest.mark.parametrize("kind", list(EventKind))
def test_an_act_is_done_by_the_day_of_the_source(places, kind):
    source = {"sources": [{"published": "2020-05-04"}]}
    for date, is_late in (("2020-05-05", True), ("2020-05-04", False), ("2020-05", False)):
        late = {"events": [act(str(kind), date)], **source}
        expected = ["/events/0/date"] * is_late
        assert places("dates.event-after-source", late) == (
            expected if kind not in NOT_ACTS else []
        )
        assert places("dates.signed-after-source", late) == (expected if kind == "signed" else [])


@pytest.mark.parametrize(
    ("days", "is_found"),
    [
        ([], False),
        (["2020-05-01"], True),
        (["2020-05-01", "2020-05-04"], False),
        (["2020-05-04", "2020-05-01"], False),
        (["2020-05-01", "2020-05"], False),
        (["2020-05-01", None], False),
        ([None], False),
    ],
)
def test_the_latest_of_the_sources_counts_where_all_are_dated(places, days, is_found):
    values = {"events": [SIGNED], "sources": [{"published": day} for day in days]}
    assert places("dates.signed-after-source", values) == ["/events/0/date"] * is_found


@pytest.mark.parametrize(
    ("date", "published", "is_found"),
    [
        ("2020-05-03", "2020-05-04", True),
        ("2020-05-04", "2020-05-04", False),
        ("2020-05", "2020-05-04", False),
        (None, "2020-05-04", False),
        ("2020-05-03", None, False),
    ],
)
def test_what_is_planned_lies_ahead_of_the_source(places, date, published, is_found):
    rule, sources = "dates.planned-before-source", [{"published": published}]
    events = [SIGNED, act("ratified", date, planned=True), act("registered", date)]
    found = places(rule, {"events": events, "sources": sources})
    assert found == ["/events/1/date"] * is_found


def test_every_other_day_of_signature_is_named(places):
    signatures = [
        SIGNED,
        act("signed", "2020-06-01", party="Peru"),
        act("signed"),
        SIGNED,
        act("signed", "2020-07-01"),
        act("signed", "2020-08-01"),
    ]
    found = places("dates.signed-twice", {"parties": [{"name": "Peru"}], "events": signatures})
    assert found == ["/events/4/date", "/events/5/date"]


@pytest.mark.parametrize(
    ("year", "is_found"),
    [("1099", True), ("1100", False), ("2200-12-31", False), ("2201-01-01", True), (None, False)],
)
def test_years_outside_of_eleven_centuries_are_unlikely(places, year, is_found):
    for name in ("date", "effective_on"):
        values = {"events": [SIGNED, {"kind": "denounced", name: year}]}
        assert places("dates.implausible-year", values) == [f"/events/1/{name}"] * is_found


def test_a_signature_without_a_day_is_named(places):
    events = [SIGNED, act("signed"), act("ratified")]
    assert places("dates.signature-undated", {"events": events}) == ["/events/1"]
