"""Citations as OSCOLA forms them (4th edition, 2012, with its note on international law).

Keeps the title, the dates of signature and entry into force, and the place in a
treaty series.
"""

from __future__ import annotations

from collections.abc import Sequence

from mourecords.formats.citing import find_force, find_volume, to_british, to_title
from mourecords.records.record import Record


def dump_record(record: Record) -> str:
    """One citation on a line.

    Examples:
        >>> from mourecords import Agreement, Event
        >>> signed = Event(kind="signed", date="2019-05-02")
        >>> record = Record(agreement=Agreement(title="Treaty of Lima", events=[signed]))
        >>> print(dump_record(record), end="")
        Treaty of Lima (signed 2 May 2019)
    """
    agreement = record.agreement
    signed, force = agreement.signed_on, find_force(agreement)
    dates = [f"signed {to_british(signed)}"] if signed else []
    dates += [f"entered into force {to_british(force)}"] if force else []
    volume = find_volume(agreement)
    parts = [to_title(agreement)]
    parts += [f"({', '.join(dates)})"] if dates else []
    parts += [f"{volume.volume} {volume.series.replace('.', '')} {volume.page}"] if volume else []
    return " ".join(parts) + "\n"


def dump_records(records: Sequence[Record]) -> str:
    """A citation a line."""
    return "".join(map(dump_record, records))
