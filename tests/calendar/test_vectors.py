"""The vectors of the calendar rules: real entries into force, and made-up edges."""

import datetime

import pytest

from mourecords.calendar.arithmetic import add_months, anniversary, repeat, shift
from mourecords.calendar.beginnings import exchange_of_notes, retroactive
from mourecords.calendar.clocks import Moment, clock_time
from mourecords.calendar.counting import after, days_after, months_after, nth_day
from mourecords.calendar.ends import fixed_term, until_date
from mourecords.calendar.exits import (
    earliest_notice,
    end_of_financial_year,
    end_of_next_year,
    revoked_notice,
    tolled_notice,
    window,
)
from mourecords.calendar.joining import Deposit, later_joiner, nth_instrument
from mourecords.calendar.months import (
    first_of_month,
    first_of_month_after,
    first_of_month_after_days,
    nth_month_after,
)
from mourecords.calendar.notices import late_notice, notice_deadline, notice_takes_effect
from mourecords.calendar.renewals import Series, renewed_term
from mourecords.calendar.wording import agreed_number
from mourecords.calendar.workdays import unmoved
from mourecords.errors import WordDigitConflictError
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration

D, P, day = PartialDate, Duration, datetime.date.fromisoformat


@pytest.mark.parametrize(
    ("trigger", "number", "expected"),
    [
        pytest.param("1979-12-28", 30, "1980-01-27", id="v01-vclt"),
        pytest.param("1993-12-21", 90, "1994-03-21", id="v02-unfccc"),
        pytest.param("1993-09-30", 90, "1993-12-29", id="v03-cbd"),
        pytest.param("1990-08-03", 30, "1990-09-02", id="v04-crc"),
        pytest.param("2004-02-17", 90, "2004-05-17", id="v05-pops-leap-year"),
        pytest.param("2004-11-18", 90, "2005-02-16", id="v07-kyoto"),
        pytest.param("2025-09-19", 120, "2026-01-17", id="v08-bbnj"),
    ],
)
def test_k01_the_nth_day(trigger, number, expected):
    assert str(nth_day(D(trigger), number).result) == expected


@pytest.mark.parametrize(
    ("trigger", "number", "expected"),
    [
        pytest.param("1996-10-31", 180, "1997-04-29", id="v06-cwc"),
        pytest.param("2018-10-31", 60, "2018-12-30", id="v09-cptpp"),
        pytest.param("2021-11-02", 60, "2022-01-01", id="v10-rcep"),
        pytest.param("2019-04-29", 30, "2019-05-29", id="v11-afcfta"),
    ],
)
def test_k02_days_after(trigger, number, expected):
    assert str(days_after(D(trigger), number).result) == expected


def test_v11_the_other_convention_is_what_the_depositary_announced():
    assert str(days_after(D("2019-04-29"), 30).alternative) == "2019-05-30"


@pytest.mark.parametrize(
    ("trigger", "number", "expected"),
    [
        pytest.param("1993-11-16", 12, "1994-11-16", id="v12-unclos"),
        pytest.param("1975-10-03", 3, "1976-01-03", id="v13-icescr"),
        pytest.param("2006-07-14", 6, "2007-01-14", id="v14-protocol-iii"),
        pytest.param("2023-01-31", 1, "2023-02-28", id="v15-K04"),
        pytest.param("2024-01-31", 1, "2024-02-29", id="v15-K04-leap"),
        pytest.param("1978-09-30", 4, "1979-01-30", id="v16-K05-dodds"),
        pytest.param("2023-02-28", 1, "2023-03-28", id="v17-K05"),
        pytest.param("2016-11", 3, "2017-02", id="v56-K41"),
    ],
)
def test_k03_months_after(trigger, number, expected):
    assert str(months_after(D(trigger), number).result) == expected


def test_v18_k06_months_are_not_chained():
    assert str(repeat(D("2023-01-31"), P("P1M"), times=2)) == "2023-03-31"
    chained = add_months(add_months(day("2023-01-31"), 1), 1)
    assert chained == day("2023-03-28")


def test_v19_k07_leap_days():
    leap = D("2024-02-29")
    assert [str(anniversary(leap, n)) for n in (1, 4)] == ["2025-02-28", "2028-02-29"]


def test_v20_k08_units_differ():
    pairs = [("2025-01-31", "P30D", "P1M"), ("2025-03-01", "P180D", "P6M")]
    found = [[str(after(D(t), P(p)).result) for p in periods] for t, *periods in pairs]
    assert found == [["2025-03-02", "2025-02-28"], ["2025-08-28", "2025-09-01"]]


@pytest.mark.parametrize(
    ("trigger", "nth", "expected"),
    [
        pytest.param("2018-12-21", 2, "2019-02-01", id="v21-eu-japan"),
        pytest.param("2020-04-03", 3, "2020-07-01", id="v22-usmca"),
        pytest.param("2009-11-13", 1, "2009-12-01", id="v23-lisbon"),
        pytest.param("2021-04-30", 1, "2021-05-01", id="v23-tca"),
        pytest.param("2025-01-31", 2, "2025-03-01", id="v24-last-of-month"),
        pytest.param("2025-01-01", 2, "2025-03-01", id="v24-first-of-month"),
    ],
)
def test_k09_first_of_the_nth_month(trigger, nth, expected):
    assert str(first_of_month(D(trigger), nth).result) == expected


