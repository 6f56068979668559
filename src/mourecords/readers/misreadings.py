"""Words in which a scanner took letters for others: "agrccment", "rninister", "s1gned"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from mourecords.documents.folding import to_folded
from mourecords.documents.mending import Change
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.languages.vocabulary import all_words, common_words, cue_words

_WORD: Final = re.compile(r"(?<![\w'’])[a-z01|5]{4,30}(?!\w)")
_SHORTEST: Final = 4
_SHORT: Final = 4
"""How long words are that are mended only where they are cues in lower case."""
_LONG: Final = 7
_ALIKE: Final = str.maketrans("ie1|05", "lcllos")
_PARTED: Final = bytes(code if re.match(r"[a-z01|5]", chr(code)) else 32 for code in range(256))
"""Bytes that are no part of a word as spaces: much quicker than a pattern."""
_PAIRS: Final = (("rn", "m"), ("cl", "d"), ("vv", "w"))
_READ_AS: Final = {"m": ("rn",), "d": ("cl", "ci"), "w": ("vv",)}
"""Letters that a scanner takes for two others, or two for it."""


def find_misreadings(text: str, pack: Pack) -> Iterator[Change]:
    """Where letters that look alike were taken for each other, and the word that was meant.

    A word is mended only where it is in no list and just one word of the lists looks like it.
    A short one that may be a name ("Aslan") is mended only where other words of the text were
    misread too.

    Args:
        text: any text.
        pack: the words of its language.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> list(find_misreadings("an agrccment was s1gned", load_pack()))
        [Change(start=6, end=8, text='ee'), Change(start=18, end=19, text='i')]
    """
    folded = to_folded(text)
    tokens = frozenset(folded.encode("ascii", "replace").translate(_PARTED).split())
    meant = _to_meant(tokens - _real(pack), pack)
    if not meant:
        return
    unspoken, cased = compile_pattern(pack, "misread.unspoken"), not text.islower()
    found = [
        (match.start(), text[match.start() : match.end()], meant[match[0]])
        for match in _WORD.finditer(folded)
        if match[0] in meant
    ]
    names = {
        written
        for _, written, _ in found
        if _may_be_name(written, cased=cased) and not unspoken.search(written)
    }
    harmed = any(written not in names for _, written, _ in found)
    for start, written, word in found:
        if not written.isascii() and word in common_words(pack):
            continue
        sure = harmed or written not in names
        if sure and _is_word(written) and (len(word) > _SHORT or written.islower()):
            yield _to_change(start, written, meant=word)


def _may_be_name(written: str, *, cased: bool) -> bool:
    """Whether a word is as names are, and short enough to look like another by chance."""
    return len(written) < _LONG and (written.istitle() or not cased)


def _to_meant(unknown: frozenset[bytes], pack: Pack) -> dict[str, str]:
    """The words that were misread, each with the one that it looks like."""
    shapes, words = _shapes(pack), b" ".join(unknown).decode().split()
    pairs = zip(words, _to_shapes(words), strict=True)
    found = {word: shapes[shape] for word, shape in pairs if shape in shapes}
    return {
        word: meant
        for word, meant in found.items()
        if _is_read_as(word, meant) and not _is_foreign(word, meant, pack)
    }


def _is_read_as(word: str, meant: str) -> bool:
    """Whether one step leads from each letter to what was read: "d" is "cl", and never "el"."""
    at = place = 0
    while at < len(word) and place < len(meant):
        if word[at].translate(_ALIKE) == meant[place].translate(_ALIKE):
            at, place = at + 1, place + 1
        elif word[at : at + 2] in _READ_AS.get(meant[place], ()):
            at, place = at + 2, place + 1
        elif meant[place : place + 2] in _READ_AS.get(word[at], ()):
            at, place = at + 1, place + 2
        else:
            return False
    return at == len(word) and place == len(meant)


def _is_foreign(word: str, meant: str, pack: Pack) -> bool:
    """Whether it may be a word of another language: "Strategie"."""
    endings = pack.table("misread")["foreign"].items()
    return any(word.endswith(foreign) and meant.endswith(own) for foreign, own in endings)


def _is_word(written: str) -> bool:
    """Whether letters are no acronym and no number of a part."""
    if written.isupper():
        return len(written) >= _LONG
    return written[1:].islower() or not written[1:].isalpha()


@cache
def _real(pack: Pack) -> frozenset[bytes]:
    """Words that are as they should be."""
    real = all_words(pack).union(pack.table("misread")["words"])
    return frozenset(word.encode() for word in real)


@cache
def _shapes(pack: Pack) -> dict[str, str]:
    """The words of the lists by their shape, but for those that share it."""
    cues = cue_words(pack)
    words = [word for word in all_words(pack) if len(word) >= _SHORTEST]
    shapes = _to_shapes(words)
    found: dict[str, str] = {}
    shared: set[str] = set()
    for word, shape in zip(words, shapes, strict=True):
        if found.setdefault(shape, word) != word:
            shared.add(shape)
    return {
        shape: word
        for shape, word in found.items()
        if shape not in shared and (len(word) > _SHORT or word in cues)
    }


def _to_shapes(words: list[str]) -> list[str]:
    """What words look like: letters that are taken for each other are one."""
    joined = " ".join(words).translate(_ALIKE)
    for two, one in _PAIRS:
        joined = joined.replace(two, one)
    return joined.split(" ") if words else []


def _to_change(start: int, written: str, *, meant: str) -> Change:
    """What of a word gives way: the letters from the first to the last that differ."""
    folded = to_folded(written)
    head = _count_shared(folded, meant)
    tail = _count_shared(folded[head:][::-1], meant[head:][::-1])
    old, new = written[head : len(written) - tail], meant[head : len(meant) - tail]
    capital = written.isupper() or (head == 0 and written[0].isupper())
    text = new.upper() if written.isupper() else new.capitalize() if capital else new
    return Change(start + head, start + head + len(old), text)


def _count_shared(one: str, other: str) -> int:
    """With how many letters two words begin alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))
