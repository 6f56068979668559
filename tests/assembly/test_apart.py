"""Whether two new mentions speak of one agreement."""

import itertools

import pytest

import mourecords

LINE = "LIMA, May 3, 2024 - "
SCOPES = ("fisheries", "student grants", "air services", "mutual legal assistance")


def kinds(text):
    return [str(record.agreement.kind) for record in mourecords.parse(LINE + text).records]


@pytest.mark.parametrize(("one", "other"), list(itertools.permutations(SCOPES, 2)))
def test_what_is_on_something_else_is_another_agreement(one, other):
    text = (
        f"Peru and Chile signed an agreement on {one} on Thursday. Talks on prices went on. "
        f"Peru and Chile signed an agreement on {other} in the evening."
    )
    assert kinds(text) == ["agreement", "agreement"]


@pytest.mark.parametrize("scope", SCOPES)
def test_what_is_told_again_is_one(scope):
    text = (
        f"Peru and Chile signed an agreement on {scope} on Thursday. "
        f"Peru and Chile signed an agreement on {scope} at the port."
    )
    assert kinds(text) == ["agreement"]


def test_two_of_one_family_are_two_signers():
    text = (
        "Qatari Trade Minister Sheikh Hamad Al Thani and his Chilean counterpart Luis Soto signed an "
        "agreement in Lima on Thursday. Qatari Health Minister Sheikh Jassim Al Thani and his Chilean "
        "counterpart Juan Paz signed an agreement in Doha."
    )
    assert kinds(text) == ["agreement", "agreement"]