@pytest.mark.parametrize(
    ("trigger", "period", "expected"),
    [
        pytest.param("2004-03-18", "P3M", "2004-07-01", id="v25-cybercrime"),
        pytest.param("2014-04-22", "P3M", "2014-08-01", id="v25-istanbul"),
        pytest.param("2003-03-14", "P3M", "2003-07-01", id="v25-migrant-workers"),
        pytest.param("2025-04-01", "P3M", "2025-08-01", id="v26-expiry-on-a-first"),
        pytest.param("1986-12-11", "P12M", "1988-01-01", id="v27-cisg"),
        pytest.param("2021-03-22", "P3M", "2021-07-01", id="v50-tuerkiye-istanbul"),
    ],
)
def test_k10_first_of_the_month_after_a_period(trigger, period, expected):
    assert str(first_of_month_after(D(trigger), P(period)).result) == expected


def test_v28_k11_the_month_after_the_month():
    found = [nth_month_after(D(t), 6).result for t in ("1998-09-16", "2010-02-16")]
    assert [str(each) for each in found] == ["1999-03-01", "2010-08-01"]


def test_v29_k12_days_and_then_the_first():
    found = first_of_month_after_days(D("2002-04-11"), 60)
    assert str(found.result) == "2002-07-01"
    assert "2002-06-10" in [given.value for given in found.inputs]


def test_v30_k14_later_joiners():
    general = nth_day(D("2016-10-05"), 30).when
    assert str(general) == "2016-11-04"
    assert str(later_joiner(D("2021-01-20"), P("P30D"), in_force_on=general).result) == "2021-02-19"
    assert str(later_joiner(D("2016-10-01"), P("P30D"), in_force_on=general).result) == "2016-11-04"


def test_v31_k15_the_later_note():
    assert str(exchange_of_notes([D("2016-11-23"), D("2016-11-23")]).result) == "2016-11-23"


def test_v32_k18_retroactive_is_legal():
    found = retroactive(D("1899-10-07"), D("1899-10-01"))
    assert (str(found.result), found.notes) == ("1899-10-01", ("retroactive",))


@pytest.mark.parametrize(
    ("start", "period", "boundary", "last"),
    [
        pytest.param("2025-03-01", "P5Y", "2030-03-01", "2030-02-28", id="v33"),
        pytest.param("2024-02-29", "P5Y", "2029-02-28", "2029-02-27", id="v34"),
        pytest.param("1898-07-01", "P99Y", "1997-07-01", "1997-06-30", id="v35-kowloon"),
        pytest.param("1351-08-01", "P20Y", "1371-08-01", "1371-07-31", id="v36-castile"),
        pytest.param("1952-07-23", "P50Y", "2002-07-23", "2002-07-22", id="v37-ecsc"),
        pytest.param("2011-02-05", "P15Y", "2026-02-05", "2026-02-04", id="v38-new-start"),
        pytest.param("2016", "P5Y", "2021", "[2020-12-31..2021-12-30]", id="v56-year"),
    ],
)
def test_k19_fixed_terms(start, period, boundary, last):
    found = fixed_term(D(start), P(period))
    assert (str(found.result), str(found.last_day)) == (boundary, last)


def test_v38_extension_in_one_step():
    series = Series(D("2011-02-05"), P("P10Y"), P("P5Y"), times=1)
    assert str(renewed_term(series, day("2024-01-01")).computed.result) == "2026-02-05"


def test_v39_k21_until_a_date():
    found = until_date(D("2030-12-31"))
    assert (str(found.last_day), str(found.result)) == ("2030-12-31", "2031-01-01")


def test_k21_until_the_first_of_january_is_ambiguous():
    found = until_date(D("2031-01-01"))
    assert (str(found.result), str(found.alternative)) == ("2031-01-01", "2031-01-02")
    assert str(until_date(D("2031-01-01"), inclusive=True).result) == "2031-01-02"


def test_k21_until_an_anniversary_is_the_boundary():
    assert str(until_date(D("2030-03-14"), start=D("2025-03-14")).result) == "2030-03-14"


def test_v40_k22_clock_time():
    noon = clock_time(day("1999-12-31"), datetime.time(12), zone="America/Panama")
    assert str(noon) == "1999-12-31T12:00 America/Panama"
    assert Moment(day("2020-01-31"), datetime.time(23), "UTC").day_in("Europe/Brussels") == day(
        "2020-02-01"
    )


@pytest.mark.parametrize(
    ("start", "initial", "as_of", "number", "boundary"),
    [
        pytest.param("2020-08-01", "P36M", "2026-02-11", 3, "2026-08-01", id="v41"),
        pytest.param("2015-01-31", "P60M", "2020-06-01", 1, "2021-01-31", id="v42"),
        pytest.param("2016-11-23", "P1Y", "2019-08-01", 2, "2019-11-23", id="v43-gsomia"),
    ],
)
def test_k23_renewals_count_from_the_anchor(start, initial, as_of, number, boundary):
    current = renewed_term(Series(D(start), P(initial), P("P12M")), day(as_of))
    assert (current.number, str(current.computed.result)) == (number, boundary)


