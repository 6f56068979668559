"""JSON Lines: one record a line, for files that grow and for streams.

Keeps everything. Each line is the canonical JSON of a record without white
space (https://jsonlines.org). Blank lines are passed over. Problems of all
lines are collected before any is raised.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO

from pydantic import TypeAdapter, ValidationError

from mourecords.errors import LoadError, Problem
from mourecords.formats.canonical import to_text
from mourecords.formats.collecting import paused_collector
from mourecords.formats.faults import explain, find_duplicates
from mourecords.formats.migrations import migrated
from mourecords.records.record import Record


def dump_records(records: Sequence[Record]) -> str:
    r"""Records as lines, each with a line feed at its end.

    Examples:
        >>> from mourecords import Agreement
        >>> dump_records([Record(agreement=Agreement())] * 2).count("\n")
        2
    """
    return "".join(to_text(record) + "\n" for record in records)


def load_records(data: bytes, source: str) -> tuple[Record, ...]:
    """The records of all lines that are not blank.

    Args:
        data: UTF-8, with or without a byte order mark.
        source: what problems call it.

    Raises:
        LoadError: with the problems of all lines.
    """
    problems: list[Problem] = []
    data = data.removeprefix(b"\xef\xbb\xbf")
    with paused_collector():
        records = tuple(_read(data, source, problems))
    if problems:
        raise LoadError(tuple(problems))
    return records


def _read(data: bytes, source: str, problems: list[Problem]) -> Iterator[Record]:
    one = _one()
    for number, line in enumerate(map(_bare, BytesIO(data)), 1):
        if not line or line.isspace():
            continue
        try:
            record = one.validate_json(line)
        except ValidationError as error:
            again = migrated(line)
            if again is None:
                problems += explain(line, error, source=source, first_line=number)
            else:
                yield from again
            continue
        if one.dump_json(record, exclude_none=True) != line:
            problems += find_duplicates(line, source, first_line=number)
        yield record


def _bare(line: bytes) -> bytes:
    return line.removesuffix(b"\n")


@cache
def _one() -> TypeAdapter[Record]:
    return TypeAdapter(Record)
