"""Who is bound, and who signed."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import StringConstraints

from mourecords.documents.folding import to_folded
from mourecords.records.model import Model
from mourecords.values.codes import ActorCode
from mourecords.values.vocabularies import Capacity, PartyRole, PartyType

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
"""A text with at least one character that is not white space."""


class Party(Model):
    """One who is bound by an agreement, or takes part in one that does not bind.

    Attributes:
        name: as the source names it.
        canonical_name: the usual English name of who that is.
        code: ISO 3166-1 alpha-2 of the state that it is or belongs to, the
            withdrawn code of a former state, or the acronym of an organisation.
        type: what it is.
        represented_by: the ministry or body that acts for it.
        role: in which capacity it takes part.
        aliases: what the instrument calls it from then on ("the Host State").

    Examples:
        >>> Party(name="the Republic of Chile", code="CL", type="state").code
        'CL'
    """

    name: Words
    canonical_name: Words | None = None
    code: ActorCode | None = None
    type: PartyType = PartyType.STATE
    represented_by: Words | None = None
    role: PartyRole | None = None
    aliases: tuple[Words, ...] = ()


class Signatory(Model):
    """A person who signed, or is to sign. Witnesses are none.

    Attributes:
        name: without honorifics and office.
        honorifics: forms of address and ranks, as written, in order.
        office: as the source writes it.
        on_behalf_of: the name of the party signed for, as in ``Agreement.parties``.
        capacity: by which right (Vienna Convention on the Law of Treaties, art 7).

    Examples:
        >>> Signatory(name="Ana Soto", office="Minister of Health").office
        'Minister of Health'
    """

    name: Words
    honorifics: tuple[Words, ...] = ()
    office: Words | None = None
    on_behalf_of: Words | None = None
    capacity: Capacity | None = None


_CODED: Final = frozenset({PartyType.STATE, PartyType.INTERNATIONAL_ORGANISATION})


def to_party_key(party: Party) -> str:
    """What makes a party the same in two records: its code, or its name for other bodies.

    Examples:
        >>> to_party_key(Party(name="The Republic of Peru", code="PE"))
        'PE'
        >>> to_party_key(Party(name="Ministry of  Health", code="PE", type="government_body"))
        'ministry of health'
    """
    if party.code and party.type in _CODED:
        return party.code
    return to_name_key(party.canonical_name or party.name)


def to_name_key(name: str) -> str:
    """A name without case, diacritics and double spaces."""
    return " ".join(to_folded(name).split())
