"""Dates as treaties write them, in words or in figures, around the name of a month.

``this twenty-first day of March, one thousand nine hundred and ninety-four``,
``the 3rd day of the month of May of the year 1995``, ``May 6th, 1935``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from mourecords.documents.folding import View
from mourecords.errors import DateError
from mourecords.languages.alternation import to_alternation
from mourecords.languages.pack import Pack
from mourecords.mentions.numerals import Numerals, compile_numerals
from mourecords.values.dates import PartialDate
from mourecords.values.spans import Span

_LEFT: Final = 90
_YEAR: Final = re.compile(r"(1[0-9]\d\d|20\d\d)(?!\d)", re.ASCII)


class WrittenDate(NamedTuple):
    """A date around the name of a month.

    Attributes:
        span: where it is in the view.
        date: as precise as it is written.
    """

    span: Span
    date: PartialDate


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words of dates of a pack, compiled."""

    months: dict[str, int]
    month: re.Pattern[str]
    day_before: re.Pattern[str]
    figure_before: re.Pattern[str]
    joint_after: re.Pattern[str]
    day_after: re.Pattern[str]
    numerals: Numerals


def find_written_dates(view: View, pack: Pack, *, within: Span) -> tuple[WrittenDate, ...]:
    """The dates around month names in a part of a view, in order.

    Args:
        view: the folded text.
        pack: the words.
        within: the part of the view to look at.

    Returns:
        Dates with at least a month and a year; a day that does not exist gives none.

    Examples:
        >>> from mourecords.documents.folding import fold
        >>> from mourecords.languages.pack import load_pack
        >>> view = fold("Done at Oslo this twenty-first day of March, nineteen hundred and ninety")
        >>> [
        ...     str(found.date)
        ...     for found in find_written_dates(view, load_pack("en"), within=Span(0, 70))
        ... ]
        ['1990-03-21']
    """
    words = compile_date_words(pack)
    found = (
        _read(words, view.folded, match, within)
        for match in words.month.finditer(view.folded, within.start, within.end)
    )
    return tuple(date for date in found if date is not None)


def _read(words: DateWords, text: str, month: re.Match[str], within: Span) -> WrittenDate | None:
    number = words.months[month[1]]
    before = _day_before(words, text, max(within.start, month.start() - _LEFT), month.start())
    after = None if before else _day_after(words, text, month.end())
    day, start = before or (after[0] if after else None, month.start())
    year = _year(words, text, after[1] if after else month.end())
    if year is None:
        return None
    try:
        return WrittenDate(Span(start, year[1]), PartialDate.of(year[0], number, day))
    except DateError:
        return None


def _day_before(words: DateWords, text: str, start: int, end: int) -> tuple[int, int] | None:
    """The day before a month name, and where it starts."""
    left = text[start:end]
    if match := words.figure_before.search(left):
        return int(match[1]), start + match.start(1)
    if match := words.day_before.search(left):
        numeral = words.numerals.read(left, match.start())
        if numeral and numeral.ordinal and numeral.value <= 31:
            return numeral.value, start + match.start()
    return None


def _day_after(words: DateWords, text: str, at: int) -> tuple[int, int] | None:
    """The day after a month name, and where it ends."""
    if match := words.day_after.match(text, at):
        return int(match[1]), match.end()
    joint = words.joint_after.match(text, at)
    numeral = words.numerals.read(text, joint.end() if joint else at)
    if numeral and numeral.ordinal and numeral.value <= 31:
        return numeral.value, numeral.end
    return None


def _year(words: DateWords, text: str, at: int) -> tuple[int, int] | None:
    """The year from ``at`` on, and where it ends."""
    joint = words.joint_after.match(text, at)
    at = joint.end() if joint else at
    if match := _YEAR.match(text, at):
        return int(match[1]), match.end()
    numeral = words.numerals.read(text, at)
    if numeral and 1000 <= numeral.value < 2100:
        return numeral.value, numeral.end
    return None


@cache
def compile_date_words(pack: Pack) -> DateWords:
    """The words of dates of a pack; the second call for a pack costs nothing."""
    table = pack.table("written_dates")
    numerals = compile_numerals(pack)
    before = "|".join(table["joints"]["before_month"])
    after = "|".join(table["joints"]["after_month"])
    suffix = "|".join(table["joints"]["suffixes"])
    months = to_alternation(table["months"])
    token = numerals.token.pattern
    link = rf"[ ,.'\"-]{{0,4}}(?:(?:{before})\b[ ,.-]{{0,3}}){{0,6}}"
    return DateWords(
        months=dict(table["months"]),
        month=re.compile(rf"(?<![a-z])({months})(?![a-z])"),
        day_before=re.compile(rf"(?<![a-z])(?:(?:{token})[ -]{{0,3}}(?:and[ -])?){{1,3}}{link}$"),
        figure_before=re.compile(rf"(?<![\d.,/])(\d{{1,2}}) ?(?:{suffix})?(?![a-z]){link}$"),
        joint_after=re.compile(rf"[ ,.'\"-]{{0,4}}(?:(?:{after})\b[ ,.:-]{{1,4}}){{0,5}}"),
        day_after=re.compile(rf"[ ,.]{{1,3}}(?:the )?(\d{{1,2}}) ?(?:{suffix})?(?![\da-z]|\.\d)"),
        numerals=numerals,
    )
