"""Where in a text the evidence for a field of the row stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from mourecords.records.agreement import Agreement
from mourecords.records.evidence import Evidence
from mourecords.records.record import Record
from mourecords.values.spans import Span
from mourecords.values.vocabularies import EventKind

_EVENTS: Final = {
    "signed_on": ({EventKind.SIGNED, EventKind.NOTES_EXCHANGED}, "date"),
    "signed_at": ({EventKind.SIGNED, EventKind.NOTES_EXCHANGED, EventKind.INITIALLED}, "place"),
    "in_force_on": ({EventKind.ENTERED_INTO_FORCE, EventKind.PROVISIONALLY_APPLIED}, ""),
}
_TERM: Final = ("duration", "renewal", "notice")


def to_evidence(record: Record, field: str) -> tuple[Evidence, ...]:
    """The evidence for a field of ``to_row``, or for what it is part of.

    Args:
        record: with its evidence.
        field: the key in ``to_row``.

    Examples:
        >>> from mourecords.testing import load_sample
        >>> [piece.quote for piece in to_evidence(load_sample("kl-accords"), "duration")]
        ['five-year']
    """
    wanted = tuple(_to_pointers(record.agreement, field))
    own = _pieces(record, lambda pointer: any(_is_in(pointer, start) for start in wanted))
    return own or _pieces(record, lambda pointer: any(_is_in(start, pointer) for start in wanted))


def _pieces(record: Record, takes: Callable[[str], bool]) -> tuple[Evidence, ...]:
    return tuple(
        piece for pointer, pieces in record.evidence.items() if takes(pointer) for piece in pieces
    )


def _is_in(pointer: str, part: str) -> bool:
    return pointer == part or pointer.startswith(f"{part}/")


def to_spans(record: Record, field: str) -> tuple[Span, ...]:
    """The spans of the evidence for a field of ``to_row``."""
    return tuple(piece.span for piece in to_evidence(record, field) if piece.span is not None)


def _to_pointers(agreement: Agreement, field: str) -> Iterator[str]:
    if field in _EVENTS:
        kinds, part = _EVENTS[field]
        for number, event in enumerate(agreement.events):
            if event.kind in kinds:
                yield f"/events/{number}/{part}".rstrip("/")
    elif field in _TERM:
        yield f"/term/{field}"
    elif field == "status":
        yield "/events"
    elif field == "article_count":
        yield "/articles"
    else:
        yield f"/{field}"
