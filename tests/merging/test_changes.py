"""What changed from one version to another: nothing for the same, and each change once."""

import json

import pytest
from hypothesis import given, settings

from mourecords import strategies
from mourecords.cli.main import main
from mourecords.formats.dumping import dump
from mourecords.merging.changes import ChangeKind, find_changes
from mourecords.records.record import Record

OLD = Record(
    agreement={
        "kind": "memorandum_of_understanding",
        "binding": True,
        "parties": [{"name": "Arcadia"}, {"name": "Borduria"}],
        "term": {
            "kind": "fixed",
            "duration": "P5Y",
            "notice": {"length": "P6M"},
            "survival": [{"text": "secrecy"}],
        },
        "provisions": [
            {"text": "officers change places", "category": "military-personnel/officer-exchange"},
            {"text": "they exercise together", "category": "military-exercises/joint"},
        ],
        "articles": [
            {"level": "article", "number": "10", "clauses": ["dispute_settlement"]},
        ],
    }
)
NEW = Record(
    agreement={
        "kind": "memorandum_of_understanding",
        "binding": False,
        "parties": [{"name": "Arcadia"}, {"name": "Borduria"}],
        "term": {
            "kind": "fixed",
            "duration": "P3Y",
            "renewal": {"mode": "automatic", "period": "P1Y"},
            "notice": {"length": "P90D"},
        },
        "entry_into_force": {"rule": "after_notifications", "offset": "P30D"},
        "provisions": [
            {"text": "incidents are told", "category": "cyber-security/incident-sharing"},
            {"text": "joint manoeuvres", "category": "military-exercises/joint"},
        ],
        "languages": ["en"],
    }
)


def told(old, new):
    return {(str(c.kind), c.field, c.old, c.new) for c in find_changes(old, new)}


def test_every_change_is_told_once():
    assert told(OLD, NEW) == {
        ("changed", "binding", "True", "False"),
        ("changed", "duration", "P5Y", "P3Y"),
        ("changed", "notice", "P6M", "P90D"),
        ("added", "renewal", None, "automatic"),
        ("added", "renewal period", None, "P1Y"),
        ("added", "entry into force", None, "after_notifications"),
        ("added", "entry into force after", None, "P30D"),
        ("added", "provision", None, "cyber-security/incident-sharing"),
        ("removed", "provision", "military-personnel/officer-exchange", None),
        ("removed", "clause", "dispute settlement (article 10)", None),
        ("removed", "survives", "secrecy", None),
        ("added", "language", None, "en"),
    }


@settings(max_examples=50, deadline=None)
@given(strategies.records(), strategies.records())
def test_the_way_back_is_the_way_there_turned_round(one, other):
    turned = {
        ChangeKind.ADDED: ChangeKind.REMOVED,
        ChangeKind.REMOVED: ChangeKind.ADDED,
        ChangeKind.CHANGED: ChangeKind.CHANGED,
    }
    back = {(turned[c.kind], c.field, c.new, c.old) for c in find_changes(other, one)}
    assert {(c.kind, c.field, c.old, c.new) for c in find_changes(one, other)} == back
    assert not find_changes(one, one)


TEXT = """AGREEMENT BETWEEN THE REPUBLIC OF PERU AND THE REPUBLIC OF CHILE ON FISH

The Republic of Peru and the Republic of Chile have agreed as follows:

Article 1
Catches
The Parties shall share their catches.

Article 2
Duration
This Agreement shall enter into force on signature and shall remain in force for a period of {length}.

Done at Lima on 2 May 2016 in duplicate in the Spanish and English languages.
"""


@pytest.fixture
def texts(tmp_path):
    for name, length in (("old", "five years"), ("new", "three years")):
        (tmp_path / f"{name}.txt").write_text(TEXT.format(length=length))
    return [str(tmp_path / name) for name in ("old.txt", "new.txt")]


def test_the_command_compares_texts_with_their_words(texts, capsys):
    assert main(["compare", *texts]) == 0
    out = capsys.readouterr().out
    assert "~ duration         P5Y → P3Y" in out
    assert "binding signals" in out
    assert main(["compare", *texts, "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [row["field"] for row in rows["changes"]] == ["duration"]
    assert "five years" in rows["changes"][0]["old_evidence"][0]["quote"]


def test_the_command_compares_records_too(tmp_path, texts, capsys):
    path = tmp_path / "old.json"
    dump(OLD, path)
    assert main(["compare", str(path), str(path)]) == 0
    assert "no change" in capsys.readouterr().out
    dump([OLD, NEW], path)
    assert main(["compare", str(path), texts[0]]) == 2
    assert "there are 2" in capsys.readouterr().err
