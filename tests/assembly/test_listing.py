"""Agreements that a list names one by one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mourecords

LINE = "LIMA, May 3, 2024 - "
SCOPES = ["trade", "visas", "fisheries", "health", "tourism"]
NUMBERS = {2: "two", 3: "three", 4: "four"}


def subjects(text):
    return [
        tuple(str(subject) for subject in record.agreement.subjects)
        for record in mourecords.parse(LINE + text).records
    ]


@given(st.lists(st.sampled_from(SCOPES), min_size=2, max_size=4, unique=True))
def test_as_many_are_found_as_are_told_of(scopes):
    listed = ", ".join(f"on {scope}" for scope in scopes[:-1])
    text = f"Peru and Chile signed {NUMBERS[len(scopes)]} memoranda, {listed} and on {scopes[-1]}."
    found = mourecords.parse(LINE + text).records
    assert len(found) == len(scopes)
    assert len({record.agreement.parties for record in found}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile signed two agreements on Thursday. One is on trade. Another covers visas.",
        "Peru and Chile signed two pacts. The first pact is on trade. The second pact is on visas.",
    ],
)
def test_those_of_a_list_take_the_act_and_the_parties_that_open_it(text):
    found = mourecords.parse(LINE + text).records
    for record in found:
        assert [party.code for party in record.agreement.parties] == ["PE", "CL"]
        assert [str(event.kind) for event in record.agreement.events] == ["signed"]
    assert [told[0] for told in subjects(text)] == ["trade", "migration"]


def test_a_plural_that_nothing_lists_is_one_record():
    assert len(mourecords.parse(LINE + "Peru and Chile signed two pacts on trade.").records) == 1
