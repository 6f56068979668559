"""Numbers in words, read with the words of a pack."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from mourecords.languages.pack import Pack


@cache
def _tables(pack: Pack) -> tuple[Mapping[str, int], Mapping[str, int], Mapping[str, int]]:
    table = pack.table("numbers")
    return table["ones"], table["tens"], table["scales"]


def to_number(words: list[str], pack: Pack) -> int | None:
    """The number that lower-case words or digits give, or None.

    Args:
        words: such as ``["eighteen"]``, ``["one", "hundred", "and", "eighty"]`` or ``["18"]``.
        pack: whose number words count.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> to_number(["one", "hundred", "and", "eighty"], load_pack("en"))
        180
        >>> to_number(["a", "five"], load_pack("en")), to_number(["two", "five"], load_pack("en"))
        (5, None)
    """
    ones, tens, scales = _tables(pack)
    if len(words) == 1 and words[0].isdigit() and len(words[0]) <= 6:
        return int(words[0])
    words = _without_article(words, pack)
    if any(_is_new_number(*pair, ones, tens) for pair in pairwise(words)):
        return None
    total = current = 0
    seen = False
    for word in words:
        if word in ones or word in tens:
            current += ones.get(word, 0) or tens[word]
        elif word in scales:
            current = max(current, 1) * scales[word]
            if scales[word] >= 1000:
                total, current = total + current, 0
        elif word != "and" or not seen:
            return None
        seen = True
    return total + current if seen else None


def _without_article(words: list[str], pack: Pack) -> list[str]:
    """The words without "a" before a number; "a hundred" stays."""
    articles, scales = pack.table("numbers")["articles"], _tables(pack)[2]
    article = len(words) > 1 and words[0] in articles and words[1] not in scales
    return words[1:] if article else words


def _is_new_number(
    before: str, word: str, ones: Mapping[str, int], tens: Mapping[str, int]
) -> bool:
    """Whether a word begins another number, as in "two five-year terms"."""
    return (word in ones and before in ones) or (
        word in tens and (before in ones or before in tens)
    )


def is_number_word(word: str, pack: Pack) -> bool:
    """Whether a lower-case word is a number word of the pack."""
    return any(word in table for table in _tables(pack))
