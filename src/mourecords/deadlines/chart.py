"""Terms over time as an SVG picture: one bar an agreement."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import Final
from xml.sax.saxutils import escape

from mourecords.deadlines.bars import Bar, Piece, PieceKind, to_bars
from mourecords.records.record import Record

_WIDTH: Final = 1000
_LEFT: Final = 330
_ROW: Final = 30
_TOP: Final = 46
_LONGEST_NAME: Final = 42
_OPEN: Final = datetime.timedelta(days=365)
_TICKS: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500)
_KEY_ROW: Final = 22
_KEYS_A_ROW: Final = 2
_ROLE: Final = 'role="img" aria-labelledby="chart-title chart-desc"'
_DEFS: Final = (
    '<defs><linearGradient id="fade"><stop class="fade" offset="0"/>'
    '<stop class="fade" offset="1" stop-opacity="0"/></linearGradient>'
    '<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse"'
    ' patternTransform="rotate(45)"><rect class="hatch" width="3" height="6"/></pattern></defs>'
)
Extent = tuple[datetime.date, datetime.date]
"""The first and the last day of the picture."""


def to_svg(records: Sequence[Record], today: datetime.date) -> str:
    """A picture of terms over time, readable in dark and in light.

    A bar runs from the entry into force to the end of the current term, with a
    tick where a term was renewed; it is thin before the entry into force, fades
    where there is no end, and is dashed where the source does not say from when
    the term runs. Other colours show when a notice is too late for the current
    term, when one runs, and the windows for a denunciation. The picture has a
    key, a title, and says in words what it shows.

    Args:
        records: the collection.
        today: the day of the line.

    Examples:
        >>> to_svg([], datetime.date(2026, 11, 23)).startswith("<svg ")
        True
    """
    bars = to_bars(records, today)
    extent = _extent(bars, today)
    bottom = _TOP + _ROW * max(len(bars), 1)
    kinds = [kind for kind in PieceKind if any(p.kind is kind for bar in bars for p in bar.pieces)]
    height = bottom + 20 + _KEY_ROW * -(-len(kinds) // _KEYS_A_ROW)
    style = files(__package__).joinpath("chart.css").read_text(encoding="utf-8")
    words = "; ".join(bar.describe() for bar in bars) or "no agreement has a known beginning"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" {_ROLE}>',
        f'<title id="chart-title">Terms of {len(bars)} agreements as of {today}</title>',
        f'<desc id="chart-desc">{escape(words)}</desc>',
        f"<style>{style}</style>",
        _DEFS,
        f'<rect class="page" width="{_WIDTH}" height="{height}"/>',
        *_axis(extent, bottom),
        *(part for row, bar in enumerate(bars) for part in _draw(bar, row, extent)),
        *_today(today, _at(today, extent), bottom),
        *_key(kinds, bottom + 20),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _extent(bars: Sequence[Bar], today: datetime.date) -> Extent:
    """The first and the last day of the picture, with room for what is open."""
    pieces = [piece for bar in bars for piece in bar.pieces]
    days = [today, *(piece.start for piece in pieces)]
    days += [piece.boundary for piece in pieces if piece.boundary]
    first, last = min(days), max(days)
    room = _OPEN if last.year < datetime.MAXYEAR else datetime.timedelta(0)
    return first.replace(month=1, day=1), last + room


def _at(day: datetime.date, extent: Extent) -> float:
    share = (day - extent[0]).days / max((extent[1] - extent[0]).days, 1)
    return round(_LEFT + share * (_WIDTH - _LEFT - 20), 1)


def _axis(extent: Extent, bottom: int) -> Iterator[str]:
    first, last = extent
    years = last.year - first.year + 1
    step = next((step for step in _TICKS if years <= 12 * step), _TICKS[-1])
    yield '<g class="axis">'
    for year in range(first.year + (-first.year % step), last.year + 1, step):
        x = _at(datetime.date(year, 1, 1), extent)
        yield f'<line x1="{x}" y1="{_TOP - 8}" x2="{x}" y2="{bottom}"/>'
        yield f'<text x="{x}" y="{_TOP - 14}" text-anchor="middle">{year}</text>'
    yield "</g>"


def _draw(bar: Bar, row: int, extent: Extent) -> Iterator[str]:
    top = _TOP + row * _ROW
    name = bar.name if len(bar.name) <= _LONGEST_NAME else f"{bar.name[: _LONGEST_NAME - 1]}…"
    yield f"<g><title>{escape(bar.describe())}</title>"
    yield f'<text x="8" y="{top + 15}">{escape(name)}</text>'
    for piece in bar.pieces:
        start, end = _at(piece.start, extent), _at(piece.boundary or extent[1], extent)
        yield _rectangle(piece, start, end, top=top)
    for day in bar.ticks:
        x = _at(day, extent)
        yield f'<line class="tick" x1="{x}" y1="{top}" x2="{x}" y2="{top + 20}"/>'
    yield "</g>"


def _rectangle(piece: Piece, start: float, end: float, *, top: int) -> str:
    width = round(max(end - start, 1.5), 1)
    return _shape(piece.kind, start, top=top, width=width)


def _shape(kind: PieceKind, x: float, *, top: int, width: float) -> str:
    thin = kind in {PieceKind.WAITING, PieceKind.PROVISIONAL}
    y, height = (top + 7, 6) if thin else (top, 20)
    return f'<rect class="{kind}" x="{x}" y="{y}" width="{width}" height="{height}" rx="3"/>'


def _today(today: datetime.date, x: float, bottom: int) -> Iterator[str]:
    yield f'<line class="today" x1="{x}" y1="{_TOP - 8}" x2="{x}" y2="{bottom}"/>'
    yield f'<text class="now" x="{x}" y="14" text-anchor="middle">{today}</text>'


def _key(kinds: Sequence[PieceKind], top: int) -> Iterator[str]:
    """What each look means, for the looks that occur."""
    yield '<g class="key">'
    for number, kind in enumerate(kinds):
        x, y = 8 + number % _KEYS_A_ROW * 480, top + number // _KEYS_A_ROW * _KEY_ROW - 10
        if kind is PieceKind.SUSPENDED:
            yield _shape(PieceKind.FORCE, x, top=y - 5, width=34)
        yield _shape(kind, x, top=y - 5, width=34)
        yield f'<text x="{x + 44}" y="{y + 9}">{escape(kind.definition.rstrip("."))}</text>'
    yield "</g>"
