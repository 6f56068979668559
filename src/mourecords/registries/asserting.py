"""Records whose every value a registry asserts."""

from __future__ import annotations

from mourecords.documents.source import Source
from mourecords.records.agreement import Agreement
from mourecords.records.event import Event
from mourecords.records.evidence import Evidence
from mourecords.records.record import Record
from mourecords.registries.registry import REGISTRIES
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import Basis, EventKind, SourceKind


def to_record(agreement: Agreement, registry: str, *, key: str, url: str | None = None) -> Record:
    """A record with the registry as its source.

    Args:
        agreement: what the registry says.
        registry: the name of the registry.
        key: how the registry calls it; ``registry:key`` is the id of the record.
        url: the address of its entry.
    """
    known = next(each for each in REGISTRIES if each.name == registry)
    source = Source(
        title=agreement.title,
        url=url or known.url,
        publisher=known.publisher,
        kind=SourceKind.REGISTRY,
    )
    piece = Evidence(rule=f"registry.{registry}", basis=Basis.ASSERTED)
    filled = agreement.model_dump(exclude_defaults=True)
    evidence = {f"/{name}": (piece,) for name in filled}
    return Record(id=f"{registry}:{key}", agreement=agreement, evidence=evidence, sources=(source,))


def to_event(
    kind: EventKind,
    date: PartialDate | None,
    *,
    effective: PartialDate | None = None,
    place: str | None = None,
    party: str | None = None,
) -> list[Event]:
    """The event in a list; an empty list where neither day is known.

    Args:
        kind: what happened.
        date: the day of the act.
        effective: the day of its effect, kept where it is another.
        place: where.
        party: who acted.
    """
    if date is None and effective is None:
        return []
    other = effective if effective != date else None
    return [Event(kind=kind, date=date, effective_on=other, place=place, party=party)]
