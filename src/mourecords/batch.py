"""Many documents: in order, in many processes if wished, with errors kept beside the results."""

from __future__ import annotations

import datetime
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sized
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any, Final

from mourecords.documents.document import Document
from mourecords.errors import MouRecordsError, ValueFormatError
from mourecords.formats.canonical import to_text
from mourecords.languages.pack import load_pack
from mourecords.pipeline import Parsed, parse
from mourecords.readers.read import read
from mourecords.records.record import Record
from mourecords.values.dates import PartialDate

Input = str | bytes | os.PathLike[str] | Document
"""A text, the bytes of a file, the path of a file, or what ``read`` gave."""

Progress = Callable[[int, int | None], None]
"""Called after each document with how many are done and, if it is known, of how many."""

_CHUNK: Final = 16
_AHEAD: Final = 2


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a document gave no result.

    Attributes:
        code: of the error, such as ``read``; ``fault`` for a fault of this package
            and ``worker`` where the process that had the document died.
        message: what happened, in one line.

    Examples:
        >>> Failure("read", "a.txt: no such file").code
        'read'
    """

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one of many documents: the result, or why there is none.

    Attributes:
        index: its place among the sources, from 0.
        name: its path, where it has one; else an empty string.
        parsed: the document and its records, or None.
        failure: why there is no result, or None.

    Examples:
        >>> (outcome,) = parse_many(["Peru and Chile signed a treaty."])
        >>> outcome.records[0].agreement.kind, outcome.failure
        (<Kind.TREATY: 'treaty'>, None)
    """

    index: int
    name: str
    parsed: Parsed | None = None
    failure: Failure | None = None

    @property
    def records(self) -> tuple[Record, ...]:
        """The records; none where the document failed."""
        return self.parsed.records if self.parsed is not None else ()


Job = tuple[int, Input]
Work = Callable[[Job], Outcome]


def parse_many(
    sources: Iterable[Input],
    *,
    workers: int = 1,
    published: datetime.date | None = None,
    language: str = "en",
    progress: Progress | None = None,
) -> Iterator[Outcome]:
    """Parse many documents, one after the other or in several processes.

    Args:
        sources: texts, bytes, paths of files or documents. They are asked for as
            they are needed, so a generator over a large store is as good as a list.
        workers: how many processes. The results are the same for any number.
            A script that asks for more than one needs the usual
            ``if __name__ == "__main__":`` where processes are spawned.
        published: the day of publication of documents that do not tell it.
        language: of the texts, ISO 639; there must be a pack for it.
        progress: called after each document with the number done and, if
            ``sources`` has a length, how many there are.

    Returns:
        One outcome for each source, in their order, as soon as it is there. At
        most 32 documents for each worker are in memory at a time. No document
        can stop the others: what went wrong stands in its outcome.

    Raises:
        PackError: there is no pack for the language.
        ValueFormatError: there is no worker.

    Examples:
        >>> texts = ["LIMA, May 2, 2024 - Peru and Chile signed a treaty on Thursday.", "Rain."]
        >>> [len(outcome.records) for outcome in parse_many(texts)]
        [1, 0]
        >>> from pathlib import Path
        >>> next(parse_many([Path("no such file")])).failure.code
        'read'
    """
    if workers < 1:
        raise ValueFormatError(workers, "at least one process is needed")
    load_pack(language)
    work = partial(_parse_one, published=published, language=language)
    total = len(sources) if isinstance(sources, Sized) else None
    jobs = enumerate(sources)
    outcomes = map(work, jobs) if workers == 1 else _spread(jobs, work, workers)
    return outcomes if progress is None else _told(outcomes, progress, total)


def _parse_one(job: Job, *, published: datetime.date | None, language: str) -> Outcome:
    index, source = job
    name = os.fspath(source) if isinstance(source, os.PathLike) else ""
    try:
        text = source if isinstance(source, str | Document) else read(source, language=language)
        return Outcome(index, name, parse(text, published=published, language=language))
    except MouRecordsError as error:
        return Outcome(index, name, failure=Failure(error.code, str(error)))
    except Exception as error:  # noqa: BLE001 - one document never stops the others
        return Outcome(index, name, failure=_to_fault(error))


def _to_fault(error: Exception) -> Failure:
    return Failure("fault", f"{type(error).__name__}: {error}".splitlines()[0])


