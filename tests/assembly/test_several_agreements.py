"""Several agreements of one article, and parties that only the words around lead to."""

import datetime

import pytest

from mourecords import parse

DAY = datetime.date(2024, 5, 3)


def rows(text):
    return [record.to_row() for record in parse(text, published=DAY).records]


def codes(text):
    return [sorted(p["code"] or p["name"] for p in row["parties"]) for row in rows(text)]


def test_a_list_of_titles_gives_an_agreement_each():
    found = rows(
        "Peru and Chile on Thursday signed three agreements. They are: the Agreement on Visas "
        "and Travel; the Agreement on Health Services; and the Protocol on Border Crossings."
    )
    titles = [row["title"] for row in found]
    assert titles[:2] == ["Agreement on Visas and Travel", "Agreement on Health Services"]
    assert all(row["status"] == "signed" for row in found)


def test_a_bare_one_is_an_agreement_of_its_own():
    text = "Ghana signed an air services agreement with Kenya, and one with Morocco for cargo."
    assert codes(text) == [["GH", "KE"], ["GH", "MA"]]


def test_it_was_signed_belongs_to_what_was_named_before():
    [row] = rows(
        "A memorandum of understanding on ports now links Fiji and Tonga. It was signed on "
        "Thursday in Suva by the two countries."
    )
    assert (row["signed_on"], row["signed_at"], row["status"]) == ("2024-05-02", "Suva", "signed")


def test_two_states_that_agree_to_something_need_no_noun():
    [row] = rows(
        "Norway and Iceland agreed to share data on cod stocks. "
        "The agreement is the first of its kind."
    )
    assert row["status"] == "announced"
    assert sorted(p["code"] for p in row["parties"]) == ["IS", "NO"]


@pytest.mark.parametrize(
    "text",
    [
        "Alba Shipping Inc said it signed a contract with Bora Foods Ltd to carry grain.",
        "Talks on a trade treaty between Peru and Chile failed on Thursday.",
        "Peru and Chile refused to sign the treaty on Thursday.",
        "Peru hopes to sign a treaty with Chile.",
        "A treaty between Peru and Chile could help exporters.",
    ],
)
def test_what_is_no_agreement_between_public_parties_gives_no_record(text):
    assert rows(text) == []


def test_a_company_and_a_ministry_are_two_sides():
    [row] = rows("Alba Shipping Inc said it signed a contract with the Ministry of Ports of Fiji.")
    assert {p["type"] for p in row["parties"]} == {"company", "government_body"}


def test_the_speaker_is_a_side_where_only_the_other_is_named():
    [row] = rows(
        "A treaty with Chile has been signed, the Foreign Ministry of Peru said on Thursday."
    )
    assert sorted(p["code"] for p in row["parties"]) == ["CL", "PE"]


def test_a_treaty_is_renewed_automatically():
    [row] = rows(
        "Peru and Chile signed a ten-year pact on fisheries on Thursday. It will be renewed "
        "automatically for further periods of five years."
    )
    assert (row["duration"], row["renewal"]) == ("P10Y", "automatic")


def test_an_old_agreement_beside_a_new_one_is_no_news():
    [row] = rows(
        "Peru and Chile signed a protocol on visas on Thursday. It builds on the Treaty of Arica, "
        "which the two signed in 1998."
    )
    assert row["kind"] == "protocol"
    assert row["signed_on"] == "2024-05-02"


def test_moscow_stands_for_the_state_of_its_day():
    text = "Moscow and Lima signed a trade treaty."
    then = parse(text, published=datetime.date(1987, 3, 2)).records[0].to_row()
    now = parse(text, published=datetime.date(2019, 3, 4)).records[0].to_row()
    assert [{p["code"] for p in row["parties"]} for row in (then, now)] == [
        {"SU", "PE"},
        {"RU", "PE"},
    ]
