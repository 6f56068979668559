"""Every model of the front door has its strategy."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

import mourecords
from mourecords import Agreement, Duration
from mourecords.testing.registration import STRATEGIES, register_strategies

register_strategies()


def test_no_public_model_is_forgotten():
    public = [getattr(mourecords, name) for name in mourecords.__all__]
    models = {p for p in public if isinstance(p, type) and issubclass(p, BaseModel)}
    assert models <= set(STRATEGIES)


@settings(max_examples=10, deadline=None)
@given(...)
def test_annotations_are_enough(pact: Agreement, length: Duration):
    assert pact.status()
    assert str(length).startswith("P")


@pytest.mark.parametrize("kind", STRATEGIES, ids=lambda kind: kind.__name__)
@settings(max_examples=3, deadline=None)
@given(data=st.data())
def test_every_type_has_its_strategy(data, kind):
    assert isinstance(data.draw(st.from_type(kind)), kind)
