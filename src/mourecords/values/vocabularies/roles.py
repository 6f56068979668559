"""Words for who takes part and by which right."""

from __future__ import annotations

from mourecords.values.vocabularies.vocabulary import Vocabulary


class PartyType(Vocabulary):
    """What a party is.

    Examples:
        >>> PartyType.COMPANY.definition
        'A company.'
    """

    STATE = "state", "A state or its government.", "VCLT 1969 art 1"
    GOVERNMENT_BODY = (
        "government_body",
        "A ministry, an agency, a central bank or another organ of a state.",
        "mourecords label format",
    )
    INTERNATIONAL_ORGANISATION = (
        "international_organisation",
        "An intergovernmental organisation.",
        "VCLT 1969 art 2(1)(i)",
    )
    SUBNATIONAL = (
        "subnational",
        "A part of a state: a region, a province, a city.",
        "mourecords label format",
    )
    COMPANY = "company", "A company.", "mourecords label format"
    OTHER = (
        "other",
        "Any other: a university, an association, an armed group.",
        "mourecords label format",
    )


class PartyRole(Vocabulary):
    """In which capacity a party takes part.

    Examples:
        >>> PartyRole.OBSERVER.definition
        'Looks on.'
    """

    PARTY = "party", "Bound, and the treaty is in force for it.", "VCLT 1969 art 2(1)(g)"
    CONTRACTING_STATE = (
        "contracting_state",
        "Bound, whether or not the treaty is in force.",
        "VCLT 1969 art 2(1)(f)",
    )
    SIGNATORY_STATE = "signatory_state", "Has signed and is not yet bound.", "VCLT 1969 arts 10, 18"
    PARTICIPANT = (
        "participant",
        "Takes part in an instrument that is not a treaty.",
        "FCDO, Treaties and MoUs, 2021",
    )
    GUARANTOR = "guarantor", "Guarantees the agreement of others.", "mourecords vocabulary"
    DEPOSITARY = "depositary", "Keeps the instruments.", "VCLT 1969 arts 76-77"
    OBSERVER = "observer", "Looks on.", "mourecords vocabulary"


class Capacity(Vocabulary):
    """By which right a person signed.

    Examples:
        >>> Capacity.OFFICE.definition
        'Signs by the office held.'
    """

    EX_OFFICIO = (
        "ex_officio",
        "Head of state, head of government or minister for foreign affairs: needs no full powers.",
        "VCLT 1969 art 7(2)(a)",
    )
    FULL_POWERS = (
        "full_powers",
        "Holds full powers, or is called duly authorised or plenipotentiary.",
        "VCLT 1969 arts 2(1)(c), 7(1)(a)",
    )
    OFFICE = "office", "Signs by the office held.", "mourecords vocabulary"
    PROXY = "proxy", "Signs in place of another.", "mourecords vocabulary"
