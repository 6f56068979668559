"""Paragraphs to blocks: headline, dateline, byline, timestamps, furniture and the story."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from mourecords.documents.block import Block, BlockKind
from mourecords.documents.folding import to_encodable, to_folded
from mourecords.languages.datelines import Dateline, find_dateline
from mourecords.languages.page import Page, to_key, to_start
from mourecords.readers.headlines import mark_headlines
from mourecords.readers.paragraphs import Paragraph
from mourecords.readers.parts import Part
from mourecords.readers.stamps import find_byline, find_source_line, find_stamp
from mourecords.values.spans import Span

_SENTENCE_END: Final = re.compile(r"[.!?…:;][\"'”’»)\]]{0,3}$")
_INITIALS: Final = re.compile(r"\b(?:[A-Z]\.){1,5}$")
_INITIAL_LETTERS: Final = 11
"""How far from the end initials are looked for."""
_INNER_STOP: Final = re.compile(r"[.!?](?<=[a-z)]{2}.)[\"'”’]? [\"'“‘(–—-]?[ A-Z]")
_TRAIL: Final = re.compile(r" [>»›] ")
"""What stands in a trail of pages: "Home > World"."""
_LINE: Final = 120
_LONG: Final = 220
_CAPTION: Final = 400
_CREDIT: Final = 240
_TITLE: Final = 160

Cue = tuple[int, int]
"""Where a word of a caption begins and ends."""


def find_blocks(text: str, paragraphs: list[Paragraph], *, page: Page) -> tuple[Block, ...]:
    """What each paragraph of a page is.

    Args:
        text: the text.
        paragraphs: its paragraphs, in order.
        page: the words of its language.

    Returns:
        Blocks in order. They never overlap, but for a dateline, which lies at
        the start of the paragraph that it opens.
    """
    cues = find_captions(text, page)
    parts = [part for paragraph in paragraphs for part in _split(text, paragraph, page, cues=cues)]
    _mark_prose(text, parts)
    _mark_repeats(text, parts)
    _mark_teasers(text, parts, page)
    _mark_end(text, parts, page)
    mark_headlines(text, parts)
    return tuple(_blocks(parts))


def find_captions(text: str, page: Page) -> tuple[Cue, ...]:
    """Where the words stand that only the text under a picture has."""
    folded = to_encodable(to_folded(text))
    found = page.captions.find_matches_as_indexes(folded, overlapping=True)
    return tuple(sorted((start, end) for _, start, end in found))


def is_prose(text: str, span: Span) -> bool:
    """Whether a stretch reads as sentences rather than as a title.

    Examples:
        >>> is_prose("Peru and Chile sign", Span(0, 19)), is_prose("They met.", Span(0, 9))
        (False, True)
    """
    if len(span) > _LONG:
        return True
    words = span.of(text)
    if _INNER_STOP.search(words):
        return True
    ends = _SENTENCE_END.search(words, len(words) - 4) is not None
    return ends and not (
        len(words) < _TITLE and _INITIALS.search(words, len(words) - _INITIAL_LETTERS)
    )


def _split(text: str, paragraph: Paragraph, page: Page, *, cues: tuple[Cue, ...]) -> Iterator[Part]:
    """The parts of a paragraph: what stands before the story on the same line comes first."""
    span, gap = paragraph.span, paragraph.gap
    if len(span) <= _LINE and is_furniture(span.of(text), page):
        yield Part(span, BlockKind.FURNITURE, gap)
        return
    stamp = find_stamp(text, span, page=page)
    if stamp is not None:
        yield Part(stamp, BlockKind.TIMESTAMP, gap)
        rest = _rest(text, stamp.end, span.end)
        if rest is None:
            return
        span, gap = rest, False
    special = _special(text, span, page, cues=cues)
    if special is not None:
        yield Part(span, special, gap)
        return
    dateline = find_dateline(text, span, page=page)
    if dateline is not None and dateline.span == span:
        yield Part(span, BlockKind.DATELINE, gap)
        return
    if dateline is not None and not (dateline.date or dateline.agency or is_prose(text, span)):
        dateline = None
    yield Part(span, _story_kind(text, paragraph, span, dateline), gap, dateline)


def _rest(text: str, start: int, end: int) -> Span | None:
    while start < end and not text[start].isalnum() and text[start] not in "(\"'“‘[":
        start += 1
    return Span(start, end) if start < end else None


def _special(text: str, span: Span, page: Page, *, cues: tuple[Cue, ...]) -> BlockKind | None:
    if len(span) <= _LINE:
        if find_source_line(text, span, page=page):
            return BlockKind.SOURCE_LINE
        if find_byline(text, span, page=page):
            return BlockKind.BYLINE
    if len(span) <= _CAPTION:
        first = bisect_left(cues, (span.start,))
        inside = cues[first : bisect_left(cues, (span.end,))]
        credited = span.start + _CREDIT
        if any(start < credited and end <= span.end for start, end in inside):
            return BlockKind.CAPTION
    return None


def _story_kind(
    text: str, paragraph: Paragraph, span: Span, dateline: Dateline | None
) -> BlockKind:
    if paragraph.item and span.start == paragraph.span.start:
        return BlockKind.LIST_ITEM
    if dateline is not None or is_prose(text, span):
        return BlockKind.PARAGRAPH
    if span.start > paragraph.span.start and is_name(text, span):
        return BlockKind.BYLINE
    return BlockKind.HEADING


def is_furniture(line: str, page: Page) -> bool:
    """Whether a short line is no part of the story.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> from mourecords.languages.page import load_page
        >>> is_furniture("Home > World > Politics", load_page(load_pack("en")))
        True
    """
    start, key = to_start(line), to_key(line)
    if not key or key in page.lines or key in page.ends or key in page.teasers:
        return True
    return start.startswith(page.starts) or _TRAIL.search(start) is not None


def is_name(text: str, span: Span) -> bool:
    """Whether a stretch is two to four capitalised words, as the name of a person is."""
    words = span.of(text).split()
    return 2 <= len(words) <= 4 and all(word[0].isupper() for word in words)


def _mark_prose(text: str, parts: list[Part]) -> None:
    """Below the first paragraph a long line is prose even where its end was lost."""
    story = False
    for part in parts:
        story = story or part.kind is BlockKind.PARAGRAPH
        if story and part.kind is BlockKind.HEADING and not _is_title(part.span.of(text)):
            part.kind = BlockKind.PARAGRAPH


def _is_title(line: str) -> bool:
    return len(line.split()) < 12


def _mark_repeats(text: str, parts: list[Part]) -> None:
    """What stands twice is furniture the second time."""
    seen: set[str] = set()
    for part in parts:
        if 15 <= len(part.span) <= _CAPTION:
            words = part.span.of(text)
            if words in seen:
                part.kind = BlockKind.FURNITURE
            seen.add(words)


def _mark_teasers(text: str, parts: list[Part], page: Page) -> None:
    """After "Read More" come titles of other stories, until the story goes on."""
    teasing = False
    for part in parts:
        if part.kind is BlockKind.FURNITURE:
            teasing = teasing or to_key(part.span.of(text)) in page.teasers
        elif teasing and part.kind in {BlockKind.HEADING, BlockKind.LIST_ITEM}:
            part.kind = BlockKind.FURNITURE
        else:
            teasing = False


def _mark_end(text: str, parts: list[Part], page: Page) -> None:
    """After "Leave a Comment" and its like nothing belongs to the story."""
    lengths = [len(p.span) if p.kind is BlockKind.PARAGRAPH else 0 for p in parts]
    total, before = sum(lengths), 0
    for index, part in enumerate(parts):
        is_end = part.kind is BlockKind.FURNITURE and to_key(part.span.of(text)) in page.ends
        if is_end and before and before > total - before:
            for after in parts[index:]:
                if after.kind is not BlockKind.SOURCE_LINE:
                    after.kind = BlockKind.FURNITURE
            return
        before += lengths[index]


def _blocks(parts: list[Part]) -> Iterator[Block]:
    for part in parts:
        yield Block(part.kind, part.span)
        if part.dateline is not None and part.kind is not BlockKind.FURNITURE:
            yield Block(BlockKind.DATELINE, part.dateline.span)
