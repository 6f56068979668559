"""Smaller parts of terms and of rules of entry into force."""

from __future__ import annotations

import datetime
from typing import Annotated

from pydantic import Field, StringConstraints

from mourecords.records.model import Model
from mourecords.records.party import Words
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration
from mourecords.values.vocabularies import RenewalMode

Zone = Annotated[str, StringConstraints(pattern=r"^(?:UTC|[A-Za-z_]+(?:/[A-Za-z0-9_+\-]+)+)$")]
"""The name of a zone in the IANA time zone database: ``America/Panama``, ``UTC``."""


class Clock(Model):
    """A time of day that a text names beside a date (K22).

    Attributes:
        at: the time of day, to the minute or the second.
        zone: the time zone of the place that the text names.

    Examples:
        >>> Clock(at="12:00", zone="America/Panama").at
        datetime.time(12, 0)
    """

    at: datetime.time
    zone: Zone


class Renewal(Model):
    """How a term is followed by another.

    Attributes:
        mode: automatic, or by agreement of the parties.
        period: how long each further term is; None where the source is silent.
        times: how often it may happen; None where there is no limit or none is told.
        at_most: how long all terms together may last ("not beyond ten years").

    Examples:
        >>> Renewal(mode="automatic", period="P5Y").period
        Duration('P5Y')
    """

    mode: RenewalMode
    period: Duration | None = None
    times: Annotated[int, Field(ge=1)] | None = None
    at_most: Duration | None = None


class Survival(Model):
    """What goes on after the end (K37).

    Attributes:
        text: as written.
        duration: how long after the end; None for without limit.

    Examples:
        >>> Survival(text="protection of classified information").duration
    """

    text: Words
    duration: Duration | None = None


class Condition(Model):
    """What must hold beside the number of instruments (K13).

    Attributes:
        text: as written.
        at_least: the sum that those who deposited must reach.
        weights: what each party brings, by its name: 1 for each member of a
            group, its share for shares.

    Examples:
        >>> Condition(text="three of the five regional states", at_least=3).at_least
        3.0
    """

    text: Words
    at_least: float
    weights: dict[str, float] = Field(default_factory=dict)


def refuse_months(length: Duration | None, *, working_days: bool) -> None:
    """Working days have no months: a length that counts in them is of days only.

    Raises:
        ValueError: there are none, or there are years, months or weeks.
    """
    if working_days and (length is None or length.total_months or length.weeks):
        raise ValueError("what counts in working days needs a length in days, such as P10D")


def refuse_dayless(day: PartialDate | None, clock: Clock | None) -> None:
    """A time of day needs a day.

    Raises:
        ValueError: the day is missing, or known by its month or year only.
    """
    if clock is not None and (day is None or day.day is None):
        raise ValueError("a time of day needs a date that is known to the day")
