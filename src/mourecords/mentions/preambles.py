"""The preamble of an instrument, recital by recital."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import Final

from mourecords.languages.pack import Pack
from mourecords.mentions.divisions import Division
from mourecords.mentions.instrument_text import InstrumentText, compile_agreeing
from mourecords.values.spans import Span

_NEAR: Final = 40


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
    openers = compile_recitals(text.pack)
    starts = [m.start(m.lastgroup or 0) for m in openers.finditer(raw, within.start, within.end)]
    end = _agreeing(text, within)
    starts = [start for start in starts if start < end]
    recitals = [
        Division("recital", "", None, Span(start, stop), None, start)
        for start, stop in pairwise([*starts, end])
    ]
    return Division("preamble", "", None, within, None, within.start, recitals)


def _agreeing(text: InstrumentText, within: Span) -> int:
    """Where the sentence with the agreeing words begins, or the end."""
    view = text.view
    start, end = view.from_text(within.start), view.from_text(within.end)
    match = compile_agreeing(text.pack).search(view.folded, start, end)
    if match is None:
        return within.end
    at = view.position(match.start())
    raw = text.document.text
    line = max(raw.rfind(sign, within.start, at) for sign in "\n,;:")
    return line + 1 if within.start <= line and at - line < _NEAR else at


@cache
def compile_recitals(pack: Pack) -> re.Pattern[str]:
    """The words that open a recital, where one can begin."""
    words = pack.table("structure")["recitals"]["openers"]
    plain = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)
    number = r"(?:\(?\w{1,3}\)[ \t]+|\d{1,2}\.[ \t]+|[-–—•]\s+)?"
    return re.compile(
        rf"(?:^[ \t\u00a0]*|(?<=[,;.:])\s+)(?P<opener>{number}[\"“]?(?=[A-Z])(?i:{plain})\b)"
        rf"|(?<=[,;])\s*\n\s*(?P<lower>{number}(?:{plain})\b)",
        re.MULTILINE,
    )
