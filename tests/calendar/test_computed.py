"""An answer and its trace, in words and as plain values."""

import dataclasses
import datetime

import pytest

from mourecords.calendar.arithmetic import shift
from mourecords.calendar.clocks import Moment
from mourecords.calendar.computed import Computed, Given, Reason, answer, given
from mourecords.calendar.ends import fixed_term, open_end, survival
from mourecords.calendar.extent import Interval, OneOf
from mourecords.calendar.joining import Deposit, Quorum, nth_instrument
from mourecords.calendar.renewals import Series, renewed_term
from mourecords.calendar.workdays import HolidayCalendar
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration

START, FIVE_YEARS = PartialDate("2025-03-01"), Duration("P5Y")
TERM = fixed_term(START, FIVE_YEARS)
TRIGGER = (Given("trigger", "2025-01-01", "/events/0"),)


def test_the_plain_values_of_an_answer_with_two_readings():
    assert TERM.at(period="/term/duration").to_dict() == {
        "rule": "K19",
        "inputs": {
            "start": {"value": "2025-03-01", "pointer": None},
            "period": {"value": "P5Y", "pointer": "/term/duration"},
        },
        "formula": "start + P5Y",
        "result": "2030-03-01",
        "alternative": "2030-03-02",
        "reason": None,
        "notes": [],
    }


def test_the_plain_values_where_there_is_no_answer():
    found = open_end(stated=False).to_dict()
    assert (found["result"], found["alternative"], found["reason"]) == (None, None, "silent")


def test_the_words_of_an_answer():
    assert TERM.explain() == (
        "2030-03-01  K19  start + P5Y  (start 2025-03-01, period P5Y)  other reading 2030-03-02"
    )
    assert open_end(stated=True).explain() == (
        "none  K44  no end  because: It has no end until somebody ends it."
    )


def test_only_a_date_has_a_day_before_it():
    assert survival(START).when is survival(START).last_day is None
    assert open_end(stated=True).last_day is None
    unknown = answer("K01", OneOf(START, None), formula="", inputs=())
    assert unknown.when == OneOf(START, None)
    assert str(unknown.last_day) == "[2025-02-28..]"


def test_the_place_of_an_input_is_kept_unless_another_is_given():
    computed = Computed(rule="K01", inputs=(*TRIGGER, Given("days", "30")))
    assert [each.pointer for each in computed.at(days="/x").inputs] == ["/events/0", "/x"]


def test_what_is_not_there_is_no_input():
    assert given(start=None, number=0) == (Given("number", "0"),)


def test_the_parts_of_an_answer_are_named():
    with pytest.raises(TypeError):
        Computed("K01")


def test_another_reading_is_another_date():
    same = answer("K01", START, formula="", inputs=(), alternative=PartialDate("2025-03-01"))
    assert (same.alternative, same.reason) == (None, None)
    beyond = answer("K01", None, formula="", inputs=(), alternative=START)
    assert (beyond.alternative, beyond.reason) == (START, Reason.BEYOND_CALENDAR)


ANSWERS = [
    START,
    OneOf(START, None),
    Interval(START, None),
    TRIGGER[0],
    TERM,
    Deposit("Peru", START),
    Quorum("half", 1),
    nth_instrument([Deposit("Peru", START)], 1),
    Series(START, FIVE_YEARS),
    renewed_term(Series(START, FIVE_YEARS), datetime.date(2026, 1, 1)),
    Moment(datetime.date(1999, 12, 31), datetime.time(12), "America/Panama"),
    HolidayCalendar("Ruritania"),
    shift(START, FIVE_YEARS),
]


@pytest.mark.parametrize("value", ANSWERS, ids=lambda value: type(value).__name__)
def test_no_value_ever_changes(value):
    name = next(iter(getattr(type(value), "__dataclass_fields__", ["year"])))
    with pytest.raises((AttributeError, dataclasses.FrozenInstanceError)):
        setattr(value, name, None)
