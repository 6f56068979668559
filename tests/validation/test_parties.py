"""Where the rules on parties and signatories begin and end."""

import pytest

PERU, CHILE, CUBA = (
    {"name": name, "code": code} for name, code in (("Peru", "PE"), ("Chile", "CL"), ("Cuba", "CU"))
)
SOVIET = {"name": "the Soviet Union", "code": "SU"}
EU = {"name": "European Union", "code": "EU", "type": "international_organisation"}
MINISTRY = {"name": "Ministry of Health", "code": "PE", "type": "government_body"}
ANA = {"name": "Ana Soto", "office": "Minister of Health", "on_behalf_of": "Peru"}
LUIS = {"name": "Luis Rey", "on_behalf_of": "Chile"}
SIGNED = {"kind": "signed", "date": "1999-05-04"}


@pytest.mark.parametrize(
    ("rule", "parties", "expected"),
    [
        ("parties.too-few", [], ["/parties"]),
        ("parties.too-few", [PERU], ["/parties"]),
        ("parties.too-few", [PERU, CHILE], []),
        ("parties.repeated", [PERU, CHILE, PERU, {**CHILE, "name": "CHILE"}], [2, 3]),
        ("parties.same-state-twice", [PERU, {"name": "Perú"}, {"name": "Lima"}], []),
        ("parties.same-state-twice", [MINISTRY, PERU, {**PERU, "name": "Lima"}], ["2/code"]),
        (
            "parties.code-name-disagree",
            [PERU, {**CHILE, "name": "The Republic of Peru"}],
            ["1/code"],
        ),
        ("parties.code-name-disagree", [{**CHILE, "name": "Peru", "type": "company"}], []),
        ("parties.code-name-disagree", [{**CHILE, "name": "Lima"}, {"name": "Peru"}], []),
        ("parties.unknown-code", [PERU, EU, SOVIET, {"name": "Lima"}], []),
        ("parties.unknown-code", [PERU, {"name": "Ruritania", "code": "RX"}], ["1/code"]),
        ("parties.did-not-exist", [PERU, SOVIET, EU, {"name": "Lima"}], ["1/code"]),
        ("parties.type-code-disagree", [PERU, EU, MINISTRY, {"name": "Lima"}], []),
        ("parties.type-code-disagree", [PERU, {**EU, "type": "state"}], ["1/type"]),
        ("parties.type-code-disagree", [{**EU, "type": "government_body"}], ["0/type"]),
        ("parties.type-code-disagree", [{**EU, "type": "other"}], []),
        ("parties.type-code-disagree", [{**PERU, "type": "other"}], []),
        ("parties.type-code-disagree", [{**EU, "code": "PE"}], ["0/type"]),
        ("parties.type-code-disagree", [{**EU, "code": "ZZ"}, {**PERU, "code": "ZZ"}], []),
        ("parties.state-without-code", [PERU, {"name": "Lima"}, {"name": "Chile"}], [1, 2]),
        ("parties.state-without-code", [{"name": "Acme", "type": "company"}], []),
        ("parties.territory-as-state", [PERU, {"name": "Bermuda", "code": "BM"}], ["1/type"]),
        ("parties.territory-as-state", [{"name": "Bermuda"}, EU], []),
        ("parties.none-public", [], []),
        ("parties.none-public", [{**PERU, "type": "company"}] * 2, ["/parties"]),
        ("parties.none-public", [{**PERU, "type": "company"}, {**PERU, "type": "subnational"}], []),
        ("parties.none-bound", [], []),
        ("parties.none-bound", [{**PERU, "role": "observer"}, CHILE], []),
        ("parties.none-bound", [{**PERU, "role": "guarantor"}], ["/parties"]),
    ],
)
def test_parties(places, rule, parties, expected):
    found = places(rule, {"parties": parties, "events": [SIGNED]})
    assert found == [e if isinstance(e, str) and e[0] == "/" else f"/parties/{e}" for e in expected]


@pytest.mark.parametrize(
    ("rule", "parties", "message", "fix"),
    [
        ("parties.too-few", [], "there are no parties", None),
        ("parties.too-few", [PERU], "there is one party", None),
        ("parties.repeated", [CHILE, PERU, PERU], "Peru is also /parties/1", "remove /parties/2"),
        ("parties.same-state-twice", [PERU, {**PERU, "name": "X"}], "PE is also /parties/0", None),
        (
            "parties.code-name-disagree",
            [{**PERU, "code": "CL"}],
            "Peru is PE, and the code says CL",
            "set the code to PE",
        ),
        ("parties.did-not-exist", [SOVIET], "Soviet Union did not exist on 1999-05-04", None),
        (
            "parties.type-code-disagree",
            [{**EU, "type": "state"}],
            "EU is an organisation, and the type says state",
            None,
        ),
        (
            "parties.state-without-code",
            [{"name": "Peru"}],
            "Peru has no code",
            "set the code to PE",
        ),
        ("parties.state-without-code", [{"name": "Lima"}], "Lima has no code", None),
        (
            "parties.territory-as-state",
            [{"name": "X", "code": "BM"}],
            "Bermuda is a territory",
            None,
        ),
    ],
)
def test_what_is_said_of_parties(find, rule, parties, message, fix):
    [found] = find(rule, {"parties": parties, "events": [SIGNED]})
    assert (found.message, found.fix) == (message, fix)


