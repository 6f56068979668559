"""Each model has its strategy, which shrinks to something short."""

import pytest
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st

from mourecords import strategies

OTHERS = {"DAMAGE", "FAULTS", "plant_fault", "Wants", "Written", "damage_text"}
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


@settings(max_examples=30, deadline=None)
@given(strategies.documents())
def test_blocks_of_documents_are_in_order_and_hashed(document):
    starts = [block.span.start for block in document.blocks]
    assert starts == sorted(starts)
    assert document.source.sha256
    assert all(document.quote(block.span).strip() for block in document.blocks)
