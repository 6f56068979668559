"""K13 and K14: when enough instruments have been deposited, and who comes later."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from mourecords.calendar.arithmetic import shift
from mourecords.calendar.computed import Computed, Reason, answer, given
from mourecords.calendar.extent import When, between, later_of
from mourecords.calendar.months import first_of_month_after
from mourecords.values.durations import Duration


@dataclass(frozen=True, slots=True)
class Deposit:
    """An instrument of consent, as far as it counts.

    Attributes:
        party: whose it is.
        on: when it was deposited.
        why_not: why it does not count ("regional organisation"), or "".
        withdrawn_on: when it was withdrawn.
    """

    party: str
    on: When
    why_not: str = ""
    withdrawn_on: When | None = None


@dataclass(frozen=True, slots=True)
class Quorum:
    """A condition beside the number of instruments.

    Attributes:
        name: as the text calls it.
        at_least: the sum that those who deposited must reach.
        weights: what each party brings: 1 for each member of a group, its
            share for shares.
    """

    name: str
    at_least: float
    weights: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Threshold:
    """How far the counting has come.

    Attributes:
        computed: the day on which the number was reached, with its trace.
        counted: the instruments that count, in order.
        left_out: those that do not.
        missing: how many are still needed.
        unmet: the names of the conditions that are not yet met.
    """

    computed: Computed
    counted: tuple[Deposit, ...]
    left_out: tuple[Deposit, ...]
    missing: int
    unmet: tuple[str, ...]


def nth_instrument(
    deposits: Sequence[Deposit],
    needed: int,
    *,
    conditions: Sequence[Quorum] = (),
    list_of_the_day: bool = False,
) -> Threshold:
    """K13, Nth instrument: the first day on which enough are deposited and not withdrawn.

    Today's status list is not the list of that day: states have ceased,
    successions are backdated, withdrawn instruments vanish. Unless the caller
    vouches for the list, the answer carries the note ``list-of-day-needed``.

    Source: VCLT art 24; measured on the UN status lists of March 2015.

    Args:
        deposits: in any order.
        needed: N.
        conditions: all of them must hold on the same day.
        list_of_the_day: whether the list is that of the day, not today's.

    Examples:
        >>> from mourecords import PartialDate
        >>> days = ("2004-02-17", "2003-11-19", "2004-05-01")
        >>> found = nth_instrument([Deposit(str(n), PartialDate(d)) for n, d in enumerate(days)], 2)
        >>> print(found.computed.result, found.computed.notes)
        2004-02-17 ('list-of-day-needed',)
    """
    counted = tuple(sorted((d for d in deposits if not d.why_not), key=_order))
    notes = () if list_of_the_day else ("list-of-day-needed",)
    first = _reached(counted, needed, conditions, late=False)
    last = _reached(counted, needed, conditions, late=True)
    inputs = given(instruments=len(counted), needed=needed, conditions=len(conditions) or None)
    formula = f"day of instrument number {needed}"
    if first and last:
        result = between(first, max(first, last))
        computed = answer("K13", result, formula=formula, inputs=inputs, notes=notes)
    else:
        computed = Computed(
            rule="K13", inputs=inputs, formula=formula, reason=Reason.NOT_YET_MET, notes=notes
        )
    standing = [d for d in counted if d.withdrawn_on is None]
    return Threshold(
        computed,
        counted,
        tuple(d for d in deposits if d.why_not),
        max(0, needed - len(standing)),
        tuple(c.name for c in conditions if not _holds(c, standing)),
    )


def later_joiner(
    deposited_on: When, period: Duration, *, in_force_on: When, first_of_month: bool = False
) -> Computed:
    """K14, later joiners: own deposit and own offset, and not before the general entry into force.

    Source: Paris Agreement, art 21(3).

    Args:
        deposited_on: when this party deposited its instrument.
        period: how long after that.
        in_force_on: the general entry into force.
        first_of_month: whether it is the first of the month after the period (K10).

    Examples:
        >>> from mourecords import PartialDate
        >>> late = later_joiner(
        ...     PartialDate("2021-01-20"), Duration("P30D"), in_force_on=PartialDate("2016-11-04")
        ... )
        >>> print(late.result)
        2021-02-19
    """
    own = (
        first_of_month_after(deposited_on, period).when
        if first_of_month
        else shift(deposited_on, period)
    )
    return answer(
        "K14",
        later_of(own, in_force_on) if own else None,
        formula=f"the later of (deposit + {period}) and the general entry into force",
        inputs=given(deposit=deposited_on, period=period, in_force=in_force_on),
    )


def _order(deposit: Deposit) -> tuple[datetime.date, datetime.date, str]:
    earliest = deposit.on.earliest or datetime.date.min
    return earliest, deposit.on.latest or datetime.date.max, deposit.party


def _reached(
    deposits: Sequence[Deposit], needed: int, conditions: Sequence[Quorum], *, late: bool
) -> datetime.date | None:
    """The day on which it is reached, reading every date early or late."""
    days = sorted({day for d in deposits if (day := d.on.latest if late else d.on.earliest)})
    for day in days:
        there = [d for d in deposits if _counts(d, day, late=late)]
        if len(there) >= needed and all(_holds(c, there) for c in conditions):
            return day
    return None


def _counts(deposit: Deposit, day: datetime.date, *, late: bool) -> bool:
    came = deposit.on.latest if late else deposit.on.earliest
    gone = deposit.withdrawn_on
    left = (gone.earliest if late else gone.latest) if gone else None
    return came is not None and came <= day and (left is None or day < left)


def _holds(condition: Quorum, deposits: Sequence[Deposit]) -> bool:
    parties = {deposit.party for deposit in deposits}
    total = sum(condition.weights.get(party, 0) for party in sorted(parties))
    return total >= condition.at_least
