"""Calendars of holidays from files, for what counts in working days (K39)."""

from __future__ import annotations

import datetime
from pathlib import Path

from mourecords.calendar.workdays import HolidayCalendar
from mourecords.errors import MissingExtraError, PackError, ReadError


def load_holidays(path: Path) -> HolidayCalendar:
    """The calendar of holidays in a file, named after the file.

    Two forms are read: text with a day a line (``2026-12-25 Christmas Day``; what
    follows the day is for people, ``#`` begins a comment), and iCalendar, whose
    events of whole days are the holidays. Saturday and Sunday are the weekend.

    Args:
        path: the file; ``.ics`` is iCalendar.

    Raises:
        ReadError: the file cannot be read.
        PackError: a line does not begin with a day, or it is no iCalendar.
        MissingExtraError: iCalendar needs the extra ``calendar``.

    Examples:
        >>> import tempfile
        >>> file = Path(tempfile.mkdtemp(), "Ruritania.txt")
        >>> _ = file.write_text("2026-12-25 Christmas Day")
        >>> load_holidays(file).name, load_holidays(file).is_working(datetime.date(2026, 12, 25))
        ('Ruritania', False)
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReadError(str(path), error.strerror or str(error)) from error
    days = _of_calendar(path, data) if path.suffix.lower() == ".ics" else _of_text(path, data)
    return HolidayCalendar(path.stem, frozenset(days))


def _of_text(path: Path, data: bytes) -> list[datetime.date]:
    days: list[datetime.date] = []
    for number, line in enumerate(data.decode("utf-8-sig", "replace").splitlines(), 1):
        words = line.partition("#")[0].split(maxsplit=1)
        if not words:
            continue
        try:
            days.append(datetime.date.fromisoformat(words[0]))
        except ValueError as error:
            raise PackError(str(path), f"line {number}", f"no day: {words[0]!r}") from error
    return days


def _of_calendar(path: Path, data: bytes) -> list[datetime.date]:
    try:
        from icalendar import Calendar
    except ImportError as error:
        raise MissingExtraError("calendar", "iCalendar") from error
    try:
        events = Calendar.from_ical(data).walk("VEVENT")
        starts = [(event.decoded("dtstart"), event.get("dtend")) for event in events]
    except (ValueError, KeyError) as error:
        raise PackError(str(path), "iCalendar", str(error)) from error
    days: list[datetime.date] = []
    for start, end in starts:
        if isinstance(start, datetime.datetime) or not isinstance(start, datetime.date):
            continue
        length = (end.dt - start).days if end is not None else 1
        days += [start + datetime.timedelta(days=step) for step in range(max(length, 1))]
    return days
