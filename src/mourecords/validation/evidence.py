"""Rules on evidence: whether the text says what the record claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from pydantic import BaseModel

from mourecords.documents.source import to_sha256
from mourecords.languages.numbers import to_number
from mourecords.languages.pack import load_pack
from mourecords.records.evidence import Evidence
from mourecords.validation.rule import Case, Hit, rule
from mourecords.values.vocabularies import Basis, Severity

_TITLE: Final = {"span": {"start": 0, "end": 14}, "quote": "Treaty of Lima", "rule": "title"}
_TERM: Final = {"kind": "fixed", "duration": "P30D"}
_WORDS_AND_DIGITS: Final = re.compile(
    r"\b((?:[A-Za-z]{3,12}[ -]){0,5}[A-Za-z]{3,12}) ?\((\d{1,3})\)"
)
_VIEWS: Final = frozenset({"articles"})


@rule(
    "evidence.quote-not-found",
    Severity.ERROR,
    breaks={
        "title": "Treaty of Lima",
        "evidence": {"/title": [_TITLE]},
        "text": "Pact of Cusco, 9",
    },
    sound={"title": "Treaty of Lima", "evidence": {"/title": [_TITLE]}, "text": "Treaty of Lima"},
)
def check_quote(case: Case) -> Iterator[Hit]:
    """The text at the span is not the quote. Needs the text."""
    for pointer, piece in _pieces(case):
        if case.document and piece.span and piece.source == 0:
            found = case.document.quote(piece.span)
            if found != piece.quote:
                at = f"{piece.span.start}-{piece.span.end}"
                yield Hit(pointer, f"the text at {at} is not the quote", evidence=(piece,))


@rule(
    "evidence.other-text",
    Severity.ERROR,
    breaks={"sources": [{"sha256": "0" * 64}], "text": "Treaty of Lima"},
    sound={"sources": [{"title": "Treaty of Lima"}], "text": "Treaty of Lima"},
)
def check_other_text(case: Case) -> Iterator[Hit]:
    """The text has another SHA-256 than the source: it is not the text that was read."""
    sources = case.record.sources
    told = sources[0].sha256 if sources else None
    if case.document and told and to_sha256(case.document.text) != told:
        yield Hit("", "the text is not that of the source: its SHA-256 is another")


@rule(
    "evidence.missing",
    Severity.WARNING,
    breaks={
        "title": "Treaty of Lima",
        "depositary": "the Government of Peru",
        "evidence": {"/title": [_TITLE]},
    },
    sound={"title": "Treaty of Lima", "evidence": {"/title": [_TITLE]}},
)
def check_missing(case: Case) -> Iterator[Hit]:
    """A filled field has no evidence, in a record that has evidence for others."""
    record = case.record
    if not record.evidence:
        return
    for name, value in _filled(record.agreement):
        if name not in _VIEWS:
            for pointer in _items(name, value):
                if not record.why(pointer) and not _has_below(case, pointer):
                    yield Hit(pointer, "nothing in the source supports it")


@rule(
    "evidence.dangling",
    Severity.ERROR,
    breaks={
        "title": "Treaty of Lima",
        "evidence": {"/title": [_TITLE], "/parties/9": [_TITLE]},
    },
    sound={"title": "Treaty of Lima", "evidence": {"/title": [_TITLE]}},
)
def check_dangling(case: Case) -> Iterator[Hit]:
    """There is evidence for something that the agreement does not have."""
    for pointer, pieces in case.record.evidence.items():
        if not _leads_somewhere(case.agreement, pointer):
            fix = "remove the evidence"
            yield Hit(pointer, "the agreement has nothing there", fix, evidence=pieces)


@rule(
    "evidence.empty",
    Severity.WARNING,
    breaks={
        "title": "Treaty of Lima",
        "term": {"kind": "indefinite"},
        "evidence": {"/title": [_TITLE], "/term": [], "/term/kind": [_TITLE]},
    },
    sound={"title": "Treaty of Lima", "evidence": {"/title": [_TITLE]}},
)
def check_empty(case: Case) -> Iterator[Hit]:
    """A pointer stands among the evidence with no piece of it."""
    for pointer, pieces in case.record.evidence.items():
        if not pieces:
            yield Hit(pointer, "there is no piece of evidence", "remove the pointer")


@rule(
    "evidence.basis-mixed",
    Severity.NOTE,
    breaks={
        "title": "Treaty of Lima",
        "evidence": {"/title": [_TITLE, {"rule": "by-hand", "basis": "asserted"}]},
    },
    sound={"title": "Treaty of Lima", "evidence": {"/title": [_TITLE]}},
)
def check_basis_mixed(case: Case) -> Iterator[Hit]:
    """A value is stated by the text and also asserted by hand: one of the two is enough."""
    for pointer, pieces in case.record.evidence.items():
        if {Basis.ASSERTED, Basis.STATED} <= {piece.basis for piece in pieces}:
            yield Hit(pointer, "it is stated, and asserted as well", evidence=pieces)


@rule(
    "evidence.doubled",
    Severity.NOTE,
    breaks={"title": "Treaty of Lima", "evidence": {"/title": [_TITLE, _TITLE]}},
    sound={"title": "Treaty of Lima", "evidence": {"/title": [_TITLE]}},
)
def check_doubled(case: Case) -> Iterator[Hit]:
    """The same piece of evidence stands twice at one pointer."""
    for pointer, pieces in case.record.evidence.items():
        if len({(p.span, p.quote, p.rule, p.source) for p in pieces}) < len(pieces):
            yield Hit(pointer, "the same evidence twice", "keep one", evidence=pieces)


@rule(
    "evidence.word-digit-conflict",
    Severity.ERROR,
    breaks={
        "term": _TERM,
        "evidence": {
            "/term": [{"span": {"start": 0, "end": 16}, "quote": "thirty (60) days", "rule": "t"}]
        },
    },
    sound={
        "term": _TERM,
        "evidence": {
            "/term": [{"span": {"start": 0, "end": 16}, "quote": "thirty (30) days", "rule": "t"}]
        },
    },
)
def check_words_and_digits(case: Case) -> Iterator[Hit]:
    """Words and digits disagree, as in "thirty (60) days": there is no safe reading (K43)."""
    for pointer, piece in _pieces(case):
        for match in _WORDS_AND_DIGITS.finditer(piece.quote or ""):
            words = _to_last_number(match[1].lower().replace("-", " ").split())
            if words is not None and words != int(match[2]):
                message = f"the words say {words} and the digits say {match[2]}"
                yield Hit(pointer, message, evidence=(piece,))


def _to_last_number(words: list[str]) -> int | None:
    """The number that the last words give, all of those that make one number."""
    pack = load_pack("en")
    read = (to_number(words[at:], pack) for at in range(len(words)))
    return next((number for number in read if number is not None), None)


def _pieces(case: Case) -> Iterator[tuple[str, Evidence]]:
    for pointer, pieces in case.record.evidence.items():
        for piece in pieces:
            yield pointer, piece


def _filled(model: BaseModel) -> Iterator[tuple[str, Any]]:
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        if value != field.default:
            yield name, value


def _items(name: str, value: Any) -> Iterator[str]:
    if isinstance(value, tuple):
        yield from (f"/{name}/{number}" for number in range(len(value)))
    else:
        yield f"/{name}"


def _has_below(case: Case, pointer: str) -> bool:
    return any(key.startswith(f"{pointer}/") for key in case.record.evidence)


def _leads_somewhere(value: Any, pointer: str) -> bool:
    for part in pointer.split("/")[1:]:
        name = part.replace("~1", "/").replace("~0", "~")
        if isinstance(value, tuple) and name.isdigit() and int(name) < len(value):
            value = value[int(name)]
        elif isinstance(value, BaseModel) and name in type(value).model_fields:
            value = getattr(value, name)
        elif isinstance(value, dict) and name in value:
            value = value[name]
        else:
            return False
    return value is not None
