"""What may be done under an agreement, and how money is paid back."""

import pytest

import mourecords

LEAD = "LIMA, May 3, 2024 - Peru and Chile signed an agreement on Thursday. "


def provisions(text):
    (record,) = mourecords.parse(LEAD + text).records
    return [provision["text"] for provision in record.to_row()["provisions"]]


@pytest.mark.parametrize("verb", ["fish", "land", "unload", "refuel"])
def test_what_may_be_done_counts_with_an_amount(verb):
    sentence = f"Up to eight boats may {verb} in each port"
    assert provisions(sentence + ".") == [sentence]


@pytest.mark.parametrize("rest", ["rise", "have effects on 12 ports", "be renewed for 5 years"])
def test_a_guess_or_a_renewal_is_no_provision(rest):
    assert provisions(f"The price of tuna may {rest}.") == []


def test_what_is_barred_counts_without_one():
    assert provisions("Warships may not use them.") == ["Warships may not use them"]
