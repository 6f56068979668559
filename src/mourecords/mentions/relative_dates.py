"""Days that a text gives by counting from its own day, and never from the clock."""

from __future__ import annotations

import datetime

from mourecords.languages.hits import Hit
from mourecords.values.dates import PartialDate


def to_relative(hit: Hit, count: int, *, anchor: datetime.date) -> PartialDate | None:
    """The date that a relative cue names, as precise as it is.

    Args:
        hit: a weekday, a relative cue ("week:-1") or a unit before "ago".
        count: how many units ago, or -1 and 1 for "last" and "next" weekday.
        anchor: the day of the text.
    """
    try:
        if hit.tag == "weekday":
            return PartialDate.from_date(_weekday(int(hit.value), count, anchor))
        if hit.tag == "ago":
            return _ago(hit.value, count, anchor)
        unit, _, number = hit.value.partition(":")
        return _shifted(unit, int(number), anchor)
    except (OverflowError, ValueError):
        return None


def _weekday(weekday: int, count: int, anchor: datetime.date) -> datetime.date:
    """The last such day up to the anchor; with "last", before it; with "next", after it."""
    if count > 0:
        return anchor + datetime.timedelta((weekday - anchor.weekday() - 1) % 7 + 1)
    back = (anchor.weekday() - weekday) % 7
    return anchor - datetime.timedelta(back or (7 if count < 0 else 0))


def _ago(unit: str, count: int, anchor: datetime.date) -> PartialDate | None:
    if unit == "day":
        return PartialDate.from_date(anchor - datetime.timedelta(count))
    if unit == "week":
        middle = anchor - datetime.timedelta(weeks=count)
        first, last = middle - datetime.timedelta(3), middle + datetime.timedelta(3)
        same = (first.year, first.month) == (last.year, last.month)
        return PartialDate.of(middle.year, middle.month) if same else None
    return _shifted(unit, -count, anchor)


def _shifted(unit: str, number: int, anchor: datetime.date) -> PartialDate | None:
    if unit == "day":
        return PartialDate.from_date(anchor + datetime.timedelta(number))
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + number
        return PartialDate.of(months // 12, months % 12 + 1)
    if unit == "year":
        return PartialDate.of(anchor.year + number)
    if unit == "week":
        monday = anchor - datetime.timedelta(anchor.weekday()) + datetime.timedelta(weeks=number)
        sunday = monday + datetime.timedelta(6)
        if (monday.year, monday.month) == (sunday.year, sunday.month):
            return PartialDate.of(monday.year, monday.month)
    return None
