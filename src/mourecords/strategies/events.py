"""Strategies for events."""

from __future__ import annotations

from collections.abc import Collection

from hypothesis import strategies as st

from mourecords.records.event import Event
from mourecords.strategies.material import load_material
from mourecords.strategies.values import Between, partial_dates, words
from mourecords.values.vocabularies import EventKind


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
    return st.builds(
        Event,
        kind=st.sampled_from([EventKind(kind) for kind in kinds or EventKind]),
        date=st.none() | dates,
        effective_on=st.none() | dates,
        received_on=st.none() | dates,
        place=st.none() | st.sampled_from(capitals) | words(),
        party=st.sampled_from([None, *parties]),
        planned=st.booleans(),
    )
