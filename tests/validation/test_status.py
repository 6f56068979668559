"""Where the rules on the order of events and on terms begin and end."""

import pytest

LIFE = ("ratified", "amended", "renewed", "extended", "suspended")
CONSENT = (
    *("signed", "notes_exchanged", "adopted", "agreed", "ratified", "accepted", "approved"),
    *("acceded", "instrument_deposited", "notified"),
)
ENDS = ("terminated", "expired", "replaced")


def act(kind, date=None, **fields):
    return {"kind": kind, "date": date, **fields}


FORCE = act("entered_into_force", "2010-05-04")
FIVE_YEARS = {"kind": "fixed", "duration": "P5Y", "start": "entry_into_force"}
YEARLY = {"mode": "automatic", "period": "P1Y"}


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("kind", LIFE)
def test_what_has_ended_does_not_live_on(places, end, kind):
    for date, is_found in (("2015-05-05", True), ("2015-05-04", False), ("2015", False)):
        events = [act(kind, date), act(end), act(end, "2015-05-04"), act("notified", "2020")]
        found = places("status.event-after-end", {"events": events})
        assert found == ["/events/0/date"] * is_found
    by_effect = [act(end, "2014", effective_on="2016"), act(kind, "2015"), act(kind)]
    assert not places("status.event-after-end", {"events": by_effect})
    assert not places("status.event-after-end", {"events": [act(kind, "2015")]})


@pytest.mark.parametrize("kind", [*CONSENT, "negotiated", "registered"])
def test_force_follows_from_consent(places, kind):
    rule = "status.force-without-consent"
    found = places(rule, {"events": [act(kind), FORCE]})
    assert found == ["/events/1"] * (kind not in CONSENT)
    assert places(rule, {"events": [act(kind, planned=True), FORCE]}) == ["/events/1"]
    assert not places(rule, {"events": [act(kind)]})


@pytest.mark.parametrize(
    ("term", "more", "published", "is_found"),
    [
        (FIVE_YEARS, [], ["2015-05-03"], False),
        (FIVE_YEARS, [], ["2015-05-04"], True),
        (FIVE_YEARS, [], ["2015-05-04", None], True),
        (FIVE_YEARS, [], ["2010", "2016", "2012"], True),
        (FIVE_YEARS, [], [None], False),
        (FIVE_YEARS, [], [], False),
        (FIVE_YEARS, [act("extended")], ["2016"], False),
        (FIVE_YEARS, [act("renewed")], ["2016"], False),
        (FIVE_YEARS, [act("terminated")], ["2016"], False),
        ({**FIVE_YEARS, "renewal": YEARLY}, [], ["2016"], False),
        (None, [], ["2016"], False),
    ],
)
def test_a_term_that_was_over_by_the_day_of_the_source(places, term, more, published, is_found):
    sources = [{"published": day} for day in published]
    values = {"events": [FORCE, *more], "term": term, "sources": sources}
    assert places("status.term-passed", values) == ["/term"] * is_found


@pytest.mark.parametrize(
    ("event", "is_found"),
    [
        (act("expired", "2015-05-02"), True),
        (act("expired", "2015-05-03"), False),
        (act("expired", "2015-05"), False),
        (act("expired", "2015-04"), True),
        (act("expired", "2014", effective_on="2015-05-03"), False),
        (act("expired", "2015-05-03", effective_on="2014"), True),
        (act("expired"), False),
        (act("terminated", "2014"), False),
    ],
)
def test_what_expires_has_had_its_term(places, event, is_found):
    values = {"events": [FORCE, event], "term": FIVE_YEARS}
    assert places("status.expired-early", values) == ["/events/1/date"] * is_found
    assert not places("status.expired-early", {**values, "term": None})


def test_what_has_no_end_does_not_expire(find):
    rule, events = "status.indefinite-expired", [FORCE, act("expired")]
    [found] = find(rule, {"events": events, "term": {"kind": "indefinite"}})
    assert (found.pointer, found.fix) == ("/events/1", "make it terminated")
    assert not find(rule, {"events": events, "term": FIVE_YEARS})
    assert not find(rule, {"events": events})


