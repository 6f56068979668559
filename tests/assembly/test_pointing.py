"""Which mentions speak of one agreement, and which bring in another one."""

import pytest

import mourecords

LINE = "LIMA, May 3, 2024 - "


def agreements(text):
    return [record.agreement for record in mourecords.parse(LINE + text).records]


def kinds(text):
    return [str(agreement.kind) for agreement in agreements(text)]


@pytest.mark.parametrize(
    "second",
    [
        "The treaty runs for five years.",
        "This treaty was initialled in March.",
        "The pact covers ports.",
        "It was signed by both ministers.",
    ],
)
def test_what_points_back_is_the_same_agreement(second):
    assert kinds(f"Peru and Chile signed a treaty on fisheries on Thursday. {second}") == ["treaty"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru and Chile signed a treaty on fisheries. They also signed a protocol on visas.",
            ["treaty", "protocol"],
        ),
        ("Peru and Chile signed a treaty on fish and a protocol on visas.", ["treaty", "protocol"]),
        (
            "Peru and Chile signed an accord on fish. They also signed another accord, on visas.",
            ["accord", "accord"],
        ),
    ],
)
def test_what_brings_in_another_is_another(text, expected):
    assert kinds(text) == expected


def test_the_form_of_an_article_makes_no_difference():
    text = "Peru and Chile signed a pact on fish. Peru and Chile signed {} new pact on visas."
    assert kinds(text.format("an important")) == kinds(text.format("a major"))


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile signed a treaty last year.",
        "The present treaty between Peru and Chile was signed in 1999.",
        "Earlier, Peru and Chile signed a treaty.",
    ],
)
def test_what_stood_before_the_news_is_none(text):
    assert agreements(text) == []


@pytest.mark.parametrize(
    ("dateline", "told", "count"),
    [
        ("LIMA, March 17 - ", "In January Peru and Chile signed an accord on cod.", 0),
        ("LIMA, March 17 - ", "Peru and Chile signed an accord on cod in June 1983.", 0),
        ("LIMA, March 17 - ", "Peru and Chile signed an accord on cod on February 3.", 0),
        ("LIMA, January 9 - ", "Peru and Chile signed an accord on cod on November 2.", 0),
        ("LIMA, January 9 - ", "Peru and Chile signed an accord on cod on December 28.", 1),
        ("LIMA, March 17 - ", "Peru and Chile signed an accord on cod on March 16.", 1),
        ("LIMA, March 17 - ", "Peru and Chile signed an accord on cod on 16 March 1987.", 1),
        ("LIMA, March 17 - ", "Peru and Chile signed an accord on cod on Monday.", 1),
        ("LIMA, March 17 - ", "Peru and Chile will sign an accord on cod in May.", 1),
        ("LIMA, March 17 - ", "Peru and Chile signed an accord on cod.", 1),
        ("", "In January Peru and Chile signed an accord on cod.", 1),
    ],
)
def test_a_dateline_without_a_year_tells_what_is_old(dateline, told, count):
    parsed = mourecords.parse(f"{dateline}Fishing off Peru was banned. {told}")
    assert len(parsed.records) == count
