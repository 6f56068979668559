"""Agreements by their acronym alone: "the DEPA", after "a Digital Partnership (DEPA)"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from mourecords.documents.folding import View
from mourecords.mentions.instrument_titles import Title
from mourecords.mentions.instruments import HeadWords, Instrument
from mourecords.values.vocabularies import Kind

_ACRONYM: Final = re.compile(r"[A-Z][\w&.-]*[A-Z][\w&.-]*")
_WORDS: Final = re.compile(r"[A-Z](?<![\w(\"-].)[\w&.-]*")
_DETERMINER: Final = 8
"""How many characters before an acronym are looked at for its determiner."""
_WORD: Final = re.compile(r" ([a-z]+)")


def find_acronyms(
    view: View, instruments: tuple[Instrument, ...], *, words: HeadWords
) -> Iterator[Instrument]:
    """Later mentions by an acronym that the title of an agreement has introduced.

    Args:
        view: the folded view of the text.
        instruments: the mentions that have a noun, in order.
        words: those that stand around a word for an agreement.
    """
    known: dict[str, Instrument] = {}
    for mention in instruments:
        if mention.kind is Kind.OTHER and not mention.introduces:
            continue
        for alias in mention.title.aliases if mention.title else ():
            if _ACRONYM.fullmatch(alias):
                known.setdefault(alias, mention)
    first = min((source.end for source in known.values()), default=len(view.text))
    for match in _WORDS.finditer(view.text, first):
        acronym = match[0] if match[0] in known else match[0].rstrip(".")
        source, at = known.get(acronym), (match.start(), match.start() + len(acronym))
        if source is None or at[0] < source.end:
            continue
        if not _is_taken(instruments, *at) and not _describes(view, at[1], words):
            yield _made(view, at, source, words)


def _made(view: View, at: tuple[int, int], source: Instrument, words: HeadWords) -> Instrument:
    start, end = at
    before = view.folded[max(0, start - _DETERMINER) : start]
    found = words.determiner.search(before[:-1]) if before.endswith(" ") else None
    determiner = words.determiners.get(found.group(1), "") if found else ""
    title = Title(start, end, view.text[start:end], ())
    return Instrument(start, end, start, end, source.kind, determiner, title=title)


def _describes(view: View, end: int, words: HeadWords) -> bool:
    """Whether an acronym only describes another thing: "DEPA talks"."""
    after = _WORD.match(view.folded, end)
    return after is not None and after.group(1) in words.modified


def _is_taken(instruments: tuple[Instrument, ...], start: int, end: int) -> bool:
    """Whether an acronym stands within a mention that has a noun."""
    last = bisect_left(instruments, end, key=lambda i: i.start) - 1
    return last >= 0 and start < instruments[last].end
