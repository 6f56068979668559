"""The names of persons in signature blocks: with marks, forms of address, offices behind them."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from mourecords.languages.patterns import CAPITALS
from mourecords.mentions.signature_words import UPPER, SignatureWords
from mourecords.values.spans import Span

_EDGES: Final = " .,:;_-–—[]()*…\t"
_CAPITALS: Final = re.compile(
    rf"(?:{UPPER}[\w'’-]+ ){{0,2}}{UPPER}(?:{UPPER}|[.'’-])+"
    rf"(?: {UPPER}(?:{UPPER}|[.'’-])*){{0,4}}(?=,? )"
)
_TWO: Final = re.compile(
    rf"\b{UPPER}[a-zà-ÿ'’-]+ {UPPER}{{3,}}\b.*\b{UPPER}[a-zà-ÿ'’-]+[ -]{UPPER}{{3,}}\b"
)
_RUN: Final = re.compile(rf"{UPPER}[{CAPITALS}.'’ -]*{UPPER}{{3,}}(?= {UPPER}[\w.'’]*[a-zà-ÿ.])")
_POST_NOMINALS: Final = re.compile(rf",(?: ?{UPPER}{{2,6}}\b\.?,?)+\s*\Z")


class SignedName(NamedTuple):
    """The name of a person in a cell.

    Attributes:
        span: the name, without honorifics, in the text.
        honorifics: those before it.
        office: the words behind it that tell an office, or None.
    """

    span: Span
    honorifics: tuple[str, ...] = ()
    office: Span | None = None


def looks_like_name(words: SignatureWords, plain: str) -> bool:
    """Whether words are the name of one person and nothing else.

    Args:
        words: the words of signature blocks.
        plain: a cell.
    """
    name = plain.strip(_EDGES)
    other = words.no_name.search(name.lower()) or _TWO.search(name)
    return words.name.fullmatch(name) is not None and not other


def read_name(raw: str, cell: Span, *, words: SignatureWords, start: int) -> SignedName | None:
    """The name that a cell holds behind a mark and forms of address, or None.

    Args:
        raw: the text.
        cell: the cell.
        words: the words of signature blocks.
        start: where the mark ends, or the cell begins.
    """
    title = words.titles.match(raw, start, cell.end)
    begin = title.end() if title else start
    plain = words.by_hand.sub("", raw[begin : cell.end])
    plain = _POST_NOMINALS.sub("", plain).strip(_EDGES)
    at = raw.find(plain, begin, cell.end) if plain else -1
    if at < 0:
        return None
    honorifics = tuple(title[0].split()) if title else ()
    if again := _repeated(plain):
        behind = trim(raw, Span(at + again[1], cell.end))
        office = behind if words.role.search(behind.of(raw).lower()) else None
        return SignedName(Span(at, at + again[0]), honorifics, office)
    if looks_like_name(words, plain):
        return SignedName(Span(at, at + len(plain)), honorifics)
    first = _first_name(words, plain, marked=start > cell.start)
    if not first or not words.role.search(plain.lower()):
        return None
    office = trim(raw, Span(at + len(first), cell.end))
    return SignedName(Span(at, at + len(first)), honorifics, office)


def _repeated(plain: str) -> tuple[int, int] | None:
    """Where a name in capitals ends, and its repetition: "ANA SOTO Ana Soto"."""
    capitals = _RUN.match(plain)
    if capitals is None:
        return None
    names = capitals[0].title().split(" ")
    again = plain.find(f" {names[-1]}", capitals.end())
    if again >= 0:
        return capitals.end(), again + 1 + len(names[-1])
    first = plain.startswith(f" {names[0]}", capitals.end()) and len(names[0]) > 2
    return (capitals.end(), len(plain)) if first else None


def _first_name(words: SignatureWords, plain: str, *, marked: bool) -> str | None:
    """The name before an office in one line: in capitals, or up to a comma."""
    capitals = _CAPITALS.match(plain)
    first = capitals[0] if capitals else plain.split(",", 1)[0]
    if capitals is None and "," not in plain:
        return None
    if " " not in first:
        return first if marked and capitals else None
    return first if looks_like_name(words, first) else None


def trim(raw: str, span: Span) -> Span:
    """A span without the punctuation and white space at its ends.

    Args:
        raw: the text.
        span: a part of it.
    """
    plain = span.of(raw)
    start = span.start + len(plain) - len(plain.lstrip(_EDGES))
    return Span(start, max(start, span.start + len(plain.rstrip(_EDGES))))
