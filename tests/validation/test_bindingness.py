"""Where the rules on bindingness, on entry into force and on the Julian calendar begin and end."""

import pytest

DISCLAIMER, RESERVATIONS = "non_binding_statement", "reservations"
EVERY_SAYING = pytest.mark.parametrize("binding", [True, False, None])


def article(*clauses, children=()):
    return {"level": "article", "clauses": clauses, "children": children}


@EVERY_SAYING
@pytest.mark.parametrize("kind", ["treaty", "convention", "covenant", "charter", "memorandum"])
def test_a_solemn_name_for_what_does_not_bind(find, binding, kind):
    found = find("bindingness.solemn-name", {"kind": kind, "binding": binding})
    assert [each.pointer for each in found] == ["/binding"] * (
        binding is False and kind != "memorandum"
    )
    assert all(kind in each.message for each in found)


@EVERY_SAYING
@pytest.mark.parametrize(
    ("rule", "values", "is_found"),
    [
        ("bindingness.ratified", {}, False),
        ("bindingness.ratified", {"events": [{"kind": "acceded"}]}, True),
        ("bindingness.ratified", {"events": [{"kind": "ratified", "planned": True}]}, False),
        ("bindingness.ratified", {"events": [{"kind": "approved"}]}, False),
        ("bindingness.ratified", {"entry_into_force": {"rule": "after_ratifications"}}, True),
        ("bindingness.ratified", {"entry_into_force": {"rule": "on_signature"}}, False),
        ("bindingness.registered", {}, False),
        ("bindingness.registered", {"events": [{"kind": "registered"}]}, True),
        ("bindingness.registered", {"identifiers": [{"scheme": "unts", "value": "5"}]}, True),
        ("bindingness.registered", {"identifiers": [{"scheme": "ets", "value": "5"}]}, False),
    ],
)
def test_what_only_treaties_have(places, binding, rule, values, is_found):
    found = places(rule, {"binding": binding, **values})
    assert found == ["/binding"] * (is_found and binding is False)


ARTICLES = [
    article("preamble"),
    article(
        DISCLAIMER,
        RESERVATIONS,
        children=[article(RESERVATIONS, DISCLAIMER), article(children=[article(DISCLAIMER)])],
    ),
    article(RESERVATIONS, "denunciation"),
    article(DISCLAIMER),
]


@EVERY_SAYING
def test_clauses_are_named_in_the_order_of_the_text(find, binding):
    values = {"binding": binding, "articles": ARTICLES}
    first, inner = "/articles/1", "/articles/1/children"
    disclaimers = [first, f"{inner}/0", f"{inner}/1/children/0", "/articles/3"]
    of_treaties = [first, f"{inner}/0", "/articles/2", "/articles/2"]
    found = find("bindingness.disclaimer", values)
    assert [each.pointer for each in found] == (disclaimers if binding else [])
    found = find("bindingness.treaty-clause", values)
    assert [each.pointer for each in found] == (of_treaties if binding is False else [])
    assert [RESERVATIONS in each.message for each in found] == [
        pointer != "/articles/2" or n == 2 for n, pointer in enumerate(e.pointer for e in found)
    ]


@EVERY_SAYING
def test_words_of_obligation_and_participants(places, binding):
    provisions = [
        {"text": "will share data", "modality": "intention"},
        {"text": "share data"},
        {"text": "shall share data", "modality": "obligation"},
    ]
    parties = [{"name": "Peru", "role": "party"}, {"name": "Chile", "role": "participant"}]
    values = {"binding": binding, "provisions": provisions, "parties": parties}
    found = places("bindingness.obligation", values)
    assert found == ["/provisions/2/modality"] * (binding is False)
    assert places("bindingness.participants", values) == ["/parties/1/role"] * (binding is True)


TITLE = {"span": {"start": 0, "end": 14}, "quote": "Treaty of Lima", "rule": "binding"}
PART = {"span": {"start": 0, "end": 6}, "quote": "Treaty", "rule": "binding"}
CLAUSE = {"span": {"start": 20, "end": 25}, "quote": "shall", "rule": "binding"}
BY_HAND = {"rule": "by-hand", "basis": "asserted"}


@pytest.mark.parametrize(
    ("pieces", "is_found"),
    [
        ([], False),
        ([TITLE, PART], True),
        ([TITLE, CLAUSE], False),
        ([TITLE, BY_HAND], False),
        ([BY_HAND], False),
    ],
)
def test_a_title_alone_never_decides(find, pieces, is_found):
    values = {"title": "Treaty of Lima", "binding": True, "evidence": {"/binding": pieces}}
    found = find("bindingness.title-only", values)
    assert [each.pointer for each in found] == ["/binding"] * is_found
    assert all(len(each.evidence) == len(pieces) for each in found)
    assert not find("bindingness.title-only", {**values, "title": None})
    assert not find("bindingness.title-only", {**values, "evidence": {}})


def parties(*codes):
    return [{"name": f"state {n}", "code": code} for n, code in enumerate(codes)]


