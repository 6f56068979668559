"""JSON Lines: one record a line, for files that grow and for streams.

Keeps everything. Each line is the canonical JSON of a record without white
space (https://jsonlines.org). Blank lines are passed over. Problems of all
lines are collected before any is raised.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO
from itertools import islice
from operator import attrgetter
from typing import Final

from pydantic import TypeAdapter, ValidationError

from mourecords.errors import LoadError, Problem
from mourecords.formats.canonical import to_text
from mourecords.formats.collecting import paused_collector
from mourecords.formats.faults import explain, find_duplicates
from mourecords.formats.keys import has_each_once
from mourecords.formats.migrations import migrated
from mourecords.records.record import Record

BATCH: Final = 8
"""For so many lines at once it is asked whether keys are doubled: they are still in the cache."""


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
        raise LoadError(tuple(sorted(problems, key=attrgetter("line"))))
    return records


def _read(data: bytes, source: str, problems: list[Problem]) -> Iterator[Record]:
    validate = _one().validator.validate_json
    lines = enumerate(map(_bare, BytesIO(data)), 1)
    while batch := [*islice(lines, BATCH)]:
        good: list[tuple[int, bytes]] = []
        records: list[Record] = []
        for number, line in batch:
            if not line or line.isspace():
                continue
            try:
                record = validate(line)
            except ValidationError as error:
                again = migrated(line)
                if again is None:
                    problems += explain(line, error, source=source, first_line=number)
                else:
                    yield from again
                continue
            yield record
            good.append((number, line))
            records.append(record)
        problems += _find_duplicates(good, records, source)


def _find_duplicates(
    lines: list[tuple[int, bytes]], records: list[Record], source: str
) -> Iterator[Problem]:
    if not has_each_once(b"".join(line for _, line in lines), records):
        for number, line in lines:
            yield from find_duplicates(line, source, first_line=number)


def _bare(line: bytes) -> bytes:
    return line.rstrip(b"\r\n")


@cache
def _one() -> TypeAdapter[Record]:
    return TypeAdapter(Record)
