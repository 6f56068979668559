"""Deadlines as an iCalendar file (RFC 5545) that calendar programs take."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from mourecords.deadlines.deadline import Deadline, to_name
from mourecords.errors import MissingExtraError

if TYPE_CHECKING:
    from icalendar import Alarm, Event

ALARMS: Final = (30, 7)
"""How many days before a deadline an alarm goes off."""


def to_ics(deadlines: Sequence[Deadline], stamped: datetime.date) -> bytes:
    """An iCalendar file with an event for the whole day of each deadline.

    The UIDs stay the same from run to run, so a second import moves entries and
    makes none twice. What is not known to the day is left out: nothing is padded.

    Source: RFC 5545.

    Args:
        deadlines: what ``find_deadlines`` gave.
        stamped: the day on which the file is made, for DTSTAMP.

    Returns:
        UTF-8.

    Raises:
        MissingExtraError: the library icalendar is not installed.

    Examples:
        >>> to_ics([], datetime.date(2026, 11, 23)).splitlines()[0]
        b'BEGIN:VCALENDAR'
    """
    try:
        from icalendar import Calendar
    except ImportError as error:
        raise MissingExtraError("calendar", "iCalendar") from error
    made = Calendar()
    made.add("prodid", "-//mourecords//deadlines//EN")
    made.add("version", "2.0")
    for deadline in deadlines:
        day = deadline.on.to_date() if deadline.on else None
        if day is not None:
            made.add_component(_event(deadline, day, stamped))
    return bytes(made.to_ical())


def _event(deadline: Deadline, day: datetime.date, stamped: datetime.date) -> Event:
    from icalendar import Event

    event = Event()
    kind = str(deadline.kind).replace("_", " ")
    midnight = datetime.datetime.combine(stamped, datetime.time(), datetime.UTC)
    event.add("uid", deadline.uid)
    event.add("dtstamp", midnight)
    event.add("dtstart", day)
    if day < datetime.date.max:
        event.add("dtend", day + datetime.timedelta(days=1))
    event.add("summary", f"{kind}: {to_name(deadline.record)}")
    event.add("description", f"{deadline.note}\n{deadline.computed.explain()}")
    event.add("transp", "TRANSPARENT")
    event.add("categories", [kind])
    for days in ALARMS:
        event.add_component(_alarm(f"{kind}: {to_name(deadline.record)}", days))
    return event


def _alarm(words: str, days: int) -> Alarm:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", words)
    alarm.add("trigger", datetime.timedelta(days=-days))
    return alarm
