"""Which parties agree with which, as a matrix."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import combinations

from mourecords.site.charts.drawing import Chart, element, figure, shorten, tip, words
from mourecords.site.collection import Collection

LEFT, TOP, MOST, MANY = 210, 170, 20, 20


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
    side = min(40, 700 // len(keys))
    size = (max(LEFT + side * len(keys) + 60, 560), TOP + side * len(keys) + 10)
    parts = [*_labels(names, side), *_cells(keys, names, side, pairs)]
    title = "Parties with one another"
    about = f"How many agreements the {len(keys)} most active parties share, pair by pair."
    top = [pair for pair in pairs.most_common() if set(pair[0]) <= set(keys)]
    rows = tuple(
        (*(collection.actors[key].name for key in pair), count)
        for pair, count in sorted(top, key=lambda p: (-p[1], p[0]))[:60]
    )
    picture = figure(title, size=size, parts=parts, about=about)
    return Chart(title, picture, ("Party", "With", "Agreements"), rows)


def _labels(names: list[str], side: int) -> Iterable[str]:
    for index, name in enumerate(names):
        middle = (index + 0.5) * side
        short = shorten(name, 26)
        yield words(short, x=LEFT - 10, y=TOP + middle + 4, text_anchor="end")
        turn = f"translate({LEFT + middle + 4:.1f} {TOP - 10}) rotate(-50)"
        yield words(shorten(name, 24), transform=turn)


def _cells(
    keys: list[str], names: list[str], side: int, pairs: Counter[tuple[str, str]]
) -> Iterable[str]:
    most = max(pairs.values())
    for row, one in enumerate(keys):
        for column, other in enumerate(keys):
            count = pairs[min(one, other), max(one, other)] if row != column else 0
            x, y = LEFT + column * side + 1, TOP + row * side + 1
            look = {"fill_opacity": 0.25 + 0.75 * count / most} if count else {}
            shade = "mr-s1" if count else "mr-land"
            note = tip(f"{names[row]} and {names[column]}: {count}") if count else ""
            yield element(
                "rect", note, x=x, y=y, width=side - 2, height=side - 2, rx=3, class_=shade, **look
            )
