"""Compares what an extractor found with what the writer of a text knows to be true."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import combinations, permutations
from typing import TYPE_CHECKING, Any, Final

from mourecords.records.record import Record
from mourecords.testing.comparing import Difference, to_quotes
from mourecords.testing.depth import DEEP, is_deeply_right, to_values
from mourecords.testing.places import to_evidence, to_spans
from mourecords.values.vocabularies import Basis

if TYPE_CHECKING:
    from mourecords.strategies.writing import Written

_LISTS: Final = {
    "parties": "code",
    "signatories": "name",
    "provisions": "text",
    "related": "title",
}
"""The fields that are compared entry by entry, and by what."""
_COMPARED: Final = (
    *("kind", "parties", "signatories", "signed_on", "signed_at", "in_force_on", "status"),
    *("duration", "renewal", "renewal_period", "notice", "entry_into_force", "binding"),
    *("subjects", "provisions", "languages", "article_count", "depositary", "related"),
    *DEEP,
)
_JUDGED: Final = {"status", "subjects", *DEEP}
"""What follows from words anywhere in the text, or has its places in itself."""
_AROUND: Final = re.compile(r"^(?:the|an?) |[\s.,;]+$")


def compare_with_truth(
    written: Written, records: Sequence[Record], *, fields: Collection[str] | None = None
) -> tuple[Difference, ...]:
    """Where an extractor is wrong about a text of ``articles`` or ``instruments``.

    Words are compared without regard to case, white space and a leading article, and the
    order of lists does not matter. More subjects than the true ones are no mistake, nor is
    a provision that names the subject.

    Args:
        written: the text with its true records.
        records: what the extractor found in it.
        fields: the fields of ``to_row`` to look at, and of ``mourecords.testing.depth.DEEP``;
            None for all that the writer knows.

    Returns:
        A difference for each field that the text states and that is not found, or is found
        otherwise, and for each that is found and not stated; one for the field ``records``
        where their number is another. Nothing, if all is well.

    Examples:
        >>> from hypothesis import find
        >>> from mourecords import parse
        >>> from mourecords.strategies import articles
        >>> written = find(articles(), lambda written: True)
        >>> compare_with_truth(written, parse(written.text).records)
        ()
        >>> print(*compare_with_truth(written, []))
        records: 0, expected 1
    """
    names = [name for name in _COMPARED if fields is None or name in fields]
    found: list[Difference] = []
    if len(records) != len(written.records):
        found.append(Difference("records", len(records), len(written.records)))
    for true, actual in _pairs(written, records, names):
        found += _differences(written, true, actual, names)
    return tuple(found)


def find_misplaced(written: Written, records: Sequence[Record]) -> tuple[Difference, ...]:
    """Where the evidence for a value that is right stands on other words than the writer's.

    Status and subjects may follow from words anywhere in a text and are not looked at.

    Args:
        written: the text with its true records.
        records: what the extractor found in it.

    Returns:
        A difference for each such field, with both quotes.
    """
    return tuple(
        Difference(name, to_quotes(actual, name), to_quotes(true, name))
        for true, actual in _pairs(written, records, _COMPARED)
        for name in sorted(written.stated & set(_COMPARED) - _JUDGED)
        if not _differences(written, true, actual, [name])
        and not _overlap(to_spans(actual, name), to_spans(true, name))
    )


def _overlap(left: Collection[Any], right: Collection[Any]) -> bool:
    return not left or not right or any(one.overlaps(other) for one in left for other in right)


def _pairs(
    written: Written, records: Sequence[Record], names: Collection[str]
) -> list[tuple[Record, Record]]:
    """Each true record with the found one that is most like it."""
    count = min(len(written.records), len(records))
    pairings = (
        list(zip(true, found, strict=True))
        for true in combinations(written.records, count)
        for found in permutations(records, count)
    )
    return min(pairings, key=lambda pairs: _count(written, pairs, names))


def _count(
    written: Written, pairs: Collection[tuple[Record, Record]], names: Collection[str]
) -> int:
    return sum(len(_differences(written, true, actual, names)) for true, actual in pairs)


def _differences(
    written: Written, true: Record, actual: Record, names: Collection[str]
) -> list[Difference]:
    left, right = to_values(actual), to_values(true)
    return [
        Difference(name, left[name], right[name], to_quotes(actual, name))
        for name in names
        if not (
            _is_right(written, (true, actual), name, (left[name], right[name]))
            or (name not in written.stated and _is_derived(actual, name))
        )
    ]


def _is_right(
    written: Written, records: tuple[Record, Record], name: str, values: tuple[Any, Any]
) -> bool:
    true, _ = records
    found, wanted = values
    if name == "subjects":
        return set(found) >= set(wanted)
    if name in DEEP:
        return name not in written.stated or is_deeply_right(true, name, found=found, wanted=wanted)
    if name not in _LISTS:
        quotes = _quotes(written, true, name) if name == "signed_at" else ()
        stated = wanted if name in written.stated else None
        return _fold(found) in {_fold(stated), *map(_fold, quotes)}
    right = _is_right_list(true, name, found, wanted)
    if right or name != "provisions":
        return right
    topics = {_fold(quote) for quote in _quotes(written, true, "subjects")}
    return _is_right_list(true, name, [e for e in found if _fold(e["text"]) not in topics], wanted)


def _quotes(written: Written, true: Record, name: str) -> tuple[str, ...]:
    """What the text has for a field, as it stands and as it stood before it was damaged."""
    number = next(i for i, record in enumerate(written.records) if record is true)
    first = written.undamaged.records[number] if written.undamaged else true
    return (*to_quotes(true, name), *to_quotes(first, name))


def _is_derived(record: Record, name: str) -> bool:
    """Whether a value only follows from others, so that it need not be stated."""
    pieces = to_evidence(record, name)
    return bool(pieces) and all(piece.basis is Basis.DERIVED for piece in pieces)


def _is_right_list(true: Record, name: str, found: Any, wanted: Any) -> bool:
    """Whether each true entry is found, by its value or its quote, and nothing else."""
    key = _LISTS[name]
    left = {_fold(entry[key]) for entry in found}
    for index, entry in enumerate(wanted):
        quotes = {_fold(piece.quote) for piece in true.why(f"/{name}/{index}")}
        same = left & ({_fold(entry[key])} | quotes)
        if not same or (name == "signatories" and not _is_on_side(entry, found, same)):
            return False
        left -= same
    return not left


def _is_on_side(entry: Any, found: Any, same: set[Any]) -> bool:
    return all(person["code"] == entry["code"] for person in found if _fold(person["name"]) in same)


def _fold(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(sorted(value)) or None
    if not isinstance(value, str):
        return value
    return _AROUND.sub("", " ".join(value.split()).casefold())
