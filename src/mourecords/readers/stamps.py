"""Lines that say when, by whom and from where: time stamps, bylines, source lines."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from mourecords.languages.page import Page, to_key, to_word
from mourecords.values.spans import Span

_TOKEN: Final = re.compile(r"[^\W\d_]{1,40}(?:\.[^\W\d_]{1,9}){0,6}\.?|\d+(?:st|nd|rd|th)\b|\d+|\S")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}")
_DATED: Final = re.compile(r"\d(?:\d{3}|\d?[/.]\d{1,2}[/.]\d\d)")
"""What every time stamp has: a year, or a date in numbers."""
_REACH: Final = 100
_MOST: Final = 24
_SIGNS: Final = frozenset("-–—,|:.()[]/{}+•·")
_LABEL: Final = re.compile(r"([^:\n]{2,24}?)\s{0,3}:\s{0,3}(?=\S)")


def find_stamp(text: str, span: Span, *, page: Page) -> Span | None:
    """The time stamp at the start of a line, if it has one.

    It holds a date with a year, or a numeric date, and otherwise only labels,
    weekdays, hours and zones. Prose after it needs a label before the date
    ("date 2024-07-31 By A. Writer") or a bar between.

    Args:
        text: any text.
        span: the line.
        page: the words of its language.
    """
    end = min(span.end, span.start + _REACH)
    return _read_stamp(text, span, end, page) if _DATED.search(text, span.start, end) else None


def _read_stamp(text: str, span: Span, end: int, page: Page) -> Span | None:
    last, dated, labelled, month, year = 0, None, False, False, False
    for match in islice(_TOKEN.finditer(text, span.start, end), _MOST):
        token, stop = match.group(), match.end()
        key = to_word(token)
        if key in page.labels and dated is None:
            labelled = True
        elif key in page.months or _is_glued_month(key, page):
            month = True
        elif not (
            key in page.weekdays or key in page.beside or token in _SIGNS or token[0].isdigit()
        ):
            break
        year = year or (len(token) == 4 and token.isdigit() and token[:2] in {"19", "20"})
        if dated is None and year and (month or _DAY.search(text, span.start, stop)):
            dated = stop
        last = stop
    if dated is None:
        day = _DAY.match(text, _after_label(text, span.start, end, page=page), end)
        dated = day.end() if day else None
    if dated is None:
        return None
    return _stamp_span(text, span, (dated, last or dated), labelled=labelled)


def _stamp_span(text: str, span: Span, ends: tuple[int, int], *, labelled: bool) -> Span | None:
    dated, last = ends
    if last >= span.end or text[last : span.end].strip("-–—|{}. :") == "":
        return span
    rest = text[dated : span.end].lstrip()
    if rest.startswith("|") or "{{" in rest[:12]:
        return Span(span.start, dated) if rest.startswith("|") else span
    return Span(span.start, dated) if labelled else None


def _after_label(text: str, start: int, end: int, *, page: Page) -> int:
    for match in _TOKEN.finditer(text, start, end):
        if to_word(match.group()) not in page.labels and match.group() != ":":
            return match.start()
    return end


def _is_glued_month(key: str, page: Page) -> bool:
    """Whether a page glued the name of an icon to a month: "todayAugust"."""
    return key.startswith(page.icons) and any(
        key.startswith(label) and key[len(label) :] in page.months for label in page.icons
    )


def find_byline(text: str, span: Span, *, page: Page) -> bool:
    """Whether a line names who wrote the story."""
    words = span.of(text).replace(":", " ").split()
    key = to_key(" ".join(words[:4]))
    start = next((s for s in page.bylines if key == s or key.startswith(f"{s} ")), None)
    if start is None or len(words) > 12:
        return False
    names = words[len(start.split()) :]
    return all(
        w[0].isupper() or to_key(w) in page.byline_within or not w[0].isalpha() for w in names
    )


def find_source_line(text: str, span: Span, *, page: Page) -> Span | None:
    """The source that a line names: "Source: …", or an agency alone."""
    line = span.of(text)
    label = _LABEL.match(line)
    if label is not None and to_key(label.group(1)) in page.sources:
        return Span(span.start + label.end(), span.end)
    return span if to_key(line) in page.agencies else None
