"""What the number of a heading means: ``12``, ``XII``, ``Twelve``, ``1.2``, ``lO``."""

from __future__ import annotations

import re
from typing import Final

from mourecords.languages.pack import Pack
from mourecords.mentions.numerals import to_number

Place = tuple[int, ...]
"""Where a heading stands in its row: (12,), or (1, 2) for the second article of chapter 1."""

_ROMAN: Final = re.compile(r"(x{0,4}|xc)(ix|iv|v?i{0,4})\Z")
_WEIGHTS: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_SCANNED: Final = str.maketrans({"l": "1", "I": "1", "|": "1", "O": "0", "o": "0", "i": "1"})
_LIMIT: Final = 999


def read_enumerator(number: str, after: str, *, pack: Pack) -> tuple[Place, ...]:
    """What a number may mean, the likeliest first.

    Args:
        number: as written, with the mistakes of scanning.
        after: the characters that follow it: a digit that a scan set apart may
            belong to it ("Article 3 4").
        pack: the words.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> en = load_pack("en")
        >>> read_enumerator("XIV", "", pack=en), read_enumerator("10.2", "", pack=en)
        (((14,),), ((10, 2),))
        >>> read_enumerator("II", "", pack=en), read_enumerator("Twelve", "", pack=en)
        (((2,), (11,)), ((12,),))
    """
    if re.fullmatch(r"\d{1,9}(?:[.-]\d{1,9}){0,9}", number):
        plain = tuple(int(part) for part in re.split("[.-]", number))
        split = re.match(r" (\d)(?!\d)(?:\s|$)", after)
        joined = ((plain[0] * 10 + int(split[1]),),) if split and len(plain) == 1 else ()
        return (plain, *joined)
    found = [
        value for value in (read_roman(number), _scanned(number), to_number(number, pack)) if value
    ]
    first = number.split(" ", maxsplit=1)[0].split("-", maxsplit=1)[0]
    if not found and first != number and (value := to_number(first, pack)):
        found = [value]
    return tuple((value,) for value in dict.fromkeys(found) if value <= _LIMIT)


def read_roman(number: str) -> int | None:
    """The value of a Roman number, read with the mistakes of scanning, or None.

    Examples:
        >>> read_roman("XIV"), read_roman("iv"), read_roman("Ill"), read_roman("b")
        (14, 4, 3, None)
    """
    plain = number.replace("l", "I").replace("1", "I").replace("|", "I").lower()
    for form in (plain, plain.replace("l", "i")):
        if form and _ROMAN.match(form):
            values = [_WEIGHTS[char] for char in form]
            following = [*values[1:], 0]
            return sum(-v if v < n else v for v, n in zip(values, following, strict=True))
    return None


def _scanned(number: str) -> int | None:
    digits = number.translate(_SCANNED)
    return int(digits) if digits.isdecimal() and len(digits) <= 2 else None
