"""Where the rules on numbers, on relations and on collections begin and end."""

import pytest

PAIR = [{"name": "Peru", "code": "PE"}, {"name": "Chile", "code": "CL"}]
SIGNED = [{"kind": "signed", "date": "2020-05-04"}]
LIMA = {"title": "Treaty of Lima", "parties": PAIR, "events": SIGNED}
NUMBER = {"scheme": "unts", "value": "I-43425"}


def related(title, *targets, kind="replaces", **fields):
    relations = [{"relation": kind, "title": target} for target in targets]
    return {"title": title, "related": relations, **fields}


def test_ids_are_told_apart(places, find):
    records = [{"id": "a"}, {}, {"id": "b"}, {"id": "a"}, {}, {"id": "a"}]
    assert places("duplicates.id", records) == ["3:", "5:"]
    assert find("duplicates.id", records)[0][1].message == "record 0 has the id 'a' too"
    assert places("duplicates.id-missing", records) == ["1:", "4:"]
    assert not places("duplicates.id-missing", [{}, {}])


@pytest.mark.parametrize(
    ("other", "is_same"),
    [
        ({}, True),
        ({"title": "THE TREATY OF LIMA"}, True),
        ({"title": "Protocol"}, False),
        ({"title": None}, True),
        ({"kind": "treaty"}, True),
        ({"kind": "protocol"}, False),
        ({"parties": [*PAIR[::-1]]}, True),
        ({"parties": [*PAIR, {"name": "Cuba"}]}, False),
        ({"events": [{"kind": "signed", "date": "2020-05-05"}]}, False),
    ],
)
def test_one_agreement_in_two_records(places, other, is_same):
    first = {**LIMA, "kind": "treaty"}
    records = [{"title": "Pact"}, first, {**LIMA, "kind": None, **other}]
    assert places("duplicates.same-agreement", records) == ["2:"] * is_same


def test_every_double_is_named_once_and_what_says_too_little_is_none(find):
    records = [{**LIMA, "id": "r0"}, LIMA, {**LIMA, "title": "Protocol"}, LIMA]
    found = find("duplicates.same-agreement", records)
    assert [number for number, _ in found] == [1, 3]
    assert found[0][1].message == "the same parties and day of signature as r0"
    unnamed = find("duplicates.same-agreement", [{}, LIMA, LIMA])
    assert unnamed[0][1].message.endswith("as record 1")
    for little in ({**LIMA, "parties": PAIR[:1]}, {**LIMA, "events": []}):
        assert not find("duplicates.same-agreement", [little, little])


def test_numbers_of_series(find, places):
    some = [{"scheme": "ets", "value": "185"}, NUMBER, {"scheme": "unts", "value": "x"}]
    [found] = find("identifiers.form", {"identifiers": [*some, {"scheme": "own", "value": "x"}]})
    assert found.pointer == "/identifiers/2/value"
    assert found.message == "'x' is not a number of unts, such as 'I-43425'"
    own = {"identifiers": [NUMBER, {"scheme": "own", "value": "x"}]}
    assert places("identifiers.unknown-scheme", own) == ["/identifiers/1/scheme"]


def test_a_number_stands_once(find):
    again = {"scheme": "unts", "value": "i-43425"}
    other = {"scheme": "lnts", "value": "I-43425"}
    [found] = find("identifiers.repeated", {"identifiers": [other, NUMBER, again]})
    assert (found.pointer, found.message) == ("/identifiers/2", "also /identifiers/1")
    assert found.fix == "remove /identifiers/2"


def test_a_number_is_of_one_record(find):
    mine = {"id": "mine", "identifiers": [NUMBER, NUMBER]}
    other = {"scheme": "ets", "value": "I-43425"}
    theirs = {"identifiers": [other, {"scheme": "unts", "value": "i-43425"}]}
    found = find("identifiers.shared", [{}, mine, theirs, theirs])
    assert [(number, each.pointer) for number, each in found] == [
        (2, "/identifiers/1"),
        (3, "/identifiers/0"),
        (3, "/identifiers/1"),
    ]
    assert found[0][1].message == "unts i-43425 is also that of mine"
    assert found[1][1].message.endswith("of record 2")


def test_relations_of_one_record(find, places):
    own = related("Treaty of Lima", "Pact of Ica", "TREATY OF LIMA")
    assert places("relations.to-itself", own) == ["/related/1"]
    twice = related("Treaty of Cusco", "Pact of Ica", "Pact of Lima", "PACT OF ICA")
    [found] = find("relations.repeated", twice)
    assert (found.pointer, found.message) == ("/related/2", "also /related/0")
    assert found.fix == "remove /related/2"


