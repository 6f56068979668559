"""K22: force that begins or ends at a time of day."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from mourecords.calendar.computed import Computed, answer, given
from mourecords.calendar.extent import day_after
from mourecords.values.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of day at a place, for a day on which force ends or begins.

    Attributes:
        day: the day, in the zone.
        at: the time of day.
        zone: the name in the IANA time zone database.
    """

    day: datetime.date
    at: datetime.time
    zone: str

    def day_in(self, zone: str) -> datetime.date:
        """The day that it is at that moment in another zone.

        Raises:
            zoneinfo.ZoneInfoNotFoundError: the zone has no entry.
        """
        here = datetime.datetime.combine(self.day, self.at, ZoneInfo(self.zone))
        return here.astimezone(ZoneInfo(zone)).date()

    def __str__(self) -> str:
        return f"{self.day}T{self.at:%H:%M} {self.zone}"


def clock_time(day: datetime.date, at: datetime.time, *, zone: str) -> Moment:
    """K22, clock time: a boundary with a time of day; the date is that of the place named.

    Source: Panama Canal Treaty 1977, art II(2): noon, Panama time, 31 December 1999.

    Examples:
        >>> print(clock_time(datetime.date(1999, 12, 31), datetime.time(12), zone="America/Panama"))
        1999-12-31T12:00 America/Panama
    """
    return Moment(day, at, zone)


def until_moment(moment: Moment) -> Computed:
    """K22 for an end: the day of the moment is the last day, unless it ends as that day begins.

    Source: as ``clock_time``.

    Returns:
        The boundary; the note gives the moment itself.

    Examples:
        >>> noon = clock_time(datetime.date(1999, 12, 31), datetime.time(12), zone="America/Panama")
        >>> print(until_moment(noon).last_day, *until_moment(noon).notes)
        1999-12-31 at 1999-12-31T12:00 America/Panama
    """
    day = PartialDate.from_date(moment.day)
    midnight = moment.at == datetime.time()
    return answer(
        "K22",
        day if midnight else day_after(day),
        formula="the day itself" if midnight else "the day after the day of the moment",
        inputs=given(until=day, at=moment.at, zone=moment.zone),
        notes=(f"at {moment}",),
    )


def from_moment(moment: Moment) -> Computed:
    """K22 for a beginning: the day of the moment, at the place that the text names.

    Source: as ``clock_time``.

    Examples:
        >>> late = clock_time(datetime.date(2020, 1, 31), datetime.time(23), zone="UTC")
        >>> print(from_moment(late).result, late.day_in("Europe/Brussels"))
        2020-01-31 2020-02-01
    """
    day = PartialDate.from_date(moment.day)
    inputs = given(fixed=day, at=moment.at, zone=moment.zone)
    formula = "the day of the moment"
    return answer("K22", day, formula=formula, inputs=inputs, notes=(f"at {moment}",))
