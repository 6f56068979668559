"""Anchored signals decide whether an instrument binds; a title or a clause never does."""

import pytest

from mourecords.documents.folding import fold
from mourecords.languages.pack import load_pack
from mourecords.mentions.bindingness import find_signals, to_verdict

TEXTS = [
    ("The Parties have agreed as follows: This Treaty shall enter into force on signature.", True),
    ("This Memorandum of Understanding is not legally binding.", False),
    ("This arrangement does not create any legal obligations under international law.", False),
    ("The measures are not legally binding on importers.", None),
    ("Memorandum of Understanding", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "verdict"), TEXTS)
def test_the_verdict_follows_the_signals(text, verdict):
    assert to_verdict(find_signals(fold(text), load_pack("en"))) is verdict
