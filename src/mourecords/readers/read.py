"""The one door for reading: a file, its bytes or an open stream to a document."""

from __future__ import annotations

import importlib
import os
import re
from pathlib import Path
from typing import BinaryIO, Final, cast

from mourecords.documents.document import Document
from mourecords.errors import ReadError
from mourecords.readers.plain import read_plain

LARGEST: Final = 256 * 1024 * 1024
"""The largest file that is read, in bytes."""

_MAGIC: Final = ((b"%PDF-", "pdf"), (b"PK\x03\x04", "docx"))
_HTML: Final = re.compile(rb"<(?:!doctype\s{1,9}html|html|head|body)\b", re.IGNORECASE)
_HEAD: Final = 2048


def read(source: str | os.PathLike[str] | bytes | BinaryIO, *, language: str = "en") -> Document:
    """Read a file as a document.

    What it is, its first bytes tell: plain text, HTML (extra ``html``), PDF
    (extra ``pdf``) or DOCX (extra ``docx``).

    Args:
        source: a path, the bytes themselves, or an open binary file.
        language: of the text, ISO 639; there must be a pack for it.

    Returns:
        The document; give it to ``parse``.

    Raises:
        ReadError: there is no such file, it cannot be opened, or it is no text.
        MissingExtraError: the extra for its kind is not installed.
        PackError: there is no pack for the language.

    Examples:
        >>> read(b"Peru and Chile sign a treaty").text
        'Peru and Chile sign a treaty'
    """
    if isinstance(source, bytes):
        return _read_bytes(source, "bytes", language)
    if isinstance(source, str | os.PathLike):
        path = Path(source)
        return _read_bytes(_bytes_of(path), str(path), language)
    name = str(getattr(source, "name", "stream"))
    return _read_bytes(_all_of(source), "-" if name == "<stdin>" else name, language)


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return _all_of(file)
    except OSError as error:
        raise ReadError(str(path), error.strerror or str(error), "check the path") from error
    except ValueError as error:
        raise ReadError(_shown(path), str(error), "check the path") from error


def _all_of(stream: BinaryIO) -> bytes:
    """What a stream holds, and a byte more than is read at most, where it goes on and on."""
    parts: list[bytes] = []
    room = LARGEST + 1
    while room > 0 and (part := stream.read(room)):
        parts.append(part)
        room -= len(part)
    return b"".join(parts)


def _shown(path: Path) -> str:
    """A path as text that can be shown."""
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")


def _read_bytes(data: bytes, name: str, language: str) -> Document:
    if len(data) > LARGEST:
        raise ReadError(name, f"it has more than {LARGEST} bytes", "split it first")
    kind = next((kind for magic, kind in _MAGIC if data.startswith(magic)), None)
    if kind is None and _HTML.search(data, 0, _HEAD):
        kind = "html"
    if kind is None:
        return read_plain(data, name=name, language=language)
    reader = getattr(importlib.import_module(f"mourecords.readers.{kind}"), f"read_{kind}")
    return cast(Document, reader(data, name=name, language=language))
