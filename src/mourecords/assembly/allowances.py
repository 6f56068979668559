"""Commitments with numbers: what may be done and how much of it, and how money is paid back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from mourecords.assembly.doers import clause_start
from mourecords.assembly.lead import Form, Lead
from mourecords.assembly.topics import Passage, Topic
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.news import News

_NEAR: Final = 2
_LENT: Final = 3
_SHORTEST: Final = 3
_LONGEST: Final = 90


def find_allowances(topic: Topic, passage: Passage) -> Iterator[Lead]:
    """Where "eight vessels may fish" or "repayable over 20 years" begins in a passage."""
    if passage.apart <= _NEAR:
        yield from _permitted(topic.news, passage)
    if passage.apart <= _LENT:
        yield from _paid_back(topic.news, passage)


def _permitted(news: News, passage: Passage) -> Iterator[Lead]:
    """What may be done up to an amount, and what may not be done; no guess has either."""
    for match in _form(news, "permitted").finditer(news.folded, passage.start, passage.end):
        subject = _subject_start(news, match.start(), floor=passage.start)
        if match.start() - subject < _SHORTEST:
            continue
        told = news.folded[subject : match.start()] + match.group("rest")
        counted = _form(news, "amount_in").search(told)
        other = _form(news, "not_a_term").match(news.folded, match.start("verb"))
        barred = match.group("not") or match.group("never")
        if barred or (counted and not other):
            start = clause_start(news, match.start("verb"), floor=subject)
            yield Lead(start, Form.CLAUSE, verb=match.start("verb"))


def _subject_start(news: News, end: int, *, floor: int) -> int:
    """Where the words before a "may" begin of which it is said."""
    start = max(floor, end - _LONGEST)
    breaks = _form(news, "not_permitted").finditer(news.folded, start, end)
    return max((match.end() for match in breaks), default=start)


def _paid_back(news: News, passage: Passage) -> Iterator[Lead]:
    """The terms of a loan."""
    if not any(news.hits.within("lending", passage.start, end=passage.end)):
        return
    match = _form(news, "pays_back").search(news.folded, passage.start, passage.end)
    if match is not None and _form(news, "amount_in").search(
        news.folded, match.start(), passage.end
    ):
        yield Lead(clause_start(news, match.start(), floor=passage.start), Form.CLAUSE)


def _form(news: News, name: str) -> re.Pattern[str]:
    return compile_pattern(news.pack, f"provisions.{name}")
