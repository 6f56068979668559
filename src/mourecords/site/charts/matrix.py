"""Which parties agree with which, as a matrix."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import combinations

from mourecords.records.escaping import shorten
from mourecords.site.charts.drawing import (
    Chart,
    Frame,
    element,
    figure,
    tip,
    to_scale,
    to_strength,
    words,
)
from mourecords.site.collection import Collection

WIDTH, LEFT, TOP, MOST, MANY = 720, 170, 130, 20, 20


def count_pairs(collection: Collection) -> Counter[tuple[str, str]]:
    """How many agreements each pair of actors shares; treaties of many count for no pair."""
    pairs: Counter[tuple[str, str]] = Counter()
    for entry in collection.entries:
        if len(entry.actors) <= MANY:
            pairs.update(combinations(sorted(actor.key for actor in entry.actors), 2))
    return pairs


def draw_matrix(collection: Collection) -> Chart | None:
    """A square for each pair of the most active parties, stronger where they share more."""
    pairs = count_pairs(collection)
    if not pairs:
        return None
    totals: Counter[str] = Counter()
    for (one, other), count in pairs.items():
        totals[one] += count
        totals[other] += count
    keys = sorted(sorted(totals), key=lambda k: -totals[k])[:MOST]
    names = [collection.actors[key].name for key in keys]
    side = min(40, (WIDTH - LEFT - 80) // len(keys))
    parts = [*_labels(names, side), *_cells(keys, names, side, pairs)]
    title = "Parties with one another"
    about = f"How many agreements the {len(keys)} most active parties share, pair by pair."
    top = [pair for pair in pairs.most_common() if set(pair[0]) <= set(keys)]
    rows = tuple(
        (*(collection.actors[key].name for key in pair), count)
        for pair, count in sorted(top, key=lambda p: (-p[1], p[0]))[:60]
    )
    frame = Frame(title, about, to_scale(max(pairs.values())))
    picture = figure(frame, parts, size=(WIDTH, TOP + side * len(keys) + 10))
    return Chart(title, picture, ("Party", "With", "Agreements"), rows)


def _labels(names: list[str], side: int) -> Iterable[str]:
    for index, name in enumerate(names):
        middle = (index + 0.5) * side
        yield words(shorten(name, 24), x=LEFT - 10, y=TOP + middle + 4, text_anchor="end")
        turn = f"translate({LEFT + middle + 4:.1f} {TOP - 10}) rotate(-55)"
        yield words(shorten(name, 20), transform=turn)


def _cells(
    keys: list[str], names: list[str], side: int, pairs: Counter[tuple[str, str]]
) -> Iterable[str]:
    most = max(pairs.values())
    for row, one in enumerate(keys):
        for column, other in enumerate(keys):
            count = pairs[min(one, other), max(one, other)] if row != column else 0
            x, y = LEFT + column * side + 1, TOP + row * side + 1
            look = {"fill_opacity": to_strength(count, most)} if count else {}
            shade = "mr-s1" if count else "mr-land"
            note = tip(f"{names[row]} and {names[column]}: {count}") if count else ""
            yield element(
                "rect", note, x=x, y=y, width=side - 2, height=side - 2, rx=3, class_=shade, **look
            )
