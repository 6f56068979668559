"""The lines of signature blocks cut into what stands side by side, or runs on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from mourecords.mentions.signature_words import SignatureWords
from mourecords.values.spans import Span

_GAP: Final = re.compile(r"\t+|[ \u00a0]{2,}")
_ENDS: Final = ".;"
_WIDE: Final = 3
_LABEL: Final = 14


def iter_pieces(raw: str, line: Span, *, words: SignatureWords) -> Iterator[Span]:
    """The lines that a line was before its line ends were lost.

    A side begins anew behind the end of a sentence, a signature at its mark.
    """
    marks = [m.start() for m in words.inner_mark.finditer(raw, line.start, line.end)]
    at = {start for start in marks if _runs_on(raw, line, start, "")}
    for head in words.inner.finditer(raw, line.start, line.end):
        ends = "" if marks and marks[0] < head.start() else _ENDS
        if raw[head.start()].isupper() and _runs_on(raw, line, head.start(), ends):
            at.add(head.start())
    for start, end in pairwise([line.start, *sorted(at), line.end]):
        yield Span(start, end)


def _runs_on(raw: str, line: Span, start: int, ends: str) -> bool:
    """Whether words begin within running text, behind one of some ends, not in a column."""
    before = raw[line.start : start]
    plain = before.rstrip()
    gap = before[len(plain) :]
    return (
        bool(plain) and "\t" not in gap and len(gap) < _WIDE and plain.endswith(tuple(ends) or "")
    )


def iter_cells(raw: str, line: Span, *, words: SignatureWords) -> Iterator[Span]:
    """The columns of a line; what follows the colon of a side is a cell of its own."""
    for cell in _iter_columns(raw, line, words=words):
        plain = cell.of(raw)
        if not any(char.isalnum() for char in plain):
            continue
        begin = cell.start + len(plain) - len(plain.lstrip())
        found = (m.start() for m in words.inner.finditer(raw, begin, cell.end))
        inner = [start for start in found if start > begin and raw[start].isupper()]
        for first, last in pairwise([begin, *inner, cell.end]):
            yield Span(first, last)


def _iter_columns(raw: str, line: Span, *, words: SignatureWords) -> Iterator[Span]:
    """The columns of a line; a label such as "Name:" belongs to what follows it."""
    at = line.start
    for gap in _GAP.finditer(raw, line.start, line.end):
        plain = raw[at : gap.start()].strip()
        label = plain.endswith(":") and len(plain) <= _LABEL and not words.head.match(plain)
        if not label:
            yield Span(at, gap.start())
            at = gap.end()
    yield Span(at, line.end)


def to_nearest(columns: Sequence[int], at: int) -> int:
    """Which of some columns begins nearest to a position in its line.

    Examples:
        >>> to_nearest([0, 40], 38)
        1
    """
    return min(range(len(columns)), key=lambda index: abs(columns[index] - at))
