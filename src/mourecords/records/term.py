"""How an agreement comes into force, how long it lasts and how it ends."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from mourecords.records.model import Model
from mourecords.records.party import Words
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration
from mourecords.values.vocabularies import (
    EntryIntoForceRule,
    NoticeBefore,
    RenewalMode,
    TermKind,
    TermStart,
)


class Renewal(Model):
    """How a term is followed by another.

    Attributes:
        mode: automatic, or by agreement of the parties.
        period: how long each further term is; None where the source is silent.
        times: how often it may happen; None where there is no limit or none is told.

    Examples:
        >>> Renewal(mode="automatic", period="P5Y").period
        Duration('P5Y')
    """

    mode: RenewalMode
    period: Duration | None = None
    times: Annotated[int, Field(ge=1)] | None = None


class Notice(Model):
    """The notice that ends an agreement or keeps it from being renewed.

    Attributes:
        length: how long before.
        before: before what.
        by: who may give it, as written.

    Examples:
        >>> Notice(length="P6M").before
        <NoticeBefore.TERMINATION: 'termination'>
    """

    length: Duration
    before: NoticeBefore = NoticeBefore.TERMINATION
    by: Words | None = None


class EntryIntoForce(Model):
    """The rule by which an agreement enters into force.

    Attributes:
        rule: what brings it into force.
        offset: how long after that.
        first_of_month: whether it is the first day of the month so reached.
        on: the date that the text gives, for ``on_date``.
        instruments: how many instruments or ratifications are needed.

    Examples:
        >>> EntryIntoForce(rule="on_signature").rule
        <EntryIntoForceRule.ON_SIGNATURE: 'on_signature'>
    """

    rule: EntryIntoForceRule
    offset: Duration | None = None
    first_of_month: bool = False
    on: PartialDate | None = None
    instruments: Annotated[int, Field(ge=1)] | None = None


class Term(Model):
    """How long an agreement lasts, and how it is prolonged and ended.

    Attributes:
        kind: fixed, indefinite, until a date or until an event; None where only
            renewal or notice are known.
        duration: the length of a fixed term.
        start: from where the term runs; None where the source does not say.
        starts_on: the first day of the term, where it is known.
        until: the date that the source gives for the end.
        until_inclusive: whether ``until`` is the last day (True), the first day
            after the term (False), or not said (None).
        until_event: what ends it, as written.
        renewal: how it is prolonged.
        notice: the notice that ends it.

    Raises:
        pydantic.ValidationError: a part contradicts the kind, such as a
            duration without end.

    Examples:
        >>> Term(kind="fixed", duration="P5Y").duration
        Duration('P5Y')
    """

    kind: TermKind | None = None
    duration: Duration | None = None
    start: TermStart | None = None
    starts_on: PartialDate | None = None
    until: PartialDate | None = None
    until_inclusive: bool | None = None
    until_event: Words | None = None
    renewal: Renewal | None = None
    notice: Notice | None = None

    @model_validator(mode="after")
    def _check_kind(self) -> Self:
        needed = {
            TermKind.FIXED: ("duration", self.duration),
            TermKind.UNTIL_DATE: ("until", self.until),
            TermKind.UNTIL_EVENT: ("until_event", self.until_event),
        }
        if self.kind in needed and needed[self.kind][1] is None:
            raise ValueError(f"a term of kind {self.kind} needs {needed[self.kind][0]}")
        if self.kind == TermKind.INDEFINITE and (self.duration or self.until):
            raise ValueError("an indefinite term has neither a duration nor a date of end")
        return self
