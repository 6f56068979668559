"""The collector of cycles rests while records are loaded, and is as it was afterwards."""

import gc
import weakref

import pytest

from mourecords import dump, load
from mourecords.formats.collecting import paused_collector


@pytest.fixture(params=[True, False])
def collecting(request):
    was_on = gc.isenabled()
    (gc.enable if request.param else gc.disable)()
    yield request.param
    (gc.enable if was_on else gc.disable)()


def test_it_is_as_it_was(collecting):
    with paused_collector():
        assert not gc.isenabled()
    assert gc.isenabled() is collecting


def test_it_is_as_it_was_after_a_fault(collecting):
    with pytest.raises(ZeroDivisionError), paused_collector():
        raise ZeroDivisionError
    assert gc.isenabled() is collecting


@pytest.mark.usefixtures("collecting")
def test_nothing_is_frozen_for_good(pact):
    load(dump([pact] * 3, format="jsonl"))
    assert gc.get_freeze_count() == 0


@pytest.mark.usefixtures("collecting")
def test_cycles_made_meanwhile_are_found_later():
    class Node:
        pass

    with paused_collector():
        node = Node()
        node.own, seen = node, weakref.ref(node)
        del node
    gc.collect()
    assert seen() is None
