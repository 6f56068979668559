"""Selection, severities and suppression."""

import pickle

import pytest

from mourecords.errors import SettingsError
from mourecords.validation.checking import validate
from mourecords.validation.rule import to_record
from mourecords.validation.settings import Settings, load_settings

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
