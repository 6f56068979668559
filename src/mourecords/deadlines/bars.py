"""Records to bars over time: what each agreement was, is and will be, as far as it is told."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mourecords.calendar.extent import Interval, When
from mourecords.deadlines.deadline import to_name
from mourecords.records.record import Record
from mourecords.records.replacement import find_replacements
from mourecords.records.timeline import Timeline
from mourecords.values.vocabularies import Status, Vocabulary

_SOURCE = "mourecords deadlines"
_MOST_TICKS = 60
_ONE_DAY = datetime.timedelta(days=1)


class PieceKind(Vocabulary):
    """What a part of a bar shows."""

    WAITING = "waiting", "Signed, and not in force.", _SOURCE
    PROVISIONAL = "provisional", "Applied provisionally.", "rule K18"
    FORCE = "force", "In force; a tick where a term was renewed.", "rules K19 to K23"
    OPEN = "open", "In force without an end that is told.", "rule K44"
    SUPPOSED = "supposed", "From when the term runs is not told: as it would be.", _SOURCE
    SUSPENDED = "suspended", "Suspended.", "rule K34"
    NOTICE = "notice", "Too late for a notice in this term.", "rule K25"
    LEAVING = "leaving", "A notice runs.", "rule K28"
    WINDOW = "window", "Window for a denunciation.", "rule K30"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a bar: the days from ``start`` up to, and without, ``boundary``."""

    kind: PieceKind
    start: datetime.date
    boundary: datetime.date | None

    def describe(self) -> str:
        """The part in words."""
        label = self.kind.definition.partition(";")[0].rstrip(".").lower()
        end = f" to {self.boundary - _ONE_DAY}" if self.boundary else ""
        return f"{label} from {self.start}{end}"


@dataclass(frozen=True, slots=True)
class Bar:
    """One agreement on the chart.

    Attributes:
        name: what it is called.
        pieces: what is drawn, the first below the others.
        ticks: the days on which further terms began.
    """

    name: str
    pieces: tuple[Piece, ...]
    ticks: tuple[datetime.date, ...] = ()

    def describe(self) -> str:
        """The bar in words."""
        return f"{self.name}: {', '.join(piece.describe() for piece in self.pieces)}"


def to_bars(records: Sequence[Record], today: datetime.date) -> tuple[Bar, ...]:
    """The bar of each agreement whose signature or beginning is dated; others have none.

    Args:
        records: the collection.
        today: the day as of which the current term and the notices are meant.
    """
    ends = {found.old: found.computed.when for found in find_replacements(records) if found.whole}
    bars = (_bar(record, today, ends.get(place)) for place, record in enumerate(records))
    return tuple(bar for bar in bars if bar.pieces)


def _bar(record: Record, today: datetime.date, replaced: When | None) -> Bar:
    timeline = record.agreement.timeline
    force = timeline.force(today)
    start, boundary = _first(force.start), _first(replaced) or _first(force.boundary)
    pieces = [*_before(timeline, start, today)]
    if start is None and not pieces:
        return Bar(to_name(record), ())
    if start is not None:
        pieces += _in_force(timeline, start, boundary)
        pieces += _notices(timeline, boundary, today)
    return Bar(to_name(record), tuple(pieces), _ticks(timeline, boundary, today))


def _before(
    timeline: Timeline, start: datetime.date | None, today: datetime.date
) -> Iterator[Piece]:
    """The time between the signature and the entry into force."""
    agreement = timeline.agreement
    signed = _first(agreement.signed_on)
    if start is None and agreement.entry_into_force is None and signed is not None:
        end = timeline.ends()
        other = None if isinstance(end.alternative, Interval) else _first(end.alternative)
        boundary = _first(end.when)
        kind = PieceKind.FORCE if boundary else PieceKind.SUPPOSED if other else PieceKind.OPEN
        yield Piece(kind, signed, boundary or other)
        return
    until = start or today
    if signed is not None and signed < until:
        yield Piece(PieceKind.WAITING, signed, until)
    early = timeline.provisional()
    begun = _first(early.start) if early else None
    if early is not None and begun is not None and (start is None or begun < start):
        yield Piece(PieceKind.PROVISIONAL, begun, start)


def _in_force(
    timeline: Timeline, start: datetime.date, boundary: datetime.date | None
) -> Iterator[Piece]:
    end = timeline.ends()
    supposed = None if isinstance(end.alternative, Interval) else _first(end.alternative)
    if boundary is None and end.when is None and supposed is not None:
        yield Piece(PieceKind.SUPPOSED, start, supposed)
    else:
        yield Piece(PieceKind.FORCE if boundary else PieceKind.OPEN, start, boundary)
    for pause in timeline.suspensions():
        begun = _first(pause.start)
        if begun is not None:
            yield Piece(PieceKind.SUSPENDED, begun, _first(pause.boundary) or boundary)


def _notices(
    timeline: Timeline, boundary: datetime.date | None, today: datetime.date
) -> Iterator[Piece]:
    by = _first(timeline.notice_by(today).when)
    if by is not None and boundary is not None and by + _ONE_DAY < boundary:
        yield Piece(PieceKind.NOTICE, by + _ONE_DAY, boundary)
    standing = timeline.standing(today)
    if standing.status is Status.NOTICE_RUNNING and boundary is not None:
        yield Piece(PieceKind.LEAVING, today, boundary)
    window = timeline.window(today).result
    opens = _first(window.start) if isinstance(window, Interval) else None
    if isinstance(window, Interval) and opens is not None:
        yield Piece(PieceKind.WINDOW, opens, _first(window.boundary))


def _ticks(
    timeline: Timeline, boundary: datetime.date | None, today: datetime.date
) -> tuple[datetime.date, ...]:
    """The days on which terms followed one another, up to the current one."""
    found: list[datetime.date] = []
    current = timeline.current(today)
    while current.number and len(found) < _MOST_TICKS:
        start = _first(current.term.start)
        if start is None or start == datetime.date.min:
            break
        found.append(start)
        current = timeline.current(start - _ONE_DAY)
    return tuple(day for day in reversed(found) if boundary is None or day < boundary)


def _first(when: When | None) -> datetime.date | None:
    return when.earliest if when else None
