"""Files of any known kind to documents."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

from mourecords.documents.document import Document
from mourecords.errors import ReadError
from mourecords.readers.plain import read_plain

LARGEST = 256 * 1024 * 1024
"""The largest file that is read, in bytes."""


def read(source: str | os.PathLike[str] | bytes | BinaryIO, *, language: str = "en") -> Document:
    """Read a file as a document.

    Args:
        source: a path, the bytes themselves, or an open binary file.
        language: of the text, ISO 639; there must be a pack for it.

    Returns:
        The document; give it to ``parse``.

    Raises:
        ReadError: there is no such file, it cannot be opened, or it is no text.
        PackError: there is no pack for the language.

    Examples:
        >>> read(b"Peru and Chile sign a treaty").text
        'Peru and Chile sign a treaty'
    """
    if isinstance(source, bytes):
        return read_plain(source, language=language)
    if isinstance(source, str | os.PathLike):
        path = Path(source)
        return read_plain(_bytes_of(path), name=str(path), language=language)
    return read_plain(source.read(), name=getattr(source, "name", "stream"), language=language)


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise ReadError(str(path), f"it has more than {LARGEST} bytes", "split it first")
        return path.read_bytes()
    except OSError as error:
        raise ReadError(str(path), error.strerror or str(error), "check the path") from error
