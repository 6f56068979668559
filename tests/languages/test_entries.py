"""The phrases of the English pack: each is alive, each is there once, each is found in a text."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords.documents.folding import fold
from mourecords.languages.entries import to_entries
from mourecords.languages.lexicon import compile_lexicon
from mourecords.languages.pack import load_pack

PACK = load_pack("en")
ENTRIES = to_entries(PACK)
LEXICON = compile_lexicon(PACK)


def hits_of(entry):
    """The hits in the phrase of an entry that have its tag."""
    return LEXICON.scan(fold(entry.phrase)).of(entry.tag)


def test_no_phrase_is_empty_or_has_space_around_it():
    assert not [e for e in ENTRIES if not e.phrase or e.phrase != " ".join(e.phrase.split())]


def test_no_entry_is_there_twice():
    counted = Counter(
        (e.phrase if e.case == "exact" else e.phrase.casefold(), *e[1:])
        for e in ENTRIES
        if e.tag in NAMES
    )
    assert not [key for key, count in counted.items() if count > 1]


NAMES = {
    "state",
    "adjective",
    "prefix",
    "people",
    "metonym",
    "organisation",
    "place",
    "subnational",
}


@pytest.mark.parametrize("phrase", ["Prague", "Hanoi", "Moscow", "Belgrade", "Berlin"])
def test_a_capital_stands_for_the_state_of_today(phrase):
    (hit,) = LEXICON.scan(fold(phrase)).of("metonym")
    assert hit.value in {"CZ", "VN", "RU", "RS", "DE"}


def test_no_entry_is_dead():
    """A phrase that its own words do not find would never find anything.

    Where it stands for two things ("Congolese"), it is enough that one of them is found.
    """
    assert not [e for e in ENTRIES if not any(h.end - h.start == len(e.phrase) for h in hits_of(e))]


@given(st.sampled_from(ENTRIES), st.sampled_from(["", "“", "(", "said "]))
@settings(max_examples=100)
def test_a_hit_stands_where_the_phrase_does(entry, before):
    view = fold(f"{before}{entry.phrase} .")
    hits = LEXICON.scan(view).of(entry.tag)
    assert any(h.start <= len(before) < h.end for h in hits)


@given(st.text(max_size=100))
@settings(max_examples=60)
def test_any_string_can_be_scanned_and_hits_lie_within_it(text):
    view = fold(text)
    for hit in LEXICON.scan(view).of(*{e.tag for e in ENTRIES}):
        assert 0 <= hit.start < hit.end <= len(view.text)


@pytest.mark.parametrize(
    ("phrase", "text", "fits"),
    [
        ("treaty", "TREATY", True),
        ("treaty", "Treaty", True),
        ("Turkey", "turkey", False),
        ("Turkey", "Turkey", True),
        ("Turkey", "TURKEY", True),
        ("MoC", "moc", False),
        ("MoC", "MoC", True),
    ],
)
def test_the_case_of_a_phrase_is_kept_where_it_matters(phrase, text, fits):
    tags = {entry.tag for entry in ENTRIES if entry.phrase == phrase}
    assert bool(LEXICON.scan(fold(text)).of(*tags)) is fits
