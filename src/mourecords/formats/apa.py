"""Citations as APA forms them (7th edition, section 11.9).

Keeps the title, the date of signature and the address of the first source.
"""

from __future__ import annotations

from collections.abc import Sequence

from mourecords.formats.citing import find_url, to_american, to_title
from mourecords.records.record import Record


def dump_record(record: Record) -> str:
    """One citation on a line.

    Examples:
        >>> from mourecords import Agreement, Event
        >>> signed = Event(kind="signed", date="2019-05-02")
        >>> record = Record(agreement=Agreement(title="Treaty of Lima", events=[signed]))
        >>> print(dump_record(record), end="")
        Treaty of Lima, May 2, 2019.
    """
    signed, url = record.agreement.signed_on, find_url(record)
    parts = [to_title(record.agreement), *([to_american(signed)] if signed else [])]
    return ", ".join(parts) + (f", {url}\n" if url else ".\n")


def dump_records(records: Sequence[Record]) -> str:
    """A citation a line."""
    return "".join(map(dump_record, records))
