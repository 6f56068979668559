"""Rules on dates of the Julian calendar (K42)."""

from __future__ import annotations

import datetime
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from mourecords.validation.rule import Case, Hit, rule
from mourecords.values.vocabularies import Severity

_RUSSIA: Final = {"parties": [{"name": "Russia", "code": "RU"}, {"name": "Peru", "code": "PE"}]}


@rule(
    "calendars.may-be-julian",
    Severity.NOTE,
    breaks={**_RUSSIA, "events": [{"kind": "signed", "date": "1874-05-16"}]},
    sound={**_RUSSIA, "events": [{"kind": "signed", "julian": "1874-05-04"}]},
)
def check_may_be_julian(case: Case) -> Iterator[Hit]:
    """A state signed while it still dated by the Julian calendar, and the date does not say so.

    Texts of those days print the old date, the new one or both; they differ by
    10 to 13 days. Where the printed day is Julian, put it in ``julian`` (K42).
    """
    changes = [day for p in case.agreement.parties if (day := _changes().get(p.code or ""))]
    latest = max(changes, default=None)
    for number, event in enumerate(case.agreement.events):
        day = event.date.to_date() if event.date else None
        if latest and day and day < latest and event.julian is None:
            message = f"{event.date} may be a day of the Julian calendar"
            yield Hit(f"/events/{number}/date", message)


@rule(
    "calendars.julian-after-change",
    Severity.WARNING,
    breaks={**_RUSSIA, "events": [{"kind": "signed", "julian": "1921-05-04"}]},
    sound={**_RUSSIA, "events": [{"kind": "signed", "date": "1921-05-17"}]},
)
def check_julian_after_change(case: Case) -> Iterator[Hit]:
    """A day is given in the Julian calendar after every party had left it (K42)."""
    changes = [_changes().get(party.code or "") for party in case.agreement.parties]
    known = [day for day in changes if day]
    for number, event in enumerate(case.agreement.events):
        day = event.date.to_date() if event.date else None
        if event.julian and day and known and all(day >= change for change in known):
            message = f"on {event.date} no party dated by the Julian calendar any more"
            yield Hit(f"/events/{number}/julian", message)


@cache
def _changes() -> dict[str, datetime.date]:
    text = files(__package__).joinpath("calendars.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)["gregorian_from"]
    return {code: datetime.date.fromisoformat(day) for code, day in table.items()}
