"""From when an agreement is in force for one party."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mourecords.calendar.computed import Computed, Given, Reason, answer, given
from mourecords.calendar.extent import When, later_of
from mourecords.calendar.workdays import HolidayCalendar
from mourecords.records.beginning import count_offset, to_deposits

if TYPE_CHECKING:
    from mourecords.records.agreement import Agreement


def compute_joining(
    agreement: Agreement, party: str, *, general: Computed, calendar: HolidayCalendar | None = None
) -> Computed:
    """K14 by the rule of the agreement: own deposit, own offset, not before the general force.

    Args:
        agreement: with its rule and its events.
        party: the name of the party.
        general: the general entry into force.
        calendar: whose working days count, where the rule counts in them.

    Examples:
        >>> from mourecords import Agreement
        >>> pact = Agreement(
        ...     parties=[{"name": "Peru"}, {"name": "Chile"}, {"name": "Cuba"}],
        ...     entry_into_force={
        ...         "rule": "after_ratifications",
        ...         "instruments": 2,
        ...         "offset": "P30D",
        ...     },
        ...     events=[
        ...         {"kind": "ratified", "date": day, "party": name}
        ...         for name, day in [
        ...             ("Peru", "2016-09-01"),
        ...             ("Chile", "2016-10-05"),
        ...             ("Cuba", "2021-01-20"),
        ...         ]
        ...     ],
        ... )
        >>> [str(pact.timeline.joins(name).result) for name in ("Peru", "Cuba")]
        ['2016-11-04', '2021-02-19']
    """
    formula = "the later of (deposit + offset) and the general entry into force"
    own = next((one for one in to_deposits(agreement.events) if one.party == party), None)
    if own is None or general.when is None:
        reason = Reason.NOT_YET_MET if own is None else general.reason or Reason.NOT_YET_MET
        inputs = given(party=party, deposit=own and own.on)
        return Computed(rule="K14", inputs=inputs, formula=formula, reason=reason)
    inputs = (
        *given(party=party),
        Given("deposit", str(own.on), _place(agreement, party, own.on)),
        *given(in_force=general.when),
    )
    rule = agreement.entry_into_force
    counted = count_offset(rule, own.on, calendar=calendar) if rule else None
    if counted is not None and counted.when is None:
        return Computed(rule="K14", inputs=inputs, formula=formula, reason=counted.reason)
    own_day = counted.when if counted and counted.when else own.on
    return answer("K14", later_of(own_day, general.when), formula=formula, inputs=inputs)


def _place(agreement: Agreement, party: str, on: When) -> str:
    """Where the deposit of a party stands."""
    places = (
        f"/events/{number}"
        for number, event in enumerate(agreement.events)
        if event.party == party and event.date == on
    )
    return next(places, "")
