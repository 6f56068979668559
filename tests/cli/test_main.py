"""The command line: results, exit codes, and one line for every error."""

import io
import json
import sys

import jsonschema
import pytest

from mourecords.cli import schema
from mourecords.cli.exits import Exit
from mourecords.cli.main import main
from mourecords.records.record import Record
from mourecords.records.schema import to_schema

TEXT = (
    "LIMA, May 2, 2024 - Peru and Chile signed a fisheries treaty here on Thursday. "
    "The treaty runs for five years."
)


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_schema_is_the_schema(capsys):
    assert main(["schema"]) == Exit.OK
    assert json.loads(capsys.readouterr().out) == to_schema()


def test_the_summary_shows_values_and_the_words_for_them(article, capsys):
    assert main(["parse", article]) == Exit.OK
    shown = capsys.readouterr()
    for words in ("2024-05-02", "“Thursday”", "derived", "Peru (PE)", "not found"):
        assert words in shown.out
    assert shown.err == ""
    assert "\x1b" not in shown.out


def test_colours_come_when_asked_for(article, capsys):
    main(["parse", article, "--color", "always"])
    assert "\x1b[" in capsys.readouterr().out


def test_json_and_json_lines_are_records(article, capsys):
    assert main(["parse", article, article, "--format", "json"]) == Exit.OK
    records = json.loads(capsys.readouterr().out)
    assert len(records) == 2
    for record in records:
        jsonschema.validate(record, to_schema())
    assert main(["parse", article, "--format", "jsonl"]) == Exit.OK
    line = capsys.readouterr().out
    assert line.count("\n") == 1
    assert Record.model_validate_json(line).to_row()["signed_on"] == "2024-05-02"


def test_a_dash_is_standard_input(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert main(["parse", "-", "--format", "jsonl"]) == Exit.OK
    assert capsys.readouterr().out.startswith("{")


def test_the_day_of_publication_is_an_anchor(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text("Peru and Chile signed a fisheries treaty on Thursday.", encoding="utf-8")
    main(["parse", str(path), "--published", "2024-05-03", "--format", "jsonl"])
    assert Record.model_validate_json(capsys.readouterr().out).to_row()["signed_on"] == "2024-05-02"


@pytest.mark.parametrize("text", [b"", b"  \n", b"The weather was fine."])
@pytest.mark.parametrize("form", ["summary", "json", "jsonl"])
def test_no_agreement_is_no_error(tmp_path, capsys, text, form):
    path = tmp_path / "a.txt"
    path.write_bytes(text)
    assert main(["parse", str(path), "--format", form]) == Exit.NOTHING
    out = capsys.readouterr().out
    assert out.startswith(f"{path}: no agreement found\n") or out in {"[]\n", ""}


@pytest.mark.parametrize("data", [None, b"\x00\x01\x02\x03" * 40, b"\x89PNG\r\n"])
def test_what_cannot_be_read_prints_one_line_and_no_result(tmp_path, article, capsys, data):
    path = tmp_path / "bad.bin"
    if data is not None:
        path.write_bytes(data)
    assert main(["parse", article, str(path)]) == Exit.UNREADABLE
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.count("\n") == 1
    assert "bad.bin" in shown.err
    assert "[read]" in shown.err


@pytest.mark.parametrize(
    "argv",
    [
        [],
        ["fly"],
        ["parse"],
        ["parse", "a", "--format", "xml"],
        ["parse", "a", "--published", "2025-02-30"],
        ["parse", "a", "--published", "2025"],
    ],
)
def test_a_wrong_call_is_told(capsys, argv):
    assert main(argv) == Exit.USAGE
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "mourecords" in shown.err


def test_help_and_version_succeed(capsys):
    assert main(["--version"]) == Exit.OK
    assert main(["parse", "--help"]) == Exit.OK
    assert "exit codes" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (KeyboardInterrupt(), Exit.INTERRUPTED),
        (RuntimeError("x"), Exit.FAULT),
        (BrokenPipeError(), Exit.BROKEN_PIPE),
    ],
)
def test_no_end_is_a_traceback(monkeypatch, capsys, error, code):
    def fail(_):
        raise error

    monkeypatch.setattr(schema, "run", fail)
    monkeypatch.setattr(sys.modules[main.__module__], "_let_go_of_output", lambda: None)
    assert main(["schema"]) == code
    assert "Traceback" not in capsys.readouterr().err


def test_a_page_cannot_steer_the_terminal(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text(TEXT.replace("fisheries", "\x1b[31mfisheries\u202e"), encoding="utf-8")
    main(["parse", str(path)])
    assert not {"\x1b", "\u202e"} & set(capsys.readouterr().out)
