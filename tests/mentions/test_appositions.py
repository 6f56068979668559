"""Names that a description introduces, and what they are by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

PIECES = st.sampled_from(
    [
        *("Peruvian", "Peru's", "the German", "state-owned", "state", "oil", "energy", "shipping"),
        *("group", "banks", "company", "space agency", "central bank", "Norgaz", "Ostbank AG"),
        *("Naviera Sur (NS)", "and", ",", ".", "signed", "the government"),
    ]
)
TEXTS = st.lists(PIECES, max_size=14).map(" ".join)


@given(text=TEXTS)
def test_described_names_lie_in_the_text_and_do_not_overlap(read_news, text):
    found = read_news(text)
    end = 0
    for actor in found.actors:
        assert end <= actor.start < actor.end <= len(found.text)
        assert actor.start < actor.head <= actor.end
        end = actor.end


@pytest.mark.parametrize(
    ("text", "name", "code", "form"),
    [
        ("the Russian energy group Norgaz", "Norgaz", "RU", "company"),
        ("Peru's shipping line Naviera Sur", "Naviera Sur", "PE", "company"),
        ("Mexican state oil firm Maroil", "Maroil", "MX", "state_company"),
        ("the state-owned oil company Petrolim", "Petrolim", None, "state_company"),
        ("Chilean space agency ACHE", "ACHE", "CL", "body"),
    ],
)
def test_a_description_gives_the_name_its_state_and_form(read_news, text, name, code, form):
    (actor,) = read_news(f"{text} signed.").actors
    assert (actor.name, actor.code, actor.form) == (name, code, form)


def test_a_plural_describes_two(read_news):
    actors = read_news("the German banks Nordbank and Ostbank signed.").actors
    assert [(actor.name, actor.code) for actor in actors] == [("Nordbank", "DE"), ("Ostbank", "DE")]


def test_a_description_without_a_name_names_nobody_new(read_news):
    (actor,) = read_news("The Peruvian group said so.").actors
    assert actor.form == "adjective"
