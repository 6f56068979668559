"""The life of an agreement as intervals and dates, each with its trace."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mourecords.calendar.computed import Computed, Reason
from mourecords.calendar.ends import open_end, survival
from mourecords.calendar.extent import Interval, When
from mourecords.calendar.renewals import Current
from mourecords.records.beginning import effect_of
from mourecords.records.ending import compute_window
from mourecords.records.standing import Standing, to_standing
from mourecords.values.vocabularies import EventKind, PartyType

if TYPE_CHECKING:
    from mourecords.records.agreement import Agreement


@dataclass(frozen=True, slots=True)
class Timeline:
    """What the events, the term and the rules of an agreement say about its days.

    Nothing here looks at the clock: every question takes its day.

    Attributes:
        agreement: whose life it is.
    """

    agreement: Agreement

    def begins(self) -> Computed:
        """The entry into force: the event, or else what the rule gives."""
        for number, event in enumerate(self.agreement.events):
            day = effect_of(event)
            if event.kind is EventKind.ENTERED_INTO_FORCE and not event.planned and day:
                told = Computed(rule="K16", formula="as stated", result=day)
                return told.at(event=f"/events/{number}")
        rule = self.agreement.entry_into_force
        if rule is None:
            return Computed(rule="K44", formula="nothing said", reason=Reason.RULE_NOT_STATED)
        return rule.compute(
            self.agreement.events,
            parties=len(self.agreement.parties) or None,
            not_counting=self._organisations(),
        )

    def ends(self) -> Computed:
        """The boundary of the first term, or why there is none."""
        term = self.agreement.term
        if term is None:
            return open_end(stated=False)
        return term.compute_end(self.agreement.events, in_force_on=self.begins().when)

    def current(self, as_of: datetime.date) -> Current:
        """The term that runs on a day."""
        term = self.agreement.term
        if term is None:
            return Current(0, Interval(None, None), open_end(stated=False), over=False)
        return term.renewals(as_of, self.agreement.events, in_force_on=self.begins().when)

    def notice_by(self, as_of: datetime.date) -> Computed:
        """The last safe day for a notice in the term that runs on a day."""
        term = self.agreement.term
        if term is None:
            return Computed(rule="K25", formula="nothing said", reason=Reason.NO_NOTICE)
        return term.notice_by(as_of, self.agreement.events, in_force_on=self.begins().when)

    def window(self, as_of: datetime.date) -> Computed:
        """The window for denunciation that is open on a day, or the next one."""
        term = self.agreement.term
        if term is None:
            return Computed(rule="K30", formula="nothing said", reason=Reason.NO_NOTICE)
        return compute_window(term, as_of, in_force_on=self.begins().when)

    def standing(self, on: datetime.date) -> Standing:
        """How it stands on a day, and what decides it."""
        return to_standing(self.agreement, on)

    def force(self, as_of: datetime.date) -> Interval:
        """From the entry into force to its end: that of events, else that of the current term."""
        kinds = (EventKind.TERMINATED, EventKind.REPLACED, EventKind.EXPIRED)
        ended = self.agreement.first(*kinds)
        boundary = effect_of(ended) if ended else self.current(as_of).computed.when
        return Interval(self.begins().when, boundary)

    def provisional(self) -> Interval | None:
        """The days of provisional application, up to the entry into force."""
        event = self.agreement.first(EventKind.PROVISIONALLY_APPLIED)
        start = effect_of(event) if event else None
        return Interval(start, self.begins().when) if start else None

    def suspensions(self) -> tuple[Interval, ...]:
        """The intervals in which its operation is suspended; they lie within force (K34)."""
        found: list[Interval] = []
        start: When | None = None
        for event in self.agreement.events:
            if event.planned:
                continue
            if event.kind is EventKind.SUSPENDED:
                start = effect_of(event)
            elif event.kind is EventKind.RESUMED and start is not None:
                found.append(Interval(start, effect_of(event)))
                start = None
        return (*found, Interval(start, None)) if start else tuple(found)

    def survivals(self, as_of: datetime.date) -> tuple[Computed, ...]:
        """What goes on after the end of the term that runs on a day (K37)."""
        boundary = self.current(as_of).computed.when
        term = self.agreement.term
        if term is None or boundary is None:
            return ()
        return tuple(survival(boundary, clause.duration) for clause in term.survival)

    def _organisations(self) -> tuple[str, ...]:
        """Regional organisations usually do not count beside their members."""
        organisation = PartyType.INTERNATIONAL_ORGANISATION
        parties = self.agreement.parties
        if len(parties) <= 2:
            return ()
        return tuple(party.name for party in parties if party.type is organisation)
