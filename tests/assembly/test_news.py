"""News articles, end to end: laws for any text, the cases of the pack."""

import datetime
import re
import subprocess
import sys
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mourecords

ROOT = Path(__file__).parents[2]
SEED = ROOT / "seeds" / "kl-accords.txt"
FOLDER = files("mourecords.languages").joinpath("en/cases")
CASES = [
    case
    for name in ("news.toml", "parties.toml")
    for case in tomllib.loads(FOLDER.joinpath(name).read_text(encoding="utf-8"))["case"]
]
PIECES = st.sampled_from(
    [
        *("Peru", "Chile", "the United States", "Viet Nam", "the European Union", "Kuala Lumpur"),
        *("Egypt's parliament", "the Swiss Ministry of Defence", "both countries", "Acme Corp"),
        *("signed", "will sign", "initialled", "refused to sign", "ratified", "renewed", "ended"),
        *("a treaty", "a five-year memorandum of understanding", "the Lima Accords", "two pacts"),
        *(
            "(MoU)",
            "on fisheries",
            "on Thursday",
            "in Lima",
            "here",
            "for three years",
            "last week",
        ),
        *("Foreign Minister Ana Ríos", "his Chilean counterpart", "Lt Gen (retd)", "Datuk Seri"),
        *("LIMA, May 3, 2024 -", "LIMA (Reuters) -", "31/10/2025", "by 2030", "until the end of"),
        *(".", ",", ";", "\n", "\n\n", "\n* ", "“", "”", "ﬁ", "İ", "\u00ad", "'s", "-", "(", ")"),
    ]
)
ARTICLES = st.lists(PIECES, max_size=25).map(" ".join)
LINE = "LIMA, May 3, 2024 - "
FILLED = (
    *("title", "aliases", "kind", "parties", "signatories", "events", "term", "provisions"),
    *("subjects", "related", "binding"),
)


def plain(record):
    """A record as text."""
    return mourecords.dump(record)


def pointers(agreement):
    """The pointer of each filled field, list items one by one."""
    for name in FILLED:
        value = getattr(agreement, name)
        if isinstance(value, tuple):
            yield from (f"/{name}/{index}" for index in range(len(value)))
        elif name == "term" and value is not None:
            yield from (f"/term/{part}" for part in value.model_fields_set if getattr(value, part))
        elif value is not None:
            yield f"/{name}"


def covered(pointer, evidence):
    """Whether there is evidence at the pointer, above it, or for all of it below."""
    above = [pointer[:at] for at in (m.start() for m in re.finditer("/", pointer)) if at]
    return any(key in evidence for key in (pointer, *above)) or any(
        key.startswith(f"{pointer}/") for key in evidence
    )


def check_laws(text):
    """The laws of one text."""
    parsed = mourecords.parse(text, published=datetime.date(2024, 5, 3))
    for record in parsed:
        for pieces in record.evidence.values():
            for piece in pieces:
                if piece.span is not None:
                    start, end = piece.span.start, piece.span.end
                    assert parsed.document.text[start:end] == piece.quote
        bare = [p for p in pointers(record.agreement) if not covered(p, record.evidence)]
        assert not bare
        assert mourecords.load(mourecords.dump(record)) == (record,)


@given(st.text(max_size=200))
@settings(max_examples=60)
def test_any_string_is_a_text(text):
    check_laws(text)


@given(ARTICLES)
@settings(max_examples=150)
def test_values_are_proven_by_quotes_of_the_text(text):
    check_laws(text)


@given(ARTICLES.map(LINE.__add__))
@settings(max_examples=60)
def test_parsing_twice_gives_the_same(text):
    assert list(map(plain, mourecords.parse(text))) == list(map(plain, mourecords.parse(text)))


@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2090, 12, 31)))
@settings(max_examples=40)
def test_a_weekday_is_within_the_week_before_publication(published):
    record = mourecords.parse(
        "Peru and Chile signed a treaty on fisheries on Thursday.", published=published
    ).records[0]
    day = record.agreement.signed_on.to_date()
    assert day.strftime("%A") == "Thursday"
    assert datetime.timedelta(0) <= published - day <= datetime.timedelta(7)


@pytest.mark.parametrize("seed", ["1", "2"])
def test_records_do_not_hang_on_the_hash_seed(seed):
    code = f"import mourecords as m; print(m.dump(m.parse(m.read({str(SEED)!r})).records))"
    env = {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8"}
    printed = subprocess.run(
        [sys.executable, "-c", code], env=env, capture_output=True, check=True, encoding="utf-8"
    ).stdout
    own = mourecords.parse(mourecords.read(str(SEED))).records
    assert printed.strip() == mourecords.dump(own).strip()


def to_row(record, fields):
    """The fields of a record in the short form of the cases."""
    row = record.to_row()
    row["parties"] = [party["code"] or party["name"] for party in row["parties"]]
    row["signatories"] = [f"{who['name']} ({who['code']})" for who in row["signatories"]]
    row["provisions"] = [provision["text"] for provision in row["provisions"]]
    return {name: "" if row[name] is None else row[name] for name in fields}


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_cases_of_the_pack(case):
    records = mourecords.parse(case["text"], published=case.get("published")).records
    assert [r.agreement.kind for r in records] or not case["rows"]
    found = [to_row(record, row) for record, row in zip(records, case["rows"], strict=True)]
    assert found == case["rows"]


def test_names_of_cases_are_there_once():
    names = [case["name"] for case in CASES]
    assert len(names) == len(set(names))
