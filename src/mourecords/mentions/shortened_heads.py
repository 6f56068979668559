"""Agreements by a part of what they were called: "the plan", after "an action plan"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.instruments import Instrument


def find_shortened(
    folded: str, instruments: tuple[Instrument, ...], *, pack: Pack
) -> Iterator[Instrument]:
    """Later mentions by the one word of a head that nobody takes for an agreement alone.

    Args:
        folded: the folded text of a view.
        instruments: the mentions with a whole head, in order.
        pack: the words of its language.
    """
    known: dict[str, Instrument] = {}
    for mention in instruments:
        words = folded[mention.head : mention.head_end].split()
        for word in words if len(words) > 1 else ():
            known.setdefault(word, mention)
    for match in compile_pattern(pack, "instruments.pointed").finditer(folded) if known else ():
        source = known.get(match["word"])
        start, end = match.span("word")
        if source is not None and start >= source.end and not _is_taken(instruments, start, end):
            yield Instrument(start, end, start, end, source.kind, match["determiner"])


def _is_taken(instruments: tuple[Instrument, ...], start: int, end: int) -> bool:
    """Whether a word stands within a mention with a whole head."""
    last = bisect_left(instruments, end, key=lambda i: i.start) - 1
    return last >= 0 and start < instruments[last].end
