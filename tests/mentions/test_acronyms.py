"""Acronyms that a text introduces, or makes of the first letters of a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

WORDS = st.lists(
    st.sampled_from(["Fisheries", "Harbour", "Marine", "Trade", "Northern"]),
    min_size=2,
    max_size=4,
    unique=True,
)


@given(words=WORDS)
def test_a_later_acronym_is_the_body_that_introduced_it(read_news, words):
    name = " ".join([*words, "Commission"])
    short = "".join(word[0] for word in name.split())
    first, later = read_news(f"Peru's {name} ({short}) met. {short} signed a treaty.").actors
    assert later.name == short
    assert (first.code, first.type, first.form) == (later.code, later.type, later.form)


@pytest.mark.parametrize(
    ("body", "short"),
    [
        ("Institute of Marine Research", "IMR"),
        ("Department of Energy", "DOE"),
        ("Ministry of Defence", "MOD"),
    ],
)
def test_the_first_letters_of_a_body_stand_for_it(read_news, body, short):
    whole, later = read_news(f"Peru's {body} met. {short} signed a treaty.").actors
    assert whole.name.endswith(body)
    assert (later.name, later.code) == (short, "PE")


@pytest.mark.parametrize("other", ["XYZ", "DO", "ENERGY"])
def test_other_capitals_do_not(read_news, other):
    actors = read_news(f"Peru's Department of Energy met. {other} signed a treaty.").actors
    assert other not in [actor.name for actor in actors]


def test_letters_inside_a_word_are_no_acronym(read_news):
    actors = read_news("The Northern Fisheries Commission (NFC) met. The NFCs signed.").actors
    assert [actor.name for actor in actors] == ["Northern Fisheries Commission (NFC)"]
