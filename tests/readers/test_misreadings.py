"""Words in which letters were taken for others that look like them."""

import pytest

from mourecords.languages.pack import load_pack
from mourecords.languages.vocabulary import all_words
from mourecords.pipeline import parse
from mourecords.readers.repairs import mend

PACK = load_pack("en")


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("the agrccment", "the agreement"),
        ("a Treaty slgned by rninisters", "a Treaty signed by ministers"),
        ("A five-ycar pact", "A five-year pact"),
        ("MINI5TERS OF NORVVAY", "MINISTERS OF NORWAY"),
        ("Norwcgian pa1ticipating", "Norwegian pa1ticipating"),
        ("Prindples of Türklye", "Principles of Türkiye"),
        ("the rninister of Chlle", "the minister of Chile"),
        ("Lima (slgned)", "Lima (signed)"),
    ],
)
def test_the_word_that_was_meant_is_read(read, meant):
    assert mend(read, PACK).text == meant


@pytest.mark.parametrize(
    "text",
    [
        "a modem by Clark",
        "VIIIa",
        "EOTC",
        "Strategie",
        "l0th",
        "the sliver of Seif",
        "pour faciliter",
        "Daniela Aslan of Leica",
        "Brunel, Purdy and Saito",
        "mr. aslan of brunel",
    ],
)
def test_real_words_names_and_numbers_are_left_alone(text):
    assert mend(text, PACK).text == text


def test_no_word_that_is_listed_is_mended():
    text = "\n".join(sorted(all_words(PACK)))
    assert mend(text, PACK).text is text


def test_values_are_sound_and_quotes_as_they_were_read():
    text = (
        "OSLO, May 2, 2024 - Norwcgian and Peruvian rninisters on Thursday slgned a trcaty on fish."
    )
    [record] = parse(text).records
    assert [party.code for party in record.agreement.parties] == ["NO", "PE"]
    assert [piece.quote for piece in record.why("/kind")] == ["trcaty"]
    assert [piece.quote for piece in record.why("/events/0")] == ["slgned"]
