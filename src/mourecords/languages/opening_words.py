"""The first words of a story, read one after another: signs, names of places, days."""

from __future__ import annotations

import re
from typing import Final

from mourecords.languages.page import Page, to_word
from mourecords.values.spans import Span

_TOKEN: Final = re.compile(
    r"[^\W\d_](?:[\w'’]|[.-](?=[^\W\d_])){0,30}\.?|\d{1,4}(?:st|nd|rd|th)?|--|\.{2,5}|\S"
)
_NUMERIC: Final = re.compile(r"\d{1,2}([./])\d{1,2}\1(?:19|20)\d\d(?!\d)")
_PAIRS: Final = {"(": ")", "[": "]", "/": "/"}
_MOST_WORDS: Final = 5
_INNER: Final = 14
DASHES: Final = frozenset({"-", "--", "–", "—", "―", "−", "_", "|", "…", "..", "..."})
"""Signs between a dateline and what follows it."""


class OpeningWords:
    """The first words of a paragraph, and how far they are read.

    Args:
        text: any text.
        span: what of the paragraph may be read.
        page: the words of its language.
    """

    def __init__(self, text: str, span: Span, page: Page) -> None:
        self.text, self.page, self.at = text, page, 0
        self._matches = _TOKEN.finditer(text, span.start, span.end)
        self.tokens: list[tuple[str, int, int]] = []

    def peek(self, ahead: int = 0) -> str:
        """The next token, or an empty string."""
        at = self.at + ahead
        while at >= len(self.tokens):
            match = next(self._matches, None)
            if match is None:
                return ""
            self.tokens.append((match.group(), match.start(), match.end()))
        return self.tokens[at][0] if at >= 0 else ""

    def skip(self, sign: str) -> None:
        """Pass a sign, if it is next."""
        if self.peek() == sign:
            self.at += 1

    def since(self, start: int) -> Span:
        """From a token to the last one read."""
        return Span(self.tokens[start][1], self.tokens[self.at - 1][2])

    def skip_dashes(self) -> bool:
        """Pass dashes, if any are next."""
        start = self.at
        while self.peek() in DASHES:
            self.at += 1
        return self.at > start

    def words(self) -> Span | None:
        """Capitalised words, up to five, that are no month and no agency."""
        start = self.at
        while self.at - start < _MOST_WORDS and self.is_name(self.peek(), first=self.at == start):
            self.at += 1
            if self.ends_word():
                break
        while self.at > start and self.peek(-1).lower() in self.page.place_within:
            self.at -= 1
        return self.since(start) if self.at > start else None

    def ends_word(self) -> bool:
        """Whether the last word ends with a full stop that is no abbreviation's."""
        last = self.peek(-1)
        return last.endswith(".") and len(last) > 4

    def is_name(self, token: str, *, first: bool) -> bool:
        """Whether a token can be part of the name of a place."""
        if not token or not token[0].isalpha():
            return False
        key = to_word(token)
        if key in self.page.months and self.peek(1)[:1].isdigit():
            return False
        return token[0].isupper() or (not first and key in self.page.place_within)

    def date_is_next(self) -> bool:
        """Whether a date follows; nothing is read."""
        start = self.at
        found = self.date()
        self.at = start
        return found is not None

    def date(self) -> Span | None:
        """A day and a month in either order, with weekday and year if they are there."""
        start = self.at
        if to_word(self.peek()) in self.page.weekdays:
            self.at += 1
            self.skip(",")
        first = self.at
        numeric = _NUMERIC.match(self.text, self.tokens[first][1]) if self.peek() else None
        if numeric is not None:
            while self.peek() and self.tokens[self.at][1] < numeric.end():
                self.at += 1
            return Span(self.tokens[start][1], numeric.end())
        if not self.month_and_day():
            found = self.at > start and self.at == first and self.peek() in {"", ",", ":", *DASHES}
            if not found:
                self.at = start
                return None
            return self.since(start)
        comma = self.at
        self.skip(",")
        if len(self.peek()) == 4 and self.peek().isdigit():
            self.at += 1
        else:
            self.at = comma
        return self.since(start)

    def month_and_day(self) -> bool:
        """Read "Oct 31", "31 Oct" or "31st of October"."""
        one, two = self.peek(), self.peek(1)
        if to_word(one) in self.page.months and two[:1].isdigit() and len(two) != 4:
            self.at += 2
            return True
        gap = 2 if to_word(two) == "of" else 1
        if one[:1].isdigit() and len(one) < 5 and to_word(self.peek(gap)) in self.page.months:
            self.at += gap + 1
            return True
        return False

    def bracketed(self) -> Span | None:
        """A few tokens in brackets or between slashes."""
        close = _PAIRS.get(self.peek())
        if close is None:
            return None
        for ahead in range(2, _INNER):
            if self.peek(ahead) == close:
                start, self.at = self.at + 1, self.at + ahead
                inner = self.since(start)
                self.at += 1
                return inner
        return None
