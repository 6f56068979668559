"""One state's agreements with several others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mourecords

STATES = {"Chile": "CL", "Cuba": "CU", "Ghana": "GH", "Kenya": "KE", "Malta": "MT"}
OTHERS = st.lists(st.sampled_from(sorted(STATES)), min_size=2, max_size=4, unique=True)


def parties(text):
    records = mourecords.parse("LIMA, May 3, 2024 - " + text).records
    return [[party.code for party in record.agreement.parties] for record in records]


def listed(names):
    return f"{', '.join(names[:-1])} and {names[-1]}"


@given(OTHERS)
def test_a_plural_is_one_agreement_with_each(names):
    found = parties(f"Peru signed treaties on fish with {listed(names)} on Thursday.")
    assert found == [["PE", STATES[name]] for name in names]


@given(OTHERS)
def test_a_singular_is_one_with_all(names):
    found = parties(f"Peru signed a treaty on fish with {listed(names)} on Thursday.")
    assert found == [["PE", *(STATES[name] for name in names)]]


@pytest.mark.parametrize("number", ["treaties", "a treaty"])
def test_two_states_have_one_record(number):
    assert parties(f"Peru signed {number} on fish with Chile on Thursday.") == [["PE", "CL"]]
