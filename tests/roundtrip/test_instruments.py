"""What the text of an agreement states is found again: always, but for the floors below.

A floor is the share of the texts that state a field in which it is right. A field that is found
and neither stated nor derived counts as wrong. Floors are a little below what was measured; they
may only rise.
"""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, seed, settings

from mourecords.pipeline import parse
from mourecords.strategies import DAMAGE, instruments
from mourecords.testing import compare_with_truth

HARMED = {
    "lowercase": {"signed_at": 0.92},
    "mojibake": {"signatories": 0.95, "texts": 0.95},
    "misread": {
        **dict.fromkeys(("articles", "headings", "clauses", "languages", "signatories"), 0.95),
        "entry_rule": 0.92,
        "depositary": 0.84,
        "texts": 0.55,
    },
}
"""By setting, the fields with a floor below 1; what is not here is always found."""
SETTINGS = ["clean", *DAMAGE]


def to_mistakes(setting, number):
    found = []
    count = 200 if setting == "clean" else 50

    @seed(number)
    @settings(
        max_examples=count, database=None, deadline=None, suppress_health_check=list(HealthCheck)
    )
    @given(instruments(damage=[] if setting == "clean" else [setting]))
    def read(written):
        found.append((written, compare_with_truth(written, parse(written.text).records)))

    read()
    return found


@pytest.mark.parametrize("setting", SETTINGS)
def test_what_is_stated_is_found(setting):
    stated, wrong = Counter(), Counter()
    for written, found in to_mistakes(setting, 11) + to_mistakes(setting, 12):
        names = {difference.field for difference in found}
        stated.update({*written.stated, "records", *names})
        wrong.update(names)
    shares = {name: round(1 - wrong[name] / stated[name], 2) for name in stated}
    floors = HARMED.get(setting, {})
    below = {name: share for name, share in shares.items() if share < floors.get(name, 1)}
    assert not below


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(instruments())
def test_every_quote_is_in_the_text(written):
    for record in (*written.records, *parse(written.text).records):
        pieces = [piece for entry in record.evidence.values() for piece in entry]
        assert all(p.span is None or p.span.of(written.text) == p.quote for p in pieces)
