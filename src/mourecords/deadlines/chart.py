"""Terms over time as an SVG picture: one bar an agreement."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Final
from xml.sax.saxutils import escape

from mourecords.calendar.extent import Interval, When
from mourecords.deadlines.deadline import to_name
from mourecords.records.record import Record

_WIDTH: Final = 1000
_LEFT: Final = 330
_ROW: Final = 30
_TOP: Final = 46
_LONGEST_NAME: Final = 46
_OPEN: Final = datetime.timedelta(days=365)
_TICKS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500)


@dataclass(frozen=True, slots=True)
class Bar:
    """One agreement on the chart.

    Attributes:
        name: what it is called.
        start: the first day, or the earliest that it can be.
        boundary: the first day after it; None where it is open.
        notice_from: the day after the last safe day for a notice.
        supposed: whether the days are only what they would be.
    """

    name: str
    start: datetime.date
    boundary: datetime.date | None
    notice_from: datetime.date | None
    supposed: bool

    def describe(self) -> str:
        """The bar in words."""
        end = f"to {self.boundary - datetime.timedelta(1)}" if self.boundary else "without end"
        supposed = ", as it would be" if self.supposed else ""
        notice = (
            f", notice until {self.notice_from - datetime.timedelta(1)}" if self.notice_from else ""
        )
        return f"{self.name}: from {self.start} {end}{notice}{supposed}"


def to_bars(records: Sequence[Record], today: datetime.date) -> tuple[Bar, ...]:
    """The bar of each agreement whose beginning is known; others have none."""
    bars = (_bar(record, today) for record in records)
    return tuple(bar for bar in bars if bar is not None)


def to_svg(records: Sequence[Record], today: datetime.date) -> str:
    """A picture of terms over time, readable in dark and in light.

    A bar runs from the entry into force to the end of the current term; it fades
    where there is no end, and is dashed where the source does not say from when
    the term runs. The last part, in another colour, is the time in which a
    notice is too late for the current term. The picture has a title and says in
    words what it shows.

    Args:
        records: the collection.
        today: the day of the line.

    Examples:
        >>> to_svg([], datetime.date(2026, 11, 23)).startswith("<svg ")
        True
    """
    bars = to_bars(records, today)
    first, last = _extent(bars, today)
    height = _TOP + _ROW * max(len(bars), 1) + 12
    style = files(__package__).joinpath("chart.css").read_text(encoding="utf-8")
    words = "; ".join(bar.describe() for bar in bars) or "no agreement has a known beginning"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" {_ROLE}>',
        f'<title id="chart-title">Terms of {len(bars)} agreements as of {today}</title>',
        f'<desc id="chart-desc">{escape(words)}</desc>',
        f"<style>{style}</style>",
        _FADE,
        f'<rect class="page" width="{_WIDTH}" height="{height}"/>',
        *_axis(first, last, height),
        *(part for row, bar in enumerate(bars) for part in _draw(bar, row, (first, last))),
        *_today(today, _at(today, first, last), height),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


_ROLE: Final = 'role="img" aria-labelledby="chart-title chart-desc"'
_FADE: Final = (
    '<defs><linearGradient id="fade"><stop offset="0" stop-color="#4a8fd0"/>'
    '<stop offset="1" stop-color="#4a8fd0" stop-opacity="0"/></linearGradient></defs>'
)


def _bar(record: Record, today: datetime.date) -> Bar | None:
    timeline = record.agreement.timeline
    force, end = timeline.force(today), timeline.ends()
    start = _first(force.start) or _first(record.agreement.signed_on)
    if start is None:
        return None
    boundary = _first(force.boundary)
    supposed = boundary is None and end.alternative is not None
    if supposed and not isinstance(end.alternative, Interval):
        boundary = _first(end.alternative)
    notice = _first(timeline.notice_by(today).when)
    after = notice + datetime.timedelta(days=1) if notice else None
    return Bar(to_name(record), start, boundary, after, supposed)


def _first(when: When | None) -> datetime.date | None:
    return when.earliest if when else None


def _extent(bars: Sequence[Bar], today: datetime.date) -> tuple[datetime.date, datetime.date]:
    """The first and the last day of the picture, with room for what is open."""
    days = [today, *(bar.start for bar in bars)]
    days += [bar.boundary for bar in bars if bar.boundary]
    first, last = min(days), max(days)
    room = _OPEN if last.year < datetime.MAXYEAR else datetime.timedelta(0)
    return first.replace(month=1, day=1), last + room


def _at(day: datetime.date, first: datetime.date, last: datetime.date) -> float:
    share = (day - first).days / max((last - first).days, 1)
    return round(_LEFT + share * (_WIDTH - _LEFT - 20), 1)


def _axis(first: datetime.date, last: datetime.date, height: int) -> Iterator[str]:
    years = last.year - first.year + 1
    step = next((step for step in _TICKS if years <= 12 * step), _TICKS[-1])
    yield '<g class="axis">'
    for year in range(first.year + (-first.year % step), last.year + 1, step):
        x = _at(datetime.date(year, 1, 1), first, last)
        yield f'<line x1="{x}" y1="{_TOP - 8}" x2="{x}" y2="{height - 8}"/>'
        yield f'<text x="{x}" y="{_TOP - 14}" text-anchor="middle">{year}</text>'
    yield "</g>"


def _draw(bar: Bar, row: int, extent: tuple[datetime.date, datetime.date]) -> Iterator[str]:
    top = _TOP + row * _ROW
    start, end = _at(bar.start, *extent), _at(bar.boundary or extent[1], *extent)
    shape = "supposed" if bar.supposed else "force" if bar.boundary else "open"
    name = bar.name if len(bar.name) <= _LONGEST_NAME else f"{bar.name[: _LONGEST_NAME - 1]}…"
    yield f"<g><title>{escape(bar.describe())}</title>"
    yield f'<text x="8" y="{top + 15}">{escape(name)}</text>'
    yield _rectangle(shape, start, end, top=top)
    if bar.notice_from and bar.boundary and bar.notice_from < bar.boundary:
        yield _rectangle("notice", max(start, _at(bar.notice_from, *extent)), end, top=top)
    yield "</g>"


def _rectangle(shape: str, start: float, end: float, *, top: int) -> str:
    width = round(max(end - start, 1.5), 1)
    return f'<rect class="{shape}" x="{start}" y="{top}" width="{width}" height="20" rx="3"/>'


def _today(today: datetime.date, x: float, height: int) -> Iterator[str]:
    yield f'<line class="today" x1="{x}" y1="{_TOP - 8}" x2="{x}" y2="{height - 8}"/>'
    yield f'<text class="now" x="{x}" y="14" text-anchor="middle">{today}</text>'
