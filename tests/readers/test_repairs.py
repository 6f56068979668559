"""What damage is undone when a text is read, and what is left as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mourecords.languages.pack import load_pack
from mourecords.pipeline import parse
from mourecords.readers.repairs import mend
from mourecords.values.spans import Span

PACK = load_pack("en")
STORY = (
    "LIMA, May 2, 2024 - Peru and Chile signed a five-year declaration on fisheries on "
    "Thursday. It was signed by Foreign Minister José Peña and Minister Ana Ríos."
)


def mended(text):
    return mend(text, PACK).text


@pytest.mark.parametrize(
    ("damaged", "sound"),
    [
        ("JosÃ© PeÃ±a", "José Peña"),
        ("ZieliÅ„ski", "Zieliński"),
        ("ErdoÄ\x9fan of \xc3\x85land", "Erdoğan of Åland"),
        ("RÃ©union, Â\xa05", "Réunion, \xa05"),
        ("Ð\x9cÐ¾Ñ\x81ÐºÐ²Ð°", "Москва"),
        ("Peruâ€™s ally, â€œgood friendsâ€\ufffd", "Peru’s ally, “good friends”"),
        ("a joint decl-\naration on fish", "a joint\ndeclaration on fish"),
        ("a joint decl-\r\n  aration.", "a joint\ndeclaration."),
        ("a five-\nyear pact", "a five-year\npact"),
        ("the Franco-\nGerman pact", "the Franco-German\npact"),
        ("a re-\nentry and re-entry visa", "a\nre-entry and re-entry visa"),
        ("a Chile-\nborn envoy", "a Chile-born\nenvoy"),
        ("a UN-\nbacked EU-\nASEAN pact", "a\nUN-backed\nEU-ASEAN pact"),
        ("in Mal-\naysia, by decl-\naration", "in\nMalaysia, by\ndeclaration"),
        ("an ag\u00adree\u00adment", "an agreement"),
        ("signed,sealed.The end", "signed, sealed. The end"),
        ("H.E.Ríos of the U.S.Navy", "H.E. Ríos of the U.S. Navy"),
        ("signed in lima.the pact,by h.e.ríos", "signed in lima. the pact, by h.e. ríos"),
        ("in 2024,said Mr.Ríos", "in 2024, said Mr. Ríos"),
        ("a@Example.Org said.The end,or", "a@Example.Org said. The end, or"),
        ("The ports are open.Article 2\n", "The ports are open.\n\nArticle 2\n"),
        ("being authentic.For Japan\nKei Ito", "being authentic.\n\nFor Japan\nKei Ito"),
    ],
)
def test_damage_is_undone(damaged, sound):
    assert mended(damaged) == sound


@pytest.mark.parametrize(
    "text",
    [
        "« liberté\xa0» and «está»\xa0dijo",
        "SOCIÉTÉ\xa0: the CAFÉ® of LUNEDÌ\xa03",
        "IRMÃ\xa0MARIA, MANHÃ\xa0e NÃO",
        "5 Fuß\xa0hoch, COMITɲ",
        "Ngô Văn Â, Ë– and TRẦN Â\xa0THỊ",
    ],
)
def test_letters_with_diacritics_stand_for_themselves(text):
    assert mended(text) == text


@pytest.mark.parametrize(
    "text",
    ["1,200 tonnes", "see reuters.com or e.g. who.int/the.end", "the u.s.a.", "www.example.com", "https://Example.org/Pact.Text,Annex or (www.Example.org)", "Jo.Smith@Example.org", "U.S. and e.g. the U.K.", "“IRMÃ”", "IRMÃ’s", "KŘÍŽKOVÁ", "a - b", "- item\n- item", "3.5m", "pre-\nand post-war", "Peru-\nand Chile-led"],
)  # fmt: skip
def test_what_is_sound_is_left_alone(text):
    assert mended(text) == text


PIECES = ["a", "Agr", "ccment", "rninister", "mr.", "Peru", "U.S.", "2024", "the", "and", "é", "â€", "Ã", "©", "»", "\ufffd", "\xa0", "\xad", "\u200b", "-", "- ", "\n", "\r\n", "\t", ",", ".", "!", ")", "5", " "]  # fmt: skip


LATIN = st.characters(min_codepoint=0xC0, max_codepoint=0x233, categories=["Ll", "Lu"])


@given(st.text(LATIN, min_size=1))
def test_letters_that_a_wrong_encoding_shows_are_read_again(text):
    shown = text.encode().decode("latin-1")
    assert mended(f"Jo{shown}n") == f"Jo{text}n"


OTHERS = [
    char
    for char in map(chr, range(0xC0, 0x180))
    if char.upper().isupper() and char not in "ŠŽŒŸšžœÿ"
]
"""Without the letters that Windows-1252 shows for the second byte of others."""


@given(
    st.lists(st.sampled_from(OTHERS), min_size=2).map("".join),
    st.sampled_from([str.lower, str.upper, str.title]),
)
def test_words_with_diacritics_are_no_mojibake(letters, case):
    word = case(letters)
    text = f"({word})\xa0«{word}\xa0» {word}. {word}’s\n{word}…"
    assert mended(text) == text


@given(st.text() | st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_each_character_of_what_is_mended_leads_back_in_order(text):
    found = mend(text, PACK)
    back = [found.to_original(Span(at, at + 1)) for at in range(len(found.text))]
    starts, ends = [span.start for span in back], [span.end for span in back]
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert not ends or ends[-1] <= len(text)


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text.replace("declaration", "decl-\naration"),
        lambda text: text.replace("Ríos", "RÃ\u00ados").replace("é", "Ã©"),
        lambda text: text.replace(", ", ",").replace("Thursday. It", "Thursday.It"),
        lambda text: text.replace("fisheries", "fish\u00aderies"),
    ],
)
def test_records_quote_the_text_that_was_given(damage):
    text = damage(STORY)
    parsed, sound = parse(text), parse(STORY)
    assert parsed.document.text == text
    assert parsed.records[0].agreement == sound.records[0].agreement
    pieces = [piece for pieces in parsed.records[0].evidence.values() for piece in pieces]
    assert pieces
    assert all(piece.span.of(text) == piece.quote for piece in pieces)
