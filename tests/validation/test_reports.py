"""Findings as text, JSON and SARIF."""

import json

from mourecords.validation.checking import validate
from mourecords.validation.reports import Found, to_json, to_text
from mourecords.validation.rule import to_record
from mourecords.validation.sarif import to_sarif
from mourecords.values.vocabularies import Severity

RECORD = to_record({"id": "r1", "parties": [{"name": "Peru"}]})
FOUND = [Found("some file.json", 0, finding) for finding in validate(RECORD)]


def test_text_has_a_line_a_finding_and_counts_at_the_end():
    *lines, last = to_text(FOUND, records=1).splitlines()
    assert last == "1 record: 1 warning, 1 note"
    assert lines[1] == ("some file.json:r1:/parties: warning: there is one party [parties.too-few]")
    assert "(fix: set the code to PE)" in lines[0]


def test_json_has_an_object_a_finding():
    rows = json.loads(to_json(FOUND))
    assert [row["rule"] for row in rows] == [item.finding.rule for item in FOUND]
    assert rows[0]["file"] == "some file.json"


def test_sarif_names_its_rules_and_places():
    log = json.loads(to_sarif(FOUND, version="1.2"))
    [run] = log["runs"]
    assert log["version"] == "2.1.0"
    assert run["tool"]["driver"]["version"] == "1.2"
    known = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in run["results"]} == known
    place = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert place["uri"] == "some%20file.json"
    prints = [result["partialFingerprints"]["mourecords/v1"] for result in run["results"]]
    assert len(set(prints)) == len(prints)


NOTE, WARNING = (item.finding for item in FOUND)
ITEMS = [
    Found("a.json", 4, WARNING.model_copy(update={"record": None}), line=7),
    Found("a.json", 4, WARNING.model_copy(update={"severity": Severity.ERROR, "pointer": ""})),
    Found("b.json", 1200, NOTE, suppressed="known"),
]


def test_a_line_says_where_as_exactly_as_it_is_known():
    assert [item.where for item in ITEMS] == [
        "a.json:7:4:/parties",
        "a.json:r1:/",
        "b.json:r1:/parties/0",
    ]


def test_counts_are_of_what_is_open_and_the_rest_is_told():
    *lines, last = to_text(ITEMS, records=1200).splitlines()
    assert last == "1,200 records: 1 error, 1 warning; 1 suppressed"
    assert len(lines) == 2
    assert not any("fix:" in line for line in lines)
    assert to_text(ITEMS[2:], records=0) == "0 records: no findings; 1 suppressed\n"
    assert to_text(FOUND * 2, records=2).endswith("2 records: 2 warnings, 2 notes\n")


def test_json_has_what_is_open_with_its_place():
    rows = json.loads(to_json(ITEMS))
    assert [(row["index"], row["line"]) for row in rows] == [(4, 7), (4, None)]
    assert "record" not in rows[0]
    assert to_json(ITEMS).endswith("]\n")


def test_sarif_has_lines_levels_fixes_and_reasons():
    [run] = json.loads(to_sarif([*ITEMS, *FOUND], version="1.2"))["runs"]
    first, second, third, *_ = run["results"]
    assert first["locations"][0]["physicalLocation"]["region"] == {"startLine": 7}
    assert "region" not in second["locations"][0]["physicalLocation"]
    assert [each["level"] for each in run["results"][:3]] == ["warning", "error", "note"]
    assert [each["message"]["text"].partition(":")[0] for each in (first, second)] == ["4", "r1"]
    assert first["message"]["text"].endswith("there is one party.")
    assert third["message"]["text"].endswith("Fix: set the code to PE.")
    assert third["suppressions"] == [{"kind": "external", "justification": "known"}]
    assert "suppressions" not in first
    names = [
        each["locations"][0]["logicalLocations"][0]["fullyQualifiedName"]
        for each in (first, second)
    ]
    assert names == ["4/parties", "r1"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({item.finding.rule for item in FOUND})
    assert {rule["defaultConfiguration"]["level"] for rule in rules} == {"note", "warning"}


def test_sarif_knows_findings_of_rules_that_are_no_more():
    gone = Found("a.json", 0, WARNING.model_copy(update={"rule": "parties.gone"}))
    [run] = json.loads(to_sarif([gone], version="1.2"))["runs"]
    assert run["tool"]["driver"]["rules"] == []
    assert run["results"][0]["ruleId"] == "parties.gone"


def test_words_of_every_language_stand_as_they_are():
    found = [Found("a.json", 0, NOTE.model_copy(update={"message": "Perú"}))]
    for text in (to_json(found), to_sarif(found, version="1.2")):
        assert "Perú" in text
        assert text.splitlines()[1].startswith('  "') or text.startswith("[\n  {")


def test_a_fingerprint_is_of_rule_record_and_place_only():
    def prints(**fields):
        items = [Found("a.json", 0, WARNING.model_copy(update=fields))]
        [run] = json.loads(to_sarif(items, version="1.2"))["runs"]
        return run["results"][0]["partialFingerprints"]["mourecords/v1"]

    same = prints()
    assert len(same) == 32
    assert prints(message="another") == same
    for fields in ({"rule": "parties.repeated"}, {"record": "r2"}, {"pointer": "/parties/1"}):
        assert prints(**fields) != same
