"""Faults that can be planted in a sound agreement, one at a time.

Each has the id of the rule of ``mourecords.validation`` that finds it, and breaks
no other rule whose findings are errors or warnings.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from mourecords.records.agreement import Agreement

Values = dict[str, Any]
"""The values of an agreement by name, as pydantic dumps them."""


def plant_fault(agreement: Agreement, fault: str) -> Agreement:
    """The agreement with a fault.

    Args:
        agreement: a sound agreement.
        fault: a name in ``FAULTS``.

    Raises:
        KeyError: there is no such fault.

    Examples:
        >>> pact = Agreement(
        ...     parties=[{"name": "Peru", "code": "PE"}, {"name": "Chile", "code": "CL"}]
        ... )
        >>> [party.name for party in plant_fault(pact, "parties.repeated").parties]
        ['Peru', 'Chile', 'Northern Turbines Ltd', 'Northern Turbines Ltd']
    """
    values = agreement.model_dump()
    FAULTS[fault](values)
    return Agreement(**values)


def _act(kind: str, year: int) -> Values:
    return {"kind": kind, "date": f"{year}-05-04"}


def _end_before_signature(values: Values) -> None:
    values["events"] = [_act("signed", 2010), _act("terminated", 2009)]


def _register_before_signature(values: Values) -> None:
    values["binding"] = None
    values["events"] = [_act("registered", 2009), _act("signed", 2010)]


def _effect_before_act(values: Values) -> None:
    ended = {**_act("terminated", 2012), "effective_on": "2011-05-04"}
    values["events"] = [_act("signed", 2010), ended]


def _renew_after_end(values: Values) -> None:
    values["term"] = None
    values["events"] = [_act("signed", 2010), _act("terminated", 2012), _act("renewed", 2013)]


def _repeat_party(values: Values) -> None:
    company = {"name": "Northern Turbines Ltd", "type": "company"}
    values["parties"] = [*values["parties"], company, company]


def _leave_one_party(values: Values) -> None:
    name = values["parties"][0]["name"]
    values["parties"] = values["parties"][:1]
    values["signatories"] = [s for s in values["signatories"] if s["on_behalf_of"] == name]
    values["events"] = [e for e in values["events"] if e["party"] in {None, name}]


def _make_up_code(values: Values) -> None:
    _forget_who_acted(values)
    _, *others = values["parties"]
    values["parties"] = [{"name": "Republic of Ruritania", "code": "QZ"}, *others]


def _exchange_code(values: Values) -> None:
    codes = {party["code"] for party in values["parties"]}
    other = next(code for code in ("IS", "UY") if code not in codes)
    _, *others = values["parties"]
    mistaken = {"name": "Republic of Fiji", "code": other}
    _forget_who_acted(values)
    values["parties"] = [mistaken, *others]


def _forget_who_acted(values: Values) -> None:
    values["signatories"] = []
    values["events"] = [{**event, "party": None} for event in values["events"]]


def _sign_for_both(values: Values) -> None:
    sides = [party["name"] for party in values["parties"][:2]]
    offices = (None, "envoy")  # the same words twice would be another fault
    values["signatories"] = [
        {"name": "Ana Soto", "office": office, "on_behalf_of": side}
        for office, side in zip(offices, sides, strict=True)
    ]


def _forget_side(values: Values) -> None:
    values["signatories"] = [{"name": "Ana Soto"}]


def _renew_without_end(values: Values) -> None:
    values["term"] = {"kind": "indefinite", "renewal": {"mode": "automatic", "period": "P1Y"}}


def _renew_without_period(values: Values) -> None:
    _sign_lately(values)
    values["term"] = {"kind": "fixed", "duration": "P5Y", "renewal": {"mode": "automatic"}}


def _notice_too_long(values: Values) -> None:
    _sign_lately(values)
    notice = {"length": "P3Y", "before": "end_of_term"}
    values["term"] = {"kind": "fixed", "duration": "P1Y", "notice": notice}


def _last_too_long(values: Values) -> None:
    _sign_lately(values)
    values["term"] = {"kind": "fixed", "duration": "P500Y"}


def _end_before_start(values: Values) -> None:
    _sign_lately(values)
    values["term"] = {"kind": "until_date", "until": "2001", "starts_on": "2010-05-04"}


def _sign_lately(values: Values) -> None:
    values["events"] = [_act("signed", 2010)]


def _relate_to_itself(values: Values) -> None:
    values["title"] = "Treaty of Lima"
    values["kind"] = "treaty"
    values["binding"] = None
    values["related"] = [{"relation": "amends", "title": "Treaty of Lima"}]


def _repeat_relation(values: Values) -> None:
    values["related"] = [{"relation": "under", "title": "Charter of Lima"}] * 2


def _mistype_number(values: Values) -> None:
    values["binding"] = None
    values["identifiers"] = [{"scheme": "unts", "value": "volume nine"}]


def _lose_character(values: Values) -> None:
    values["provisions"] = [{"text": "exchange of caf\ufffd growers"}]


FAULTS: Mapping[str, Callable[[Values], None]] = {
    "dates.ended-before-signature": _end_before_signature,
    "dates.registered-before-signature": _register_before_signature,
    "dates.effect-before-act": _effect_before_act,
    "status.event-after-end": _renew_after_end,
    "parties.repeated": _repeat_party,
    "parties.too-few": _leave_one_party,
    "parties.unknown-code": _make_up_code,
    "parties.code-name-disagree": _exchange_code,
    "signatories.both-sides": _sign_for_both,
    "signatories.side-unknown": _forget_side,
    "terms.renewal-without-term": _renew_without_end,
    "terms.renewal-without-period": _renew_without_period,
    "terms.notice-longer-than-term": _notice_too_long,
    "terms.implausible-duration": _last_too_long,
    "terms.ends-before-start": _end_before_start,
    "relations.to-itself": _relate_to_itself,
    "relations.repeated": _repeat_relation,
    "identifiers.form": _mistype_number,
    "text.replacement-character": _lose_character,
}
"""Each fault by the id of the rule that finds it: a function that changes the values."""
