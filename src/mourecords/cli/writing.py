"""Records as JSON for standard output."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from mourecords.records.record import Record


def to_json(records: Sequence[Record]) -> str:
    """One JSON array of records, indented."""
    return json.dumps([_plain(r) for r in records], indent=2, ensure_ascii=False) + "\n"


def to_json_lines(records: Sequence[Record]) -> str:
    """One record a line."""
    return "".join(json.dumps(_plain(r), ensure_ascii=False) + "\n" for r in records)


def _plain(record: Record) -> dict[str, Any]:
    """The record without its empty fields, its version first."""
    stated = record.model_dump(mode="json", exclude_defaults=True)
    return {"schema_version": record.schema_version} | stated
