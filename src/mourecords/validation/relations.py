"""Rules on how agreements bear on one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from mourecords.documents.folding import to_folded
from mourecords.records.provision import Relation
from mourecords.records.record import Record
from mourecords.records.replacement import (
    find_replacements,
    index_names,
    to_names,
    to_target_names,
)
from mourecords.validation.rule import Case, Hit, collection_rule, rule
from mourecords.values.vocabularies import EventKind, Kind, RelationKind, Severity

_BACKWARD: Final = frozenset(
    {
        RelationKind.RENEWS,
        RelationKind.EXTENDS,
        RelationKind.AMENDS,
        RelationKind.REPLACES,
        RelationKind.IMPLEMENTS,
        RelationKind.TERMINATES,
    }
)
LIMA: Final = {"relation": "replaces", "title": "Treaty of Lima"}
_ENDS: Final = (EventKind.REPLACED, EventKind.TERMINATED, EventKind.EXPIRED, EventKind.DENOUNCED)
_OLD: Final = {
    "title": "Treaty of Lima",
    "parties": [{"name": "Peru", "code": "PE"}, {"name": "Chile", "code": "CL"}],
}
_NEW: Final = {
    **_OLD,
    "title": "Treaty of Cusco",
    "related": [LIMA],
    "events": [
        {"kind": "signed", "date": "2019-05-02"},
        {"kind": "entered_into_force", "date": "2020-03-01"},
    ],
}


@rule(
    "relations.to-itself",
    Severity.ERROR,
    breaks={"title": "Treaty of Lima", "related": [LIMA]},
    sound={"title": "Treaty of Cusco", "related": [LIMA]},
)
def check_itself(case: Case) -> Iterator[Hit]:
    """It renews, amends or replaces itself."""
    own = to_names(case.agreement)
    for number, relation in enumerate(case.agreement.related):
        if to_target_names(relation) & own:
            yield Hit(f"/related/{number}", f"it {relation.relation} itself")


@rule(
    "relations.repeated",
    Severity.WARNING,
    breaks={"title": "Treaty of Cusco", "related": [LIMA, LIMA]},
    sound={"title": "Treaty of Cusco", "related": [LIMA]},
)
def check_repeated(case: Case) -> Iterator[Hit]:
    """The same relation to the same agreement stands twice."""
    seen: dict[object, int] = {}
    for number, relation in enumerate(case.agreement.related):
        first = seen.setdefault((relation.relation, to_folded(relation.title)), number)
        if first != number:
            fix = f"remove /related/{number}"
            yield Hit(f"/related/{number}", f"also /related/{first}", fix)


@rule(
    "relations.contradiction",
    Severity.WARNING,
    breaks={
        "title": "Treaty of Cusco",
        "related": [LIMA, {"relation": "renews", "title": "Treaty of Lima"}],
    },
    sound={"title": "Treaty of Cusco", "related": [LIMA]},
)
def check_contradiction(case: Case) -> Iterator[Hit]:
    """It replaces or ends an agreement that it also renews, extends or amends."""
    ends = {RelationKind.REPLACES, RelationKind.TERMINATES}
    goes_on = {RelationKind.RENEWS, RelationKind.EXTENDS, RelationKind.AMENDS}
    ended = {to_folded(r.title) for r in case.agreement.related if r.relation in ends}
    for number, relation in enumerate(case.agreement.related):
        if relation.relation in goes_on and to_folded(relation.title) in ended:
            yield Hit(f"/related/{number}", f"it {relation.relation} what it also ends")


@rule(
    "relations.amends-nothing",
    Severity.NOTE,
    breaks={"title": "Amendment of 2020", "kind": "amendment"},
    sound={
        "title": "Amendment of 2020",
        "kind": "amendment",
        "related": [{"relation": "amends", "title": "Treaty of Lima"}],
    },
)
def check_amends_nothing(case: Case) -> Iterator[Hit]:
    """It is an amendment, and what it amends is not told."""
    if case.agreement.kind is Kind.AMENDMENT and not case.agreement.related:
        yield Hit("/related", "what does it amend?")


@collection_rule(
    "relations.dangling",
    Severity.NOTE,
    breaks=[{"title": "Treaty of Cusco", "related": [LIMA]}, {"title": "Treaty of Ica"}],
    sound=[{"title": "Treaty of Cusco", "related": [LIMA]}, {"title": "Treaty of Lima"}],
)
def check_dangling(records: Sequence[Record]) -> Iterator[Hit]:
    """An agreement that another one names is not in the collection."""
    known = {name for record in records for name in to_names(record.agreement)}
    for index, number, relation in _relations(records):
        if len(records) > 1 and not to_target_names(relation) & known:
            message = f"{relation.title} is not in the collection"
            yield Hit(f"/related/{number}", message, record=index)


@collection_rule(
    "relations.cycle",
    Severity.ERROR,
    breaks=[
        {"title": "Treaty of Lima", "related": [{"relation": "replaces", "title": "Pact of Ica"}]},
        {"title": "Pact of Ica", "related": [LIMA]},
    ],
    sound=[{"title": "Treaty of Lima"}, {"title": "Pact of Ica", "related": [LIMA]}],
)
def check_cycle(records: Sequence[Record]) -> Iterator[Hit]:
    """Agreements renew, amend or replace one another in a circle."""
    edges = _edges(records)
    for index, number, relation in _relations(records):
        if relation.relation in _BACKWARD:
            for target in edges[index].get(number, ()):
                if target != index and _reaches(edges, target, index):
                    message = f"{relation.title} leads back to this agreement"
                    yield Hit(f"/related/{number}", message, record=index)
                    break


@collection_rule(
    "relations.later-target",
    Severity.ERROR,
    breaks=[
        {"title": "Treaty of Lima", "events": [{"kind": "signed", "date": "2020"}]},
        {
            "title": "Treaty of Cusco",
            "related": [LIMA],
            "events": [{"kind": "signed", "date": "2010"}],
        },
    ],
    sound=[
        {"title": "Treaty of Lima", "events": [{"kind": "signed", "date": "2010"}]},
        {
            "title": "Treaty of Cusco",
            "related": [LIMA],
            "events": [{"kind": "signed", "date": "2020"}],
        },
    ],
)
def check_later_target(records: Sequence[Record]) -> Iterator[Hit]:
    """It renews, amends or replaces an agreement that was signed after it."""
    edges = _edges(records)
    for index, number, relation in _relations(records):
        signed = records[index].agreement.signed_on
        targets = edges[index].get(number, ())
        days = [records[target].agreement.signed_on for target in targets]
        if len(days) == 1 and days[0] and signed and signed.precedes(days[0]):
            message = f"signed on {signed}, {relation.title} on {days[0]}"
            yield Hit(f"/related/{number}", message, record=index)


@collection_rule(
    "relations.replaced-without-end",
    Severity.NOTE,
    breaks=[_OLD, _NEW],
    sound=[{**_OLD, "events": [{"kind": "replaced", "date": "2020-03-01"}]}, _NEW],
)
def check_replaced_without_end(records: Sequence[Record]) -> Iterator[Hit]:
    """Another agreement of the collection replaced it and is in force, and no end is told (K36)."""
    for found in find_replacements(records):
        old = records[found.old].agreement
        if found.computed.when is None or not found.whole or old.first(*_ENDS):
            continue
        name = records[found.new].agreement.title or f"record {found.new}"
        message = f"{name} took its place on {found.computed.when}"
        fix = f"add an event: replaced, {found.computed.when}"
        yield Hit("/events", message, fix, record=found.old)


def _relations(records: Sequence[Record]) -> Iterator[tuple[int, int, Relation]]:
    for index, record in enumerate(records):
        for number, relation in enumerate(record.agreement.related):
            yield index, number, relation


def _edges(records: Sequence[Record]) -> list[dict[int, tuple[int, ...]]]:
    """For each record, to which records each of its backward relations leads."""
    by_name = index_names([record.agreement for record in records])
    edges: list[dict[int, tuple[int, ...]]] = [{} for _ in records]
    for index, number, relation in _relations(records):
        if relation.relation in _BACKWARD:
            found = {at for name in to_target_names(relation) for at in by_name.get(name, ())}
            edges[index][number] = tuple(sorted(found))
    return edges


def _reaches(edges: list[dict[int, tuple[int, ...]]], start: int, goal: int) -> bool:
    seen, waiting = {start}, [start]
    while waiting:
        for targets in edges[waiting.pop()].values():
            if goal in targets:
                return True
            fresh = [target for target in targets if target not in seen]
            seen.update(fresh)
            waiting += fresh
    return False
