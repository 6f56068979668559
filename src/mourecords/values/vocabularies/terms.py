"""Words for how an agreement begins, lasts and ends."""

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
