"""Many words as one pattern that is quick to try: what words begin with in common is tried once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any


def to_alternation(words: Iterable[str]) -> str:
    """A pattern that matches any of some words, the longest that fits.

    ``for|for the|from`` tries each of its words wherever one may stand; the same as
    ``f(?:or(?: the)?|rom)`` tries one letter where none does.

    Args:
        words: plain words or phrases; none of them is a pattern.

    Examples:
        >>> pattern = re.compile(to_alternation(["for", "for the", "from"]))
        >>> [pattern.match(words).group() for words in ("for the sake", "for this", "from")]
        ['for the', 'for', 'from']
    """
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return _to_pattern(tree)


def _to_pattern(tree: dict[str, Any]) -> str:
    branches = [re.escape(char) + _to_pattern(rest) for char, rest in tree.items() if char]
    if not branches:
        return ""
    if len(branches) == 1 and "" not in tree:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if '' in tree else ''}"
