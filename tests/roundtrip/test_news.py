"""What an article states is found again, with its words: always, or with a floor for a damage.

A floor is the share of the articles that state a field in which it is right. A field that is
found and not stated counts as wrong. Floors are a little below what was measured; they may only
rise.
"""

from collections import Counter
from functools import cache

import pytest
from hypothesis import HealthCheck, given, seed, settings

from mourecords.pipeline import parse
from mourecords.strategies import DAMAGE, articles
from mourecords.testing import compare_with_truth, find_misplaced

FLOORS = {
    "records": 0.99,
    "kind": 1,
    "parties": 0.99,
    "signatories": 0.96,
    "signed_on": 0.99,
    "signed_at": 0.99,
    "in_force_on": 1,
    "status": 0.99,
    "duration": 1,
    "renewal": 1,
    "renewal_period": 1,
    "notice": 1,
    "binding": 1,
    "subjects": 1,
    "provisions": 0.98,
}
"""For texts whose words are harmed; damage costs little, as ``test_metamorphic`` has it too."""
CLEAN = [
    *("clean", "furniture", "wrapped", "curly", "dashes", "spaces", "crlf"),
    *("hyphenated", "unspaced", "capitals"),
]
"""What leaves every word whole, or is undone with certainty: read without a mistake."""
HARMED = [name for name in DAMAGE if name not in CLEAN]
SEEDS = (11, 12, 13)


def in_setting(setting):
    """Articles, and what happens to them."""
    damage = [setting] if setting in DAMAGE else []
    return articles(damage=damage, furniture=setting == "furniture")


def drawn(setting, number):
    """Articles in a setting, always the same."""
    found = []

    @seed(number)
    @settings(
        max_examples=60, database=None, deadline=None, suppress_health_check=list(HealthCheck)
    )
    @given(in_setting(setting))
    def collect(written):
        found.append(written)

    collect()
    return found


@cache
def mistakes(setting):
    """Each article with what the parser has wrong about it."""
    return [
        (written, compare_with_truth(written, parse(written.text, published=written.published)))
        for number in SEEDS
        for written in drawn(setting, number)
    ]


def to_shares(setting):
    stated, wrong = Counter(), Counter()
    for written, found in mistakes(setting):
        names = {difference.field for difference in found}
        stated.update({*written.stated, "records", *names})
        wrong.update(names)
    return {name: 1 - wrong[name] / stated[name] for name in stated}


@pytest.mark.parametrize("setting", HARMED)
def test_what_is_stated_is_found(setting):
    below = {
        name: round(share, 2) for name, share in to_shares(setting).items() if share < FLOORS[name]
    }
    assert not below


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(articles())
def test_every_quote_is_in_the_text(written):
    parsed = parse(written.text, published=written.published)
    for record in (*written.records, *parsed.records):
        pieces = [piece for entry in record.evidence.values() for piece in entry]
        assert all(
            piece.span is None or piece.span.of(written.text) == piece.quote for piece in pieces
        )


@pytest.mark.parametrize("setting", CLEAN)
def test_what_nothing_has_happened_to_is_read_without_a_mistake(setting):
    @settings(deadline=None, suppress_health_check=list(HealthCheck))
    @given(in_setting(setting))
    def look(written):
        parsed = parse(written.text, published=written.published)
        assert not compare_with_truth(written, parsed)
        assert not find_misplaced(written, parsed.records)

    look()
