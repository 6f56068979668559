"""The pieces of evidence of a record, in the order of its text and in words for people."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from mourecords.documents.document import Document
from mourecords.documents.source import to_sha256
from mourecords.records.escaping import shorten
from mourecords.records.evidence import Evidence

if TYPE_CHECKING:
    from mourecords.records.record import Record


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of evidence, ready to be shown.

    Attributes:
        number: counted from 1, in the order of the text.
        pointer: the field that it supports.
        value: that field's value, as text.
        group: the name of its group of fields.
        evidence: the piece itself.
        placed: whether its quote stands at its span of the text that is shown.
    """

    number: int
    pointer: str
    value: str
    group: str
    evidence: Evidence
    placed: bool


def to_pieces(record: Record, document: Document | None = None) -> tuple[Piece, ...]:
    """All evidence of a record in the order of its text; what has no place comes last."""
    source = _source_of(record, document)
    agreement = record.agreement.model_dump(mode="json")
    flat = [(pointer, piece) for pointer, all_ in record.evidence.items() for piece in all_]
    flat.sort(key=lambda pair: _order(*pair))
    return tuple(
        Piece(n, pointer, _value_at(agreement, pointer), group_of(pointer), piece,
              document is not None and _is_at(piece, document, source))
        for n, (pointer, piece) in enumerate(flat, 1)
    )  # fmt: skip


def label_of(pointer: str) -> str:
    """A JSON Pointer in words.

    Examples:
        >>> label_of("/events/0/effective_on")
        'Event 1 › effective on'
    """
    words: list[str] = []
    one = _table()["one"]
    for part in pointer.split("/")[1:]:
        if part.isdigit() and words:
            words[-1] = f"{one.get(words[-1], words[-1])} {int(part) + 1}"
        else:
            words.append(part.replace("_", " ").replace("~1", "/").replace("~0", "~"))
    label = " › ".join(words)
    return label[:1].upper() + label[1:]


def group_of(pointer: str) -> str:
    """The name of the group of fields that a pointer belongs to."""
    first = pointer.split("/")[1] if "/" in pointer else ""
    known = groups()
    return str(next((g["name"] for g in known if first in g["fields"]), known[-1]["name"]))


def _source_of(record: Record, document: Document | None) -> int:
    """Which source of the record the document is: by its hash, else the first."""
    if document is None:
        return 0
    digest = to_sha256(document.text)
    hashes = [source.sha256 for source in record.sources]
    return hashes.index(digest) if digest in hashes else 0


def _is_at(piece: Evidence, document: Document, source: int) -> bool:
    return (
        piece.span is not None
        and piece.source == source
        and bool(piece.quote)
        and piece.span.of(document.text) == piece.quote
    )


def _order(pointer: str, piece: Evidence) -> tuple[int, int, int, str]:
    span = piece.span
    return (piece.source, *((span.start, span.end) if span else (2**62, 0)), pointer)


def _value_at(agreement: Any, pointer: str) -> str:
    value = agreement
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        try:
            value = value[int(key)] if isinstance(value, list) else value[key]
        except (KeyError, IndexError, ValueError, TypeError):
            return ""
    return shorten(" · ".join(_flat(value)), 160)


def _flat(value: Any) -> Iterator[str]:
    """The words and numbers in a value, in order, without the names of fields."""
    if isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _flat(part)
    elif value not in (None, "", False):
        yield " ".join(str(value).split())


def groups() -> list[dict[str, Any]]:
    """The groups of fields in the order of the legend, as evidence_view.toml has them."""
    found: list[dict[str, Any]] = _table()["group"]
    return found


@functools.cache
def _table() -> dict[str, Any]:
    text = files("mourecords.records").joinpath("evidence_view.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
