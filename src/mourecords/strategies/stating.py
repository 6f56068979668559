"""Which fields of a row the words of a text state."""

from __future__ import annotations

from collections.abc import Collection

from mourecords.records.agreement import Agreement
from mourecords.records.event import Event
from mourecords.values.vocabularies import EventKind

_PARTS = {
    "/kind": "kind",
    "/title": "title",
    "/parties": "parties",
    "/signatories": "signatories",
    "/term/duration": "duration",
    "/term/renewal": "renewal",
    "/term/notice": "notice",
    "/binding": "binding",
    "/subjects": "subjects",
    "/provisions": "provisions",
    "/languages": "languages",
    "/entry_into_force": "entry_into_force",
    "/articles": "article_count",
}
"""The field of the row that evidence for a part of an agreement states."""


def to_stated(agreement: Agreement, pointers: Collection[str]) -> frozenset[str]:
    """The fields of ``Record.to_row`` that a text states.

    Args:
        agreement: what the text tells.
        pointers: the values of which it has words.

    Examples:
        >>> pact = Agreement(kind="pact", events=[Event(kind="signed", date="2024-05-02")])
        >>> sorted(to_stated(pact, ["/kind", "/events/0/date"]))
        ['kind', 'signed_on', 'status']
    """
    parts = {
        field for pointer in pointers for part, field in _PARTS.items() if _is_in(pointer, part)
    }
    for number, event in enumerate(agreement.events):
        own = {pointer for pointer in pointers if _is_in(pointer, f"/events/{number}")}
        parts |= {_field_of(event, pointer.rpartition("/")[2]) for pointer in own} - {""}
    term = agreement.term
    if "renewal" in parts and term and term.renewal and term.renewal.period:
        parts.add("renewal_period")
    return frozenset(parts | {"status"})


def _is_in(pointer: str, part: str) -> bool:
    return pointer == part or pointer.startswith(f"{part}/")


def _field_of(event: Event, part: str) -> str:
    if part == "place":
        return "signed_at"
    dated = {EventKind.SIGNED: "signed_on", EventKind.ENTERED_INTO_FORCE: "in_force_on"}
    return "" if event.planned else dated.get(event.kind, "")