def _told(outcomes: Iterator[Outcome], progress: Progress, total: int | None) -> Iterator[Outcome]:
    for done, outcome in enumerate(outcomes, 1):
        yield outcome
        progress(done, total)


def _spread(jobs: Iterator[Job], work: Work, workers: int) -> Iterator[Outcome]:
    """The outcomes of many processes, in order, with a bounded number of chunks under way."""
    waiting: deque[tuple[list[Job], Future[list[Outcome]]]] = deque()
    with ExitStack() as stack:
        pool = stack.enter_context(ProcessPoolExecutor(workers))
        while True:
            while len(waiting) < _AHEAD * workers and (chunk := list(islice(jobs, _CHUNK))):
                waiting.append((chunk, _submit(pool, chunk, work)))
            if not waiting:
                return
            chunk, future = waiting.popleft()
            try:
                yield from future.result()
            except BrokenProcessPool:
                lost = [chunk, *(other for other, _ in waiting)]
                waiting.clear()
                yield from (_alone(job, work) for part in lost for job in part)
                pool = stack.enter_context(ProcessPoolExecutor(workers))


def _submit(pool: ProcessPoolExecutor, chunk: list[Job], work: Work) -> Future[list[Outcome]]:
    try:
        return pool.submit(_work_off, chunk, work)
    except BrokenProcessPool as error:
        broken: Future[list[Outcome]] = Future()
        broken.set_exception(error)
        return broken


def _work_off(chunk: list[Job], work: Work) -> list[Outcome]:
    return [work(job) for job in chunk]


def _alone(job: Job, work: Work) -> Outcome:
    """The outcome of a document that may have killed its process: in a process of its own."""
    try:
        with ProcessPoolExecutor(1) as pool:
            return pool.submit(work, job).result()
    except BrokenProcessPool:
        name = os.fspath(job[1]) if isinstance(job[1], os.PathLike) else ""
        return Outcome(job[0], name, failure=Failure("worker", "the process that had it died"))


def parse_table(
    table: Any,
    *,
    text: str = "text",
    published: str | None = None,
    key: str | None = None,
    language: str = "en",
) -> Any:
    """Parse a column of texts: an Arrow table in, a table with a row for each record out.

    The one function that any engine can map over its batches.

    Args:
        table: a ``pyarrow.Table`` or ``RecordBatch``.
        text: the column with the texts; a null gives no row.
        published: the column with the days of publication, as dates or as text
            (``2025-10-31``); a null is an unknown day.
        key: the column that names a text; it comes back as column ``source``.
            Without it, ``source`` is the number of the row, from 0.
        language: of the texts.

    Returns:
        What came in, a table or a record batch, with the columns ``source``,
        ``error`` (null, or why the text has no row of its own), those of
        ``Record.to_row``, and ``record``, the canonical JSON of the record.

    Raises:
        MissingExtraError: pyarrow is not installed.
        KeyError: there is no such column.
        PackError: there is no pack for the language.

    Examples:
        >>> import pyarrow as pa
        >>> texts = pa.table({"text": ["Peru and Chile signed a treaty.", None, "Rain."]})
        >>> parse_table(texts).select(["source", "kind"]).to_pylist()
        [{'source': 0, 'kind': 'treaty'}]
    """
    from mourecords.formats.table import find_format

    load_pack(language)
    arrow = find_format("arrow").implementation()
    names = table[key].to_pylist() if key is not None else range(table.num_rows)
    days = table[published].to_pylist() if published is not None else [None] * table.num_rows
    rows = [
        {"source": name, **row}
        for name, day, content in zip(names, days, table[text].to_pylist(), strict=True)
        if content is not None
        for row in _to_rows(content, day, language)
    ]
    return arrow.to_rows_like(table, rows, key=key)


def _to_rows(content: str, day: object, language: str) -> list[dict[str, Any]]:
    try:
        parsed = parse(content, published=_to_day(day), language=language)
        return [record.to_row() | {"record": to_text(record)} for record in parsed.records]
    except MouRecordsError as error:
        return [{"error": f"{error} [{error.code}]"}]
    except Exception as error:  # noqa: BLE001 - one text never stops the others
        return [{"error": f"{_to_fault(error).message} [fault]"}]


def _to_day(value: object) -> datetime.date | None:
    if isinstance(value, datetime.datetime):
        return value.date()
    if value is None or isinstance(value, datetime.date):
        return value
    return PartialDate(str(value)).to_date()
