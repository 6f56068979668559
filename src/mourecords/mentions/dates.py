"""Dates as texts write them, as precise as they are, and relative ones by an anchor day."""

from __future__ import annotations

import datetime
import re
from typing import Final, NamedTuple

from mourecords.errors import DateError
from mourecords.languages.hits import Hit, Hits
from mourecords.languages.numbers import to_number
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.relative_dates import to_relative
from mourecords.values.dates import PartialDate

# What begins with a digit is looked for at digits only, so the break before it comes second.
_ISO: Final = re.compile(r"(\d(?<!\w.)\d{3})-(\d{2})-(\d{2})\b")
_NUMERIC: Final = re.compile(r"(\d(?<!\w.)\d?)([./-])(\d{1,2})\2(\d{4})\b")
_LONGEST: Final = 7
_NEAR: Final = 20


class DateMention(NamedTuple):
    """A date in a view.

    Attributes:
        start: its first position.
        end: the one after its last.
        date: what it says, or follows from it and the anchor day.
        derived: whether the anchor day was needed.
        weekday: whether it is a bare weekday, which names no day of its own.
    """

    start: int
    end: int
    date: PartialDate
    derived: bool = False
    weekday: bool = False


def find_dates(
    folded: str,
    hits: Hits,
    *,
    anchor: datetime.date | None,
    pack: Pack,
    within: tuple[int, int] | None = None,
    around: datetime.date | None = None,
) -> tuple[DateMention, ...]:
    """All dates in a text.

    Args:
        folded: the folded text of a view.
        hits: the cues found in it.
        anchor: the day from which relative dates and missing years count; without
            it they stay out.
        pack: the words of the language.
        within: the part of the text to look at; without it all of it.
        around: without an anchor, the day near which days without a year lie.

    Returns:
        The dates in order, none overlapping another.
    """
    start, end = within or (0, len(folded))
    found = _numeric(folded, start, end, anchor)
    found += _named(folded, hits.of("month"), anchor or around, pack)
    if anchor is not None:
        found += _of_other_years(folded, hits, found, anchor=anchor, pack=pack)
        found += _relative(folded, hits, anchor, pack)
    found += [
        DateMention(m.start(), m.end(), PartialDate.of(int(m.group())))
        for m in _pattern(pack, "year_alone").finditer(folded, start, end)
        if _pattern(pack, "before_year").search(folded, max(0, m.start() - _LONGEST - 1), m.start())
    ]
    return tuple(_apart(found))


