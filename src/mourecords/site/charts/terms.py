"""When agreements begin and end, as bars along time."""

from __future__ import annotations

from collections.abc import Iterable

from mourecords.site.charts.drawing import Chart, element, figure, shorten, tip, words
from mourecords.site.entries import Entry
from mourecords.site.words import to_date_words

WIDTH, LEFT, ROW, TOP, MOST = 960, 300, 24, 34, 40


def draw_terms(entries: Iterable[Entry], ends: dict[str, tuple[float, str]]) -> Chart | None:
    """A bar for each of the latest agreements whose term has a known end.

    Args:
        entries: the agreements.
        ends: for the slug of each that ends: when, as a year with a fraction, and in words.
    """
    known = [e for e in entries if e.slug in ends and e.starts_on]
    latest = sorted(known, key=lambda e: (_start(e), e.slug))[-MOST:]
    if not latest:
        return None
    first = int(min(_start(e) for e in latest))
    last = int(max(ends[e.slug][0] for e in latest)) + 1
    height = TOP + ROW * len(latest) + 10
    scale = (WIDTH - LEFT - 20) / max(last - first, 1)
    parts = [*_years(first, last, scale, height)]
    for index, entry in enumerate(latest):
        parts += _bar(
            entry,
            TOP + ROW * index,
            LEFT + (_start(entry) - first) * scale,
            (ends[entry.slug][0] - _start(entry)) * scale,
        )
    title = "Terms over time"
    about = f"The {len(latest)} latest agreements whose term has a known end, {first} to {last}."
    rows = tuple((e.title, to_date_words(e.starts_on), ends[e.slug][1]) for e in latest)
    picture = figure(title, size=(WIDTH, height), parts=parts, about=about)
    return Chart(title, picture, ("Agreement", "From", "To"), rows)


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


def _bar(entry: Entry, y: int, x: float, width: float) -> Iterable[str]:
    name = shorten(entry.title, 40)
    yield words(name, x=LEFT - 12, y=y + 14, text_anchor="end")
    shade = "mr-s7" if entry.status in {"expired", "terminated"} else "mr-s1"
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
