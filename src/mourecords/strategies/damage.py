"""What happens to texts on their way: kinds of damage that keep the truth known."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from hypothesis import strategies as st

from mourecords.strategies.writing import Edit, Written
from mourecords.values.spans import Span

_WIDTH = 66


def _wrap(text: str) -> list[Edit]:
    """Break lines hard, as mail and wire services do."""
    edits, start = [], 0
    for space in re.finditer(r"[ \n]", text):
        if space.group() == "\n":
            start = space.end()
        elif space.start() - start >= _WIDTH:
            edits.append(Edit(Span(space.start(), space.end()), "\n"))
            start = space.end()
    return edits


def _each(pattern: str, text_of: Callable[[re.Match[str]], str]) -> Callable[[str], list[Edit]]:
    compiled = re.compile(pattern)

    def find(text: str) -> list[Edit]:
        return [Edit(Span(*match.span()), text_of(match)) for match in compiled.finditer(text)]

    return find


def _hyphenate(text: str) -> list[Edit]:
    """Break long words at the ends of lines, as narrow columns do."""
    edits = []
    for wrapped in _wrap(text):
        word = _LONG.search(text, wrapped.span.end, wrapped.span.end + 20)
        if word is None or word.start() != wrapped.span.end:
            edits.append(wrapped)
        else:
            at = word.end(1)
            edits.append(Edit(Span(at, at), "-\n"))
    return edits


_LONG: Final = re.compile(r"([a-z]{4})[a-z]{4,}")


def _misread(text: str) -> list[Edit]:
    """Letters that scanners take for others: one word in nine is hit."""
    edits = []
    for number, word in enumerate(re.finditer(r"[a-z]{5,}", text)):
        hit = _LOOKALIKE.search(word.group()) if number % 9 == 4 else None
        if hit:
            start = word.start() + hit.start()
            edits.append(Edit(Span(start, start + len(hit[0])), LOOKALIKES[hit[0]]))
    return edits


LOOKALIKES: Final = {"rn": "m", "m": "rn", "cl": "d", "l": "1", "i": "l", "e": "c"}
_LOOKALIKE: Final = re.compile("|".join(LOOKALIKES))


def _garble(text: str) -> list[Edit]:
    """UTF-8 that somebody has read as Windows-1252."""
    return [
        Edit(Span(*match.span()), match.group().encode().decode("cp1252", "replace"))
        for match in re.finditer(r"[^\x00-\x7f]", text)
    ]


def _shout(line: str) -> str:
    """The headline in capitals; a first line that ends in a full stop is none."""
    return line if line.endswith(".") else line.upper()


DAMAGE: Mapping[str, Callable[[str], list[Edit]]] = {
    "wrapped": _wrap,
    "hyphenated": _hyphenate,
    "curly": _each(r"(?<=\w)'(?=\w)", lambda _: "’"),
    "dashes": _each(r"(?<= )[-–](?= )", lambda _: "—"),
    "spaces": _each(r"(?<=,) (?=\w)", lambda _: "\u00a0 "),
    "crlf": _each(r"\n", lambda _: "\r\n"),
    "glued": _each(r"(?<=[a-z]\.)\n\n(?=[A-Z])", lambda _: ""),
    "unspaced": _each(r"(?<=[a-z][.,]) (?=[A-Za-z])", lambda _: ""),
    "capitals": _each(r"\A[^\n]{1,200}(?=\n\n)", lambda match: _shout(match.group())),
    "uppercase": _each(r"[^\W\d_]*[a-z][^\W\d_]*", lambda match: match.group().upper()),
    "lowercase": _each(r"[^\W\d_]*[A-Z][^\W\d_]*", lambda match: match.group().lower()),
    "mojibake": _garble,
    "misread": _misread,
}
"""The kinds of damage, each a function from a text to the changes that it makes."""


def damage_text(written: Written, name: str) -> Written:
    r"""The text with one kind of damage, its record still true.

    Args:
        written: the text with its record.
        name: the kind, a key of ``DAMAGE``.

    Raises:
        ValueError: there is no such kind.

    Examples:
        >>> from hypothesis import find
        >>> from mourecords.strategies import articles
        >>> written = find(articles(), lambda written: "," in written.text)
        >>> "\r\n" in damage_text(written, "crlf").text
        True
    """
    if name not in DAMAGE:
        raise ValueError(f"there is no damage {name!r}; there are: {', '.join(sorted(DAMAGE))}")
    return written.edited(DAMAGE[name](written.text))


def damaged(texts: st.SearchStrategy[Written], name: str) -> st.SearchStrategy[Written]:
    """The texts with one kind of damage.

    Args:
        texts: texts with their records.
        name: the kind, a key of ``DAMAGE``.

    Raises:
        ValueError: there is no such kind.
    """
    if name not in DAMAGE:
        raise ValueError(f"there is no damage {name!r}; there are: {', '.join(sorted(DAMAGE))}")
    return texts.map(lambda written: damage_text(written, name))


def surrounded(written: Written, *, before: str, after: str) -> Written:
    """The text with other text before and after it, such as menus and notices."""
    end = len(written.text)
    return written.edited([Edit(Span(0, 0), before), Edit(Span(end, end), after)])
