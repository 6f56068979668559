"""The commands check and rule."""

import json

import pytest

from mourecords.cli.main import main
from mourecords.validation.rules import RULES


@pytest.fixture
def records(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "records.jsonl"
    rows = [
        {"id": "r1", "agreement": {"parties": [{"name": "Peru", "code": "CL"}]}},
        {"id": "r1", "agreement": {"parties": [{"name": "Peru"}, {"name": "Chile"}]}},
    ]
    path.write_text("".join(json.dumps({"schema_version": 1} | row) + "\n" for row in rows))
    return path


def test_errors_make_the_check_fail(records, capsys):
    assert main(["check", str(records)]) == 1
    shown = capsys.readouterr().out
    assert "[parties.code-name-disagree]" in shown
    assert "[duplicates.id]" in shown
    assert shown.splitlines()[-1] == "2 records: 2 errors, 1 warning, 2 notes"


def test_rules_are_chosen_on_the_command_line_and_in_the_settings(records, capsys):
    assert main(["check", str(records), "--ignore", "duplicates", "--ignore", "parties"]) == 0
    assert capsys.readouterr().out == "2 records: no findings\n"
    (records.parent / "pyproject.toml").write_text('[tool.mourecords]\nselect = ["dates"]\n')
    assert main(["check", str(records)]) == 0
    assert main(["check", str(records), "--select", "parties", "--fail-on", "note"]) == 1


def test_a_fault_in_the_settings_is_told(records, capsys):
    config = records.parent / "other.toml"
    config.write_text("[tool.mourecords]\nselct = 1\n")
    assert main(["check", str(records), "--config", str(config)]) == 2
    assert "selct" in capsys.readouterr().err
    assert main(["check", str(records), "--config", "missing.toml"]) == 3


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_programs_get_json(records, capsys, form):
    main(["check", str(records), "--format", form])
    assert json.loads(capsys.readouterr().out)


def test_every_rule_has_a_line_with_its_id_first(capsys):
    assert main(["rule", "--list"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == list(RULES)


def test_a_rule_is_shown_with_its_text_and_examples(capsys):
    assert main(["rule", "parties.too-few"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("parties.too-few (warning)")
    assert "finds fault with" in shown
    assert main(["rule", "parties"]) == 0
    assert main(["rule", "no-such-rule"]) == 2
