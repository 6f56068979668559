"""What happened to an agreement, when and where."""

from __future__ import annotations

from mourecords.records.model import Model
from mourecords.records.party import Words
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import EventKind


class Event(Model):
    """One act in the life of an agreement.

    Attributes:
        kind: what happened.
        date: the day of the act, as precise as the source.
        effective_on: the day from which it has effect, where that is another.
        place: the city or place, as written.
        party: the name of the party that acted, where only one did.
        planned: whether it is still to come, as seen from the source.

    Examples:
        >>> Event(kind="signed", date="2025-10-30", place="Kuala Lumpur").date
        PartialDate('2025-10-30')
    """

    kind: EventKind
    date: PartialDate | None = None
    effective_on: PartialDate | None = None
    place: Words | None = None
    party: Words | None = None
    planned: bool = False
