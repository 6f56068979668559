"""Where the rules on evidence and on damaged words begin and end."""

import hashlib

import pytest

TEXT = "Treaty of Lima, for thirty (30) days"


def piece(start, end, **fields):
    return {"span": {"start": start, "end": end}, "quote": TEXT[start:end], "rule": "t", **fields}


TITLE = piece(0, 14)
BY_HAND = {"rule": "by-hand", "basis": "asserted"}


def record(*pieces):
    values = {"title": "Treaty of Lima", "evidence": {"/title": pieces}, "text": TEXT}
    return {**values, "sources": [{}, {}]}


@pytest.mark.parametrize(
    ("wrong", "is_found"),
    [
        ({}, False),
        ({"quote": "Pact of Lima !"}, True),
        ({"quote": "Pact of Lima !", "source": 1}, False),
    ],
)
def test_a_quote_is_what_stands_in_the_first_source(find, wrong, is_found):
    values = record(TITLE, {**TITLE, **wrong}, BY_HAND)
    found = find("evidence.quote-not-found", values)
    assert [each.pointer for each in found] == ["/title"] * is_found
    assert [each.message for each in found] == ["the text at 0-14 is not the quote"] * is_found
    assert all(len(each.evidence) == 1 for each in found)
    assert not find("evidence.quote-not-found", {**values, "text": None})


def test_the_text_is_that_of_the_first_source(places):
    rule, same = "evidence.other-text", hashlib.sha256(TEXT.encode()).hexdigest()
    for sources, is_found in (
        ([{"sha256": "0" * 64}, {"sha256": same}], True),
        ([{"sha256": same}, {"sha256": "0" * 64}], False),
        ([{"title": "Treaty of Lima"}], False),
        ([], False),
    ):
        values = {"sources": sources, "text": TEXT}
        assert places(rule, values) == [""] * is_found
        assert not places(rule, {**values, "text": None})


def test_what_has_no_evidence_of_its_own_its_parts_or_its_whole_is_named(places):
    values = {
        "title": "Treaty of Lima",
        "depositary": "Peru",
        "aliases": ["Lima Treaty", "Pact"],
        "term": {"kind": "fixed", "duration": "P30D"},
        "parties": [{"name": "Peru"}, {"name": "Chile"}],
        "articles": [{"level": "article"}],
        "evidence": {
            "/aliases/1": [TITLE],
            "/term/duration": [TITLE],
            "/parties": [TITLE],
            "/title-page": [TITLE],
        },
    }
    found = places("evidence.missing", values)
    assert sorted(found) == ["/aliases/0", "/depositary", "/title"]
    assert not places("evidence.missing", {**values, "evidence": {}})


@pytest.mark.parametrize(
    ("pointer", "is_there"),
    [
        ("/title", True),
        ("/parties/1/name", True),
        ("/parties/2", False),
        ("/parties/-1", False),
        ("/parties/first", False),
        ("/parties/1/code", False),
        ("/parties/1/age", False),
        ("/title/0", False),
        ("/depositary", False),
        ("/entry_into_force/conditions/0/weights/Alpha~1Beta", True),
        ("/entry_into_force/conditions/0/weights/A~0B", True),
        ("/entry_into_force/conditions/0/weights/Alpha", False),
    ],
)
def test_evidence_is_for_something_that_is_there(find, pointer, is_there):
    weights = {"Alpha/Beta": 1, "A~B": 2}
    values = {
        "title": "Treaty of Lima",
        "parties": [{"name": "Peru"}, {"name": "Chile"}],
        "entry_into_force": {
            "rule": "after_ratifications",
            "conditions": [{"text": "half", "at_least": 1, "weights": weights}],
        },
        "evidence": {pointer: [TITLE]},
    }
    found = find("evidence.dangling", values)
    assert [each.pointer for each in found] == [pointer] * (not is_there)
    assert all(each.fix == "remove the evidence" for each in found)


