"""The rules on records that Hypothesis draws: none crashes, and sound ones have no errors."""

from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords import strategies
from mourecords.validation.checking import validate, validate_collection
from mourecords.validation.settings import Settings
from mourecords.values.vocabularies import Severity

ERRORS = Settings(severity=Severity.ERROR)


@settings(max_examples=25, deadline=None)
@given(strategies.records(sound=False))
def test_no_rule_crashes_on_any_record(record):
    for finding in validate(record):
        assert finding.message


@settings(max_examples=100, deadline=None)
@given(strategies.records(sound=True))
def test_a_sound_record_has_no_errors(record):
    assert not validate(record, settings=ERRORS)


@settings(max_examples=10, deadline=None)
@given(st.lists(strategies.records(sound=False), max_size=4))
def test_no_rule_crashes_on_any_collection(records):
    validate_collection(records)
