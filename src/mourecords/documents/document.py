"""A text with its source and its blocks."""

from __future__ import annotations

from dataclasses import dataclass, field

from mourecords.documents.block import Block, BlockKind
from mourecords.documents.folding import to_encodable
from mourecords.documents.remark import Remark
from mourecords.documents.source import Source
from mourecords.values.spans import Span


@dataclass(frozen=True, slots=True)
class Document:
    r"""A text that never changes again, and where its parts are.

    Every span of every record made from it points into ``text``.

    Attributes:
        text: the characters, exactly as they were read; a lone surrogate, which is no
            character, is U+FFFD.
        source: where they come from.
        blocks: its parts, in order of their start.
        pages: for paged files, the start of each page, in code points; else empty.
        remarks: what its reader noticed: damage that was left as it is.

    Examples:
        >>> document = Document("Peru and Chile sign a treaty")
        >>> document.quote(Span(0, 4))
        'Peru'
    """

    text: str
    source: Source = field(default_factory=Source)
    blocks: tuple[Block, ...] = ()
    pages: tuple[int, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", to_encodable(self.text))

    def quote(self, span: Span) -> str:
        """The characters at a span."""
        return self.text[span.start : span.end]

    def of_kind(self, *kinds: BlockKind) -> tuple[Block, ...]:
        """The blocks of these kinds, in order."""
        return tuple(block for block in self.blocks if block.kind in kinds)
