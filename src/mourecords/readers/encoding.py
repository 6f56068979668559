"""Bytes to text: which encoding, and what was damaged before they came here."""

from __future__ import annotations

import codecs
import re
from typing import Final

from mourecords.documents.remark import Remark
from mourecords.errors import ReadError
from mourecords.readers.mojibake import find_mojibake
from mourecords.values.spans import Span

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC: Final = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an Office file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
_CONTROLS: Final = bytes(set(range(32)) - {8, 9, 10, 11, 12, 13, 26, 27}) + b"\x7f"
_LOST: Final = re.compile("\ufffd")
_MOST_CONTROLS: Final = 0.01
_TEXT: Final = "give a text file"


def decode(data: bytes, *, name: str = "text", encoding: str | None = None) -> str:
    r"""The text that some bytes are.

    Without a given encoding: the byte order mark decides, then strict UTF-8,
    then UTF-16 without a mark (by its zero bytes), then Windows-1252, which
    newsrooms write. A byte order mark is not part of the text.

    Args:
        data: any bytes.
        name: what to call them in an error.
        encoding: the encoding, where it is known.

    Raises:
        ReadError: the bytes are no text, or not in the given encoding.

    Examples:
        >>> decode(b"S\xe3o Tom\xe9"), decode("São".encode("utf-16"))
        ('São Tomé', 'São')
    """
    if encoding is not None:
        return _decode_as(data, name, encoding)
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _decode_as(data, name, codec)
    _check_text(data, name)
    if b"\x00" in data:
        return _decode_as(data, name, _wide(data, name))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_old(data)


_WRONG: Final = (
    "letters that were read in a wrong encoding, {} times; "
    "values have what they stand for, quotes keep them"
)
_GONE: Final = "characters that were lost, {} times; they are left as they are"


def find_damage(text: str) -> tuple[Remark, ...]:
    """What shows that a text was damaged by a wrong encoding before it was read.

    Examples:
        >>> [remark.rule for remark in find_damage("the countryâ€™s navy")]
        ['text.mojibake']
    """
    mended = [Span(change.start, change.end) for change in find_mojibake(text)]
    lost = [Span(*found.span()) for found in _LOST.finditer(text)] if "\ufffd" in text else []
    kinds = (("text.mojibake", _WRONG, mended), ("text.lost-characters", _GONE, lost))
    return tuple(
        Remark(rule, f"the text has {what.format(len(spans))}", spans[0])
        for rule, what, spans in kinds
        if spans
    )


def _decode_as(data: bytes, name: str, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError as error:
        raise ReadError(name, f"there is no encoding {encoding!r}") from error
    except UnicodeDecodeError as error:
        reason = f"byte {error.start} is not {encoding}"
        raise ReadError(name, reason, "give the right encoding, or none") from error


def _decode_old(data: bytes) -> str:
    """Windows-1252; where a byte means nothing in it, mostly-UTF-8 or Latin-1."""
    try:
        return (
            data.decode("cp1252") if not _is_nearly_utf8(data) else data.decode("utf-8", "replace")
        )
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _is_nearly_utf8(data: bytes) -> bool:
    """Whether there are many more good sequences of UTF-8 than bad ones."""
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    good = sum(1 for char in text if char > "\x7f") - lost
    return good > 4 * lost


def _check_text(data: bytes, name: str) -> None:
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise ReadError(name, f"it is {what}, not a text", _TEXT)
    sample = data[:65536]
    controls = len(sample) - len(sample.translate(None, _CONTROLS.replace(b"\x00", b"")))
    if controls > max(3, _MOST_CONTROLS * len(sample)):
        raise ReadError(name, "it holds binary data, not a text", _TEXT)


def _wide(data: bytes, name: str) -> str:
    """UTF-16 without a mark: the zero bytes are nearly all on one side."""
    sample = data[:65536]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) > 0.3 * len(sample) / 2 and min(even, odd) < 0.1 * max(even, odd):
        return "utf-16-le" if odd > even else "utf-16-be"
    raise ReadError(name, "it holds binary data, not a text", _TEXT)
