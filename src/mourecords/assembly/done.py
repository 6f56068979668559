"""An event of an agreement as a text tells it."""

from __future__ import annotations

from typing import NamedTuple

from mourecords.assembly.places import Place
from mourecords.mentions.dates import DateMention
from mourecords.values.vocabularies import EventKind


class Done(NamedTuple):
    """An event of an agreement; positions are in the view.

    Attributes:
        kind: what was done.
        planned: whether it is still to come.
        at: start and end of the words that tell it.
        date: its date, or None.
        place: its place, or None.
    """

    kind: EventKind
    planned: bool
    at: tuple[int, int]
    date: DateMention | None
    place: Place | None
