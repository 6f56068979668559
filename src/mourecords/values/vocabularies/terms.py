"""Words for how an agreement begins, lasts, changes and ends."""

from __future__ import annotations

from mourecords.values.vocabularies.vocabulary import Vocabulary


class TermKind(Vocabulary):
    """How long an agreement is to last.

    Examples:
        >>> TermKind.FIXED.definition
        'For a period.'
    """

    FIXED = "fixed", "For a period.", "rules K19, K20"
    INDEFINITE = "indefinite", "Without end, or until it is ended.", "rule K44"
    UNTIL_DATE = "until_date", "Until a date.", "rule K21"
    UNTIL_EVENT = "until_event", "Until something happens, or its purpose is completed.", "rule K38"


class TermStart(Vocabulary):
    """From where a term runs.

    Examples:
        >>> TermStart.SIGNATURE.definition
        'From the signature.'
    """

    SIGNATURE = "signature", "From the signature.", "rule K20"
    ENTRY_INTO_FORCE = "entry_into_force", "From the entry into force.", "rule K19"
    DATE = "date", "From a date that is given.", "rule K20"
    EVENT = "event", "From another event.", "rule K20"


class RenewalMode(Vocabulary):
    """How a term is renewed.

    Examples:
        >>> RenewalMode.AUTOMATIC.definition
        'By silence: unless a party objects.'
    """

    AUTOMATIC = "automatic", "By silence: unless a party objects.", "rule K23"
    BY_AGREEMENT = "by_agreement", "By a further agreement of the parties.", "rule K35"


class NoticeBefore(Vocabulary):
    """What a notice must precede.

    Examples:
        >>> NoticeBefore.END_OF_TERM.definition
        'It must be given so long before the term ends.'
    """

    END_OF_TERM = "end_of_term", "It must be given so long before the term ends.", "rule K25"
    TERMINATION = (
        "termination",
        "It takes effect so long after it is given or received.",
        "rule K28",
    )


class YearEnd(Vocabulary):
    """On which 31 December a notice takes effect, where it does so at the end of a year.

    Examples:
        >>> YearEnd.NEXT_YEAR.definition
        'That of the year after the year of the notice.'
    """

    NEXT_YEAR = "next_year", "That of the year after the year of the notice.", "rule K31"
    FINANCIAL_YEAR = (
        "financial_year",
        "That of the same year for a notice in its first nine months, else of the next.",
        "rule K31",
    )


class EntryIntoForceRule(Vocabulary):
    """What brings an agreement into force.

    Examples:
        >>> EntryIntoForceRule.OTHER.definition
        'Another rule.'
    """

    ON_SIGNATURE = "on_signature", "The signature.", "VCLT 1969 art 24; rule K16"
    ON_DATE = "on_date", "A date that the text gives.", "rule K17"
    AFTER_NOTIFICATIONS = (
        "after_notifications",
        "Notes in which the parties tell that their procedures are complete.",
        "rule K15",
    )
    AFTER_RATIFICATIONS = (
        "after_ratifications",
        "The deposit of instruments of consent, or a number of ratifications.",
        "rule K13",
    )
    AFTER_EXCHANGE_OF_INSTRUMENTS = (
        "after_exchange_of_instruments",
        "The exchange of instruments of ratification.",
        "VCLT 1969 art 16(a)",
    )
    PROVISIONAL = (
        "provisional",
        "Provisional application; nothing else is said.",
        "VCLT 1969 art 25; rule K18",
    )
    OTHER = "other", "Another rule.", "VCLT 1969 art 24(1)"


class AmendmentRule(Vocabulary):
    """How an agreement is changed.

    Examples:
        >>> AmendmentRule.BY_AGREEMENT.definition
        'All parties must agree.'
    """

    BY_AGREEMENT = "by_agreement", "All parties must agree.", "VCLT 1969 art 39"
    BY_MAJORITY = "by_majority", "A majority of the parties decides.", "VCLT 1969 art 40"
    BY_BODY = "by_body", "A joint body of the parties decides.", "mourecords vocabulary"


class ReservationRule(Vocabulary):
    """Whether reservations may be made.

    Examples:
        >>> ReservationRule.BARRED.definition
        'None may be made.'
    """

    ALLOWED = "allowed", "They may be made.", "VCLT 1969 art 19"
    LIMITED = "limited", "Only some may be made.", "VCLT 1969 art 19(b)"
    BARRED = "barred", "None may be made.", "VCLT 1969 art 19(a)"


class DisputeLevel(Vocabulary):
    """A means by which disputes are settled.

    Examples:
        >>> DisputeLevel.COURT.definition
        'A standing court or tribunal.'
    """

    CONSULTATION = "consultation", "Consultations of the parties.", "mourecords vocabulary"
    NEGOTIATION = "negotiation", "Negotiation.", "UN Charter art 33(1)"
    DIPLOMATIC_CHANNELS = (
        "diplomatic_channels",
        "The diplomatic channel.",
        "mourecords vocabulary",
    )
    JOINT_BODY = "joint_body", "A joint committee of the parties.", "mourecords vocabulary"
    GOOD_OFFICES = "good_offices", "Good offices of a third.", "Manila Declaration 1982, para 5"
    MEDIATION = "mediation", "Mediation by a third.", "UN Charter art 33(1)"
    INQUIRY = "inquiry", "An inquiry into the facts.", "UN Charter art 33(1)"
    CONCILIATION = "conciliation", "Conciliation by a commission.", "UN Charter art 33(1)"
    ARBITRATION = "arbitration", "An arbitral tribunal.", "UN Charter art 33(1)"
    COURT = "court", "A standing court or tribunal.", "UN Charter art 33(1)"
