"""The life of an agreement as intervals and dates, each with its trace."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mourecords.calendar.beginnings import retroactive
from mourecords.calendar.computed import Computed, Reason
from mourecords.calendar.ends import open_end, replaced, survival
from mourecords.calendar.exits import earliest_notice, suspension
from mourecords.calendar.extent import Interval, When
from mourecords.calendar.joining import Threshold
from mourecords.calendar.renewals import Current
from mourecords.calendar.workdays import HolidayCalendar
from mourecords.records.beginning import as_stated, count_instruments, effect_of
from mourecords.records.ending import compute_window
from mourecords.records.joining import compute_joining
from mourecords.records.leaving import compute_effect, find_notices, has_come_surely
from mourecords.records.party import to_party_key
from mourecords.records.standing import Standing, to_standing
from mourecords.values.vocabularies import EntryIntoForceRule, EventKind, PartyType, Status

if TYPE_CHECKING:
    from mourecords.records.agreement import Agreement


@dataclass(frozen=True, slots=True)
class Timeline:
    """What the events, the term and the rules of an agreement say about its days.

    Nothing here looks at the clock: every question takes its day.

    Attributes:
        agreement: whose life it is.
        calendar: whose working days count, where a clause counts in them (K39).
    """

    agreement: Agreement
    calendar: HolidayCalendar | None = None

    def begins(self) -> Computed:
        """The entry into force: the event, or else what the rule gives."""
        for number, event in enumerate(self.agreement.events):
            day = effect_of(event)
            if event.kind is EventKind.ENTERED_INTO_FORCE and not event.planned and day:
                return as_stated(event, f"/events/{number}")
        rule = self.agreement.entry_into_force
        if rule is None:
            return Computed(rule="K44", formula="nothing said", reason=Reason.RULE_NOT_STATED)
        return rule.compute(
            self.agreement.events,
            parties=len(self.agreement.parties) or None,
            not_counting=self._organisations(),
            calendar=self.calendar,
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
        return term.notice_by(
            as_of,
            self.agreement.events,
            in_force_on=self.begins().when,
            calendar=self.calendar,
        )

    def notice_from(self) -> Computed:
        """The first day on which a notice may be given, where the clause sets one (K29)."""
        term = self.agreement.term
        wait = term.notice.not_before if term and term.notice else None
        if wait is None:
            return Computed(rule="K29", formula="nothing said", reason=Reason.ANY_TIME)
        begins = self.begins()
        if begins.when is None:
            reason = begins.reason or Reason.START_UNDATED
            return Computed(rule="K29", formula=f"entry into force + {wait}", reason=reason)
        found = earliest_notice(begins.when, wait).at(wait="/term/notice/not_before")
        return replace(found, inputs=(*found.inputs, *begins.inputs))

    def notices(self, on: datetime.date) -> tuple[tuple[int, Computed | None], ...]:
        """The notices given by a day: the place of each event, and when it takes effect.

        None in place of the effect says that it was revoked, or is suspended.
        """
        has = has_come_surely(on)
        return tuple(
            (number, compute_effect(self, number, has=has)) for number, _ in find_notices(self, has)
        )

    def window(self, as_of: datetime.date) -> Computed:
        """The window for denunciation that is open on a day, or the next one."""
        term = self.agreement.term
        if term is None:
            return Computed(rule="K30", formula="nothing said", reason=Reason.NO_NOTICE)
        return compute_window(term, as_of, in_force_on=self.begins().when)

    def standing(self, on: datetime.date) -> Standing:
        """How it stands on a day, and what decides it."""
        return to_standing(self, on)

    def force(self, as_of: datetime.date) -> Interval:
        """From the entry into force to its end: that of events, else that of the current term."""
        return Interval(self.begins().when, self._boundary(as_of))

    def _boundary(self, as_of: datetime.date) -> When | None:
        """Its end: told by an event, brought about by a notice, or that of the current term."""
        ended = self.agreement.first(EventKind.TERMINATED, EventKind.REPLACED, EventKind.EXPIRED)
        if ended is not None:
            return effect_of(ended)
        standing = self.standing(as_of)
        by_notice = standing.status in {Status.NOTICE_RUNNING, Status.TERMINATED}
        if by_notice and standing.computed is not None:
            return standing.computed.when
        return self.current(as_of).computed.when

    def provisional(self) -> Interval | None:
        """The days of provisional application, up to the entry into force."""
        found = self.provisional_start()
        return Interval(found.when, self.begins().when) if found and found.when else None

    def provisional_start(self) -> Computed | None:
        """When provisional application began, with its trace (K18); None where it did not."""
        for number, event in enumerate(self.agreement.events):
            start = effect_of(event)
            if event.kind is EventKind.PROVISIONALLY_APPLIED and not event.planned and start:
                signed = self.agreement.signed_on or start
                return retroactive(signed, start).at(effect=f"/events/{number}")
        return None

    def suspensions(self) -> tuple[Interval, ...]:
        """The intervals in which its operation is suspended; they lie within force (K34)."""
        results = (found.result for found in self.pauses())
        return tuple(result for result in results if isinstance(result, Interval))

    def pauses(self) -> tuple[Computed, ...]:
        """Its suspensions, each with its trace (K34)."""
        found: list[Computed] = []
        begun: tuple[str, When] | None = None
        for number, event in enumerate(self.agreement.events):
            day, pointer = effect_of(event), f"/events/{number}"
            if event.planned or day is None:
                continue
            if event.kind is EventKind.SUSPENDED:
                begun = (pointer, day)
            elif event.kind is EventKind.RESUMED and begun is not None:
                pause = suspension(begun[1], day)
                found.append(pause.at(suspended=begun[0], resumed=pointer))
                begun = None
        last = (suspension(begun[1]).at(suspended=begun[0]),) if begun else ()
        return (*found, *last)

    def survivals(self, as_of: datetime.date) -> tuple[Computed, ...]:
        """What goes on after its end, as it stands on a day (K37)."""
        boundary = self._boundary(as_of)
        term = self.agreement.term
        if term is None or boundary is None:
            return ()
        return tuple(survival(boundary, clause.duration) for clause in term.survival)

    def joins(self, party: str) -> Computed:
        """From when it is in force for one party: its own deposit and offset (K14).

        Args:
            party: the name of the party.
        """
        return compute_joining(self.agreement, party, general=self.begins(), calendar=self.calendar)

    def counts(self) -> Threshold | None:
        """How far the instruments have come, where the rule counts them (K13); else None."""
        rule = self.agreement.entry_into_force
        if rule is None or rule.rule is not EntryIntoForceRule.AFTER_RATIFICATIONS:
            return None
        return count_instruments(
            rule,
            self.agreement.events,
            parties=len(self.agreement.parties) or None,
            not_counting=self._organisations(),
        )

    def replaced_by(self, successor: Agreement) -> Computed:
        """Its end where another agreement takes its place: the start of that one (K36).

        Args:
            successor: the agreement that replaces it.

        Returns:
            The boundary for those who are party to both; a note tells for whom this
            agreement goes on.
        """
        begins = Timeline(successor, self.calendar).begins()
        if begins.when is None:
            return replace(begins, rule="K36", alternative=None)
        names = {to_party_key(party): party.name for party in self.agreement.parties}
        both = [names.get(to_party_key(party), party.name) for party in successor.parties]
        return replaced(begins.when, names.values(), successor_parties=both)

    def _organisations(self) -> tuple[str, ...]:
        """Regional organisations usually do not count beside their members."""
        organisation = PartyType.INTERNATIONAL_ORGANISATION
        parties = self.agreement.parties
        if len(parties) <= 2:
            return ()
        return tuple(party.name for party in parties if party.type is organisation)
