"""From when and where an article speaks: datelines of many newsrooms, stamps, clocks, reposts."""

import datetime

import pytest

from mourecords.documents.folding import fold
from mourecords.languages.lexicon import compile_lexicon
from mourecords.languages.pack import load_pack
from mourecords.mentions.news import News
from mourecords.readers.plain import read_plain

PACK = load_pack("en")
STORY = "Peru and Chile signed a treaty on fisheries on Thursday, officials said."
REST = "\n\nNo more was told of it by either side.\n"
DAY = datetime.date(2024, 5, 2)


def news(text, published=None):
    """The mentions of a text."""
    view = fold(text)
    hits = compile_lexicon(PACK).scan(view)
    return News(read_plain(text), PACK, view, hits, published)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("LIMA, May 2 (Bernama) --", "LIMA"),
        ("Lima, 2 May 2024 (AKP) --", "Lima"),
        ("Lima-2 May 2024:", "Lima"),
        ("LIMA, May 2 (APP):", "LIMA"),
        ("Lima, 02 May (ONA) ---", "Lima"),
        ("Lima, May 2, 2024, SPA --", "Lima"),
        ("LIMA, 2nd May, 2024 (WAM) --", "LIMA"),
        ("LIMA – 2 May 2024:", "LIMA"),
        ("LIMA, May 2, Reuter -", "LIMA"),
        ("LIMA, May 2 (EFE).-", "LIMA"),
        ("LIMA, May 2. /TASS/.", "LIMA"),
        ("LIMA. May 2. KAZINFORM -", "LIMA"),
        ("LIMA, Peru, May 2.", "LIMA"),
        ("LIMA, MAY 2, ARMENPRESS.", "LIMA"),
        ("LIMA (Ledger News / Post - 02nd May, 2024)", "LIMA"),
        ("LIMA, May 2 (PTI)", "LIMA"),
        ("(Lima, 2 May 2024)", "Lima"),
        ("LIMA: Thursday 2 May 2024 –", "LIMA"),
        ("Lima, 2.5.2024 -", "Lima"),
        ("Lima, Peru | 2 May 2024 |", "Lima"),
        ("LIMA, Peru, 2 May 2024 -/News Wire(NW)/-", "LIMA"),
        ("Lima, 2nd of May, 2024 ...", "Lima"),
        ("LIMA/QUITO, May 2, 2024 -", "LIMA"),
        ("Thursday, 2 May 2024, Lima –", "Lima"),
        ("Port-au-Prince, Haiti, May 2, 2024 –", "Port-au-Prince"),
    ],
)
def test_a_dateline_gives_city_and_day(line, place):
    found = news(f"Pact on fish\n\n{line} {STORY}{REST}", datetime.date(2024, 5, 3))
    assert (found.anchor.place, found.anchor.day) == (place, DAY)
    story = next(s for s in found.sentences if s.block == "paragraph")
    assert found.text[story.start : story.end] == STORY


@pytest.mark.parametrize(
    "line", ["LIMA (AP) _", "LIMA, Peru —", "LIMA. KAZINFORM -", "LIMA (UPI) --"]
)
def test_a_dateline_without_a_day_leaves_it_to_the_publication(line):
    found = news(f"Pact on fish\n\n{line} {STORY}{REST}", DAY)
    assert (found.anchor.place, found.anchor.day) == ("LIMA", DAY)


@pytest.mark.parametrize(
    "top",
    [
        "Pact on fish for both\n\nPublished: 2 May 2024\n\nUpdated: 9 August 2024",
        "Pact on fish for both\n\n2 May 2024",
        "2 May 2024\n\nPact on fish for both",
        "Thursday, May 2, 2024\n\nPact on fish for both",
        "Friday, 21 February 2025\n\nLima\n\nPact on fish for both\n\n2 May 2024",
        "Pact on fish for both\n\nPosted on 17 August 2024\n\n2nd May 2024 | By Ana Soto",
    ],
)
def test_the_earliest_stamp_is_the_day_of_publication(top):
    assert news(f"{top}\n\n{STORY}{REST}").anchor.day == DAY


def test_the_clock_of_a_page_is_no_day_of_publication():
    found = news(f"Friday, 21 February 2025\n\nLima\n\nPact on fish for both\n\n{STORY}{REST}")
    assert found.anchor.day is None


def test_a_credit_in_brackets_may_hold_the_day():
    assert news(f"Pact on fish\n\n{STORY}{REST}\n(Daily Ledger, May 2, 2024)").anchor.day == DAY


def test_the_publication_decides_between_two_readings_of_a_numeric_stamp():
    found = news(f"Pact on fish\n\n{STORY} It was told on 03/05/2024.", datetime.date(2024, 5, 3))
    assert "2024-05-03" in {str(mention.date) for mention in found.dates}


def test_the_month_of_a_headline_gives_days_their_year():
    found = news(f"Fisheries digest: May 2023\n\nPeru and Chile signed a pact on 13 May.{REST}")
    assert found.anchor.day is None
    assert "2023-05-13" in {str(mention.date) for mention in found.dates}


def test_the_day_of_a_dateline_without_a_year_is_only_supposed():
    found = news(f"Pact on fish\n\nLIMA, February 29 - {STORY} It was told on 3 March.{REST}")
    assert found.anchor.day is None
    assert found.dates == ()
    assert found.supposed is not None
    assert found.supposed.anchor.day == datetime.date(2800, 2, 29)


@pytest.mark.parametrize("line", ["", "LIMA (AP) _", "LIMA, May 2, 2024 -"])
def test_no_day_is_supposed_where_none_is_given_or_all_of_it(line):
    assert news(f"Pact on fish\n\n{line} {STORY}{REST}").supposed is None
