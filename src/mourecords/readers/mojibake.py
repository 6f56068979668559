"""UTF-8 that somebody has read as Windows-1252: "JosÃ©", "countryâ€™s"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from mourecords.documents.mending import Change
from mourecords.languages.pack import Pack


def _images(low: int, high: int) -> str:
    """What Windows-1252, or Latin-1 where it has nothing, shows for some bytes."""
    return "".join(_to_char(byte) for byte in range(low, high))


def _to_char(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


_BYTES: Final = {_to_char(byte): byte for byte in range(0x80, 0x100)}
_NEXT: Final = f"[{re.escape(_images(0x80, 0xC0))}]"
_LOST: Final = "\ufffd"
# One class of first letters, so that only they are looked at.
_SHOWN: Final = re.compile(
    f"[{_images(0xC2, 0xF5)}](?:(?<=[{_images(0xC2, 0xE0)}]){_NEXT}"
    f"|(?<=[{_images(0xE0, 0xF0)}])(?:{_NEXT}{{2}}|(?<=â)€{_LOST})"
    f"|(?<=[{_images(0xF0, 0xF5)}]){_NEXT}{{3}})"
)
_FIRST_BYTE: Final = _images(0xC2, 0xC3).encode()[:1]
"""With which the letters that bytes are shown as begin in UTF-8."""
_NOWHERE: Final = frozenset({"Cc", "Mc", "Me", "Mn"})
"""The categories of controls and of marks that stand on another character."""
_CLOSING_QUOTE: Final = "”"
_TYPOGRAPHIC: Final = frozenset("‘’“”–—…„‚«»°")


def find_mojibake(text: str, _pack: Pack) -> Iterator[Change]:
    """Where a text has the bytes of UTF-8 as letters, and what they stand for.

    A capital with a diacritic may stand before a quotation mark for itself, so that alone,
    outside a word, is left as it is.

    Args:
        text: any text.
    """
    found = [*_SHOWN.finditer(text)] if _FIRST_BYTE in text.encode() else []
    if any(_is_certain(text, match) for match in found):
        for match in found:
            meant = _read_again(match[0])
            if meant is not None:
                yield Change(*match.span(), meant)


def _is_certain(text: str, match: re.Match[str]) -> bool:
    """Whether letters can be nothing else: no capital before a quotation mark or a dash."""
    if len(match[0]) > 2 or match[0][1] not in _TYPOGRAPHIC:
        return True
    around = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    return any(char.islower() for char in around)


def _read_again(shown: str) -> str | None:
    """The character whose bytes are shown; the one quote of which a byte is lost is closing.

    None where they show none, or a mark or control that no text has there ("ÍŽ" in capitals).
    """
    if shown.endswith(_LOST):
        return _CLOSING_QUOTE
    try:
        meant = bytes(_BYTES[char] for char in shown).decode()
    except UnicodeDecodeError:
        return None
    return None if unicodedata.category(meant) in _NOWHERE else meant
