"""What an article states is found again: a floor for each field, in clean and in damaged texts.

A floor is the share of articles in which the field is right, a little below what was
measured; it may only rise.
"""

from collections import Counter
from functools import cache

import pytest
from hypothesis import HealthCheck, given, seed, settings

from mourecords.pipeline import parse
from mourecords.strategies import DAMAGE, articles

FLOORS = {
    "parties": 0.9,
    "kind": 0.9,
    "status": 0.9,
    "signed_on": 0.9,
    "signed_at": 0.85,
    "duration": 0.9,
    "renewal": 0.9,
    "signatories": 0.9,
    "subjects": 0.9,
}
SETTINGS = ["clean", "furniture", *DAMAGE]
ALLOWED = {"furniture": 0.1, "glued": 0.1}
EXAMPLES = 40


def to_comparable(name, value):
    if name == "parties":
        return {party["code"] for party in value}
    if name == "signatories":
        return {person["name"] for person in value}
    return set(value) if name == "subjects" else value


def is_found(name, actual, expected):
    left, right = to_comparable(name, actual[name]), to_comparable(name, expected[name])
    return left >= right if name == "subjects" else left == right


@cache
def shares(setting):
    """For each field the share of the articles that state it in which it is right."""
    right, stated = Counter(), Counter()
    damage = [setting] if setting in DAMAGE else []

    @seed(11)
    @settings(
        max_examples=EXAMPLES, database=None, suppress_health_check=list(HealthCheck), deadline=None
    )
    @given(articles(damage=damage, furniture=setting == "furniture"))
    def read(written):
        records = parse(written.text).records
        for name in written.stated:
            stated[name] += 1
            if len(records) == 1:
                right[name] += is_found(name, records[0].to_row(), written.record.to_row())

    read()
    return {name: right[name] / stated[name] for name in stated}


@pytest.mark.parametrize("setting", SETTINGS)
def test_what_is_stated_is_found(setting):
    below = {
        name: round(share, 2)
        for name, share in shares(setting).items()
        if share < FLOORS.get(name, 0) - ALLOWED.get(setting, 0)
    }
    assert not below


@settings(max_examples=EXAMPLES, deadline=None)
@given(articles())
def test_spans_are_on_the_right_words(written):
    """Where the parser and the writer agree on a value, their evidence overlaps."""
    for record in parse(written.text).records:
        day = record.agreement.signed_on
        if day is not None and day == written.record.agreement.signed_on:
            found = [piece.span for piece in record.why("/events/0/date")]
            meant = [piece.span for piece in written.record.why("/events/0/date")]
            assert any(span.overlaps(other) for span in found for other in meant)


@settings(max_examples=EXAMPLES, deadline=None)
@given(articles())
def test_every_quote_is_in_the_text(written):
    for record in (written.record, *parse(written.text).records):
        pieces = [piece for entry in record.evidence.values() for piece in entry]
        assert all(
            piece.span is None or piece.span.of(written.text) == piece.quote for piece in pieces
        )
