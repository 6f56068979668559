"""Partners on a map of the world.

The outlines are those of Natural Earth (public domain, 1:110m; small states as points of 1:50m),
as the package world-atlas 2.0.2 distributes them, in the Equal Earth projection. They say nothing
about the status of any territory.
"""

from __future__ import annotations

import csv
import functools
from collections import Counter
from importlib.resources import files

from mourecords.site.charts.drawing import (
    Chart,
    Frame,
    Key,
    element,
    figure,
    tip,
    to_scale,
    to_strength,
)
from mourecords.site.collection import Collection
from mourecords.site.words import to_count

WIDTH, HEIGHT, MOST = 1920, 860, 40


def draw_world(
    collection: Collection, counts: Counter[str], *, title: str, home: str | None = None
) -> Chart | None:
    """A map on which the states of ``counts`` stand out, the more the more agreements.

    Args:
        collection: knows the names of the actors.
        counts: how many agreements for each code of a state.
        title: what the map shows.
        home: the code of the state whose partners they are.

    Returns:
        The chart; None where no state is on the map.
    """
    found = {code: counts[code] for code, *_ in outlines() if counts[code]}
    if not found:
        return None
    most = max(found.values())
    parts = []
    for code, x, y, path in outlines():
        name = collection.actors[code].name if code in collection.actors else ""
        note = tip(f"{name}: {found[code]}") if code in found else ""
        look = _look(code, found, most, home)
        if path:
            parts.append(element("path", note, d=path, **look))
        elif code in found or code == home:
            parts.append(element("circle", note, cx=x, cy=y, r=9, **look))
    about = f"{to_count(len(found), 'state')}; the stronger the colour, the more agreements."
    own = (Key("mr-s2", collection.actors[home].name),) if home in collection.actors else ()
    frame = Frame(title, about, (*own, *to_scale(most)), "mr-map")
    rows = tuple(
        (collection.actors[code].name, count)
        for code, count in sorted(found.items(), key=lambda p: (-p[1], p[0]))
    )
    picture = figure(frame, parts, size=(WIDTH, HEIGHT))
    return Chart(title, picture, ("State", "Agreements"), rows[:MOST])


def _look(code: str, found: dict[str, int], most: int, home: str | None) -> dict[str, object]:
    if code and code == home:
        return {"class_": "mr-home"}
    if code not in found:
        return {"class_": "mr-land"}
    return {"class_": "mr-on", "fill_opacity": to_strength(found[code], most)}


@functools.cache
def outlines() -> tuple[tuple[str, int, int, str], ...]:
    """The code, middle and outline of each state, from world.csv."""
    text = files("mourecords.site").joinpath("assets", "world.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return tuple((row["code"], int(row["x"]), int(row["y"]), row["path"]) for row in rows)
