"""Actors, persons, acts, instruments and sentences of an article: laws, then cases."""

import datetime
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords.documents.folding import fold
from mourecords.languages.lexicon import compile_lexicon
from mourecords.languages.pack import load_pack
from mourecords.mentions.news import News
from mourecords.readers.plain import read_plain

PACK = load_pack("en")
PIECES = st.sampled_from(
    [
        *("Peru", "Peruvian", "Peru's", "the EU", "Ministry of Fish", "Bank of Chile", "(IMF)"),
        *("Foreign Minister", "Ana Ríos", "Datuk Seri", "Lt Gen (retd)", "van der Berg", "H.E."),
        *("president of Chile", "his counterpart", "secretary", "signed", "to sign", "refused to"),
        *("signing of", "treaty", "MoU", "agreement", "Accords", "“Lima Pact”", "and", "of", "the"),
        *(".", ",", "\n", "\n\n", "-", "'s", "(", ")", "U.S.", "St.", "*", "İ", "ﬁ"),
    ]
)
TEXTS = st.text(max_size=80) | st.lists(PIECES, max_size=16).map(" ".join)


def news(text):
    """All mentions in a text."""
    document = read_plain(text)
    view = fold(document.text)
    hits = compile_lexicon(PACK).scan(view)
    return News(document, PACK, view, hits, datetime.date(2024, 5, 3))


@given(TEXTS)
@settings(max_examples=120)
def test_every_mention_lies_in_the_text(text):
    found = news(text)
    length = len(found.view.text)
    for group in (found.actors, found.persons, found.acts, found.instruments, found.sentences):
        assert all(0 <= mention.start < mention.end <= length for mention in group)


@given(TEXTS)
@settings(max_examples=80)
def test_sentences_follow_one_another(text):
    found = news(text).sentences
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))


@given(TEXTS)
@settings(max_examples=80)
def test_a_person_has_a_name_inside_the_mention(text):
    found = news(text)
    for person in found.persons:
        assert person.start <= person.name_start < person.name_end <= person.end
        assert person.name


@given(TEXTS)
@settings(max_examples=80)
def test_finding_is_deterministic(text):
    one, two = news(text), news(text)
    assert (one.actors, one.persons, one.acts) == (two.actors, two.persons, two.acts)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Peru and Chile met.", ["PE", "CL"]),
        ("The Peruvian and Chilean navies met.", ["PE", "CL"]),
        ("Hanoi and Vientiane agreed.", ["VN", "LA"]),
        ("The European Union met Norway.", ["EU", "NO"]),
        ("She ate turkey with jam.", []),
    ],
)
def test_actors_have_the_codes_of_their_states(text, codes):
    assert [actor.code for actor in news(text).actors] == codes


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Peruvian Foreign Minister Ana Ríos spoke.", "Ana Ríos", "Foreign Minister"),
        ("Ana Ríos, the foreign minister of Peru, spoke.", "Ana Ríos", "foreign minister"),
        ("Defence Minister Datuk Seri Ahmad bin Ismail spoke.", "Ahmad bin Ismail", "Minister"),
        ("President Pieter van der Berg spoke.", "Pieter van der Berg", "President"),
    ],
)
def test_persons_have_name_and_office(text, name, office):
    (person,) = news(f"It rained. {text}").persons
    assert person.name == name
    assert office in (person.office or "")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It rained in the U.S. on Monday. Then it stopped.", 2),
        ("Dr. Ríos met Lt. Gen. Paz. They ate.", 2),
        ("One sentence only", 1),
        ("", 0),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text, count):
    assert len(news(f"{text}\n").sentences) == count
