"""Towns that are sides of an agreement are found wherever they are named, however they are named."""

from hypothesis import given
from hypothesis import strategies as st

from mourecords import parse

TOWNS = ("Cusco", "Arica", "Porto Belo", "Puerto Nuevo del Sur")


def names(text):
    return [[party.name for party in record.agreement.parties] for record in parse(text).records]


@given(st.permutations(TOWNS))
def test_towns_are_found_again_whatever_they_are_called(towns):
    one, two = towns[:2]
    told = f"The mayor of {one} and the mayor of {two} signed a twinning agreement on Monday. "
    assert names(told + f"{two} and {one} will exchange students.") == [[one, two]]


@given(st.integers(min_value=1, max_value=5000), st.sampled_from(["a", "-Aaa", " Aaa"]))
def test_a_name_of_any_length_is_taken(length, unit):
    long = "A" + unit * length
    parsed = parse(f"The mayor of {long} signed a twinning agreement on Monday. {long} agreed.")
    assert parsed.document.text.count(long) >= 1
    for record in parsed.records:
        for pieces in record.evidence.values():
            assert all(p.span is None or p.span.of(parsed.document.text) == p.quote for p in pieces)
