"""Records: frozen, complete in JSON, and clear about what is wrong with them."""

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from mourecords import Agreement, Event, Evidence, Party, Record, Signatory, Span, Term
from mourecords.records.schema import dump_schema, to_schema
from mourecords.values.vocabularies import EventKind, Kind, Subject

SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "record-1.json"
words = st.text(min_size=1, max_size=20).map(str.strip).filter(bool)


@st.composite
def records(draw):
    names = draw(st.lists(words, min_size=1, max_size=3, unique=True))
    agreement = Agreement(
        title=draw(st.none() | words),
        kind=draw(st.none() | st.sampled_from(list(Kind))),
        parties=[Party(name=name) for name in names],
        signatories=[Signatory(name=draw(words), on_behalf_of=draw(st.sampled_from(names)))],
        events=[
            Event(kind=draw(st.sampled_from(list(EventKind))), date=draw(st.none() | st.dates()))
        ],
        term=draw(
            st.none() | st.integers(1, 99).map(lambda n: Term(kind="fixed", duration=f"P{n}Y"))
        ),
        subjects=draw(st.lists(st.sampled_from(list(Subject)), max_size=3)),
    )
    quote = draw(words)
    piece = Evidence(span=Span(3, 3 + len(quote)), quote=quote, rule="a.rule")
    return Record(agreement=agreement, evidence={"/kind": (piece,)})


@given(records())
def test_json_loses_nothing(record):
    assert Record.model_validate_json(record.model_dump_json()) == record
    assert Record.model_validate(record.model_dump()) == record


@given(records())
def test_what_is_written_meets_the_published_schema(record):
    jsonschema.Draft202012Validator(to_schema()).validate(json.loads(record.model_dump_json()))


@given(records())
def test_rows_are_plain_json(record):
    row = record.to_row()
    assert json.loads(json.dumps(row)) == row


def test_the_published_schema_is_that_of_the_models():
    """Write it anew with: python -m mourecords schema > docs/schema/record-1.json."""
    assert SCHEMA.read_text(encoding="utf-8") == dump_schema()


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(to_schema())


def test_a_record_cannot_be_changed():
    with pytest.raises(ValidationError, match="frozen"):
        Agreement(kind="pact").kind = None


@pytest.mark.parametrize(
    ("make", "field", "rule"),
    [
        (lambda: Agreement(colour="blue"), "colour", "Extra inputs are not permitted"),
        (lambda: Agreement(kind="promise"), "kind", "memorandum_of_understanding"),
        (lambda: Event(kind="signed", date="2025-02-30"), "date", "February 2025 has no day 30"),
        (lambda: Term(kind="fixed"), "Term", "needs duration"),
        (lambda: Term(kind="fixed", duration="five years"), "duration", "ISO 8601"),
        (lambda: Party(name=" "), "name", "at least 1 character"),
        (lambda: Party(name="Peru", code="peru"), "code", "pattern"),
        (
            lambda: Agreement(events=[{"kind": "signed", "party": "Peru"}]),
            "events.0.party",
            "names no party",
        ),
        (
            lambda: Agreement(signatories=[{"name": "Ana", "on_behalf_of": "Peru"}]),
            "signatories.0.on_behalf_of",
            "names no party",
        ),
        (
            lambda: Evidence(rule="a", span=Span(0, 3), quote="abcd"),
            "Evidence",
            "the quote has 4 characters, its span 3",
        ),
        (lambda: Evidence(rule="a"), "Evidence", "needs the span and the quote"),
        (
            lambda: Record(agreement=Agreement(), schema_version=2),
            "schema_version",
            "Input should be 1",
        ),
        (lambda: Record(agreement=Agreement(), evidence={"kind": ()}), "evidence.kind", "pattern"),
    ],
)
def test_what_is_wrong_is_named_with_its_field_and_rule(make, field, rule):
    with pytest.raises(ValidationError) as caught:
        make()
    assert field in str(caught.value)
    assert rule in str(caught.value)


def test_why_falls_back_to_the_whole_that_a_value_is_part_of():
    piece = Evidence(span=Span(0, 4), quote="Peru", rule="parties.named")
    record = Record(
        agreement=Agreement(parties=[Party(name="Peru")]), evidence={"/parties/0": (piece,)}
    )
    assert record.why("/parties/0/name") == (piece,)
    assert record.why("/kind") == ()
