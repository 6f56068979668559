"""Strategies for events."""

from __future__ import annotations

import datetime
from collections.abc import Collection

from hypothesis import strategies as st

from mourecords.calendar.wording import from_julian
from mourecords.records.event import Event
from mourecords.strategies.material import load_material
from mourecords.strategies.sparse import sparse
from mourecords.strategies.values import Between, partial_dates, to_bounds, words
from mourecords.values.vocabularies import EventKind

_SHIFTS = (-2, 80)
"""So many days the calendars may be apart, from the year 1 to the year 9999."""


def events(
    *,
    kinds: Collection[EventKind] | None = None,
    between: Between = ("1648", "2100"),
    parties: Collection[str] = (),
) -> st.SearchStrategy[Event]:
    """Acts in the life of an agreement.

    Args:
        kinds: what may happen; None for anything.
        between: the bounds of their dates.
        parties: the names of the parties that may have acted alone.

    Examples:
        >>> from hypothesis import find
        >>> event = find(events(kinds=["ratified"], parties=["Peru"]), lambda event: event.party)
        >>> str(event.kind), event.party
        ('ratified', 'Peru')
    """
    dates = partial_dates(between=between)
    capitals = [state.capital for state in load_material().states]
    needed = {"kind": st.sampled_from([EventKind(kind) for kind in kinds or EventKind])}
    if parties:
        needed["party"] = st.sampled_from([None, *parties])
    others = {
        "effective_on": dates,
        "received_on": dates,
        "place": st.sampled_from(capitals) | words(),
        "planned": st.just(value=True),
    }
    printed = st.dates(*to_bounds(between)).map(to_julian)
    return sparse(Event, needed, optional={"date": dates, **others}) | sparse(
        Event, {**needed, "julian": printed}, optional=others
    )


def to_julian(day: datetime.date) -> str:
    """The day as the Julian calendar has it, as ``YYYY-MM-DD``; its year begins on 1 January.

    Examples:
        >>> to_julian(datetime.date(1918, 2, 14))
        '1918-02-01'
    """
    shifts = (day - datetime.timedelta(days=days) for days in range(*_SHIFTS))
    return str(next(d for d in shifts if from_julian(d.year, d.month, day=d.day) == day))
