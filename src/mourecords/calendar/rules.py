"""The table of the calendar rules: from an id to the function that is the rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from mourecords.calendar import (
    arithmetic,
    beginnings,
    clocks,
    counting,
    ends,
    exits,
    joining,
    months,
    notices,
    renewals,
    wording,
    workdays,
)

CALENDAR_RULES: Final[Mapping[str, Callable[..., Any]]] = MappingProxyType(
    {
        "K01": counting.nth_day,
        "K02": counting.days_after,
        "K03": counting.months_after,
        "K04": arithmetic.clamp,
        "K05": arithmetic.add_months,
        "K06": arithmetic.repeat,
        "K07": arithmetic.anniversary,
        "K08": arithmetic.is_same_period,
        "K09": months.first_of_month,
        "K10": months.first_of_month_after,
        "K11": months.nth_month_after,
        "K12": months.first_of_month_after_days,
        "K13": joining.nth_instrument,
        "K14": joining.later_joiner,
        "K15": beginnings.exchange_of_notes,
        "K16": beginnings.on_signature,
        "K17": beginnings.date_or_event,
        "K18": beginnings.retroactive,
        "K19": ends.fixed_term,
        "K20": ends.anchored_term,
        "K21": ends.until_date,
        "K22": clocks.clock_time,
        "K23": renewals.renewed_term,
        "K24": renewals.capped,
        "K25": notices.notice_deadline,
        "K26": notices.late_notice,
        "K27": notices.notice_day,
        "K28": notices.notice_takes_effect,
        "K29": exits.earliest_notice,
        "K30": exits.window,
        "K31": exits.end_of_next_year,
        "K32": exits.tolled_notice,
        "K33": exits.revoked_notice,
        "K34": exits.suspension,
        "K35": renewals.extension_gap,
        "K36": ends.replaced,
        "K37": ends.survival,
        "K38": ends.completion,
        "K39": workdays.working_days_after,
        "K40": workdays.unmoved,
        "K41": arithmetic.shift,
        "K42": wording.from_julian,
        "K43": wording.agreed_number,
        "K44": ends.open_end,
        "K45": wording.calendar_period,
    }
)
"""Each rule by its id; the first line of its docstring states it."""
