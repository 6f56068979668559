"""No text makes parse raise, and none costs much more than an article of the same length."""

import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords import Document, parse, parse_title

SEED = (Path(__file__).parents[2] / "seeds" / "kl-accords.txt").read_text(encoding="utf-8")
LEAD = "LIMA, May 2, 2024 - Peru and Chile signed a treaty here on Thursday. "
SHORT = 10_000
MOST = 60
"""How many times the time of an article a nasty text of the same length may take."""
MOST_MEMORY = 10
"""… and how many times its memory."""
UNITS = (
    *("a", "A", "(", "[", "<", '"', "\u201c", "-", ". ", "A. ", "1", "1 ", "0,", "9.", " ", "\n"),
    *("\n\n", "x\n", "\t", "\r", "\x00", "\ud800", "\udfff", "\u0301", "e\u0301", "\u202e"),
    *("\u2066", "\ufeff", "\ufdfa", "ß", "January ", "1 May 2020 ", "1 January 0000 ", "9999 "),
    *("31 December 9999 ", "99999999999999999999 years ", "five-year ", "hundred ", "twenty-"),
    *("treaty ", "signed ", "signed a treaty ", "the MoU ", "(treaty ", "agreed to ", "and "),
    *("Peru and ", "Peru, ", "Lima-", "LIMA, May 2 - ", "Minister ", "Mr. ", "on Thursday "),
    *("the Ministry of ", "valid for five years ", "Article 1\n", "ARTICLE I\n\n1. ", '{"a":'),
)
anything = st.text(st.characters(codec=None, categories=None), max_size=300)
mixtures = st.lists(st.sampled_from(UNITS) | anything, max_size=30).map("".join)


@settings(max_examples=60)
@given(anything | mixtures | mixtures.map(LEAD.__add__))
def test_parse_takes_any_text(text):
    parsed = parse(text)
    read = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    assert parsed.document.text == read
    for record in parsed.records:
        for pieces in record.evidence.values():
            for piece in pieces:
                assert piece.span is None or piece.span.of(read) == piece.quote


def seconds(text):
    started = time.process_time()
    parse(text)
    return time.process_time() - started


@pytest.fixture(scope="module")
def article():
    """The time that articles of the same length take."""
    text = (SEED + "\n\n") * (SHORT // len(SEED) + 1)
    seconds(SEED)
    return min(seconds(text[:SHORT]) for _ in range(3))


@pytest.mark.timing
@pytest.mark.parametrize("lead", ["", LEAD], ids=["alone", "after a sentence"])
@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_no_text_costs_much_more_than_an_article(unit, lead, article):
    text = (lead + unit * (SHORT // len(unit)))[:SHORT]
    assert seconds(text) < MOST * article


def memory(text):
    """The peak of what parsing a text allocates, in bytes, once its patterns are compiled."""
    parse(text + "\n")
    tracemalloc.start()
    try:
        parse(text)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.fixture(scope="module")
def memory_of_an_article():
    text = (SEED + "\n\n") * (SHORT // len(SEED) + 1)
    return memory(text[:SHORT])


@pytest.mark.parametrize("lead", ["", LEAD], ids=["alone", "after a sentence"])
@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_no_text_takes_much_more_memory_than_an_article(unit, lead, memory_of_an_article):
    text = (lead + unit * (SHORT // len(unit)))[:SHORT]
    assert memory(text) < MOST_MEMORY * memory_of_an_article


@pytest.mark.timing
@pytest.mark.parametrize(
    "unit", ["a", "(", "January ", "\u0301", "1", "\ud800", "Lima-", "treaty "]
)
def test_a_long_one_costs_in_proportion(unit):
    short, long = (LEAD + unit * (n // len(unit)) for n in (40_000, 160_000))
    seconds(short)
    assert min(seconds(long) for _ in range(2)) < 12 * max(seconds(short), 0.01)


@pytest.mark.parametrize("where", ["{}", "on {}fish", "on fish {} and trade", "of Lima{}"])
def test_a_lone_surrogate_is_told_and_parsed_around(where):
    words = where.format("\udc80")
    parsed = parse(LEAD.replace("treaty", f"treaty {words}") + "They will exchange " + words)
    assert len(parsed) == 1
    assert "text.lost-characters" in {finding.rule for finding in parsed.findings}
    assert parse_title(f"Treaty {words} between Peru and Chile").agreement.parties
    assert "\udc80" not in Document(words).text


def test_a_document_without_blocks_is_a_text_too():
    assert parse(Document(LEAD)).document.text == LEAD
