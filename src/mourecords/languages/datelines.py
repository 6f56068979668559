"""Datelines: the place, the day and the agency with which a story opens.

Forms, each seen in use: "KUALA LUMPUR, Oct 31, 2025 —", "LONDON, March 13 -",
"PORTLAND, Oregon, March 11 -", "Accra, July 31, GNA –", "New Delhi [India],
Sept 6 :", "Washington, DC, October 1, 2014 (PAHO / WHO) -", "KARACHI, JAN 19
/DNA/ –", "26 September 2019, New York -", "JAKARTA:", "(Reuters) -".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from mourecords.documents.folding import to_folded
from mourecords.languages.page import Page, to_key, to_word
from mourecords.values.spans import Span

_TOKEN: Final = re.compile(r"[^\W\d_](?:[\w'’]|[.-](?=\w)){0,30}\.?|\d{1,4}(?:st|nd|rd|th)?|--|\S")
_CLOSING: Final = re.compile(r"[-–—―−:](?:(?<=\s.)|(?=\s))")
_REACH: Final = 160
_DASHES: Final = frozenset({"-", "--", "–", "—", "―", "−"})
_PAIRS: Final = {"(": ")", "[": "]", "/": "/"}
_MOST_WORDS: Final = 5


@dataclass(frozen=True, slots=True)
class Dateline:
    """The opening of a story.

    Attributes:
        span: all of it, with the dash or colon that ends it.
        place: the city, or None.
        region: the province or country after it, or None.
        date: the day, as written, or None.
        agency: the agency or organisation, or None.
    """

    span: Span
    place: Span | None = None
    region: Span | None = None
    date: Span | None = None
    agency: Span | None = None


def find_dateline(text: str, span: Span, *, page: Page) -> Dateline | None:
    """The dateline at the start of a paragraph, if it has one.

    Args:
        text: any text.
        span: the paragraph.
        page: the words of its language.

    Returns:
        The dateline, or None. Words before a colon or dash are one only with a
        date or an agency beside them, or if they are a place that is known.
    """
    reach = span.start + _REACH
    if reach < span.end and not _CLOSING.search(text, span.start, reach):
        return None
    return _Opening(text, span, page).read()


class _Opening:
    """The first words of a paragraph, read from left to right."""

    def __init__(self, text: str, span: Span, page: Page) -> None:
        end = min(span.end, span.start + _REACH)
        self.text, self.page, self.at = text, page, 0
        self.matches = _TOKEN.finditer(text, span.start, end)
        self.tokens: list[tuple[str, int, int]] = []
        self.ends_here = end == span.end

    def read(self) -> Dateline | None:
        """The dateline that the tokens spell."""
        date = self.date()
        self.skip(",")
        place = self.words()
        if self.goes_on():
            return None
        regions = [] if place is None else self.regions()
        agency = self.bracketed()
        if date is None:
            self.skip(",")
            date = self.date() or self.date_between_dashes()
        agency = agency or self.agency()
        closed = self.closes()
        if not closed or not self.is_one(place, date, agency=agency):
            return None
        region = Span(regions[0].start, regions[-1].end) if regions else None
        span = Span(self.tokens[0][1], self.tokens[self.at - 1][2])
        return Dateline(span, place, region, date, agency)

    def goes_on(self) -> bool:
        """Whether a word in lower case that is no date follows: the opening of a sentence."""
        if not self.peek()[:1].islower():
            return False
        key = to_word(self.peek())
        return key not in self.page.months and key not in self.page.weekdays

    def date_between_dashes(self) -> Span | None:
        """The day in "OSLO – 4 June 1997 – ", which a dash sets off on either side."""
        start = self.at
        if self.peek() not in _DASHES:
            return None
        self.at += 1
        date = self.date()
        if date is None or self.peek() not in _DASHES:
            self.at = start
            return None
        return date

    def is_one(self, place: Span | None, date: Span | None, *, agency: Span | None) -> bool:
        """Whether what was read is enough to be a dateline."""
        if date is not None:
            return place is not None
        if place is None:
            return agency is not None
        if agency is not None:
            return True
        name = place.of(self.text)
        if self.closed_by not in {":", *_DASHES}:
            return False
        return to_folded(name) in self.page.places and (name.isupper() or self.closed_by != "-")

    def closes(self) -> bool:
        """Read the dash or colon at the end; a dateline may also be a line of its own."""
        self.skip(",")
        self.skip(".")
        token = self.peek()
        self.closed_by = token
        if token in _DASHES or token == ":":
            self.at += 1
            return self.peek() != "" and self.spaced()
        return token == "" and self.ends_here and self.at > 0

    def spaced(self) -> bool:
        """Whether white space stands beside the dash."""
        if self.at < 2:
            return False
        before, dash, after = self.tokens[self.at - 2 : self.at + 1]
        return dash[2] < after[1] or before[2] < dash[1]

    def peek(self, ahead: int = 0) -> str:
        """The next token, or an empty string."""
        at = self.at + ahead
        while at >= len(self.tokens):
            match = next(self.matches, None)
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

    def words(self) -> Span | None:
        """Capitalised words, up to five, that are no month and no agency."""
        start = self.at
        while self.at - start < _MOST_WORDS and self.is_name(self.peek(), first=self.at == start):
            self.at += 1
        while self.at > start and self.peek(-1).lower() in self.page.place_within:
            self.at -= 1
        return self.since(start) if self.at > start else None

    def is_name(self, token: str, *, first: bool) -> bool:
        """Whether a token can be part of the name of a place."""
        if not token or not token[0].isalpha():
            return False
        key = to_word(token)
        if key in self.page.months and self.peek(1)[:1].isdigit():
            return False
        return token[0].isupper() or (not first and key in self.page.place_within)

    def regions(self) -> list[Span]:
        """Provinces and countries after the city: ", Oregon", ", Malaysia", "[India]", "/"."""
        found: list[Span] = []
        while len(found) < 2:
            start = self.at
            if self.peek() == "[":
                inner = self.bracketed()
            else:
                self.skip(",")
                inner = None if self.at == start or self.date_is_next() else self.words()
            if inner is None or to_key(inner.of(self.text)) in self.page.agencies:
                self.at = start
                break
            found.append(inner)
        return found

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
        if not self.month_and_day():
            found = self.at > start and self.at == first and self.peek() in {"", ",", ":", *_DASHES}
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
        """Up to eight tokens in brackets or between slashes."""
        close = _PAIRS.get(self.peek())
        if close is None:
            return None
        for ahead in range(2, 10):
            if self.peek(ahead) == close:
                start, self.at = self.at + 1, self.at + ahead
                inner = self.since(start)
                self.at += 1
                return inner
        return None

    def agency(self) -> Span | None:
        """An agency in brackets, between slashes, or by name after a comma or a slash."""
        start = self.at
        found = self.bracketed()
        if found is not None:
            return found
        if self.peek() in {",", "/"}:
            self.at += 1
        words = self.words()
        if words is not None and (
            to_key(words.of(self.text)) in self.page.agencies or self.peek(-2) == "/"
        ):
            return words
        self.at = start
        return None
