"""Records: what is asked for is kept, and they are quick and simple."""

import pytest
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st

from mourecords import Record
from mourecords.strategies import agreements, records
from mourecords.strategies.evidence import to_pointers

QUICK = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)


@QUICK
@given(records())
def test_any_record_goes_through_json(record):
    assert Record.model_validate_json(record.model_dump_json()) == record
    assert record.to_row()["status"]


@QUICK
@given(records(sound=True, evidence=True))
def test_every_value_has_evidence_where_that_is_asked_for(record):
    assert all(record.why(pointer) for pointer in to_pointers(record.agreement))


@QUICK
@given(records(evidence=False))
def test_no_value_has_evidence_where_that_is_asked_for(record):
    assert not record.evidence


@pytest.mark.parametrize("sound", [True, False])
@QUICK
@given(data=st.data())
def test_wishes_are_kept(data, sound):
    wants = {"kinds": ["treaty"], "parties": ["NO", "PE", "GH"], "binding": True}
    pact = data.draw(agreements(sound=sound, between=("2001", "2010"), **wants))
    assert pact.kind == "treaty"
    assert pact.binding is True
    assert [party.code for party in pact.parties] == ["NO", "PE", "GH"]
    assert all(event.date is None or 2001 <= event.date.year <= 2010 for event in pact.events)


@QUICK
@given(agreements(sound=True, bilateral=False))
def test_multilateral_agreements_have_three_parties_and_more(pact):
    assert len(pact.parties) >= 3


@QUICK
@given(agreements(sound=True))
def test_the_acts_of_sound_agreements_follow_one_another(pact):
    days = [event.date.latest for event in pact.events if event.date]
    assert days == sorted(days)
    assert len({party.code for party in pact.parties}) == len(pact.parties) >= 2


def test_wishes_that_contradict_one_another_are_refused():
    with pytest.raises(ValueError, match="with 3 parties"):
        agreements(bilateral=True, parties=["NO", "PE", "GH"])


def test_an_unknown_fault_is_refused():
    with pytest.raises(ValueError, match="no fault 'nonsense'"):
        records(fault="nonsense")


def test_the_simplest_sound_record_fits_on_a_line():
    steady = settings(derandomize=True, database=None)
    record = find(records(sound=True), lambda record: record.agreement.term, settings=steady)
    row = record.to_row()
    filled = {key for key, value in row.items() if value not in (None, [])}
    assert filled <= {"id", "kind", "parties", "signed_on", "status", "subjects", "duration"}
