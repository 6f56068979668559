"""A page for each party, with its partners, and an index of all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from mourecords.site.charts.matrix import MANY
from mourecords.site.charts.world import draw_world
from mourecords.site.collection import Collection
from mourecords.site.entries import Entry
from mourecords.site.listings import LENGTH, Page, build_list, in_order, to_rows
from mourecords.site.rendering import Safe, link, render
from mourecords.site.words import to_count, words


def build_parties(collection: Collection) -> Iterator[Page]:
    """The index of parties, and a page for each."""
    parts: dict[str, list[Entry]] = defaultdict(list)
    for entry in collection.entries:
        for actor in entry.actors:
            parts[actor.key].append(entry)
    index = "parties/index.md"
    ordered = sorted(parts, key=lambda key: (-len(parts[key]), collection.actors[key].name))
    rows = [
        (link(collection.actors[key].name, index, target=collection.page_of(key)), len(parts[key]))
        for key in ordered
    ]
    about = words()["actors"]
    yield index, render("facet", **about, rows=rows, chart=Safe())
    for key in ordered:
        yield from _party(key, parts[key], collection)


def _party(key: str, entries: list[Entry], collection: Collection) -> Iterator[Page]:
    actor, page = collection.actors[key], collection.page_of(key)
    partners = count_partners(key, entries)
    ordered = in_order(entries)
    years = [entry.year for entry in entries if entry.year]
    chart = draw_world(collection, partners, title=f"Partners of {actor.name}", home=actor.code)
    yield (
        page,
        render(
            "party",
            title=actor.name,
            count=to_count(len(entries), "agreement"),
            span=_span(years),
            map=Safe(f"\n{chart.picture}\n" if chart else ""),
            partners=[
                (link(collection.actors[other].name, page, target=collection.page_of(other)), count)
                for other, count in sorted(partners.items(), key=lambda p: (-p[1], p[0]))
            ],
            rows=to_rows(ordered[:LENGTH], page, collection=collection),
            more=link("All of them", page, target=_all_of(page)) if len(ordered) > LENGTH else "",
        ),
    )
    if len(ordered) > LENGTH:
        title = f"All agreements of {actor.name}"
        yield from build_list(ordered, _all_of(page), title=title, about="", collection=collection)


def _span(years: list[int]) -> str:
    """From when to when; an empty text where that is not known."""
    if not years:
        return ""
    first, last = min(years), max(years)
    return f"of {first}" if first == last else f"from {first} to {last}"


def _all_of(page: str) -> str:
    return f"{page.removesuffix('.md')}-all.md"


def count_partners(key: str, entries: list[Entry]) -> Counter[str]:
    """How many agreements a party shares with each other; treaties of many count for none."""
    return Counter(
        actor.key
        for entry in entries
        if len(entry.actors) <= MANY
        for actor in entry.actors
        if actor.key != key
    )
