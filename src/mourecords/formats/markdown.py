"""Markdown: records to read.

Keeps all but the article tree, with each piece of evidence as a quote below the
values. Words of the source are escaped: nothing in them is markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from mourecords.formats.citing import to_title
from mourecords.records.escaping import to_markdown_text as safe
from mourecords.records.evidence_pieces import label_of
from mourecords.records.model import Model
from mourecords.records.record import Record

_NAME: Final = re.compile(r"[\w./-]+")


def dump_record(record: Record) -> str:
    """One record below a heading.

    Examples:
        >>> from mourecords import Agreement
        >>> print(dump_record(Record(agreement=Agreement(title="*Pact*"))).splitlines()[0])
        # &#42;Pact&#42;
    """
    return "\n".join(_lines(record)).strip() + "\n"


def dump_records(records: Sequence[Record]) -> str:
    """Records below one another."""
    return "\n".join(map(dump_record, records))


def _lines(record: Record) -> Iterator[str]:
    agreement = record.agreement
    yield from (f"# {safe(to_title(agreement))}", "")
    yield f"- status: {safe(str(agreement.status()))}"
    for name in type(agreement).model_fields:
        value = getattr(agreement, name)
        if name not in {"title", "articles"} and value not in (None, ()):
            yield from _field(name, value)
    yield from _evidence(record)
    if record.sources:
        yield from ("", "## Sources", "")
        yield from (f"{n}. {_value(source)}" for n, source in enumerate(record.sources))


def _field(name: str, value: object) -> Iterator[str]:
    label = safe(name.replace("_", " "))
    if isinstance(value, tuple) and any(isinstance(part, Model) for part in value):
        yield f"- {label}:"
        yield from (f"    - {_value(part)}" for part in value)
    elif isinstance(value, tuple):
        yield f"- {label}: {', '.join(map(_value, value))}"
    else:
        yield f"- {label}: {_value(value)}"


def _value(value: object) -> str:
    fields = getattr(type(value), "model_fields", None)
    if fields is None:
        return safe({True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value))
    parts = ((name, getattr(value, name)) for name in fields)
    filled = [(name, part) for name, part in parts if part not in (None, (), False)]
    return "; ".join(f"{safe(name.replace('_', ' '))} {_inner(part)}" for name, part in filled)


def _inner(part: object) -> str:
    if isinstance(part, tuple):
        return ", ".join(map(_value, part))
    return f"({_value(part)})" if isinstance(part, Model) else _value(part)


def _evidence(record: Record) -> Iterator[str]:
    if record.evidence:
        yield from ("", "## Evidence")
    for pointer, pieces in sorted(record.evidence.items()):
        yield from ("", f"### {safe(label_of(pointer))}")
        for piece in pieces:
            place = f", {piece.span.start}–{piece.span.end}" if piece.span else ""
            if piece.quote is not None:
                yield from ("", f"> {safe(piece.quote)}")
            told = f"{safe(piece.basis)} for {_code(pointer)} by {_code(piece.rule)}"
            yield from ("", f"{told}, source {piece.source}{place}")


def _code(text: str) -> str:
    """A name of ours as code; what else it may be, as words."""
    return f"`{text}`" if _NAME.fullmatch(text) else safe(text)
