"""K15 to K18: other ways in which force begins."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from mourecords.calendar.computed import Computed, Reason, answer, given
from mourecords.calendar.extent import OneOf, When, bounds, is_before, later_of
from mourecords.calendar.months import first_of_month


def exchange_of_notes(
    notes: Sequence[When], receipts: Sequence[When] = (), *, on_receipt: bool = False
) -> Computed:
    """K15, exchange of notes: the later note, or the receipt of the later note.

    Where the receipt counts and only the notes are dated, the answer is any day
    from the later note on, with the note ``receipt-unknown``.

    Source: VCLT art 13.

    Args:
        notes: the dates of the notes.
        receipts: the dates on which they were received.
        on_receipt: whether the text counts from the receipt.

    Examples:
        >>> from mourecords import PartialDate
        >>> notes = [PartialDate("2016-11-21"), PartialDate("2016-11-23")]
        >>> print(exchange_of_notes(notes).result, exchange_of_notes(notes, on_receipt=True).result)
        2016-11-23 [2016-11-23..]
    """
    inputs = given(
        notes=", ".join(map(str, notes)) or None, receipts=", ".join(map(str, receipts)) or None
    )
    formula = "receipt of the later note" if on_receipt else "date of the later note"
    days = receipts if on_receipt and len(receipts) >= len(notes) else notes
    if not days:
        return Computed(rule="K15", inputs=inputs, formula=formula, reason=Reason.NOT_YET_MET)
    latest = reduce(later_of, days)
    if on_receipt and days is notes:
        result = OneOf(bounds(latest)[0], None)
        return answer("K15", result, formula=formula, inputs=inputs, notes=("receipt-unknown",))
    return answer("K15", latest, formula=formula, inputs=inputs)


def on_signature(signatures: Sequence[tuple[str | None, When]]) -> Computed:
    """K16, signature: the day of signature; where it was signed on several days, the last.

    Source: VCLT art 24; all pairs of place and day stay in the inputs.

    Examples:
        >>> from mourecords import PartialDate
        >>> print(
        ...     on_signature(
        ...         [("Oslo", PartialDate("2024-05-02")), ("Lima", PartialDate("2024-05-09"))]
        ...     ).result
        ... )
        2024-05-09
    """
    inputs = given(
        signatures="; ".join(f"{place or 'place unknown'} {day}" for place, day in signatures)
        or None
    )
    formula = "the last day of signature"
    if not signatures:
        return Computed(rule="K16", inputs=inputs, formula=formula, reason=Reason.NOT_YET_MET)
    result = reduce(later_of, (day for _, day in signatures))
    return answer("K16", result, formula=formula, inputs=inputs)


def date_or_event(fixed_on: When, last_deposit: When | None) -> Computed:
    """K17, fixed date or event: the date if all was deposited by then, else the first of a month.

    "On 1 January 2009, provided that all instruments have been deposited, or,
    failing that, on the first day of the month following the last deposit."
    Both branches are kept: the other one is the alternative.

    Source: Treaty of Lisbon, art 6(2).

    Examples:
        >>> from mourecords import PartialDate
        >>> print(date_or_event(PartialDate("2009-01-01"), PartialDate("2009-11-13")).result)
        2009-12-01
    """
    inputs = given(fixed=fixed_on, last_deposit=last_deposit)
    formula = "fixed date, or first of the month after the last deposit"
    if last_deposit is None:
        return Computed(
            rule="K17",
            inputs=inputs,
            formula=formula,
            alternative=fixed_on,
            reason=Reason.NOT_YET_MET,
        )
    result = later_of(fixed_on, last_deposit)
    by_event = first_of_month(last_deposit).when
    if result == fixed_on:
        return answer("K17", fixed_on, formula=formula, inputs=inputs, alternative=by_event)
    if result == last_deposit:
        return answer("K17", by_event, formula=formula, inputs=inputs, alternative=fixed_on)
    return Computed(
        rule="K17", inputs=inputs, formula=formula, alternative=by_event, reason=Reason.UNDECIDED
    )


def retroactive(signed_on: When, effect_on: When) -> Computed:
    """K18, retroactive and provisional effect: legal, and worth a note; never refused.

    Source: VCLT arts 25, 28; 5.7 % of the dated treaties in UK Treaties Online
    entered into force before their signature.

    Examples:
        >>> from mourecords import PartialDate
        >>> retroactive(PartialDate("1899-10-07"), PartialDate("1899-10-01")).notes
        ('retroactive',)
    """
    return answer(
        "K18",
        effect_on,
        formula="the day that the text gives",
        inputs=given(signed=signed_on, effect=effect_on),
        notes=("retroactive",) if is_before(effect_on, signed_on) else (),
    )
