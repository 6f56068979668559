"""Strategies for sources and documents."""

from __future__ import annotations

from hypothesis import strategies as st

from mourecords.documents.block import Block, BlockKind
from mourecords.documents.document import Document
from mourecords.documents.source import Source, to_sha256
from mourecords.strategies.sparse import sparse
from mourecords.strategies.values import language_codes, partial_dates, words
from mourecords.values.spans import Span
from mourecords.values.vocabularies import SourceKind

_KINDS = (BlockKind.PARAGRAPH, BlockKind.HEADLINE, BlockKind.LIST_ITEM, BlockKind.FURNITURE)


def sources(*, text: str | None = None) -> st.SearchStrategy[Source]:
    """Where texts come from.

    Args:
        text: the text, for its hash; None for no hash.

    Examples:
        >>> from hypothesis import find
        >>> find(sources(text="MoU"), lambda source: True).sha256[:8]
        '3cb8340e'
    """
    dates = partial_dates(between=("1900", "2100"))
    optional = {
        "title": words(),
        "url": st.integers(1, 99).map("https://example.org/{}".format),
        "publisher": words(),
        "attribution": words(),
        "published": dates,
        "modified": dates,
        "retrieved": st.dates(),
        "language": language_codes(),
        "kind": st.sampled_from(SourceKind),
    }
    return sparse(
        Source, {} if text is None else {"sha256": st.just(to_sha256(text))}, optional=optional
    )


@st.composite
def documents(draw: st.DrawFn, *, max_blocks: int = 5) -> Document:
    r"""Texts of a few blocks, with blank lines between them.

    Args:
        draw: given by Hypothesis.
        max_blocks: how many blocks there may be.

    Examples:
        >>> from hypothesis import find
        >>> document = find(documents(), lambda document: len(document.blocks) == 2)
        >>> document.text
        'Lima\n\nLima'
        >>> [document.quote(block.span) for block in document.blocks]
        ['Lima', 'Lima']
    """
    pieces = draw(st.lists(words(), max_size=max_blocks))
    blocks, at = [], 0
    for piece in pieces:
        blocks.append(Block(draw(st.sampled_from(_KINDS)), Span(at, at + len(piece))))
        at += len(piece) + 2
    text = "\n\n".join(pieces)
    return Document(text, draw(sources(text=text)), tuple(blocks))
