"""Charts are drawn from their numbers, say what they show, and hold no markup of a source."""

import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import samples

from mourecords import Agreement, Event, Record
from mourecords.site.charts.matrix import draw_matrix
from mourecords.site.charts.terms import draw_terms
from mourecords.site.charts.world import draw_world, outlines
from mourecords.site.charts.years import draw_years
from mourecords.site.collection import gather


@pytest.fixture
def collection():
    return gather(samples.all_records())


def charts(collection):
    counts = Counter(a.key for e in collection.entries for a in e.actors)
    ends = {entry.slug: (2030.0, "2030") for entry in collection.entries}
    return [
        draw_years(collection.entries),
        draw_terms(collection.entries, ends),
        draw_matrix(collection),
        draw_world(collection, counts, title="States"),
    ]


def test_each_picture_is_xml_on_one_line_with_a_name_and_a_description(collection):
    for chart in charts(collection):
        assert "\n" not in chart.picture
        figure = ET.fromstring(chart.picture)
        [picture] = [child for child in figure if child.tag.endswith("svg")]
        assert picture.get("role") == "img"
        assert picture.get("aria-label").startswith(chart.title)


def test_each_picture_has_numbers_of_its_columns(collection):
    for chart in charts(collection):
        assert chart.rows
        assert {len(row) for row in chart.rows} == {len(chart.columns)}


def test_where_there_is_nothing_to_draw_there_is_no_picture():
    empty = gather([Record(agreement=Agreement(title="Treaty"))])
    assert draw_years(empty.entries) is None
    assert draw_terms(empty.entries, {}) is None
    assert draw_matrix(empty) is None
    assert draw_world(empty, Counter(), title="x") is None


def test_many_years_are_told_by_decade():
    records = [
        Record(agreement=Agreement(events=[Event(kind="signed", date=str(year))]))
        for year in (1815, 1999)
    ]
    chart = draw_years(gather(records).entries)
    assert [row[0] for row in chart.rows] == ["1810s", "1990s"]


def test_the_outlines_have_the_codes_of_states():
    codes = {code for code, *_ in outlines()}
    assert {"MY", "US", "SG", "FR", "XK"} <= codes
