"""From records to the pages of a site."""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from mourecords.documents.document import Document
from mourecords.documents.source import to_sha256
from mourecords.formats.dumping import dump
from mourecords.formats.table import FORMATS
from mourecords.records.record import Record
from mourecords.site.agreements import Extras, build_agreement
from mourecords.site.collection import Collection, Twice, gather
from mourecords.site.deadlines import Due, build_deadlines, to_due
from mourecords.site.entries import Entry
from mourecords.site.listings import Page, build_facets, build_list
from mourecords.site.overview import build_overview
from mourecords.site.parties import build_parties
from mourecords.site.projects import write_project
from mourecords.site.searching import bound, is_searched, to_room
from mourecords.site.words import words
from mourecords.site.writing import Built, Writer
from mourecords.validation.checking import validate

LINKED = "jsonld"
"""The format whose text stands in the page for search engines."""

Progress = Callable[[int, int], None]
"""Told how many of how many records are done."""


def build(
    records: Iterable[Record],
    out: Path,
    *,
    title: str = "Agreements",
    documents: Mapping[str, Document] | None = None,
    on: datetime.date | None = None,
    progress: Progress | None = None,
) -> Built:
    """Write a site about agreements: Markdown pages that Zensical, MkDocs and Sphinx render alike.

    The same records give the same bytes; only files that changed are written, and pages of
    records that are gone are removed. Each record is held only while its page is made.

    Args:
        records: what the site is about; an iterator is kept in a temporary file.
        out: the folder of the site: settings, and the pages in ``docs``.
        title: the name of the site.
        documents: the source texts by their SHA-256, as `by_hash` gives them; where the text of a
            record is among them, its page shows it with the evidence highlighted.
        on: the day of the site: on which agreements have their status, and from which deadlines
            are to come. Without it, a status is the furthest stage that a record tells of, and
            all deadlines are listed.
        progress: called after each record.

    Returns:
        How many files were written, left as they were, and removed.

    Raises:
        SiteError: a file is in the way that no earlier build wrote.
        MissingExtraError: the extra ``site`` is not installed.

    Examples:
        >>> import tempfile
        >>> from mourecords.records.agreement import Agreement
        >>> record = Record(id="lima", agreement=Agreement(title="Treaty of Lima", kind="treaty"))
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     built = build([record], Path(folder))
        ...     page = (Path(folder) / "docs/agreements/lima.md").read_text(encoding="utf-8")
        >>> "# Treaty of Lima" in page
        True
    """
    writer = Writer(Path(out))
    with tempfile.TemporaryFile("w+", encoding="utf-8") as file:
        twice = Twice(records, file)
        collection = gather(twice, on=on)
        pairs = zip(collection.entries, twice, strict=True)
        made = _agreements(pairs, collection, documents=documents or {}, on=on)
        due = _write_agreements(writer, made, total=len(collection.entries), progress=progress)
    room = to_room(len(collection.entries))
    for name, page in _others(collection, due, title, on):
        writer.write(f"docs/{name}", bound(page, room))
    write_project(writer, title)
    return writer.finish()


def by_hash(documents: Iterable[Document]) -> dict[str, Document]:
    """Documents by the SHA-256 of their text, as sources name it.

    Examples:
        >>> document = Document("MoU")
        >>> by_hash([document])[to_sha256("MoU")] is document
        True
    """
    return {to_sha256(document.text): document for document in documents}


@dataclass(frozen=True, slots=True)
class _Made:
    """The page of one agreement, its data, and its deadlines."""

    entry: Entry
    page: str
    data: str
    due: list[Due]


def _agreements(
    pairs: Iterable[tuple[Entry, Record]],
    collection: Collection,
    *,
    documents: Mapping[str, Document],
    on: datetime.date | None,
) -> Iterator[_Made]:
    room = to_room(len(collection.entries))
    for entry, record in pairs:
        due = to_due(record, entry, on=on)
        rows = tuple({"due": d, "label": words()["due"][d.what]} for d in due)
        document = _document_of(record, documents)
        extras = Extras(
            document=document,
            findings=validate(record, document),
            dates=rows,
            on=on,
            told=str(record.agreement.status()),
            citations=_citations(record),
            linked=_in_format(record, LINKED),
            searched=document is not None and is_searched(document.text, len(collection.entries)),
        )
        page = build_agreement(record, entry, collection=collection, extras=extras)
        yield _Made(entry, bound(page, room), dump(record, format="json"), due)


def _write_agreements(
    writer: Writer, made: Iterable[_Made], *, total: int, progress: Progress | None
) -> list[Due]:
    due: list[Due] = []
    for number, one in enumerate(made, 1):
        due += one.due
        writer.write(f"docs/{one.entry.path}", one.page)
        writer.write(f"docs/agreements/{one.entry.slug}.json", one.data)
        if progress is not None:
            progress(number, total)
    return due


def _citations(record: Record) -> tuple[tuple[str, str], ...]:
    """The citations in each style that there is a format for."""
    styles = words()["citations"].items()
    cited = ((style, _in_format(record, name).strip()) for name, style in styles)
    return tuple((style, citation) for style, citation in cited if citation)


def _in_format(record: Record, name: str) -> str:
    known = any(entry.name == name for entry in FORMATS)
    return str(dump(record, format=name)) if known else ""


def _document_of(record: Record, documents: Mapping[str, Document]) -> Document | None:
    hashes = (source.sha256 for source in record.sources if source.sha256)
    return next((documents[digest] for digest in hashes if digest in documents), None)


def _others(
    collection: Collection, due: list[Due], title: str, on: datetime.date | None
) -> Iterator[Page]:
    """All pages but those of single agreements."""
    ends = {d.entry.slug: d.point for d in due if d.what == "last_day" and d.latest}
    yield from build_overview(collection, title=title, ends=ends, on=on)
    name = str(words()["all"])
    yield from build_list(
        collection.entries, "agreements/index.md", title=name, about="", collection=collection
    )
    yield from build_facets(collection, on)
    yield from build_parties(collection)
    yield from build_deadlines(due, on)
