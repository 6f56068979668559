"""The agreement that a draft lays down."""

from __future__ import annotations

from collections.abc import Sequence

from mourecords.records.agreement import Agreement
from mourecords.records.article import Article, Definition
from mourecords.records.event import Event
from mourecords.records.final_clauses import FinalClauses
from mourecords.records.party import Party, Signatory
from mourecords.records.provision import Provision, Relation
from mourecords.records.term import EntryIntoForce, Term
from mourecords.strategies.drafts import Draft
from mourecords.strategies.material import State
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import (
    EntryIntoForceRule,
    EventKind,
    PartyType,
    RelationKind,
    TermKind,
)


def to_drafted(
    draft: Draft, *, title: str, earlier: str | None, articles: Sequence[Article]
) -> Agreement:
    """The agreement that a draft lays down.

    Args:
        draft: what the instrument says.
        title: the words of its title.
        earlier: the words of the title of the agreement that it changes.
        articles: its text as a tree.
    """
    frame, notes = draft.frame, draft.form == "notes"
    parties = tuple(to_party(draft, state) for state in frame.states)
    return Agreement(
        title=" ".join(title.split()),
        kind=frame.kind.kind,
        parties=parties,
        signatories=tuple(
            Signatory(name=person.name, office=to_office(draft), on_behalf_of=party.name)
            for person, party in zip(draft.people, parties, strict=True)
        ),
        events=_to_events(draft),
        term=_to_term(draft),
        entry_into_force=_to_entry(draft),
        final_clauses=_to_final_clauses(draft),
        provisions=tuple(
            Provision(text=text, category=slug)
            for text, slug in frame.topic.provisions[: draft.provisions]
        ),
        articles=tuple(articles),
        definitions=to_definitions(draft),
        related=(Relation(relation=RelationKind.AMENDS, title=earlier),) if earlier else (),
        subjects=frame.topic.subjects,
        languages=() if notes else tuple(draft.languages["codes"]),
        depositary=to_depositary(draft),
    )


def to_definitions(draft: Draft) -> tuple[Definition, ...]:
    """The terms that the articles define."""
    tables = (part for chosen in draft.body for part in chosen.wording if isinstance(part, dict))
    return tuple(
        Definition(term=term, meaning=meaning.format_map(draft.register))
        for table in tables
        for term, meaning in table.get("definitions", ())
    )


def to_party(draft: Draft, state: State) -> Party:
    """The state, the ministry or the organisation."""
    if draft.form == "ministries":
        name = f"{draft.frame.topic.body} of {to_long(state)}"
        return Party(name=name, code=state.code, type=PartyType.GOVERNMENT_BODY)
    if not state.capital:
        kind = PartyType.INTERNATIONAL_ORGANISATION
        return Party(name=state.name, canonical_name=state.name, code=state.code, type=kind)
    return Party(name=state.long_name, canonical_name=state.name, code=state.code)


def to_long(state: State) -> str:
    """The long name of a state as it runs in a sentence."""
    return state.running_name if state.long_name == state.name else f"the {state.long_name}"


def to_office(draft: Draft) -> str | None:
    """The office of those who sign, where the text names it."""
    named = draft.form == "notes" or "office" in draft.block
    return draft.frame.topic.formal_office if named else None


def to_depositary(draft: Draft) -> str | None:
    """The depositary in the words of the text."""
    first = to_long(draft.frame.states[0])
    return draft.depositary.format(first=first) if draft.depositary else None


def _to_events(draft: Draft) -> tuple[Event, ...]:
    """The signature, and the entry into force that follows from it or from the text."""
    day = PartialDate.from_date(draft.signed)
    signed = Event(kind=EventKind.SIGNED, date=day, place=draft.place)
    force = _to_entry(draft)
    if force.on is not None:
        return signed, Event(kind=EventKind.ENTERED_INTO_FORCE, date=force.on)
    if force.rule is not EntryIntoForceRule.ON_SIGNATURE:
        return (signed,)
    return signed, Event(kind=EventKind.ENTERED_INTO_FORCE, date=day)


def _to_entry(draft: Draft) -> EntryIntoForce:
    on = PartialDate.of(draft.signed.year + 1, 1, 1) if draft.entry.get("dated") else None
    return EntryIntoForce(**draft.entry["record"], on=on)


def _to_term(draft: Draft) -> Term | None:
    values = {key: value for key, value in draft.term.items() if key not in {"text", "does"}}
    if "duration" in values:
        values["kind"] = TermKind.FIXED
    return Term(**values) if values else None


def _to_final_clauses(draft: Draft) -> FinalClauses | None:
    if draft.form == "notes":
        return None
    values = {"originals": draft.testimonium["record"]}
    for chosen in draft.finals:
        values |= chosen.wording["record"]
    if draft.prevailing:
        values["prevailing_language"] = draft.languages["prevailing"][0]
    return FinalClauses(**values)
