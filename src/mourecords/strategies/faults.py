"""Faults that can be planted in a sound record, one at a time.

A fault is the breaking example of a rule of ``mourecords.validation``, laid over a sound
agreement. What the agreement says about the same matters gives way, so that no other rule
whose findings are errors or warnings is broken.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from mourecords.records.agreement import Agreement
from mourecords.records.record import Record
from mourecords.strategies.evidence import to_asserted
from mourecords.validation.rules import RULES

_OF_THE_RECORD: Final = frozenset({"id", "evidence", "sources"})
_LIFE: Final = ("events", "term", "entry_into_force", "signatories")
_BOUND: Final = ("kind", "binding", "related", "identifiers")
_GIVES_WAY: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys((*_LIFE, "parties", "sources"), (*_LIFE, *_BOUND)),
    **dict.fromkeys(
        ("kind", "binding", "related", "identifiers"), (*_BOUND, "events", "entry_into_force")
    ),
}
"""What an agreement no longer says where an example speaks of something."""

FAULTS: Final[Mapping[str, str]] = {
    rule.id: rule.summary
    for rule in RULES.values()
    if rule.check_record and "text" not in rule.breaks
}
"""Each fault by the id of the rule that finds it, and what is wrong: all that a record
alone can have, without its text and without other records."""


def plant_fault(record: Record, fault: str) -> Record:
    """The record with a fault.

    Args:
        record: a sound record; where it has evidence, or the fault is one of
            evidence, all values of the outcome have some.
        fault: a name in ``FAULTS``.

    Raises:
        KeyError: there is no such fault.

    Examples:
        >>> pact = Agreement(
        ...     parties=[{"name": "Peru", "code": "PE"}, {"name": "Chile", "code": "CL"}]
        ... )
        >>> planted = plant_fault(Record(agreement=pact), "parties.repeated")
        >>> [party.name for party in planted.agreement.parties]
        ['Peru', 'Chile', 'Peru']
    """
    example = _to_example(fault)
    own = {name: value for name, value in example.items() if name not in _OF_THE_RECORD}
    values = record.agreement.model_dump(exclude=_giving_way(example))
    agreement = Agreement(**{**values, **own})
    evidence: Mapping[str, Any] = to_asserted(agreement) if record.evidence else {}
    if "evidence" in example:
        asserted = to_asserted(agreement, without={f"/{name}" for name in own})
        evidence = {**asserted, **example["evidence"]}
    sources = example.get("sources", record.sources)
    return Record(id=record.id, agreement=agreement, evidence=evidence, sources=sources)


def _to_example(fault: str) -> Mapping[str, Any]:
    if fault not in FAULTS:
        raise KeyError(fault)
    example: Mapping[str, Any] = RULES[fault].breaks
    return example


def _giving_way(example: Mapping[str, Any]) -> set[str]:
    return {name for key in example for name in _GIVES_WAY.get(key, ())}
