"""Dates as closing formulas write them."""

import pytest

from mourecords.documents.folding import fold
from mourecords.languages.pack import load_pack
from mourecords.mentions.written_dates import find_written_dates
from mourecords.values.spans import Span

DATES = [
    ("this twenty-first day of March, one thousand nine hundred and ninety-four", "1994-03-21"),
    ("on the 3rd day of the month of May of the year 1995", "1995-05-03"),
    ("this eleventh day of September, in the year twothousandandfourteen", "2014-09-11"),
    ("May 6th, 1935", "1935-05-06"),
    ("the second of June, nineteen hundred and two", "1902-06-02"),
    ("in October 2003", "2003-10"),
]


@pytest.mark.parametrize(("words", "date"), DATES)
def test_dates_in_words_and_figures(words, date):
    view = fold(words)
    found = find_written_dates(view, load_pack("en"), within=Span(0, len(view.text)))
    assert [str(mention.date) for mention in found] == [date]


def test_a_day_that_does_not_exist_is_no_date():
    view = fold("the thirty-first day of April 1990")
    assert find_written_dates(view, load_pack("en"), within=Span(0, len(view.text))) == ()
