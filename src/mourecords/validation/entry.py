"""Rules on entry into force: its rule against the day that is told."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mourecords.calendar.extent import OneOf, When
from mourecords.validation.rule import Case, Hit, rule
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import EntryIntoForceRule, EventKind, Severity

FORCE: Final = {"kind": "entered_into_force", "date": "2020-05-04"}


@rule(
    "entry.disagrees",
    Severity.WARNING,
    breaks={
        "entry_into_force": {"rule": "on_signature", "offset": "P30D"},
        "events": [{"kind": "signed", "date": "2020-01-01"}, FORCE],
    },
    sound={
        "entry_into_force": {"rule": "on_signature", "offset": "P30D"},
        "events": [
            {"kind": "signed", "date": "2020-01-01"},
            {"kind": "entered_into_force", "date": "2020-01-31"},
        ],
    },
)
def check_entry_disagrees(case: Case) -> Iterator[Hit]:
    """It entered into force on another day than its own rule leads to, by both conventions."""
    rule_of_entry = case.agreement.entry_into_force
    for pointer, event in case.events(EventKind.ENTERED_INTO_FORCE):
        told = event.effective_on or event.date
        if rule_of_entry is None or told is None:
            return
        parties = len(case.agreement.parties) or None
        found = rule_of_entry.compute(case.agreement.events, parties=parties)
        readings = [found.when, found.alternative]
        days = [day for day in readings if isinstance(day, (PartialDate, OneOf))]
        if days and not any(_may_be(day, told) for day in days):
            message = f"in force on {told}; by rule {found.rule} it is {found.result}"
            yield Hit(f"{pointer}/date", message)


@rule(
    "entry.without-date",
    Severity.WARNING,
    breaks={"entry_into_force": {"rule": "on_date"}},
    sound={"entry_into_force": {"rule": "on_date", "on": "2020-01-01"}},
)
def check_entry_without_date(case: Case) -> Iterator[Hit]:
    """It enters into force on a date that the text gives, and the date is missing."""
    entry = case.agreement.entry_into_force
    if entry and entry.rule is EntryIntoForceRule.ON_DATE and entry.on is None:
        yield Hit("/entry_into_force", "the date of entry into force is missing")


@rule(
    "entry.threshold-not-reached",
    Severity.NOTE,
    breaks={
        "parties": [{"name": "Peru", "code": "PE"}, {"name": "Chile", "code": "CL"}],
        "entry_into_force": {"rule": "after_ratifications", "instruments": 30},
        "events": [FORCE],
    },
    sound={
        "parties": [{"name": "Peru", "code": "PE"}, {"name": "Chile", "code": "CL"}],
        "entry_into_force": {"rule": "after_ratifications", "instruments": 2},
        "events": [FORCE],
    },
)
def check_threshold(case: Case) -> Iterator[Hit]:
    """It is in force and needs more instruments than it has parties: parties are missing."""
    entry = case.agreement.entry_into_force
    count = len(case.agreement.parties)
    needed = entry.instruments if entry else None
    is_more = needed is not None and needed > count > 0
    if is_more and any(case.events(EventKind.ENTERED_INTO_FORCE)):
        message = f"{needed} instruments are needed, and {count} parties are listed"
        yield Hit("/entry_into_force/instruments", message)


def _may_be(one: When, other: PartialDate) -> bool:
    low, high = one.earliest, one.latest
    return (low is None or low <= other.latest) and (high is None or other.earliest <= high)
