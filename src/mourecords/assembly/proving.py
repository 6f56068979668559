"""Evidence gathered while a record is put together."""

from __future__ import annotations

from mourecords.documents.document import Document
from mourecords.records.evidence import Evidence, to_evidence
from mourecords.values.spans import Span
from mourecords.values.vocabularies import Basis


class Proof:
    """The evidence for one record, by JSON Pointer into its agreement.

    Examples:
        >>> from mourecords.documents.document import Document
        >>> proof = Proof(Document("Peru and Chile"))
        >>> proof.add("/parties/0", Span(0, 4), rule="party.subject")
        >>> proof.evidence["/parties/0"][0].quote
        'Peru'
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self.evidence: dict[str, tuple[Evidence, ...]] = {}

    def quote(self, span: Span) -> str:
        """The words at a span, with single spaces."""
        return " ".join(self._document.quote(span).split())

    def add(self, pointer: str, span: Span, *, rule: str, basis: Basis = Basis.STATED) -> None:
        """Note that the characters at a span support the value at a pointer."""
        piece = to_evidence(self._document.text, span, rule=rule, basis=basis)
        known = self.evidence.get(pointer, ())
        if piece not in known:
            self.evidence[pointer] = (*known, piece)
