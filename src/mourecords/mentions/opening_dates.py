"""Dates in the title block: when it was signed, when it entered into force."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from mourecords.languages.pack import Pack
from mourecords.languages.patterns import CAPITALS
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.testimonium import Done, find_place
from mourecords.mentions.titles import compile_title_words
from mourecords.mentions.written_dates import WrittenDate, find_written_dates
from mourecords.values.spans import Span

_NAMED: Final = 90
_DATELINE: Final = re.compile(
    rf"(?m)^[ \t(\[]*(?P<place>[{CAPITALS}](?:[^\W\d_]|[ .'’-]){{2,30}}),?[\s(]+"
    rf"(?=(?:the )?\d|[A-Z][a-z]+ \d)"
)
_LOWER_DATELINE: Final = re.compile(r"(?m)^(?P<place>[^\W\d_](?:[^\W\d_]|[ .'’-]){2,30}),\s+(?=\d)")


def find_opening_date(text: InstrumentText, title_end: int) -> Done | None:
    """The date and place of signature that the title block gives, or None.

    For an exchange of notes it is the date line of the last note.
    """
    end = min(max(text.opening_end, title_end), title_end + 1_200)
    for match in compile_opening(text.pack)["signed"].finditer(text.view.folded, 0, end):
        if (
            "which" in text.view.folded[max(0, match.start() - 30) : match.start()]
            or match.start() > title_end + 500
            or _of_another(text, title_end, match.start())
        ):
            continue
        dates = [
            d
            for d in find_written_dates(
                text.view,
                text.pack,
                within=Span(match.end(), min(match.end() + 90, len(text.view.text))),
            )
            if d.date.day
        ]
        if dates and (match.start() >= title_end - 90 or title_end == 0):
            place = find_place(text.view, text.pack, within=Span(match.end(), match.end() + 60))
            return Done(dates[0].date, dates[0].span, place and place[0], place and place[1])
    return _note_date(text) or _bare_date(text, title_end)


def _of_another(text: InstrumentText, title_end: int, at: int) -> bool:
    """Whether another agreement is named just before, after the title."""
    before = text.view.folded[max(title_end, at - _NAMED) : at]
    return title_end < at and compile_title_words(text.pack).kind.search(before) is not None


def _bare_date(text: InstrumentText, title_end: int) -> Done | None:
    """A date that stands alone after the title: "(18 December 1995)", "Lima, 3 May 1960"."""
    piece = Span(max(0, title_end - 40), min(len(text.view.text), title_end + 60))
    for date in find_written_dates(text.view, text.pack, within=piece):
        between = text.view.text[title_end : date.span.start]
        if date.date.day and re.fullmatch(r"[ (\[]*(?:[A-Z][\w .'-]{2,30},?)?[ (]*", between):
            name = between.strip(" (,[")
            start = text.view.text.find(name, title_end) if name else 0
            return Done(
                date.date, date.span, name or None, Span(start, start + len(name)) if name else None
            )
    return None


def _note_date(text: InstrumentText) -> Done | None:
    """The last date line, where the text consists of notes."""
    folded = text.view.folded
    if text.articles is not None or not compile_opening(text.pack)["note"].search(folded):
        return None
    last: Done | None = None
    dateline = _LOWER_DATELINE if text.lower else _DATELINE
    for match in dateline.finditer(text.document.text):
        start = text.view.from_text(match.start("place"))
        after = text.view.from_text(match.end())
        dates = [
            d
            for d in find_written_dates(
                text.view, text.pack, within=Span(max(0, after - 2), min(len(folded), after + 40))
            )
            if d.date.day and d.span.start < after + 6
        ]
        if dates:
            place = match["place"].strip(" ,.")
            last = Done(dates[0].date, dates[0].span, place, Span(start, start + len(place)))
    return last


def find_recorded_force(text: InstrumentText) -> WrittenDate | None:
    """A note by the editor that tells when it entered into force, or None."""
    length = len(text.view.text)
    for region in (
        Span(0, min(text.opening_end, 4_000)),
        Span(max(text.closing or length - 1_500, 0), length),
    ):
        for match in compile_opening(text.pack)["force"].finditer(
            text.view.folded, region.start, region.end
        ):
            near = find_written_dates(
                text.view, text.pack, within=Span(match.end(), min(length, match.end() + 40))
            )
            before = text.view.folded[max(0, match.start() - 12) : match.start()]
            if (
                near
                and near[0].span.start <= match.end() + 6
                and near[0].date.day
                and "which" not in before
            ):
                return near[0]
    return None


@cache
def compile_opening(pack: Pack) -> Mapping[str, re.Pattern[str]]:
    """What tells of dates in a title block; the second call for a pack costs nothing."""
    table = pack.table("closing")["opening"]
    return {name: re.compile(words) for name, words in table.items()}
