"""The agreement itself."""

from __future__ import annotations

import datetime
from typing import Self

from pydantic import model_validator

from mourecords.records.article import Article, Definition
from mourecords.records.event import Event
from mourecords.records.final_clauses import FinalClauses
from mourecords.records.model import Model
from mourecords.records.party import Party, Signatory, Words
from mourecords.records.provision import Identifier, Provision, Relation
from mourecords.records.stages import to_status
from mourecords.records.term import EntryIntoForce, Term
from mourecords.records.timeline import Timeline
from mourecords.values.codes import LanguageCode
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import EventKind, Kind, Status, Subject


class Agreement(Model):
    """What was agreed, by whom, and what became of it.

    Attributes:
        title: its name, in full.
        aliases: other names and acronyms.
        kind: what it calls itself.
        binding: whether it binds in law; None where nothing decides it.
        parties: who is bound or takes part.
        signatories: who signed for them.
        events: what happened to it, in the order of the source.
        term: how long it lasts.
        entry_into_force: the rule by which it enters into force.
        final_clauses: the other final clauses, for instruments.
        provisions: what it provides.
        articles: how its text is built, for instruments.
        definitions: the terms that it defines, for instruments.
        related: other agreements that it bears on.
        subjects: what it is about, coarsely.
        languages: of the authentic texts, ISO 639.
        depositary: who keeps the instruments, as written.
        identifiers: its numbers in registries and series.

    Raises:
        pydantic.ValidationError: a signatory or an event names a party that the
            agreement does not have.

    Examples:
        >>> pact = Agreement(
        ...     kind="pact",
        ...     parties=[Party(name="Peru", code="PE"), Party(name="Chile", code="CL")],
        ...     events=[Event(kind="signed", date="2024-05-02", place="Lima")],
        ... )
        >>> pact.signed_on, pact.signed_at, pact.status()
        (PartialDate('2024-05-02'), 'Lima', <Status.SIGNED: 'signed'>)
    """

    title: Words | None = None
    aliases: tuple[Words, ...] = ()
    kind: Kind | None = None
    binding: bool | None = None
    parties: tuple[Party, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    events: tuple[Event, ...] = ()
    term: Term | None = None
    entry_into_force: EntryIntoForce | None = None
    final_clauses: FinalClauses | None = None
    provisions: tuple[Provision, ...] = ()
    articles: tuple[Article, ...] = ()
    definitions: tuple[Definition, ...] = ()
    related: tuple[Relation, ...] = ()
    subjects: tuple[Subject, ...] = ()
    languages: tuple[LanguageCode, ...] = ()
    depositary: Words | None = None
    identifiers: tuple[Identifier, ...] = ()

    @model_validator(mode="after")
    def _check_names(self) -> Self:
        if not self.signatories and not any(event.party for event in self.events):
            return self
        names = {party.name for party in self.parties}
        for index, signatory in enumerate(self.signatories):
            if signatory.on_behalf_of is not None and signatory.on_behalf_of not in names:
                raise ValueError(
                    f"signatories.{index}.on_behalf_of names no party: {signatory.on_behalf_of!r}"
                )
        for index, event in enumerate(self.events):
            if event.party is not None and event.party not in names:
                raise ValueError(f"events.{index}.party names no party: {event.party!r}")
        return self

    def first(self, *kinds: EventKind) -> Event | None:
        """The first event of one of these kinds that is not only planned."""
        return next((e for e in self.events if e.kind in kinds and not e.planned), None)

    @property
    def signed_on(self) -> PartialDate | None:
        """The date of signature; for notes, of their exchange."""
        event = self.first(EventKind.SIGNED, EventKind.NOTES_EXCHANGED)
        return event.date if event else None

    @property
    def signed_at(self) -> str | None:
        """The place of signature, done or firmly planned."""
        kinds = (EventKind.SIGNED, EventKind.NOTES_EXCHANGED, EventKind.INITIALLED)
        return next((e.place for e in self.events if e.kind in kinds and e.place), None)

    @property
    def in_force_on(self) -> PartialDate | None:
        """The date of entry into force, or of provisional application before it."""
        for kind in (EventKind.ENTERED_INTO_FORCE, EventKind.PROVISIONALLY_APPLIED):
            event = next((e for e in self.events if e.kind is kind), None)
            if event is not None:
                return event.effective_on or event.date
        return None

    def code_of(self, party: str | None) -> str | None:
        """The code of the party with this name, or None."""
        return next((p.code for p in self.parties if p.name == party), None)

    def status(self, on: datetime.date | None = None) -> Status:
        """How far the events say that it has come, or how it stands on a day.

        Args:
            on: the day; None asks for the furthest stage that the source tells of.

        Examples:
            >>> pact = Agreement(
            ...     events=[{"kind": "entered_into_force", "date": "2020-01-01"}],
            ...     term={"kind": "fixed", "duration": "P5Y", "start": "entry_into_force"},
            ... )
            >>> str(pact.status()), str(pact.status(datetime.date(2026, 1, 1)))
            ('in_force', 'unknown')
        """
        return to_status(self.events) if on is None else self.timeline.standing(on).status

    @property
    def timeline(self) -> Timeline:
        """Its life as intervals and dates, each with its trace."""
        return Timeline(self)
