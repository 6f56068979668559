"""Two mentions side by side that name one agreement."""

from __future__ import annotations

import re
from typing import Final

from mourecords.assembly.candidates import Candidate
from mourecords.assembly.frames import Frame
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.news import News

_NAMED: Final = 60
"""How far back the agreement stands that is "also known as" this one."""


def is_apposed(news: News, frame: Frame, *, last: Candidate) -> bool:
    """As in "signed a letter of intent, a declaration that …": both are one."""
    before = last.frames[-1] if last.frames else None
    if before is None or frame.act is None or before.act != frame.act or before.link != frame.link:
        return False
    mention, sentence = frame.instrument, news.sentences[frame.sentence]
    if _pattern(news, "and_more").search(news.folded, mention.end, sentence.end):
        return False
    gap = _pattern(news, "apposed").fullmatch(news.folded, before.instrument.end, mention.start)
    return gap is not None


def is_other_name(news: News, frame: Frame, *, last: Candidate) -> bool:
    """As in "ratified the CFA, also known as the Entebbe Agreement": both are one."""
    start = frame.instrument.start
    near = [m.end for m in last.mentions if start - _NAMED <= m.end <= start]
    if not near:
        return False
    named = _pattern(news, "other_name").search(news.folded, max(0, start - _NAMED), start)
    return named is not None and min(near) <= named.start() + 1


def _pattern(news: News, name: str) -> re.Pattern[str]:
    return compile_pattern(news.pack, f"grouping.{name}")
