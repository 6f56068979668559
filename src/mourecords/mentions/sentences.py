"""Where sentences begin and end, block by block, in positions of a view."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from mourecords.documents.block import Block, BlockKind
from mourecords.documents.document import Document
from mourecords.documents.folding import View
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import CAPITALS
from mourecords.mentions.reading import Sentence
from mourecords.values.spans import Span

_END: Final = re.compile(
    rf"[.!?](?:[\"')\]]*(?= [\"'(\[]*[{CAPITALS}0-9])"
    r"|(?<=[a-z]{2}.)\"?(?=[A-Z][a-z']{0,20},? [a-z]))"
)
_LAST_WORD: Final = re.compile(r"[\w.&'-]+$")
_LONGEST: Final = 1500
_WHOLE: Final = frozenset({BlockKind.DATELINE, BlockKind.FURNITURE})


@cache
def _abbreviations(pack: Pack) -> frozenset[str]:
    return frozenset(pack.table("abbreviations")["words"])


def find_sentences(document: Document, view: View, *, pack: Pack) -> tuple[Sentence, ...]:
    """The sentences of all blocks but datelines and furniture.

    Args:
        document: the text and its blocks.
        view: its folded view.
        pack: whose abbreviations do not end a sentence.
    """
    found: list[Sentence] = []
    opened = {b.span.start: b.span.end for b in document.of_kind(BlockKind.DATELINE)}
    whole = Block(BlockKind.PARAGRAPH, Span(0, len(document.text)))
    for number, block in enumerate(document.blocks or (whole,)):
        if block.kind in _WHOLE or not block.span:
            continue
        start = view.from_text(
            min(opened.get(block.span.start, block.span.start), block.span.end - 1)
        )
        end = min(view.from_text(block.span.end - 1) + 1, len(view.text))
        pieces = _split(view.text, start, end, _abbreviations(pack))
        for first, last in _cut(view.text, pieces):
            found.append(Sentence(first, last, block.kind, number))
    return tuple(found)


def _split(text: str, start: int, end: int, abbreviations: frozenset[str]) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    while start < end and text[start] == " ":
        start += 1
    first = start
    for match in _END.finditer(text, start, end):
        if match.end() >= end or (
            match.group()[0] == "." and _abbreviated(text, match.start(), first, abbreviations)
        ):
            continue
        pieces.append((first, match.end()))
        first = match.end() + (text[match.end()] == " ")
    if text[first:end].strip():
        pieces.append((first, end))
    return pieces


def _cut(text: str, pieces: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The sentences, those of more than 1,500 characters in pieces: they are none."""
    for start, end in pieces:
        first = start
        while end - first > _LONGEST:
            space = text.rfind(" ", first + 1, first + _LONGEST)
            last = space if space > 0 else first + _LONGEST
            yield first, last
            first = last + (space > 0)
        yield first, end


def _abbreviated(text: str, dot: int, floor: int, abbreviations: frozenset[str]) -> bool:
    """Whether the dot at a position belongs to an abbreviation or an initial."""
    word = _LAST_WORD.search(text, max(floor, dot - 20), dot)
    if word is None:
        return False
    letters = word.group()
    return (
        letters.casefold() in abbreviations
        or (len(letters) == 1 and letters.isupper())
        or "." in letters
    )
