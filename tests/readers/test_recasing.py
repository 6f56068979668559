"""Where capital letters belong in texts that have lost them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mourecords.documents.folding import to_folded
from mourecords.languages.pack import load_pack
from mourecords.pipeline import parse
from mourecords.readers.recasing import is_caseless, recase

PACK = load_pack("en")
CABLE = (
    "OSLO, MAY 2, 2024 - NORWEGIAN FOREIGN MINISTER LARS BJØRNSTAD AND DR. RAFAEL QUISPE, PERUVIAN "
    "MINISTER OF TRADE AND INDUSTRY, SIGNED A TREATY ON FISHERIES ON THURSDAY."
)


@pytest.mark.parametrize(
    "text",
    [
        "Oslo, May 2, 2024 - the Norwegian prime minister Lars Bjørnstad signed.",
        "The deal was signed by Dr. Rafael Quispe, Peruvian minister of justice, in Lima.",
        "It may march on. In May they met. The envoys met us; the US did not.",
        "Mrs. Hrant Melkumyan and H.E. Joost van der Zwelgh were there.",
        "India's Ministry of Education and the Peruvian Ministry of Trade and Industry agreed.",
        "A paper was signed by Mr Brown and Dr. Rose on May 2.",
        "The firm Norbankia, Zelwin Inc and Quarzia <QZ.X> signed with the firm.",
        "Officials of the ASEAN states met in Kuala Lumpur on Monday.",
    ],
)
@pytest.mark.parametrize("damaged", [str.lower, str.upper])
def test_names_and_sentences_get_their_capitals(text, damaged):
    restored = recase(damaged(text), PACK)
    assert restored.replace("OSLO", "Oslo") == text


@pytest.mark.parametrize(
    "text",
    [
        "The prime minister said on trade that minister gordon brown left.",
        "Reporters asked the minister whether fishermen applauded.",
        "A chairman of whalers spoke.",
    ],
)
def test_what_may_be_a_common_word_is_no_name(text):
    assert recase(text.upper(), PACK) == text


@given(st.text())
def test_any_text_keeps_its_letters(text):
    restored = recase(text, PACK)
    assert [*map(without_case, restored)] == [*map(without_case, text)]


def without_case(char):
    return to_folded(char.casefold()[0])


@pytest.mark.parametrize("text", [CABLE, CABLE.lower()])
def test_records_quote_what_was_given(text):
    parsed = parse(text)
    [record] = parsed.records
    assert [party.code for party in record.agreement.parties] == ["NO", "PE"]
    names = [person.name for person in record.agreement.signatories]
    assert names == ["Lars Bjørnstad", "Rafael Quispe"]
    pieces = [piece for pieces in record.evidence.values() for piece in pieces]
    assert pieces
    assert all(piece.span.of(text) == piece.quote for piece in pieces)
    assert parsed.document.text == text


@pytest.mark.parametrize(
    "text", ["", "peru", "A treaty on fish was signed in Lima on Thursday, 2 May."]
)
def test_short_and_mixed_texts_have_their_case(text):
    assert not is_caseless(text)


def test_acronyms_and_the_names_behind_them_get_their_capitals():
    text = (
        "The coast guard agency (cga) and the office of trade and ports (otp) met. Later cga left."
    )
    assert recase(text.lower(), PACK) == (
        "The Coast Guard Agency (CGA) and the Office of Trade and Ports (OTP) met. Later CGA left."
    )
    assert recase("three words (never) stand here.", PACK) == "Three words (never) stand here."


def test_a_name_is_known_again():
    text = "The minister R K Quispe had left. Asked why, Quispe's aides said us and Peru were, who knows."
    restored = recase(text.upper(), PACK)
    assert restored == text.replace(" us and", " US and")


def test_a_mixed_paragraph_stays_and_lends_its_spelling():
    letter = "From the office of Zelwin Quarz, Oslo\n\n"
    story = (
        "NORWAY AND PERU SIGNED A TREATY. QUARZ SAID IT WOULD COVER 3 mln TONNES OF FISH A YEAR."
    )
    assert is_caseless(letter + story)
    assert recase(letter + story, PACK) == letter + (
        "Norway and Peru signed a treaty. Quarz said it would cover 3 mln tonnes of fish a year."
    )
