"""The rule by which an instrument enters into force, from the words that state it."""

from __future__ import annotations

from typing import Final

from mourecords.mentions.force import Force
from mourecords.records.term import EntryIntoForce
from mourecords.values.vocabularies import EntryIntoForceRule

_COUNTED: Final = frozenset(
    {
        EntryIntoForceRule.ON_SIGNATURE,
        EntryIntoForceRule.AFTER_NOTIFICATIONS,
        EntryIntoForceRule.AFTER_RATIFICATIONS,
        EntryIntoForceRule.AFTER_EXCHANGE_OF_INSTRUMENTS,
    }
)


def to_entry(force: Force) -> EntryIntoForce:
    """The rule as a record has it; what counts from a trigger stands only where there is one.

    Examples:
        >>> from mourecords.values.spans import Span
        >>> str(to_entry(Force("on_signature", Span(0, 9))).rule)
        'on_signature'
    """
    rule, offset = EntryIntoForceRule(force.rule), force.offset
    if rule not in _COUNTED or offset.conflict:
        return EntryIntoForce(rule=rule, on=force.on)
    days = offset.length is not None and not (offset.length.total_months or offset.length.weeks)
    told = rule is EntryIntoForceRule.AFTER_NOTIFICATIONS
    return EntryIntoForce(
        rule=rule,
        offset=offset.length,
        first_of_month=offset.first_of_month,
        after_expiry=offset.after_expiry,
        instruments=offset.instruments if rule is EntryIntoForceRule.AFTER_RATIFICATIONS else None,
        on_receipt=offset.on_receipt and told,
        working_days=offset.working_days and days,
    )