def _apart(found: list[DateMention]) -> list[DateMention]:
    kept: list[DateMention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _date(year: int, month: int | None, day: int | None) -> PartialDate | None:
    try:
        return PartialDate.of(year, month, day)
    except DateError:
        return None


def _numeric(folded: str, start: int, end: int, anchor: datetime.date | None) -> list[DateMention]:
    found: list[DateMention] = []
    for match in _ISO.finditer(folded, start, end):
        date = _date(*(int(part) for part in match.groups()))
        if date:
            found.append(DateMention(match.start(), match.end(), date))
    matches = list(_NUMERIC.finditer(folded, start, end))
    order = _order(matches)
    for match in matches:
        readings = _readings(match, order)
        near = [date for date in readings if _is_near(date, anchor)] or readings
        if len(set(near)) == 1:
            found.append(DateMention(match.start(), match.end(), near[0]))
    return found


def _readings(match: re.Match[str], order: str | None) -> list[PartialDate]:
    """What a numeric date may mean: day first or month first, or only one of them."""
    first, second, year = int(match.group(1)), int(match.group(3)), int(match.group(4))
    day_first = _date(year, second, first) if order != "month" else None
    month_first = _date(year, first, second) if order != "day" else None
    return [date for date in (day_first, month_first) if date is not None]


def _is_near(date: PartialDate, anchor: datetime.date | None) -> bool:
    day = date.to_date()
    return anchor is not None and day is not None and abs((day - anchor).days) <= _NEAR


def _order(matches: list[re.Match[str]]) -> str | None:
    """Whether the day or the month stands first, as the numbers of the text decide."""
    day = any(int(m.group(1)) > 12 for m in matches) or any(m.group(2) == "." for m in matches)
    month = any(int(m.group(3)) > 12 for m in matches)
    if day == month:
        return None
    return "day" if day else "month"


def _named(
    folded: str, months: tuple[Hit, ...], anchor: datetime.date | None, pack: Pack
) -> list[DateMention]:
    found: list[DateMention] = []
    for hit in months:
        if folded[hit.start : hit.end] in ("may", "march") and not _is_month(folded, hit, pack):
            continue
        mention = _around(folded, hit, anchor, pack)
        if mention is not None:
            found.append(mention)
    return found


def _is_month(folded: str, hit: Hit, pack: Pack) -> bool:
    """Whether "may" or "march" has a day or a year beside it, or a word that takes a month."""
    after = _pattern(pack, "after").match(folded, hit.end)
    if after is not None and after.group(1, 2) != (None, None):
        return True
    start = max(0, hit.start - 12)
    return _pattern(pack, "before_month").search(folded, start, hit.start) is not None


def _around(folded: str, hit: Hit, anchor: datetime.date | None, pack: Pack) -> DateMention | None:
    month = int(hit.value)
    window = folded[max(0, hit.start - 22) : hit.start]
    before = _pattern(pack, "range_before").search(window) or _pattern(pack, "day_before").search(
        window
    )
    after = _pattern(pack, "after").match(folded, hit.end)
    start, end = hit.start, hit.end
    day = year = None
    if after is not None:
        day, year = (int(part) if part else None for part in after.groups())
        end = after.end() if (day or year) else hit.end
        until = _pattern(pack, "range_after").match(folded, end) if day and not year else None
        if until is not None:
            day, end, year = None, until.end(), int(until.group(1) or 0) or None
    if before is not None and (day is None or year is None):
        if day is not None:
            end, year = hit.end, None
        day = int(before.group(1))
        start = hit.start - len(window) + before.start(1)
    if year is not None:
        date = _date(year, month, day)
        return DateMention(start, end, date) if date else None
    if anchor is None:
        return None
    date = _nearest(anchor, month, day)
    return DateMention(start, end, date, derived=True) if date else None


def _nearest(anchor: datetime.date, month: int, day: int | None) -> PartialDate | None:
    """The date without a year that is nearest to the anchor day."""
    here = anchor.year * 12 + anchor.month
    years = sorted(
        (anchor.year - 1, anchor.year, anchor.year + 1), key=lambda y: abs(y * 12 + month - here)
    )
    return next(
        (date for year in years if 1 <= year <= 9999 if (date := _date(year, month, day))), None
    )


def _of_other_years(
    folded: str, hits: Hits, found: list[DateMention], *, anchor: datetime.date, pack: Pack
) -> list[DateMention]:
    """Days and months with a word for their year: "in May last year", "on 3 June this year"."""
    by_end = {mention.end: mention for mention in found if mention.derived}
    whole: list[DateMention] = []
    for hit in hits.of("relative"):
        joint = _pattern(pack, "before_year_word").search(folded, max(0, hit.start - 5), hit.start)
        named = by_end.get(joint.start()) if joint is not None else None
        year = to_relative(hit, 0, anchor=anchor) if named is not None else None
        if named is None or year is None or year.month is not None:
            continue
        date = _date(year.year, named.date.month, named.date.day)
        if date is not None:
            whole.append(DateMention(named.start, hit.end, date, derived=True))
    return whole


def _relative(folded: str, hits: Hits, anchor: datetime.date, pack: Pack) -> list[DateMention]:
    found: list[DateMention] = []
    for hit in hits.of("relative", "weekday", "ago"):
        start, count = hit.start, 0
        if hit.tag == "ago":
            words = _pattern(pack, "count").search(folded, max(0, hit.start - 14), hit.start)
            number = to_number([words.group(1)], pack) if words else None
            if words is None or number is None:
                continue
            start, count = words.start(1), number
        elif hit.tag == "weekday":
            before = folded[max(0, hit.start - 5) : hit.start]
            count = {"last ": -1, "next ": 1}.get(before, 0)
            start -= 5 if count else 0
        date = to_relative(hit, count, anchor=anchor)
        if date is not None:
            found.append(
                DateMention(start, hit.end, date, derived=True, weekday=hit.tag == "weekday")
            )
    return found


def _pattern(pack: Pack, name: str) -> re.Pattern[str]:
    return compile_pattern(pack, f"dates.{name}")
