"""What provisions are about: areas, and activities in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from mourecords.data.tables import read_rows, split_cell
from mourecords.values.vocabularies.instruments import Subject

EVERY_AREA = "*"


@dataclass(frozen=True, slots=True)
class Area:
    """An area of cooperation: the first level of a provision's category.

    Attributes:
        slug: its name in categories.
        definition: what belongs to it.
        subjects: the subjects of an agreement about it, the closest first.
    """

    slug: str
    definition: str
    subjects: tuple[Subject, ...]


@dataclass(frozen=True, slots=True)
class Activity:
    """Something done in an area: the second level of a provision's category.

    Attributes:
        area: the slug of the area, or ``*`` where it may be done in any civil one.
        slug: its name in categories.
        definition: what it is.
    """

    area: str
    slug: str
    definition: str


def areas() -> tuple[Area, ...]:
    """All areas, in the order of their slugs.

    Examples:
        >>> len(areas())
        60
    """
    return tuple(_areas_by_slug().values())


def area(slug: str) -> Area | None:
    """The area with this slug, or None where there is none.

    Examples:
        >>> area("fisheries").subjects
        (<Subject.FISHERIES: 'fisheries'>,)
    """
    return _areas_by_slug().get(slug)


@cache
def activities() -> tuple[Activity, ...]:
    """All activities, in the order of their areas and slugs.

    Examples:
        >>> [one.slug for one in activities() if one.area == "military-personnel"]
        ['advisers', 'liaison', 'officer-exchange']
    """
    rows = read_rows("activities")
    return tuple(Activity(row["area"], row["slug"], row["definition"]) for row in rows)


@cache
def _areas_by_slug() -> dict[str, Area]:
    return {row["slug"]: _to_area(row) for row in read_rows("areas")}


def _to_area(row: dict[str, str]) -> Area:
    subjects = tuple(Subject(slug) for slug in split_cell(row["subjects"]))
    return Area(row["slug"], row["definition"], subjects)
