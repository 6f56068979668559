from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords import Agreement, Event, Identifier, Party, Record
from mourecords.merging.matching import find_groups

PARTIES = (Party(name="Peru", code="PE"), Party(name="Chile", code="CL"))


def record(title=None, *, kind=None, day="2019-05-02", parties=PARTIES, number=None):
    return Record(
        agreement=Agreement(
            title=title,
            kind=kind,
            parties=parties,
            events=(Event(kind="signed", date=day),) if day else (),
            identifiers=(Identifier(scheme="unts-i", value=number),) if number else (),
        )
    )


def test_the_same_parties_on_the_same_day_with_like_titles():
    found = find_groups([record("Treaty of Lima"), record("Lima Treaty", parties=PARTIES[::-1])])
    assert found.groups == ((0, 1),)
    assert not found.findings


def test_other_titles_kinds_days_or_parties_are_other_agreements():
    records = [
        record("Treaty on trade in goods"),
        record("Protocol about extradition of persons"),
        record("Treaty on trade in goods", day="2019-05-03"),
        record("Treaty on trade in goods", parties=PARTIES[:1]),
        record("Treaty on trade in goods", day="2019-05"),
    ]
    assert len(find_groups(records).groups) == 5
    kinds = [record("Treaty of Lima", kind="treaty"), record("Treaty of Lima", kind="protocol")]
    assert len(find_groups(kinds).groups) == 2


def test_an_identifier_joins_and_another_value_parts():
    joined = [record("Treaty", number="7"), record("Something else", number="7", day=None)]
    assert find_groups(joined).groups == ((0, 1),)
    parted = [record("Treaty of Lima", number="7"), record("Treaty of Lima", number="8")]
    assert len(find_groups(parted).groups) == 2


def test_a_record_that_fits_two_others_joins_neither():
    records = [
        record("Treaty on trade in goods"),
        record(None),
        record("Protocol about extradition of persons"),
    ]
    found = find_groups(records)
    assert found.groups == ((0,), (1,), (2,))
    (finding,) = found.findings
    assert finding.rule == "merge.ambiguous"


pool = [
    record("Treaty of Lima"),
    record("Lima Treaty"),
    record(None),
    record("X", day="2020-01-01"),
]


@settings(max_examples=60)
@given(st.lists(st.sampled_from(pool), max_size=6))
def test_every_record_is_in_one_group(records):
    groups = find_groups(records).groups
    assert sorted(place for group in groups for place in group) == list(range(len(records)))
