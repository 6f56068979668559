"""The members of a group in the place of the group."""

from hypothesis import given
from hypothesis import strategies as st

import mourecords

STATES = {"Peru": "PE", "Chile": "CL", "Cuba": "CU", "Ghana": "GH", "Kenya": "KE", "Malta": "MT"}
WORDS = {3: "Three", 4: "Four", 5: "Five"}


def parties(text):
    (record,) = mourecords.parse("LIMA, May 3, 2024 - " + text).records
    return record.agreement.parties


@given(st.lists(st.sampled_from(sorted(STATES)), min_size=3, max_size=5, unique=True))
def test_listed_members_are_the_parties(names):
    listed = f"{', '.join(names[:-1])} and {names[-1]}"
    found = parties(f"{WORDS[len(names)]} coastal states -- {listed} -- signed a treaty on fish.")
    assert [party.code for party in found] == [STATES[name] for name in names]


def test_a_group_that_nobody_lists_stays_a_group():
    (party,) = parties("Five coastal states signed a treaty on fish.")
    assert (party.name, party.code) == ("Five coastal states", None)
