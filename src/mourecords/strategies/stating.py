"""Which fields of a row the words of a text state."""

from __future__ import annotations

from collections.abc import Collection

from mourecords.records.agreement import Agreement
from mourecords.records.event import Event
from mourecords.values.vocabularies import EventKind


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
    fields = {_to_field(agreement, *pointer.split("/")[1:]) for pointer in pointers}
    term = agreement.term
    if "article_count" in fields:
        fields |= {"articles", "headings", "texts", "clauses"}
    if "title" in fields:
        fields |= {"full_title", "party_names"}
    if "entry_into_force" in fields:
        fields.add("entry_rule")
    if "renewal" in fields and term and term.renewal and term.renewal.period:
        fields.add("renewal_period")
    return frozenset(fields - {""} | {"status"})


def _to_field(agreement: Agreement, part: str, *rest: str) -> str:
    """The field of the row to which a value belongs, or nothing."""
    if part == "events":
        return _of_event(agreement.events[int(rest[0])], rest[1])
    if part == "term":
        return rest[0]
    return "article_count" if part == "articles" else part


def _of_event(event: Event, part: str) -> str:
    if part == "place":
        return "signed_at"
    dated = {EventKind.SIGNED: "signed_on", EventKind.ENTERED_INTO_FORCE: "in_force_on"}
    return "" if event.planned else dated.get(event.kind, "")
