"""States and territories: the table holds together, and its questions have answers."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from mourecords.data import countries, country, existed, successors
from mourecords.data.tables import read_rows
from mourecords.values.codes import ActorCode
from mourecords.values.dates import PartialDate

codes = st.sampled_from([one.code for one in countries()])
days = st.dates().map(PartialDate.from_date)
years = st.integers(1500, 2100).map(PartialDate.of)


def test_codes_are_sorted_and_unique_and_of_the_form_that_records_take():
    table = [row["code"] for row in read_rows("countries")]
    assert table == sorted(set(table))
    for code in table:
        TypeAdapter(ActorCode).validate_python(code)


def test_alpha3_codes_are_unique():
    known = [one.alpha3 for one in countries() if one.alpha3]
    assert len(known) == len(set(known))
    assert all(re.fullmatch("[A-Z]{3}", code) for code in known)


def test_every_code_of_today_is_two_letters_with_an_alpha3_code():
    today = [one for one in countries() if one.kind != "former"]
    assert all(re.fullmatch("[A-Z]{2}", one.code) for one in today)
    assert [one.code for one in today if one.alpha3 is None] == ["XK"]
    assert len(today) == 250


def test_no_name_is_that_of_two():
    names = [name for one in countries() for name in {one.name, one.official_name}]
    assert len(names) == len(set(names))


def test_only_what_is_no_more_has_an_end_and_successors():
    for one in countries():
        former = one.kind == "former"
        assert former == bool(one.successors) == (one.valid_to is not None), one.code


@given(codes)
def test_successors_exist_today(code):
    for follower in successors(code):
        assert country(follower).kind != "former"


@given(codes)
def test_no_state_begins_after_its_end(code):
    known = country(code)
    if known.valid_from and known.valid_to:
        assert known.valid_from.precedes(known.valid_to)


@given(codes, days)
def test_a_day_is_always_precise_enough_where_the_limits_are_days(code, day):
    known = country(code)
    limits = [limit for limit in (known.valid_from, known.valid_to) if limit]
    if all(limit.precision == "day" for limit in limits):
        assert existed(code, day) is not None


@given(codes, years)
def test_a_year_in_doubt_holds_a_limit(code, year):
    known = country(code)
    if existed(code, year) is None:
        limits = [limit for limit in (known.valid_from, known.valid_to) if limit]
        assert any(limit.year == year.year for limit in limits)


@pytest.mark.parametrize(
    ("code", "on", "answer"),
    [
        ("YU", "1984-02-14", True),
        ("YU", "2010", False),
        ("DD", "1990-10-03", False),
        ("X-TEXAS", "1842", True),
        ("X-TEXAS", "1845", None),
        ("TZ", "1961-12-09", False),
        ("MY", "2025-10-31", True),
        ("RS", "1882", True),
        ("QQ", "2020", None),
    ],
)
def test_existence(code, on, answer):
    assert existed(code, PartialDate(on)) is answer


def test_a_chain_of_successors_is_followed_to_its_end():
    assert successors("X-NAPLES") == ("IT",)
    assert "KZ" in successors("SU")
    assert successors("QQ") == ()
