"""A run over many files can be stopped at any moment: nothing is lost, nothing comes twice."""

import json
import subprocess
import sys

import pytest

from mourecords import load, parse
from mourecords.cli.journal import Journal
from mourecords.cli.main import main
from mourecords.cli.many import find_files
from mourecords.errors import WriteError

LAND = ("Peru", "Chile", "Fiji", "Samoa", "Ghana", "Togo")


@pytest.fixture
def folder(tmp_path):
    for index, name in enumerate(LAND):
        path = tmp_path / "texts" / str(index % 2) / f"{index}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{name} and Japan signed a treaty.", encoding="utf-8")
    (tmp_path / "texts" / ".hidden").write_text("Peru and Chile signed a treaty.")
    return tmp_path / "texts"


def expected(folder):
    files = find_files([str(folder)])
    return [r for path in files for r in parse(path.read_text(encoding="utf-8")).records]


def agreements(records):
    return [record.agreement for record in records]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_folder_into_a_file(folder, tmp_path, jobs, capsys):
    out = tmp_path / "out.jsonl"
    assert main(["parse", str(folder), "--jobs", jobs, "--out", str(out)]) == 0
    assert agreements(load(out)) == agreements(expected(folder))
    assert capsys.readouterr() == ("", "")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl", "texts"]


def test_a_folder_onto_standard_output(folder, capsys):
    assert main(["parse", str(folder)]) == 0
    assert agreements(load(capsys.readouterr().out)) == agreements(expected(folder))


def test_stopped_anywhere_it_goes_on(folder, tmp_path, capsys):
    """Whatever of the journal a kill leaves, even half a line, the next run ends the same."""
    out, whole = tmp_path / "out.jsonl", tmp_path / "whole.jsonl"
    main(["parse", str(folder), "--out", str(whole)])
    journal = full_journal(folder, tmp_path)
    steps = range(0, len(journal) + 1, max(1, len(journal) // 25))
    for end in (*steps, len(journal)):
        (tmp_path / "out.jsonl.part").write_bytes(journal[:end])
        assert main(["parse", str(folder), "--out", str(out)]) == 0
        assert out.read_bytes() == whole.read_bytes()
    capsys.readouterr()


def full_journal(folder, tmp_path):
    """The journal of a run that was killed just before the end."""
    code = (
        "import sys, os; from mourecords.cli import many; from mourecords.cli.main import main\n"
        "many._write = lambda *_: os._exit(9)\n"
        "main(sys.argv[1:])\n"
    )
    out = tmp_path / "out.jsonl"
    done = subprocess.run(
        [sys.executable, "-c", code, "parse", str(folder), "--out", str(out)], check=False
    )
    assert done.returncode == 9
    assert not out.exists()
    return (tmp_path / "out.jsonl.part").read_bytes()


def test_what_is_done_is_not_done_again(folder, tmp_path, monkeypatch):
    (tmp_path / "out.jsonl.part").write_bytes(full_journal(folder, tmp_path))
    monkeypatch.setattr("mourecords.batch.parse", None)  # a call would be a fault
    assert main(["parse", str(folder), "--out", str(tmp_path / "out.jsonl")]) == 0


def test_a_file_that_changed_is_done_again(folder, tmp_path):
    journal = full_journal(folder, tmp_path)
    (folder / "0" / "0.txt").write_text("Malta and Japan signed a pact.", encoding="utf-8")
    (tmp_path / "out.jsonl.part").write_bytes(journal)
    assert main(["parse", str(folder), "--out", str(tmp_path / "out.jsonl")]) == 0
    assert agreements(load(tmp_path / "out.jsonl")) == agreements(expected(folder))


def test_a_journal_of_another_question_is_not_used(folder, tmp_path):
    (tmp_path / "out.jsonl.part").write_bytes(full_journal(folder, tmp_path))
    out = str(tmp_path / "out.jsonl")
    assert main(["parse", str(folder), "--out", out, "--published", "2024-05-05"]) == 0
    assert agreements(load(tmp_path / "out.jsonl")) == agreements(expected(folder))


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_written(folder, tmp_path, capsys):
    out = tmp_path / "out.jsonl"
    missing = str(tmp_path / "none.txt")
    assert main(["parse", str(folder), missing, "--out", str(out)]) == 3
    assert agreements(load(out)) == agreements(expected(folder))
    said = capsys.readouterr().err
    assert "none.txt" in said
    assert "1 of 7 files could not be parsed" in said


def test_two_runs_at_once(tmp_path):
    out = tmp_path / "out.jsonl"
    with Journal(out, {}), pytest.raises(WriteError, match="another run"):
        Journal(out, {})


def test_an_entry_is_one_line_of_json(tmp_path):
    with Journal(tmp_path / "out", {"a": 1}) as journal:
        journal.add("x\ny", [1, 2], result={"records": []})
        assert journal.has("x\ny", [1, 2])
        assert not journal.has("x\ny", [1, 3])
        assert list(journal.results([("x\ny", [1, 2])])) == [("x\ny", {"records": []})]
    lines = (tmp_path / "out.part").read_bytes().splitlines()
    assert next(json.loads(line) for line in lines) == {"asked": {"a": 1}}


@pytest.mark.parametrize("number", ["0", "-1", "x", ""])
def test_a_number_of_jobs_that_is_none(number, folder, capsys):
    assert main(["parse", str(folder), f"--jobs={number}"]) == 2
    assert "number of processes" in capsys.readouterr().err


def test_progress_is_for_terminals(folder, monkeypatch, capsys):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert main(["parse", str(folder)]) == 0
    assert "6/6 files" in capsys.readouterr().err


def test_many_texts_have_one_format(folder, capsys):
    assert main(["parse", str(folder), "--format", "json"]) == 2
    assert "a record a line" in capsys.readouterr().err
