"""The first and last year, every block of Unicode, and fields as long as one likes."""

import datetime

import pytest

from mourecords import Agreement, Record, parse, parse_title, validate
from mourecords.deadlines.finding import find_deadlines
from mourecords.values.durations import Duration

BLOCK = 4096
LEAD = "LIMA, May 2, 2024 - Peru and Chile signed a treaty on fish here on Thursday. "
EDGES = ("0001-01-01", "0001", "0004-02-29", "9999-12-31", "9999", "9999-12")
LONG = ("P1D", "P99999Y", "P99999M", "P999999D", "P99999W")
DAYS = (datetime.date.min, datetime.date(2024, 2, 29), datetime.date.max)


@pytest.mark.parametrize("plane", range(17))
def test_every_character_is_parsed(plane):
    for start in range(plane << 16, (plane + 1) << 16, BLOCK):
        text = "".join(map(chr, range(start, start + BLOCK)))
        assert len(parse(LEAD + text).document.text) == len(LEAD + text)
        assert parse_title(f"Treaty {text[::64]} between Peru and Chile")


@pytest.mark.parametrize("duration", LONG)
@pytest.mark.parametrize("date", EDGES)
def test_the_calendar_ends_without_a_fault(date, duration):
    agreement = Agreement.model_validate(
        {
            "parties": [{"name": "Peru", "code": "PE"}, {"name": "Chile", "code": "CL"}],
            "events": [
                {"kind": "signed", "date": date},
                {"kind": "entered_into_force", "date": date},
                {"kind": "denounced", "date": date, "party": "Peru"},
            ],
            "term": {
                "kind": "fixed",
                "duration": duration,
                "start": "entry_into_force",
                "renewal": {"mode": "automatic", "period": duration},
                "notice": {"length": duration, "before": "end_of_term"},
            },
        }
    )
    record = Record(agreement=agreement)
    assert record.to_row()["duration"] == duration
    assert isinstance(validate(record), tuple)
    for day in DAYS:
        assert agreement.status(day)
        assert isinstance(find_deadlines([record], day, within=Duration(duration)), tuple)


@pytest.mark.parametrize(
    "date", ["January 1, 0000", "31 December 9999", "0000-00-00", "29.02.1900", "1/1/0001"]
)
@pytest.mark.parametrize(
    "length", ["for five years", "for 99999999999999999999 years", "for 99,999 years"]
)
def test_dates_and_terms_at_the_edge_are_parsed(date, length):
    parsed = parse(
        f"LIMA, {date} - Peru and Chile signed a treaty {length} on {date} here on Thursday."
    )
    assert isinstance(parsed.findings, tuple)
