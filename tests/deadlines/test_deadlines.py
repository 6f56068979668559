"""What falls due in a small collection, in every form."""

import datetime
import json
import xml.etree.ElementTree as ET

import pytest
from icalendar import Calendar

from mourecords.cli.main import main
from mourecords.deadlines.calendars import to_ics
from mourecords.deadlines.chart import to_bars, to_svg
from mourecords.deadlines.finding import find_deadlines
from mourecords.deadlines.tables import to_json, to_table
from mourecords.records.record import Record
from mourecords.values.durations import Duration

NOW = datetime.date(2025, 11, 23)
YEAR = Duration("P1Y")


def record(name, events=(), **term):
    happened = [{"kind": kind, "date": date} for kind, date in events]
    return Record(id=name, agreement={"title": name, "events": happened, "term": term or None})


DEFENCE = record(
    "Defence",
    [("entered_into_force", "2020-08-01")],
    kind="fixed",
    duration="P36M",
    start="entry_into_force",
    renewal={"mode": "automatic", "period": "P12M"},
    notice={"length": "P3M", "before": "end_of_term"},
)
SEEDS = record("Seeds", kind="until_date", until="2026-09-30")
TOURISM = record(
    "Tourism",
    [("entered_into_force", "2011-03-01")],
    kind="fixed",
    duration="P5Y",
    start="entry_into_force",
)
UNSTATED = record("Unstated", [("signed", "2021-03-01")], kind="fixed", duration="P5Y")
LABOUR = record(
    "Labour",
    [("entered_into_force", "2016-09-05")],
    kind="indefinite",
    notice={"length": "P1Y", "every": "P10Y", "window": "P1Y"},
)
VAGUE = record("Vague", kind="until_date", until="2026-05", until_inclusive=True)
LEAVING = Record(
    id="Leaving",
    agreement={
        "title": "Leaving",
        "events": [
            {"kind": "entered_into_force", "date": "2000-01-01"},
            {"kind": "notice_given", "date": "2025-10-01"},
        ],
        "term": {"kind": "indefinite", "notice": {"length": "P6M"}},
    },
)
ENDED = record("Ended", [("terminated", "2020-01-01")], kind="until_date", until="2026-01-01")
COMING = Record(
    id="Coming",
    agreement={
        "title": "Coming",
        "events": [{"kind": "signed", "date": "2025-11-20"}],
        "entry_into_force": {"rule": "on_signature", "offset": "P30D"},
    },
)
ALL = [DEFENCE, SEEDS, TOURISM, UNSTATED, LABOUR, VAGUE, LEAVING, ENDED, COMING]


def due(*records, within=YEAR):
    return [
        (str(one.on), str(one.kind), one.record.id)
        for one in find_deadlines(records, NOW, within=within)
    ]


def test_everything_that_falls_due_is_listed_in_order():
    assert due(*ALL) == [
        ("2025-12-20", "entry_into_force", "Coming"),
        ("2026-04-01", "notice_takes_effect", "Leaving"),
        ("2026-04-30", "notice_by", "Defence"),
        ("2026-05", "last_day", "Vague"),
        ("2026-07-31", "last_day", "Defence"),
        ("2026-08-01", "renewal", "Defence"),
        ("2026-09-05", "window_opens", "Labour"),
        ("2026-09-30", "last_day", "Seeds"),
        ("None", "check", "Tourism"),
        ("None", "check", "Unstated"),
    ]


def test_every_term_within_the_time_has_its_own_deadlines():
    found = due(DEFENCE, within=Duration("P3Y"))
    assert [on for on, kind, _ in found if kind == "notice_by"] == [
        "2026-04-30",
        "2027-04-30",
        "2028-04-30",
    ]


def test_the_table_shows_rule_and_other_reading():
    line = to_table(find_deadlines([DEFENCE], NOW, within=YEAR)).splitlines()[0]
    assert line.startswith("2026-04-30  NOTICE BY  Defence")
    assert "K25, safe day (other reading 2026-05-01)" in line


def test_json_carries_the_trace():
    rows = json.loads(to_json(find_deadlines(ALL, NOW, within=YEAR)))
    assert rows[2]["trace"]["inputs"]["period"] == {
        "value": "P3M",
        "pointer": "/term/notice/length",
    }
    assert rows[-1]["on"] is None


def test_the_calendar_can_be_read_again_and_names_stay_the_same():
    found = find_deadlines(ALL, NOW, within=YEAR)
    text = to_ics(found, NOW)
    events = Calendar.from_ical(text).walk("VEVENT")
    assert len(events) == 7
    assert all(len(event.walk("VALARM")) == 2 for event in events)
    assert all(type(event.decoded("dtstart")) is datetime.date for event in events)
    assert all("RRULE" not in event for event in events)
    later = find_deadlines(ALL, NOW + datetime.timedelta(days=3), within=YEAR)
    assert {str(e["uid"]) for e in events} <= {one.uid for one in found}
    assert {one.uid for one in later} <= {one.uid for one in found}
    assert len({one.uid for one in found}) == len(found)
    assert max(map(len, text.split(b"\r\n"))) <= 75


def test_the_picture_is_valid_says_what_it_shows_and_escapes_names():
    odd = record("A <b> & Co", [("entered_into_force", "2020")])
    root = ET.fromstring(to_svg([*ALL, odd], NOW))
    space = "{http://www.w3.org/2000/svg}"
    assert root.get("role") == "img"
    assert "2025-11-23" in root.find(f"{space}title").text
    assert "A <b> & Co: from 2020-01-01 without end" in root.find(f"{space}desc").text
    shapes = {each.get("class") for each in root.iter(f"{space}rect")}
    assert {"force", "open", "supposed", "notice"} <= shapes
    assert "prefers-color-scheme: dark" in root.find(f"{space}style").text


def test_what_has_no_beginning_has_no_bar():
    assert not to_bars([SEEDS], NOW)


@pytest.mark.parametrize("form", ["table", "json", "ics", "svg"])
def test_the_command_prints_every_form(tmp_path, capsys, form):
    path, chart = tmp_path / "all.jsonl", tmp_path / "chart.svg"
    path.write_text("".join(each.model_dump_json(exclude_none=True) + "\n" for each in ALL))
    command = ["upcoming", str(path), "--from", "2025-11-23", "--within", "P1Y"]
    assert main([*command, "--format", form, "--chart", str(chart)]) == 0
    assert "Defence" in capsys.readouterr().out
    assert ET.parse(chart)


def test_a_period_that_is_none_is_refused():
    assert main(["upcoming", "x.jsonl", "--within", "a year"]) == 2