def test_what_is_done_is_not_still_to_come(places):
    parties = [{"name": "Peru"}, {"name": "Chile"}]
    events = [
        act("ratified", party="Peru"),
        act("ratified", party="Chile", planned=True),
        act("signed", planned=True),
        act("ratified", party="Peru", planned=True),
    ]
    values = {"parties": parties, "events": events}
    assert places("status.planned-and-done", values) == ["/events/3"]


@pytest.mark.parametrize(
    ("rule", "effect", "causes"),
    [
        ("status.resumed-without-suspension", "resumed", ("suspended", "notice_withdrawn")),
        (
            "status.no-notice-to-withdraw",
            "notice_withdrawn",
            ("notice_given", "denounced", "withdrawn"),
        ),
    ],
)
def test_nothing_comes_before_what_it_follows_from(places, rule, effect, causes):
    for cause in causes:
        assert not places(rule, {"events": [act(cause), FORCE, act(effect)]})
        assert places(rule, {"events": [act(effect), act(cause), act(effect)]}) == ["/events/0"]
        assert places(rule, {"events": [act(cause, planned=True), act(effect)]}) == ["/events/1"]
        assert not places(rule, {"events": [act(effect, planned=True)]})
    assert places(rule, {"events": [act("signed"), act(effect)]}) == ["/events/1"]


@pytest.mark.parametrize("kind", ["withdrawn", "denounced", "notice_given"])
def test_of_three_parties_it_is_told_who_leaves(places, kind):
    rule, parties = "status.withdrawal-of-whom", [{"name": name} for name in ("A", "B", "C")]
    events = [act(kind, party="A"), act(kind)]
    found = places(rule, {"parties": parties, "events": events})
    assert found == ["/events/1"] * (kind != "notice_given")
    assert not places(rule, {"parties": parties[:2], "events": events})


@pytest.mark.parametrize("start", ["suspended", "notice_given", "signed"])
@pytest.mark.parametrize("stop", ["resumed", "notice_withdrawn", "expired"])
def test_what_stops_has_begun_before(places, start, stop):
    events = [
        act(start, "2015-05-04"),
        FORCE,
        act(stop, "2015-05-03"),
        act(stop, "2015-05-04"),
        act(stop, "2015"),
        act(stop),
    ]
    is_known = start != "signed" and stop != "expired"
    found = places("status.events-out-of-order", {"events": events})
    assert found == ["/events/2/date"] * is_known
    assert not places("status.events-out-of-order", {"events": [act(stop, "2014"), events[0]]})


@pytest.mark.parametrize("kind", ["notice_given", "denounced", "withdrawn", "terminated"])
def test_a_notice_is_not_given_before_the_clause_allows_it(places, kind):
    notice = {"length": "P1Y", "not_before": "P3Y"}
    for date, is_early in (("2013-05-03", True), ("2013-05-04", False), ("2013", False), (None, 0)):
        values = {"events": [FORCE, act(kind, date)], "term": {"notice": notice}}
        expected = ["/events/1/date"] * bool(is_early and kind != "terminated")
        assert places("status.notice-too-early", values) == expected
    assert not places("status.notice-too-early", {"events": [FORCE, act(kind, "2011")]})


PRUSSIA = {"name": "Prussia", "code": "X-PRUSSIA"}


