"""CSL-JSON: items of the type ``treaty`` for reference managers.

Keeps the title, the parties (as authors), the dates of signature and entry into
force, the place, the place in a series, languages and the address of the first
source. Source: CSL 1.0.2, appendices III and IV.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from mourecords.formats.citing import find_force, find_url, find_volume, to_title
from mourecords.records.record import Record
from mourecords.values.dates import PartialDate


def dump_records(records: Sequence[Record]) -> str:
    """Records as an array of items.

    Examples:
        >>> from mourecords import Agreement
        >>> json.loads(dump_records([Record(id="a", agreement=Agreement(title="Treaty"))]))
        [{'id': 'a', 'type': 'treaty', 'title': 'Treaty'}]
    """
    items = [_item(record, place) for place, record in enumerate(records, 1)]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def _item(record: Record, place: int) -> dict[str, Any]:
    agreement = record.agreement
    volume = find_volume(agreement)
    item: dict[str, Any] = {
        "id": record.id or f"record-{place}",
        "type": "treaty",
        "title": to_title(agreement),
        "title-short": next(iter(agreement.aliases), None),
        "author": [{"literal": p.canonical_name or p.name} for p in agreement.parties],
        "issued": _date(agreement.signed_on),
        "available-date": _date(find_force(agreement)),
        "event-place": agreement.signed_at,
        "container-title": volume and volume.series,
        "volume": volume and volume.volume,
        "page": volume and volume.page,
        "language": ", ".join(agreement.languages),
        "URL": find_url(record),
    }
    return {key: value for key, value in item.items() if value}


def _date(date: PartialDate | None) -> dict[str, Any] | None:
    if date is None:
        return None
    return {"date-parts": [[part for part in (date.year, date.month, date.day) if part]]}
