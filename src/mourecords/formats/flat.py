"""One flat CSV table: a row for each agreement.

Keeps what ``Record.to_row`` gives. Lists stand in one cell, their parts divided
by `` | ``; parties and signatories have their codes in a column of their own.
Evidence, sources and the article tree are left out. Cells that a spreadsheet
would take for formulas get an apostrophe in front.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from mourecords.formats.cells import to_table
from mourecords.records.record import Record

COLUMNS: Final = (
    *("id", "title", "aliases", "kind", "parties", "party_codes", "signatories"),
    *("signatory_roles", "signed_on", "signed_at", "duration", "renewal", "renewal_period"),
    *("in_force_on", "ends_on", "notice", "entry_into_force", "status", "binding", "subjects"),
    *("provisions", "provision_categories", "related", "depositary", "languages"),
    *("article_count", "identifiers"),
)


def dump_records(records: Sequence[Record]) -> str:
    """Records as rows below a header.

    Examples:
        >>> from mourecords import Agreement
        >>> print(dump_records([Record(agreement=Agreement(title="=1+1"))]).splitlines()[1][:8])
        ,'=1+1,,
    """
    return to_table(COLUMNS, map(_row, records))


def _row(record: Record) -> dict[str, Any]:
    row = record.to_row()
    row["party_codes"] = [party["code"] or "" for party in row["parties"]]
    row["parties"] = [party["name"] for party in row["parties"]]
    row["signatory_roles"] = [person["role"] or "" for person in row["signatories"]]
    row["signatories"] = [person["name"] for person in row["signatories"]]
    row["provision_categories"] = [item["category"] or "" for item in row["provisions"]]
    row["provisions"] = [item["text"] for item in row["provisions"]]
    row["related"] = [f"{item['relation']}: {item['title']}" for item in row["related"]]
    row["identifiers"] = [f"{item['scheme']}: {item['value']}" for item in row["identifiers"]]
    return row
