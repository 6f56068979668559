"""Selection, severities and suppression."""

import pickle

import pytest

from mourecords.errors import SettingsError
from mourecords.validation.checking import (
    check_collection,
    refuse_unknown,
    validate,
    validate_collection,
)
from mourecords.validation.rule import to_record
from mourecords.validation.rules import RULES
from mourecords.validation.settings import Settings, load_settings
from mourecords.values.vocabularies import Severity

LONELY = to_record({"id": "r1", "parties": [{"name": "Peru"}]})


def rules_found(text):
    return [found.rule for found in validate(LONELY, settings=load_settings(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["parties.state-without-code", "parties.too-few"]),
        ("[tool.other]", ["parties.state-without-code", "parties.too-few"]),
        ('[tool.mourecords]\nselect = ["dates"]', []),
        ('[tool.mourecords]\nignore = ["parties"]', []),
        ('[tool.mourecords]\nseverity = "warning"', ["parties.too-few"]),
        ('[tool.mourecords.severities]\n"parties.too-few" = "error"\n', None),
    ],
)
def test_the_file_chooses_the_rules(text, expected):
    if expected is not None:
        assert rules_found(text) == expected
    else:
        found = validate(LONELY, settings=load_settings(text))
        assert [str(f.severity) for f in found] == ["note", "error"]


@pytest.mark.parametrize("where", ['record = "r1"', 'pointer = "/parties"', ""])
def test_a_finding_is_suppressed_with_a_reason(where):
    text = f'[[tool.mourecords.suppress]]\nrule = "parties.too-few"\nreason = "unilateral"\n{where}'
    assert rules_found(text) == ["parties.state-without-code"]


def test_a_suppression_of_another_record_does_not_count():
    text = '[[tool.mourecords.suppress]]\nrule = "parties.too-few"\nreason = "why"\nrecord = "r2"'
    assert "parties.too-few" in rules_found(text)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('[[tool.mourecords.suppress]]\nrule = "parties.too-few"', "suppress.0.reason"),
        ("[tool.mourecords]\nselct = []", "selct"),
        ('[tool.mourecords]\nseverity = "bad"', "severity"),
        ("not toml", "syntax"),
    ],
)
def test_wrong_settings_are_refused_with_their_key(text, key):
    with pytest.raises(SettingsError) as caught:
        load_settings(text)
    assert caught.value.key.endswith(key)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_what_fails_is_what_is_at_least_as_grave():
    found = validate(LONELY)
    assert not any(Settings().fails(finding) for finding in found)
    strict = load_settings('[tool.mourecords]\nfail-on = "note"')
    assert all(strict.fails(finding) for finding in found)


@pytest.mark.parametrize(
    ("select", "ignore", "runs"),
    [
        ((), (), True),
        (("dates.signed-twice",), (), True),
        (("parties", "dates"), (), True),
        (("dat",), (), False),
        (("dates.signed",), (), False),
        (("dates",), ("dates.signed-twice",), False),
        ((), ("parties", "dates"), False),
        ((), ("dates.signed",), True),
    ],
)
def test_a_selector_is_a_rule_or_its_concern(select, ignore, runs):
    assert Settings(select=select, ignore=ignore).runs("dates.signed-twice") is runs


@pytest.mark.parametrize("limit", list(Severity))
def test_what_is_less_grave_than_the_limit_neither_shows_nor_fails(limit):
    order = [Severity.NOTE, Severity.WARNING, Severity.ERROR]
    settings = Settings.model_validate({"severity": limit, "fail-on": limit})
    [found] = validate(LONELY, settings=Settings(select=("parties.too-few",)))
    for severity in order:
        finding = found.model_copy(update={"severity": severity})
        is_grave = order.index(severity) >= order.index(limit)
        assert settings.shows(finding) is settings.fails(finding) is is_grave


@pytest.mark.parametrize(
    ("fields", "covers"),
    [
        ({}, True),
        ({"record": "r1", "pointer": "/parties"}, True),
        ({"record": "r2"}, False),
        ({"pointer": "/title"}, False),
        ({"rule": "parties.repeated"}, False),
    ],
)
def test_a_suppression_covers_what_it_names(fields, covers):
    one = {"rule": "parties.too-few", "reason": "unilateral", **fields}
    settings = Settings(suppress=[{"rule": "dates", "reason": "first"}, one])
    [found] = validate(LONELY, settings=Settings(select=("parties.too-few",)))
    accepted = settings.accepts(found)
    assert (accepted and accepted.reason) == ("unilateral" if covers else None)
    assert settings.shows(found) is not covers


@pytest.mark.parametrize(
    ("fields", "key", "words"),
    [
        ({"select": ["parties", "dats"]}, "select", "'dats'; perhaps 'dates'"),
        ({"ignore": ["xyz"]}, "ignore", "'xyz'$"),
        ({"severities": {"dates": "note"}}, "severities", "'dates'"),
        ({"suppress": [{"rule": "dates", "reason": "why"}]}, "suppress", "'dates'"),
    ],
)
def test_a_rule_that_there_is_not_is_refused_with_the_key(fields, key, words):
    with pytest.raises(SettingsError, match=words) as caught:
        refuse_unknown(Settings.model_validate(fields), source="here")
    assert caught.value.key == key


def test_every_rule_can_be_named():
    rules = [*RULES]
    refuse_unknown(
        Settings(
            select=[*rules, "dates"],
            ignore=rules,
            severities=dict.fromkeys(rules, Severity.NOTE),
            suppress=[{"rule": rule, "reason": "why"} for rule in rules],
        ),
        source="here",
    )


def test_findings_of_a_collection_name_their_record_and_keep_to_the_settings():
    twins = [to_record({"id": name, "title": "Pact"}) for name in ("a", "b", "b", "b")]
    found = list(check_collection(twins))
    assert [(number, each.record) for number, each in found] == [(2, "b"), (3, "b")]
    lenient = Settings(severities={"duplicates.id": Severity.NOTE})
    assert {each.severity for each in validate_collection(twins, settings=lenient)} == {"note"}
    assert not validate_collection(twins, settings=Settings(ignore=("duplicates",)))
    grave = Settings(severities={"duplicates.id": "note"}, severity="warning")
    assert not validate_collection(twins, settings=grave)
