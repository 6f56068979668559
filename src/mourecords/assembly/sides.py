"""For which party a person signed whose side could not be read."""

from __future__ import annotations

from collections.abc import Sequence

from mourecords.mentions.signature_sides import SignatureLine
from mourecords.records.party import Party


def to_side(lines: Sequence[SignatureLine], index: int, *, parties: Sequence[Party]) -> str | None:
    """The name of the party for which a person signed: as read, or the only one that is left.

    A scanner may have harmed the name of one side. Where every party has one signature, the
    person without a side signed for the party without a person.

    Args:
        lines: all signatures, in order.
        index: which of them.
        parties: those of the instrument.
    """
    names = {party.code: party.name for party in parties if party.code}
    code = lines[index].code
    if code in names:
        return names[code]
    read = [line.code for line in lines if line.code in names]
    left = [name for other, name in names.items() if other not in read]
    whole = len(lines) == len(parties) == len(names) == len(set(read)) + 1
    return left[0] if whole and len(read) + 1 == len(lines) else None
