"""Compares records field by field and shows where they differ, with the evidence."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from mourecords.records.record import Record

_PARTS = {
    "/events": ("signed_on", "signed_at", "in_force_on", "status"),
    "/term": ("duration", "renewal", "renewal_period", "notice", "ends_on"),
    "/articles": ("article_count",),
}
"""Where the evidence of a field of the row stands, if not under its own name."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One field in which two records differ.

    Attributes:
        field: the key in ``Record.to_row``; for what it does not show, the JSON Pointer to
            the value in the agreement.
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
    """The fields in which the agreements of two records differ.

    First those of ``to_row``, then what it does not show: the start of a term, the tree of the
    articles, a role. A part of which the row already tells is not told again.

    Args:
        actual: the record to look at, whose evidence is shown.
        expected: what it should be.
        fields: the fields of ``to_row`` to compare; None for all but ``id``, and for what the
            row does not show.

    Examples:
        >>> from mourecords import Agreement
        >>> one, two = (Record(agreement=Agreement(kind=kind)) for kind in ("pact", "treaty"))
        >>> print(*compare_records(one, two))
        kind: 'pact', expected 'treaty'
    """
    left, right = actual.to_row(), expected.to_row()
    wanted = [name for name in left if name != "id"] if fields is None else fields
    found = [
        Difference(name, left[name], right[name], to_quotes(actual, name))
        for name in wanted
        if left[name] != right[name]
    ]
    if fields is None:
        found += _below(actual, expected, {difference.field for difference in found})
    return tuple(found)


def _below(actual: Record, expected: Record, told: set[str]) -> Iterator[Difference]:
    """What differs in the parts of the agreements of which the row tells nothing."""
    left, right = (record.agreement.model_dump(mode="json") for record in (actual, expected))
    for name in left:
        if not told & {name, *_PARTS.get(f"/{name}", ())}:
            for pointer, one, other in _differing(left[name], right[name], f"/{name}"):
                quotes = tuple(piece.quote for piece in actual.why(pointer) if piece.quote)
                yield Difference(pointer, one, other, quotes)


def _differing(left: Any, right: Any, at: str) -> Iterator[tuple[str, Any, Any]]:
    """The smallest values that differ, with their pointers."""
    if isinstance(left, dict) and isinstance(right, dict):
        for name in left | right:
            yield from _differing(left.get(name), right.get(name), f"{at}/{name}")
    elif isinstance(left, list) and isinstance(right, list):
        for index, (one, other) in enumerate(zip_longest(left, right)):
            yield from _differing(one, other, f"{at}/{index}")
    elif left != right:
        yield at, left, right


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
        fields: the fields of ``to_row`` to compare; None for all but ``id``, and for what the
            row does not show.

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
