"""Word files (DOCX) to documents, with python-docx (extra ``docx``)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from mourecords.documents.block import Block, BlockKind
from mourecords.documents.document import Document
from mourecords.errors import MissingExtraError, ReadError
from mourecords.readers.plain import read_plain
from mourecords.values.spans import Span

LARGEST: Final = 200_000_000
"""How many bytes a file may unpack to, which keeps out files made to burst."""

_HEADS: Final = ("heading", "title")
_STYLED: Final = 3


def read_docx(data: bytes, *, name: str = "file", language: str = "en") -> Document:
    """Read a Word file: its paragraphs, headings and tables in order.

    Args:
        data: the file.
        name: what to call it in an error.
        language: of the text, ISO 639; there must be a pack for it.

    Returns:
        The document: a paragraph a line, with a blank line between. What has a
        style of heading or title is a heading.

    Raises:
        MissingExtraError: the extra ``docx`` is not installed.
        ReadError: it is no Word file, or it unpacks to more than ``LARGEST``.
    """
    try:
        import docx
    except ImportError as error:
        raise MissingExtraError("docx", "reading DOCX") from error
    _check_size(data, name)
    try:
        lines = list(_lines(docx.Document(io.BytesIO(data))))
    except Exception as error:  # whatever the parts of the library raise
        raise ReadError(name, "it is no Word file, or a damaged one", "save it anew") from error
    document = read_plain("\n\n".join(text for text, _ in lines), name=name, language=language)
    heads = set(_head_spans(lines))
    blocks = tuple(_as_styled(block, heads) for block in document.blocks)
    return Document(document.text, document.source, blocks, remarks=document.remarks)


def _check_size(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
            known = "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise ReadError(name, "it is a damaged ZIP archive", "save it anew") from error
    if size > LARGEST:
        raise ReadError(name, f"it unpacks to more than {LARGEST} bytes", "split it first")
    if not known:
        raise ReadError(name, "it is a ZIP archive, but no Word file", "give the text itself")


def _lines(file: Any) -> Iterator[tuple[str, bool]]:
    """Each paragraph that is not empty, and whether it is a heading."""
    for part in file.iter_inner_content():
        if hasattr(part, "rows"):
            for row in part.rows:
                cells = dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells)
                yield from ((text, False) for text in [" | ".join(cells)] if text.strip(" |"))
        elif part.text.strip():
            style = str(getattr(part.style, "name", "")).lower()
            yield " ".join(part.text.split()), style.startswith(_HEADS)


def _head_spans(lines: list[tuple[str, bool]]) -> Iterator[Span]:
    at = 0
    for text, is_head in lines:
        if is_head:
            yield Span(at, at + len(text))
        at += len(text) + 2


def _as_styled(block: Block, heads: set[Span]) -> Block:
    """The block by its style; in a file with styled headings no other short line is one."""
    if block.span in heads and block.kind is not BlockKind.HEADLINE:
        return Block(BlockKind.HEADING, block.span)
    if len(heads) >= _STYLED and block.kind is BlockKind.HEADING:
        return Block(BlockKind.PARAGRAPH, block.span)
    return block
