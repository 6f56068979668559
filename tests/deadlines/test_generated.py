"""Deadlines and pictures of records that Hypothesis draws."""

import datetime
import xml.etree.ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords import strategies
from mourecords.deadlines.calendars import to_ics
from mourecords.deadlines.chart import to_svg
from mourecords.deadlines.finding import find_deadlines
from mourecords.deadlines.tables import to_json, to_table
from mourecords.values.durations import Duration

days = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1))


@settings(max_examples=25, deadline=None)
@given(st.lists(strategies.records(sound=False), max_size=2), days)
def test_any_collection_has_deadlines_and_a_picture(records, start):
    found = find_deadlines(records, start, within=Duration("P2Y"))
    to_table(found), to_json(found), to_ics(found, start)
    for one in found:
        latest = one.on.latest if one.on else None
        assert latest is None or latest >= start
    assert ET.fromstring(to_svg(records, start)) is not None
