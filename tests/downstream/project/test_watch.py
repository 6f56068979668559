"""The tests of a project that uses only what `pip install 'mourecords[testing]'` brings."""

from hypothesis import given, settings
from watch import may_bind, to_line

from mourecords import Record, parse, validate
from mourecords.strategies import articles, instruments, records
from mourecords.testing import assert_same_record, compare_with_truth


@settings(max_examples=50, deadline=None)
@given(records(sound=True))
def test_every_sound_record_has_a_line(record):
    assert ": " in to_line(record)


@settings(max_examples=20, deadline=None)
@given(records(sound=True, binding=True, parties=["NO", "PE"]))
def test_what_binds_may_bind(record):
    assert may_bind(record)


@settings(max_examples=10, deadline=None)
@given(...)
def test_any_record_has_one_line(record: Record):
    assert to_line(record)


@settings(max_examples=10, deadline=None)
@given(records(fault="dates.ended-before-signature"))
def test_a_faulty_record_has_a_line_too(record):
    assert "dates.ended-before-signature" in {finding.rule for finding in validate(record)}
    assert to_line(record)


@settings(max_examples=10, deadline=None)
@given(articles(acts=["signed"], who=["pair"]) | instruments(forms=["bilateral", "notes"]))
def test_what_texts_tell_is_found(written):
    found = parse(written.text, published=written.published).records
    assert compare_with_truth(written, found, fields=["kind", "parties"]) == ()


def test_the_seed(kl_accords, check_golden_record):
    assert to_line(kl_accords) == "Kuala Lumpur (KL) Accords: P5Y"
    check_golden_record(kl_accords, "golden/kl-accords.json")


def test_samples_end_in_different_ways(sample_records):
    assert len({to_line(record) for record in sample_records}) > 6


def test_a_record_is_the_same_after_a_round_trip(kl_accords):
    again = Record.model_validate_json(kl_accords.model_dump_json())
    assert_same_record(again, kl_accords)


def test_labels_have_texts(mourecords_corpus):
    assert mourecords_corpus.text
    assert all("kind" in agreement for agreement in mourecords_corpus.agreements)
