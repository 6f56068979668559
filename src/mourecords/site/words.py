"""Dates, durations and codes in words for readers."""

from __future__ import annotations

import functools
import tomllib
from importlib.resources import files
from typing import Any

from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration


@functools.cache
def words() -> dict[str, Any]:
    """The words of words.toml."""
    text = files("mourecords.site").joinpath("words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def to_date_words(date: PartialDate | None) -> str:
    """A date as precise as it is known; an empty text for none.

    Examples:
        >>> to_date_words(PartialDate("2025-10-30")), to_date_words(PartialDate("2025"))
        ('30 October 2025', '2025')
    """
    if date is None:
        return ""
    month = words()["months"][date.month - 1] if date.month else None
    return " ".join(str(part) for part in (date.day, month, date.year) if part)


def to_duration_words(duration: Duration | None) -> str:
    """A duration in the units in which it is written.

    Examples:
        >>> to_duration_words(Duration("P1Y6M"))
        '1 year, 6 months'
    """
    if duration is None:
        return ""
    counts = ((getattr(duration, unit), names) for unit, names in words()["units"].items())
    return ", ".join(f"{count} {names[count != 1]}" for count, names in counts if count)


def to_label(value: object) -> str:
    """A slug as a label.

    Examples:
        >>> to_label("in_force"), to_label("military-personnel/officer-exchange")
        ('In force', 'Military personnel / officer exchange')
    """
    text = str(value).replace("_", " ").replace("-", " ").replace("/", " / ")
    return text[:1].upper() + text[1:]


def to_count(number: int, noun: str) -> str:
    """A number of things in words.

    Examples:
        >>> to_count(1, "state"), to_count(18000, "agreement")
        ('1 state', '18,000 agreements')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
