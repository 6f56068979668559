"""Datelines: the place, the day and the agency with which a story opens.

Forms, each seen in use: "KUALA LUMPUR, Oct 31, 2025 —", "LONDON, March 13 -",
"PORTLAND, Oregon, March 11 -", "Accra, July 31, GNA –", "New Delhi [India],
Sept 6 :", "Washington, DC, October 1, 2014 (PAHO / WHO) -", "KARACHI, JAN 19
/DNA/ –", "26 September 2019, New York -", "JAKARTA:", "(Reuters) -",
"MOSCOW, June 1. /TASS/.", "NEW DELHI, Dec 5 (PTI)", "(Seoul, 12 March 2020)",
"PRAGUE (Agency - 02nd August, 2023)", "Kigali, Rwanda | 2 May 2024 |".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from mourecords.documents.folding import to_folded
from mourecords.languages.opening_words import DASHES, OpeningWords
from mourecords.languages.page import Page, to_key, to_word
from mourecords.values.spans import Span

_CLOSING: Final = re.compile(r"[-–—―−:_|…](?:(?<=\s.)|(?=\s))|\.\.")
_CAPITALS: Final = re.compile(r"[A-Z][A-Z'’.-]{2}|[(\[]")
_PROSE: Final = re.compile(r"[\"“'‘]?[A-Z][\w'’-]{0,20} ([a-z]{2,20})\b")
_REACH: Final = 160


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
    prose = _PROSE.match(text, span.start, span.end)
    if prose is not None and not _may_name(prose[1], page):
        return None
    marked = reach >= span.end or _CLOSING.search(text, span.start, reach)
    if not marked and not _CAPITALS.match(text, span.start):
        return None
    return _Opening(text, span, page).read()


def _may_name(word: str, page: Page) -> bool:
    """Whether a word in lower case can stand in the name of a place, or be part of a day."""
    return word in page.place_within or word in page.months or word in page.weekdays


class _Opening:
    """A dateline at the start of a paragraph, read from left to right."""

    def __init__(self, text: str, span: Span, page: Page) -> None:
        reach = Span(span.start, min(span.end, span.start + _REACH))
        self.text, self.page, self.words = text, page, OpeningWords(text, reach, page)
        self.ends_here = reach.end == span.end
        self.closed_by = ""

    def read(self) -> Dateline | None:
        """The dateline that the words spell."""
        words = self.words
        if words.peek() in {"(", "["}:
            return self.read_bracketed()
        date = words.date()
        words.skip(",")
        place = words.words()
        if self.goes_on():
            return None
        regions = [] if place is None else self.regions()
        agency = words.bracketed()
        if date is None:
            words.skip(",")
            words.skip(".")
            date = words.date() or self.date_set_off()
        words.skip(".")
        agency = agency or self.agency()
        if date is None and agency is not None:
            date = self.date_within(agency)
        closed = self.closes(place, date, agency=agency)
        if not closed or not self.is_one(place, date, agency=agency):
            return None
        region = Span(regions[0].start, regions[-1].end) if regions else None
        return Dateline(self.whole(), place, region, date, agency)

    def whole(self) -> Span:
        """All that was read."""
        return Span(self.words.tokens[0][1], self.words.tokens[self.words.at - 1][2])

    def read_bracketed(self) -> Dateline | None:
        """As in "(Seoul, 12 March 2020)" and "(Reuters) -"."""
        words = self.words
        agency = words.bracketed()
        if agency is None:
            return None
        inner = OpeningWords(self.text, agency, self.page)
        place = inner.words()
        inner.skip(",")
        date = inner.date()
        words.skip_dashes()
        if place is not None and date is not None and inner.peek() == "":
            return Dateline(self.whole(), place, None, date)
        words.at = 0
        words.bracketed()
        closed = self.closes(None, None, agency=agency)
        return Dateline(self.whole(), agency=agency) if closed else None

    def goes_on(self) -> bool:
        """Whether a word in lower case that is no date follows: the opening of a sentence."""
        if not self.words.peek()[:1].islower():
            return False
        key = to_word(self.words.peek())
        return key not in self.page.months and key not in self.page.weekdays

    def date_set_off(self) -> Span | None:
        """The day behind a dash or colon: "OSLO – 4 June 1997 –", "DOHA: 14 May 2020 –"."""
        words, start = self.words, self.words.at
        if words.peek() not in {":", *DASHES}:
            return None
        words.at += 1
        date = words.date()
        if date is None or words.peek() not in {":", *DASHES}:
            words.at = start
            return None
        return date

    def date_within(self, agency: Span) -> Span | None:
        """The day in the brackets of the agency: "(Agency - 02nd August, 2023)"."""
        inner = OpeningWords(self.text, agency, self.page)
        while inner.peek():
            date = inner.date()
            if date is not None:
                return date
            inner.at += 1
        return None

    def is_one(self, place: Span | None, date: Span | None, *, agency: Span | None) -> bool:
        """Whether what was read is enough to be a dateline."""
        if date is not None:
            return place is not None
        if place is None:
            return agency is not None
        if agency is not None:
            return True
        name = place.of(self.text)
        if self.closed_by not in {":", *DASHES}:
            return False
        return to_folded(name) in self.page.places and (name.isupper() or self.closed_by != "-")

    def closes(self, place: Span | None, date: Span | None, *, agency: Span | None) -> bool:
        """Read what ends it: a dash, a colon, at times a full stop, or the end of the line."""
        words = self.words
        stop = words.peek(-1)[-1:] == "." and words.at > 0
        words.skip(",")
        words.skip(".")
        self.closed_by = words.peek()
        if self.closed_by in DASHES or self.closed_by == ":":
            words.at += 1
            if words.peek() == "":
                return self.ends_here and place is not None and date is not None
            if not self.spaced():
                return False
            words.skip_dashes()
            if words.peek() == "/" and words.bracketed():
                words.skip_dashes()
            return True
        if self.closed_by == "":
            return self.ends_here and words.at > 0
        capitals = place is not None and place.of(self.text).isupper()
        if stop and capitals and date is not None:
            return True
        return capitals and agency is not None and self.is_agency(agency, date)

    def is_agency(self, agency: Span, date: Span | None) -> bool:
        """Whether brackets hold an agency that is known, or a name and a day."""
        parts = agency.of(self.text).replace("-", "/").split("/")
        dated = date is not None and agency.start <= date.start < agency.end
        return dated or any(to_key(part) in self.page.agencies for part in parts)

    def spaced(self) -> bool:
        """Whether white space stands beside the dash."""
        words = self.words
        if words.at < 2:
            return False
        before, dash, after = words.tokens[words.at - 2 : words.at + 1]
        return dash[2] < after[1] or before[2] < dash[1]

    def regions(self) -> list[Span]:
        """Provinces, countries and cities after the city: ", Oregon", "[India]", "/LILONGWE"."""
        words = self.words
        found: list[Span] = []
        while len(found) < 2:
            start, inner = words.at, None
            if words.peek() == "[":
                inner = words.bracketed()
            elif words.peek() == "/" and words.peek(2) != "/":
                words.at += 1
                inner = words.words()
            elif words.peek() == ",":
                words.at += 1
                inner = None if words.date_is_next() else words.words()
            if inner is None or to_key(inner.of(self.text)) in self.page.agencies:
                words.at = start
                break
            found.append(inner)
        return found

    def agency(self) -> Span | None:
        """An agency in brackets, between slashes, or by name after a comma, slash or bar."""
        words, start = self.words, self.words.at
        found = words.bracketed()
        if found is not None:
            return found
        sign = words.peek()
        if sign in {",", "/", "|"}:
            words.at += 1
        named = words.words()
        if named is not None and (
            to_key(named.of(self.text)) in self.page.agencies
            or sign == "/"
            or (sign == "|" and start and words.peek() == "|")
        ):
            return named
        words.at = start
        return None
