"""Areas and activities: every category leads to subjects."""

from pydantic import TypeAdapter

from mourecords.data import activities, area, areas
from mourecords.data.areas import EVERY_AREA
from mourecords.data.tables import read_rows
from mourecords.values.codes import Slug
from mourecords.values.vocabularies import Subject


def test_every_area_leads_to_subjects():
    assert all(one.subjects for one in areas())
    assert all(len(one.subjects) == len(set(one.subjects)) for one in areas())


def test_areas_reach_nearly_every_subject():
    """Sport stands within culture, and cannot be told from it by the area alone."""
    reached = {subject for one in areas() for subject in one.subjects}
    assert set(Subject) - reached == {Subject.SPORT}


def test_tables_are_sorted_and_without_repeats():
    slugs = [row["slug"] for row in read_rows("areas")]
    paths = [(row["area"], row["slug"]) for row in read_rows("activities")]
    assert slugs == sorted(set(slugs))
    assert paths == sorted(set(paths))


def test_every_activity_is_in_an_area_and_makes_a_category():
    for one in activities():
        if one.area != EVERY_AREA:
            assert area(one.area), one
        path = f"{'trade' if one.area == EVERY_AREA else one.area}/{one.slug}"
        TypeAdapter(Slug).validate_python(path)
        assert one.definition


def test_there_is_no_area_without_a_slug():
    assert area("") is None
