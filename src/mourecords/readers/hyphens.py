"""Words that the end of a line broke: "decl-", "aration"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from mourecords.documents.folding import to_folded
from mourecords.documents.mending import Change
from mourecords.languages.pack import Pack
from mourecords.languages.vocabulary import known_words

# What begins with a sign is looked for at signs only, so the letter before it comes second.
_BREAK: Final = re.compile(r"[-‐\u00ad](?<=[^\W\d_].)[ \t]{0,4}\r?\n[ \t]{0,12}(?=[^\W\d_])")
_BEFORE: Final = re.compile(r"[^\W_]{1,40}$")
_AFTER: Final = re.compile(r"[^\W_]{1,40}")
_REST: Final = re.compile(r"\S{1,60}(?= )")


def find_broken_words(text: str, pack: Pack) -> Iterator[Change]:
    r"""Where a line breaks a word, and what is between its parts: nothing, or a hyphen.

    The hyphen stays where the text has the word with it elsewhere, where a capital letter
    follows ("Franco-\nGerman"), and where both parts are words ("five-\nyear") that are
    not one word together. The line ends after the word then.

    Args:
        text: any text.
        pack: the words of its language.
    """
    for found in _BREAK.finditer(text):
        before = _BEFORE.search(text, max(0, found.start() - 40), found.start())
        after = _AFTER.match(text, found.end())
        if before is None or after is None:
            continue
        parts = (before[0], after[0])
        yield Change(*found.span(), "" if _is_one(text, *parts, pack=pack) else "-")
        rest = _REST.match(text, found.end())
        if rest:
            yield Change(rest.end(), rest.end() + 1, "\n")


def _is_one(text: str, first: str, second: str, *, pack: Pack) -> bool:
    """Whether two parts make one word without a hyphen."""
    if second[0].isupper() and not first.isupper():
        return False
    words, whole = known_words(pack), to_folded(first + second)
    if whole in words:
        return True
    if f"{first}-{second}" in text:
        return False
    return not {to_folded(first), to_folded(second)} <= words
