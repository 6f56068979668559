"""Every model of the front door has its strategy."""

from hypothesis import find, given, settings
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


def test_types_shrink_to_something_short():
    for kind in STRATEGIES:
        assert len(repr(find(st.from_type(kind), lambda _: True))) < 1000
