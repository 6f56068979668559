"""How an agreement stands on a day, and what decides it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mourecords.calendar.computed import Computed
from mourecords.calendar.exits import tolled_notice
from mourecords.calendar.extent import When, has_come
from mourecords.calendar.notices import late_notice, notice_takes_effect
from mourecords.calendar.renewals import Current, Series
from mourecords.records.beginning import effect_of
from mourecords.records.event import Event
from mourecords.records.stages import STAGES
from mourecords.values.vocabularies import (
    EventKind,
    NoticeBefore,
    RenewalMode,
    Status,
    TermKind,
)

if TYPE_CHECKING:
    from mourecords.records.agreement import Agreement

_ENDS: Final = frozenset({EventKind.TERMINATED, EventKind.REPLACED, EventKind.EXPIRED})
_LEAVES: Final = frozenset({EventKind.DENOUNCED, EventKind.WITHDRAWN, EventKind.NOTICE_GIVEN})
_LATER: Final = frozenset({Status.TERMINATED, Status.EXPIRED, Status.SUSPENDED})
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


def to_standing(agreement: Agreement, on: datetime.date) -> Standing:
    """How an agreement stands on a day.

    Events whose dates are too imprecise to tell are read both ways; where the
    two readings disagree, the status is unknown, with the note ``undecided``.

    Args:
        agreement: with its events and its term.
        on: the day.
    """
    readings = [_Reading(agreement, on, hopeful=hopeful).standing() for hopeful in (False, True)]
    if readings[0].status is readings[1].status:
        return readings[0]
    between = f"{readings[0].status} or {readings[1].status}"
    return Standing(Status.UNKNOWN, on, notes=("undecided", between))


@dataclass(frozen=True, slots=True)
class _Reading:
    """One way to read dates that may or may not have come by a day."""

    agreement: Agreement
    on: datetime.date
    hopeful: bool

    def standing(self) -> Standing:
        begun = self._begun()
        return (
            self._ended()
            or self._leaving()
            or self._suspended()
            or (self._running(begun) if begun else None)
            or self._not_yet()
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
        rule = self.agreement.entry_into_force
        found = rule and rule.compute(self.agreement.events, parties=len(self.agreement.parties))
        if found and found.when and self.has(found.when):
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
        for number, event in enumerate(self.agreement.events):
            if event.kind not in _LEAVES or event.planned or not self.has(event.date):
                continue
            effect = self._effect(number, event)
            if effect is not None:
                over = effect.when is not None and self.has(effect.when)
                status = Status.TERMINATED if over else Status.NOTICE_RUNNING
                return Standing(status, self.on, f"/events/{number}", effect, effect.notes)
        return None

    def _effect(self, number: int, event: Event) -> Computed | None:
        """When a notice takes effect; None where it was revoked."""
        if event.effective_on is not None:
            effect = Computed(rule="K27", formula="as stated", result=event.effective_on)
        else:
            effect = self._computed_effect(event)
        later = self.agreement.events[number + 1 :]
        kinds = (EventKind.NOTICE_WITHDRAWN,)
        withdrawn = next((e for e in later if e.kind in kinds and self.has(e.date)), None)
        day = withdrawn.date if withdrawn else None
        too_late = effect.when is not None and _is_before(effect.when, day)
        if withdrawn is None or too_late:
            return effect
        return self._tolled(event, withdrawn, later)

    def _computed_effect(self, event: Event) -> Computed:
        term = self.agreement.term
        notice = term.notice if term else None
        day = event.date and event.date.to_date()
        if event.date is None or (notice is None and event.kind is not EventKind.NOTICE_GIVEN):
            return Computed(rule="K28", formula="as stated", result=event.date)
        if term and notice and notice.before is NoticeBefore.END_OF_TERM and day:
            timeline = self.agreement.timeline
            current = timeline.current(day)
            renewal = term.renewal.period if term.renewal else None
            if current.term.start is not None and term.duration is not None:
                length = term.duration if not current.number or renewal is None else renewal
                series = Series(current.term.start, length, renewal)
                return late_notice(series, notice.length, received_on=day)
        return notice_takes_effect(event.date, notice.length if notice else None)

    def _tolled(self, event: Event, withdrawn: Event, later: tuple[Event, ...]) -> Computed | None:
        resumed = next((e for e in later if e.kind is EventKind.RESUMED and self.has(e.date)), None)
        notice = self.agreement.term.notice if self.agreement.term else None
        days = [e.date.to_date() if e and e.date else None for e in (event, withdrawn, resumed)]
        received, suspended, again = days
        if not (received and suspended and again and notice):
            return None
        return tolled_notice(received, notice.length, suspended_on=suspended, resumed_on=again)

    def _suspended(self) -> Standing | None:
        latest = self.happened(EventKind.SUSPENDED, EventKind.RESUMED)
        if latest and latest[-1][1].kind is EventKind.SUSPENDED:
            return Standing(Status.SUSPENDED, self.on, f"/events/{latest[-1][0]}")
        return None

    def _running(self, begun: Standing) -> Standing:
        """In force, unless the term has run out."""
        term = self.agreement.term
        current = self.agreement.timeline.current(self.on)
        end = current.computed
        if term is None or end.when is None:
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
        if current.number and by_silence and not self.happened(*_PROLONGS):
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


def _is_before(one: When, other: When | None) -> bool:
    return bool(other and other.earliest and one.latest and one.latest < other.earliest)
