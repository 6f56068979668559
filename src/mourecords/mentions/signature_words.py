"""The words and the columns of signature blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from mourecords.languages.alternation import to_alternation
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import CAPITALS
from mourecords.values.spans import Span

UPPER: Final = f"[{CAPITALS}]"
"""A capital letter."""
_GAP: Final = re.compile(r"\t+|[ \u00a0]{2,}")


@dataclass(frozen=True, slots=True)
class SignatureWords:
    """The words of signature blocks of a pack, compiled.

    Attributes:
        head: what a side begins with.
        mark: a mark before a signature.
        titles: forms of address and ranks before a name.
        no_name: words that no name of a person has.
        role: words for an office.
        joins: the end of an office that goes on in the next line.
        note_end: how a note ends.
        lower: a marked name in a text without capitals.
        name: the name of a person, in capitals or with capital letters.
        lower_name: the same in a text without capitals.
    """

    head: re.Pattern[str]
    mark: re.Pattern[str]
    titles: re.Pattern[str]
    no_name: re.Pattern[str]
    role: re.Pattern[str]
    joins: re.Pattern[str]
    note_end: re.Pattern[str]
    lower: re.Pattern[str]
    name: re.Pattern[str]
    lower_name: re.Pattern[str]


def iter_cells(raw: str, line: Span, *, words: SignatureWords) -> Iterator[Span]:
    """The columns of a line; what follows the colon of a side is a cell of its own."""
    at = line.start
    for gap in (*_GAP.finditer(raw, line.start, line.end), None):
        end = gap.start() if gap else line.end
        cell = Span(at, end)
        at = gap.end() if gap else line.end
        if not any(char.isalnum() for char in cell.of(raw)):
            continue
        found = words.head.finditer(raw, cell.start, cell.end)
        heads = [m.end() - len(m[0].lstrip()) for m in found if " " in m[0].strip()]
        inner = [start for start in heads if start > cell.start and _is_inner(raw, start)]
        for first, last in zip([cell.start, *inner], [*inner, cell.end], strict=True):
            yield Span(first, last)


def _is_inner(raw: str, start: int) -> bool:
    """Whether a side begins within a line: in the case of a heading, not of running words."""
    return raw[start].isupper()


@cache
def compile_signature_words(pack: Pack) -> SignatureWords:
    """The words of a pack; the second call for a pack costs nothing."""
    words = pack.table("closing")["signatures"]
    marks = "|".join(words["marks"])
    titles = "|".join(map(re.escape, words["titles"]))
    heads = to_alternation(words["heads"])
    particles = "|".join(map(re.escape, pack.table("offices")["honorifics"]["particles"]))
    letter = r"(?:[^\s\d,;:()\[\]\"]|(?<=[^\W\d_])[01](?=[^\W\d_]))"  # "C1audine", as scanners read
    word = rf"(?:{UPPER}{letter}*|(?:{particles})(?=\s|$))"
    return SignatureWords(
        head=re.compile(rf"(?<![^\s]) *(?:{heads})\b", re.IGNORECASE),
        mark=re.compile(rf"[ \t]*(?:{marks})[ \t]*", re.IGNORECASE),
        titles=re.compile(rf"[ \t]*(?:(?:{titles})[ \t]*){{1,3}}(?=[A-Z])", re.IGNORECASE),
        no_name=re.compile(rf"\b(?:{'|'.join(words['offices'])})"),
        role=re.compile(rf"\b(?:{'|'.join(words['roles'])})"),
        joins=re.compile(rf"(?:,|\b(?:{'|'.join(words['joins'])}))\s*$"),
        note_end=re.compile("|".join(words["note_ends"])),
        lower=re.compile(
            rf"(?:{marks}) *(?P<name>[a-z][a-z.' -]{{2,40}}?)"
            rf"(?=\.? ?\(| (?:{heads}) |\.?$|\.[a-z]{{3}})"
        ),
        name=re.compile(rf"{word}(?: {word}){{1,5}}"),
        lower_name=re.compile(r"[^\W\d_][^\s\d,;:()]*(?: [^\W\d_][^\s\d,;:()]*){1,4}"),
    )