@pytest.mark.parametrize(
    ("events", "party", "is_found"),
    [
        ([act("signed", "1864")], PRUSSIA, True),
        ([act("provisionally_applied", "1864")], PRUSSIA, True),
        ([act("negotiated", "1864")], PRUSSIA, False),
        ([], PRUSSIA, False),
        ([act("signed", "1864"), act("replaced")], PRUSSIA, False),
        ([act("signed", "1864")], {**PRUSSIA, "type": "government_body"}, False),
        ([act("signed", "1864")], {"name": "Prussia"}, False),
        ([act("signed", "1864")], {"name": "Peru", "code": "PE"}, False),
    ],
)
def test_a_state_that_is_no_more(find, events, party, is_found):
    values = {"parties": [{"name": "Chile", "code": "CL"}, party], "events": events}
    found = find("status.party-ceased", values)
    assert [each.pointer for each in found] == ["/parties/1"] * is_found
    assert all(each.message.endswith("; DE followed") for each in found)


def term(**fields):
    return {"term": {"kind": "fixed", "duration": "P5Y", **fields}}


@pytest.mark.parametrize(
    ("values", "is_found"),
    [
        (term(until="2019-12-31", starts_on="2020-01-01"), True),
        (term(until="2020-01-01", starts_on="2020-01-01"), False),
        (term(until="2020", starts_on="2020-06"), False),
        (term(until="2019") | {"events": [act("signed", "2020-01-01")]}, True),
        (term(until="2019", starts_on="2018") | {"events": [act("signed", "2020")]}, False),
        (term(until="2019"), False),
        (term(starts_on="2020"), False),
        ({}, False),
    ],
)
def test_a_term_ends_after_it_starts(places, values, is_found):
    assert places("terms.ends-before-start", values) == ["/term/until"] * is_found


@pytest.mark.parametrize(
    ("until", "starts_on", "is_found"),
    [
        ("2024-12-30", "2020-01-01", True),
        ("2024-12-31", "2020-01-01", False),
        ("2025-01-01", "2020-01-01", False),
        ("2025-01-02", "2020-01-01", True),
        ("2024-12", "2020-01-01", False),
        ("2025-02", "2020-01-01", True),
        ("2024", "2020", False),
        ("2026", "2020", True),
        ("2023", "2020", True),
        ("9999-12-31", "2020-01-01", True),
        ("9999-12-31", "9998-01-01", False),
        (None, "2020", False),
        ("2030", None, False),
    ],
)
def test_start_and_duration_lead_to_the_end_that_is_told(places, until, starts_on, is_found):
    values = term(until=until, starts_on=starts_on)
    assert places("terms.duration-disagrees", values) == ["/term/until"] * is_found
    endless = {"term": {"kind": "until_date", "until": "2030", "starts_on": starts_on}}
    assert not places("terms.duration-disagrees", endless)


@pytest.mark.parametrize("mode", ["automatic", "by_agreement"])
def test_what_renews_itself_has_a_term_and_a_length(places, mode):
    is_automatic = mode == "automatic"
    endless = {"kind": "indefinite", "renewal": {"mode": mode}}
    found = places("terms.renewal-without-period", {"term": endless})
    assert found == ["/term/renewal"] * is_automatic
    assert places("terms.renewal-without-term", {"term": endless}) == ["/term/renewal"]
    for rule in ("terms.renewal-without-period", "terms.renewal-without-term"):
        assert not places(rule, term(renewal={"mode": mode, "period": "P1Y"}))
        assert not places(rule, {"term": {"kind": "indefinite"}})
        assert not places(rule, {})


@pytest.mark.parametrize(
    ("notice", "length", "is_longer"),
    [
        ("P12M", "P1Y", False),
        ("P13M", "P1Y", True),
        ("P365D", "P1Y", False),
        ("P366D", "P1Y", True),
        ("P31D", "P1M", False),
        ("P99999Y", "P99998Y", False),
        ("P99999Y", "P9000Y", False),
        ("P9000Y", "P99999Y", False),
    ],
)
def test_a_notice_is_no_longer_than_the_term_that_it_ends(places, notice, length, is_longer):
    rules = {
        "terms.notice-longer-than-term": {"duration": length},
        "terms.notice-longer-than-renewal": {"renewal": {"mode": "automatic", "period": length}},
    }
    for rule, fields in rules.items():
        for before in ("end_of_term", "termination"):
            values = {"term": {"notice": {"length": notice, "before": before}, **fields}}
            expected = ["/term/notice/length"] * (is_longer and before == "end_of_term")
            assert places(rule, values) == expected
        assert not places(rule, {"term": fields})
        assert not places(rule, {"term": {"notice": {"length": notice, "before": "end_of_term"}}})
        assert not places(rule, {})


