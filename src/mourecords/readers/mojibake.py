"""UTF-8 that somebody has read as Windows-1252: "JosÃ©", "countryâ€™s"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from mourecords.documents.mending import Change


def _to_char(byte: int) -> str:
    """What Windows-1252, or Latin-1 where it has nothing, shows for a byte."""
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def _images(low: int, high: int) -> str:
    """What both show for some bytes: Latin-1 has controls where Windows-1252 has marks."""
    return "".join(map(_to_char, range(low, high))) + "".join(map(chr, range(low, min(high, 0xA0))))


_BYTES: Final = {char: byte for byte in range(0x80, 0x100) for char in (_to_char(byte), chr(byte))}
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
_CLOSING_QUOTE: Final = "”"
_PAIR: Final = 2
_SPACE: Final = "\xa0"
_QUOTES: Final = frozenset("‘’“”–—…„‚«»")
_BEHIND: Final = _QUOTES | frozenset(f"°®™©¹²³·•§{_SPACE}")
"""What may stand behind a letter for itself."""
_LATIN: Final = re.compile(
    "[\xa0-\u0233\u1e00-\u1eff\u2010-\u206f\u20a0-\u20cf\u2100-\u214f\ufb00-\ufb06\ufeff]"
)
"""Letters and signs that stand alone among Latin letters; all others come several together."""


def find_mojibake(text: str) -> Iterator[Change]:
    r"""Where a text has the bytes of UTF-8 as letters, and what they stand for.

    A letter with a diacritic may stand before a quotation mark, a no-break space or a sign for
    itself ("IRMÃ”", "liberté\xa0»"): where nothing in the text is certain it is left as it is.

    Args:
        text: any text.

    Examples:
        >>> list(find_mojibake("JosÃ© met"))
        [Change(start=3, end=5, text='é')]
    """
    shown = [*_SHOWN.finditer(text)] if _FIRST_BYTE in text.encode() else []
    found = [(match, meant) for match, meant in _read_again(shown) if meant]
    if any(_is_certain(text, match) for match, _ in found):
        yield from (Change(*match.span(), meant) for match, meant in found)


def _read_again(shown: list[re.Match[str]]) -> Iterator[tuple[re.Match[str], str | None]]:
    """What is meant by each, or None where that is no character likely to stand there."""
    starts, ends = {match.start() for match in shown}, {match.end() for match in shown}
    for match in shown:
        meant = _decode(match[0])
        together = match.start() in ends or match.end() in starts
        yield match, meant if meant and (together or _LATIN.match(meant)) else None


def _is_certain(text: str, match: re.Match[str]) -> bool:
    """Whether letters can be nothing else: no letter and what may stand behind it."""
    if match[0][1] not in _BEHIND:
        return True
    before, after = (
        text[max(0, match.start() - 1) : match.start()],
        text[match.end() : match.end() + 1],
    )
    if _SPACE in match[0]:
        return before.islower() and len(match[0]) == _PAIR
    quoted = before.isupper() and match[0][1] in _QUOTES
    return before.islower() or (after.islower() and not quoted)


def _decode(shown: str) -> str | None:
    """The character whose bytes are shown; the one quote of which a byte is lost is closing."""
    if shown.endswith(_LOST):
        return _CLOSING_QUOTE
    try:
        return bytes(_BYTES[char] for char in shown).decode()
    except UnicodeDecodeError:
        return None
