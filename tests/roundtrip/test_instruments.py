"""What the text of an agreement states is found again: a floor for each field.

A floor is the share of texts in which the field is right, a little below what was
measured; it may only rise.
"""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, seed, settings

from mourecords.pipeline import parse
from mourecords.strategies import instruments

FLOORS = {
    "parties": 0.95,
    "kind": 0.95,
    "signed_on": 0.95,
    "signed_at": 0.6,
    "duration": 0.95,
    "renewal": 0.95,
    "entry_into_force": 0.95,
    "languages": 0.9,
    "article_count": 0.95,
}
SETTINGS = ["clean", "wrapped", "crlf", "curly", "spaces"]
ALLOWED = {"wrapped": 0.1, "spaces": 0.1}


def to_comparable(name, value):
    if name == "parties":
        return {party["code"] for party in value}
    return set(value) if name == "languages" else value


@pytest.mark.parametrize("setting", SETTINGS)
def test_what_is_stated_is_found(setting):
    right, stated = Counter(), Counter()

    @seed(11)
    @settings(
        max_examples=25, database=None, suppress_health_check=list(HealthCheck), deadline=None
    )
    @given(instruments(damage=[] if setting == "clean" else [setting]))
    def read(written):
        records = parse(written.text).records
        expected = written.record.to_row()
        for name in written.stated & set(FLOORS):
            stated[name] += 1
            if len(records) == 1:
                found = to_comparable(name, records[0].to_row()[name])
                right[name] += found == to_comparable(name, expected[name])

    read()
    shares = {name: round(right[name] / stated[name], 2) for name in stated}
    below = {n: s for n, s in shares.items() if s < FLOORS[n] - ALLOWED.get(setting, 0)}
    assert not below


@settings(max_examples=25, deadline=None)
@given(instruments())
def test_every_quote_is_in_the_text(written):
    for record in (written.record, *parse(written.text).records):
        pieces = [piece for entry in record.evidence.values() for piece in entry]
        assert all(p.span is None or p.span.of(written.text) == p.quote for p in pieces)
