"""Rules on parties: how many, who they are, and whether they existed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from mourecords.data.countries import countries, country, existed
from mourecords.data.organisations import organisation
from mourecords.documents.folding import to_folded
from mourecords.records.party import Party
from mourecords.validation.rule import Case, Hit, rule
from mourecords.values.vocabularies import EventKind, PartyRole, PartyType, Severity

PERU: Final = {"name": "Peru", "code": "PE"}
CHILE: Final = {"name": "Chile", "code": "CL"}
_LOOKERS_ON: Final = frozenset({PartyRole.OBSERVER, PartyRole.DEPOSITARY, PartyRole.GUARANTOR})
_PUBLIC: Final = frozenset(
    {
        PartyType.STATE,
        PartyType.GOVERNMENT_BODY,
        PartyType.INTERNATIONAL_ORGANISATION,
        PartyType.SUBNATIONAL,
    }
)
_OF_STATES: Final = frozenset({PartyType.STATE, PartyType.GOVERNMENT_BODY})


@rule(
    "parties.too-few",
    Severity.WARNING,
    breaks={"parties": [PERU]},
    sound={"parties": [PERU, CHILE]},
)
def check_too_few(case: Case) -> Iterator[Hit]:
    """There are fewer than two parties; nobody agrees alone (VCLT art 2(1)(a))."""
    count = len(case.agreement.parties)
    if count < 2:
        yield Hit("/parties", f"there {'is one party' if count else 'are no parties'}")


@rule(
    "parties.repeated",
    Severity.ERROR,
    breaks={"parties": [PERU, CHILE, {"name": "Peru", "code": "PE"}]},
    sound={"parties": [PERU, CHILE]},
)
def check_repeated(case: Case) -> Iterator[Hit]:
    """The same party is listed twice."""
    seen: dict[str, int] = {}
    for number, party in enumerate(case.agreement.parties):
        first = seen.setdefault(to_folded(party.name), number)
        if first != number:
            fix = f"remove /parties/{number}"
            yield Hit(f"/parties/{number}", f"{party.name} is also /parties/{first}", fix)


@rule(
    "parties.same-state-twice",
    Severity.WARNING,
    breaks={"parties": [PERU, {"name": "the Republic of Peru", "code": "PE"}]},
    sound={
        "parties": [PERU, {"name": "Ministry of Health", "code": "PE", "type": "government_body"}]
    },
)
def check_same_state_twice(case: Case) -> Iterator[Hit]:
    """Two parties of type state have the same code: probably one state under two names.

    The same name twice is another mistake (``parties.repeated``).
    """
    seen: dict[str, int] = {}
    names: set[str] = set()
    for number, party in enumerate(case.agreement.parties):
        name = to_folded(party.name)
        if party.type is not PartyType.STATE or party.code is None or name in names:
            continue
        names.add(name)
        first = seen.setdefault(party.code, number)
        if first != number:
            yield Hit(f"/parties/{number}/code", f"{party.code} is also /parties/{first}")


@rule(
    "parties.code-name-disagree",
    Severity.ERROR,
    breaks={"parties": [{"name": "Chile", "code": "CU"}, PERU]},
    sound={"parties": [{"name": "the Republic of Peru", "code": "PE"}, CHILE]},
)
def check_code_name(case: Case) -> Iterator[Hit]:
    """The name of a state is that of another state than its code."""
    for number, party in enumerate(case.agreement.parties):
        named = _code_of(party.name)
        if party.type is PartyType.STATE and party.code and named and party.code != named:
            message = f"{party.name} is {named}, and the code says {party.code}"
            yield Hit(f"/parties/{number}/code", message, f"set the code to {named}")


@rule(
    "parties.unknown-code",
    Severity.WARNING,
    breaks={"parties": [{"name": "Ruritania", "code": "RX"}, PERU]},
    sound={"parties": [{"name": "the Soviet Union", "code": "SU"}, PERU]},
)
def check_unknown_code(case: Case) -> Iterator[Hit]:
    """A code is in neither table: not of a state, past or present, nor of an organisation."""
    for number, party in enumerate(case.agreement.parties):
        if party.code and not (country(party.code) or organisation(party.code)):
            yield Hit(f"/parties/{number}/code", f"nobody has the code {party.code}")


@rule(
    "parties.did-not-exist",
    Severity.WARNING,
    breaks={
        "parties": [{"name": "the Soviet Union", "code": "SU"}, PERU],
        "events": [{"kind": "signed", "date": "1999-05-04"}],
    },
    sound={
        "parties": [{"name": "the Soviet Union", "code": "SU"}, PERU],
        "events": [{"kind": "signed", "date": "1987-05-04"}],
    },
)
def check_existed(case: Case) -> Iterator[Hit]:
    """A state did not exist under this code on the day of signature."""
    signed = case.agreement.signed_on
    for number, party in enumerate(case.agreement.parties):
        if signed and party.code and existed(party.code, signed) is False:
            known = country(party.code)
            name = known.name if known else party.code
            yield Hit(f"/parties/{number}/code", f"{name} did not exist on {signed}")


@rule(
    "parties.type-code-disagree",
    Severity.WARNING,
    breaks={"parties": [{"name": "ASEAN", "code": "ASEAN", "type": "state"}, PERU]},
    sound={
        "parties": [
            {"name": "ASEAN", "code": "ASEAN", "type": "international_organisation"},
            PERU,
        ]
    },
)
def check_type_code(case: Case) -> Iterator[Hit]:
    """A party is a state with the code of an organisation, or the other way round."""
    for number, party in enumerate(case.agreement.parties):
        message = _type_message(party)
        if message:
            yield Hit(f"/parties/{number}/type", message)


@rule(
    "parties.state-without-code",
    Severity.NOTE,
    breaks={"parties": [{"name": "Peru"}, CHILE]},
    sound={"parties": [PERU, CHILE]},
)
def check_state_without_code(case: Case) -> Iterator[Hit]:
    """A state has no code, so it cannot be matched with other records."""
    for number, party in enumerate(case.agreement.parties):
        if party.type is PartyType.STATE and party.code is None:
            named = _code_of(party.name)
            fix = f"set the code to {named}" if named else None
            yield Hit(f"/parties/{number}", f"{party.name} has no code", fix)


@rule(
    "parties.territory-as-state",
    Severity.NOTE,
    breaks={"parties": [{"name": "Bermuda", "code": "BM", "type": "state"}, PERU]},
    sound={"parties": [{"name": "Bermuda", "code": "BM", "type": "subnational"}, PERU]},
)
def check_territory(case: Case) -> Iterator[Hit]:
    """A territory is listed as a state; a treaty is often only extended to it (VCLT art 29)."""
    for number, party in enumerate(case.agreement.parties):
        known = country(party.code) if party.code else None
        if known and known.kind == "territory" and party.type is PartyType.STATE:
            yield Hit(f"/parties/{number}/type", f"{known.name} is a territory")


@rule(
    "parties.none-public",
    Severity.WARNING,
    breaks={"parties": [{"name": "Acme", "type": "company"}, {"name": "Bolt", "type": "company"}]},
    sound={"parties": [{"name": "Acme", "type": "company"}, PERU]},
)
def check_none_public(case: Case) -> Iterator[Hit]:
    """No party is a state, an organ of one or an organisation of states: a private contract."""
    parties = case.agreement.parties
    if parties and not any(party.type in _PUBLIC for party in parties):
        yield Hit("/parties", "no party is public")


@rule(
    "parties.none-bound",
    Severity.WARNING,
    breaks={"parties": [{**PERU, "role": "observer"}, {**CHILE, "role": "depositary"}]},
    sound={"parties": [{**PERU, "role": "party"}, {**CHILE, "role": "depositary"}]},
)
def check_none_bound(case: Case) -> Iterator[Hit]:
    """Every party only looks on, keeps the instruments or guarantees."""
    parties = case.agreement.parties
    if parties and all(party.role in _LOOKERS_ON for party in parties):
        yield Hit("/parties", "no party is bound or takes part")


@rule(
    "parties.act-of-onlooker",
    Severity.WARNING,
    breaks={
        "parties": [{**PERU, "role": "observer"}, CHILE],
        "events": [{"kind": "ratified", "party": "Peru"}],
    },
    sound={"parties": [PERU, CHILE], "events": [{"kind": "ratified", "party": "Peru"}]},
)
def check_act_of_onlooker(case: Case) -> Iterator[Hit]:
    """Somebody who only looks on or keeps the instruments signed or ratified."""
    roles = {party.name: party.role for party in case.agreement.parties}
    for pointer, event in case.events(EventKind.SIGNED, EventKind.RATIFIED, EventKind.ACCEDED):
        role = roles.get(event.party) if event.party else None
        if role in {PartyRole.OBSERVER, PartyRole.DEPOSITARY}:
            yield Hit(f"{pointer}/party", f"{event.party} is {role} and {event.kind}")


def _type_message(party: Party) -> str | None:
    if party.code is None:
        return None
    is_state, is_body = country(party.code), organisation(party.code)
    if party.type in _OF_STATES and is_body and not is_state:
        return f"{party.code} is an organisation, and the type says {party.type}"
    if party.type is PartyType.INTERNATIONAL_ORGANISATION and is_state and not is_body:
        return f"{party.code} is a state, and the type says {party.type}"
    return None


def _code_of(name: str) -> str | None:
    """The code of the state that has exactly this name."""
    return _codes().get(to_folded(name).removeprefix("the ").strip())


@cache
def _codes() -> dict[str, str]:
    return {
        to_folded(name).removeprefix("the "): known.code
        for known in countries()
        for name in (known.name, known.official_name)
    }
