"""Where in an instrument signatures stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.signature_words import SignatureWords
from mourecords.values.spans import Span

_REACH: Final = 4_000
_NOTE: Final = 300


def find_regions(text: InstrumentText, words: SignatureWords) -> Iterator[Span]:
    """Where signatures stand: after the closing formula, or at the end of each note.

    Args:
        text: the instrument.
        words: the words of signature blocks.
    """
    length = len(text.document.text)
    if text.closing is not None:
        start = text.view.position(text.closing)
        yield Span(start, min(_end(text, start), length))
        return
    for match in words.note_end.finditer(text.view.folded):
        start = text.view.position(match.start())
        stop = text.view.folded.find(".", match.end(), match.end() + _NOTE)
        first = start if stop < 0 else text.view.position(stop)
        yield Span(first, min(first + _NOTE, length))


def _end(text: InstrumentText, start: int) -> int:
    """Where the block ends at the latest: at an annex."""
    annexes = (h.span.start for h in text.headings if h.level == "annex" and h.span.start > start)
    return min(next(annexes, start + _REACH), start + _REACH)
