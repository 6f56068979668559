"""Rules on duplicates within a collection."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from mourecords.documents.folding import to_folded
from mourecords.records.agreement import Agreement
from mourecords.records.record import Record
from mourecords.validation.rule import Hit, collection_rule
from mourecords.values.vocabularies import Severity

LIMA: Final = {
    "title": "Treaty of Lima",
    "parties": [{"name": "Peru", "code": "PE"}, {"name": "Chile", "code": "CL"}],
    "events": [{"kind": "signed", "date": "2020-05-04"}],
}


@collection_rule(
    "duplicates.id",
    Severity.ERROR,
    breaks=[{"id": "r1", "title": "Treaty of Lima"}, {"id": "r1", "title": "Treaty of Cusco"}],
    sound=[{"id": "r1", "title": "Treaty of Lima"}, {"id": "r2", "title": "Treaty of Cusco"}],
)
def check_id(records: Sequence[Record]) -> Iterator[Hit]:
    """Two records have the same id."""
    seen: dict[str, int] = {}
    for index, record in enumerate(records):
        if record.id is not None and seen.setdefault(record.id, index) != index:
            yield Hit("", f"record {seen[record.id]} has the id {record.id!r} too", record=index)


@collection_rule(
    "duplicates.same-agreement",
    Severity.WARNING,
    breaks=[{"id": "r1", **LIMA}, {"id": "r2", **LIMA, "title": "The Treaty of Lima"}],
    sound=[{"id": "r1", **LIMA}, {"id": "r2", **LIMA, "title": "Protocol on Fisheries"}],
)
def check_same_agreement(records: Sequence[Record]) -> Iterator[Hit]:
    """Two records have the same parties and day of signature, and titles that do not differ.

    Several agreements are often signed on one day, so records with other titles, or
    of another kind, pass.
    """
    seen: dict[object, list[int]] = {}
    for index, record in enumerate(records):
        key = _key(record.agreement)
        if key is None:
            continue
        for first in seen.setdefault(key, []):
            if _may_be_same(records[first].agreement, record.agreement):
                other = records[first].id or f"record {first}"
                message = f"the same parties and day of signature as {other}"
                yield Hit("", message, record=index)
                break
        seen[key].append(index)


@collection_rule(
    "duplicates.id-missing",
    Severity.NOTE,
    breaks=[{"id": "r1", "title": "Treaty of Lima"}, {"title": "Treaty of Cusco"}],
    sound=[{"id": "r1", "title": "Treaty of Lima"}, {"id": "r2", "title": "Treaty of Cusco"}],
)
def check_id_missing(records: Sequence[Record]) -> Iterator[Hit]:
    """Some records of a collection have an id and this one has none."""
    if any(record.id for record in records):
        for index, record in enumerate(records):
            if record.id is None:
                yield Hit("", "it has no id", record=index)


def _key(agreement: Agreement) -> object:
    names = sorted(party.code or to_folded(party.name) for party in agreement.parties)
    if len(names) < 2 or agreement.signed_on is None:
        return None
    return tuple(names), agreement.signed_on


def _may_be_same(one: Agreement, other: Agreement) -> bool:
    if one.kind and other.kind and one.kind is not other.kind:
        return False
    titles = [to_folded(a.title).removeprefix("the ") if a.title else None for a in (one, other)]
    return None in titles or titles[0] == titles[1]
