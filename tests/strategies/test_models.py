"""Each model has its strategy, which shrinks to something short."""

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from mourecords import Event, Evidence, Record, Signatory, Source, strategies
from mourecords.testing.registration import STRATEGIES

OTHERS = {"DAMAGE", "FAULTS", "INSTRUMENT_FORMS", "plant_fault", "Wants", "Written", "damage_text"}
GENERATE = Phase.generate
NAMES = sorted(set(strategies.__all__) - OTHERS)

FEW = settings(max_examples=10, database=None, deadline=None)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_strategy_gives_values(name, data):
    assert data.draw(getattr(strategies, name)()) is not None


@pytest.mark.parametrize("name", NAMES)
def test_a_strategy_shrinks_to_something_short(name):
    assert len(repr(find(getattr(strategies, name)(), lambda _: True, settings=FEW))) < 9000


MODELS = [
    (kind, name)
    for kind, name in STRATEGIES.items()
    if issubclass(kind, BaseModel) and kind is not Record
]


@pytest.mark.parametrize(("kind", "name"), MODELS)
def test_every_field_is_filled_sometimes(kind, name):
    filled = set()

    @settings(max_examples=400, derandomize=True, database=None, deadline=None, phases=[GENERATE])
    @given(getattr(strategies, name)(**NEEDED.get(kind, {})))
    def look(value):
        filled.update(field for field in kind.model_fields if is_filled(value, field))

    look()
    assert filled == set(kind.model_fields)


def is_filled(value, field):
    default = type(value).model_fields[field].get_default(call_default_factory=True)
    return getattr(value, field) != default


NEEDED = {
    Event: {"parties": ["Peru"]},
    Signatory: {"on_behalf_of": ["Peru"]},
    Source: {"text": "MoU"},
    Evidence: {"sources": 2},
}
"""What a strategy must be told, so that it can fill all fields."""


@pytest.mark.parametrize("name", sorted({name for _, name in MODELS}))
def test_the_simplest_model_fills_what_it_must_only(name):
    steady = settings(derandomize=True, database=None)
    simplest = find(getattr(strategies, name)(), lambda _: True, settings=steady)
    assert len(simplest.model_dump_json(exclude_defaults=True)) < 200


@settings(max_examples=30, deadline=None)
@given(strategies.documents())
def test_blocks_of_documents_are_in_order_and_hashed(document):
    starts = [block.span.start for block in document.blocks]
    assert starts == sorted(starts)
    assert document.source.sha256
    assert all(document.quote(block.span).strip() for block in document.blocks)
