"""Instruments that are counted: their order, withdrawals and what else must hold."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords.calendar.extent import to_when
from mourecords.calendar.joining import Deposit, Quorum, later_joiner, nth_instrument
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration

D = PartialDate
dates = st.dates(datetime.date(1990, 1, 1), datetime.date(2010, 12, 31))


@st.composite
def deposits(draw):
    on = draw(dates)
    gone = draw(st.none() | st.integers(0, 4000))
    later = None if gone is None else D.from_date(on + datetime.timedelta(days=gone))
    why_not = draw(st.sampled_from(["", "", "regional organisation"]))
    return Deposit(draw(st.sampled_from("ABCDEF")), D.from_date(on), why_not, later)


@settings(max_examples=60, deadline=None)
@given(st.lists(deposits(), max_size=8), st.integers(1, 6))
def test_it_is_the_first_day_on_which_enough_stand(some, needed):
    found = nth_instrument(some, needed)

    def standing(day):
        here = [d for d in some if not d.why_not and d.on.to_date() <= day]
        return sum(d.withdrawn_on is None or d.withdrawn_on.to_date() > day for d in here)

    days = [d.on.to_date() for d in some if standing(d.on.to_date()) >= needed]
    reached = found.computed.result
    assert (reached and reached.to_date()) == min(days, default=None)
    assert [str(d.on) for d in found.counted] == sorted(str(d.on) for d in found.counted)
    assert sorted(map(str, some)) == sorted(map(str, (*found.counted, *found.left_out)))
    assert all(deposit.why_not for deposit in found.left_out)
    assert found.missing == max(0, needed - standing(datetime.date.max))


THREE = [Deposit(name, D(f"2020-0{n}-15")) for n, name in enumerate(("Peru", "Chile", "Cuba"), 1)]
SHARES = Quorum("55 per cent", 55, {"Peru": 30, "Chile": 25, "Cuba": 20})


def test_the_number_and_the_shares_must_hold_on_the_same_day():
    """As in the Paris Agreement, art 21(1): so many parties, and so much of all emissions."""
    found = nth_instrument(THREE, 1, conditions=[SHARES])
    assert (str(found.computed.result), found.unmet, found.missing) == ("2020-02-15", (), 0)
    assert str(nth_instrument(THREE, 3, conditions=[SHARES]).computed.result) == "2020-03-15"
    two = nth_instrument(THREE[1:], 2, conditions=[SHARES])
    assert (two.computed.reason, two.unmet, two.missing) == ("not-yet-met", ("55 per cent",), 0)


def test_a_party_that_deposits_twice_brings_its_share_once():
    twice = [THREE[0], Deposit("Peru", D("2020-02-01"))]
    assert nth_instrument(twice, 1, conditions=[SHARES]).unmet == ("55 per cent",)


def test_the_trace_counts_what_counts():
    out = Deposit("Union", D("2020-01-01"), "regional organisation")
    inputs = {one.name: one.value for one in nth_instrument([*THREE, out], 2).computed.inputs}
    assert inputs == {"instruments": "3", "needed": "2"}
    with_shares = nth_instrument(THREE, 2, conditions=[SHARES]).computed.inputs
    assert with_shares[-1].value == "1"


@pytest.mark.parametrize(
    ("withdrawn", "result"),
    [
        ("2020-02-14", None),
        ("2020-02-15", None),
        ("2020-02-16", "2020-02-15"),
        ("2020-02", None),
        ("[2020-02-10..2020-02-20]", None),
        ("[2020-02-16..]", "2020-02-15"),
    ],
)
def test_what_may_have_been_withdrawn_by_then_is_not_counted_on(withdrawn, result):
    gone = Deposit("Peru", D("2020-01-15"), withdrawn_on=to_when(withdrawn))
    found = nth_instrument([gone, THREE[1]], 2).computed
    assert (found.result and str(found.result)) == result


def test_an_imprecise_withdrawal_gives_all_the_days_that_it_can_be():
    gone = Deposit("Peru", D("2020-01-15"), withdrawn_on=to_when("[2020-02-10..2020-02-20]"))
    found = nth_instrument([gone, *THREE[1:]], 2).computed
    assert str(found.result) == "[2020-02-15..2020-03-15]"


def test_an_imprecise_deposit_gives_all_the_days_that_it_can_be():
    vague = [Deposit("Peru", D("2020-03")), Deposit("Chile", D("2020-03-10"))]
    assert str(nth_instrument(vague, 2).computed.result) == "[2020-03-10..2020-03-31]"
    assert str(nth_instrument(vague, 1).computed.result) == "[2020-03-01..2020-03-10]"
    open_end = [Deposit("Peru", to_when("[2020-03-01..]"))]
    assert nth_instrument(open_end, 1).computed.reason == "not-yet-met"


def test_instruments_stand_in_the_order_of_their_days_and_then_of_their_parties():
    some = [
        Deposit("D", to_when("[2020-01-01..]")),
        Deposit("C", D("2020")),
        Deposit("B", D("2020-01-01")),
        Deposit("A", D("2020-01-01")),
        Deposit("E", to_when("[..2021-01-01]")),
    ]
    assert "".join(d.party for d in nth_instrument(some, 9).counted) == "EABCD"


def test_k14_the_first_of_the_month_after_its_own_period():
    """As in the Convention on Cybercrime, art 36(4)."""
    found = later_joiner(
        D("2020-01-20"), Duration("P3M"), in_force_on=D("2004-07-01"), first_of_month=True
    )
    assert str(found.result) == "2020-05-01"
    beyond = later_joiner(D("9999-12-01"), Duration("P3M"), in_force_on=D("2004-07-01"))
    assert (beyond.result, beyond.reason) == (None, "beyond-calendar")
