"""What happened to an agreement, when and where."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import StringConstraints, model_validator

from mourecords.calendar.wording import from_julian
from mourecords.records.model import Model
from mourecords.records.party import Words
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import EventKind

JulianDay = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
"""A day of the Julian calendar, as ``YYYY-MM-DD``; its year begins on 1 January."""


class Event(Model):
    """One act in the life of an agreement.

    Attributes:
        kind: what happened.
        date: the day of the act, as precise as the source; Gregorian.
        julian: the day as printed, where the source prints it in the Julian calendar
            (K42); ``date`` is then the same day in the Gregorian one, and may be left out.
        effective_on: the day from which it has effect, where that is another.
        received_on: for notes, notices and instruments: the day on which the other side,
            or the depositary, received it (K15, K27).
        place: the city or place, as written.
        party: the name of the party that acted, where only one did.
        planned: whether it is still to come, as seen from the source.

    Raises:
        pydantic.ValidationError: the Julian calendar has no such day, or ``date`` is another.

    Examples:
        >>> Event(kind="signed", date="2025-10-30", place="Kuala Lumpur").date
        PartialDate('2025-10-30')
        >>> Event(kind="signed", julian="1713-03-31", place="Utrecht").date
        PartialDate('1713-04-11')
    """

    kind: EventKind
    date: PartialDate | None = None
    julian: JulianDay | None = None
    effective_on: PartialDate | None = None
    received_on: PartialDate | None = None
    place: Words | None = None
    party: Words | None = None
    planned: bool = False

    @model_validator(mode="after")
    def _convert(self) -> Self:
        """The Gregorian day of a Julian one, where only that is given, and a check where both are.

        Here and not before: all that comes before costs every event a dict.
        """
        if self.julian is not None:
            day = _to_gregorian(self.julian)
            if self.date is None:
                object.__setattr__(self, "date", day)
            elif self.date != day:
                raise ValueError(f"{self.julian} of the Julian calendar is not the day {self.date}")
        return self


def _to_gregorian(julian: str) -> PartialDate:
    year, month, day = map(int, julian.split("-"))
    return PartialDate.from_date(from_julian(year, month, day=day))
