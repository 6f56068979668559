"""Acronyms in brackets behind the words that they stand for, in texts without capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern

_BRACKETED: Final = re.compile(r"\s\(\"?([^\W\d_]{2,8})\"?\)")
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
    """
    joint = compile_pattern(pack, "recasing.joints")
    for found in _BRACKETED.finditer(text):
        start = max(0, found.start() - _REACH)
        floor = max([start, *(m.end() for m in _PARTS.finditer(text, start, found.start()))])
        words = [*_WORD.finditer(text, floor, found.start())]
        named = _initials(words, found[1], joint)
        for word in named:
            if joint.match(word[0]) is None:
                yield word.start(), word[0][0].upper() + word[0][1:]
        if named:
            for again in re.finditer(rf"(?<!\w){re.escape(found[1])}(?!\w)", text):
                yield again.start(), found[1].upper()


def _initials(
    words: Sequence[re.Match[str]], letters: str, joint: re.Pattern[str]
) -> list[re.Match[str]]:
    """The last words whose initials are these letters, or none."""
    if not words:
        return []
    last, rest = words[-1], words[:-1]
    skipped = _initials(rest, letters, joint) if joint.match(last[0]) else []
    if skipped or last[0][0] != letters[-1]:
        return skipped
    if len(letters) == 1:
        return [last]
    before = _initials(rest, letters[:-1], joint)
    return [*before, last] if before else []
