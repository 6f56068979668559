"""Structure tells an instrument from what is said about it."""

import pytest

from mourecords.documents.document import Document
from mourecords.languages.pack import load_pack
from mourecords.mentions.genre import is_instrument

NEWS = """LIMA, May 2 - Peru and Chile have agreed to open their ports, ministers said on Monday.

The agreement, which has 30 articles, shall enter into force next year. Article 5 of it forbids dues."""


@pytest.mark.parametrize(
    "text", ["", "Article", NEWS, "The treaty was signed at Lima on 2 May 1990."]
)
def test_news_and_scraps_are_none(text):
    assert not is_instrument(Document(text), load_pack("en"))


def test_articles_in_a_row_are_one():
    text = "".join(f"Article {n}\nThe Parties shall meet.\n" for n in range(1, 4))
    assert is_instrument(Document(text), load_pack("en"))
