"""Any bytes, and good files with some bytes changed: a result or a typed error, never another."""

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent))
import fuzz

SEEDS = {name: fuzz.to_seeds(name) for name in fuzz.TARGETS}
SIGNS = (
    b"",
    b"\x00",
    b"\xff",
    b'"',
    b"{",
    b"]",
    b"<",
    b"&",
    b"\n",
    b"- ",
    b"999999999999",
    b"\xed\xa0\x80",
)


@st.composite
def changed(draw, seeds):
    """A good input with a few stretches taken out, doubled or put in."""
    data = draw(st.sampled_from(seeds))
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.sampled_from([0, 1, 2, 8, 64, 1024])))
        put = draw(st.sampled_from(SIGNS) | st.binary(max_size=6) | st.just(data[start:end] * 2))
        data = data[:start] + put + data[end:]
    return data


@pytest.mark.parametrize("name", fuzz.TARGETS)
@pytest.mark.filterwarnings("ignore")
def test_a_target_gives_a_result_or_a_typed_error(name):
    @settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
    @given(st.binary(max_size=200) | changed(SEEDS[name]) | changed(SEEDS[name]))
    def holds(data):
        fuzz.run(name, data)

    holds()


@pytest.mark.parametrize("name", fuzz.TARGETS)
@pytest.mark.filterwarnings("ignore")
def test_the_seeds_of_a_target_are_good(name):
    if name not in {"read_pdf", "read", "duration"}:
        for seed in SEEDS[name]:
            fuzz.TARGETS[name](seed)
