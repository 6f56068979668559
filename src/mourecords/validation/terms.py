"""Rules on terms, renewals, notices and entry into force."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Final

from mourecords.calendar.arithmetic import shift
from mourecords.calendar.computed import Reason
from mourecords.calendar.ends import fixed_term
from mourecords.calendar.extent import is_before
from mourecords.calendar.renewals import extension_gap
from mourecords.validation.rule import Case, Hit, rule
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration
from mourecords.values.vocabularies import (
    EventKind,
    NoticeBefore,
    RenewalMode,
    Severity,
    TermKind,
)

_LONGEST: Final = Duration("P150Y")
_ORIGIN: Final = PartialDate("2001-01-01")
FORCE: Final = {"kind": "entered_into_force", "date": "2020-05-04"}
FIXED: Final = {"kind": "fixed", "duration": "P5Y", "start": "entry_into_force"}


@rule(
    "terms.ends-before-start",
    Severity.ERROR,
    breaks={"term": {"kind": "until_date", "until": "2019-12-31", "starts_on": "2020-01-01"}},
    sound={"term": {"kind": "until_date", "until": "2029-12-31", "starts_on": "2020-01-01"}},
)
def check_ends_before_start(case: Case) -> Iterator[Hit]:
    """The term ends before it starts, or before the signature."""
    term = case.agreement.term
    start = term and (term.starts_on or case.agreement.signed_on)
    if term and term.until and start and term.until.precedes(start):
        yield Hit("/term/until", f"it ends on {term.until} and starts on {start}")


@rule(
    "terms.duration-disagrees",
    Severity.ERROR,
    breaks={
        "term": {"kind": "fixed", "duration": "P5Y", "starts_on": "2020-01-01", "until": "2026"}
    },
    sound={
        "term": {"kind": "fixed", "duration": "P5Y", "starts_on": "2020-01-01", "until": "2025"}
    },
)
def check_duration_disagrees(case: Case) -> Iterator[Hit]:
    """Start and duration lead to another end than the date that is told.

    The day before the anniversary and the anniversary itself both pass (rule K19).
    """
    term = case.agreement.term
    if term is None or term.until is None or term.duration is None or term.starts_on is None:
        return
    found = fixed_term(term.starts_on, term.duration)
    if is_before(term.until, found.last_day) or is_before(found.when, term.until):
        message = f"{term.starts_on} and {term.duration} is {found.when}, not {term.until}"
        yield Hit("/term/until", message)


@rule(
    "terms.renewal-without-period",
    Severity.WARNING,
    breaks={"term": {**FIXED, "renewal": {"mode": "automatic"}}},
    sound={"term": {**FIXED, "renewal": {"mode": "automatic", "period": "P1Y"}}},
)
def check_renewal_without_period(case: Case) -> Iterator[Hit]:
    """It renews itself, and for how long is not told."""
    renewal = case.agreement.term and case.agreement.term.renewal
    if renewal and renewal.mode is RenewalMode.AUTOMATIC and renewal.period is None:
        yield Hit("/term/renewal", "the length of a further term is not told")


@rule(
    "terms.renewal-without-term",
    Severity.ERROR,
    breaks={"term": {"kind": "indefinite", "renewal": {"mode": "automatic", "period": "P1Y"}}},
    sound={"term": {**FIXED, "renewal": {"mode": "automatic", "period": "P1Y"}}},
)
def check_renewal_without_term(case: Case) -> Iterator[Hit]:
    """It renews itself and has no end: there is no term to renew."""
    term = case.agreement.term
    if term and term.kind is TermKind.INDEFINITE and term.renewal:
        yield Hit("/term/renewal", "a term without end is not renewed")


@rule(
    "terms.notice-longer-than-term",
    Severity.WARNING,
    breaks={
        "term": {**FIXED, "duration": "P6M", "notice": {"length": "P1Y", "before": "end_of_term"}}
    },
    sound={"term": {**FIXED, "notice": {"length": "P6M", "before": "end_of_term"}}},
)
def check_notice_longer_than_term(case: Case) -> Iterator[Hit]:
    """The notice before the end of the term is longer than the term."""
    term = case.agreement.term
    length = _notice_before_end(case)
    if length and term and term.duration and _is_longer(length, term.duration):
        yield Hit("/term/notice/length", f"notice {length}, term {term.duration}")


@rule(
    "terms.notice-longer-than-renewal",
    Severity.WARNING,
    breaks={
        "term": {
            **FIXED,
            "renewal": {"mode": "automatic", "period": "P3M"},
            "notice": {"length": "P6M", "before": "end_of_term"},
        }
    },
    sound={
        "term": {
            **FIXED,
            "renewal": {"mode": "automatic", "period": "P1Y"},
            "notice": {"length": "P6M", "before": "end_of_term"},
        }
    },
)
def check_notice_longer_than_renewal(case: Case) -> Iterator[Hit]:
    """The notice is longer than a further term: it would have to be given in the term before."""
    term = case.agreement.term
    period = term.renewal.period if term and term.renewal else None
    length = _notice_before_end(case)
    if length and period and _is_longer(length, period):
        yield Hit("/term/notice/length", f"notice {length}, further term {period}")


@rule(
    "terms.start-unknown",
    Severity.NOTE,
    breaks={"term": {"kind": "fixed", "duration": "P5Y"}},
    sound={"term": FIXED, "events": [FORCE]},
)
def check_start_unknown(case: Case) -> Iterator[Hit]:
    """A term of fixed length does not say from when it runs, so its end cannot be told.

    The signature and the entry into force are both usual (rules K19, K20).
    """
    found = case.agreement.timeline.ends()
    if found.reason is Reason.START_NOT_STATED:
        would = f"; it would be {found.alternative} {found.notes[0]}" if found.alternative else ""
        yield Hit("/term", f"from when the term runs is not told{would}")


@rule(
    "terms.start-undated",
    Severity.NOTE,
    breaks={"term": FIXED},
    sound={"term": FIXED, "events": [FORCE]},
)
def check_start_undated(case: Case) -> Iterator[Hit]:
    """The term runs from an event that has no date, so its end cannot be told."""
    found = case.agreement.timeline.ends()
    if found.reason is Reason.START_UNDATED:
        yield Hit("/term/start", "the event from which the term runs has no date")


@rule(
    "terms.implausible-duration",
    Severity.WARNING,
    breaks={"term": {"kind": "fixed", "duration": "P500Y"}},
    sound={"term": {"kind": "fixed", "duration": "P99Y"}},
)
def check_implausible_duration(case: Case) -> Iterator[Hit]:
    """A term or a notice is longer than 150 years: a slip of the pen is likelier."""
    term = case.agreement.term
    notice = term.notice.length if term and term.notice else None
    lengths = (("/term/duration", term and term.duration), ("/term/notice/length", notice))
    for pointer, length in lengths:
        if length and _is_longer(length, _LONGEST):
            yield Hit(pointer, f"{length} is unlikely")


@rule(
    "terms.until-ambiguous",
    Severity.NOTE,
    breaks={"term": {"kind": "until_date", "until": "2031-01-01"}},
    sound={"term": {"kind": "until_date", "until": "2031-01-01", "until_inclusive": False}},
)
def check_until_ambiguous(case: Case) -> Iterator[Hit]:
    """A bare "until" before a first of a month leaves open whether that day is in (K21).

    So does one before an anniversary of the start.
    """
    found = case.agreement.timeline.ends()
    if "until-ambiguous" in found.notes:
        message = f"the last day is {found.last_day}, or {found.result} by the other reading"
        yield Hit("/term/until", message, "set until_inclusive to what the words say")


@rule(
    "terms.padded-day",
    Severity.NOTE,
    breaks={"term": {"kind": "until_date", "until": "2028-12-30"}},
    sound={"term": {"kind": "until_date", "until": "2028-12-31"}},
)
def check_padded_day(case: Case) -> Iterator[Hit]:
    """A term ends on 30 December: often a year that a table has made into a day.

    In the data on trade agreements where this was measured, 75 of 268 ends were so.
    """
    until = case.agreement.term and case.agreement.term.until
    if until and (until.month, until.day) == (12, 30):
        yield Hit("/term/until", f"is {until} told, or only the year {until.year}?")


@rule(
    "terms.extension-after-lapse",
    Severity.WARNING,
    breaks={"term": FIXED, "events": [FORCE, {"kind": "extended", "date": "2026-01-01"}]},
    sound={"term": FIXED, "events": [FORCE, {"kind": "extended", "date": "2025-01-01"}]},
)
def check_extension_after_lapse(case: Case) -> Iterator[Hit]:
    """It was extended after it had lapsed: a new agreement, or retroactive words (rule K35)."""
    boundary = case.agreement.timeline.ends().when
    prolonged = next(case.events(EventKind.EXTENDED, EventKind.RENEWED), None)
    if boundary is None or prolonged is None or _renews_itself(case):
        return
    pointer, event = prolonged
    notes = extension_gap(boundary, event.date).notes if event.date else ()
    if notes:
        yield Hit(f"{pointer}/date", f"{event.kind} {notes[1]} after the end on {boundary}")


@rule(
    "terms.window-without-length",
    Severity.WARNING,
    breaks={"term": {"kind": "indefinite", "notice": {"length": "P1Y", "every": "P10Y"}}},
    sound={
        "term": {
            "kind": "indefinite",
            "notice": {"length": "P1Y", "every": "P10Y", "window": "P1Y"},
        }
    },
)
def check_window_without_length(case: Case) -> Iterator[Hit]:
    """A window for denunciation has a period and no length, or a length and no period (K30)."""
    notice = case.agreement.term and case.agreement.term.notice
    if notice and (notice.every is None) != (notice.window is None):
        yield Hit("/term/notice", "a window needs both its period and its length")


def _notice_before_end(case: Case) -> Duration | None:
    notice = case.agreement.term.notice if case.agreement.term else None
    if notice is None or notice.before is not NoticeBefore.END_OF_TERM:
        return None
    return notice.length


def _renews_itself(case: Case) -> bool:
    renewal = case.agreement.term and case.agreement.term.renewal
    return bool(renewal and renewal.mode is RenewalMode.AUTOMATIC)


def _is_longer(one: Duration, other: Duration) -> bool:
    return _from_origin(one) > _from_origin(other)


def _from_origin(period: Duration) -> datetime.date:
    end = shift(_ORIGIN, period)
    return (end and end.latest) or datetime.date.max