def test_without_a_day_of_signature_no_state_is_too_late(places):
    assert not places("parties.did-not-exist", {"parties": [SOVIET]})
    imprecise = {"parties": [SOVIET], "events": [{"kind": "signed", "date": "1991"}]}
    assert not places("parties.did-not-exist", imprecise)


@pytest.mark.parametrize("role", ["observer", "depositary", "guarantor", "party", None])
@pytest.mark.parametrize("kind", ["signed", "ratified", "acceded", "notified"])
def test_who_looks_on_does_not_act(places, role, kind):
    acts = [{"kind": kind}, {"kind": kind, "party": "Cuba"}, {"kind": kind, "party": "Peru"}]
    values = {"parties": [{**PERU, "role": role}, CUBA], "events": acts}
    is_found = role in {"observer", "depositary"} and kind != "notified"
    assert places("parties.act-of-onlooker", values) == ["/events/2/party"] * is_found


@pytest.mark.parametrize(
    ("rule", "signatories", "expected"),
    [
        ("signatories.side-unknown", [ANA, {"name": "Luis Rey"}], ["/signatories/1"]),
        ("signatories.side-unsigned", [], []),
        ("signatories.side-unsigned", [ANA], ["/parties/1"]),
        ("signatories.side-unsigned", [LUIS], ["/parties/0"]),
        ("signatories.side-unsigned", [ANA, LUIS], []),
        ("signatories.side-unsigned", [ANA, {"name": "Luis Rey"}], []),
        ("signatories.several-offices", [ANA, {**ANA, "office": None}], []),
        ("signatories.several-offices", [{**ANA, "office": None}, ANA, ANA], []),
        (
            "signatories.several-offices",
            [ANA, {**ANA, "office": "Envoy", "on_behalf_of": None}],
            [],
        ),
        ("signatories.several-offices", [ANA, {**ANA, "office": "Envoy"}], ["1/office"]),
        ("signatories.repeated", [ANA, LUIS, ANA], [2]),
        ("signatories.repeated", [ANA, {**ANA, "office": "Envoy"}], []),
        ("signatories.both-sides", [ANA, {**ANA, "on_behalf_of": "Chile"}], ["1/on_behalf_of"]),
        ("signatories.both-sides", [{**ANA, "on_behalf_of": None}, ANA], []),
        ("signatories.no-signature", [], []),
        ("signatories.name-is-party", [ANA, {"name": "PERU"}], ["1/name"]),
        ("signatories.name-is-office", [ANA, {"name": "Envoy", "office": "envoy"}], ["1/name"]),
        ("signatories.name-is-office", [{"name": "Envoy"}], []),
    ],
)
def test_signatories(places, rule, signatories, expected):
    found = places(rule, {"parties": [PERU, CHILE], "signatories": signatories})
    assert found == [e if str(e)[0] == "/" else f"/signatories/{e}" for e in expected]


@pytest.mark.parametrize(
    ("rule", "signatories", "message"),
    [
        ("signatories.side-unknown", [{"name": "Luis Rey"}], "for whom did Luis Rey sign?"),
        ("signatories.repeated", [LUIS, ANA, ANA], "also /signatories/1"),
        (
            "signatories.several-offices",
            [ANA, {**ANA, "office": "Envoy"}],
            "Ana Soto is Minister of Health and Envoy",
        ),
        (
            "signatories.both-sides",
            [ANA, {**ANA, "on_behalf_of": "Chile"}],
            "Ana Soto signed for Peru and for Chile",
        ),
    ],
)
def test_what_is_said_of_signatories(find, rule, signatories, message):
    [found] = find(rule, {"parties": [PERU, CHILE], "signatories": signatories})
    assert found.message == message


def test_only_of_two_parties_one_may_lack_a_signatory(places):
    rule = "signatories.side-unsigned"
    assert not places(rule, {"parties": [PERU], "signatories": [ANA]})
    assert not places(rule, {"parties": [PERU, CHILE, CUBA], "signatories": [ANA]})


@pytest.mark.parametrize("kind", ["signed", "notes_exchanged", "initialled", "ratified"])
def test_who_signs_makes_a_signature_done_or_planned(places, kind):
    for planned in (True, False):
        events = [{"kind": "approved"}, {"kind": kind, "planned": planned}]
        values = {"parties": [PERU], "signatories": [ANA], "events": events}
        found = places("signatories.no-signature", values)
        assert found == ["/signatories"] * (kind == "ratified")
