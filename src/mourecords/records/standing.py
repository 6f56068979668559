"""How an agreement stands on a day, and what decides it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mourecords.calendar.computed import Computed
from mourecords.calendar.extent import When, has_come
from mourecords.calendar.renewals import Current
from mourecords.records.beginning import effect_of
from mourecords.records.event import Event
from mourecords.records.leaving import compute_effect, find_notices
from mourecords.records.stages import STAGES
from mourecords.values.vocabularies import (
    EventKind,
    RenewalMode,
    Status,
    TermKind,
)

if TYPE_CHECKING:
    from mourecords.records.agreement import Agreement
    from mourecords.records.timeline import Timeline

_ENDS: Final = frozenset({EventKind.TERMINATED, EventKind.REPLACED, EventKind.EXPIRED})
_LATER: Final = frozenset({Status.TERMINATED, Status.EXPIRED, Status.SUSPENDED})
_UNSIGNED: Final = frozenset(
    {
        Status.EXPECTED,
        Status.UNKNOWN,
        Status.ANNOUNCED,
        Status.NEGOTIATED,
        Status.INITIALLED,
    }
)
_PROLONGS: Final = frozenset({EventKind.RENEWED, EventKind.EXTENDED})


@dataclass(frozen=True, slots=True)
class Standing:
    """A status on a day and what decides it.

    Attributes:
        status: how it stands.
        on: the day.
        decided_by: a JSON Pointer to the event or part that decides it, or "".
        computed: the date that decides it, with its trace, where it is computed.
        notes: short stable words: ``presumed``, ``undecided``, ``unknown-after …``.
    """

    status: Status
    on: datetime.date
    decided_by: str = ""
    computed: Computed | None = None
    notes: tuple[str, ...] = ()


def to_standing(timeline: Timeline, on: datetime.date) -> Standing:
    """How an agreement stands on a day.

    Events whose dates are too imprecise to tell are read both ways; where the
    two readings disagree, the status is unknown, with the note ``undecided``.

    Args:
        timeline: of an agreement with its events and its term.
        on: the day.
    """
    readings = [_Reading(timeline, on, hopeful=hopeful).standing() for hopeful in (False, True)]
    if readings[0].status is readings[1].status:
        return readings[0]
    between = f"{readings[0].status} or {readings[1].status}"
    return Standing(Status.UNKNOWN, on, notes=("undecided", between))


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read dates that may or may not have come by a day."""

    timeline: Timeline
    on: datetime.date
    hopeful: bool

    @property
    def agreement(self) -> Agreement:
        return self.timeline.agreement

    def standing(self) -> Standing:
        return (
            self._ended()
            or self._leaving()
            or self._suspended()
            or self._running(self._begun() or self._not_yet())
        )

    def has(self, when: When | None) -> bool:
        """Whether it has come; undated acts are past for the source that tells them."""
        if when is None:
            return True
        come = has_come(when, self.on)
        return self.hopeful if come is None else come

    def happened(self, *kinds: EventKind) -> list[tuple[int, Event]]:
        return [
            (number, event)
            for number, event in enumerate(self.agreement.events)
            if event.kind in kinds and not event.planned and self.has(effect_of(event))
        ]

    def _begun(self) -> Standing | None:
        for number, _ in self.happened(EventKind.ENTERED_INTO_FORCE):
            return Standing(Status.IN_FORCE, self.on, f"/events/{number}")
        if any(e.kind is EventKind.ENTERED_INTO_FORCE for e in self.agreement.events):
            return None
        found = self.timeline.begins()
        if found.when and self.has(found.when):
            return Standing(Status.IN_FORCE, self.on, "/entry_into_force", found)
        return None

    def _ended(self) -> Standing | None:
        for number, event in self.happened(*_ENDS):
            expired = event.kind is EventKind.EXPIRED
            status = Status.EXPIRED if expired else Status.TERMINATED
            return Standing(status, self.on, f"/events/{number}")
        return None

    def _leaving(self) -> Standing | None:
        """A notice that runs or has taken effect, in an agreement that it ends."""
        if len(self.agreement.parties) > 2:
            return None
        for number, _ in find_notices(self.timeline, self.has):
            effect = compute_effect(self.timeline, number, has=self.has)
            if effect is not None:
                over = effect.when is not None and self.has(effect.when)
                status = Status.TERMINATED if over else Status.NOTICE_RUNNING
                return Standing(status, self.on, f"/events/{number}", effect, effect.notes)
        return None

    def _suspended(self) -> Standing | None:
        latest = self.happened(EventKind.SUSPENDED, EventKind.RESUMED)
        if latest and latest[-1][1].kind is EventKind.SUSPENDED:
            return Standing(Status.SUSPENDED, self.on, f"/events/{latest[-1][0]}")
        return None

    def _running(self, begun: Standing) -> Standing:
        """In force, or signed, unless the term has run out."""
        term = self.agreement.term
        current = self.timeline.current(self.on)
        end = current.computed
        if term is None or end.when is None or begun.status in _UNSIGNED:
            return begun
        if not self.has(end.when):
            return self._renewed(begun, current)
        if term.kind is TermKind.UNTIL_DATE or "expired" in end.notes:
            return Standing(Status.EXPIRED, self.on, "/term", end)
        if self.happened(*_PROLONGS):
            return begun
        return Standing(Status.UNKNOWN, self.on, "/term", end, (f"unknown-after {end.when}",))

    def _renewed(self, begun: Standing, current: Current) -> Standing:
        renewal = self.agreement.term.renewal if self.agreement.term else None
        by_silence = renewal is not None and renewal.mode is RenewalMode.AUTOMATIC
        in_force = begun.status is Status.IN_FORCE
        if in_force and current.number and by_silence and not self.happened(*_PROLONGS):
            notes = ("presumed",)
            return Standing(
                Status.IN_FORCE_PRESUMED, self.on, "/term/renewal", current.computed, notes
            )
        return begun

    def _not_yet(self) -> Standing:
        for number, _ in self.happened(EventKind.PROVISIONALLY_APPLIED):
            return Standing(Status.PROVISIONALLY_APPLIED, self.on, f"/events/{number}")
        for status, kinds in STAGES:
            for number, _ in self.happened(*sorted(kinds)):
                if status not in _LATER:
                    return Standing(status, self.on, f"/events/{number}")
        expected = any(event.planned for event in self.agreement.events)
        return Standing(Status.EXPECTED if expected else Status.UNKNOWN, self.on)
