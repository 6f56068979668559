"""Sound records have no errors; a planted fault is found by its rule, and by no other."""

import pytest
from hypothesis import HealthCheck, given, settings

from mourecords.strategies import FAULTS, records
from mourecords.validation.checking import validate
from mourecords.values.vocabularies import Severity

GRAVE = {Severity.ERROR, Severity.WARNING}
FEW = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))


def grave(record):
    return {finding.rule for finding in validate(record) if finding.severity in GRAVE}


@settings(FEW, max_examples=100)
@given(records(sound=True))
def test_sound_records_are_sound(record):
    assert not grave(record)


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_a_planted_fault_is_found_and_is_the_only_one(fault):
    @FEW
    @given(records(fault=fault))
    def look(record):
        assert fault in {finding.rule for finding in validate(record)}
        assert grave(record) <= {fault}

    look()
