"""Signatures at several places or on several days: one after another, or one for each side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from mourecords.languages.pack import Pack
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.party_names import ADJECTIVE, PartyName, find_party_names
from mourecords.mentions.signature_columns import to_nearest
from mourecords.mentions.signature_words import compile_signature_words
from mourecords.mentions.testimonium import Done, find_place
from mourecords.mentions.written_dates import WrittenDate, find_written_dates
from mourecords.values.spans import Span

_NEXT: Final = 90
_BLOCK: Final = 500
_TAIL: Final = 4_000
_BEFORE: Final = re.compile(r"\s*(?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}), ?\Z")
_LINE_START: Final = re.compile(r"^", re.MULTILINE)


class Signature(NamedTuple):
    """One of several signatures.

    Attributes:
        done: where and when; spans are in the view.
        code: the side that signed so, or None where nothing tells it.
    """

    done: Done
    code: str | None = None


@dataclass(frozen=True, slots=True)
class SeveralWords:
    """The patterns of a pack."""

    further: re.Pattern[str]
    dated: re.Pattern[str]
    placed: re.Pattern[str]


def find_further(text: InstrumentText, done: Done) -> Iterator[Signature]:
    """What "Done at Lima on 3 May and at Oslo on 5 May" tells after the first."""
    words, view = compile_several(text.pack), text.view
    at = done.date_span.end if done.date_span else None
    while at is not None and (match := words.further.match(view.folded, at)):
        reach = Span(match.end(), min(len(view.text), match.end() + _NEXT))
        dates = find_written_dates(view, text.pack, within=reach)
        place = find_place(view, text.pack, within=Span(match.start("at"), reach.end))
        if not dates or not dates[0].date.day or place is None:
            return
        yield Signature(Done(dates[0].date, dates[0].span, *place))
        at = dates[0].span.end


def find_dated_sides(text: InstrumentText) -> Iterator[Signature]:
    """The date and place that stand under "For the Government of …", side by side."""
    if text.closing is None:
        return
    raw, start = text.document.text, text.view.position(text.closing)
    end = min(len(raw), start + _TAIL)
    head = compile_signature_words(text.pack).head
    lines = (m.start() for m in _LINE_START.finditer(raw, start, end))
    heads = [at for at in lines if head.match(raw, at, end)]
    for first, last in pairwise([*heads, end]):
        block = Span(text.view.from_text(first), text.view.from_text(min(last, first + _BLOCK)))
        yield from _in_block(text, block)


def _in_block(text: InstrumentText, block: Span) -> Iterator[Signature]:
    words, view = compile_several(text.pack), text.view
    names = [n for n in find_party_names(view, text.pack, within=block) if n.kind != ADJECTIVE]
    dates = [
        d
        for d in find_written_dates(view, text.pack, within=block)
        if d.date.day and words.dated.search(view.folded, block.start, d.span.start)
    ]
    if not names or not dates:
        return
    beside = [d for d in dates if _line_of(text, d.span) == _line_of(text, dates[0].span)]
    if len(beside) > 1:
        yield from _in_columns(text, block, names=names, dates=beside)
        return
    place, where = _place(text, words, Span(names[0].span.end, block.end), dates[0].span)
    yield Signature(Done(dates[0].date, dates[0].span, place, where), names[0].code)


def _in_columns(
    text: InstrumentText, block: Span, *, names: list[PartyName], dates: list[WrittenDate]
) -> Iterator[Signature]:
    """What stands side by side: each date with the name and the place in its column."""
    columns = [_column_of(text, date.span) for date in dates]
    sides: dict[int, str] = {}
    for name in names:
        sides.setdefault(to_nearest(columns, _column_of(text, name.span)), name.code)
    placed = compile_several(text.pack).placed
    places: dict[int, Span] = {}
    for match in placed.finditer(text.view.text, block.start, block.end):
        span = Span(*match.span("place"))
        places.setdefault(to_nearest(columns, _column_of(text, span)), span)
    if len(sides) < len(dates) or len(set(sides.values())) < len(dates):
        return
    for index, date in enumerate(dates):
        where = places.get(index)
        place = text.view.text[where.start : where.end] if where else None
        yield Signature(Done(date.date, date.span, place, where), sides[index])


def _line_of(text: InstrumentText, span: Span) -> int:
    """Where the line begins in which a span of the view stands, in the text."""
    return text.document.text.rfind("\n", 0, text.view.position(span.start)) + 1


def _column_of(text: InstrumentText, span: Span) -> int:
    return text.view.position(span.start) - _line_of(text, span)


def _place(
    text: InstrumentText, words: SeveralWords, block: Span, date: Span
) -> tuple[str | None, Span | None]:
    """The place under the name of a side: after its label, or before the date in its line."""
    view, raw = text.view, text.document.text
    if placed := words.placed.search(view.text, block.start, block.end):
        return placed["place"], Span(*placed.span("place"))
    at = view.position(date.start)
    line = raw.rfind("\n", 0, at) + 1
    if before := _BEFORE.match(raw, line, at):
        start = view.from_text(before.start("place"))
        return before["place"], Span(start, start + len(before["place"]))
    return None, None


@cache
def compile_several(pack: Pack) -> SeveralWords:
    """The patterns of a pack; the second call for a pack costs nothing."""
    table = pack.table("closing")["several"]
    return SeveralWords(
        further=re.compile(table["further"]),
        dated=re.compile(table["dated"]),
        placed=re.compile(table["placed"]),
    )
