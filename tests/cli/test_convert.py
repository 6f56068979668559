import io
import sys

import pytest

from mourecords import Agreement, Record, dump, load
from mourecords.cli.main import main

PAIR = (
    Record(id="a", agreement=Agreement(title="Treaty of Lima", kind="treaty")),
    Record(id="b", agreement=Agreement(title="=cmd", kind="pact")),
)


@pytest.fixture
def stored(tmp_path):
    dump(PAIR, tmp_path / "in.jsonl")
    return tmp_path / "in.jsonl"


@pytest.mark.parametrize("name", ["out.json", "out.jsonl", "out.parquet", "out.arrow"])
def test_nothing_is_lost(stored, tmp_path, name, capsys):
    assert main(["convert", str(stored), str(tmp_path / name)]) == 0
    assert load(tmp_path / name) == PAIR
    assert capsys.readouterr() == ("", "")


def test_what_is_kept_is_told(stored, tmp_path, capsys):
    assert main(["convert", str(stored), str(tmp_path / "out.csv")]) == 0
    assert "csv keeps" in capsys.readouterr().err
    assert "'=cmd" in (tmp_path / "out.csv").read_text(encoding="utf-8")


def test_standard_input_and_output(stored, monkeypatch, capfdbinary):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stored.read_bytes())))
    assert main(["convert", "-", "-", "--from", "jsonl", "--to", "json"]) == 0
    assert capfdbinary.readouterr().out.decode() == dump(PAIR)


def test_a_broken_file_is_told_and_nothing_is_written(tmp_path, capsys):
    (tmp_path / "in.jsonl").write_text('{"agreement": {"x": 1}}\n{oops\n', encoding="utf-8")
    assert main(["convert", str(tmp_path / "in.jsonl"), str(tmp_path / "out.json")]) == 3
    assert not (tmp_path / "out.json").exists()
    said = capsys.readouterr().err
    assert "in.jsonl:1 at /agreement/x" in said
    assert "in.jsonl:2" in said


def test_a_target_that_tells_no_format(stored, tmp_path, capsys):
    assert main(["convert", str(stored), str(tmp_path / "out")]) == 2
    assert "name a format" in capsys.readouterr().err
