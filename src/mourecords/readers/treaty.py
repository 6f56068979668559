"""The text of an instrument to a document: no story, so no headline, dateline or byline."""

from __future__ import annotations

from collections.abc import Iterator

from mourecords.documents.block import Block, BlockKind
from mourecords.documents.document import Document
from mourecords.documents.mending import Mended, to_given
from mourecords.documents.source import Source, to_sha256
from mourecords.languages.pack import load_pack
from mourecords.readers.blocks import is_prose
from mourecords.readers.encoding import find_damage
from mourecords.readers.paragraphs import Paragraph, find_paragraphs
from mourecords.readers.repairs import mend


def read_treaty(text: str, *, language: str = "en") -> Document:
    r"""Read the text of a treaty or a memorandum.

    Args:
        text: any string.
        language: of the text, ISO 639.

    Returns:
        The document: its paragraphs, items of lists, and lines that stand alone as
        headings.

    Raises:
        PackError: there is no pack for the language.

    Examples:
        >>> document = read_treaty("TREATY\n\nThe Parties shall keep the peace.")
        >>> [(str(block.kind), document.quote(block.span)) for block in document.blocks]
        [('heading', 'TREATY'), ('paragraph', 'The Parties shall keep the peace.')]
    """
    mended = mend(text, load_pack(language))
    made = read_treaty_text(mended, given=text, language=language)
    return to_given(made, mended, text=text)


def read_treaty_text(mended: Mended, *, given: str, language: str) -> Document:
    """The document of the mended text of a treaty.

    Args:
        mended: the text to be read.
        given: the same text as it was given, which its source and its remarks describe.
        language: of the text, ISO 639.
    """
    text = mended.text
    source = Source(language=language if text.strip() else None, sha256=to_sha256(given))
    blocks = tuple(_blocks(text, find_paragraphs(text)))
    return Document(text, source, blocks, remarks=find_damage(given))


def _blocks(text: str, paragraphs: list[Paragraph]) -> Iterator[Block]:
    for span, item, _ in paragraphs:
        if item:
            yield Block(BlockKind.LIST_ITEM, span)
        else:
            prose = is_prose(text, span)
            yield Block(BlockKind.PARAGRAPH if prose else BlockKind.HEADING, span)
