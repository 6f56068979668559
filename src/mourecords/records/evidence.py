"""Why a value stands in a record."""

from __future__ import annotations

from typing import Annotated, Final, Self

from pydantic import Field, model_validator

from mourecords.records.model import Model
from mourecords.values.spans import Span
from mourecords.values.vocabularies import Basis


class Evidence(Model):
    """The characters of a source that support a value, and the rule that read them.

    Attributes:
        span: where they are: half-open, in Unicode code points.
        quote: those characters, exactly: ``document.text[start:end] == quote``.
        rule: the stable id of the rule that found the value.
        basis: whether the text states it, it is derived, or somebody asserts it.
        source: which of the record's sources, counted from 0.

    Raises:
        pydantic.ValidationError: a stated or derived value without span and
            quote, or a quote whose length is not that of its span.

    Examples:
        >>> Evidence(span=Span(4, 13), quote="five-year", rule="term.duration").basis
        <Basis.STATED: 'stated'>
    """

    span: Span | None = None
    quote: str | None = None
    rule: Annotated[str, Field(min_length=1)]
    basis: Basis = Basis.STATED
    source: Annotated[int, Field(ge=0)] = 0

    @model_validator(mode="after")
    def _check_quote(self) -> Self:
        span, quote = self.span, self.quote
        if span is not None and quote is not None:
            length = span.end - span.start
            if length != len(quote):
                raise ValueError(f"the quote has {len(quote)} characters, its span {length}")
        elif span is not None or quote is not None:
            raise ValueError("span and quote go together")
        elif self.basis is not Basis.ASSERTED:
            raise ValueError(f"what is {self.basis} needs the span and the quote that say so")
        return self


_GIVEN: Final = {"span", "quote", "rule", "basis"}
"""The fields that are set in all evidence that is quoted from a text: one set for all of it."""


def to_evidence(text: str, span: Span, *, rule: str, basis: Basis = Basis.STATED) -> Evidence:
    """What the characters of a text at a span support.

    A record has dozens of pieces, and these cannot be wrong: so they are made as unpickling
    makes them, in half the time and memory of what is validated.

    Args:
        text: the text.
        span: which of its characters.
        rule: the stable id of the rule that found the value.
        basis: whether they state it, or it is derived from them.

    Raises:
        pydantic.ValidationError: the span goes beyond the text, or there is no rule.

    Examples:
        >>> to_evidence("a five-year pact", Span(2, 11), rule="term.duration").quote
        'five-year'
    """
    quote = text[span.start : span.end]
    if len(quote) != span.end - span.start or not rule:
        return Evidence(span=span, quote=quote, rule=rule, basis=basis)
    values = {"span": span, "quote": quote, "rule": rule, "basis": basis, "source": 0}
    made = Evidence.__new__(Evidence)
    made.__setstate__(
        {
            "__dict__": values,
            "__pydantic_fields_set__": _GIVEN,
            "__pydantic_extra__": None,
            "__pydantic_private__": None,
        }
    )
    return made
