"""United Nations Treaty Series: a table with the labels of its detail pages as columns.

Columns: Registration Number, Title, Participant(s), Submitter, Places/dates of
conclusion, EIF information, Authentic texts, Depositary, Registration Date, UNTS
Volume Number ("2404 (p.261)"), Text document(s) (whose names tell the series I or
II). Source: detail pages of treaties.un.org.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from mourecords.records.agreement import Agreement
from mourecords.records.event import Event
from mourecords.records.provision import Identifier
from mourecords.records.record import Record
from mourecords.registries.asserting import to_event, to_record
from mourecords.registries.registry import Imported
from mourecords.registries.tables import Row, read_rows
from mourecords.registries.values import to_date, to_kind, to_languages, to_party, to_places
from mourecords.values.vocabularies import EventKind

_DATE: Final = re.compile(r"\b\d{1,2}/\d{1,2}/\d{4}\b|\b\d{1,2} [A-Z][a-z]{2,8} \d{4}\b")
_VOLUME: Final = re.compile(r"(\d{1,5}) ?\(p\. ?(\d{1,5})\)")
_SERIES: Final = re.compile(r"-(I{1,2})-(\d{1,6})\b")
_NEEDS: Final = ("registration number", "reg_num")


def read_registry(data: bytes, source: str) -> Imported:
    """The records of a table.

    Args:
        data: CSV.
        source: what errors call it.

    Raises:
        FormatError: the table has no registration numbers.
    """
    del source
    rows = read_rows(data, registry="unts", needs=_NEEDS)
    return Imported(tuple(to_treaty(row) for row in rows if row.first(*_NEEDS)))


def to_treaty(row: Row) -> Record:
    """One row as a record."""
    title, number = row["title"] or None, _number(row)
    names = [name.strip() for name in row.first("participant(s)", "participants").split(";")]
    agreement = Agreement(
        title=title,
        kind=to_kind(title) if title else None,
        parties=tuple({name: to_party(name) for name in names if name}.values()),
        events=tuple(_events(row)),
        languages=to_languages(row["authentic texts"]),
        depositary=row["depositary"] or None,
        identifiers=tuple(_numbers(row, number)),
    )
    return to_record(agreement, "unts", key=number)


def _events(row: Row) -> Iterator[Event]:
    concluded = row.first("places/dates of conclusion", "date of conclusion")
    start = 0
    for match in _DATE.finditer(concluded):
        places = to_places(concluded[start : match.start()].strip(" ,;:"))
        place = places[-1] if places else None
        yield from to_event(EventKind.SIGNED, to_date(match[0]), place=place)
        start = match.end()
    force = _DATE.search(row.first("eif information", "entry into force"))
    if force:
        yield from to_event(EventKind.ENTERED_INTO_FORCE, to_date(force[0]))
    registered = _DATE.search(row.first("registration date", "reg_year"))
    if registered:
        yield from to_event(EventKind.REGISTERED, to_date(registered[0]))


def _number(row: Row) -> str:
    """The registration number, with its series where the names of the files tell it."""
    number = row.first(*_NEEDS)
    files = row.first("text document(s)", "pdf")
    series = next((m[1] for m in _SERIES.finditer(files) if m[2] == number), None)
    return f"{series}-{number}" if series else number


def _numbers(row: Row, number: str) -> Iterator[Identifier]:
    yield Identifier(scheme="unts", value=number)
    for volume, page in _VOLUME.findall(row["unts volume number"]):
        yield Identifier(scheme="unts-volume", value=f"{volume} UNTS {page}")