def test_from_when_a_term_runs(find):
    signed = {"events": [act("signed", "2020-05-04")]}
    [unknown] = find("terms.start-unknown", term() | signed)
    assert unknown.message.endswith("; it would be 2025-05-04 if-from-signature")
    [nothing] = find("terms.start-unknown", term())
    assert nothing.message.endswith("is not told")
    assert not find("terms.start-unknown", term(start="signature"))
    [undated] = find("terms.start-undated", term(start="signature"))
    assert undated.pointer == "/term/start"
    assert not find("terms.start-undated", term(start="signature") | signed)
    assert not find("terms.start-undated", term())


@pytest.mark.parametrize(("length", "is_found"), [("P150Y", False), ("P151Y", True)])
def test_no_term_and_no_notice_is_longer_than_150_years(places, length, is_found):
    rule = "terms.implausible-duration"
    assert places(rule, term(duration=length)) == ["/term/duration"] * is_found
    found = places(rule, {"term": {"notice": {"length": length}}})
    assert found == ["/term/notice/length"] * is_found
    assert not places(rule, {})


@pytest.mark.parametrize(
    ("until", "inclusive", "is_found"),
    [("2031-01-01", None, True), ("2031-01-02", None, False), ("2031-01-01", True, False)],
)
def test_a_bare_until_is_ambiguous_on_the_first(find, until, inclusive, is_found):
    values = {"term": {"kind": "until_date", "until": until, "until_inclusive": inclusive}}
    found = find("terms.until-ambiguous", values)
    assert [each.pointer for each in found] == ["/term/until"] * is_found
    for each in found:
        assert each.message == "the last day is 2030-12-31, or 2031-01-01 by the other reading"


@pytest.mark.parametrize("until", ["2028-12-30", "2028-12-29", "2028-11-30", "2028-12", None])
def test_the_thirtieth_of_december_may_be_a_padded_year(places, until):
    found = places("terms.padded-day", term(until=until))
    assert found == ["/term/until"] * (until == "2028-12-30")
    assert not places("terms.padded-day", {})


@pytest.mark.parametrize("kind", ["extended", "renewed", "amended"])
@pytest.mark.parametrize(
    ("date", "is_late"),
    [("2015-05-05", True), ("2015-05-04", False), ("2015", False), (None, False)],
)
def test_what_has_lapsed_is_not_extended(places, kind, date, is_late):
    rule = "terms.extension-after-lapse"
    values = {"term": FIVE_YEARS, "events": [FORCE, act(kind, date), act(kind, "2099")]}
    expected = ["/events/1/date"] * (is_late and kind != "amended")
    assert places(rule, values) == expected
    assert not places(rule, {**values, "term": {**FIVE_YEARS, "renewal": YEARLY}})
    by_agreement = {**FIVE_YEARS, "renewal": {"mode": "by_agreement"}}
    assert places(rule, {**values, "term": by_agreement}) == expected
    assert not places(rule, {**values, "term": {"kind": "indefinite"}})
    assert not places(rule, {**values, "events": [FORCE]})


@pytest.mark.parametrize("window", [None, "P1Y"])
@pytest.mark.parametrize("every", [None, "P10Y"])
def test_a_window_has_a_period_and_a_length(places, every, window):
    values = {"term": {"notice": {"length": "P1Y", "every": every, "window": window}}}
    found = places("terms.window-without-length", values)
    assert found == ["/term/notice"] * ((every is None) != (window is None))
    assert not places("terms.window-without-length", {"term": {"kind": "indefinite"}})
