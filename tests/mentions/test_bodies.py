"""Public bodies: by their names, with their states, and apart from what only looks like them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mourecords.data import bodies, body
from mourecords.documents.folding import fold
from mourecords.languages.lexicon import compile_lexicon
from mourecords.languages.pack import load_pack
from mourecords.mentions.actors import KNOWN_BODIES
from mourecords.mentions.news import News
from mourecords.readers.plain import read_plain
from mourecords.values.vocabularies import PartyType

PACK = load_pack("en")
NAMES = [(row["code"], name) for row in PACK.rows("bodies") for name in row["names"].split("|")]


def news(text, day=datetime.date(2024, 5, 3)):
    """All mentions in a text of a day."""
    document = read_plain(text)
    view = fold(document.text)
    return News(document, PACK, view, compile_lexicon(PACK).scan(view), day)


def actors(text):
    """Name, code and type of the actors of a text."""
    return [(a.name, a.code, a.type) for a in news(text).actors]


@given(st.sampled_from(NAMES))
def test_a_name_alone_is_its_body(case):
    code, name = case
    (actor,) = news(f"Last week {name} signed.\n", day=None).actors
    assert actor.code == body(code).state
    assert actor.name.startswith(name.rstrip("."))


@given(st.sampled_from([one for one in bodies() if one.kind != "news_agency"]))
def test_a_state_company_is_a_company_and_public_and_the_others_are_organs_of_the_state(one):
    (actor,) = news(f"Last week {one.name} signed.\n", day=None).actors
    company = one.kind == "state_company"
    assert actor.public
    assert actor.type is (PartyType.COMPANY if company else PartyType.GOVERNMENT_BODY)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In Lima the Bank of Japan signed it.", [("Lima", "PE"), ("Bank of Japan", "JP")]),
        ("Last week Bank Negara signed it.", [("Bank Negara", "MY")]),
        ("Last week BANCO DE MEXICO signed it.", [("BANCO DE MEXICO", "MX")]),
        ("Last week the State bank Kreditanstalt fur Wiederaufbau signed it.",
         [("Kreditanstalt fur Wiederaufbau", "DE")]),
        ("Last week Japan Aerospace Exploration Agency signed it.",
         [("Japan Aerospace Exploration Agency", "JP")]),
        ("Last week the Mexican state oil firm Pemex signed it.", [("Pemex", "MX")]),
        ("Last week the governor of the People's Bank of China Li Wei signed it.",
         [("People's Bank of China", "CN")]),
        ("Last week the JAXA Centre for Comets signed it.", [("JAXA Centre for Comets", "JP")]),
        (
            "Last week the Kenyan Nuclear Energy Agency signed it.",
            [("Kenyan Nuclear Energy Agency", "KE")],
        ),
        ("Last week Sudan's Sudapet and Peruvian Perupetro met.",
         [("Sudapet", "SD"), ("Perupetro", "PE")]),
        ("Last week the Bank of Japan (BOJ) signed it.", [("Bank of Japan (BOJ)", "JP")]),
        ("It named a national security agency and a central intelligence agency.", []),
    ],
)  # fmt: skip
def test_the_whole_name_wins_and_has_its_state(text, names):
    assert [(name, code) for name, code, _ in actors(text)] == names


def test_an_acronym_in_brackets_names_the_body_afterwards():
    found = news("Nepal Rastra Bank (NRB) signed it. Later NRB said so.").actors
    assert [(a.name, a.body) for a in found] == [
        ("Nepal Rastra Bank (NRB)", "nepal-rastra-bank"),
        ("NRB", "nepal-rastra-bank"),
    ]


def test_a_person_whose_office_begins_with_a_body_stands_for_it():
    text = "NASA Administrator Ana Ruiz and JAXA President Ken Mori signed the pact on Monday."
    found = news(text)
    assert [(p.name, p.office) for p in found.persons] == [
        ("Ana Ruiz", "NASA Administrator"),
        ("Ken Mori", "JAXA President"),
    ]
    assert {a.form for a in found.actors} <= set(KNOWN_BODIES)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The central banks of Peru and Chile met.", ["central banks of Peru", "Chile"]),
        ("Peru and Chile's space agencies met.", ["Peru", "Chile's space agencies"]),
        ("The central bank of Peru met them.", ["central bank of Peru"]),
    ],
)
def test_states_that_share_a_noun_are_organs_each(text, names):
    found = actors(text)
    assert [name for name, _, _ in found] == names
    assert {kind for _, _, kind in found} == {PartyType.GOVERNMENT_BODY}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The ministers signed it, Bernama reported.", 0),
        ("The ministers signed it, according to the official news agency TASS.", 0),
        ("The ministers signed it, the Lima News Agency said.", 0),
        ("Bernama and TASS will exchange news.", 2),
    ],
)
def test_a_news_agency_that_only_tells_is_no_actor(text, count):
    assert len(actors(text)) == count


SOLD = [one for one in bodies() if one.kind == "state_company" and one.valid_to]


@given(st.sampled_from(SOLD), st.integers(-20, 20))
def test_a_company_is_the_state_s_until_it_is_sold(one, years):
    last = one.valid_to.latest
    day = last.replace(year=last.year + years, month=6, day=1)
    (actor,) = news(f"Last week {one.name} signed.\n", day=day).actors
    assert actor.public is (day <= last)
    assert actor.code == (one.state if day <= last else None)
