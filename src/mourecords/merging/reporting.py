"""What the records of one agreement agree on, and what they differ in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from mourecords.merging.claims import RANKS
from mourecords.merging.judgements import to_group_id
from mourecords.merging.merge import merge
from mourecords.records.finding import Finding
from mourecords.records.party import to_name_key
from mourecords.records.record import Record

_FIELDS: Final = (
    *("title", "kind", "parties", "signed_on", "signed_at", "in_force_on", "ends_on"),
    *("duration", "renewal", "notice", "depositary", "languages", "binding"),
)
_LOOSE: Final = frozenset({"title", "signed_at", "depositary"})


@dataclass(frozen=True, slots=True)
class Comparison:
    """One field of the records of an agreement.

    Attributes:
        field: a key of ``Record.to_row``.
        values: what each record that has one says, in the order of the records.
        kept: what the merged record says.
        agree: whether all that say something say the same, or less exactly so.
    """

    field: str
    values: tuple[tuple[str, Any], ...]
    kept: Any
    agree: bool


@dataclass(frozen=True, slots=True)
class Reconciled:
    """One agreement made of several records.

    Attributes:
        id: by which the merge can be undone.
        record: what the records say together.
        names: the ids of the records that were merged, the most trusted first.
        fields: what they say, field by field.
        findings: what they contradict each other in.
    """

    id: str
    record: Record
    names: tuple[str, ...]
    fields: tuple[Comparison, ...]
    findings: tuple[Finding, ...]


def reconcile(records: Sequence[Record], names: Sequence[str] = ()) -> Reconciled:
    """One agreement of several records, with what they agree on and differ in.

    Args:
        records: one or more records of one agreement.
        names: what each record is called that has no id, such as its file.

    Raises:
        ValueError: there are no records.

    Examples:
        >>> one, other = (
        ...     Record(id=name, agreement={"title": "Pact of Ica", "depositary": keeper})
        ...     for name, keeper in (("a", "Peru"), ("b", "Chile"))
        ... )
        >>> found = reconcile([one, other])
        >>> [(each.field, each.agree, each.kept) for each in found.fields]
        [('title', True, 'Pact of Ica'), ('depositary', False, 'Peru')]
    """
    merged = merge(records)
    own = names or [f"record {place}" for place in range(1, len(records) + 1)]
    called = [(record, record.id or name) for record, name in zip(records, own, strict=True)]
    ordered = sorted(called, key=lambda each: _rank(each[0]))
    told = tuple(name for _, name in ordered)
    rows = [record.to_row() for record, _ in ordered]
    kept = merged.record.to_row()
    fields = (_compare(field, told, rows=rows, kept=kept[field]) for field in _FIELDS)
    return Reconciled(
        to_group_id(records),
        merged.record,
        told,
        tuple(one for one in fields if one.values),
        merged.findings,
    )


def _compare(
    field: str, names: Sequence[str], *, rows: Sequence[dict[str, Any]], kept: Any
) -> Comparison:
    told = tuple(
        (name, row[field])
        for name, row in zip(names, rows, strict=True)
        if row[field] not in (None, [])
    )
    keys = [_key(field, value) for _, value in told]
    return Comparison(field, told, kept, all(_agree(keys[0], key) for key in keys[1:]))


def _key(field: str, value: Any) -> Any:
    if field == "parties":
        return frozenset(party["code"] or to_name_key(party["name"]) for party in value)
    if field == "languages":
        return frozenset(value)
    return to_name_key(value) if field in _LOOSE else value


def _agree(one: Any, other: Any) -> bool:
    """Whether two values are the same; of dates, whether one is only less exact."""
    if one == other:
        return True
    texts = isinstance(one, str) and isinstance(other, str)
    dates = texts and one[:4].isdecimal() and other[:4].isdecimal()
    return dates and (one.startswith(f"{other}-") or other.startswith(f"{one}-"))


def _rank(record: Record) -> int:
    ranks = [RANKS.index(source.kind) for source in record.sources if source.kind in RANKS]
    return min(ranks, default=len(RANKS))
