"""How hypothesis looks for examples, and what tests of several parts share.

The examples are the same ones every time in the gates, and new ones by hand.
"""

import datetime
import os

import pytest
from hypothesis import settings

settings.register_profile("by_hand", deadline=None)
settings.register_profile("gates", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("gates" if os.environ.get("CI") else "by_hand")


@pytest.fixture(scope="session")
def read_news():
    """A function that gives all mentions in a text, as published on 3 May 2024."""
    from mourecords.documents.folding import fold
    from mourecords.languages.lexicon import compile_lexicon
    from mourecords.languages.pack import load_pack
    from mourecords.mentions.news import News
    from mourecords.readers.plain import read_plain

    pack = load_pack("en")

    def read(text):
        document = read_plain(text)
        view = fold(document.text)
        hits = compile_lexicon(pack).scan(view)
        return News(document, pack, view, hits, datetime.date(2024, 5, 3))

    return read
