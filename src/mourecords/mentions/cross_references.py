"""Words of an instrument that point to another part of it: "paragraph 2 of Article 7"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

import ahocorasick_rs

from mourecords.languages.pack import Pack
from mourecords.mentions.divisions import Division
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.part_index import Owner, PartIndex, iter_owners
from mourecords.values.spans import Span

_NUMBER: Final = r"(?:\d{1,3}(?:\.\d{1,2}){0,2}|[ivxl]{1,7}|[a-z])(?![\w'])"
_BRACKETS: Final = rf"(?: ?\({_NUMBER}\))"
_OTHER: Final = re.compile(r"\b[A-Z]{3,}(?:'s)? $")
_SINGLE: Final = re.compile(r"(?<![a-z\d.])(?:\d{1,3}(?:\.\d{1,2})*|[a-z]|[ivx]{2,4})(?![a-z\d])")


class CrossReference(NamedTuple):
    """Words that point to another part; the span is in the text.

    Attributes:
        span: the words.
        target: the part, or None where the tree does not have it.
    """

    span: Span
    target: Division | None


@dataclass(frozen=True, slots=True)
class ReferenceWords:
    """The words and patterns of a pack.

    Attributes:
        automaton: finds the words that a reference may begin with.
        fine: a reference that begins with a paragraph or a point.
        big: one that begins with an article, a chapter or an annex.
        more: a further number of a list.
        plural: a word that names several parts.
        outside: what follows where another instrument is spoken of.
        levels: the level that each word names.
    """

    automaton: ahocorasick_rs.AhoCorasick
    fine: re.Pattern[str]
    big: re.Pattern[str]
    more: re.Pattern[str]
    plural: re.Pattern[str]
    outside: re.Pattern[str]
    levels: Mapping[str, str]


def find_cross_references(
    text: InstrumentText, divisions: list[Division]
) -> dict[int, list[CrossReference]]:
    """The references in the own words of each part, by the identity of the part.

    Words that name another instrument are none. Of a list ("Articles 5 and 6") each
    number is one.

    Args:
        text: the instrument.
        divisions: its tree.
    """
    owners = sorted(iter_owners(divisions), key=lambda owner: owner.division.own.start)
    starts = [text.view.from_text(owner.division.own.start) for owner in owners]
    index = PartIndex(divisions, text.pack)
    found: dict[int, list[CrossReference]] = {}
    done = 0
    for match in _matches(text):
        at = bisect_right(starts, match.start()) - 1
        if at < 0 or match.start() < done:
            continue
        owner, done = owners[at], match.end()
        if text.view.position(match.start()) < owner.division.own.end:
            references = list(_read(text, match, index, owner))
            found.setdefault(id(owner.division), []).extend(references)
    return {key: references for key, references in found.items() if references}


def _matches(text: InstrumentText) -> Iterator[re.Match[str]]:
    """What looks like a reference to a part of this instrument, in order."""
    words, folded = compile_references(text.pack), text.view.folded
    for _, start, end in words.automaton.find_matches_as_indexes(folded):
        if folded[start - 1 : start].isalnum() or folded[end : end + 1] not in {" ", "s", "\xa0"}:
            continue
        match = words.fine.match(folded, start) or words.big.match(folded, start)
        if match is None or words.outside.match(folded, match.end()):
            continue
        before = text.view.text[max(0, start - 14) : start]
        if text.view.text[start:end].isupper() or not _OTHER.search(before):
            yield match


def _read(
    text: InstrumentText, match: re.Match[str], index: PartIndex, owner: Owner
) -> Iterator[CrossReference]:
    """The references that a match makes: one, or one for each number of a list."""
    words, groups = compile_references(text.pack), match.groupdict()
    level = words.levels[groups["word"]] if groups.get("word") else None
    own = words.levels[groups["own"]] if groups.get("own") else None
    if level and not index.may_name(level, groups["number"] or ""):
        return
    bases = index.bases(owner, level=level, number=groups.get("number"), own=own)
    numbers = [] if bases or not level else _decimal(groups["number"] or "")
    if numbers and level:
        bases = index.bases(owner, level=level, number=numbers[0].split(".")[0], own=None)
    inner = [
        *numbers,
        *_numbers(groups.get("after")),
        *_inner(groups.get("fine"), groups.get("list")),
    ]
    yield CrossReference(text.view.to_text(Span(*match.span())), index.descend(bases, inner))
    if groups.get("list"):
        for item in _SINGLE.finditer(text.view.folded, *match.span("list")):
            target = index.descend(bases, [*inner[:-1], item[0]])
            yield CrossReference(text.view.to_text(Span(*item.span())), target)
    elif level and "fine" not in groups and words.plural.match(groups["word"] or ""):
        yield from _others(text, match.end(), index, owner=owner, level=level)


def _others(
    text: InstrumentText, at: int, index: PartIndex, *, owner: Owner, level: str
) -> Iterator[CrossReference]:
    """The further numbers of "Articles 5, 6 and 7"."""
    more = compile_references(text.pack).more
    while match := more.match(text.view.folded, at):
        bases = index.bases(owner, level=level, number=match["number"], own=None)
        span = text.view.to_text(Span(*match.span("number")))
        yield CrossReference(span, index.descend(bases, _numbers(match["after"])))
        at = match.end()


def _decimal(number: str) -> list[str]:
    """The number of a paragraph in that of its article: "Article 2.1"."""
    return [number] if "." in number else []


def _inner(words: str | None, listed: str | None) -> list[str]:
    """The numbers of paragraphs and points, from the outermost in; of a list the first."""
    groups = [_numbers(part) for part in (words or "").replace(listed or "\0", "").split(" of ")]
    return [number for group in reversed(groups) for number in group]


def _numbers(words: str | None) -> list[str]:
    return _SINGLE.findall(words or "")


@cache
def compile_references(pack: Pack) -> ReferenceWords:
    """The words of a pack; the second call for a pack costs nothing."""
    table = pack.table("structure")["pointing"]
    big = {word: level for level, words in table["parts"].items() for word in words}
    either = _either(big)
    joints = "|".join(map(re.escape, table["joints"]))
    fine = rf"(?:{_either(table['fine'])}) \(?{_NUMBER}\)?{_BRACKETS}{{0,2}}"
    item = rf"(?:\d{{1,3}}(?!\w)|\({_NUMBER}\))"
    listed = rf"(?:(?:,? (?:{joints}) |, ){item})"
    chain = rf"{fine}(?:,? (?:of )?{fine}){{0,2}}"
    first = rf"{fine}(?P<list>{listed}{{0,9}})(?:,? (?:of )?{fine}){{0,2}}"
    number = rf"(?P<word>{either}) (?P<number>{_NUMBER})"
    own = "|".join(map(re.escape, table["own"]))
    anchors = sorted({*big, *table["fine"]})
    return ReferenceWords(
        automaton=ahocorasick_rs.AhoCorasick(
            anchors, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        ),
        fine=re.compile(
            rf"(?P<fine>{first})(?:,? of (?:(?:{own}) (?P<own>{either})\b"
            rf"|{number}(?P<after>{_BRACKETS}{{0,3}})))?"
        ),
        big=re.compile(rf"{number}(?P<after>{_BRACKETS}{{0,3}}(?:,? {chain})?)"),
        more=re.compile(
            rf"(?:,? (?:{joints}) |, )(?P<number>\d{{1,3}}(?!\w)|[ivxl]{{1,7}}(?!\w))"
            rf"(?P<after>{_BRACKETS}{{0,3}})"
        ),
        plural=re.compile(rf"(?:{'|'.join(map(re.escape, table['plurals']))})\Z"),
        outside=re.compile(rf",? of (?!(?:{own})\b)"),
        levels=big,
    )


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
