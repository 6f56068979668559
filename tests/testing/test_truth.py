"""What is compared with the truth: nothing is wrong with the truth, and every change is seen."""

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from mourecords.strategies import articles, instruments
from mourecords.strategies.replacing import replaced
from mourecords.testing import compare_with_truth, find_misplaced

QUICK = settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
TEXTS = articles() | instruments()
PARTS = {"kind": None, "parties": (), "events": (), "term": None, "provisions": ()}


def without(record, part):
    emptied = {part: PARTS[part]}
    if part == "parties":
        emptied |= {"signatories": (), "events": ()}
    return replaced(record, agreement=replaced(record.agreement, **emptied))


@QUICK
@given(TEXTS)
def test_the_truth_is_true(written):
    assert compare_with_truth(written, written.records) == ()
    assert find_misplaced(written, written.records) == ()


@QUICK
@given(TEXTS, st.sampled_from(sorted(PARTS)))
def test_what_is_missing_is_told(written, part):
    changed = [without(record, part) for record in written.records]
    assume(changed != list(written.records))
    assert compare_with_truth(written, changed)


@QUICK
@given(articles(acts=["signed"], who=["pair"]))
def test_what_is_made_up_is_told(written):
    record = written.record
    assume("notice" not in written.stated)
    term = {"notice": {"length": "P7M"}}
    made_up = replaced(record, agreement=replaced(record.agreement, term=term), evidence={})
    assert "notice" in {mistake.field for mistake in compare_with_truth(written, [made_up])}


@QUICK
@given(articles(who=["double"]))
def test_the_order_of_records_does_not_matter_and_their_number_does(written):
    assert compare_with_truth(written, written.records[::-1]) == ()
    (mistake,) = compare_with_truth(written, written.records[1:])
    assert (mistake.field, mistake.actual, mistake.expected) == ("records", 1, 2)


@QUICK
@given(articles(acts=["signed"], who=["pair"]))
def test_evidence_elsewhere_is_told(written):
    record = written.record
    piece = record.evidence["/subjects/0"]
    moved = replaced(record, evidence={**record.evidence, "/kind": piece})
    assert [mistake.field for mistake in find_misplaced(written, [moved])] == ["kind"]
