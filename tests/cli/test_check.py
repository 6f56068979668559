"""The commands check and rule."""

import io
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


def test_findings_stand_on_the_lines_of_their_values(records, capsys):
    main(["check", str(records), "--select", "parties.code-name-disagree"])
    assert capsys.readouterr().out.startswith(f"{records}:1:r1:/parties/0/code: error: ")
    array = records.with_suffix(".json")
    rows = [json.loads(line) for line in records.read_text().splitlines()]
    array.write_text(json.dumps(rows, indent=1))
    main(["check", str(array), "--select", "parties.code-name-disagree", "--format", "sarif"])
    [result] = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    line = result["locations"][0]["physicalLocation"]["region"]["startLine"]
    assert '"code": "CL"' in array.read_text().splitlines()[line - 1]


def test_standard_input_is_checked_too(records, capsys, monkeypatch):
    stream = io.TextIOWrapper(io.BytesIO(records.read_bytes()))
    monkeypatch.setattr("sys.stdin", stream)
    assert main(["check", "-"]) == 1
    assert capsys.readouterr().out.startswith("-:1:r1:")


@pytest.mark.parametrize(
    ("option", "rule"), [("--select", "dats"), ("--ignore", "parties.too-fw"), ("--ignore", "x")]
)
def test_a_rule_that_there_is_not_is_refused(records, option, rule, capsys):
    assert main(["check", str(records), option, rule]) == 2
    assert f"there is no rule {rule!r}" in capsys.readouterr().err


SUPPRESS = """
[[tool.mourecords.suppress]]
rule = "parties.code-name-disagree"
reason = "the registry is wrong"

[[tool.mourecords.suppress]]
rule = "duplicates.id"
reason = "one record in two versions"

[[tool.mourecords.suppress]]
rule = "dates.signed-twice"
reason = "two places"
"""


def test_what_is_suppressed_is_counted_and_stays_in_the_log_with_its_reason(records, capsys):
    (records.parent / "pyproject.toml").write_text(SUPPRESS)
    assert main(["check", str(records)]) == 0
    told = capsys.readouterr()
    assert told.out.splitlines()[-1] == "2 records: 1 warning, 2 notes; 2 suppressed"
    assert "dates.signed-twice (two places) suppresses nothing" in told.err
    main(["check", str(records), "--format", "sarif"])
    results = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    reasons = [s["justification"] for r in results for s in r.get("suppressions", ())]
    assert reasons == ["the registry is wrong", "one record in two versions"]
    main(["check", str(records), "--format", "json"])
    shown = {row["rule"] for row in json.loads(capsys.readouterr().out)}
    assert "duplicates.id" not in shown


def test_the_evidence_is_held_against_its_text(tmp_path, capsys):
    text = tmp_path / "news.txt"
    text.write_text("LIMA, May 2, 2024 - Peru and Chile signed a treaty on Thursday.")
    out = tmp_path / "news.jsonl"
    assert main(["parse", str(text), "--out", str(out)]) == 0
    command = ["check", str(out), "--select", "evidence", "--texts", str(text)]
    assert main(command) == 0
    out.write_text(out.read_text().replace('"quote":"treaty"', '"quote":"pactum"'))
    assert main(command) == 1
    assert "[evidence.quote-not-found]" in capsys.readouterr().out
