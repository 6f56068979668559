"""JSON-LD: schema.org Legislation with properties of the European Legislation Identifier.

Keeps the title, aliases, kind, identifiers, dates of signature and entry into
force, place, languages, subjects, parties, signatories, related agreements and
sources; no evidence, terms or provisions. The context is in the text, so that
nothing has to be fetched. Legal force is told only where the events decide it.

Sources: https://schema.org/Legislation, https://op.europa.eu/en/web/eu-vocabularies/eli.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final
from urllib.parse import quote, urlsplit

from mourecords.documents.source import Source
from mourecords.formats.citing import find_force
from mourecords.records.agreement import Agreement
from mourecords.records.party import Party
from mourecords.records.record import Record
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import PartyType, RelationKind, Status

CONTEXT: Final[dict[str, Any]] = {
    "@vocab": "https://schema.org/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "url": {"@type": "@id"},
    "legislationLegalForce": {"@type": "@vocab"},
}
_FORCE: Final = {
    Status.IN_FORCE: "InForce",
    Status.EXPIRED: "NotInForce",
    Status.TERMINATED: "NotInForce",
}
_RELATIONS: Final = {
    RelationKind.AMENDS: "legislationAmends",
    RelationKind.REPLACES: "legislationRepeals",
    RelationKind.TERMINATES: "legislationRepeals",
    RelationKind.IMPLEMENTS: "legislationApplies",
}
_DATED: Final = {"day": "xsd:date", "month": "xsd:gYearMonth", "year": "xsd:gYear"}


def dump_record(record: Record) -> str:
    """One record as a node with its context; ``<`` is escaped, for use within HTML.

    Examples:
        >>> text = dump_record(Record(agreement=Agreement(title="Treaty of Lima")))
        >>> json.loads(text)["name"]
        'Treaty of Lima'
    """
    return _text({"@context": CONTEXT} | _node(record))


def dump_records(records: Sequence[Record]) -> str:
    """Records as the nodes of a graph."""
    return _text({"@context": CONTEXT, "@graph": [_node(record) for record in records]})


def _text(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2).replace("<", "\\u003c") + "\n"


def _node(record: Record) -> dict[str, Any]:
    agreement = record.agreement
    place = agreement.signed_at
    node: dict[str, Any] = {
        "@id": f"urn:mourecords:{quote(record.id, safe='')}" if record.id else None,
        "@type": ["Legislation", "eli:LegalResource"],
        "name": agreement.title,
        "alternateName": list(agreement.aliases),
        "legislationType": agreement.kind and str(agreement.kind),
        "legislationIdentifier": [f"{i.scheme}: {i.value}" for i in agreement.identifiers],
        **_times(agreement),
        "locationCreated": place and {"@type": "Place", "name": place},
        "inLanguage": list(agreement.languages),
        "about": [str(subject) for subject in agreement.subjects],
        "legislationJurisdiction": [*_parties(agreement, states=True)],
        "legislationResponsible": [*_parties(agreement, states=False)],
        "contributor": [
            {"@type": "Person", "name": s.name} | ({"jobTitle": s.office} if s.office else {})
            for s in agreement.signatories
        ],
        **_related(agreement),
        "isBasedOn": [source for source in map(_source, record.sources) if len(source) > 1],
        "eli:title": agreement.title,
    }
    return {key: value for key, value in node.items() if value}


def _times(agreement: Agreement) -> dict[str, Any]:
    in_force = find_force(agreement)
    return {
        "legislationDate": _date(agreement.signed_on),
        "legislationDateOfApplicability": _date(in_force),
        "legislationLegalForce": _FORCE.get(agreement.status()),
        "eli:date_document": _date(agreement.signed_on),
        "eli:first_date_entry_in_force": _date(in_force),
    }


def _date(date: PartialDate | None) -> dict[str, str] | None:
    return {"@type": _DATED[date.precision], "@value": str(date)} if date else None


def _parties(agreement: Agreement, *, states: bool) -> Iterator[dict[str, Any]]:
    for party in agreement.parties:
        if (party.type is PartyType.STATE) == states:
            yield _party(party, "Country" if states else "Organization")


def _party(party: Party, kind: str) -> dict[str, Any]:
    node = {"@type": kind, "name": party.canonical_name or party.name, "identifier": party.code}
    return {key: value for key, value in node.items() if value}


def _related(agreement: Agreement) -> dict[str, Any]:
    nodes: dict[str, Any] = {}
    for relation in agreement.related:
        name = _RELATIONS.get(relation.relation, "citation")
        nodes.setdefault(name, []).append({"@type": "Legislation", "name": relation.title})
    return nodes


def _source(source: Source) -> dict[str, Any]:
    node = {
        "@type": "CreativeWork",
        "name": source.title,
        "url": source.url if is_web(source.url) else None,
        "publisher": source.publisher and {"@type": "Organization", "name": source.publisher},
        "datePublished": _date(source.published),
        "inLanguage": source.language,
    }
    return {key: value for key, value in node.items() if value}


def is_web(url: str | None) -> bool:
    """Whether an address is one of the web, and no script.

    Examples:
        >>> is_web("https://example.org/a"), is_web("javascript:alert(1)")
        (True, False)
    """
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return False
    fit = not any(char.isspace() or char in '<>"{}|\\^`' for char in url or "")
    return fit and parts.scheme in {"http", "https"} and bool(parts.netloc)
