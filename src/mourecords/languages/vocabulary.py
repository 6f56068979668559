"""The words that a text in a language is likely to be made of."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from mourecords.documents.folding import to_folded
from mourecords.languages.entries import to_entries
from mourecords.languages.pack import Pack

_WORD: Final = re.compile(r"(?<![\w'])[a-z]{2,}(?![\w'])")
_ANY: Final = re.compile(r"[a-z]{3,}")


@cache
def known_words(pack: Pack) -> frozenset[str]:
    """The common words of a language and those of its cues, folded; names are none of them.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> words = known_words(load_pack("en"))
        >>> "initialled" in words, "peru" in words
        (True, False)
    """
    return cue_words(pack) | common_words(pack)


@cache
def common_words(pack: Pack) -> frozenset[str]:
    """The common words of a language, folded; no names of months or days but such as "may"."""
    return frozenset(row["word"] for row in pack.rows("words"))


@cache
def cue_words(pack: Pack) -> frozenset[str]:
    """The words of the cues of a language that are written in lower case."""
    return frozenset(word for entry in to_entries(pack) for word in _WORD.findall(entry.phrase))


@cache
def all_words(pack: Pack) -> frozenset[str]:
    """The common words of a language, and all words of its cues and names, folded."""
    phrases = to_folded("\n".join(entry.phrase for entry in to_entries(pack)))
    return common_words(pack) | frozenset(_ANY.findall(phrases))
