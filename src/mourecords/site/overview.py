"""The first page and the page of charts."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator

from mourecords.site.charts.drawing import Chart
from mourecords.site.charts.matrix import draw_matrix
from mourecords.site.charts.terms import draw_terms
from mourecords.site.charts.world import draw_world
from mourecords.site.charts.years import draw_years
from mourecords.site.collection import Collection
from mourecords.site.listings import Page, in_order, to_about, to_rows
from mourecords.site.rendering import Safe, link, render
from mourecords.site.words import words

LATEST = 12
_IN_FORCE = frozenset({"in_force", "renewed", "amended", "notice_running"})


def build_overview(
    collection: Collection,
    *,
    title: str,
    ends: dict[str, tuple[float, str]],
    on: datetime.date | None = None,
) -> Iterator[Page]:
    """The first page and the page of charts.

    Args:
        collection: all entries.
        title: the name of the site.
        ends: for the slug of each agreement that ends: when.
        on: the day of the deadlines, or None.
    """
    world = _world(collection)
    yield (
        "index.md",
        render(
            "index",
            title=title,
            figures=_figures(collection),
            map=Safe(world.picture if world else ""),
            ways=_ways(on),
            rows=to_rows(in_order(collection.entries)[:LATEST], "index.md", collection=collection),
        ),
    )
    charts = (
        world,
        draw_years(collection.entries),
        draw_terms(collection.entries, ends, on=on),
        draw_matrix(collection),
    )
    shown = [_safe(chart) for chart in charts if chart]
    yield "charts.md", render("charts", charts=shown)


def to_navigation() -> list[tuple[str, str]]:
    """The pages that the navigation names, in order."""
    facets = [(texts["title"], f"{facet}/index.md") for facet, texts in words()["facets"].items()]
    return [
        (words()["home"], "index.md"),
        (words()["all"], "agreements/index.md"),
        (words()["actors"]["title"], "parties/index.md"),
        *facets,
        (words()["deadlines"], "deadlines.md"),
        (words()["charts"], "charts.md"),
    ]


def _ways(on: datetime.date | None) -> list[tuple[Safe, str]]:
    """Links to the other pages of the navigation, and what each is about."""
    told = words()
    about = {f"{facet}/index.md": to_about(facet, on) for facet in told["facets"]}
    about |= {
        "agreements/index.md": told["about"]["agreements"],
        "parties/index.md": told["actors"]["about"],
        "deadlines.md": told["about"]["deadlines"],
        "charts.md": told["about"]["charts"],
    }
    pages = to_navigation()[1:]
    return [(link(name, "index.md", target=page), about[page]) for name, page in pages]


def _world(collection: Collection) -> Chart | None:
    counts = Counter(a.key for entry in collection.entries for a in entry.actors)
    return draw_world(collection, counts, title="Parties on the map")


def _figures(collection: Collection) -> list[tuple[str, object]]:
    years = [entry.year for entry in collection.entries if entry.year]
    span = f"{min(years)}–{max(years)}" if years else "–"
    in_force = sum(entry.status in _IN_FORCE for entry in collection.entries)
    return [
        ("Agreements", f"{len(collection.entries):,}"),
        ("Parties", f"{len(collection.actors):,}"),
        ("In force", f"{in_force:,}"),
        ("Years", span),
    ]


def _safe(chart: Chart) -> dict[str, object]:
    return {
        "title": chart.title,
        "picture": Safe(chart.picture),
        "columns": chart.columns,
        "rows": chart.rows,
    }
