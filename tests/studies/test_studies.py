"""Collections chosen, counted and as panels of years."""

import csv
import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords import strategies
from mourecords.cli.main import main
from mourecords.formats.dumping import dump
from mourecords.formats.loading import load
from mourecords.records.record import Record
from mourecords.studies.choosing import Wanted, choose
from mourecords.studies.panel import build_panel, to_codebook, to_pairs, to_sha256
from mourecords.studies.tallying import tally
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import Subject

NOW = datetime.date(2026, 11, 23)
PERU, CHILE, CUBA = (
    {"name": name, "code": code} for name, code in (("Peru", "PE"), ("Chile", "CL"), ("Cuba", "CU"))
)
DEFENCE = Record(
    id="defence",
    agreement={
        "kind": "agreement",
        "binding": True,
        "parties": [PERU, CHILE],
        "subjects": ["defence"],
        "events": [
            {"kind": "signed", "date": "2001-05-02"},
            {"kind": "entered_into_force", "date": "2002-01-01"},
        ],
        "term": {
            "kind": "fixed",
            "duration": "P2Y",
            "start": "entry_into_force",
            "notice": {"length": "P90D"},
        },
        "provisions": [
            {"text": "exercises", "category": "military-exercises/joint"},
            {"text": "manoeuvres", "category": "military-exercises/joint"},
            {"text": "officers", "category": "military-personnel/officer-exchange"},
        ],
    },
)
SEEDS = Record(
    id="seeds",
    agreement={
        "kind": "memorandum_of_understanding",
        "binding": False,
        "parties": [
            {"name": "Ministry of Agriculture", "code": "PE", "type": "government_body"},
            CUBA,
        ],
        "subjects": ["agriculture"],
        "events": [{"kind": "signed", "date": "2003"}],
        "term": {"kind": "indefinite"},
    },
)
ALL = [DEFENCE, SEEDS]


def chosen(**wanted):
    return [record.id for record in choose(ALL, Wanted(**wanted), on=NOW)]


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({}, ["defence", "seeds"]),
        ({"parties": ("pe",)}, ["defence", "seeds"]),
        ({"parties": ("PE", "chile")}, ["defence"]),
        ({"subjects": (Subject.DEFENCE,)}, ["defence"]),
        ({"categories": ("military-exercises",)}, ["defence"]),
        ({"categories": ("military",)}, []),
        ({"since": PartialDate("2003-06")}, ["seeds"]),
        ({"until": PartialDate("2001")}, ["defence"]),
        ({"binding": False}, ["seeds"]),
        ({"undetermined": True}, []),
        ({"statuses": ("signed",)}, ["seeds"]),
        ({"kinds": ("treaty",)}, []),
    ],
)
def test_what_fits_is_chosen(wanted, ids):
    assert chosen(**wanted) == ids


def test_a_collection_is_counted():
    found = tally(ALL, NOW)
    assert found.count == len(ALL)
    assert found.binding == {"binding": 1, "non-binding": 1}
    assert found.categories["military-exercises/joint"] == 1
    assert found.statuses == {"unknown": 1, "signed": 1}


def test_strict_and_broad_readings_are_kept_apart():
    rows = build_panel(ALL, range(2001, 2006)).rows
    pair = [row for row in rows if (row["state_a"], row["state_b"]) == ("CL", "PE")]
    assert [row["in_force_strict"] for row in pair] == [0, 1, 1, 0, 0]
    assert [row["in_force_broad"] for row in pair] == [0, 1, 1, 1, 1]
    assert [row["signed"] for row in pair] == [1, 0, 0, 0, 0]
    assert (pair[1]["length_months"], pair[1]["notice_months"]) == (24, 3)
    assert pair[1]["area_military-exercises"] == 1


def test_unknown_ends_are_decided_and_told():
    panel = build_panel(ALL, range(2001, 2006), unknown_ends="ended")
    pair = [row for row in panel.rows if row["state_b"] == "PE" and row["state_a"] == "CL"]
    assert [row["in_force_broad"] for row in pair] == [0, 1, 1, 0, 0]
    [decision] = panel.decisions
    assert (decision.record, decision.year, decision.counts) == ("defence", 2004, "ended")


def test_the_codebook_tells_every_column_and_what_it_was_made_of():
    panel = build_panel(ALL, range(2001, 2003))
    text = to_codebook(panel, version="1.2")
    assert all(f"| `{column}` | " in text for column in panel.columns)
    assert to_sha256(ALL) in text
    assert to_sha256(ALL) != to_sha256(ALL[:1])


@pytest.mark.parametrize(("first", "last", "ends"), [(2, 1, "ended"), (0, 2, "ended"), (1, 2, "x")])
def test_a_panel_that_cannot_be_is_refused(first, last, ends):
    with pytest.raises(ValueError, match=r"years|unknown ends"):
        build_panel(ALL, range(first, last), unknown_ends=ends)


@settings(max_examples=25, deadline=None)
@given(st.lists(strategies.records(sound=False), max_size=3))
def test_any_collection_is_a_panel(records):
    panel = build_panel(records, range(1990, 1994))
    pairs = {pair for record in records for pair in to_pairs(record.agreement)}
    assert len(panel.rows) == 4 * len(pairs)
    for row in panel.rows:
        assert set(row) == set(panel.columns)
        assert row["in_force_strict"] <= row["in_force_broad"]
    assert tally(records, NOW).count == len(records)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "all.jsonl"
    dump(ALL, path)
    return str(path)


def test_the_command_counts_and_writes_what_fits(file, tmp_path, capsys):
    command = ["select", file, "--party", "PE", "--subject", "defence", "--on", "2026-11-23"]
    assert main(command) == 0
    out = capsys.readouterr().out
    assert out.startswith("1 instrument\n")
    assert "military-exercises/joint 1" in out
    assert main([*command, "--out", str(tmp_path / "some.json")]) == 0
    assert load(tmp_path / "some.json") == (DEFENCE,)
    assert main([*command, "--out", "-", "--to", "csv"]) == 0
    assert "defence" in capsys.readouterr().out
    assert main([*command, "--binding", "no"]) == 1
    assert main([*command, "--since", "soon"]) == 2


def test_the_command_writes_panel_codebook_and_decisions(file, tmp_path, capsys):
    out = tmp_path / "panel"
    command = ["panel", file, "--from", "2001", "--to", "2005", "--out", str(out)]
    assert main(command) == 0
    with (out / "panel.csv").open(newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert len(rows) == 10
    assert "defence,2004,unknown-after 2004-01-01,in force" in (out / "decisions.csv").read_text()
    assert (out / "codebook.md").read_text().startswith("# Codebook")
    assert "10 rows, 1 decisions" in capsys.readouterr().err
    assert main(["panel", file, "--from", "2005", "--to", "2001", "--out", str(out)]) == 2
