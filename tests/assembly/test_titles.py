"""Titles alone give kind and parties."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords.pipeline import parse_title

TITLES = [
    ("Treaty of Amity between Great Britain and the Republic of Peru", "treaty", ["GB", "PE"]),
    ("Exchange of Notes between the Government of Norway and the Italian Government concerning Films made in France", "exchange_of_notes", ["NO", "IT"]),
    ("Additional Protocol to the Agreement between Spain and Portugal on Rivers", "protocol", ["ES", "PT"]),
    ("Memorandum of Understanding between the Kingdom of Belgium and UNESCO", "memorandum_of_understanding", ["BE", "UNESCO"]),
    ("Agreement between the United Kingdom of Great Britain and Northern Ireland and Japan [with Annex on Ireland]", "agreement", ["GB", "JP"]),
]  # fmt: skip


@pytest.mark.parametrize(("title", "kind", "codes"), TITLES)
def test_titles_in_the_manner_of_registries(title, kind, codes):
    row = parse_title(title).to_row()
    assert (row["kind"], [party["code"] for party in row["parties"]]) == (kind, codes)


EARLIER = [
    ("Protocol amending the Treaty of Lima", "amends", "Treaty of Lima"),
    ("Protocol between Peru and Chile to further amend the Agreement on Ports of 1999", "amends", "Agreement on Ports of 1999"),
    ("Convention modifying Article IV of the Convention on Sugar", "amends", "Convention on Sugar"),
    ("Agreement extending the Trade Agreement of 2004", "extends", "Trade Agreement of 2004"),
    ("Exchange of Notes terminating the Air Services Agreement", "terminates", "Air Services Agreement"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "relation", "other"), EARLIER)
def test_titles_tell_of_an_earlier_agreement(title, relation, other):
    record = parse_title(title)
    assert record.to_row()["related"] == [{"relation": relation, "title": other}]
    assert other in [piece.quote for piece in record.evidence["/related/0"]]


@pytest.mark.parametrize(
    "title", ["Agreement on the Protocol Services of Peru", "Treaty of Amity amending nothing"]
)
def test_other_titles_tell_of_none(title):
    assert parse_title(title).to_row()["related"] == []


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_any_string_is_a_title(title):
    record = parse_title(title)
    for found in record.evidence.values():
        assert all(title[e.span.start : e.span.end] == e.quote for e in found)


@pytest.mark.parametrize(
    ("title", "date", "place"),
    [
        ("Treaty between Peru and Chile on Ports. Signed at Arica, 2 May 2001", "2001-05-02", "Arica"),
        ("Treaty between Peru and Chile, signed at Arica on 2 May 2001", "2001-05-02", "Arica"),
        ("Treaty between Peru and Chile (Arica, 2 May 2001)", "2001-05-02", "Arica"),
        ("Treaty of 2 May 2001 between Peru and Chile on Ports", "2001-05-02", None),
        ("Protocol amending the Treaty between Peru and Chile, signed at Arica on 2 May 2001", None, None),
        ("Agreement between Peru and Chile terminating the Treaty of 2 May 2001", None, None),
        ("Agreement between Peru and Chile on Ports", None, None),
    ],
)  # fmt: skip
def test_the_signature_as_far_as_the_title_tells_it(title, date, place):
    agreement = parse_title(title).agreement
    signed = agreement.signed_on
    assert (signed and str(signed), agreement.signed_at) == (date, place)


def test_what_it_is_about():
    record = parse_title("Free Trade Agreement between Peru and Chile on Fisheries")
    assert record.to_row()["subjects"] == ["trade", "fisheries"]
    assert [piece.quote for piece in record.evidence["/subjects/1"]] == ["Fisheries"]


def test_the_names_of_parties_are_not_what_it_is_about():
    title = "Agreement between Peru and the European Atomic Energy Community"
    assert parse_title(title).agreement.subjects == ()
