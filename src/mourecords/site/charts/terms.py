"""When agreements begin and end, as bars along time."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from mourecords.records.escaping import shorten
from mourecords.site.charts.drawing import Chart, Frame, Key, element, figure, tip, words
from mourecords.site.entries import Entry
from mourecords.site.words import to_date_words
from mourecords.values.dates import PartialDate

WIDTH, LEFT, ROW, TOP, MOST = 720, 250, 26, 34, 40
_OVER = frozenset({"expired", "terminated"})
TITLE = "Terms over time"


def draw_terms(
    entries: Iterable[Entry],
    ends: dict[str, tuple[float, str]],
    *,
    on: datetime.date | None = None,
) -> Chart | None:
    """A bar for each of the latest agreements whose term has a known end.

    Args:
        entries: the agreements.
        ends: for the slug of each that ends: when, as a year with a fraction, and in words.
        on: the day of the line, or None.
    """
    known = [e for e in entries if e.slug in ends and e.starts_on]
    latest = sorted(known, key=lambda e: (_start(e), e.slug))[-MOST:]
    if not latest:
        return None
    today = [to_year(on)] if on else []
    first = int(min([*map(_start, latest), *today]))
    last = int(max([*(ends[e.slug][0] for e in latest), *today])) + 1
    height = TOP + ROW * len(latest) + 10
    scale = (WIDTH - LEFT - 20) / (last - first)
    parts = [*_years(first, last, scale, height)]
    for index, entry in enumerate(latest):
        x, end = (LEFT + (year - first) * scale for year in (_start(entry), ends[entry.slug][0]))
        over = entry.status in _OVER or any(ends[entry.slug][0] <= day for day in today)
        shade = "mr-s7" if over else "mr-s1"
        parts += _bar(entry, TOP + ROW * index, shade, x=x, width=end - x)
    for x in (LEFT + (year - first) * scale for year in today):
        parts.append(element("line", x1=x, x2=x, y1=TOP - 8, y2=height - 6, class_="mr-today"))
    rows = tuple((e.title, to_date_words(e.starts_on), ends[e.slug][1]) for e in latest)
    return Chart(TITLE, _framed(parts, height, rows, on), ("Agreement", "From", "To"), rows)


def _framed(
    parts: list[str], height: int, rows: tuple[object, ...], on: datetime.date | None
) -> str:
    line = f" The line is {to_date_words(PartialDate.from_date(on))}." if on else ""
    about = f"The terms of the {len(rows)} latest agreements with a known end.{line}"
    frame = Frame(TITLE, about, (Key("mr-s1", "Runs, or is to run"), Key("mr-s7", "Is over")))
    return figure(frame, parts, size=(WIDTH, height))


def _start(entry: Entry) -> float:
    return to_year(entry.starts_on.earliest) if entry.starts_on else 0.0


def to_year(day: object) -> float:
    """A day as a year with a fraction.

    Examples:
        >>> import datetime
        >>> to_year(datetime.date(2020, 7, 1))
        2020.5
    """
    year, month, number = (int(part) for part in str(day).split("-"))
    return year + (month - 1) / 12 + (number - 1) / 372


def _years(first: int, last: int, scale: float, height: int) -> Iterable[str]:
    step = next(s for s in (1, 2, 5, 10, 20, 50, 100, 1000) if (last - first) / s <= 10)
    for year in range(-(-first // step) * step, last + 1, step):
        x = LEFT + (year - first) * scale
        yield element("line", x1=x, x2=x, y1=TOP - 8, y2=height - 6)
        yield words(year, x=x, y=TOP - 14, text_anchor="middle", class_="mr-soft")


def _bar(entry: Entry, y: int, shade: str, *, x: float, width: float) -> Iterable[str]:
    yield words(shorten(entry.title, 34), x=LEFT - 12, y=y + 15, text_anchor="end")
    yield element(
        "rect",
        tip(entry.title),
        x=x,
        y=y + 3,
        width=max(width, 3.0),
        height=ROW - 9,
        rx=4,
        class_=shade,
    )
