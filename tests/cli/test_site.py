"""``mourecords site``: from stored records to pages, told in one line."""

import io

import pytest

from mourecords import Agreement, Record, dump
from mourecords.cli import main
from mourecords.cli.site import _bar


@pytest.fixture
def stored(tmp_path):
    path = tmp_path / "records.jsonl"
    record = Record(id="lima", agreement=Agreement(title="Treaty of Lima"))
    path.write_text(dump(record, format="jsonl"), encoding="utf-8")
    return path


def test_pages_are_made_and_counted(stored, tmp_path, capsys):
    out = tmp_path / "out"
    assert main(["site", str(stored), "--out", str(out), "--title", "Ours"]) == 0
    assert capsys.readouterr().out.endswith("written, 0 unchanged, 0 removed\n")
    assert "# Ours" in (out / "docs/index.md").read_text(encoding="utf-8")


def test_the_finished_site_is_named(stored, tmp_path, capsys):
    out = tmp_path / "out"
    assert main(["site", str(stored), "--out", str(out), "--html", "--on", "2026-01-01"]) == 0
    assert f"open {out / 'html' / 'index.html'}" in capsys.readouterr().out
    assert main(["site", str(stored), "--out", str(out), "--html", "--on", "2026-01-01"]) == 0


def test_settings_changed_by_hand_are_named(stored, tmp_path, capsys):
    out = tmp_path / "out"
    main(["site", str(stored), "--out", str(out)])
    (out / "conf.py").write_text("project = 'mine'\n")
    main(["site", str(stored), "--out", str(out)])
    assert "left as you changed it: conf.py" in capsys.readouterr().out


def test_a_file_in_the_way_is_an_error_of_one_line(stored, tmp_path, capsys):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("mine")
    assert main(["site", str(stored), "--out", str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_text_of_no_record_is_told(stored, tmp_path, capsys):
    text = tmp_path / "other.txt"
    text.write_text("Peru and Chile talked.")
    out = str(tmp_path / "out")
    assert main(["site", str(stored), "--out", out, "--texts", str(text)]) == 0
    assert f"{text}: no record has this text" in capsys.readouterr().err


def test_the_bar_ends_its_line(monkeypatch):
    shown = io.StringIO()
    monkeypatch.setattr("sys.stderr", shown)
    for done in (1, 20, 40):
        _bar(done, 40)
    assert shown.getvalue().endswith(f"[{'#' * 30}] 40/40\n")
    assert shown.getvalue().count("\r") == 2
