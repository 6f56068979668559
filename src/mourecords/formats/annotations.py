"""W3C Web Annotations: the evidence of records, one annotation a piece.

Keeps the evidence and what it supports. The target has the position (in Unicode
code points) and the exact quote; its source is the address of the text, or the
``urn:sha256:`` of its characters. Asserted values, which quote nothing, are left
out. Source: W3C Web Annotation Data Model, 2017.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from mourecords.records.evidence import Evidence
from mourecords.records.record import Record


def dump_records(records: Sequence[Record]) -> str:
    """The evidence of all records as one annotation page.

    Examples:
        >>> from mourecords import Agreement
        >>> json.loads(dump_records([Record(agreement=Agreement())]))["type"]
        'AnnotationPage'
    """
    items = [item for place, record in enumerate(records, 1) for item in _items(record, place)]
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationPage",
        "items": items,
    }
    return json.dumps(page, ensure_ascii=False, indent=2).replace("<", "\\u003c") + "\n"


def _items(record: Record, place: int) -> Iterator[dict[str, Any]]:
    name = record.id or f"record-{place}"
    values = record.agreement.model_dump(mode="json")
    for pointer, pieces in sorted(record.evidence.items()):
        for piece in pieces:
            if piece.span is not None:
                yield {
                    "type": "Annotation",
                    "motivation": "identifying",
                    "body": _body(name, pointer, piece) | {"value": _find(values, pointer)},
                    "target": _target(record, piece),
                }


def _body(name: str, pointer: str, piece: Evidence) -> dict[str, Any]:
    return {
        "type": "Dataset",
        "record": name,
        "pointer": pointer,
        "rule": piece.rule,
        "basis": str(piece.basis),
    }


def _target(record: Record, piece: Evidence) -> dict[str, Any]:
    source = record.sources[piece.source] if piece.source < len(record.sources) else None
    address = source and (source.url or (source.sha256 and f"urn:sha256:{source.sha256}"))
    start, end = (piece.span.start, piece.span.end) if piece.span else (0, 0)
    return {
        "source": address or f"urn:mourecords:source:{piece.source}",
        "selector": [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {"type": "TextQuoteSelector", "exact": piece.quote},
        ],
    }


def _find(value: Any, pointer: str) -> Any:
    """The value that a pointer leads to, or None."""
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        try:
            value = value[int(key)] if isinstance(value, list) else value[key]
        except (LookupError, TypeError, ValueError):
            return None
    return value
