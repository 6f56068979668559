"""Canonical JSON: equal records give equal bytes.

Keeps everything. One record is an object, a collection is an array; UTF-8,
two spaces of indentation, a line feed at the end. Fields stand in the order of
the models and evidence in the order of its pointers. What is None is left out;
everything else is written, defaults too, so that readers in other languages
need no table of defaults.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from pydantic import TypeAdapter, ValidationError

from mourecords.errors import DumpError, LoadError, Problem
from mourecords.formats.collecting import paused_collector
from mourecords.formats.faults import explain, find_duplicates
from mourecords.formats.keys import has_each_once
from mourecords.formats.migrations import migrated
from mourecords.records.article import Article
from mourecords.records.record import Record

MAX_LEVELS: Final = 90
"""How deep articles may be nested: readers give up at 200 brackets."""


def dump_record(record: Record) -> str:
    """One record as an object.

    Examples:
        >>> from mourecords import Agreement
        >>> dump_record(Record(agreement=Agreement(title="Treaty of Lima"))).splitlines()[1]
        '  "schema_version": 1,'
    """
    return to_text(record, indent=2) + "\n"


def dump_records(records: Sequence[Record]) -> str:
    """Records as an array."""
    if not records:
        return "[]\n"
    return "[\n" + ",\n".join(to_text(record, indent=2) for record in records) + "\n]\n"


def load_records(data: bytes, source: str) -> tuple[Record, ...]:
    """The records of an object or an array.

    Args:
        data: UTF-8, with or without a byte order mark.
        source: what problems call it.

    Raises:
        LoadError: it is no JSON, or not all of it is records.
    """
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        with paused_collector():
            records = _read(data)
    except ValidationError as error:
        again = migrated(data)
        if again is None:
            raise LoadError(explain(data, error, source=source)) from None
        return again
    doubled = () if has_each_once(data, records) else find_duplicates(data, source)
    if doubled:
        raise LoadError(doubled)
    return records


def _read(data: bytes) -> tuple[Record, ...]:
    if data.lstrip()[:1] == b"[":
        return _many().validate_json(data)
    return (Record.model_validate_json(data),)


def to_text(record: Record, *, indent: int | None = None) -> str:
    """A record as JSON text, on one line where there is no indentation.

    Raises:
        DumpError: its articles are nested deeper than JSON is read.
    """
    depth = _depth(record.agreement.articles)
    if depth > MAX_LEVELS:
        reason = f"articles are nested {depth} deep, and JSON is read to {MAX_LEVELS}"
        raise DumpError((Problem(reason, source=record.id or "", pointer="/agreement/articles"),))
    pointers = list(record.evidence)
    if pointers != sorted(pointers):
        record = record.model_copy(update={"evidence": dict(sorted(record.evidence.items()))})
    return record.model_dump_json(indent=indent, exclude_none=True)


def _depth(articles: tuple[Article, ...]) -> int:
    depth = 0
    while articles and depth <= 10 * MAX_LEVELS:
        depth += 1
        articles = tuple(child for article in articles for child in article.children)
    return depth


@cache
def _many() -> TypeAdapter[tuple[Record, ...]]:
    return TypeAdapter(tuple[Record, ...])
