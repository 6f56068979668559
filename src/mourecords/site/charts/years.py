"""Agreements by year and kind, as stacked bars."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from mourecords.site.charts.drawing import Chart, Frame, Key, element, figure, ticks, tip, words
from mourecords.site.entries import Entry
from mourecords.site.words import to_label

WIDTH, HEIGHT, LEFT, BOTTOM, TOP = 720, 290, 44, 260, 12
SHADES = 6


def draw_years(entries: Iterable[Entry]) -> Chart | None:
    """A bar for each year, or for each decade where there are more than 80 years."""
    dated = [(entry.year, entry.kind or "not stated") for entry in entries if entry.year]
    if not dated:
        return None
    years = [year for year, _ in dated]
    step = 1 if max(years) - min(years) < 80 else 10
    counts = Counter((year // step * step, kind) for year, kind in dated)
    kinds = [kind for kind, _ in Counter(kind for _, kind in dated).most_common()]
    groups = [*kinds[:SHADES], *(["other kinds"] if len(kinds) > SHADES else [])]
    table = Counter[tuple[int, str]]()
    for (year, kind), count in counts.items():
        table[year, kind if kind in groups else "other kinds"] += count
    span = range(min(years) // step * step, max(years) + 1, step)
    rows = tuple((_name(y, step), *(table[y, g] for g in groups)) for y in span)
    title = "Agreements by year and kind" if step == 1 else "Agreements by decade and kind"
    about = f"{len(dated)} dated agreements, {_name(span[0], step)} to {_name(span[-1], step)}."
    keys = tuple(Key(f"mr-s{n}", to_label(group)) for n, group in enumerate(groups, 1))
    parts = [*_axis(rows), *_bars(rows, groups)]
    picture = figure(Frame(title, about, keys), parts, size=(WIDTH, HEIGHT))
    shown = tuple(row for row in rows if any(row[1:]))
    columns = ("Year" if step == 1 else "Decade", *(to_label(group) for group in groups))
    return Chart(title, picture, columns, shown)


def _name(year: int, step: int) -> str:
    return str(year) if step == 1 else f"{year}s"


def _scale(rows: tuple[tuple[object, ...], ...]) -> tuple[int, float]:
    tallest = max(sum(int(str(count)) for count in row[1:]) for row in rows)
    top = ticks(tallest)[-1]
    return tallest, (BOTTOM - TOP) / top


def _axis(rows: tuple[tuple[object, ...], ...]) -> Iterable[str]:
    tallest, scale = _scale(rows)
    for number in ticks(tallest):
        y = BOTTOM - number * scale
        yield element("line", x1=LEFT, x2=WIDTH, y1=y, y2=y)
        yield words(number, x=LEFT - 8, y=y + 4, text_anchor="end", class_="mr-soft")
    slot = (WIDTH - LEFT) / len(rows)
    every = -(-len(rows) // 12)
    for index, row in enumerate(rows):
        if index % every == 0:
            x = LEFT + (index + 0.5) * slot
            yield words(row[0], x=x, y=BOTTOM + 20, text_anchor="middle", class_="mr-soft")


def _bars(rows: tuple[tuple[object, ...], ...], groups: list[str]) -> Iterable[str]:
    _, scale = _scale(rows)
    slot = (WIDTH - LEFT) / len(rows)
    width = min(max(slot * 0.72, 1.0), 64.0)
    for index, row in enumerate(rows):
        y = float(BOTTOM)
        for shade, (group, cell) in enumerate(zip(groups, row[1:], strict=True), 1):
            count = int(str(cell))
            y -= count * scale
            if count:
                x = LEFT + (index + 0.5) * slot - width / 2
                note = tip(f"{row[0]}: {count} {to_label(group).lower()}")
                yield element(
                    "rect",
                    note,
                    x=x,
                    y=y,
                    width=width,
                    height=max(count * scale - 1, 0.5),
                    class_=f"mr-s{shade}",
                )
