"""Words that the end of a line broke: "decl-", "aration"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from mourecords.documents.folding import to_folded
from mourecords.documents.mending import Change
from mourecords.languages.pack import Pack
from mourecords.languages.vocabulary import all_words

# What begins with a sign is looked for at signs only, so the letter before it comes second.
_BREAK: Final = re.compile(r"[-‐\u00ad](?<=[^\W\d_].)[ \t]{0,4}\r?\n[ \t]{0,12}(?=[^\W\d_])")
_BEFORE: Final = re.compile(r"[^\W_]{1,40}$")
_AFTER: Final = re.compile(r"[^\W_]{1,40}")
_REST: Final = re.compile(r"\S{1,60}(?= )")
_HYPHENED: Final = re.compile(r"(?<=\w)-(?=\w)")
_BESIDE: Final = 40


def find_broken_words(text: str, pack: Pack) -> Iterator[Change]:
    r"""Where a line breaks a word, and what is between its parts: nothing, or a hyphen.

    The hyphen stays where the text has the word with it elsewhere, where capital letters
    begin or end at it ("Franco-\nGerman", "UN-\nbacked", "EU-\nASEAN"), and where both parts
    are words or names ("five-\nyear", "Peru-\nborn"), if they are not one word together. The
    line ends beside the word then. Before a conjunction ("pre-\nand post-war") none is broken.

    Args:
        text: any text.
        pack: the words of its language.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> list(find_broken_words("a decl-\naration", load_pack()))
        [Change(start=1, end=2, text='\n'), Change(start=6, end=8, text='')]
    """
    breaks = [*_BREAK.finditer(text)]
    hyphened = _find_hyphened(text) if breaks else frozenset()
    done = 0
    for found in breaks:
        before = _BEFORE.search(text, max(0, found.start() - _BESIDE), found.start())
        after = _AFTER.match(text, found.end())
        if before is None or after is None or found.start() < done:
            continue
        if after[0].lower() in _conjunctions(pack):
            continue
        whole = _is_one(before[0], after[0], hyphened, pack=pack)
        word = Change(*found.span(), "" if whole else "-")
        is_later = len(before[0]) < len(after[0]) and before.start() > done
        changes = _with_line_end(text, before.start() - 1 if is_later else -1, word)
        done = changes[-1].end
        yield from changes


def _with_line_end(text: str, space: int, broken: Change) -> list[Change]:
    """What joins a word, and the end of its line: in the space before it, or else behind it."""
    if space >= 0 and text[space] == " ":
        return [Change(space, space + 1, "\n"), broken]
    rest = _REST.match(text, broken.end)
    return [broken, Change(rest.end(), rest.end() + 1, "\n")] if rest else [broken]


def _find_hyphened(text: str) -> frozenset[tuple[str, str]]:
    """All pairs of words with a hyphen between them, looked for once."""
    pairs: set[tuple[str, str]] = set()
    for found in _HYPHENED.finditer(text):
        before = _BEFORE.search(text, max(0, found.start() - _BESIDE), found.start())
        after = _AFTER.match(text, found.end())
        if before and after:
            pairs.add((before[0], after[0]))
    return frozenset(pairs)


@cache
def _conjunctions(pack: Pack) -> frozenset[str]:
    return frozenset(pack.table("hyphens")["conjunctions"])


def _is_one(first: str, second: str, hyphened: frozenset[tuple[str, str]], *, pack: Pack) -> bool:
    """Whether two parts make one word without a hyphen."""
    words, capitals = all_words(pack), first.isupper()
    if second[0].isupper() != capitals and (second[0].isupper() or len(first) > 1):
        return False
    if to_folded(first + second) in words:
        return True
    if (first, second) in hyphened or second.isupper():
        return False
    return not {to_folded(first), to_folded(second)} <= words
