"""Acronyms in brackets behind the words that they stand for, in texts without capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern

_BRACKETED: Final = re.compile(r"\s\(\"?([^\W\d_]{2,8})\"?\)")
_LETTERS: Final = re.compile(r"(?<!\w)[^\W\d_]{2,8}(?!\w)")
_WORD: Final = re.compile(r"[^\W\d_](?:[\w'’-]{0,30}\w)?")
_PARTS: Final = re.compile(r"[.;:()\n]")
_REACH: Final = 120


def find_acronyms(text: str, pack: Pack) -> Iterator[tuple[int, str]]:
    """Where acronyms and the names behind them stand, with their spelling.

    Letters in brackets are an acronym where the words before them begin with these letters,
    one after the other; between them may be only such words as "of" and "and".

    Args:
        text: in lower case.
        pack: the words of its language.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> list(find_acronyms("the world health organization (who) said", load_pack()))
        [(4, 'World'), (10, 'Health'), (17, 'Organization'), (31, 'WHO')]
    """
    joint = compile_pattern(pack, "recasing.joints")
    known: set[str] = set()
    for found in _BRACKETED.finditer(text):
        start = max(0, found.start() - _REACH)
        floor = max([start, *(m.end() for m in _PARTS.finditer(text, start, found.start()))])
        words = [*_WORD.finditer(text, floor, found.start())]
        named = _initials(words, found[1], joint, counted=False)
        named = named or _initials(words, found[1], joint, counted=True)
        known |= {found[1]} if named else set()
        for word in named:
            if joint.match(word[0]) is None:
                yield word.start(), word[0][0].upper() + word[0][1:]
    for again in _LETTERS.finditer(text if known else ""):
        if again[0] in known:
            yield again.start(), again[0].upper()


def _initials(
    words: Sequence[re.Match[str]], letters: str, joint: re.Pattern[str], *, counted: bool
) -> list[re.Match[str]]:
    """The last words whose initials are these letters, or none; such as "of" may count too."""
    taken: list[re.Match[str]] = []
    for word in reversed(words):
        if len(taken) == len(letters):
            break
        is_joint = joint.match(word[0]) is not None
        if word[0][0] == letters[-1 - len(taken)] and (counted or not is_joint):
            taken.append(word)
        elif not is_joint:
            return []
    return taken[::-1] if len(taken) == len(letters) else []
