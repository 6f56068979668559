"""Dates in running text: laws for any text, then how newsrooms write them."""

import datetime
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords import PartialDate
from mourecords.documents.folding import fold
from mourecords.languages.lexicon import compile_lexicon
from mourecords.languages.pack import load_pack
from mourecords.mentions.dates import find_dates
from mourecords.mentions.durations import find_durations

PACK = load_pack("en")
LEXICON = compile_lexicon(PACK)
FRIDAY = datetime.date(2025, 10, 31)
PIECES = st.sampled_from(
    [
        *("31", "October", "2025", "May", "last", "Friday", "next", "two", "weeks ago", "12"),
        *("in 1987", "31/10/2025", "03/04/2025", "2025-02-30", "days ago", "Feb. 29", "yesterday"),
        *("five", "-year", "(5)", "years", "eighteen months", "a year and a half", ",", "'s", "."),
    ]
)
TEXTS = st.text(max_size=60) | st.lists(PIECES, max_size=12).map(" ".join)


def dates(text, anchor=FRIDAY):
    view = fold(text)
    return find_dates(view.folded, LEXICON.scan(view), anchor=anchor, pack=PACK)


def durations(text):
    view = fold(text)
    units = tuple((hit.start, hit.end) for hit in LEXICON.scan(view).of("unit"))
    return find_durations(view.folded, units, pack=PACK)


@given(TEXTS)
@settings(max_examples=100)
def test_dates_lie_in_the_text_and_apart(text):
    length = len(fold(text).folded)
    found = dates(text)
    assert all(0 <= date.start < date.end <= length for date in found)
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))


@given(TEXTS)
@settings(max_examples=100)
def test_without_an_anchor_nothing_is_derived(text):
    assert not [date for date in dates(text, None) if date.derived]


@given(TEXTS)
@settings(max_examples=100)
def test_periods_lie_in_the_text_and_apart(text):
    length = len(fold(text).folded)
    found = durations(text)
    assert all(0 <= period.start < period.end <= length for period in found)
    assert all(left.end <= right.start for left, right in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("text", "wanted", "derived"),
    [
        ("on 30 October 2025", "2025-10-30", False),
        ("on October 30, 2025", "2025-10-30", False),
        ("on the 30th of October 2025", "2025-10-30", False),
        ("in October 2025", "2025-10", False),
        ("since 1994", "1994", False),
        ("on 2025-10-30", "2025-10-30", False),
        ("on 30/10/2025", "2025-10-30", False),
        ("on 10/30/2025", "2025-10-30", False),
        ("on October 30", "2025-10-30", True),
        ("on Thursday", "2025-10-30", True),
        ("on Friday", "2025-10-31", True),
        ("last Friday", "2025-10-24", True),
        ("next Friday", "2025-11-07", True),
        ("yesterday", "2025-10-30", True),
        ("today", "2025-10-31", True),
        ("tomorrow", "2025-11-01", True),
        ("three days ago", "2025-10-28", True),
        ("two months ago", "2025-08", True),
        ("two years ago", "2023", True),
        ("last month", "2025-09", True),
        ("last year", "2024", True),
    ],
)
def test_a_date_as_newsrooms_write_it(text, wanted, derived):
    (found,) = dates(f"They met {text}.")
    assert (found.date, found.derived) == (PartialDate(wanted), derived)


@pytest.mark.parametrize(
    "text", ["on 03/04/2025", "on 30 February 2025", "they may march", "Flight 1987", "on Thursday"]
)
def test_what_is_no_date_or_could_be_two_stays_out(text):
    found = dates(text, None)
    assert not [date for date in found if len(str(date.date)) == 10]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a five-year pact", "P5Y"),
        ("for five years", "P5Y"),
        ("for eighteen months", "P18M"),
        ("for a year and a half", "P1Y6M"),
        ("for ten (10) years", "P10Y"),
        ("for two years and six months", "P2Y6M"),
        ("a 90-day truce", "P90D"),
    ],
)
def test_a_period_as_people_write_it(text, wanted):
    (found,) = durations(f"It runs {text}.")
    assert str(found.duration) == wanted


def test_words_and_digits_that_disagree_give_no_period():
    assert not durations("It runs for thirty (60) days.")
