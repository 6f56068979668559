"""A record from the title of an instrument alone, as registries list it."""

from __future__ import annotations

from typing import Final

from mourecords.assembly.proving import Proof
from mourecords.assembly.title_subjects import choose_title_subjects
from mourecords.documents.document import Document
from mourecords.documents.folding import View, fold
from mourecords.documents.source import Source
from mourecords.languages.pack import Pack
from mourecords.mentions.party_bodies import find_party_body
from mourecords.mentions.party_names import ORGANISATION, PartyName
from mourecords.mentions.testimonium import Done
from mourecords.mentions.title_dates import find_title_date
from mourecords.mentions.title_relations import find_title_relation
from mourecords.mentions.titles import TitleMention, read_title
from mourecords.records.agreement import Agreement
from mourecords.records.event import Event
from mourecords.records.party import Party
from mourecords.records.provision import Relation
from mourecords.records.record import Record
from mourecords.values.spans import Span
from mourecords.values.vocabularies import Basis, EventKind, Kind, PartyType, RelationKind


def assemble_title(title: str, pack: Pack) -> Record:
    """The record that a title supports: kind, parties, subjects, signature.

    Args:
        title: as a registry prints it; any string is a title.
        pack: the words of its language.

    Returns:
        A record with evidence that points into the title; what the title does
        not say is empty.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> record = assemble_title("Treaty between Peru and Chile", load_pack("en"))
        >>> record.agreement.kind, [party.code for party in record.agreement.parties]
        (<Kind.TREATY: 'treaty'>, ['PE', 'CL'])
    """
    document = Document(title, Source(language=pack.language))
    view = fold(title)
    found = read_title(view, pack, within=Span(0, len(view.text)))
    proof = Proof(document)
    if found.kind and found.kind_span:
        proof.add("/kind", view.to_text(found.kind_span), rule="title.kind")
    parties = to_parties(view, pack, names=found.parties, proof=proof, rule="title.parties")
    if title.strip():
        proof.add("/title", Span(0, len(title)), rule="title.whole")
    subjects = choose_title_subjects(view, pack, title=found)
    for index, (_, span) in enumerate(subjects):
        at = f"/subjects/{index}"
        proof.add(at, view.to_text(span), rule="title.subject", basis=Basis.DERIVED)
    agreement = Agreement(
        title=" ".join(title.split()) or None,
        kind=Kind(found.kind) if found.kind else None,
        parties=parties,
        events=_signed(view, find_title_date(view, pack, title=found), proof),
        related=to_related(view, pack, title=found, proof=proof),
        subjects=tuple(subject for subject, _ in subjects),
    )
    return Record(agreement=agreement, evidence=proof.evidence, sources=(document.source,))


def _signed(view: View, done: Done | None, proof: Proof) -> tuple[Event, ...]:
    """The signature that a title tells of."""
    if done is None:
        return ()
    for name, span in (("date", done.date_span), ("place", done.place_span)):
        if span:
            proof.add(f"/events/0/{name}", view.to_text(span), rule=f"title.{name}")
    return (Event(kind=EventKind.SIGNED, date=done.date, place=done.place),)


def to_related(
    view: View, pack: Pack, *, title: TitleMention, proof: Proof
) -> tuple[Relation, ...]:
    """The earlier agreement of which a title speaks, with evidence.

    Args:
        view: the folded text.
        pack: the words of its language.
        title: what was read of the title.
        proof: where evidence goes.
    """
    found = find_title_relation(view, pack, title=title)
    if found is None:
        return ()
    where = view.to_text(found.other)
    proof.add("/related/0", view.to_text(found.words), rule="title.relation")
    proof.add("/related/0", where, rule="title.relation")
    relation = RelationKind(found.relation)
    return (Relation(relation=relation, title=proof.quote(where)),)


def to_parties(
    view: View, pack: Pack, *, names: tuple[PartyName, ...], proof: Proof, rule: str
) -> tuple[Party, ...]:
    """The parties that names stand for, with evidence for each.

    A ministry or an agency that is named with its state is the party itself; one that
    acts for the state is what it is represented by.

    Args:
        view: the folded text.
        pack: the words of its language.
        names: those of the parties.
        proof: where evidence goes.
        rule: the rule that found them.
    """
    parties: list[Party] = []
    for name in names:
        pointer = f"/parties/{len(parties)}"
        body = find_party_body(view, pack, name=name)
        span = view.to_text(body.whole or name.span)
        kind = _TYPES.get(name.kind, PartyType.STATE)
        proof.add(pointer, span, rule=rule)
        if body.agent:
            proof.add(f"{pointer}/represented_by", view.to_text(body.agent), rule="party.agent")
        parties.append(
            Party(
                name=proof.quote(span),
                code=name.code,
                type=PartyType.GOVERNMENT_BODY if body.whole else kind,
                represented_by=proof.quote(view.to_text(body.agent)) if body.agent else None,
            )
        )
    return tuple(parties)


_TYPES: Final = {ORGANISATION: PartyType.INTERNATIONAL_ORGANISATION}