@pytest.mark.parametrize(
    ("pieces", "rules"),
    [
        ([], {"evidence.empty"}),
        ([TITLE], set()),
        ([TITLE, BY_HAND], {"evidence.basis-mixed"}),
        ([{**TITLE, "basis": "derived"}, BY_HAND], set()),
        ([TITLE, {**TITLE, "basis": "derived"}], {"evidence.doubled"}),
        ([TITLE, {**TITLE, "rule": "u"}, {**TITLE, "source": 1}, piece(0, 6)], set()),
        ([BY_HAND, BY_HAND], {"evidence.doubled"}),
    ],
)
def test_pieces_of_evidence_beside_one_another(find, pieces, rules):
    names = ("evidence.empty", "evidence.basis-mixed", "evidence.doubled")
    found = {name: find(name, record(*pieces)) for name in names}
    assert {name for name in names if found[name]} == rules
    assert all(f.pointer == "/title" for name in rules for f in found[name])
    assert all(len(f.evidence) == len(pieces) for name in rules for f in found[name])


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("thirty (60) days", ["the words say 30 and the digits say 60"]),
        ("thirty (30) days", []),
        ("Twenty-one (22) days", ["the words say 21 and the digits say 22"]),
        ("twenty-one (21) days", []),
        ("one hundred and twenty (120) days", []),
        ("One hundred twenty-five (120) days", ["the words say 125 and the digits say 120"]),
        ("article two thirty (30) days", []),
        ("Annex (4)", []),
        ("two (2) or three (4) years", ["the words say 3 and the digits say 4"]),
    ],
)
def test_words_and_digits_say_the_same(find, quote, said):
    found_piece = {"span": {"start": 0, "end": len(quote)}, "quote": quote, "rule": "t"}
    found = find("evidence.word-digit-conflict", record(BY_HAND, found_piece))
    assert [each.message for each in found] == said
    assert all(each.evidence[0].quote == quote for each in found)


WORDS = {
    "/title": "title",
    "/depositary": "depositary",
    "/aliases/1": "alias",
    "/parties/1/name": "name",
    "/signatories/1/name": "person",
    "/signatories/1/office": "office",
    "/events/1/place": "place",
    "/provisions/1/text": "provision",
    "/related/1/title": "related",
}


@pytest.mark.parametrize("pointer", WORDS)
@pytest.mark.parametrize(
    ("rule", "damaged"),
    [
        ("text.replacement-character", "Trait\ufffd de Lima"),
        ("text.mojibake", "TraitÃ© de Lima"),
        ("text.control-character", "Treaty\u0007 of Lima"),
        ("text.placeholder", " N/A "),
    ],
)
def test_damage_is_found_wherever_words_were_copied(places, pointer, rule, damaged):
    said = {key: damaged if key == pointer else f"sound {word}" for key, word in WORDS.items()}
    values = {
        "title": said["/title"],
        "depositary": said["/depositary"],
        "aliases": ["sound", said["/aliases/1"]],
        "parties": [{"name": "sound"}, {"name": said["/parties/1/name"]}],
        "signatories": [
            {"name": "sound"},
            {"name": said["/signatories/1/name"], "office": said["/signatories/1/office"]},
        ],
        "events": [{"kind": "signed"}, {"kind": "signed", "place": said["/events/1/place"]}],
        "provisions": [{"text": "sound"}, {"text": said["/provisions/1/text"]}],
        "related": [
            {"relation": "renews", "title": "sound"},
            {"relation": "renews", "title": said["/related/1/title"]},
        ],
    }
    assert places(rule, values) == [pointer]


def test_the_message_shows_what_stands_around(find):
    [found] = find("text.mojibake", {"title": "The second traitÃ© de Lima et de Cusco, 1950"})
    assert found.message == "the text was decoded wrongly: 'second traitÃ© de Lima et '"
    [found] = find("text.mojibake", {"title": "traitÃ©"})
    assert found.message == "the text was decoded wrongly: 'traitÃ©'"


@pytest.mark.parametrize(("length", "is_long"), [(600, False), (601, True)])
def test_a_title_has_at_most_600_characters(find, length, is_long):
    found = find("text.long-title", {"title": "x" * length})
    assert [each.message for each in found] == [f"the title has {length} characters"] * is_long
    assert not find("text.long-title", {})


def test_words_of_the_title_that_are_glued(places):
    assert places("text.glued-words", {"title": "Memorandum ofUnderstanding"}) == ["/title"]
    assert not places("text.glued-words", {"aliases": ["Memorandum ofUnderstanding"]})


def test_doubts_of_a_scan_are_listed_where_they_stand_and_not_without_end(find):
    found = find("text.ocr-doubt", {"text": "It begins on l1 May, onthe first day"})
    assert [each.message for each in found] == ["'l1' may be misread"]
    assert found[0].evidence[0].span.start == len("It begins on ")
    glued = find("text.ocr-doubt", {"text": "Theparties met andthe third l2 May"})
    assert [each.evidence[0].quote for each in glued] == ["Theparties", "andthe", "l2"]
    assert len(find("text.ocr-doubt", {"text": "l1 May, " * 30})) == 20
    assert not find("text.ocr-doubt", {"title": "l1 May"})
