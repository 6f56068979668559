"""Plain text to documents."""

from __future__ import annotations

from mourecords.documents.block import Block, BlockKind
from mourecords.documents.document import Document
from mourecords.documents.folding import to_encodable
from mourecords.documents.mending import Mended, to_given
from mourecords.documents.remark import Remark
from mourecords.documents.source import Source, to_sha256
from mourecords.languages.pack import load_pack
from mourecords.languages.page import Page, load_page
from mourecords.readers.blocks import find_blocks
from mourecords.readers.encoding import decode, find_damage
from mourecords.readers.paragraphs import find_paragraphs
from mourecords.readers.recasing import restore_case
from mourecords.readers.repairs import mend
from mourecords.readers.stamps import find_source_line


def read_plain(
    data: bytes | str, *, name: str = "text", encoding: str | None = None, language: str = "en"
) -> Document:
    r"""Read plain text: a saved article, a wire report, a release.

    Args:
        data: the text, or its bytes. Any string is a text.
        name: what to call it in an error.
        encoding: of the bytes, where it is known.
        language: of the text, ISO 639; there must be a pack for it.

    Returns:
        The document. Its text is what was read, without a byte order mark; its
        blocks say what is headline, dateline, story and furniture; its source
        has the headline, the source that the text names, and the SHA-256.

    Raises:
        ReadError: the bytes are no text, or not in the encoding.
        PackError: there is no pack for the language.

    Examples:
        >>> document = read_plain("Pact signed\n\nLIMA, May 2 - It was short.\n\nShare this")
        >>> [(str(block.kind), document.quote(block.span)) for block in document.blocks]
        [('headline', 'Pact signed'), ('paragraph', 'LIMA, May 2 - It was short.'),
         ('dateline', 'LIMA, May 2 -'), ('furniture', 'Share this')]
    """
    text = (
        to_encodable(data) if isinstance(data, str) else decode(data, name=name, encoding=encoding)
    )
    pack = load_pack(language)
    mended = restore_case(mend(text, pack), pack)
    made = read_story(mended, given=text, language=language)
    return to_given(made, mended, text=text)


def read_story(mended: Mended, *, given: str, language: str) -> Document:
    """The document of a mended text: an article, a wire report, a release.

    Args:
        mended: the text to be read.
        given: the same text as it was given, which its source and its remarks describe.
        language: of the text, ISO 639; there must be a pack for it.

    Raises:
        PackError: there is no pack for the language.
    """
    text, page = mended.text, load_page(load_pack(language))
    blocks = find_blocks(text, find_paragraphs(text), page=page)
    remarks = find_damage(given)
    if not text.strip():
        remarks = (Remark("text.empty", "the text is empty"),)
    source = _source(text, blocks, page, language).model_copy(update={"sha256": to_sha256(given)})
    return Document(text, source, blocks, remarks=remarks)


def _source(text: str, blocks: tuple[Block, ...], page: Page, language: str) -> Source:
    headline = next((b.span.of(text) for b in blocks if b.kind is BlockKind.HEADLINE), None)
    named = next((b.span for b in reversed(blocks) if b.kind is BlockKind.SOURCE_LINE), None)
    attribution = named and find_source_line(text, named, page=page)
    return Source(
        title=" ".join(headline.split()) if headline else None,
        attribution=" ".join(attribution.of(text).strip("() -–—").split()) if attribution else None,
        language=language if text.strip() else None,
    )
