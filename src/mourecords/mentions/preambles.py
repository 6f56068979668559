"""The preamble of an instrument, recital by recital."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from mourecords.languages.alternation import to_alternation
from mourecords.languages.pack import Pack
from mourecords.mentions.divisions import Division
from mourecords.mentions.instrument_text import InstrumentText, find_agreeing
from mourecords.values.spans import Span

_NEAR: Final = 40
_BEFORE: Final = re.compile(r"[\n,;.:]")


def find_preamble(text: InstrumentText, within: Span) -> Division | None:
    """The preamble with its recitals, or None where there are none.

    Args:
        text: the instrument.
        within: what stands between the title and the first part, in the text.
    """
    raw = text.document.text
    lead = len(within.of(raw)) - len(within.of(raw).lstrip())
    within = Span(min(within.start + lead, within.end), within.end)
    if not within.of(raw).strip():
        return None
    starts = list(_openers(raw, compile_recitals(text.pack), within))
    end = _agreeing(text, within)
    starts = [start for start in starts if start < end]
    recitals = [
        Division("recital", "", None, Span(start, stop), None, start)
        for start, stop in pairwise([*starts, end])
    ]
    return Division("preamble", "", None, within, None, within.start, recitals)


def _openers(raw: str, opener: re.Pattern[str], within: Span) -> Iterator[int]:
    """Where recitals begin: looked for only behind a line or a clause."""
    ends = (before.end() for before in _BEFORE.finditer(raw, within.start, within.end))
    done = within.start
    for start in (within.start, *ends):
        match = opener.match(raw, start, within.end) if start >= done else None
        if match:
            yield match.start(match.lastgroup or 0)
            done = match.end()


def _agreeing(text: InstrumentText, within: Span) -> int:
    """Where the sentence with the agreeing words begins, or the end."""
    view = text.view
    start, end = view.from_text(within.start), view.from_text(within.end)
    found = find_agreeing(view.folded[start:end], text.pack)
    if found is None:
        return within.end
    at = view.position(start + found.start)
    raw = text.document.text
    line = max(raw.rfind(sign, within.start, at) for sign in "\n,;:")
    return line + 1 if within.start <= line and at - line < _NEAR else at


@cache
def compile_recitals(pack: Pack) -> re.Pattern[str]:
    """The words that open a recital, where one can begin."""
    words = pack.table("structure")["recitals"]["openers"]
    plain = to_alternation(words).replace(r"\ ", r"\s+")
    number = r"(?:\(?\w{1,3}\)[ \t]+|\d{1,2}\.[ \t]+|[-–—•]\s+)?"
    return re.compile(
        rf"(?:^[ \t\u00a0]*|(?<=[,;.:])\s+)(?P<opener>{number}[\"“]?(?=[A-Z])(?i:{plain})\b)"
        rf"|(?<=[,;])\s*\n\s*(?P<lower>{number}(?:{plain})\b)",
        re.MULTILINE,
    )
