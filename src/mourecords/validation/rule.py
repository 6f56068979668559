"""What a rule of validation is, and the register of them."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from mourecords.documents.document import Document
from mourecords.records.agreement import Agreement
from mourecords.records.event import Event
from mourecords.records.evidence import Evidence
from mourecords.records.record import Record
from mourecords.values.vocabularies import EventKind, Severity


@dataclass(frozen=True, slots=True)
class Hit:
    """One place that a rule objects to.

    Attributes:
        pointer: a JSON Pointer into the agreement, "" for all of it.
        message: what is the matter there, in one sentence.
        fix: what to do about it, where there is a safe answer.
        evidence: the words it speaks of; without them, those of the pointer.
        record: for rules on a collection: which record, counted from 0.
    """

    pointer: str
    message: str
    fix: str | None = None
    evidence: tuple[Evidence, ...] = ()
    record: int = 0


@dataclass(frozen=True, slots=True)
class Case:
    """One record to judge, and its text where that is at hand.

    Attributes:
        record: the record.
        document: the text that its first source is of, or None.
    """

    record: Record
    document: Document | None = None

    @property
    def agreement(self) -> Agreement:
        """The agreement of the record."""
        return self.record.agreement

    def events(self, *kinds: EventKind) -> Iterator[tuple[str, Event]]:
        """The events of these kinds that are not only planned, with their pointers."""
        for number, event in enumerate(self.agreement.events):
            if event.kind in kinds and not event.planned:
                yield f"/events/{number}", event


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: a check, and what users are told about it.

    Attributes:
        id: stable and dotted: the concern, then what is wrong.
        severity: how grave its findings are.
        text: what it checks and why, for people.
        breaks: plain values of a record (or of several) that it finds fault with.
        sound: plain values of a record (or of several) that it does not.
        check_record: the check of one record, or None.
        check_records: the check of a collection, or None.
    """

    id: str
    severity: Severity
    text: str
    breaks: Any
    sound: Any
    check_record: Callable[[Case], Iterable[Hit]] | None = None
    check_records: Callable[[Sequence[Record]], Iterable[Hit]] | None = None

    @property
    def summary(self) -> str:
        """The first paragraph of its text, on one line."""
        return " ".join(self.text.partition("\n\n")[0].split())


_RULES: Final[dict[str, Rule]] = {}

Check = Callable[[Case], Iterable[Hit]]
CollectionCheck = Callable[[Sequence[Record]], Iterable[Hit]]


def rule(
    rule_id: str, severity: Severity, *, breaks: Mapping[str, Any], sound: Mapping[str, Any]
) -> Callable[[Check], Check]:
    """Make a function on one record a rule; its docstring is what users read.

    Args:
        rule_id: stable and dotted.
        severity: how grave its findings are.
        breaks: plain values of a record that it finds fault with. ``text`` is the
            text of its document.
        sound: plain values of a record that it does not.
    """

    def register(function: Check) -> Check:
        text = inspect.getdoc(function) or ""
        _RULES[rule_id] = Rule(rule_id, severity, text, breaks, sound, check_record=function)
        return function

    return register


def collection_rule(
    rule_id: str,
    severity: Severity,
    *,
    breaks: Sequence[Mapping[str, Any]],
    sound: Sequence[Mapping[str, Any]],
) -> Callable[[CollectionCheck], CollectionCheck]:
    """Make a function on a collection a rule; its docstring is what users read.

    Args:
        rule_id: stable and dotted.
        severity: how grave its findings are.
        breaks: plain values of records that it finds fault with.
        sound: plain values of records that it does not.
    """

    def register(function: CollectionCheck) -> CollectionCheck:
        text = inspect.getdoc(function) or ""
        _RULES[rule_id] = Rule(rule_id, severity, text, breaks, sound, check_records=function)
        return function

    return register


def registered() -> Mapping[str, Rule]:
    """The rules that have been imported so far, by id."""
    return _RULES


def to_record(values: Mapping[str, Any]) -> Record:
    """A record from the plain values of an example."""
    parts = {name: values[name] for name in ("id", "evidence", "sources") if name in values}
    others = {name: value for name, value in values.items() if name not in {*parts, "text"}}
    return Record.model_validate({"agreement": others, **parts})
