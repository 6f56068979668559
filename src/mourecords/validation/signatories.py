"""Rules on the persons who signed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mourecords.documents.folding import to_folded
from mourecords.validation.rule import Case, Hit, rule
from mourecords.values.vocabularies import EventKind, Severity

PARTIES: Final = [{"name": "Peru", "code": "PE"}, {"name": "Chile", "code": "CL"}]
ANA: Final = {"name": "Ana Soto", "office": "Minister of Health", "on_behalf_of": "Peru"}
SIGNED: Final = [{"kind": "signed", "date": "2020-05-04"}]
_SIGNINGS: Final = frozenset({EventKind.SIGNED, EventKind.NOTES_EXCHANGED, EventKind.INITIALLED})


@rule(
    "signatories.side-unknown",
    Severity.WARNING,
    breaks={"parties": PARTIES, "signatories": [{"name": "Ana Soto"}], "events": SIGNED},
    sound={"parties": PARTIES, "signatories": [ANA], "events": SIGNED},
)
def check_side_unknown(case: Case) -> Iterator[Hit]:
    """It is not told for whom a person signed."""
    for number, person in enumerate(case.agreement.signatories):
        if person.on_behalf_of is None:
            yield Hit(f"/signatories/{number}", f"for whom did {person.name} sign?")


@rule(
    "signatories.side-unsigned",
    Severity.NOTE,
    breaks={"parties": PARTIES, "signatories": [ANA], "events": SIGNED},
    sound={
        "parties": PARTIES,
        "signatories": [ANA, {"name": "Luis Rey", "on_behalf_of": "Chile"}],
        "events": SIGNED,
    },
)
def check_side_unsigned(case: Case) -> Iterator[Hit]:
    """Of two parties, one has a signatory and the other has none."""
    signed = {person.on_behalf_of for person in case.agreement.signatories}
    parties = case.agreement.parties
    if len(parties) != 2 or None in signed or not signed:
        return
    for number, party in enumerate(parties):
        if party.name not in signed:
            yield Hit(f"/parties/{number}", f"nobody is told to have signed for {party.name}")


@rule(
    "signatories.several-offices",
    Severity.WARNING,
    breaks={
        "parties": PARTIES,
        "signatories": [ANA, {**ANA, "office": "Minister of Trade"}],
        "events": SIGNED,
    },
    sound={"parties": PARTIES, "signatories": [ANA], "events": SIGNED},
)
def check_several_offices(case: Case) -> Iterator[Hit]:
    """One person signed for one party in two offices."""
    seen: dict[tuple[str, str | None], str] = {}
    for number, person in enumerate(case.agreement.signatories):
        if person.office is None:
            continue
        key = (to_folded(person.name), person.on_behalf_of)
        first = seen.setdefault(key, person.office)
        if first != person.office:
            message = f"{person.name} is {first} and {person.office}"
            yield Hit(f"/signatories/{number}/office", message)


@rule(
    "signatories.repeated",
    Severity.WARNING,
    breaks={"parties": PARTIES, "signatories": [ANA, ANA], "events": SIGNED},
    sound={"parties": PARTIES, "signatories": [ANA], "events": SIGNED},
)
def check_repeated(case: Case) -> Iterator[Hit]:
    """The same person is listed twice in the same words, for the same party."""
    seen: dict[object, int] = {}
    for number, person in enumerate(case.agreement.signatories):
        words = to_folded(person.name), person.office, person.on_behalf_of
        first = seen.setdefault(words, number)
        if first != number:
            fix = f"remove /signatories/{number}"
            yield Hit(f"/signatories/{number}", f"also /signatories/{first}", fix)


@rule(
    "signatories.both-sides",
    Severity.ERROR,
    breaks={
        "parties": PARTIES,
        "signatories": [ANA, {**ANA, "on_behalf_of": "Chile"}],
        "events": SIGNED,
    },
    sound={"parties": PARTIES, "signatories": [ANA], "events": SIGNED},
)
def check_both_sides(case: Case) -> Iterator[Hit]:
    """One person signed for two parties."""
    seen: dict[str, str] = {}
    for number, person in enumerate(case.agreement.signatories):
        if person.on_behalf_of is None:
            continue
        first = seen.setdefault(to_folded(person.name), person.on_behalf_of)
        if first != person.on_behalf_of:
            message = f"{person.name} signed for {first} and for {person.on_behalf_of}"
            yield Hit(f"/signatories/{number}/on_behalf_of", message)


@rule(
    "signatories.no-signature",
    Severity.NOTE,
    breaks={"parties": PARTIES, "signatories": [ANA]},
    sound={"parties": PARTIES, "signatories": [ANA], "events": SIGNED},
)
def check_no_signature(case: Case) -> Iterator[Hit]:
    """There are signatories and no signature, done or planned, among the events."""
    agreement = case.agreement
    if agreement.signatories and not any(e.kind in _SIGNINGS for e in agreement.events):
        yield Hit("/signatories", "persons signed, and no event is a signature")


@rule(
    "signatories.name-is-party",
    Severity.WARNING,
    breaks={"parties": PARTIES, "signatories": [{**ANA, "name": "Peru"}], "events": SIGNED},
    sound={"parties": PARTIES, "signatories": [ANA], "events": SIGNED},
)
def check_name_is_party(case: Case) -> Iterator[Hit]:
    """The name of a signatory is that of a party: a signatory is a person."""
    names = {to_folded(party.name) for party in case.agreement.parties}
    for number, person in enumerate(case.agreement.signatories):
        if to_folded(person.name) in names:
            yield Hit(f"/signatories/{number}/name", f"{person.name} is a party, not a person")


@rule(
    "signatories.name-is-office",
    Severity.WARNING,
    breaks={
        "parties": PARTIES,
        "signatories": [{**ANA, "name": ANA["office"]}],
        "events": SIGNED,
    },
    sound={"parties": PARTIES, "signatories": [ANA], "events": SIGNED},
)
def check_name_is_office(case: Case) -> Iterator[Hit]:
    """The name of a signatory is the office: the person is not known."""
    for number, person in enumerate(case.agreement.signatories):
        if person.office and to_folded(person.name) == to_folded(person.office):
            yield Hit(f"/signatories/{number}/name", f"{person.name} is an office")
