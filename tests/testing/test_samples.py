"""The sample records are a dozen, varied, and what they say of the seed is there."""

from pathlib import Path

import pytest

from mourecords.documents.source import to_sha256
from mourecords.strategies.evidence import to_pointers
from mourecords.testing import load_sample, load_samples

SEED = Path(__file__).parents[2] / "seeds" / "kl-accords.txt"


def test_there_are_a_dozen_of_many_kinds():
    records = load_samples()
    assert len(records) == 12
    assert len({record.agreement.kind for record in records}) >= 8
    assert len({record.agreement.status() for record in records}) >= 6


def test_a_name_that_is_not_there():
    with pytest.raises(KeyError):
        load_sample("nonsense")


def test_the_evidence_of_the_seed_is_in_the_seed():
    text = SEED.read_bytes().decode("utf-8")
    record = load_sample("kl-accords")
    assert record.sources[0].sha256 == to_sha256(text)
    pieces = [piece for entry in record.evidence.values() for piece in entry]
    assert all(piece.span.of(text) == piece.quote for piece in pieces)
    assert all(record.why(pointer) for pointer in to_pointers(record.agreement))
