"""Rules on dates: their order, and what the day of the source allows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mourecords.calendar.extent import is_before
from mourecords.records.event import Event
from mourecords.validation.rule import Case, Hit, rule
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import EventKind, Severity

_ENDS: Final = (
    EventKind.TERMINATED,
    EventKind.EXPIRED,
    EventKind.DENOUNCED,
    EventKind.WITHDRAWN,
    EventKind.REPLACED,
)
_LATER: Final = (*_ENDS, EventKind.NOTICE_GIVEN)
_EARLIEST: Final = 1100
_LATEST: Final = 2200
SIGNED: Final = {"kind": "signed", "date": "2020-05-04"}


@rule(
    "dates.in-force-before-signature",
    Severity.WARNING,
    breaks={"events": [SIGNED, {"kind": "entered_into_force", "date": "2020-05-01"}]},
    sound={"events": [SIGNED, {"kind": "entered_into_force", "date": "2020-05-04"}]},
)
def check_force_before_signature(case: Case) -> Iterator[Hit]:
    """It entered into force before it was signed.

    That is legal (rule K18) and true of 5.7 % of the dated treaties in UK Treaties
    Online, but it is more often a mistake in a date.
    """
    yield from _before_signature(case, EventKind.ENTERED_INTO_FORCE, "entered into force")


@rule(
    "dates.provisional-before-signature",
    Severity.NOTE,
    breaks={"events": [SIGNED, {"kind": "provisionally_applied", "date": "2020-01-01"}]},
    sound={"events": [SIGNED, {"kind": "provisionally_applied", "date": "2020-06-01"}]},
)
def check_provisional_before_signature(case: Case) -> Iterator[Hit]:
    """It was applied provisionally before it was signed.

    That is legal (rule K18); one in ten provisional applications begins so.
    """
    yield from _before_signature(case, EventKind.PROVISIONALLY_APPLIED, "was applied")


@rule(
    "dates.ratified-before-signature",
    Severity.WARNING,
    breaks={"events": [SIGNED, {"kind": "ratified", "date": "2019-01-01"}]},
    sound={"events": [SIGNED, {"kind": "ratified", "date": "2021-01-01"}]},
)
def check_ratified_before_signature(case: Case) -> Iterator[Hit]:
    """It was ratified before it was signed, which it cannot be (VCLT art 14)."""
    yield from _before_signature(case, EventKind.RATIFIED, "was ratified")


@rule(
    "dates.registered-before-signature",
    Severity.ERROR,
    breaks={"events": [SIGNED, {"kind": "registered", "date": "2019-01-01"}]},
    sound={"events": [SIGNED, {"kind": "registered", "date": "2021-01-01"}]},
)
def check_registered_before_signature(case: Case) -> Iterator[Hit]:
    """It was registered before it was signed. Only what is in force is registered."""
    yield from _before_signature(case, EventKind.REGISTERED, "was registered")


@rule(
    "dates.ended-before-signature",
    Severity.ERROR,
    breaks={"events": [SIGNED, {"kind": "terminated", "date": "2019-01-01"}]},
    sound={"events": [SIGNED, {"kind": "terminated", "date": "2024-01-01"}]},
)
def check_ended_before_signature(case: Case) -> Iterator[Hit]:
    """It ended before it was signed."""
    for kind in _ENDS:
        yield from _before_signature(case, kind, "ended")


@rule(
    "dates.ended-before-force",
    Severity.ERROR,
    breaks={
        "events": [
            {"kind": "entered_into_force", "date": "2020-05-04"},
            {"kind": "expired", "date": "2019"},
        ]
    },
    sound={
        "events": [
            {"kind": "entered_into_force", "date": "2020-05-04"},
            {"kind": "expired", "date": "2020"},
        ]
    },
)
def check_ended_before_force(case: Case) -> Iterator[Hit]:
    """It ended before it entered into force."""
    begun = next((e for _, e in case.events(EventKind.ENTERED_INTO_FORCE) if _day(e)), None)
    for pointer, event in case.events(*_ENDS):
        if begun and is_before(_day(event), _day(begun)):
            yield Hit(f"{pointer}/date", f"it ended on {_day(event)}, in force from {_day(begun)}")


@rule(
    "dates.initialled-after-signature",
    Severity.WARNING,
    breaks={"events": [SIGNED, {"kind": "initialled", "date": "2021-01-01"}]},
    sound={"events": [SIGNED, {"kind": "initialled", "date": "2020-01-01"}]},
)
def check_initialled_after_signature(case: Case) -> Iterator[Hit]:
    """It was initialled after it was signed; initialling fixes the text before (VCLT art 10)."""
    signed = case.agreement.signed_on
    for pointer, event in case.events(EventKind.INITIALLED):
        if is_before(signed, event.date):
            yield Hit(f"{pointer}/date", f"initialled on {event.date}, signed on {signed}")


@rule(
    "dates.effect-before-act",
    Severity.ERROR,
    breaks={"events": [{"kind": "terminated", "date": "2020-05-04", "effective_on": "2020-01-01"}]},
    sound={"events": [{"kind": "denounced", "date": "2020-05-04", "effective_on": "2021-05-04"}]},
)
def check_effect_before_act(case: Case) -> Iterator[Hit]:
    """A denunciation, withdrawal or end has effect before it was declared."""
    for pointer, event in case.events(*_LATER):
        if is_before(event.effective_on, event.date):
            message = f"{event.kind} on {event.date} with effect from {event.effective_on}"
            yield Hit(f"{pointer}/effective_on", message)


@rule(
    "dates.signed-after-source",
    Severity.ERROR,
    breaks={"events": [SIGNED], "sources": [{"published": "2020-05-01"}]},
    sound={"events": [SIGNED], "sources": [{"published": "2020-05-04"}]},
)
def check_signed_after_source(case: Case) -> Iterator[Hit]:
    """The signature is told as done and dated after the day of the source."""
    yield from _after_source(case, EventKind.SIGNED)


@rule(
    "dates.event-after-source",
    Severity.WARNING,
    breaks={
        "events": [{"kind": "ratified", "date": "2021-01-01"}],
        "sources": [{"published": "2020-05-01"}],
    },
    sound={
        "events": [{"kind": "ratified", "date": "2021-01-01", "planned": True}],
        "sources": [{"published": "2020-05-01"}],
    },
)
def check_event_after_source(case: Case) -> Iterator[Hit]:
    """An act is told as done and dated after the day of the source.

    Days on which something takes effect may well lie ahead; acts may not.
    """
    lasting = {EventKind.SIGNED, EventKind.ENTERED_INTO_FORCE, EventKind.PROVISIONALLY_APPLIED}
    yield from _after_source(case, *(k for k in EventKind if k not in {*lasting, *_ENDS}))


@rule(
    "dates.planned-before-source",
    Severity.WARNING,
    breaks={
        "events": [{"kind": "signed", "date": "2020-05-04", "planned": True}],
        "sources": [{"published": "2021-01-01"}],
    },
    sound={
        "events": [{"kind": "signed", "date": "2020-05-04", "planned": True}],
        "sources": [{"published": "2020-05-01"}],
    },
)
def check_planned_before_source(case: Case) -> Iterator[Hit]:
    """An act is told as still to come and dated before the day of the source."""
    published = _published(case)
    for number, event in enumerate(case.agreement.events):
        if event.planned and is_before(event.date, published):
            message = f"planned for {event.date}, in a source of {published}"
            yield Hit(f"/events/{number}/date", message)


@rule(
    "dates.signed-twice",
    Severity.WARNING,
    breaks={"events": [SIGNED, {"kind": "signed", "date": "2020-06-04"}]},
    sound={
        "parties": [{"name": "Peru", "code": "PE"}],
        "events": [SIGNED, {"kind": "signed", "date": "2020-06-04", "party": "Peru"}],
    },
)
def check_signed_twice(case: Case) -> Iterator[Hit]:
    """There are signatures of different days and no party to tell them apart.

    Where the parties signed on different days, name the party of each signature.
    """
    signed = [(p, e) for p, e in case.events(EventKind.SIGNED) if e.date and not e.party]
    for pointer, event in signed[1:]:
        if event.date != signed[0][1].date:
            yield Hit(f"{pointer}/date", f"signed on {signed[0][1].date} and on {event.date}")


@rule(
    "dates.implausible-year",
    Severity.WARNING,
    breaks={"events": [{"kind": "signed", "date": "2602-05-04"}]},
    sound={"events": [{"kind": "signed", "date": "1373-06-16"}]},
)
def check_implausible_year(case: Case) -> Iterator[Hit]:
    """A year lies before 1100 or after 2200: a slip of the pen is likelier."""
    for number, event in enumerate(case.agreement.events):
        for name, date in (("date", event.date), ("effective_on", event.effective_on)):
            if date and not _EARLIEST <= date.year <= _LATEST:
                yield Hit(f"/events/{number}/{name}", f"the year {date.year} is unlikely")


@rule(
    "dates.signature-undated",
    Severity.NOTE,
    breaks={"events": [{"kind": "signed"}]},
    sound={"events": [{"kind": "signed", "date": "2020"}]},
)
def check_signature_undated(case: Case) -> Iterator[Hit]:
    """It was signed and the day is not told; a year or a month would do."""
    for pointer, event in case.events(EventKind.SIGNED):
        if event.date is None:
            yield Hit(pointer, "signed, and no date is told")


def _before_signature(case: Case, kind: EventKind, words: str) -> Iterator[Hit]:
    signed = case.agreement.signed_on
    for pointer, event in case.events(kind):
        if is_before(_day(event), signed):
            yield Hit(f"{pointer}/date", f"it {words} on {_day(event)}, and was signed on {signed}")


def _after_source(case: Case, *kinds: EventKind) -> Iterator[Hit]:
    published = _published(case)
    for pointer, event in case.events(*kinds):
        if is_before(published, event.date):
            message = f"{event.kind} on {event.date}, in a source of {published}"
            yield Hit(f"{pointer}/date", message)


def _published(case: Case) -> PartialDate | None:
    """The day of the latest source, where all of them are dated."""
    days = [source.published for source in case.record.sources]
    known = [day for day in days if day is not None]
    return max(known, key=lambda day: day.latest) if known and len(known) == len(days) else None


def _day(event: Event) -> PartialDate | None:
    return event.effective_on or event.date
