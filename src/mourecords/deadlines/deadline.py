"""One thing that falls due."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from mourecords.calendar.computed import Computed
from mourecords.calendar.extent import Interval, When
from mourecords.documents.folding import to_folded
from mourecords.records.evidence import Evidence
from mourecords.records.record import Record
from mourecords.values.vocabularies import Vocabulary

_SOURCE = "mourecords deadlines"


class DeadlineKind(Vocabulary):
    """What falls due."""

    NOTICE_FROM = "notice_from", "The first day on which a notice may be given.", "rule K29"
    NOTICE_BY = "notice_by", "The last safe day for a notice.", "rule K25"
    WINDOW_OPENS = "window_opens", "A window for denunciation opens.", "rule K30"
    WINDOW_CLOSES = "window_closes", "The last day of a window for denunciation.", "rule K30"
    ENTRY_INTO_FORCE = "entry_into_force", "It enters into force.", "rules K01 to K17"
    LAST_DAY = "last_day", "The last day of the term.", "rules K19 to K21"
    RENEWAL = "renewal", "A further term begins by silence.", "rule K23"
    NOTICE_TAKES_EFFECT = "notice_takes_effect", "A notice takes effect.", "rule K28"
    REPLACED = "replaced", "A later agreement takes its place.", "rule K36"
    SURVIVAL_ENDS = "survival_ends", "What outlived the end of it ends too.", "rule K37"
    CHECK = "check", "Somebody must look: what holds cannot be told.", _SOURCE


@dataclass(frozen=True, slots=True)
class Deadline:
    """One thing that falls due.

    Attributes:
        kind: what it is.
        on: when; as precise as the record, None where it cannot be told.
        record: whose it is.
        number: how many renewals there have been, or which window it is.
        note: what else must be known, for people.
        computed: how the day follows, or why there is none.
    """

    kind: DeadlineKind
    on: When | None
    record: Record
    number: int
    note: str
    computed: Computed

    @property
    def other(self) -> str | None:
        """The day by the other convention, where that is another one."""
        reading = self.computed.alternative
        if reading is None or isinstance(reading, Interval) or reading == self.on:
            return None
        return str(reading) if self.kind is DeadlineKind.NOTICE_BY else None

    @property
    def uid(self) -> str:
        """A name that stays the same as long as the record keeps its id.

        It is made of the record, the kind and the number, so a date that is
        corrected moves the entry and makes no second one.
        """
        parts = (to_key(self.record), str(self.kind), str(self.number))
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32] + "@mourecords"

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON values; dates are EDTF."""
        return {
            "on": None if self.on is None else str(self.on),
            "kind": str(self.kind),
            "record": self.record.id,
            "title": to_name(self.record),
            "note": self.note,
            "number": self.number,
            "trace": self.computed.to_dict(),
            "evidence": [
                piece.model_dump(mode="json", exclude_none=True) for piece in self.evidence
            ],
        }

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The words of the sources that say what the day was computed from."""
        return find_evidence(self.record, self.computed)


def find_evidence(record: Record, computed: Computed) -> tuple[Evidence, ...]:
    """The evidence of a record for the inputs of a computation, each piece once.

    Args:
        record: whose agreement it was computed from.
        computed: with the pointers of its inputs.
    """
    pointers = (item.pointer for item in computed.inputs if item.pointer)
    pieces = (piece for pointer in pointers for piece in to_evidence(record, pointer))
    return tuple(dict.fromkeys(pieces))


def to_evidence(record: Record, pointer: str) -> tuple[Evidence, ...]:
    """The evidence at a pointer, below it, or of what it is part of."""
    below = [key for key in sorted(record.evidence) if key.startswith(f"{pointer}/")]
    inside = tuple(piece for key in below for piece in record.evidence[key])
    return record.evidence.get(pointer) or inside or record.why(pointer)


def to_name(record: Record) -> str:
    """The title of an agreement, or what can be said in its place.

    Examples:
        >>> from mourecords import Agreement
        >>> to_name(Record(agreement=Agreement(kind="pact", parties=[{"name": "Peru"}])))
        'pact (Peru)'
    """
    agreement = record.agreement
    name = agreement.title or str(agreement.kind or "agreement").replace("_", " ")
    parties = " - ".join(party.name for party in agreement.parties[:3])
    more = " and others" if len(agreement.parties) > 3 else ""
    return f"{name} ({parties}{more})" if parties else name


def to_key(record: Record) -> str:
    """What tells a record from others: its id, else title, parties and day of signature."""
    if record.id is not None:
        return record.id
    agreement = record.agreement
    names = sorted(to_folded(party.name) for party in agreement.parties)
    return "|".join((to_folded(agreement.title or ""), *names, str(agreement.signed_on)))
