"""When and where an agreement was signed, as far as its title tells it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from mourecords.documents.folding import View
from mourecords.languages.pack import Pack
from mourecords.mentions.testimonium import Done, find_place
from mourecords.mentions.titles import TitleMention, compile_title_words
from mourecords.mentions.written_dates import WrittenDate, compile_date_words, find_written_dates
from mourecords.values.spans import Span

_REACH: Final = 60
_DATED: Final = re.compile(r"\d")
_PLACE: Final = re.compile(r"(?P<place>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}),? (?:on )?\Z")


@dataclass(frozen=True, slots=True)
class TitleDateWords:
    """The patterns of a pack.

    Attributes:
        own: a part of its own that tells of the signature.
        joined: the same after a comma, where it may belong to another agreement.
        last: what stands before a place and a date at the end.
    """

    own: re.Pattern[str]
    joined: re.Pattern[str]
    last: re.Pattern[str]


def find_title_date(view: View, pack: Pack, *, title: TitleMention) -> Done | None:
    """The date and place of signature that a title states, or None.

    A date that may be that of another agreement which the title names ("amending the
    Agreement of 8 June 1965") is not taken.

    Examples:
        >>> from mourecords.documents.folding import fold
        >>> from mourecords.languages.pack import load_pack
        >>> from mourecords.mentions.titles import read_title
        >>> pack, view = (
        ...     load_pack("en"),
        ...     fold("Treaty between Peru and Chile. Signed at Arica, 2 May 2001"),
        ... )
        >>> title = read_title(view, pack, within=Span(0, len(view.text)))
        >>> done = find_title_date(view, pack, title=title)
        >>> str(done.date), done.place
        ('2001-05-02', 'Arica')
    """
    dates = [d for d in find_written_dates(view, pack, within=title.span) if d.date.day]
    return (
        _signed(view, pack, title, dates)
        or _of_kind(view, title, dates)
        or _at_end(view, pack, title, dates)
    )


def _signed(view: View, pack: Pack, title: TitleMention, dates: list[WrittenDate]) -> Done | None:
    """What stands after "signed at", in a part of its own or where no other is named."""
    words = compile_title_dates(pack)
    match = words.own.search(view.folded, title.span.start, title.span.end)
    if match is None and (joined := words.joined.search(view.folded, *_range(title))):
        match = None if _names_another(view, pack, title, joined.start()) else joined
    if match is None:
        return None
    near = [d for d in dates if match.end() <= d.span.start <= match.end() + _REACH]
    limit = near[0].span.start if near else min(title.span.end, match.end() + _REACH)
    dated = _DATED.search(view.text, match.end(), limit)
    month = compile_date_words(pack).month.search(view.folded, match.end(), limit)
    limit = min([limit, *(found.start() for found in (dated, month) if found)])
    found = find_place(view, pack, within=Span(match.end(), max(match.end(), limit)))
    date = near[0] if near else None
    if date is None and found is None:
        return None
    return Done(date and date.date, date and date.span, found and found[0], found and found[1])


def _range(title: TitleMention) -> tuple[int, int]:
    start = title.kind_span.end if title.kind_span else title.span.start
    return start, title.span.end


def _names_another(view: View, pack: Pack, title: TitleMention, end: int) -> bool:
    """Whether another agreement is named between the kind and a position."""
    kind = compile_title_words(pack).kind
    return kind.search(view.folded, _range(title)[0], end) is not None


def _of_kind(view: View, title: TitleMention, dates: list[WrittenDate]) -> Done | None:
    """The date of "Treaty of 2 May 2001 between …"."""
    if title.kind_span is None:
        return None
    between = (view.folded[title.kind_span.end : d.span.start] for d in dates[:1])
    return Done(dates[0].date, dates[0].span, None, None) if list(between) == [" of "] else None


def _at_end(view: View, pack: Pack, title: TitleMention, dates: list[WrittenDate]) -> Done | None:
    """A place and a date that end the title, set apart from it."""
    if not dates or view.text[dates[-1].span.end : title.span.end].strip(" .)]"):
        return None
    date = dates[-1]
    start = max(title.span.start, date.span.start - _REACH)
    place = _PLACE.search(view.text, start, date.span.start)
    at = place.start() if place else date.span.start
    if not compile_title_dates(pack).last.search(view.folded[title.span.start : at]):
        return None
    if compile_title_dates(pack).joined.search(view.folded, max(0, at - 2), date.span.start):
        return None
    name = place["place"] if place else None
    return Done(date.date, date.span, name, Span(*place.span("place")) if place else None)


@cache
def compile_title_dates(pack: Pack) -> TitleDateWords:
    """The patterns of a pack; the second call for a pack costs nothing."""
    table = pack.table("titles")["signed"]
    return TitleDateWords(
        own=re.compile(table["own"]),
        joined=re.compile(table["joined"]),
        last=re.compile(table["last"]),
    )