@pytest.mark.parametrize(
    ("codes", "date", "is_found"),
    [
        (["RU", "PE"], "1918-02-13", True),
        (["RU", "PE"], "1918-02-14", False),
        (["RU", "PE"], "1917", False),
        (["RU", "PE"], None, False),
        (["GB", "RU"], "1800-01-01", True),
        (["RU", "GB"], "1800-01-01", True),
        (["GB", None], "1752-09-13", True),
        (["GB", None], "1752-09-14", False),
        (["PE", None], "1700-01-01", False),
    ],
)
def test_a_day_may_be_julian_until_the_last_state_changed(places, codes, date, is_found):
    events = [{"kind": "approved"}, {"kind": "signed", "date": date}]
    values = {"parties": parties(*codes), "events": events}
    assert places("calendars.may-be-julian", values) == ["/events/1/date"] * is_found


@pytest.mark.parametrize(
    ("codes", "julian", "is_found"),
    [
        (["RU", "PE"], "1918-02-01", True),
        (["RU", "PE"], "1918-01-31", False),
        (["RU", "GR"], "1920-01-01", False),
        (["GR", "RU"], "1920-01-01", False),
        (["GR", "RU"], "1923-02-16", True),
        (["PE", None], "1920-01-01", False),
    ],
)
def test_a_day_is_not_julian_after_all_had_changed(find, codes, julian, is_found):
    events = [{"kind": "signed", "date": "1930-01-01"}, {"kind": "ratified", "julian": julian}]
    values = {"parties": parties(*codes), "events": events}
    found = find("calendars.julian-after-change", values)
    assert [each.pointer for each in found] == ["/events/1/julian"] * is_found
    assert not find("calendars.may-be-julian", values) or codes == ["PE", None]


def in_force(date, **fields):
    return {"kind": "entered_into_force", "date": date, **fields}


@pytest.mark.parametrize(
    ("event", "is_found"),
    [
        (in_force("2020-01-30"), True),
        (in_force("2020-01-31"), False),
        (in_force("2020-02-01"), False),
        (in_force("2020-02-02"), True),
        (in_force("2020-01"), False),
        (in_force("2020-02"), False),
        (in_force("2019-12"), True),
        (in_force("2020-03"), True),
        (in_force(None), False),
        (in_force("2019-12", effective_on="2020-01-31"), False),
        (in_force("2020-01-31", effective_on="2019-12"), True),
    ],
)
def test_force_begins_on_a_day_to_which_its_rule_leads(places, event, is_found):
    """Thirty days after 1 January are 31 January or, where all of them must have run, the next."""
    events = [{"kind": "signed", "date": "2020-01-01"}, event]
    rule = {"rule": "on_signature", "offset": "P30D"}
    found = places("entry.disagrees", {"entry_into_force": rule, "events": events})
    assert found == ["/events/1/date"] * is_found
    assert not places("entry.disagrees", {"events": events})


def test_what_the_rule_leaves_open_is_not_held_against_it(places):
    rule = {"rule": "after_exchange_of_instruments", "offset": "P2M", "first_of_month": True}
    notes = {"rule": "after_notifications", "on_receipt": True}
    sent = {"kind": "notified", "date": "2016-11-23"}
    events = [sent, sent, in_force("2016-12-24")]
    assert not places("entry.disagrees", {"entry_into_force": rule, "events": events[2:]})
    for date, is_found in (("2016-12-24", False), ("2016-11-22", True)):
        values = {"entry_into_force": notes, "events": [sent, in_force(date)]}
        assert places("entry.disagrees", values) == ["/events/1/date"] * is_found


@pytest.mark.parametrize(
    ("codes", "is_found"), [(["PE", "CL", "CU"], False), (["PE", "CL"], True), ([], True)]
)
def test_where_all_must_ratify_nothing_is_said_before_all_have(places, codes, is_found):
    ratified = [{"kind": "ratified", "date": f"2020-0{n}-01"} for n in (1, 2)]
    values = {
        "parties": parties(*codes),
        "entry_into_force": {"rule": "after_ratifications"},
        "events": [*ratified, in_force("2021-01-01")],
    }
    assert places("entry.disagrees", values) == ["/events/2/date"] * is_found


def test_a_date_of_entry_is_told_where_the_rule_needs_one(places):
    rule = "entry.without-date"
    for entry, is_found in (
        ({"rule": "on_date"}, True),
        ({"rule": "on_date", "on": "2020"}, False),
        ({"rule": "on_signature"}, False),
        (None, False),
    ):
        assert places(rule, {"entry_into_force": entry}) == ["/entry_into_force"] * is_found


@pytest.mark.parametrize(
    ("needed", "codes", "is_found"),
    [
        (3, ["PE", "CL"], True),
        (2, ["PE", "CL"], False),
        (2, ["PE"], True),
        (3, [], False),
        (None, ["PE"], False),
    ],
)
def test_a_threshold_needs_as_many_parties(places, needed, codes, is_found):
    entry = {"rule": "after_ratifications", "instruments": needed}
    values = {"parties": parties(*codes), "entry_into_force": entry}
    rule = "entry.threshold-not-reached"
    in_place = ["/entry_into_force/instruments"] * is_found
    assert places(rule, {**values, "events": [in_force("2020")]}) == in_place
    assert not places(rule, values)
    assert not places(rule, {**values, "entry_into_force": None, "events": [in_force("2020")]})
