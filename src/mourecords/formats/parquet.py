"""Apache Parquet: the Arrow table, compressed, for archives and query engines.

Keeps everything, as ``arrow`` does.
"""

from __future__ import annotations

from collections.abc import Sequence

import pyarrow as pa
import pyarrow.parquet as pq

from mourecords.errors import LoadError, Problem
from mourecords.formats.arrow import from_table, to_table
from mourecords.records.record import Record


def dump_records(records: Sequence[Record]) -> bytes:
    """Records as the bytes of a Parquet file."""
    sink = pa.BufferOutputStream()
    pq.write_table(to_table(records), sink, compression="zstd")
    return bytes(sink.getvalue().to_pybytes())


def load_records(data: bytes, source: str) -> tuple[Record, ...]:
    """The records of a Parquet file that this package wrote.

    Raises:
        LoadError: it is no Parquet file, or has no column ``record``.
    """
    try:
        table = pq.read_table(pa.BufferReader(data))
        table.validate(full=True)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise LoadError((Problem(f"it is no Parquet file: {error}", source=source),)) from None
    return from_table(table, source)
