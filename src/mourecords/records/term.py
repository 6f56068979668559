"""How an agreement comes into force, how long it lasts and how it ends."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from typing import Annotated, Final, Self

from pydantic import Field, model_validator

from mourecords.calendar.computed import Computed
from mourecords.calendar.extent import When
from mourecords.calendar.renewals import Current
from mourecords.calendar.workdays import HolidayCalendar
from mourecords.records import beginning, ending
from mourecords.records.clauses import (
    Clock,
    Condition,
    Renewal,
    Survival,
    refuse_dayless,
    refuse_months,
)
from mourecords.records.event import Event
from mourecords.records.model import Model
from mourecords.records.party import Words
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration
from mourecords.values.vocabularies import (
    EntryIntoForceRule,
    NoticeBefore,
    TermKind,
    TermStart,
    YearEnd,
)

_NEEDED: Final[dict[TermKind | None, str]] = {
    TermKind.FIXED: "duration",
    TermKind.UNTIL_DATE: "until",
    TermKind.UNTIL_EVENT: "until_event",
}
"""The part that a term of a kind cannot be without."""


class Notice(Model):
    """The notice that ends an agreement or keeps it from being renewed.

    Attributes:
        length: how long before.
        before: before what.
        by: who may give it, as written.
        not_before: how long after the entry into force it may first be given (K29).
        every: for windows: the period after which each opens (K30).
        window: for windows: how long each is open.
        working_days: whether the days of the length are working days (K39).
        year_end: on which 31 December it takes effect, where the clause says so (K31).
        first_of_month: whether it takes effect on the first day of the month that
            follows the expiry of the length (K10).

    Raises:
        pydantic.ValidationError: a length in working days that has months.

    Examples:
        >>> Notice(length="P6M").before
        <NoticeBefore.TERMINATION: 'termination'>
    """

    length: Duration
    before: NoticeBefore = NoticeBefore.TERMINATION
    by: Words | None = None
    not_before: Duration | None = None
    every: Duration | None = None
    window: Duration | None = None
    working_days: bool = False
    year_end: YearEnd | None = None
    first_of_month: bool = False

    @model_validator(mode="after")
    def _check_days(self) -> Self:
        refuse_months(self.length, working_days=self.working_days)
        return self


class EntryIntoForce(Model):
    """The rule by which an agreement enters into force.

    Attributes:
        rule: what brings it into force.
        offset: how long after that.
        first_of_month: whether it is the first day of the month so reached: "the
            first day of the second month following" has the offset P2M (K09); a
            number of days must have run out before (K12).
        after_expiry: whether it is the first day of the month that follows the
            expiry of the offset (K10).
        on: the date that the text gives, for ``on_date``.
        instruments: how many instruments or ratifications are needed.
        conditions: what else must hold.
        on_receipt: whether notes count from their receipt, not from their date.
        working_days: whether the days of the offset are working days (K39).
        clock: the time of day on ``on``, where the text names one (K22).

    Raises:
        pydantic.ValidationError: an offset in working days that has months, or a
            time of day without a day.

    Examples:
        >>> EntryIntoForce(rule="on_signature").rule
        <EntryIntoForceRule.ON_SIGNATURE: 'on_signature'>
    """

    rule: EntryIntoForceRule
    offset: Duration | None = None
    first_of_month: bool = False
    after_expiry: bool = False
    on: PartialDate | None = None
    instruments: Annotated[int, Field(ge=1)] | None = None
    conditions: tuple[Condition, ...] = ()
    on_receipt: bool = False
    working_days: bool = False
    clock: Clock | None = None

    @model_validator(mode="after")
    def _check_days(self) -> Self:
        refuse_months(self.offset, working_days=self.working_days)
        refuse_dayless(self.on, self.clock)
        return self

    def compute(
        self,
        events: tuple[Event, ...],
        *,
        parties: int | None = None,
        not_counting: Collection[str] = (),
        calendar: HolidayCalendar | None = None,
    ) -> Computed:
        """The day of entry into force by this rule, or why it cannot be told.

        Args:
            events: what happened: signatures, notifications, deposits.
            parties: how many parties there are, where all of them must act.
            not_counting: the names of parties whose instruments do not count.
            calendar: whose working days count, where the rule counts in them.

        Examples:
            >>> rule = EntryIntoForce(rule="on_signature", offset="P30D")
            >>> print(rule.compute((Event(kind="signed", date="2025-10-30"),)).result)
            2025-11-29
        """
        return beginning.compute_entry(
            self, events, parties=parties, not_counting=not_counting, calendar=calendar
        )


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
        until_clock: the time of day on ``until``, where the source names one (K22).
        until_event: what ends it, as written.
        renewal: how it is prolonged.
        notice: the notice that ends it.
        survival: what goes on after the end.

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
    until_clock: Clock | None = None
    until_event: Words | None = None
    renewal: Renewal | None = None
    notice: Notice | None = None
    survival: tuple[Survival, ...] = ()

    @model_validator(mode="after")
    def _check_kind(self) -> Self:
        needed = _NEEDED.get(self.kind)
        if needed is not None and getattr(self, needed) is None:
            raise ValueError(f"a term of kind {self.kind} needs {needed}")
        if self.kind == TermKind.INDEFINITE and (self.duration or self.until):
            raise ValueError("an indefinite term has neither a duration nor a date of end")
        refuse_dayless(self.until, self.until_clock)
        return self

    def compute_end(
        self, events: tuple[Event, ...] = (), *, in_force_on: When | None = None
    ) -> Computed:
        """The boundary of the first term, with its trace, or why there is none.

        Where the source does not say from when the term runs, there is no result;
        the alternative is the boundary that it would have from the entry into
        force or else from the signature.

        Args:
            events: what happened, for terms that run from one of them.
            in_force_on: the entry into force, where it is computed and no event.

        Examples:
            >>> found = Term(kind="fixed", duration="P5Y").compute_end(
            ...     (Event(kind="signed", date="2025-10-30"),)
            ... )
            >>> found.result, str(found.reason), str(found.alternative), found.notes
            (None, 'start-not-stated', '2030-10-30', ('if-from-signature',))
        """
        return ending.compute_end(self, events, in_force_on=in_force_on)

    def renewals(
        self,
        as_of: datetime.date,
        events: tuple[Event, ...] = (),
        *,
        in_force_on: When | None = None,
    ) -> Current:
        """The term that runs on a day: how often it has been renewed, and its boundary.

        Args:
            as_of: the day.
            events: what happened, for terms that run from one of them.
            in_force_on: the entry into force, where it is computed and no event.

        Examples:
            >>> term = Term(
            ...     kind="fixed",
            ...     duration="P36M",
            ...     start="date",
            ...     starts_on="2020-08-01",
            ...     renewal=Renewal(mode="automatic", period="P12M"),
            ... )
            >>> current = term.renewals(datetime.date(2026, 2, 11))
            >>> current.number, str(current.computed.last_day)
            (3, '2026-07-31')
        """
        return ending.compute_current(self, as_of, events=events, in_force_on=in_force_on)

    def notice_by(
        self,
        as_of: datetime.date,
        events: tuple[Event, ...] = (),
        *,
        in_force_on: When | None = None,
        calendar: HolidayCalendar | None = None,
    ) -> Computed:
        """The last safe day for a notice in the term that runs on a day (K25).

        Args:
            as_of: the day.
            events: what happened, for terms that run from one of them.
            in_force_on: the entry into force, where it is computed and no event.
            calendar: whose working days count, where the notice counts in them; with
                one, a note says where the day itself is no working day.

        Examples:
            >>> term = Term(
            ...     kind="fixed",
            ...     duration="P1Y",
            ...     start="date",
            ...     starts_on="2016-11-23",
            ...     renewal=Renewal(mode="automatic", period="P1Y"),
            ...     notice=Notice(length="P90D", before="end_of_term"),
            ... )
            >>> print(term.notice_by(datetime.date(2019, 8, 1)).result)
            2019-08-24
        """
        return ending.compute_notice(
            self, as_of, events=events, in_force_on=in_force_on, calendar=calendar
        )

    @property
    def boundary(self) -> When | None:
        """The first day after the first term, as far as the term alone tells."""
        return self.compute_end().when

    @property
    def last_day(self) -> When | None:
        """The last day of the first term, as far as the term alone tells."""
        return self.compute_end().last_day

    @property
    def ends_on(self) -> When | None:
        """The date of the end as the source gives it, else the last day."""
        return self.until or self.last_day
