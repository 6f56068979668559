"""What the final clauses provide beside the term and the entry into force."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from mourecords.records.model import Model
from mourecords.records.party import Words
from mourecords.records.term import EntryIntoForce
from mourecords.values.codes import LanguageCode
from mourecords.values.vocabularies import AmendmentRule, DisputeLevel, ReservationRule


class FinalClauses(Model):
    """The other final clauses of an instrument (VCLT 1969, arts 19-25, 39-41, 76-80).

    Attributes:
        provisional_application: what brings it into application before it is in force.
        amendment: how it is changed.
        dispute_settlement: the means by which disputes are settled, in the order
            in which the text first names them.
        reservations: whether they may be made.
        registration: with whom it is to be registered, as written.
        prevailing_language: of the text that decides where texts differ, ISO 639.
        originals: how many originals were made.

    Examples:
        >>> clauses = FinalClauses(dispute_settlement=["negotiation", "arbitration"])
        >>> [str(level) for level in clauses.dispute_settlement]
        ['negotiation', 'arbitration']
    """

    provisional_application: EntryIntoForce | None = None
    amendment: AmendmentRule | None = None
    dispute_settlement: tuple[DisputeLevel, ...] = ()
    reservations: ReservationRule | None = None
    registration: Words | None = None
    prevailing_language: LanguageCode | None = None
    originals: Annotated[int, Field(ge=1)] | None = None
