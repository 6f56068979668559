import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords import (
    Agreement,
    Event,
    Evidence,
    Identifier,
    Party,
    Provision,
    Record,
    Signatory,
    Source,
    Span,
    Term,
    dump,
    load,
)
from mourecords.merging.merge import merge

PERU = Party(name="Peru", code="PE")
CHILE = Party(name="Chile", code="CL")


def said(quote, rule="test.rule"):
    return (Evidence(span=Span(0, len(quote)), quote=quote, rule=rule),)


NEWS = Record(
    id="news",
    agreement=Agreement(
        title="Lima Pact",
        kind="pact",
        parties=(PERU, CHILE),
        signatories=(Signatory(name="Ana Soto", on_behalf_of="Peru"),),
        events=(Event(kind="signed", date="2019-05", place="Lima"),),
        term=Term(kind="fixed", duration="P5Y"),
        provisions=(Provision(text="joint patrols"),),
        subjects=("border",),
    ),
    evidence={
        "/title": said("Lima Pact"),
        "/kind": said("pact"),
        "/parties/1": said("Chile"),
        "/term/duration": said("five-year"),
        "/events/0/date": said("in May"),
    },
    sources=(Source(title="The Paper", kind="news"),),
)
REGISTRY = Record(
    id="registry",
    agreement=Agreement(
        title="Treaty of Lima",
        kind="treaty",
        parties=(
            Party(name="the Republic of Chile", code="CL"),
            Party(name="the Republic of Peru", code="PE", represented_by="Ministry of Defence"),
        ),
        signatories=(Signatory(name="ANA SOTO", office="Minister"),),
        events=(
            Event(kind="signed", date="2019-05-02"),
            Event(kind="ratified", date="2020", party="the Republic of Peru"),
        ),
        term=Term(kind="fixed", duration="P10Y", start="signature"),
        identifiers=(Identifier(scheme="unts-i", value="5"),),
        subjects=("border", "security"),
    ),
    evidence={
        "/term/duration": said("ten years"),
        "/parties/0/name": said("Chile"),
        "/events/1": said("ratified"),
    },
    sources=(Source(title="The Register", kind="registry"),),
)


def test_the_better_source_comes_first_and_nothing_is_lost():
    merged = merge([NEWS, REGISTRY])
    agreement = merged.record.agreement
    assert agreement.title == "Treaty of Lima"
    assert agreement.aliases == ("Lima Pact",)
    assert agreement.kind == "treaty"
    assert [party.code for party in agreement.parties] == ["CL", "PE"]
    assert agreement.signed_on == REGISTRY.agreement.signed_on
    assert agreement.signed_at == "Lima"
    (person,) = agreement.signatories
    assert (person.office, person.on_behalf_of) == ("Minister", "the Republic of Peru")
    assert agreement.subjects == ("border", "security")
    assert [source.title for source in merged.record.sources] == ["The Register", "The Paper"]


def test_conflicts_show_the_evidence_of_both():
    findings = {finding.pointer: finding for finding in merge([NEWS, REGISTRY]).findings}
    assert set(findings) == {"/kind", "/term/duration"}
    duration = findings["/term/duration"]
    assert [(e.quote, e.source) for e in duration.evidence] == [("ten years", 0), ("five-year", 1)]
    assert duration.message == "registry says P10Y and news says P5Y; the first is kept"


def test_evidence_follows_its_value():
    record = merge([NEWS, REGISTRY]).record
    quotes = {p: [e.quote for e in pieces] for p, pieces in record.evidence.items()}
    assert quotes["/aliases/0"] == ["Lima Pact"]
    assert quotes["/parties/0"] == ["Chile"]
    assert quotes["/parties/0/name"] == ["Chile"]
    assert quotes["/events/0/date"] == ["in May"]
    assert quotes["/term/duration"] == ["ten years"]


def test_dates_of_signature_that_exclude_each_other():
    signed = Event(kind="signed", date="2019-06-01")
    other = NEWS.model_copy(
        update={"agreement": NEWS.agreement.model_copy(update={"events": (signed,)})}
    )
    merged = merge([other, REGISTRY])
    assert str(merged.record.agreement.signed_on) == "2019-05-02"
    assert "/events/0/date" in {finding.pointer for finding in merged.findings}


def test_one_record_is_itself():
    assert merge([NEWS]).record is NEWS


def test_nothing_cannot_be_merged():
    with pytest.raises(ValueError, match="no records"):
        merge([])


def test_terms_that_cannot_be_put_together():
    one = Record(agreement=Agreement(term=Term(kind="indefinite")))
    other = Record(agreement=Agreement(term=Term(kind="fixed", duration="P1Y")))
    merged = merge([one, other])
    assert merged.record.agreement.term.kind == "indefinite"
    assert merged.record.agreement.term.duration is None


RECORDS = [
    NEWS,
    REGISTRY,
    Record(agreement=Agreement()),
    Record(id="x", agreement=Agreement(kind="pact")),
]
some = st.lists(st.sampled_from(RECORDS), min_size=1, max_size=4)


@settings(max_examples=60)
@given(some)
def test_what_is_merged_is_a_record_whose_evidence_has_its_source(records):
    merged = merge(records).record
    assert load(dump(merged)) == (merged,)
    assert all(
        piece.source < max(len(merged.sources), 1)
        for pieces in merged.evidence.values()
        for piece in pieces
    )


@settings(max_examples=60)
@given(some)
def test_merging_again_changes_nothing(records):
    merged = merge(records).record
    assert merge([merged, merged]).record == merged


@settings(max_examples=40)
@given(some)
def test_merging_is_deterministic(records):
    assert merge(records) == merge(list(records))
