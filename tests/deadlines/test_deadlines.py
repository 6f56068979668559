"""What falls due in a small collection, in every form."""

import datetime
import json
import xml.etree.ElementTree as ET

import pytest
from icalendar import Calendar

from mourecords.cli.main import main
from mourecords.deadlines.bars import to_bars
from mourecords.deadlines.calendars import to_ics
from mourecords.deadlines.chart import to_svg
from mourecords.deadlines.finding import find_deadlines
from mourecords.deadlines.holidays import load_holidays
from mourecords.deadlines.tables import to_json, to_table
from mourecords.errors import PackError, ReadError
from mourecords.records.evidence import Evidence
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
    assert (
        "A <b> & Co: in force without an end that is told from 2020-01-01"
        in root.find(f"{space}desc").text
    )
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


def test_what_another_one_replaces_has_no_deadlines_from_then_on():
    pair = [{"name": "Peru", "code": "PE"}, {"name": "Chile", "code": "CL"}]
    old = DEFENCE.model_copy(
        update={"agreement": DEFENCE.agreement.model_copy(update={"parties": to_parties(pair)})}
    )
    new = Record(
        id="New",
        agreement={
            "title": "New",
            "parties": pair,
            "events": [{"kind": "entered_into_force", "date": "2026-06-01"}],
            "related": [{"relation": "replaces", "title": "Defence"}],
        },
    )
    assert due(old, new) == [
        ("2026-04-30", "notice_by", "Defence"),
        ("2026-06-01", "entry_into_force", "New"),
        ("2026-06-01", "replaced", "Defence"),
    ]


def to_parties(values):
    return Record(agreement={"parties": values}).agreement.parties


def test_a_party_of_several_that_leaves_is_told():
    many = Record(
        id="Many",
        agreement={
            "title": "Many",
            "parties": [{"name": name} for name in ("Arcadia", "Borduria", "Syldavia")],
            "events": [
                {"kind": "entered_into_force", "date": "2000-01-01"},
                {"kind": "notice_given", "date": "2025-10-01", "party": "Borduria"},
            ],
            "term": {
                "kind": "indefinite",
                "notice": {"length": "P6M", "not_before": "P26Y"},
            },
        },
    )
    assert due(many) == [
        ("2026-01-01", "notice_from", "Many"),
        ("2026-04-01", "notice_takes_effect", "Many"),
    ]


def test_what_outlives_the_end_ends_too():
    ended = Record(
        id="Ended",
        agreement={
            "events": [{"kind": "terminated", "date": "2021-05-01"}],
            "term": {
                "kind": "indefinite",
                "survival": [{"text": "secrecy", "duration": "P5Y"}, {"text": "claims"}],
            },
        },
    )
    assert due(ended) == [("2026-04-30", "survival_ends", "Ended")]


def test_working_days_ask_for_a_calendar(tmp_path, capsys):
    term = DEFENCE.agreement.term.model_dump(mode="json")
    term["notice"] = {"length": "P20D", "before": "end_of_term", "working_days": True}
    values = DEFENCE.model_dump(mode="json")
    values["agreement"]["term"] = term
    path, days = tmp_path / "one.json", tmp_path / "Ruritania.txt"
    path.write_text(json.dumps([values]))
    days.write_text("2026-07-29 Founders' Day  # since 1911\n\n")
    command = ["upcoming", str(path), "--from", "2025-11-23"]
    assert main(command) == 0
    assert "pass a calendar of holidays" in capsys.readouterr().out
    assert main([*command, "--holidays", str(days)]) == 0
    assert "2026-07-02  NOTICE BY" in capsys.readouterr().out


def test_holidays_are_read_from_a_calendar_file_and_faults_are_told(tmp_path):
    file = tmp_path / "Ruritania.ics"
    file.write_bytes(to_ics(find_deadlines([SEEDS], NOW, within=YEAR), NOW))
    calendar = load_holidays(file)
    assert (calendar.name, calendar.holidays) == ("Ruritania", {datetime.date(2026, 9, 30)})
    for name, content in (("a.txt", "soon"), ("b.ics", "BEGIN:VEVENT\nnonsense")):
        (tmp_path / name).write_text(content)
        with pytest.raises(PackError):
            load_holidays(tmp_path / name)
    with pytest.raises(ReadError):
        load_holidays(tmp_path / "none.txt")


def test_the_table_says_where_the_words_stand():
    piece = {"span": {"start": 10, "end": 15}, "quote": "P3M..", "rule": "by hand"}
    marked = DEFENCE.model_copy(
        update={"evidence": {"/term/notice/length": (Evidence.model_validate(piece),)}}
    )
    found = find_deadlines([marked], NOW, within=YEAR)
    assert "evidence: characters 10–15" in to_table(found).splitlines()[0]
    assert json.loads(to_json(found))[0]["evidence"][0]["quote"] == "P3M.."


def test_a_bar_shows_every_stage():
    life = record(
        "Life",
        [
            ("signed", "2010-01-01"),
            ("provisionally_applied", "2011-01-01"),
            ("entered_into_force", "2012-01-01"),
            ("suspended", "2013-01-01"),
            ("resumed", "2014-01-01"),
            ("notice_given", "2025-09-01"),
        ],
        kind="indefinite",
        notice={"length": "P6M"},
    )
    [bar] = to_bars([life], NOW)
    assert [str(piece.kind) for piece in bar.pieces] == [
        "waiting",
        "provisional",
        "force",
        "suspended",
        "leaving",
    ]
    [renewed] = to_bars([DEFENCE], NOW)
    assert [day.year for day in renewed.ticks] == [2023, 2024, 2025]