@pytest.mark.parametrize(
    ("boundary", "period", "safe", "other"),
    [
        pytest.param("2019-11-23", "P90D", "2019-08-24", "2019-08-25", id="v43-gsomia"),
        pytest.param("2026-08-01", "P3M", "2026-04-30", "2026-05-01", id="v44"),
        pytest.param("2026-09-01", "P6M", "2026-02-28", "2026-03-01", id="v45"),
        pytest.param("2031-06-01", "P3M", "2031-02-28", "2031-03-01", id="v45-may"),
    ],
)
def test_k25_the_last_day_for_notice(boundary, period, safe, other):
    found = notice_deadline(D(boundary), P(period))
    assert (str(found.result), str(found.alternative)) == (safe, other)


def test_v46_k26_late_notice_ends_the_next_term():
    series = Series(D("2020-08-01"), P("P36M"), P("P12M"))
    found = late_notice(series, P("P3M"), received_on=day("2026-05-15"))
    assert (str(found.result), found.alternative) == ("2027-08-01", None)
    between = late_notice(series, P("P3M"), received_on=day("2026-05-01"))
    assert (str(between.result), str(between.alternative)) == ("2027-08-01", "2026-08-01")


@pytest.mark.parametrize(
    ("received", "period", "effect"),
    [
        pytest.param("2019-02-02", "P6M", "2019-08-02", id="v47-inf"),
        pytest.param("2001-12-13", "P6M", "2002-06-13", id="v47-abm"),
        pytest.param("2020-05-22", "P6M", "2020-11-22", id="v47-open-skies"),
        pytest.param("2016-10-27", "P1Y", "2017-10-27", id="v48-burundi"),
        pytest.param("2018-03-17", "P1Y", "2019-03-17", id="v48-philippines"),
        pytest.param("2025-01-27", "P1Y", "2026-01-27", id="v48-paris"),
        pytest.param("2022-03-16", "P6M", "2022-09-16", id="v49-russia"),
    ],
)
def test_k28_notice_at_any_time(received, period, effect):
    assert str(notice_takes_effect(D(received), P(period)).result) == effect


def test_v49_both_conventions_by_one_depositary():
    found = notice_takes_effect(D("1969-12-12"), P("P6M"))
    assert (str(found.result), str(found.alternative)) == ("1970-06-12", "1970-06-13")


def test_k28_without_a_clause_it_is_twelve_months():
    found = notice_takes_effect(D("2025-01-31"))
    assert (str(found.result), found.notes) == ("2026-01-31", ("no-clause",))


def test_v51_k29_earliest_notice():
    earliest = earliest_notice(D("2016-11-04"), P("P3Y")).when
    assert str(earliest) == "2019-11-04"
    assert str(notice_takes_effect(earliest, P("P1Y")).result) == "2020-11-04"


def test_v52_k30_windows():
    first, second = (window(D("2013-09-05"), n).result for n in (1, 2))
    assert (str(first.start), str(first.boundary)) == ("2023-09-05", "2024-09-05")
    assert str(second.start) == "2033-09-05"


def test_v53_k31_year_ends():
    assert str(end_of_next_year(D("2017-10-12")).result) == "2018-12-31"
    assert str(end_of_financial_year(D("1969-12-12")).result) == "1970-12-31"
    assert str(end_of_financial_year(D("1969-09-30")).result) == "1969-12-31"


def test_v54_k32_tolling():
    received, suspended, resumed = map(day, ("2020-02-11", "2020-06-01", "2020-12-01"))
    assert str(shift(D("2020-02-11"), P("P180D"))) == "2020-08-09"
    found = tolled_notice(received, P("P180D"), suspended_on=suspended, resumed_on=resumed)
    assert str(found.result) == "2021-02-08"
    assert found.notes == ("elapsed 111 days", "remaining 69 days")


def test_v55_k33_a_notice_suspended_on_condition_is_disputed():
    found = revoked_notice(D("2019-11-23"), D("2019-11-22"), conditional=True)
    assert found.result is None
    assert found.notes == ("notice-suspended", "disputed")


def test_v57_k43_words_and_digits_that_disagree():
    with pytest.raises(WordDigitConflictError):
        agreed_number(30, 60, text="thirty (60) days")


def test_v58_k40_a_sunday_does_not_move():
    assert str(unmoved(D("2025-06-01")).result) == "2025-06-01"


def test_v59_k13_todays_list_is_not_that_of_the_day():
    deposits = [Deposit(f"s{n}", D(f"1976-{n:02}-11")) for n in range(1, 10)]
    found = nth_instrument(deposits, 9)
    assert str(found.computed.result) == "1976-09-11"
    assert found.computed.notes == ("list-of-day-needed",)
    assert nth_instrument(deposits, 9, list_of_the_day=True).computed.notes == ()
