"""The record of an instrument from its own text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mourecords.assembly.articles import Structure, to_structure
from mourecords.assembly.cooperation import find_areas
from mourecords.assembly.designations import to_designated
from mourecords.assembly.entries_into_force import to_entry
from mourecords.assembly.final_clauses import choose_final_clauses
from mourecords.assembly.proving import Proof
from mourecords.assembly.sides import to_side
from mourecords.assembly.signing import to_signed
from mourecords.assembly.terms_of_instruments import choose_term
from mourecords.assembly.title_subjects import choose_title_subjects
from mourecords.assembly.titles import to_parties, to_related
from mourecords.documents.document import Document
from mourecords.documents.folding import View
from mourecords.languages.pack import Pack
from mourecords.mentions.bindingness import find_signals, to_verdict
from mourecords.mentions.final_clauses import Clause, find_final_clauses
from mourecords.mentions.force import Force, choose_force
from mourecords.mentions.instrument_parties import find_parties
from mourecords.mentions.instrument_text import InstrumentText, read_instrument
from mourecords.mentions.note_parties import find_note_kind
from mourecords.mentions.opening import find_body_kind, read_opening
from mourecords.mentions.opening_dates import find_recorded_force
from mourecords.mentions.outline import find_outline, to_parted
from mourecords.mentions.signature_blocks import find_signatures
from mourecords.mentions.testimonium import find_depositary, find_languages
from mourecords.mentions.titles import TitleMention
from mourecords.records.agreement import Agreement
from mourecords.records.event import Event
from mourecords.records.evidence import Evidence
from mourecords.records.final_clauses import FinalClauses
from mourecords.records.finding import Finding
from mourecords.records.party import Party, Signatory
from mourecords.records.provision import Provision, Relation
from mourecords.records.record import Record
from mourecords.records.term import EntryIntoForce, Term
from mourecords.values.dates import PartialDate
from mourecords.values.spans import Span
from mourecords.values.vocabularies import Basis, EventKind, Kind, Severity, Subject


@dataclass(frozen=True, slots=True)
class Assembled:
    """The records of one text, and what is doubtful in them."""

    records: tuple[Record, ...]
    findings: tuple[Finding, ...] = ()


def assemble_instrument(document: Document, pack: Pack, *, view: View | None = None) -> Assembled:
    r"""The record of the instrument that a text is.

    Args:
        document: the text of a treaty, an agreement, a memorandum or an exchange of notes.
        pack: the words of its language.
        view: the folded text, where it is at hand.

    Returns:
        One record, and findings such as words and digits that disagree; cost grows
        linearly with the length of the text.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> text = (
        ...     "TREATY BETWEEN PERU AND CHILE\nArticle 1\nPeace shall reign.\nArticle 2\n"
        ...     "This Treaty shall enter into force on signature.\n"
        ...     "Done at Arica this second day of May, two thousand and one."
        ... )
        >>> agreement = assemble_instrument(Document(text), load_pack("en")).records[0].agreement
        >>> agreement.signed_on, agreement.signed_at, agreement.in_force_on
        (PartialDate('2001-05-02'), 'Arica', PartialDate('2001-05-02'))
    """
    builder = _Builder(document, pack, view)
    builder.name()
    builder.sign()
    builder.close()
    builder.subscribe()
    builder.judge()
    return Assembled((builder.record(),), tuple(builder.findings))


class _Builder:
    """Fills the fields of one agreement, and notes the evidence for each."""

    def __init__(self, document: Document, pack: Pack, view: View | None) -> None:
        self._text: InstrumentText = read_instrument(document, pack, view=view)
        self._proof = Proof(document)
        self._title: TitleMention | None = read_opening(self._text)
        self._events: list[Event] = []
        self._kind: Kind | None = None
        self._related: tuple[Relation, ...] = ()
        self._parties: tuple[Party, ...] = ()
        self._term: Term | None = None
        self._force: EntryIntoForce | None = None
        self._final: FinalClauses | None = None
        self._structure = Structure((), (), (), ())
        self._provisions: tuple[Provision, ...] = ()
        self._languages: tuple[str, ...] = ()
        self._depositary: str | None = None
        self._signatories: list[Signatory] = []
        self._binding: bool | None = None
        self._subjects: tuple[tuple[Subject, Span], ...] = ()
        self.findings: list[Finding] = []

    def name(self) -> None:
        """Title, kind and parties."""
        title = self._title
        kind = (title.kind, title.kind_span) if title and title.kind else None
        kind = kind or (None if title else find_note_kind(self._text))
        kind = kind or find_body_kind(self._text)
        if kind and kind[0] and kind[1]:
            self._kind = Kind(kind[0])
            self._add("/kind", kind[1], "instrument.kind")
        if title:
            self._add("/title", title.span, "instrument.title")
            view, pack = self._text.view, self._text.pack
            self._related = to_related(view, pack, title=title, proof=self._proof)
            self._subjects = choose_title_subjects(self._text.view, self._text.pack, title=title)
        for index, (_, span) in enumerate(self._subjects):
            where = self._text.view.to_text(span)
            self._proof.add(f"/subjects/{index}", where, rule="title.subject", basis=Basis.DERIVED)
        names, rule = find_parties(self._text, title)
        parties = to_parties(
            self._text.view, self._text.pack, names=names, proof=self._proof, rule=rule
        )
        self._parties = to_designated(
            self._text, parties, title_end=self._title_end, proof=self._proof
        )

    @property
    def _title_end(self) -> int:
        """Where the title ends, in the view."""
        return self._title.span.end if self._title else 0

    def sign(self) -> None:
        """Where and when it was signed."""
        self._events += to_signed(self._text, self._parties, title=self._title, proof=self._proof)

    def close(self) -> None:
        """The final clauses."""
        divisions = find_outline(self._text, title_end=self._title_end)
        text = self._text = to_parted(self._text, divisions)
        start = text.body_start if text.articles else 0
        closing = text.closing
        end = len(text.view.text) if closing is None else min(len(text.view.text), closing + 4_000)
        clauses = find_final_clauses(text, Span(min(start, end), end))
        self._enter(choose_force(text, clauses))
        self._structure = to_structure(text, self._proof, divisions=divisions)
        self._provisions = find_areas(
            self._structure.articles,
            text.document,
            pack=text.pack,
            subjects=[subject for subject, _ in self._subjects],
            proof=self._proof,
        )
        survivals = self._structure.survivals
        self._term = choose_term(text, clauses, survivals=survivals, proof=self._proof)
        self._final = choose_final_clauses(
            text, clauses, structure=self._structure, proof=self._proof
        )
        self._doubt(clauses)
        languages = find_languages(text)
        for index, (_, span) in enumerate(languages):
            self._add(f"/languages/{index}", span, "closing.language")
        self._languages = tuple(code for code, _ in languages)
        if depositary := find_depositary(text):
            self._depositary = " ".join(depositary[0].split())
            self._add("/depositary", depositary[1], "clause.depositary")

    def _enter(self, force: Force | None) -> None:
        if force is not None:
            self._force = to_entry(force)
            rule = self._force.rule.value.replace("_", "-")
            self._add("/entry_into_force", force.span, f"force.{rule}")
            if force.offset.conflict:
                self._doubt_span(force.span)
        known = self._force_date(force)
        if known is None:
            return
        on, spans, basis = known
        pointer = f"/events/{len(self._events)}"
        self._events.append(Event(kind=EventKind.ENTERED_INTO_FORCE, date=on))
        for span in spans:
            self._proof.add(pointer, span, rule="force.date", basis=basis)

    def _force_date(self, force: Force | None) -> tuple[PartialDate, list[Span], Basis] | None:
        """The date of entry into force, the characters that say so, and on what it rests."""
        view = self._text.view
        recorded = find_recorded_force(self._text)
        if recorded:
            return recorded.date, [view.to_text(recorded.span)], Basis.STATED
        if force and force.on and force.on_span:
            return force.on, [view.to_text(force.on_span)], Basis.STATED
        if force is None or self._force is None:
            return None
        computed = self._force.compute(tuple(self._events)).result
        if isinstance(computed, PartialDate) and computed.day:
            signed = [f"/events/{index}/date" for index in range(len(self._events))]
            dated = [piece for at in signed for piece in self._proof.evidence.get(at, ())]
            spans = [view.to_text(force.span), *(piece.span for piece in dated if piece.span)]
            return computed, spans, Basis.DERIVED
        return None

    def subscribe(self) -> None:
        """The persons who signed."""
        lines = find_signatures(self._text)
        for index, line in enumerate(lines):
            pointer = f"/signatories/{len(self._signatories)}"
            self._proof.add(pointer, line.span, rule="signature.block")
            if line.office:
                self._proof.add(f"{pointer}/office", line.office, rule="signature.office")
            person = Signatory(
                name=self._plain(line.span),
                honorifics=line.honorifics,
                office=self._plain(line.office) or None if line.office else None,
                on_behalf_of=to_side(lines, index, parties=self._parties),
            )
            self._signatories.append(person)

    def _plain(self, span: Span) -> str:
        return " ".join(self._text.document.quote(span).split())

    def _doubt(self, clauses: tuple[Clause, ...]) -> None:
        for span in dict.fromkeys(
            clause.span for clause in clauses if clause.conflict and clause.field != "start"
        ):
            self._doubt_span(span)

    def _doubt_span(self, span: Span) -> None:
        where = self._text.view.to_text(span)
        quote = self._text.document.quote(where)
        rule = "instrument.words-and-digits"
        self.findings.append(
            Finding(
                rule=rule,
                severity=Severity.ERROR,
                message=f"words and digits disagree: {' '.join(quote.split())}",
                evidence=(Evidence(span=where, quote=quote, rule=rule),),
            )
        )

    def _add(self, pointer: str, span: Span, rule: str) -> None:
        self._proof.add(pointer, self._text.view.to_text(span), rule=rule)

    def judge(self) -> None:
        """Whether it binds in law, with the signals that say so."""
        signals = find_signals(self._text.view, self._text.pack)
        self._binding = to_verdict(signals)
        for signal in signals:
            if self._binding is not None and (signal.weight > 0) == self._binding:
                span = self._text.view.to_text(signal.span)
                self._proof.add("/binding", span, rule=signal.rule, basis=Basis.DERIVED)

    def record(self) -> Record:
        """The record, with the articles as a tree."""
        document = self._text.document
        title = (
            " ".join(document.quote(self._text.view.to_text(self._title.span)).split())
            if self._title
            else None
        )
        values: dict[str, Any] = {
            "title": title,
            "kind": self._kind,
            "binding": self._binding,
            "parties": self._parties,
            "signatories": tuple(self._signatories),
            "events": tuple(self._events),
            "term": self._term,
            "entry_into_force": self._force,
            "final_clauses": self._final,
            "provisions": self._provisions,
            "articles": self._structure.articles,
            "definitions": self._structure.definitions,
            "related": self._related,
            "subjects": tuple(subject for subject, _ in self._subjects),
            "languages": self._languages,
            "depositary": self._depositary,
        }
        filled = {name: value for name, value in values.items() if value not in (None, ())}
        agreement = Agreement(**filled)
        return Record(
            agreement=agreement, evidence=self._proof.evidence, sources=(document.source,)
        )
