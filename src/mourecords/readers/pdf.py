"""PDF files to documents, page by page, with pypdf (extra ``pdf``)."""

from __future__ import annotations

import io
from typing import Any, Final

from mourecords.documents.document import Document
from mourecords.errors import MissingExtraError, ReadError
from mourecords.readers.plain import read_plain

MOST_PAGES: Final = 5000
"""How many pages a file may have."""

MOST_TEXT: Final = 50_000_000
"""How many characters a file may hold, which keeps out files made to burst."""


def read_pdf(data: bytes, *, name: str = "file", language: str = "en") -> Document:
    """Read a PDF file that has a text layer.

    Args:
        data: the file.
        name: what to call it in an error.
        language: of the text, ISO 639; there must be a pack for it.

    Returns:
        The document; ``pages`` has the start of each page in its text. Pages
        are parted by a form feed.

    Raises:
        MissingExtraError: the extra ``pdf`` is not installed.
        ReadError: it is no PDF, it is locked, it is a scan without a text layer,
            or it is too large.
    """
    pages = _pages(data, name)
    text = "\f".join(pages)
    if not text.strip():
        reason = f"its {len(pages)} pages have no text layer"
        raise ReadError(name, reason, "it is a scan: run text recognition on it first")
    starts, at = [], 0
    for page in pages:
        starts.append(at)
        at += len(page) + 1
    document = read_plain(text, name=name, language=language)
    return Document(
        document.text, document.source, document.blocks, tuple(starts), document.remarks
    )


def _pages(data: bytes, name: str) -> list[str]:
    try:
        from pypdf import PdfReader
    except ImportError as error:
        raise MissingExtraError("pdf", "reading PDF") from error
    try:
        return _opened(PdfReader(io.BytesIO(data)), name)
    except ReadError:
        raise
    except Exception as error:  # whatever the parts of the library raise
        raise ReadError(name, f"the PDF is damaged: {error}", "save it anew") from error


def _opened(reader: Any, name: str) -> list[str]:
    if reader.is_encrypted and not reader.decrypt(""):
        raise ReadError(name, "the PDF is locked with a password", "unlock it first")
    if len(reader.pages) > MOST_PAGES:
        raise ReadError(name, f"it has more than {MOST_PAGES} pages", "split it first")
    return _texts(reader, name)


def _texts(reader: Any, name: str) -> list[str]:
    """The text of each page, up to the limit."""
    texts: list[str] = []
    room = MOST_TEXT
    for page in reader.pages:
        text = str(page.extract_text()).replace("\f", "\n").replace("\x00", "")
        room -= len(text)
        if room < 0:
            raise ReadError(name, f"it holds more than {MOST_TEXT} characters", "split it first")
        texts.append(text)
    return texts
