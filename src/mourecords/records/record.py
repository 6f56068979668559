"""The unit of exchange: an agreement, its evidence and its sources."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from mourecords.documents.document import Document
from mourecords.documents.source import Source
from mourecords.records.agreement import Agreement
from mourecords.records.evidence import Evidence
from mourecords.records.evidence_view import to_fragment, to_html
from mourecords.records.model import Model
from mourecords.records.row import to_row

SCHEMA_VERSION = 1
"""The version of the form in which records are stored."""

Pointer = Annotated[str, Field(pattern=r"^(?:/(?:[^~/]|~[01])*)+$")]
"""A JSON Pointer (RFC 6901) into the agreement, such as ``/term/duration``."""


class Record(Model):
    """An agreement with the evidence for each of its values.

    Attributes:
        schema_version: the version of this form.
        id: a name for the record that is unique in its collection, or None.
        agreement: what was agreed.
        evidence: for a JSON Pointer into the agreement, what supports the value
            there and everything below it.
        sources: the texts that the evidence points into.

    Raises:
        pydantic.ValidationError: evidence that points to a source that is not there.

    Examples:
        >>> record = Record(agreement=Agreement(title="Treaty of Lima", kind="treaty"))
        >>> record.to_row()["kind"]
        'treaty'
        >>> Record.model_validate_json(record.model_dump_json()) == record
        True
    """

    schema_version: Literal[1] = 1
    id: Annotated[str, Field(min_length=1)] | None = None
    agreement: Agreement
    evidence: dict[Pointer, tuple[Evidence, ...]] = Field(default_factory=dict)
    sources: tuple[Source, ...] = ()

    @model_validator(mode="after")
    def _check_sources(self) -> Self:
        for pointer, pieces in self.evidence.items():
            for piece in pieces:
                if piece.source and piece.source >= len(self.sources):
                    raise ValueError(
                        f"evidence at {pointer} points to source {piece.source}, which is not there"
                    )
        return self

    def why(self, pointer: str) -> tuple[Evidence, ...]:
        """The evidence for a value: its own, or that of what it is part of.

        Args:
            pointer: a JSON Pointer into the agreement.
        """
        while pointer:
            if pointer in self.evidence:
                return self.evidence[pointer]
            pointer = pointer.rpartition("/")[0]
        return ()

    def to_row(self) -> dict[str, Any]:
        """A flat view in plain JSON values; its keys are stable.

        Dates are EDTF, durations ISO 8601; what is unknown is None or [].
        """
        return to_row(self.agreement, self.id)

    def to_html(self, document: Document | None = None) -> str:
        """A page that shows the source text with every supporting span highlighted.

        Args:
            document: the text that the evidence points into, as `parse` gave it; without it the
                page lists the quotes.

        Returns:
            A whole HTML page: no script, nothing to fetch, every word of the source escaped.

        Examples:
            >>> record = Record(agreement=Agreement(title="<b>Treaty</b> of Lima"))
            >>> "<h1>&#60;b&#62;Treaty&#60;/b&#62; of Lima</h1>" in record.to_html()
            True
        """
        return to_html(self, document)

    def _repr_html_(self) -> str:
        """The evidence as notebooks show it."""
        return to_fragment((self,))
