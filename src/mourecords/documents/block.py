"""The parts that a text consists of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mourecords.values.spans import Span


class BlockKind(StrEnum):
    """What a block of a text is."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    TIMESTAMP = "timestamp"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    SOURCE_LINE = "source_line"
    HEADING = "heading"
    ARTICLE = "article"
    CLAUSE = "clause"
    SIGNATURE_BLOCK = "signature_block"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """A run of the text with one function.

    Attributes:
        kind: what it is.
        span: where it is. Blocks are in order and never overlap, but for a
            dateline, which lies within the paragraph that it opens.

    Examples:
        >>> Block(BlockKind.HEADLINE, Span(0, 10)).kind
        <BlockKind.HEADLINE: 'headline'>
    """

    kind: BlockKind
    span: Span
