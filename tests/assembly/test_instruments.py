"""Instruments become records whose every value the text supports."""

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords.assembly.instruments import assemble_instrument
from mourecords.documents.document import Document
from mourecords.languages.pack import load_pack

PACK = load_pack("en")
CASES = tomllib.loads(
    files("mourecords.languages").joinpath("en/cases/instruments.toml").read_text(encoding="utf-8")
)["case"]
TREATY = """AGREEMENT BETWEEN THE REPUBLIC OF PERU AND THE REPUBLIC OF CHILE ON PORTS

The Republic of Peru and the Republic of Chile,
Desiring to share their ports,
Have agreed as follows:

Article 1
Ports
1. The ports are open.
2. They stay open.

Article 2
Final clause
{clause}

DONE at Arica this twenty-first day of March, one thousand nine hundred and ninety-four, in two
originals in the Spanish and English languages, both texts being equally authentic.

For the Republic of Peru          For the Republic of Chile
"""
PIECES = (
    "Article 1\n", "ARTICLE II", "shall enter into force", "This Treaty", "for ten (12) years", "Done at Lima",
    "between Peru and Chile", "TREATY\n", "thirty days", "deposited with", " 5 May 1990", "\n\n", "Annex", "ı", "’",
)  # fmt: skip


def parsed(text):
    return assemble_instrument(Document(text), PACK)


def test_a_small_treaty_is_read_as_a_whole():
    row = (
        parsed(TREATY.format(clause="It shall enter into force on signature.")).records[0].to_row()
    )
    assert (
        row["title"] == "AGREEMENT BETWEEN THE REPUBLIC OF PERU AND THE REPUBLIC OF CHILE ON PORTS"
    )
    assert row["kind"] == "agreement"
    assert [party["code"] for party in row["parties"]] == ["PE", "CL"]
    assert (row["signed_on"], row["signed_at"]) == ("1994-03-21", "Arica")
    assert row["in_force_on"] == "1994-03-21"
    assert row["article_count"] == 2
    assert row["languages"] == ["es", "en"]


def test_articles_have_headings_and_paragraphs():
    tree = parsed(TREATY.format(clause="None.")).records[0].agreement.articles
    assert [node.level for node in tree] == ["preamble", "article", "article", "conclusion"]
    preamble, ports, final, conclusion = tree
    assert [recital.text for recital in preamble.children] == ["Desiring to share their ports,"]
    assert (ports.heading, final.heading) == ("Ports", "Final clause")
    assert [(part.number, part.text) for part in ports.children] == [
        ("1", "The ports are open."),
        ("2", "They stay open."),
    ]
    assert conclusion.text is not None
    assert conclusion.text.startswith("DONE at Arica")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["clause"][:60])
def test_the_cases_of_the_pack(case):
    (record,) = parsed(TREATY.format(clause=case["clause"])).records
    row, agreement = record.to_row(), record.agreement
    wanted = {name: value for name, value in case.items() if not isinstance(value, dict)}
    wanted.pop("clause")
    assert {name: row[name] for name in wanted} == wanted
    final = agreement.final_clauses
    parts = {
        "force": agreement.entry_into_force,
        "final": final,
        "term": agreement.term,
        "provisional": final and final.provisional_application,
    }
    for name in set(case) & set(parts):
        found = parts[name].model_dump(mode="json")
        assert {key: found[key] for key in case[name]} == case[name]


def test_words_and_digits_that_disagree_are_a_finding():
    clause = "This Agreement shall remain in force for a period of thirty (60) days."
    made = parsed(TREATY.format(clause=clause))
    assert [finding.rule for finding in made.findings] == ["instrument.words-and-digits"]
    assert made.records[0].to_row()["duration"] is None


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=30)), max_size=25))
def test_any_text_is_read_and_every_quote_is_in_it(pieces):
    text = " ".join(pieces)
    for record in parsed(text).records:
        for found in record.evidence.values():
            assert all(text[e.span.start : e.span.end] == e.quote for e in found)


def test_signatories_stand_under_the_side_they_signed_for():
    text = TREATY.format(clause="None.").replace(
        "For the Republic of Peru          For the Republic of Chile",
        "For the Republic of Peru:\nAna Soto\nMinister of Ports\n\nFor the Republic of Chile:\nJuan Rojas\n",
    )
    signatories = parsed(text).records[0].to_row()["signatories"]
    assert [(s["name"], s["code"]) for s in signatories] == [
        ("Ana Soto", "PE"),
        ("Juan Rojas", "CL"),
    ]
