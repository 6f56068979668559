"""Apache Arrow: one table for data frames, in the IPC file format.

Keeps everything: the columns are those of ``Record.to_row`` with lists and
structs as they are, and the column ``record`` holds the canonical JSON of the
record, from which it is read back. pandas, Polars and DuckDB open the file as
it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import pyarrow as pa

from mourecords.errors import LoadError, Problem
from mourecords.formats.canonical import to_text
from mourecords.formats.lines import load_records as load_lines
from mourecords.records.record import Record

_TEXTS: Final = ("aliases", "subjects", "languages")
_STRUCTS: Final = {
    "parties": ("code", "name", "type"),
    "signatories": ("code", "name", "role"),
    "provisions": ("category", "text"),
    "related": ("relation", "title"),
    "identifiers": ("scheme", "value"),
}
_OTHERS: Final = {"binding": pa.bool_(), "article_count": pa.int32()}


def to_table(records: Sequence[Record]) -> Any:
    """Records as a ``pyarrow.Table``; its schema is the same for any records.

    Examples:
        >>> from mourecords import Agreement
        >>> table = to_table([Record(agreement=Agreement(title="Treaty of Lima"))])
        >>> table.num_rows, table["title"][0].as_py()
        (1, 'Treaty of Lima')
    """
    rows = [record.to_row() | {"record": to_text(record)} for record in records]
    return pa.Table.from_pylist(rows, schema=_schema())


def dump_records(records: Sequence[Record]) -> bytes:
    """Records as the bytes of an Arrow file."""
    sink = pa.BufferOutputStream()
    table = to_table(records)
    with pa.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table)
    return bytes(sink.getvalue().to_pybytes())


def load_records(data: bytes, source: str) -> tuple[Record, ...]:
    """The records of an Arrow file that this package wrote.

    Raises:
        LoadError: it is no Arrow file, or has no column ``record``.
    """
    try:
        table = pa.ipc.open_file(pa.BufferReader(data)).read_all()
        table.validate(full=True)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise LoadError((Problem(f"it is no Arrow file: {error}", source=source),)) from None
    return from_table(table, source)


def from_table(table: Any, source: str) -> tuple[Record, ...]:
    """The records in the column ``record``; a problem's line is the row, from 1."""
    if "record" not in table.column_names or table.schema.field("record").type != pa.string():
        raise LoadError((Problem("it has no column 'record' of text", source=source),))
    lines = [text or "{}" for text in table["record"].to_pylist()]
    return load_lines("\n".join(lines).encode(), source)


def to_rows_like(given: Any, rows: Sequence[dict[str, Any]], *, key: str | None = None) -> Any:
    """Rows of many texts in the form in which the texts came.

    Args:
        given: the ``pyarrow.Table`` or ``RecordBatch`` with the texts.
        rows: each with ``source`` and either ``error`` or a record's row and ``record``.
        key: the column of ``given`` that ``source`` was taken from; row numbers if None.

    Returns:
        A table or batch with the columns ``source``, ``error`` and those of ``to_table``.
    """
    source = given.schema.field(key).type if key is not None else pa.int64()
    schema = pa.schema([("source", source), ("error", pa.string()), *_schema()])
    return type(given).from_pylist(list(rows), schema=schema)


def _schema() -> Any:
    row = Record.model_validate({"agreement": {}}).to_row()
    return pa.schema([(name, _type(name)) for name in (*row, "record")])


def _type(name: str) -> Any:
    if name in _TEXTS:
        return pa.list_(pa.string())
    if name in _STRUCTS:
        return pa.list_(pa.struct([(part, pa.string()) for part in _STRUCTS[name]]))
    return _OTHERS.get(name, pa.string())
