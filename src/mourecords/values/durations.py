"""Calendar periods: years, months, weeks and days that are not converted into one another."""

from __future__ import annotations

import re
from typing import Any, Final

from dateutil.relativedelta import relativedelta
from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from mourecords.errors import DurationError

_FORM: Final = re.compile(
    r"P(?:(\d{1,5})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?\Z", re.ASCII
)
_HINT: Final = "write ISO 8601, such as P5Y, P18M, P2Y6M, P2W or P90D"
PATTERN: Final = r"^P(?=\d)(\d{1,5}Y)?(\d{1,5}M)?(\d{1,5}W)?(\d{1,6}D)?$"
_LIMITS: Final = (("years", 99_999), ("months", 99_999), ("weeks", 99_999), ("days", 999_999))


class Duration:
    """A period of the calendar, as its source counts it (ISO 8601-1:2019, 5.5.2).

    Two durations are equal when they mean the same: a year is 12 months and a
    week is 7 days, but no number of days is a month (rule K08), so
    ``P12M == P1Y``, ``P2W == P14D`` and ``P30D != P1M``. The text form keeps
    what was written.

    Args:
        text: an ISO 8601 duration of years, months, weeks and days.
        years: calendar years, in place of the text, as are the next three.
        months: calendar months.
        weeks: weeks of seven days.
        days: calendar days.

    Raises:
        DurationError: another form, a part below zero, or nothing but zeros.

    Examples:
        >>> Duration("P18M") == Duration(years=1, months=6)
        True
        >>> Duration("P18M"), Duration("P30D") == Duration("P1M")
        (Duration('P18M'), False)
        >>> Duration(years=5).to_relativedelta()
        relativedelta(years=+5)
    """

    __slots__ = ("days", "months", "weeks", "years")
    years: int
    months: int
    weeks: int
    days: int

    def __init__(
        self,
        text: str | None = None,
        *,
        years: int = 0,
        months: int = 0,
        weeks: int = 0,
        days: int = 0,
    ) -> None:
        parts = (years, months, weeks, days)
        if text is not None:
            match = _FORM.match(text) if isinstance(text, str) else None
            if match is None or any(parts):
                raise DurationError(text, "it does not have that form", _HINT)
            parts = tuple(int(part or 0) for part in match.groups())  # type: ignore[assignment]
        if not any(parts):
            raise DurationError(text or "P", "it is empty", _HINT)
        for (name, limit), value in zip(_LIMITS, parts, strict=True):
            if not 0 <= value <= limit:
                raise DurationError(text or value, f"{name} must be from 0 to {limit}", _HINT)
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Duration cannot be changed: {name}")

    @property
    def total_months(self) -> int:
        """Years and months, in months."""
        return 12 * self.years + self.months

    @property
    def total_days(self) -> int:
        """Weeks and days, in days."""
        return 7 * self.weeks + self.days

    def to_relativedelta(self) -> relativedelta:
        """The same period for arithmetic on dates, added in one step."""
        return relativedelta(
            years=self.years, months=self.months, weeks=self.weeks, days=self.days
        ).normalized()

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Duration):
            return NotImplemented
        return (self.total_months, self.total_days) == (other.total_months, other.total_days)

    def __hash__(self) -> int:
        return hash((self.total_months, self.total_days))

    def __add__(self, other: Duration) -> Duration:
        if not isinstance(other, Duration):
            return NotImplemented
        return Duration(
            years=self.years + other.years,
            months=self.months + other.months,
            weeks=self.weeks + other.weeks,
            days=self.days + other.days,
        )

    def __str__(self) -> str:
        parts = ((self.years, "Y"), (self.months, "M"), (self.weeks, "W"), (self.days, "D"))
        return "P" + "".join(f"{value}{unit}" for value, unit in parts if value)

    def __repr__(self) -> str:
        return f"Duration({str(self)!r})"

    def __reduce__(self) -> tuple[type[Duration], tuple[str]]:
        return type(self), (str(self),)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            lambda value: value if isinstance(value, cls) else cls(value),
            serialization=core_schema.to_string_ser_schema(),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": "string", "pattern": PATTERN, "description": "An ISO 8601 duration."}
