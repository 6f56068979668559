"""The life of one agreement as a list of answers, each with its trace."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from mourecords.calendar.computed import Computed, Reason
from mourecords.calendar.extent import Interval, day_before
from mourecords.calendar.joining import Threshold
from mourecords.calendar.workdays import HolidayCalendar
from mourecords.deadlines.deadline import find_evidence, to_evidence, to_name
from mourecords.records.agreement import Agreement
from mourecords.records.event import Event
from mourecords.records.evidence import Evidence
from mourecords.records.record import Record
from mourecords.records.timeline import Timeline
from mourecords.values.vocabularies import Status

_WITHOUT_DATE: Final[dict[Reason | None, str]] = {
    Reason.INDEFINITE: "no end",
    Reason.ANY_TIME: "at any time",
    Reason.SILENT: "not told",
}


_OVER: Final = frozenset({Status.TERMINATED, Status.EXPIRED})


@dataclass(frozen=True, slots=True)
class Answer:
    """One thing that is told of a life.

    Attributes:
        name: what is told: ``status``, ``begins``, ``last day`` …
        value: the answer in words or EDTF; None where there is none.
        computed: how it follows, or why there is none; None where it is counted.
        other: the answer by the other convention, where that is another one.
        about: of whom or what it is told, where a name alone does not say it.
        decided_by: a JSON Pointer to the event or part that decides a status, or "".
        evidence: the words of the sources from which it follows.
    """

    name: str
    value: str | None
    computed: Computed | None = None
    other: str | None = None
    about: str | None = None
    decided_by: str = ""
    evidence: tuple[Evidence, ...] = ()

    @property
    def text(self) -> str:
        """The answer in words, whatever it is."""
        reason = self.computed.reason if self.computed else None
        value = self.value or _WITHOUT_DATE.get(reason, "cannot be told")
        return f"{self.about}: {value}" if self.about else value

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON values; dates are EDTF."""
        return {
            "name": self.name,
            "about": self.about,
            "value": self.value,
            "other": self.other,
            "decided_by": self.decided_by or None,
            "trace": self.computed.to_dict() if self.computed else None,
            "evidence": [p.model_dump(mode="json", exclude_none=True) for p in self.evidence],
        }


def assume_events(agreement: Agreement, events: Iterable[Event]) -> Agreement:
    """The agreement as it would be if these events happened too.

    Raises:
        pydantic.ValidationError: an event names a party that the agreement does not have.

    Examples:
        >>> pact = Agreement(entry_into_force={"rule": "on_signature", "offset": "P30D"})
        >>> signed = assume_events(pact, [Event(kind="signed", date="2026-10-01")])
        >>> print(signed.timeline.begins().result)
        2026-10-31
    """
    values = {name: getattr(agreement, name) for name in type(agreement).model_fields}
    return Agreement(**{**values, "events": (*agreement.events, *events)})


def tell_life(
    record: Record, on: datetime.date, *, calendar: HolidayCalendar | None = None
) -> tuple[Answer, ...]:
    """How an agreement stands on a day, and every date of its life that can be computed.

    What no clause and no event speaks of is left out; what is spoken of and
    cannot be computed has the reason why.

    Args:
        record: whose life it is.
        on: the day.
        calendar: whose working days count, where a clause counts in them.

    Examples:
        >>> pact = Agreement(
        ...     events=[{"kind": "entered_into_force", "date": "2020-08-01"}],
        ...     term={"kind": "fixed", "duration": "P5Y", "start": "entry_into_force"},
        ... )
        >>> found = tell_life(Record(agreement=pact), datetime.date(2023, 1, 1))
        >>> [(one.name, one.value) for one in found]
        [('status', 'in_force'), ('begins', '2020-08-01'), ('last day', '2025-07-31')]
    """
    timeline = Timeline(record.agreement, calendar)
    return tuple(_with_evidence(one, record) for one in _answers(timeline, on))


def to_life_dict(record: Record, answers: Iterable[Answer], *, on: datetime.date) -> dict[str, Any]:
    """A life in plain JSON values."""
    return {
        "record": record.id,
        "title": to_name(record),
        "on": on.isoformat(),
        "answers": [answer.to_dict() for answer in answers],
    }


