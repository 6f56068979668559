"""The seed article: the whole record, and the laws that it must keep."""

import importlib.util
import json
from pathlib import Path

import pytest

import mourecords

HERE = Path(__file__).parent
SEED = HERE.parents[1] / "seeds" / "kl-accords.txt"


@pytest.fixture(scope="module")
def parsed():
    return mourecords.parse(SEED.read_text(encoding="utf-8"))


def test_the_whole_record_is_the_golden_one():
    """Where the change is right: python tests/golden/write.py."""
    spec = importlib.util.spec_from_file_location("write", HERE / "write.py")
    write = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(write)
    assert write.parse_seed() == json.loads((HERE / "kl-accords.json").read_text(encoding="utf-8"))


def test_what_the_article_says(parsed):
    (record,) = parsed.records
    row = record.to_row()
    assert (row["title"], row["aliases"]) == ("Kuala Lumpur Accords", ["KL Accords"])
    assert row["kind"] == "memorandum_of_understanding"
    assert [party["code"] for party in row["parties"]] == ["US", "MY"]
    assert [(s["name"], s["code"]) for s in row["signatories"]] == [
        ("Pete Hegseth", "US"),
        ("Mohamed Khaled Nordin", "MY"),
    ]
    assert " ".join(record.agreement.signatories[1].honorifics) == "Datuk Seri"
    assert (row["signed_on"], row["signed_at"], row["status"]) == (
        "2025-10-30",
        "Kuala Lumpur",
        "signed",
    )
    assert (row["duration"], row["ends_on"], row["binding"]) == ("P5Y", None, None)
    assert [p["text"] for p in row["provisions"]] == [
        "officer exchanges",
        "joint training opportunities",
        "technical assistance",
    ]
    assert all(p["category"] for p in row["provisions"])
    assert [r["relation"] for r in row["related"]] == ["renews"]
    assert "Acquisition and Cross-Servicing Agreement" in row["related"][0]["title"]
    assert row["subjects"][:2] == ["defence", "security"]


def test_the_day_is_derived_from_two_pieces(parsed):
    pieces = parsed.records[0].evidence["/events/0/date"]
    assert {piece.basis for piece in pieces} == {"derived"}
    assert pieces[0].quote == "Thursday"
    assert len(pieces) == 2


def test_a_finding_says_why_there_is_no_end(parsed):
    (finding,) = [f for f in parsed.findings if f.pointer.startswith("/term")]
    assert "2030-10-30" in finding.message


def test_every_quote_is_what_stands_there(parsed):
    for pieces in parsed.records[0].evidence.values():
        for piece in pieces:
            assert parsed.document.text[piece.span.start : piece.span.end] == piece.quote


def test_the_article_names_its_source():
    assert mourecords.read(SEED).source.attribution == "Pete Hegseth’s X Page"
