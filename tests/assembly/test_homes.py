"""The state of a body that a text names without it."""

from hypothesis import given
from hypothesis import strategies as st

import mourecords

BODY = "Ministry of Health"


def parties(text):
    return [
        party for record in mourecords.parse(text).records for party in record.agreement.parties
    ]


@given(st.permutations([("Peru", "PE"), ("Chile", "CL"), ("Ghana", "GH"), ("Kenya", "KE")]))
def test_of_two_states_the_body_has_the_one_that_is_left(states):
    (home, code), (other, _), *_ = states
    text = f"The {BODY} signed a treaty on vaccines with {other} on Thursday. Doctors in {home} cheered."
    codes = {party.name.removeprefix("the "): party.code for party in parties(text)}
    assert codes[BODY] == code


def test_the_state_of_the_dateline_is_evidence():
    text = (
        f"LIMA, May 3, 2024 - The {BODY} signed a treaty on vaccines with Chile. Peru has doctors."
    )
    (record,) = mourecords.parse(text).records
    index = [party.name for party in record.agreement.parties].index(BODY)
    assert record.agreement.parties[index].code == "PE"
    assert f"/parties/{index}/code" in record.evidence


def test_of_several_none_is_guessed():
    text = f"The {BODY} signed a treaty on vaccines with Chile on Thursday. Doctors in Peru and Ghana cheered."
    assert [party.code for party in parties(text) if party.name == BODY] == [None]
