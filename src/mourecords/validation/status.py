"""Rules on the order of events: what cannot follow what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mourecords.calendar.extent import is_before
from mourecords.data.countries import country, successors
from mourecords.records.event import Event
from mourecords.validation.rule import Case, Hit, rule
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import EventKind, PartyType, Severity, TermKind

_IN_FORCE: Final = (EventKind.ENTERED_INTO_FORCE, EventKind.PROVISIONALLY_APPLIED)
FORCE: Final = {"kind": "entered_into_force", "date": "2010-05-04"}
_ENDS: Final = (EventKind.TERMINATED, EventKind.EXPIRED, EventKind.REPLACED)
_LIFE: Final = (
    EventKind.RATIFIED,
    EventKind.AMENDED,
    EventKind.RENEWED,
    EventKind.EXTENDED,
    EventKind.SUSPENDED,
)
_CONSENT: Final = (
    EventKind.SIGNED,
    EventKind.NOTES_EXCHANGED,
    EventKind.ADOPTED,
    EventKind.AGREED,
    EventKind.RATIFIED,
    EventKind.ACCEPTED,
    EventKind.APPROVED,
    EventKind.ACCEDED,
    EventKind.INSTRUMENT_DEPOSITED,
    EventKind.NOTIFIED,
)


@rule(
    "status.event-after-end",
    Severity.ERROR,
    breaks={
        "events": [
            {"kind": "terminated", "date": "2015-01-01"},
            {"kind": "renewed", "date": "2016-01-01"},
        ]
    },
    sound={
        "events": [
            {"kind": "renewed", "date": "2014-01-01"},
            {"kind": "terminated", "date": "2015-01-01"},
        ]
    },
)
def check_event_after_end(case: Case) -> Iterator[Hit]:
    """It was renewed, amended, ratified or suspended after it had ended."""
    ends = [day for _, event in case.events(*_ENDS) if (day := event.effective_on or event.date)]
    for pointer, event in case.events(*_LIFE):
        if ends and event.date and ends[0].precedes(event.date):
            yield Hit(f"{pointer}/date", f"{event.kind} on {event.date}, ended on {ends[0]}")


@rule(
    "status.force-without-consent",
    Severity.NOTE,
    breaks={"events": [FORCE]},
    sound={"events": [{"kind": "signed", "date": "2010-01-01"}, FORCE]},
)
def check_force_without_consent(case: Case) -> Iterator[Hit]:
    """It is in force, and nothing tells that anybody signed it or consented to it."""
    entered = next(case.events(EventKind.ENTERED_INTO_FORCE), None)
    if entered and not any(case.events(*_CONSENT)):
        yield Hit(entered[0], "in force, and no signature or consent is told")


@rule(
    "status.term-passed",
    Severity.WARNING,
    breaks={
        "events": [FORCE],
        "term": {"kind": "fixed", "duration": "P5Y", "start": "entry_into_force"},
        "sources": [{"published": "2020-01-01"}],
    },
    sound={
        "events": [FORCE, {"kind": "expired", "date": "2015-05-04"}],
        "term": {"kind": "fixed", "duration": "P5Y", "start": "entry_into_force"},
        "sources": [{"published": "2020-01-01"}],
    },
)
def check_term_passed(case: Case) -> Iterator[Hit]:
    """The term was over on the day of the source, and nothing tells of a renewal or an end."""
    days = [source.published for source in case.record.sources if source.published]
    if not days or any(case.events(*_ENDS, EventKind.RENEWED, EventKind.EXTENDED)):
        return
    current = case.agreement.timeline.current(max(day.earliest for day in days))
    if current.over and current.computed.when:
        yield Hit("/term", f"the term was over on {current.computed.when}; what then?")


@rule(
    "status.expired-early",
    Severity.WARNING,
    breaks={
        "events": [FORCE, {"kind": "expired", "date": "2012-01-01"}],
        "term": {"kind": "fixed", "duration": "P5Y", "start": "entry_into_force"},
    },
    sound={
        "events": [FORCE, {"kind": "expired", "date": "2015-05-03"}],
        "term": {"kind": "fixed", "duration": "P5Y", "start": "entry_into_force"},
    },
)
def check_expired_early(case: Case) -> Iterator[Hit]:
    """It expired before its term was over; what ends early is terminated."""
    last = case.agreement.timeline.ends().last_day
    for pointer, event in case.events(EventKind.EXPIRED):
        day = event.effective_on or event.date
        if is_before(day, last):
            yield Hit(f"{pointer}/date", f"expired on {day}; the last day of the term is {last}")


@rule(
    "status.indefinite-expired",
    Severity.WARNING,
    breaks={"events": [{"kind": "expired"}], "term": {"kind": "indefinite"}},
    sound={"events": [{"kind": "terminated"}], "term": {"kind": "indefinite"}},
)
def check_indefinite_expired(case: Case) -> Iterator[Hit]:
    """It has no end and expired; without a term it can only be ended."""
    term = case.agreement.term
    if term and term.kind is TermKind.INDEFINITE:
        for pointer, _ in case.events(EventKind.EXPIRED):
            yield Hit(pointer, "a term without end does not expire", "make it terminated")


@rule(
    "status.planned-and-done",
    Severity.WARNING,
    breaks={"events": [{"kind": "signed"}, {"kind": "signed", "planned": True}]},
    sound={"events": [{"kind": "signed"}, {"kind": "ratified", "planned": True}]},
)
def check_planned_and_done(case: Case) -> Iterator[Hit]:
    """The same act is done and still to come, and no party tells the two apart."""
    done = {(event.kind, event.party) for event in case.agreement.events if not event.planned}
    for number, event in enumerate(case.agreement.events):
        if event.planned and (event.kind, event.party) in done:
            yield Hit(f"/events/{number}", f"{event.kind} is planned, and done")


@rule(
    "status.resumed-without-suspension",
    Severity.WARNING,
    breaks={"events": [{"kind": "resumed", "date": "2015-01-01"}]},
    sound={"events": [{"kind": "suspended", "date": "2014-01-01"}, {"kind": "resumed"}]},
)
def check_resumed(case: Case) -> Iterator[Hit]:
    """It was resumed, and nothing before it was suspended."""
    paused = {EventKind.SUSPENDED, EventKind.NOTICE_WITHDRAWN}
    yield from _without_cause(case, EventKind.RESUMED, paused)


@rule(
    "status.no-notice-to-withdraw",
    Severity.WARNING,
    breaks={"events": [{"kind": "notice_withdrawn", "date": "2015-01-01"}]},
    sound={
        "events": [{"kind": "notice_given", "date": "2014-12-01"}, {"kind": "notice_withdrawn"}]
    },
)
def check_notice_withdrawn(case: Case) -> Iterator[Hit]:
    """A notice was withdrawn that nobody is told to have given."""
    notices = {EventKind.NOTICE_GIVEN, EventKind.DENOUNCED, EventKind.WITHDRAWN}
    yield from _without_cause(case, EventKind.NOTICE_WITHDRAWN, notices)


@rule(
    "status.withdrawal-of-whom",
    Severity.WARNING,
    breaks={
        "parties": [{"name": "Peru"}, {"name": "Chile"}, {"name": "Cuba"}],
        "events": [{"kind": "withdrawn"}],
    },
    sound={
        "parties": [{"name": "Peru"}, {"name": "Chile"}, {"name": "Cuba"}],
        "events": [{"kind": "withdrawn", "party": "Cuba"}],
    },
)
def check_withdrawal_of_whom(case: Case) -> Iterator[Hit]:
    """A party of three or more withdrew, and it is not told which."""
    if len(case.agreement.parties) > 2:
        for pointer, event in case.events(EventKind.WITHDRAWN, EventKind.DENOUNCED):
            if event.party is None:
                yield Hit(pointer, f"who has {event.kind}?")


@rule(
    "status.events-out-of-order",
    Severity.NOTE,
    breaks={
        "events": [
            {"kind": "suspended", "date": "2016-01-01"},
            {"kind": "resumed", "date": "2015-01-01"},
        ]
    },
    sound={
        "events": [
            {"kind": "suspended", "date": "2015-01-01"},
            {"kind": "resumed", "date": "2016-01-01"},
        ]
    },
)
def check_resumed_order(case: Case) -> Iterator[Hit]:
    """A suspension ended, or a notice was withdrawn, before it began."""
    starts = {EventKind.SUSPENDED, EventKind.NOTICE_GIVEN}
    stops = {EventKind.RESUMED, EventKind.NOTICE_WITHDRAWN}
    begun: PartialDate | None = None
    for number, event in enumerate(case.agreement.events):
        begun = event.date if event.kind in starts else begun
        if event.kind in stops and event.date and begun and event.date.precedes(begun):
            yield Hit(f"/events/{number}/date", f"{event.kind} on {event.date}, begun on {begun}")


@rule(
    "status.notice-too-early",
    Severity.WARNING,
    breaks={
        "events": [FORCE, {"kind": "notice_given", "date": "2011-05-04"}],
        "term": {"kind": "indefinite", "notice": {"length": "P1Y", "not_before": "P3Y"}},
    },
    sound={
        "events": [FORCE, {"kind": "notice_given", "date": "2013-05-04"}],
        "term": {"kind": "indefinite", "notice": {"length": "P1Y", "not_before": "P3Y"}},
    },
)
def check_notice_too_early(case: Case) -> Iterator[Hit]:
    """A notice was given before the first day on which the clause allows one (K29)."""
    earliest = case.agreement.timeline.notice_from().when
    kinds = (EventKind.NOTICE_GIVEN, EventKind.DENOUNCED, EventKind.WITHDRAWN)
    for pointer, event in case.events(*kinds):
        if is_before(event.date, earliest):
            yield Hit(f"{pointer}/date", f"given on {event.date}, allowed from {earliest}")


@rule(
    "status.party-ceased",
    Severity.NOTE,
    breaks={
        "parties": [{"name": "Prussia", "code": "X-PRUSSIA"}, {"name": "Peru", "code": "PE"}],
        "events": [{"kind": "entered_into_force", "date": "1864"}],
    },
    sound={
        "parties": [{"name": "Prussia", "code": "X-PRUSSIA"}, {"name": "Peru", "code": "PE"}],
        "events": [
            {"kind": "entered_into_force", "date": "1864"},
            {"kind": "terminated", "date": "1870"},
        ],
    },
)
def check_party_ceased(case: Case) -> Iterator[Hit]:
    """A party is no more, and nothing tells what became of the agreement.

    It may have ended, or gone on with a successor (Vienna Convention on Succession
    of States in respect of Treaties, 1978).
    """
    if case.agreement.first(*_ENDS) or not case.agreement.first(*_CONSENT, *_IN_FORCE):
        return
    for number, party in enumerate(case.agreement.parties):
        known = country(party.code) if party.code else None
        if known and known.valid_to and party.type is PartyType.STATE:
            after = ", ".join(successors(known.code))
            message = f"{known.name} ceased in {known.valid_to}; {after} followed"
            yield Hit(f"/parties/{number}", message)


def _without_cause(case: Case, kind: EventKind, causes: set[EventKind]) -> Iterator[Hit]:
    seen = False
    for number, event in enumerate(case.agreement.events):
        seen = seen or _is_cause(event, causes)
        if event.kind is kind and not event.planned and not seen:
            yield Hit(f"/events/{number}", f"{kind}, and nothing before it that could be")


def _is_cause(event: Event, causes: set[EventKind]) -> bool:
    return event.kind in causes and not event.planned
