"""The life of an agreement, told with its traces, and what would follow if more happened."""

import datetime
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords import strategies
from mourecords.calendar.telling import tell_note
from mourecords.cli.main import main
from mourecords.deadlines.lives import assume_events, tell_life, to_life_dict
from mourecords.records.event import Event
from mourecords.records.record import Record

ON = datetime.date(2026, 12, 31)
MEMBERS = ("Arcadia", "Borduria", "Syldavia", "Union of the Plains")
CONVENTION = Record(
    id="rivers",
    agreement={
        "title": "Convention on Rivers",
        "parties": [
            *({"name": name} for name in MEMBERS[:3]),
            {"name": MEMBERS[3], "type": "international_organisation"},
        ],
        "events": [
            {"kind": "ratified", "date": "2021-01-01", "party": "Arcadia"},
            {"kind": "ratified", "date": "2022-02-01", "party": "Union of the Plains"},
        ],
        "entry_into_force": {
            "rule": "after_ratifications",
            "instruments": 2,
            "offset": "P90D",
            "conditions": [
                {
                    "text": "both river states",
                    "at_least": 2,
                    "weights": {"Arcadia": 1, "Syldavia": 1},
                }
            ],
        },
    },
)
DEFENCE = Record(
    id="defence",
    agreement={
        "title": "Defence",
        "parties": [{"name": "Arcadia"}, {"name": "Borduria"}],
        "events": [{"kind": "entered_into_force", "date": "2020-08-01"}],
        "term": {
            "kind": "fixed",
            "duration": "P3Y",
            "start": "entry_into_force",
            "renewal": {"mode": "automatic", "period": "P1Y"},
            "notice": {"length": "P3M", "before": "end_of_term", "not_before": "P2Y"},
            "survival": [{"text": "secrecy", "duration": "P5Y"}],
        },
    },
)


def told(record, on=ON):
    return {(one.name, one.about): one.text for one in tell_life(record, on)}


def test_a_threshold_is_counted_and_what_does_not_count_is_told():
    found = told(CONVENTION)
    assert found["instruments", None].startswith("1 of 2; 1 missing; not met: both river states")
    assert found["not counted", "Union of the Plains"].endswith("does not count")
    assert found["begins", None] == "cannot be told"


def test_what_would_follow_if_the_next_one_arrived():
    event = Event(kind="ratified", date="2026-10-01", party="Syldavia")
    later = CONVENTION.model_copy(
        update={"agreement": assume_events(CONVENTION.agreement, [event])}
    )
    found = told(later)
    assert found["begins", None] == "2026-12-30"
    assert found["in force for", "Arcadia"] == "Arcadia: 2026-12-30"
    assert CONVENTION.agreement.events == later.agreement.events[:2]


def test_the_current_term_and_the_ways_out_are_told():
    assert told(DEFENCE) == {
        ("status", None): "in_force_presumed",
        ("begins", None): "2020-08-01",
        ("last day", "term 5"): "term 5: 2027-07-31",
        ("notice by", None): "2027-04-30",
        ("notice from", None): "2022-08-01",
        ("survives", "secrecy"): "secrecy: 2027-08-01/2032-07-31",
    }


def test_what_is_over_asks_for_no_notice():
    events = [
        *DEFENCE.agreement.model_dump(mode="json")["events"],
        {"kind": "terminated", "date": "2024-05-01"},
    ]
    values = DEFENCE.agreement.model_dump(mode="json") | {"events": events}
    found = told(Record(agreement=values))
    assert found["status", None] == "terminated"
    assert found["last day", None] == "2024-04-30"
    assert ("notice by", None) not in found
    assert found["survives", "secrecy"] == "secrecy: 2024-05-01/2029-04-30"


def test_the_other_reading_of_a_last_day_is_a_last_day():
    last = next(one for one in tell_life(DEFENCE, ON) if one.name == "last day")
    assert (last.value, last.other) == ("2027-07-31", "2027-08-01")


@settings(max_examples=40, deadline=None)
@given(strategies.records(sound=False), st.dates(datetime.date(1700, 1, 1)))
def test_every_life_can_be_told(record, on):
    answers = tell_life(record, on)
    assert answers[0].name == "status"
    assert all(one.text for one in answers)
    assert json.dumps(to_life_dict(record, answers, on=on))


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "all.jsonl"
    path.write_text("".join(r.model_dump_json() + "\n" for r in (CONVENTION, DEFENCE)))
    return str(path)


def test_the_command_tells_each_day_with_its_rule_and_place(file, capsys):
    command = ["timeline", file, "--id", "rivers", "--on", "2026-12-31"]
    assert main([*command, "--assume", "ratified=2026-10-01@Syldavia"]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "begins 2026-12-30" in out
    assert "period P90D at /entry_into_force/offset" in out
    assert main([*command, "--format", "json"]) == 0
    [life] = json.loads(capsys.readouterr().out)
    assert life["record"] == "rivers"


@pytest.mark.parametrize(
    ("more", "code"),
    [
        (["--id", "nothing"], 1),
        (["--assume", "ratified=2026-10-01@Nobody"], 2),
        (["--assume", "wed=2026-10-01"], 2),
        (["--assume", "ratified=soon"], 2),
        (["--on", "soon"], 2),
    ],
)
def test_a_wrong_call_is_refused(file, more, code, capsys):
    assert main(["timeline", file, *more]) == code
    assert capsys.readouterr().err


def test_notes_have_words():
    assert tell_note("receipt-unknown").startswith("the day of receipt")
    assert tell_note("unknown-after 2016-03-01").endswith("on 2016-03-01")
