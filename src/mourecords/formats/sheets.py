"""CSV as a set of tables, joined by the column ``record``.

Keeps all but the article tree: ``agreements.csv`` has one row for each record
with its term, the rule of entry into force and the other final clauses, and ``parties.csv``,
``signatories.csv``, ``events.csv``, ``provisions.csv``, ``definitions.csv``,
``related.csv``, ``identifiers.csv``, ``evidence.csv`` and ``sources.csv`` one row
for each part.
``record`` is the id of the record, or its place in the list where it has none;
``position`` counts from 0, as the pointers of evidence do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from mourecords.documents.source import Source
from mourecords.formats.cells import to_table
from mourecords.records.article import Definition
from mourecords.records.event import Event
from mourecords.records.model import Model
from mourecords.records.party import Party, Signatory
from mourecords.records.provision import Identifier, Provision, Relation
from mourecords.records.record import Record

_PLAIN: Final = ("title", "aliases", "kind", "binding", "subjects", "languages", "depositary")
_TERM: Final = ("kind", "duration", "start", "starts_on", "until", "until_inclusive", "until_event")
_RENEWAL: Final = ("mode", "period", "times")
_NOTICE: Final = ("length", "before", "by")
_FORCE: Final = ("rule", "offset", "first_of_month", "on", "instruments")
_FINAL: Final = (
    *("amendment", "dispute_settlement", "reservations", "registration"),
    *("prevailing_language", "originals"),
)
_PARTS: Final[dict[str, type[Model]]] = {
    "parties": Party,
    "signatories": Signatory,
    "events": Event,
    "provisions": Provision,
    "definitions": Definition,
    "related": Relation,
    "identifiers": Identifier,
}
_EVIDENCE: Final = ("pointer", "position", "start", "end", "quote", "rule", "basis", "source")
_HEADS: Final = {
    "": _PLAIN,
    "term_": _TERM,
    "renewal_": _RENEWAL,
    "notice_": _NOTICE,
    "entry_into_force_": _FORCE,
    "final_": _FINAL,
}


def dump_folder(records: Sequence[Record]) -> dict[str, str]:
    """The text of each table, by the name of its file.

    Examples:
        >>> from mourecords import Agreement, Party
        >>> record = Record(id="a", agreement=Agreement(parties=[Party(name="Peru")]))
        >>> dump_folder([record])["parties.csv"].splitlines()[1][:8]
        'a,0,Peru'
    """
    named = [(record.id or str(place), record) for place, record in enumerate(records)]
    heads = [f"{prefix}{name}" for prefix, names in _HEADS.items() for name in names]
    files = {"agreements.csv": to_table(("record", *heads, "status"), map(_head, named))}
    for field, model in _PARTS.items():
        columns = ("record", "position", *model.model_fields)
        rows = (
            row for name, record in named for row in _parts(name, getattr(record.agreement, field))
        )
        files[f"{field}.csv"] = to_table(columns, rows)
    evidence = (row for name, record in named for row in _evidence(name, record))
    files["evidence.csv"] = to_table(("record", *_EVIDENCE), evidence)
    sources = (row for name, record in named for row in _parts(name, record.sources))
    files["sources.csv"] = to_table(("record", "position", *Source.model_fields), sources)
    return files


def _head(named: tuple[str, Record]) -> dict[str, Any]:
    name, record = named
    agreement = record.agreement
    term = agreement.term
    holders = {
        "": agreement,
        "term_": term,
        "renewal_": term and term.renewal,
        "notice_": term and term.notice,
        "entry_into_force_": agreement.entry_into_force,
        "final_": agreement.final_clauses,
    }
    row: dict[str, Any] = {"record": name, "status": agreement.status()}
    for prefix, fields in _HEADS.items():
        for field in fields:
            row[f"{prefix}{field}"] = getattr(holders[prefix], field, None)
    return row


def _parts(name: str, parts: Sequence[Any]) -> Iterator[Mapping[str, Any]]:
    for position, part in enumerate(parts):
        values = {field: getattr(part, field) for field in type(part).model_fields}
        if isinstance(part, Relation):
            values["identifiers"] = [f"{i.scheme}: {i.value}" for i in part.identifiers]
        yield {"record": name, "position": position, **values}


def _evidence(name: str, record: Record) -> Iterator[Mapping[str, Any]]:
    for pointer, pieces in sorted(record.evidence.items()):
        for position, piece in enumerate(pieces):
            yield {
                "record": name,
                "pointer": pointer,
                "position": position,
                "start": piece.span and piece.span.start,
                "end": piece.span and piece.span.end,
                "quote": piece.quote,
                "rule": piece.rule,
                "basis": piece.basis,
                "source": piece.source,
            }
