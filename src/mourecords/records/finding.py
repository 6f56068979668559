"""What is doubtful in a record."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from mourecords.records.evidence import Evidence
from mourecords.records.model import Model
from mourecords.values.vocabularies import Severity


class Finding(Model):
    """One thing that a rule found to say about a record.

    Attributes:
        rule: the stable id of the rule.
        severity: how grave it is.
        pointer: a JSON Pointer (RFC 6901) into the agreement, "" for all of it.
        message: what is the matter.
        evidence: the characters that it speaks of.
        fix: what to do about it, where there is a safe answer.
        record: the id of the record, where there are several.

    Examples:
        >>> Finding(rule="term.start-unknown", severity="note", message="…").severity
        <Severity.NOTE: 'note'>
    """

    rule: Annotated[str, Field(min_length=1)]
    severity: Severity
    pointer: Annotated[str, Field(pattern=r"^(?:/(?:[^~/]|~[01])*)*$")] = ""
    message: Annotated[str, Field(min_length=1)]
    evidence: tuple[Evidence, ...] = ()
    fix: str | None = None
    record: str | None = None
