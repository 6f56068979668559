"""International Environmental Agreements Database Project: its table of treaties.

Columns: IEA# or Mitch ID, Treaty Name, Signature Date, Date IEA entered into force,
Members (with semicolons, where the table has them), Lineage, Sequence. Source: the
project's codebook; the columns also as read by public analyses of its tables.
"""

from __future__ import annotations

from typing import Final

from mourecords.records.agreement import Agreement
from mourecords.records.provision import Identifier
from mourecords.records.record import Record
from mourecords.registries.asserting import to_event, to_record
from mourecords.registries.registry import Imported
from mourecords.registries.tables import Row, read_rows
from mourecords.registries.values import to_date, to_kind, to_party
from mourecords.values.vocabularies import EventKind

_NUMBERS: Final = ("iea#", "iea# (click for add'l info)", "mitch id", "mitch_id")


def read_registry(data: bytes, source: str) -> Imported:
    """The records of a table.

    Args:
        data: CSV.
        source: what errors call it.

    Raises:
        FormatError: the table has no numbers of the project.
    """
    del source
    rows = read_rows(data, registry="ieadb", needs=_NUMBERS)
    return Imported(tuple(to_treaty(row) for row in rows if row.first(*_NUMBERS)))


def to_treaty(row: Row) -> Record:
    """One row as a record."""
    title, number = row["treaty name"] or None, row.first(*_NUMBERS)
    names = [name.strip() for name in row["members"].split(";")]
    events = [
        *to_event(EventKind.SIGNED, to_date(row["signature date"])),
        *to_event(
            EventKind.ENTERED_INTO_FORCE,
            to_date(row.first("date iea entered into force", "entry into force")),
        ),
    ]
    agreement = Agreement(
        title=title,
        kind=to_kind(title) if title else None,
        parties=tuple({name: to_party(name) for name in names if name}.values()),
        events=tuple(events),
        identifiers=(Identifier(scheme="ieadb", value=number), *_wider(row)),
    )
    return to_record(agreement, "ieadb", key=number)


def _wider(row: Row) -> tuple[Identifier, ...]:
    """Its number in the United Nations Treaty Series, where the table has it."""
    number = row.first("unts", "unts number", "un registration number")
    return (Identifier(scheme="unts", value=number),) if number else ()
