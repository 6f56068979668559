"""``mourecords score``: from a folder to a report."""

import json

import pytest

from mourecords.cli import main

TEXT = "LIMA, May 3, 2024 - Peru and Chile signed a fisheries treaty here on Thursday.\n"
LABEL = {"kind": "treaty", "parties": ["PE", "CL"], "signed_on": "2024-05-02"}


@pytest.fixture
def folder(tmp_path):
    line = {"id": "fish", "published": "2024-05-03", "agreements": [LABEL]}
    (tmp_path / "gold.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "fish.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_the_library_is_scored_on_the_texts(folder, capsys):
    assert main(["score", str(folder)]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[0].split() == ["field", "prec", "recall", "F1", "gold"]
    assert out[1].split() == ["detection", "1.000", "1.000", "1.000", "1"]
    assert out[-1].startswith("1 documents, overall ")


def test_rows_of_another_tool_are_scored_without_the_texts(folder, capsys):
    (folder / "texts" / "fish.txt").unlink()
    rows = folder / "rows.jsonl"
    wrong = {"id": "fish", "agreements": [LABEL | {"kind": "pact"}]}
    rows.write_text(json.dumps(wrong), encoding="utf-8")
    command = ["score", str(folder), "--predictions", str(rows), "--show", "kind", "--worst", "1"]
    assert main(command) == 0
    out = capsys.readouterr().out
    assert 'kind:\n  fish: wanted "treaty", got "pact"\n' in out
    assert out.endswith("worst:\n    1 fish\n")


def test_a_run_is_put_aside_and_held_against_a_later_one(folder, capsys):
    rows, frozen = folder / "rows.jsonl", folder / "run.jsonl"
    rows.write_text(json.dumps({"id": "fish", "agreements": [LABEL]}), encoding="utf-8")
    command = ["score", str(folder), "--predictions", str(rows)]
    assert main([*command, "--freeze", str(frozen)]) == 0
    rows.write_text(json.dumps({"id": "fish", "agreements": []}), encoding="utf-8")
    assert main([*command, "--against", str(frozen), "--at-least", "0.9"]) == 1
    out = capsys.readouterr().out
    assert "gained 0, lost " in out
    assert '  - fish kind: "treaty" no longer found' in out


def test_a_missing_text_is_told_and_nothing_is_printed(folder, capsys):
    (folder / "texts" / "fish.txt").unlink()
    assert main(["score", str(folder)]) == 3
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "fish.txt" in captured.err


def test_an_unknown_field_is_a_wrong_call(folder, capsys):
    assert main(["score", str(folder), "--show", "colour"]) == 2
    assert "colour" in capsys.readouterr().err
