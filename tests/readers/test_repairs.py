"""What damage is undone when a text is read, and what is left as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mourecords.languages.pack import load_pack
from mourecords.pipeline import parse
from mourecords.readers.repairs import mend

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
        ("Peruâ€™s ally, â€œgood friendsâ€\ufffd", "Peru’s ally, “good friends”"),
        ("a joint decl-\naration on fish", "a joint declaration\non fish"),
        ("a joint decl-\r\n  aration.", "a joint declaration."),
        ("a five-\nyear pact", "a five-year\npact"),
        ("the Franco-\nGerman pact", "the Franco-German\npact"),
        ("a re-\nentry and re-entry visa", "a re-entry\nand re-entry visa"),
        ("an ag\u00adree\u00adment", "an agreement"),
        ("signed,sealed.The end", "signed, sealed. The end"),
        ("H.E.Ríos of the U.S.Navy", "H.E. Ríos of the U.S. Navy"),
        ("signed in lima.the pact,by h.e.ríos", "signed in lima. the pact, by h.e. ríos"),
        ("in 2024,said Mr.Ríos", "in 2024, said Mr. Ríos"),
        ("The ports are open.Article 2\n", "The ports are open.\n\nArticle 2\n"),
        ("being authentic.For Japan\nKei Ito", "being authentic.\n\nFor Japan\nKei Ito"),
    ],
)
def test_damage_is_undone(damaged, sound):
    assert mended(damaged) == sound


@pytest.mark.parametrize(
    "text",
    ["1,200 tonnes", "see reuters.com or e.g. who.int/the.end", "the u.s.a.", "www.example.com", "U.S. and e.g. the U.K.", "“IRMÃ”", "KŘÍŽKOVÁ", "a - b", "- item\n- item", "3.5m"],
)  # fmt: skip
def test_what_is_sound_is_left_alone(text):
    assert mended(text) == text


@given(st.text())
def test_any_text_is_mended(text):
    assert isinstance(mended(text), str)


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
