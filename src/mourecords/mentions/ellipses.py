"""Agreements that only "one", "another" or "on trade" stands for, after a plural."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from mourecords.languages.hits import Hit, Hits
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.instruments import Instrument

_REACH: Final = 700
_NEAR: Final = 90
_BEFORE: Final = 20


def find_ellipses(
    folded: str, hits: Hits, *, instruments: tuple[Instrument, ...], pack: Pack
) -> tuple[Instrument, ...]:
    """Mentions by a bare numeral, "another" or a scope, with the kind of what they stand for.

    Args:
        folded: the folded text of a view.
        hits: the cues found in it.
        instruments: the mentions that have a noun, in order.
        pack: the words of the language.
    """
    if not instruments:
        return ()
    found: list[Instrument] = []
    for hit in hits.of("ellipsis"):
        if not _stands_alone(folded, hit, pack):
            continue
        source = _source(folded, hit, instruments, pack=pack)
        if source is not None and not _is_part(hit, instruments):
            at = (hit.start, hit.end, hit.start, hit.end)
            found.append(Instrument(*at, source.kind, "another"))
    return (*found, *_scoped(folded, instruments, pack))


def _scoped(folded: str, instruments: tuple[Instrument, ...], pack: Pack) -> Iterator[Instrument]:
    """As in "three memorandums, on education, on trade and on health"."""
    for mention in instruments:
        if not mention.plural:
            continue
        match = compile_pattern(pack, "ellipses.scopes").match(folded, mention.end)
        if match is None:
            continue
        lead = compile_pattern(pack, "ellipses.first_scope").match(folded, *match.span())
        later = compile_pattern(pack, "ellipses.scope").finditer(folded, *match.span())
        for start, end in sorted({found.span(1) for found in (lead, *later) if found}):
            yield Instrument(start - 1, start - 1, start, end, mention.kind, "another")


def _stands_alone(folded: str, hit: Hit, pack: Pack) -> bool:
    """Whether it begins a clause and a verb or preposition follows it, and no list does."""
    after = compile_pattern(pack, "ellipses.after")
    if after.match(folded, hit.end) is None:
        return False
    before = folded[max(0, hit.start - _NEAR) : hit.start]
    return (
        compile_pattern(pack, "ellipses.before").search(before, len(before) - _BEFORE) is not None
        and compile_pattern(pack, "ellipses.preview").search(before) is None
    )


def _is_part(hit: Hit, instruments: tuple[Instrument, ...]) -> bool:
    """Whether the words stand in a mention that has a noun: "another treaty"."""
    index = bisect_left(instruments, (hit.start + 1,)) - 1
    return index >= 0 and hit.start < instruments[index].end


def _source(
    folded: str, hit: Hit, instruments: tuple[Instrument, ...], *, pack: Pack
) -> Instrument | None:
    """The plural before it, or else the agreement right before it."""
    first, last = (bisect_left(instruments, (at,)) for at in (hit.start - _REACH, hit.start))
    earlier = [i for i in instruments[first:last] if i.end <= hit.start]
    plural = next((i for i in reversed(earlier) if i.plural), None)
    single = pack.table("ellipses")["single"]
    if plural is not None or not earlier or folded[hit.start : hit.end] not in single:
        return plural
    return earlier[-1] if hit.start - earlier[-1].end < _NEAR else None
