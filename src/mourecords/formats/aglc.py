"""Citations as the Australian Guide to Legal Citation forms them (4th edition, 2018, rule 8).

Keeps the title, the parties of a bilateral agreement, the dates of signature and of
entry into force, and the place in a treaty series.
"""

from __future__ import annotations

from collections.abc import Sequence

from mourecords.formats.citing import find_force, find_volume, to_british, to_title
from mourecords.records.record import Record


def dump_record(record: Record) -> str:
    """One citation on a line.

    Examples:
        >>> from mourecords import Agreement, Event, Party
        >>> signed = Event(kind="signed", date="2019-05-02")
        >>> peru, chile = Party(name="Peru"), Party(name="Chile")
        >>> pact = Agreement(title="Treaty of Lima", parties=[peru, chile], events=[signed])
        >>> print(dump_record(Record(agreement=pact)), end="")
        Treaty of Lima, Peru–Chile, signed 2 May 2019
    """
    agreement = record.agreement
    names = [party.canonical_name or party.name for party in agreement.parties]
    signed, force, volume = agreement.signed_on, find_force(agreement), find_volume(agreement)
    verb = "opened for signature" if len(names) > 2 else "signed"
    parts = [to_title(agreement)]
    parts += ["–".join(names)] if len(names) == 2 else []
    parts += [f"{verb} {to_british(signed)}"] if signed else []
    parts += [f"{volume.volume} {volume.series.replace('.', '')} {volume.page}"] if volume else []
    force_words = f" (entered into force {to_british(force)})" if force else ""
    return f"{', '.join(parts)}{force_words}\n"


def dump_records(records: Sequence[Record]) -> str:
    """A citation a line."""
    return "".join(map(dump_record, records))
