"""Views of a text that are easier to match, with the way back to the characters.

A view differs from its text by white space (every run is one space) and by
characters that stand for others (curly quotes, dashes, no-break spaces). Every
position in the view leads back to the position in the text, so a span that is
found in the view can always be given in the text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Final

from mourecords.values.spans import Span

_LIKE: Final = (
    dict.fromkeys("‘’‛′`´", "'")
    | dict.fromkeys("“”„«»", '"')
    | dict.fromkeys("‐‑‒–—―−\u00ad", "-")
    | dict.fromkeys((char for char in map(chr, range(0x21, 0x3001)) if char.isspace()), " ")
    | dict.fromkeys("\t\n\v\f\r\x1c\x1d\x1e\x1f", " ")
)
_LIKE_ASCII: Final = str.maketrans({key: like for key, like in _LIKE.items() if key.isascii()})
_UNLIKE: Final = re.compile(f"[{''.join(filter(str.isascii, _LIKE))}]")
_RUN: Final = re.compile("   *")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_DOTTED: Final = "\u0130"
"""The capital I with a dot, the only character that is two in lower case."""
_ASCII: Final = bytes(range(128))
_FEW: Final = 16
"""Of how many different characters each is replaced in a pass of its own."""


class _Plain(dict[int, str]):
    """Characters without their diacritics, worked out when first met.

    A lone surrogate, which no automaton takes, becomes U+FFFD.
    """

    def __missing__(self, code: int) -> str:
        char = "\ufffd" if 0xD800 <= code <= 0xDFFF else chr(code)
        first = unicodedata.normalize("NFKD", char)[0]
        self[code] = plain = (
            first if first.isascii() and first.isalpha() else _LETTERS.get(char, char)
        )
        return plain


_LETTERS: Final = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "a", "œ": "o"}
_PLAIN: Final = _Plain()


@dataclass(frozen=True, slots=True)
class View:
    r"""A folded text whose spans lead back to the text that it was made of.

    Attributes:
        text: the folded characters, case kept.
        folded: the same, in lower case and without diacritics, of equal length.
        starts: positions in the view from which on the text is further by another number.
        ends: for each of them, the position in the text: after a run of white space.

    Examples:
        >>> view = fold("The “Treaty\n   of Lima”")
        >>> view.text
        'The "Treaty of Lima"'
        >>> view.to_text(Span(5, 19))
        Span(start=5, end=22)
    """

    text: str
    folded: str = field(repr=False)
    starts: tuple[int, ...] = field(repr=False)
    ends: tuple[int, ...] = field(repr=False)

    def position(self, at: int) -> int:
        """The position in the text of position ``at`` in the view."""
        found = bisect_right(self.starts, at) - 1
        return at if found < 0 else at + self.ends[found] - self.starts[found]

    def from_text(self, at: int) -> int:
        """The position in the view of position ``at`` in the text."""
        following = bisect_right(self.ends, at)
        here = at
        if following:
            here -= self.ends[following - 1] - self.starts[following - 1]
        return min(here, self.starts[following]) if following < len(self.starts) else here

    def to_text(self, span: Span) -> Span:
        """The span in the text of a span in the view."""
        if span.start == span.end:
            return Span(self.position(span.start), self.position(span.start))
        return Span(self.position(span.start), self.position(span.end - 1) + 1)


def fold(text: str) -> View:
    """A view of ``text`` with single spaces and plain quotes and dashes.

    Args:
        text: any string.

    Returns:
        The view; its cost is linear in the length of the text.
    """
    spaced = _plain_signs(text)
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = shift = 0
    for run in _RUN.finditer(spaced):
        start, end = run.span()
        pieces.append(spaced[done : start + 1])
        shift += end - start - 1
        starts.append(end - shift)
        ends.append(end)
        done = end
    plain = "".join((*pieces, spaced[done:])) if pieces else spaced
    return View(plain, to_folded(plain), tuple(starts), tuple(ends))


def to_encodable(text: str) -> str:
    r"""The text with U+FFFD for each lone surrogate, of the same length.

    A lone surrogate is no character: no file, no JSON and no automaton can hold it.

    Examples:
        >>> to_encodable("Pe\ud800u")
        'Pe�u'
    """
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


def to_folded(text: str) -> str:
    """The text in lower case and without diacritics, of the same length.

    Examples:
        >>> to_folded("Türkiye Ãland")
        'turkiye aland'
    """
    lower = text.lower()
    if len(lower) != len(text):
        lower = text.replace(_DOTTED, "i").lower()
    if lower.isascii():
        return lower
    beyond = _beyond(lower)
    if len(beyond) > _FEW:
        return lower.translate(_PLAIN)
    for char in beyond:
        lower = lower.replace(char, _PLAIN[ord(char)])
    return lower


def _plain_signs(text: str) -> str:
    """The text with plain quotes and dashes, and a space for each white space."""
    for char in _LIKE.keys() & _beyond(text):
        text = text.replace(char, _LIKE[char])
    return text.translate(_LIKE_ASCII) if text.isascii() else _UNLIKE.sub(_to_like, text)


def _to_like(found: re.Match[str]) -> str:
    return _LIKE[found[0]]


def _beyond(text: str) -> set[str]:
    """The characters beyond ASCII in a text: of these most texts have few, time and again."""
    if text.isascii():
        return set()
    data = text.encode(errors="surrogatepass").translate(None, _ASCII)
    return set(data.decode(errors="surrogatepass"))