@pytest.mark.parametrize("ends", ["replaces", "terminates", "implements"])
@pytest.mark.parametrize("goes_on", ["renews", "extends", "amends", "supplements"])
def test_what_is_ended_does_not_go_on(places, ends, goes_on):
    relations = [
        {"relation": goes_on, "title": "Pact of Ica"},
        {"relation": ends, "title": "Treaty of Lima"},
        {"relation": goes_on, "title": "the Treaty of Lima"},
        {"relation": goes_on, "title": "TREATY OF LIMA"},
    ]
    found = places("relations.contradiction", {"title": "Treaty", "related": relations})
    is_known = ends != "implements" and goes_on != "supplements"
    assert found[-1:] == ["/related/3"] * is_known
    assert "/related/0" not in found


@pytest.mark.parametrize("kind", ["amendment", "protocol", None])
def test_an_amendment_amends_something(places, kind):
    found = places("relations.amends-nothing", {"title": "Amendment", "kind": kind})
    assert found == ["/related"] * (kind == "amendment")


def test_what_is_named_is_in_the_collection(places):
    records = [
        related("Treaty of Cusco", "Pact of Ica", "Treaty of Lima"),
        {"title": "Pact of Ica"},
    ]
    assert places("relations.dangling", records) == ["0:/related/1"]
    assert not places("relations.dangling", records[:1])


def test_circles_of_any_length_are_found(find, places):
    circle = [related("A pact", "B pact"), related("B pact", "C pact"), related("C pact", "A pact")]
    beside = [related("D pact", "A pact"), {"title": "E pact"}]
    assert places("relations.cycle", [*beside, *circle]) == [
        "2:/related/0",
        "3:/related/0",
        "4:/related/0",
    ]
    found = find("relations.cycle", circle)
    assert found[0][1].message == "B pact leads back to this agreement"
    assert not places("relations.cycle", [*beside, *circle[:2], {"title": "C pact"}])
    assert not places("relations.cycle", [related("A pact", "A pact")])


def test_a_circle_behind_other_relations_is_found_once(places):
    records = [
        related("A pact", "X pact", "B pact"),
        related("B pact", "D pact", "C pact", "A pact"),
        related("C pact", "D pact"),
        related("D pact", "C pact"),
    ]
    assert places("relations.cycle", records) == [
        "0:/related/1",
        "1:/related/2",
        "2:/related/0",
        "3:/related/0",
    ]


@pytest.mark.parametrize(
    ("kind", "leads_back"),
    [(k, True) for k in ("renews", "extends", "amends", "replaces", "implements", "terminates")]
    + [("supplements", False), ("under", False), ("builds_on", False)],
)
def test_only_some_relations_lead_to_what_was_before(places, kind, leads_back):
    circle = [related("A pact", "B pact", kind=kind), related("B pact", "A pact", kind=kind)]
    expected = ["0:/related/0", "1:/related/0"] if leads_back else []
    assert places("relations.cycle", circle) == expected
    later = {"title": "B pact", "events": SIGNED}
    early = related("A pact", "B pact", kind=kind, events=[{"kind": "signed", "date": "2019"}])
    assert places("relations.later-target", [early, later]) == ["0:/related/0"] * leads_back


@pytest.mark.parametrize(
    ("date", "is_found"),
    [("2020-05-03", True), ("2020-05-04", False), ("2020-05", False), (None, False)],
)
def test_what_it_replaces_was_signed_before_it(find, date, is_found):
    new = related("Treaty of Cusco", "Pact", "Treaty of Lima")
    new["events"] = [{"kind": "signed", "date": date}]
    found = find("relations.later-target", [LIMA, new])
    assert [(number, each.pointer) for number, each in found] == [(1, "/related/1")] * is_found
    assert all(
        each.message == "signed on 2020-05-03, Treaty of Lima on 2020-05-04" for _, each in found
    )
    assert not find("relations.later-target", [LIMA, LIMA, new])
    assert not find("relations.later-target", [{"title": "Treaty of Lima"}, new])


NEW = {
    **related("Treaty of Cusco", "Treaty of Lima"),
    "parties": PAIR,
    "events": [{"kind": "entered_into_force", "date": "2021-03-01"}],
}


@pytest.mark.parametrize(
    ("old", "new", "is_found"),
    [
        (LIMA, NEW, True),
        ({**LIMA, "parties": [*PAIR, {"name": "Cuba"}]}, NEW, False),
        (LIMA, {**NEW, "events": []}, False),
        *(
            ({**LIMA, "events": [*SIGNED, {"kind": kind}]}, NEW, False)
            for kind in ("replaced", "terminated", "expired", "denounced")
        ),
        ({**LIMA, "events": [*SIGNED, {"kind": "suspended"}]}, NEW, True),
    ],
)
def test_what_was_replaced_has_an_end(find, old, new, is_found):
    found = find("relations.replaced-without-end", [new, old])
    assert [(number, each.pointer) for number, each in found] == [(1, "/events")] * is_found
    for _, each in found:
        assert each.message == "Treaty of Cusco took its place on 2021-03-01"
        assert each.fix == "add an event: replaced, 2021-03-01"
