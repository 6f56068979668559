"""Citations as The Bluebook forms them (21st edition, rule 21.4).

Keeps the title, the parties of a bilateral agreement, the date of signature and
the place in a treaty series. Names of states are not abbreviated (table T10).
"""

from __future__ import annotations

from collections.abc import Sequence

from mourecords.formats.citing import find_volume, to_american, to_title
from mourecords.records.record import Record


def dump_record(record: Record) -> str:
    """One citation on a line.

    Examples:
        >>> from mourecords import Agreement, Event, Party
        >>> signed = Event(kind="signed", date="2019-09-02")
        >>> peru, chile = Party(name="Peru"), Party(name="Chile")
        >>> pact = Agreement(title="Treaty of Lima", parties=[peru, chile], events=[signed])
        >>> print(dump_record(Record(agreement=pact)), end="")
        Treaty of Lima, Peru-Chile, Sept. 2, 2019.
    """
    agreement = record.agreement
    names = [party.canonical_name or party.name for party in agreement.parties]
    parts = [to_title(agreement)]
    parts += ["-".join(names)] if len(names) == 2 else []
    signed, volume = agreement.signed_on, find_volume(agreement)
    parts += [to_american(signed, form="short")] if signed else []
    if volume:
        series = ".".join(volume.series.replace(".", "").replace(" ", ""))
        parts.append(f"{volume.volume} {series}. {volume.page}")
    return ", ".join(parts) + ".\n"


def dump_records(records: Sequence[Record]) -> str:
    """A citation a line."""
    return "".join(map(dump_record, records))
