"""Differences name the field and what it rests on."""

import pytest
from hypothesis import given, settings

from mourecords import Record
from mourecords.strategies import records
from mourecords.strategies.replacing import replaced
from mourecords.testing import assert_same_record, compare_records, load_sample
from mourecords.testing.golden import check_golden


@settings(max_examples=25, deadline=None)
@given(records())
def test_a_record_does_not_differ_from_itself(record):
    assert compare_records(record, record) == ()
    assert_same_record(record, record)


@settings(max_examples=50, deadline=None)
@given(records(), records())
def test_records_differ_where_their_agreements_do(one, other):
    assert bool(compare_records(one, other)) == (one.agreement != other.agreement)


def test_what_the_row_does_not_show_is_compared_by_its_pointer(kl_accords):
    start = {"kind": "fixed", "duration": "P5Y", "start": "signature"}
    other = replaced(kl_accords, agreement=replaced(kl_accords.agreement, term=start))
    (difference,) = compare_records(other, kl_accords)
    assert (difference.field, difference.actual) == ("/term/start", "signature")
    assert compare_records(other, kl_accords, fields=["duration"]) == ()


def test_a_difference_shows_the_evidence(kl_accords):
    shorter = replaced(kl_accords.agreement, term={"kind": "fixed", "duration": "P3Y"})
    other = replaced(kl_accords, agreement=shorter)
    with pytest.raises(AssertionError, match="duration: 'P3Y', expected 'P5Y'  because of 'five-"):
        assert_same_record(other, kl_accords)
    assert_same_record(other, kl_accords, fields=["kind", "parties"])


def test_a_golden_record_is_written_and_then_kept(tmp_path, sample_records):
    file = tmp_path / "new" / "golden.json"
    with pytest.raises(AssertionError, match="--mourecords-update"):
        check_golden(sample_records[0], file)
    check_golden(sample_records[0], file, update=True)
    check_golden(sample_records[0], file)
    with pytest.raises(AssertionError, match="title: "):
        check_golden(sample_records[1], file)


def test_golden_records_differ_by_evidence_too(tmp_path):
    record = load_sample("kl-accords")
    check_golden(Record(**{**dict(record), "evidence": {}}), tmp_path / "g.json", update=True)
    with pytest.raises(AssertionError, match="evidence"):
        check_golden(record, tmp_path / "g.json")
