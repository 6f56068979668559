"""Compares records field by field and shows where they differ, with the evidence."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from mourecords.records.record import Record

_PARTS = {
    "/events": ("signed_on", "signed_at", "in_force_on", "status"),
    "/term": ("duration", "renewal", "renewal_period", "notice", "ends_on"),
}
"""Where the evidence of a field of the row stands, if not under its own name."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One field in which two records differ.

    Attributes:
        field: the key in ``Record.to_row``.
        actual: what the one has.
        expected: what the other has.
        quotes: what the evidence of the one quotes for it.
    """

    field: str
    actual: Any
    expected: Any
    quotes: tuple[str, ...] = ()

    def __str__(self) -> str:
        said = f"  because of {', '.join(map(repr, self.quotes))}" if self.quotes else ""
        return f"{self.field}: {self.actual!r}, expected {self.expected!r}{said}"


def compare_records(
    actual: Record, expected: Record, *, fields: Collection[str] | None = None
) -> tuple[Difference, ...]:
    """The fields of ``to_row`` in which two records differ.

    Args:
        actual: the record to look at, whose evidence is shown.
        expected: what it should be.
        fields: the fields to compare; None for all but ``id``.

    Examples:
        >>> from mourecords import Agreement
        >>> one, two = (Record(agreement=Agreement(kind=kind)) for kind in ("pact", "treaty"))
        >>> print(*compare_records(one, two))
        kind: 'pact', expected 'treaty'
    """
    left, right = actual.to_row(), expected.to_row()
    wanted = [name for name in left if name != "id"] if fields is None else fields
    return tuple(
        Difference(name, left[name], right[name], to_quotes(actual, name))
        for name in wanted
        if left[name] != right[name]
    )


def to_quotes(record: Record, field: str) -> tuple[str, ...]:
    """What the evidence quotes for a field of the row."""
    start = next((part for part, fields in _PARTS.items() if field in fields), f"/{field}")
    return tuple(
        piece.quote
        for pointer, pieces in sorted(record.evidence.items())
        if f"{pointer}/".startswith(f"{start}/")
        for piece in pieces
        if piece.quote is not None
    )


def assert_same_record(
    actual: Record, expected: Record, *, fields: Collection[str] | None = None
) -> None:
    """Fail with a readable list of differences if two records differ.

    Args:
        actual: the record to look at.
        expected: what it should be.
        fields: the fields of ``to_row`` to compare; None for all but ``id``.

    Raises:
        AssertionError: they differ; one line a field, with the evidence.

    Examples:
        >>> from mourecords.testing import load_sample
        >>> assert_same_record(load_sample("kl-accords"), load_sample("kl-accords"))
    """
    __tracebackhide__ = True
    found = compare_records(actual, expected, fields=fields)
    if found:
        raise AssertionError("the records differ\n" + "\n".join(f"  {entry}" for entry in found))