def _with_evidence(answer: Answer, record: Record) -> Answer:
    computed = find_evidence(record, answer.computed) if answer.computed else ()
    decided = to_evidence(record, answer.decided_by) if answer.decided_by else ()
    return replace(answer, evidence=tuple(dict.fromkeys((*computed, *decided))))


def _answers(timeline: Timeline, on: datetime.date) -> Iterator[Answer]:
    standing = timeline.standing(on)
    decided = standing.computed or Computed(rule="", notes=standing.notes)
    yield Answer("status", str(standing.status), decided, decided_by=standing.decided_by)
    begins = timeline.begins()
    if timeline.agreement.entry_into_force or begins.when:
        yield _answer("begins", begins)
    yield from _counting(timeline)
    provisional = timeline.provisional()
    if provisional:
        yield Answer("applied provisionally", str(provisional), timeline.provisional_start())
    yield from (_answer("suspended", pause) for pause in timeline.pauses())
    if standing.status in _OVER:
        yield from _ended(timeline, on)
    else:
        yield from _term(timeline, on)
        yield from _exits(timeline, on)
    clauses = timeline.agreement.term.survival if timeline.agreement.term else ()
    for clause, found in zip(clauses, timeline.survivals(on), strict=False):
        yield _answer("survives", found, about=clause.text)


def _ended(timeline: Timeline, on: datetime.date) -> Iterator[Answer]:
    """The last day of what is over; no term and no notice is asked for any more."""
    boundary = timeline.force(on).boundary
    last = day_before(boundary) if boundary else None
    if last is not None:
        yield Answer("last day", str(last))


def _counting(timeline: Timeline) -> Iterator[Answer]:
    counts = timeline.counts()
    if counts is None:
        return
    yield Answer("instruments", _tell_counts(counts))
    for deposit in counts.left_out:
        yield Answer("not counted", deposit.why_not, about=deposit.party)
    for deposit in counts.counted:
        if deposit.withdrawn_on:
            yield Answer("withdrawn", str(deposit.withdrawn_on), about=deposit.party)
    for party in timeline.agreement.parties:
        joined = timeline.joins(party.name)
        if joined.when is not None:
            yield _answer("in force for", joined, about=party.name)


def _tell_counts(counts: Threshold) -> str:
    needed = next((i.value for i in counts.computed.inputs if i.name == "needed"), "?")
    standing = [deposit for deposit in counts.counted if deposit.withdrawn_on is None]
    who = ", ".join(f"{deposit.party} {deposit.on}" for deposit in standing)
    missing = f"; {counts.missing} missing" if counts.missing else ""
    unmet = f"; not met: {', '.join(counts.unmet)}" if counts.unmet else ""
    return f"{len(standing)} of {needed}{missing}{unmet}" + (f" ({who})" if who else "")


def _term(timeline: Timeline, on: datetime.date) -> Iterator[Answer]:
    term = timeline.agreement.term
    if term is None or (term.kind is None and term.duration is None and term.until is None):
        return
    current = timeline.current(on)
    end = current.computed
    other = end.alternative if not isinstance(end.alternative, Interval) else None
    yield Answer(
        "last day",
        str(end.last_day) if end.last_day else None,
        end,
        other=str(day_before(other)) if other else None,
        about=f"term {current.number + 1}" if current.number else None,
    )


def _exits(timeline: Timeline, on: datetime.date) -> Iterator[Answer]:
    term = timeline.agreement.term
    notice = term.notice if term else None
    for number, effect in timeline.notices(on):
        party = timeline.agreement.events[number].party
        name = "notice takes effect"
        if effect is None:
            yield Answer(name, "revoked or suspended", about=party, decided_by=f"/events/{number}")
        else:
            yield _answer(name, effect, about=party)
    if notice is None:
        return
    yield _answer("notice by", timeline.notice_by(on))
    if notice.not_before:
        yield _answer("notice from", timeline.notice_from())
    if notice.every:
        yield _answer("window", timeline.window(on))


def _answer(name: str, computed: Computed, *, about: str | None = None) -> Answer:
    other = None if computed.alternative is None else str(computed.alternative)
    return Answer(name, _text(computed), computed, other=other, about=about)


def _text(computed: Computed) -> str | None:
    result = computed.result
    if isinstance(result, Interval):
        return str(result)
    return str(result) if result else None
