"""Lists of agreements: by year, kind, area and status, in pages of a bearable length."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from mourecords.site.agreements import to_actor_links
from mourecords.site.collection import Collection
from mourecords.site.entries import Entry
from mourecords.site.rendering import Safe, link, render
from mourecords.site.words import to_date_words, to_label, words
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import Kind, Status, Subject
from mourecords.values.vocabularies.vocabulary import Vocabulary

LENGTH: Final = 400
"""How many agreements one page lists."""

VOCABULARIES: Final[Mapping[str, type[Vocabulary]]] = MappingProxyType(
    {"kinds": Kind, "areas": Subject, "statuses": Status}
)
"""What the values of a facet are members of."""

Page = tuple[str, str]
"""The name of a file and what it holds."""


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """The latest first; what has no date last."""
    return sorted(entries, key=_latest_first)


def _latest_first(entry: Entry) -> tuple[bool, int, str, str]:
    day = entry.first_on.earliest.toordinal() if entry.first_on else 0
    return entry.first_on is None, -day, entry.title, entry.slug


def to_rows(entries: Iterable[Entry], page: str, *, collection: Collection) -> list[dict[str, Any]]:
    """The rows of a list on a page."""
    return [
        {
            "date": entry.first_on,
            "link": link(entry.title, page, target=entry.path),
            "parties": to_actor_links(entry, page, collection=collection),
            "status": entry.status,
        }
        for entry in entries
    ]


def build_list(
    entries: Iterable[Entry], first: str, *, title: str, about: str, collection: Collection
) -> Iterator[Page]:
    """The pages of a list.

    Args:
        entries: what it lists, in any order.
        first: the file of its first page.
        title: its heading.
        about: what it lists, or an empty text.
        collection: knows the actors.
    """
    ordered = in_order(entries)
    starts = range(0, max(len(ordered), 1), LENGTH)
    names = [_numbered(first, number) for number, _ in enumerate(starts, 1)]
    for name, start in zip(names, starts, strict=True):
        ways = [link(n, name, target=other) for n, other in enumerate(names, 1)]
        rows = to_rows(ordered[start : start + LENGTH], name, collection=collection)
        yield name, render("listing", title=title, about=about, before="", rows=rows, pages=ways)


def _numbered(first: str, number: int) -> str:
    return first if number == 1 else f"{first.removesuffix('.md')}-{number}.md"


def build_facets(collection: Collection, on: datetime.date | None = None) -> Iterator[Page]:
    """For years, kinds, areas and statuses: an index and a list for each value.

    Args:
        collection: all entries.
        on: the day of the statuses, or None.
    """
    for facet, groups in _group(collection.entries).items():
        texts = words()["facets"][facet]
        index = f"{facet}/index.md"
        ordered = sorted(groups.items(), key=lambda pair: _facet_order(facet, pair))
        rows = [
            (link(_value(value), index, target=f"{facet}/{value}.md"), len(entries))
            for value, entries in ordered
        ]
        about = to_about(facet, on)
        title, one = texts["title"], texts["one"]
        yield index, render("facet", title=title, one=one, about=about, rows=rows, chart=Safe())
        for value, entries in ordered:
            name = f"{facet}/{value}.md"
            title, about = f"{one}: {_value(value)}", to_definition(facet, value)
            yield from build_list(entries, name, title=title, about=about, collection=collection)


def to_about(facet: str, on: datetime.date | None = None) -> str:
    """What a facet is about; statuses are those of a day.

    Examples:
        >>> to_about("statuses", datetime.date(2026, 1, 1)).partition(", ")[0]
        'Agreements by how they stand on 1 January 2026'
    """
    day = f" on {to_date_words(PartialDate.from_date(on))}" if on else ""
    return str(words()["facets"][facet]["about"]).format(day=day)


def to_definition(facet: str, value: str) -> str:
    """What a value of a facet means, as its vocabulary says; an empty text for a year.

    Examples:
        >>> to_definition("statuses", "expired")
        'Its term has run out.'
    """
    vocabulary = VOCABULARIES.get(facet)
    return vocabulary(value).definition if vocabulary else ""


def _group(entries: Iterable[Entry]) -> dict[str, dict[str, list[Entry]]]:
    groups: dict[str, dict[str, list[Entry]]] = {
        facet: defaultdict(list) for facet in words()["facets"]
    }
    for entry in entries:
        groups["statuses"][entry.status].append(entry)
        if entry.year:
            groups["years"][str(entry.year)].append(entry)
        if entry.kind:
            groups["kinds"][entry.kind].append(entry)
        for area in entry.areas:
            groups["areas"][area].append(entry)
    return groups


def _facet_order(facet: str, pair: tuple[str, list[Entry]]) -> tuple[int, str]:
    value, entries = pair
    return (-int(value) if facet == "years" else -len(entries)), value


def _value(value: str) -> str:
    return value if value.isdigit() else to_label(value)
