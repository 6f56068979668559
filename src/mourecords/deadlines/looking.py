"""One record, and the time in which its deadlines are looked for."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from mourecords.calendar.computed import Computed
from mourecords.calendar.extent import When
from mourecords.calendar.workdays import HolidayCalendar
from mourecords.deadlines.deadline import Deadline, DeadlineKind
from mourecords.records.record import Record
from mourecords.records.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Look:
    """A record and a time.

    Attributes:
        record: whose deadlines are looked for.
        start: the first day.
        last: the last day.
        calendar: whose working days count.
    """

    record: Record
    start: datetime.date
    last: datetime.date
    calendar: HolidayCalendar | None

    @property
    def timeline(self) -> Timeline:
        """The life of the agreement."""
        return Timeline(self.record.agreement, self.calendar)

    def due(
        self,
        kind: DeadlineKind,
        on: When | None,
        *,
        note: str,
        computed: Computed,
        number: int = 0,
    ) -> Iterator[Deadline]:
        """The deadline, where any day that it can be lies in the time.

        Args:
            kind: what it is.
            on: when; where it is None there is none.
            note: what else must be known, for people.
            computed: how the day follows.
            number: how many renewals there have been, or which window it is.
        """
        if on is None:
            return
        begins, ends = on.earliest or datetime.date.min, on.latest or datetime.date.max
        if begins <= self.last and ends >= self.start:
            yield Deadline(kind, on, self.record, number, note, computed)
