"""Records as JSON for standard output."""

from __future__ import annotations

from collections.abc import Sequence

from mourecords.formats.dumping import dump
from mourecords.records.record import Record


def to_json(records: Sequence[Record]) -> str:
    """One JSON array of records, indented."""
    return dump(records, format="json")


def to_json_lines(records: Sequence[Record]) -> str:
    """One record a line."""
    return dump(records, format="jsonl")
