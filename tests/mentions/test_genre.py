"""Structure tells an instrument from what is said about it."""

import pytest

from mourecords.documents.folding import fold
from mourecords.languages.lexicon import compile_lexicon
from mourecords.languages.pack import load_pack
from mourecords.mentions.genre import is_instrument

PACK = load_pack("en")
NEWS = """LIMA, May 2 - Peru and Chile have agreed to open their ports, ministers said on Monday.

The agreement, which has 30 articles, shall enter into force next year. Article 5 of it forbids dues."""


def is_one(text):
    view = fold(text)
    return is_instrument(text, view, hits=compile_lexicon(PACK).scan(view), pack=PACK)


@pytest.mark.parametrize(
    "text", ["", "Article", NEWS, "The treaty was signed at Lima on 2 May 1990."]
)
def test_news_and_scraps_are_none(text):
    assert not is_one(text)


def test_articles_in_a_row_are_one():
    text = "".join(f"Article {n}\nThe Parties shall meet.\n" for n in range(1, 4))
    assert is_one(text)


def test_what_is_agreed_is_one_sign_only():
    """The words that open the articles of an instrument stand in news as well."""
    assert not is_one("Peru and Chile have agreed that their new treaty shall be signed in Lima.")


def test_two_signs_are_enough():
    assert is_one("The Contracting Parties have agreed as follows: the border is open.")


@pytest.mark.parametrize(
    ("text", "ends"), [("It is so. Done at Lima.", True), ("It was done at Lima.", False)]
)
def test_a_closing_formula_opens_a_sentence(text, ends):
    assert is_one(f"The Contracting Parties meet. {text}") is ends
