"""Poor and broken texts: an emptier result or a typed error, never a hang."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import mourecords
from mourecords import MouRecordsError

WORDS = ["Peru", "and", "Chile", "signed", "a", "treaty", "on", "Thursday", "for", "five-year", "2025-02-30", ".", "\n\n", "(", "“", "\x00", "MoU", "Ana Soto", "minister"]  # fmt: skip


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=40).map(" ".join))
def test_any_string_is_parsed_and_every_quote_stands_in_it(text):
    parsed = mourecords.parse(text)
    again = mourecords.parse(text)
    assert parsed.records == again.records
    for record in parsed.records:
        for pieces in record.evidence.values():
            for piece in pieces:
                assert parsed.document.text[piece.span.start : piece.span.end] == piece.quote


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff", "\x00" * 50, "\ud800", "((((" * 500])
def test_a_poor_text_gives_no_record(text):
    assert mourecords.parse(text).records == ()


@pytest.mark.parametrize("data", [b"\x00\x01\x02" * 99, b"%PDF-broken", b"PK\x03\x04broken"])
def test_a_broken_file_is_a_typed_error(data):
    with pytest.raises(MouRecordsError) as caught:
        mourecords.read(data)
    assert caught.value.code == "read"


def test_a_date_that_does_not_exist_is_left_out():
    parsed = mourecords.parse("LIMA - Peru and Chile signed a treaty on February 30, 2024.")
    for record in parsed.records:
        assert record.to_row()["signed_on"] != "2024-02-30"


def test_many_mentions_of_agreements_take_time_in_proportion():
    """Two hundred kilobytes of nothing but agreements: this once grew with the cube."""
    assert mourecords.parse("Peru and Chile signed a treaty. " * 6000).records
