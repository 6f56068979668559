"""Dates in the title block: when it was signed, when it entered into force."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
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
_HEAD: Final = 1_500
_CLOSE: Final = 8
_PLACE: Final = (
    rf"(?P<place>[{CAPITALS}](?:[^\W\d_]|[.'’])+"
    rf"(?:[ -](?:[a-z]{{2,3}}[ -])?[{CAPITALS}](?:[^\W\d_]|[.'’])*){{0,3}})"
)
_ALONE: Final = re.compile(rf"[ (\[,]*(?:{_PLACE},?)?[ (\[]*")
_DAY: Final = r"(?=(?:the )?\d|[A-Z][a-z]+ \d)"
_DATELINE: Final = re.compile(rf"(?m)^[ \t(\[]*(?:{_PLACE},?[\s(]+)?{_DAY}")
_LAST: Final = re.compile(rf"(?<=\. ){_PLACE}, {_DAY}")
_LOWER_DATELINE: Final = re.compile(r"(?m)^(?P<place>[^\W\d_](?:[^\W\d_]|[ .'’-]){2,30}),\s+(?=\d)")


def find_opening_date(text: InstrumentText, title_end: int) -> Done | None:
    """The date and place of signature that the title block gives, or None.

    For an exchange of notes it is the date line of the last note.
    """
    end = min(max(text.opening_end, title_end), title_end + 1_200)
    words = compile_opening(text.pack)
    for match in words["signed"].finditer(text.view.folded, 0, end):
        if (
            words["told"].search(text.view.folded, max(0, match.start() - 30), match.start())
            or (match.start() < title_end and text.view.folded[: match.start()].endswith(", "))
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
    return _note_date(text) or _dated(text) or _bare_date(text, title_end)


def _of_another(text: InstrumentText, title_end: int, at: int) -> bool:
    """Whether another agreement is named just before, after the title."""
    before = text.view.folded[max(title_end, at - _NAMED) : at]
    return title_end < at and compile_title_words(text.pack).kind.search(before) is not None


def _dated(text: InstrumentText) -> Done | None:
    """As in "LOAN AGREEMENT dated 12 May 2016 between …"."""
    words, view = compile_opening(text.pack), text.view
    end = view.position(min(text.opening_end, len(view.text) - 1))
    for match in words["dated"].finditer(text.document.text, 0, end):
        start = view.from_text(match.end())
        reach = Span(start, min(len(view.text), start + 60))
        date = next(iter(find_written_dates(view, text.pack, within=reach)), None)
        if (
            date
            and date.date.day
            and date.span.start - start < _CLOSE
            and words["dated_between"].match(view.folded, date.span.end)
        ):
            return Done(date.date, date.span, None, None)
    return None


def _bare_date(text: InstrumentText, title_end: int) -> Done | None:
    """A date that stands alone after the title: "(18 December 1995)", "Lima, 3 May 1960"."""
    view = text.view
    piece = Span(max(0, title_end - 40), min(len(view.text), title_end + 60))
    for date in find_written_dates(view, text.pack, within=piece):
        start = max(title_end, _part_start(view.text, date.span.start))
        if start > date.span.start:
            start = _part_start(view.text, date.span.start)
        place = _ALONE.fullmatch(view.text, start, date.span.start)
        if date.date.day and place and not compile_opening(text.pack)["no_place"].search(place[0]):
            name = place["place"]
            return Done(date.date, date.span, name, Span(*place.span("place")) if name else None)
    return None


def _part_start(text: str, at: int) -> int:
    """Where the part of a title begins in which a position stands."""
    return max(text.rfind(mark, 0, at) + 1 for mark in ".;([")


def _note_date(text: InstrumentText) -> Done | None:
    """The last date line, where the text consists of notes."""
    words, folded = compile_opening(text.pack), text.view.folded
    note = words["note"].search(folded)
    if note is None or (text.articles and (text.closing is not None or note.start() > _HEAD)):
        return None
    found = [done for match in _iter_datelines(text) if (done := _to_done(text, match))]
    return max(found, key=_end_of, default=None)


def _end_of(done: Done) -> int:
    return done.date_span.end if done.date_span else 0


def _iter_datelines(text: InstrumentText) -> Iterator[re.Match[str]]:
    """Where a date begins a line, behind a place or not, or follows the last sentence of a note."""
    yield from (_LOWER_DATELINE if text.lower else _DATELINE).finditer(text.document.text)
    yield from _LAST.finditer(text.document.text)


def _to_done(text: InstrumentText, match: re.Match[str]) -> Done | None:
    """The date that a line begins with; without a place it must fill the line."""
    view = text.view
    after = view.from_text(match.end())
    reach = Span(max(0, after - 2), min(len(view.text), after + 40))
    dates = [
        date
        for date in find_written_dates(view, text.pack, within=reach)
        if date.date.day and date.span.start < after + 6
    ]
    if not dates:
        return None
    alone = match["place"] is None or match.re is _LAST
    below = match["place"] is None and _begins_paragraph(text.document.text, match.start())
    if alone and not (_ends_line(text, dates[0].span) and (match["place"] or below)):
        return None
    place = (match["place"] or "").strip(" ,.")
    if not place or compile_opening(text.pack)["no_place"].search(place):
        return Done(dates[0].date, dates[0].span, None, None)
    start = view.from_text(match.start("place"))
    return Done(dates[0].date, dates[0].span, place, Span(start, start + len(place)))


def _begins_paragraph(raw: str, at: int) -> bool:
    """Whether a blank line stands before the line that begins at a position."""
    return at == 0 or raw[max(0, at - 80) : at].rstrip(" \t").endswith("\n\n")


def _ends_line(text: InstrumentText, span: Span) -> bool:
    """Whether nothing follows a span of the view in its line, or in its column."""
    raw, end = text.document.text, text.view.position(span.end - 1) + 1
    line = raw.find("\n", end)
    rest = raw[end : line if line >= 0 else len(raw)]
    return not rest.split("  ", 1)[0].strip(" .,")


def find_recorded_force(text: InstrumentText) -> WrittenDate | None:
    """A note by the editor that tells when it entered into force, or None.

    Where several stand below the text, they are of several instruments.
    """
    length = len(text.view.text)
    above = next(_notes(text, Span(0, min(text.opening_end, 4_000))), None)
    if above:
        return above
    below = tuple(_notes(text, Span(max(text.closing or length - 1_500, 0), length)))
    if len({note.date for note in below}) == 1:
        return below[0]
    return None if below else _footnote(text)


def _notes(text: InstrumentText, within: Span) -> Iterator[WrittenDate]:
    """The dates in a part of the view of which a note says that something entered into force."""
    folded, length = text.view.folded, len(text.view.text)
    for match in compile_opening(text.pack)["force"].finditer(folded, within.start, within.end):
        reach = Span(match.end(), min(length, match.end() + 40))
        near = find_written_dates(text.view, text.pack, within=reach)
        is_near = near and near[0].span.start <= match.end() + 6 and near[0].date.day
        if is_near and "which" not in folded[max(0, match.start() - 12) : match.start()]:
            yield near[0]


def _footnote(text: InstrumentText) -> WrittenDate | None:
    """When it entered into force, as the footnote of a treaty series tells it."""
    words = compile_opening(text.pack)
    for match in words["footnote"].finditer(text.view.text):
        near = find_written_dates(
            text.view,
            text.pack,
            within=Span(match.end(), min(len(text.view.text), match.end() + 20)),
        )
        before = text.view.text[max(0, match.start() - 6) : match.start()]
        if near and near[0].span.start == match.end() and words["footnote_mark"].search(before):
            return near[0] if near[0].date.day else None
    return None


@cache
def compile_opening(pack: Pack) -> Mapping[str, re.Pattern[str]]:
    """What tells of dates in a title block; the second call for a pack costs nothing."""
    table = pack.table("closing")["opening"]
    return {name: re.compile(words) for name, words in table.items()}
