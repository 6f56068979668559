"""Findings as text, JSON and SARIF."""

import json

from mourecords.validation.checking import validate
from mourecords.validation.reports import Found, to_json, to_text
from mourecords.validation.rule import to_record
from mourecords.validation.sarif import to_sarif

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
