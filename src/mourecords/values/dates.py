"""Dates as precise as their source: a year, a month or a day, never more."""

from __future__ import annotations

import calendar
import datetime
import re
from typing import Any, Final

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from mourecords.errors import DateError, UndecidableError

_FORM: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)
_HINT: Final = "write YYYY, YYYY-MM or YYYY-MM-DD"
PATTERN: Final = r"^\d{4}(-\d{2}(-\d{2})?)?$"

_SHORTEST: Final = 28
"""The days that every month has."""


class PartialDate:
    """A year, a month or a day of the proleptic Gregorian calendar.

    It stands for the interval of all the days that it may be: ``2025-10`` is
    ``[2025-10-01, 2025-10-31]``. Nothing ever fills in the part that is
    missing. The text form is EDTF level 0 (ISO 8601-2:2019, annex A).

    ``==`` compares what is written: ``2025`` is not ``2025-01-01``. ``<`` and
    its kin answer only where every day of the one is on the same side of every
    day of the other; where that cannot be decided they raise. ``precedes``
    gives None instead.

    Args:
        text: ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``, from year 0001 to 9999.

    Raises:
        DateError: the text has another form, or the day does not exist.

    Examples:
        >>> signed = PartialDate("2025-10")
        >>> signed.earliest, signed.latest
        (datetime.date(2025, 10, 1), datetime.date(2025, 10, 31))
        >>> signed.precedes(PartialDate("2026")), signed.precedes(PartialDate("2025"))
        (True, None)
        >>> PartialDate.of(2025, 10, 30)
        PartialDate('2025-10-30')
    """

    __slots__ = ("day", "month", "year")
    year: int
    month: int | None
    day: int | None

    def __init__(self, text: str) -> None:
        match = _FORM.match(text) if isinstance(text, str) else None
        if match is None:
            raise DateError(text, "it does not have that form", _HINT)
        year, month, day = match.groups()
        self._fill(int(year), month and int(month), day and int(day), text)

    @classmethod
    def of(cls, year: int, month: int | None = None, day: int | None = None) -> PartialDate:
        """The date with these parts; a day needs a month.

        Raises:
            DateError: no such date exists.
        """
        made = cls.__new__(cls)
        made._fill(year, month, day, "-".join(str(p) for p in (year, month, day) if p is not None))
        return made

    @classmethod
    def from_date(cls, day: datetime.date) -> PartialDate:
        """The day that a ``datetime.date`` (or the date of a ``datetime``) names."""
        return cls.of(day.year, day.month, day.day)

    def _fill(self, year: int, month: Any, day: Any, text: str) -> None:
        if not 1 <= year <= 9999:
            raise DateError(text, "the year must be from 0001 to 9999", _HINT)
        if month is None and day is not None:
            raise DateError(text, "a day needs a month", _HINT)
        if month is not None and not 1 <= month <= 12:
            raise DateError(text, f"there is no month {month}", _HINT)
        if day is not None and not (1 <= day <= _SHORTEST or _has_late(year, month, day)):
            raise DateError(text, f"{calendar.month_name[month]} {year} has no day {day}", _HINT)
        object.__setattr__(self, "year", year)
        object.__setattr__(self, "month", month)
        object.__setattr__(self, "day", day)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a PartialDate cannot be changed: {name}")

    @property
    def precision(self) -> str:
        """``year``, ``month`` or ``day``."""
        if self.month is None:
            return "year"
        return "month" if self.day is None else "day"

    @property
    def earliest(self) -> datetime.date:
        """The first day that it may be."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> datetime.date:
        """The last day that it may be."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def to_date(self) -> datetime.date | None:
        """The day, where it is known to the day; else None."""
        return self.earliest if self.day is not None else None

    def includes(self, other: PartialDate) -> bool:
        """Whether every day of ``other`` is also a day of this date."""
        return self.earliest <= other.earliest and other.latest <= self.latest

    def precedes(self, other: PartialDate) -> bool | None:
        """True or False where all days agree; None where it cannot be decided."""
        if self.latest < other.earliest:
            return True
        if self.earliest >= other.latest:
            return False
        return None

    def __lt__(self, other: PartialDate) -> bool:
        return self._decided(other, answer=self.precedes(other))

    def __gt__(self, other: PartialDate) -> bool:
        return self._decided(other, answer=other.precedes(self))

    def __le__(self, other: PartialDate) -> bool:
        return self == other or not self._decided(other, answer=other.precedes(self))

    def __ge__(self, other: PartialDate) -> bool:
        return self == other or not self._decided(other, answer=self.precedes(other))

    def _decided(self, other: PartialDate, *, answer: bool | None) -> bool:
        if answer is None:
            if self == other:
                return False
            raise UndecidableError(self, other)
        return answer

    @property
    def sort_key(self) -> tuple[datetime.date, datetime.date]:
        """A key that orders any dates: by first possible day, then by last."""
        return self.earliest, self.latest

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.year, self.month, self.day) == (other.year, other.month, other.day)

    def __hash__(self) -> int:
        return hash((self.year, self.month, self.day))

    def __str__(self) -> str:
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)

    def __repr__(self) -> str:
        return f"PartialDate({str(self)!r})"

    def __reduce__(self) -> tuple[type[PartialDate], tuple[str]]:
        return type(self), (str(self),)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._validated, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "pattern": PATTERN, "description": "An EDTF year, month or day."}

    @classmethod
    def _validated(cls, value: Any) -> PartialDate:
        if isinstance(value, cls):
            return value
        if isinstance(value, datetime.date):
            return cls.from_date(value)
        return cls(value)


def _has_late(year: int, month: int, day: int) -> bool:
    """Whether a month has a day that not every month has."""
    return _SHORTEST < day <= calendar.monthrange(year, month)[1]
