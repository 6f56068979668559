"""The stages that an agreement goes through, and the events that bring them about."""

from __future__ import annotations

from typing import Final

from mourecords.records.event import Event
from mourecords.values.vocabularies import EventKind, Status

STAGES: Final[tuple[tuple[Status, frozenset[EventKind]], ...]] = (
    (
        Status.TERMINATED,
        frozenset(
            {
                EventKind.TERMINATED,
                EventKind.DENOUNCED,
                EventKind.WITHDRAWN,
                EventKind.REPLACED,
            }
        ),
    ),
    (Status.EXPIRED, frozenset({EventKind.EXPIRED})),
    (Status.SUSPENDED, frozenset({EventKind.SUSPENDED})),
    (Status.RENEWED, frozenset({EventKind.RENEWED, EventKind.EXTENDED})),
    (Status.AMENDED, frozenset({EventKind.AMENDED})),
    (Status.IN_FORCE, frozenset({EventKind.ENTERED_INTO_FORCE, EventKind.PROVISIONALLY_APPLIED})),
    (
        Status.RATIFIED,
        frozenset({EventKind.RATIFIED, EventKind.APPROVED, EventKind.ACCEPTED, EventKind.ACCEDED}),
    ),
    (Status.SIGNED, frozenset({EventKind.SIGNED, EventKind.NOTES_EXCHANGED})),
    (Status.INITIALLED, frozenset({EventKind.INITIALLED})),
    (Status.NEGOTIATED, frozenset({EventKind.NEGOTIATED, EventKind.ADOPTED})),
    (Status.ANNOUNCED, frozenset({EventKind.AGREED})),
)
"""Each status and the events that bring it about, the furthest first."""


def to_status(events: tuple[Event, ...]) -> Status:
    """The furthest stage that the events reach; planned acts make it ``expected``.

    Examples:
        >>> to_status((Event(kind="signed", planned=True),))
        <Status.EXPECTED: 'expected'>
    """
    done = {event.kind for event in events if not event.planned}
    for status, kinds in STAGES:
        if done & kinds:
            if status is Status.ANNOUNCED and any(
                e.planned and e.kind is EventKind.SIGNED for e in events
            ):
                return Status.EXPECTED
            return status
    return Status.EXPECTED if events else Status.UNKNOWN
