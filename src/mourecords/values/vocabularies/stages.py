"""Words for what becomes of an agreement."""

from __future__ import annotations

from mourecords.values.vocabularies.vocabulary import Vocabulary


class Status(Vocabulary):
    """How far an agreement has come.

    Examples:
        >>> Status.SIGNED.definition
        'Signed.'
    """

    ANNOUNCED = (
        "announced",
        "Reached or agreed; no signature is mentioned.",
        "mourecords label format",
    )
    EXPECTED = "expected", "To be signed.", "mourecords label format"
    NEGOTIATED = (
        "negotiated",
        "Agreed in principle, or a draft adopted.",
        "mourecords label format; VCLT 1969 art 9",
    )
    INITIALLED = (
        "initialled",
        "Initialled, which fixes the text and does not bind.",
        "VCLT 1969 arts 10, 12(2)(a)",
    )
    SIGNED = "signed", "Signed.", "VCLT 1969 arts 10-12"
    RATIFIED = (
        "ratified",
        "Approved by a legislature, or ratified, accepted or approved internationally.",
        "VCLT 1969 art 14",
    )
    PROVISIONALLY_APPLIED = (
        "provisionally_applied",
        "Applied before it is in force.",
        "VCLT 1969 art 25",
    )
    IN_FORCE = "in_force", "In force, or in effect where it is no treaty.", "VCLT 1969 art 24"
    IN_FORCE_PRESUMED = (
        "in_force_presumed",
        "In force if it was renewed by silence, of which there is no evidence.",
        "rule K23",
    )
    RENEWED = "renewed", "Extended or renewed.", "mourecords label format"
    AMENDED = "amended", "Amended.", "VCLT 1969 arts 39-41"
    SUSPENDED = (
        "suspended",
        "Its operation is suspended; it remains in existence.",
        "VCLT 1969 arts 57-60, 72",
    )
    NOTICE_RUNNING = (
        "notice_running",
        "A notice to end it has been given and has not yet taken effect.",
        "VCLT 1969 arts 65-68",
    )
    EXPIRED = "expired", "Its term has run out.", "VCLT 1969 art 54"
    TERMINATED = "terminated", "Ended, denounced or replaced.", "VCLT 1969 arts 54-64"
    UNKNOWN = (
        "unknown",
        "Nothing says, or a term passed and nothing says that it was renewed.",
        "mourecords label format",
    )


class EventKind(Vocabulary):
    """What happened to an agreement.

    Examples:
        >>> EventKind.TERMINATED.definition
        'Ended.'
    """

    NEGOTIATED = (
        "negotiated",
        "Agreed in principle; the text, or a draft, is settled between the negotiators.",
        "VCLT 1969 art 2(1)(e)",
    )
    AGREED = (
        "agreed",
        "Said to be reached or agreed; the act is not named.",
        "mourecords label format",
    )
    INITIALLED = (
        "initialled",
        "Initialled: the text is authenticated.",
        "VCLT 1969 arts 10, 12(2)(a)",
    )
    ADOPTED = "adopted", "The text was adopted.", "VCLT 1969 art 9"
    SIGNED = "signed", "Signed.", "VCLT 1969 arts 10-12, 18"
    NOTES_EXCHANGED = (
        "notes_exchanged",
        "Notes or letters that constitute it were exchanged.",
        "VCLT 1969 art 13",
    )
    APPROVED = (
        "approved",
        "Approved: an act of consent, or a step in national law.",
        "VCLT 1969 arts 2(1)(b), 14",
    )
    RATIFIED = (
        "ratified",
        "Ratified: an act of consent, or a step in national law.",
        "VCLT 1969 arts 2(1)(b), 14",
    )
    ACCEPTED = "accepted", "Accepted: an act of consent.", "VCLT 1969 arts 2(1)(b), 14"
    ACCEDED = "acceded", "Acceded to.", "VCLT 1969 art 15"
    SUCCEEDED = "succeeded", "A successor state notified its succession.", "Vienna Convention 1978"
    INSTRUMENT_DEPOSITED = (
        "instrument_deposited",
        "An instrument of consent was deposited or exchanged.",
        "VCLT 1969 art 16",
    )
    NOTIFIED = (
        "notified",
        "A party notified that its requirements are fulfilled.",
        "VCLT 1969 art 16",
    )
    PROVISIONALLY_APPLIED = (
        "provisionally_applied",
        "Applied provisionally from this day.",
        "VCLT 1969 art 25",
    )
    ENTERED_INTO_FORCE = (
        "entered_into_force",
        "Entered into force, or came into effect.",
        "VCLT 1969 art 24",
    )
    AMENDED = "amended", "Amended or modified.", "VCLT 1969 arts 39-41"
    RENEWED = "renewed", "Renewed for a further term.", "VCLT 1969 art 54"
    EXTENDED = "extended", "Its term was extended.", "VCLT 1969 art 54"
    SUSPENDED = "suspended", "Its operation was suspended.", "VCLT 1969 arts 57-60, 72"
    RESUMED = "resumed", "A suspension of it, or of a notice, ended.", "VCLT 1969 art 72"
    NOTICE_GIVEN = "notice_given", "A notice to end or leave it was given.", "VCLT 1969 arts 65, 67"
    NOTICE_WITHDRAWN = (
        "notice_withdrawn",
        "Such a notice was revoked before it took effect.",
        "VCLT 1969 art 68",
    )
    DENOUNCED = "denounced", "Denounced.", "VCLT 1969 arts 54, 56"
    WITHDRAWN = "withdrawn", "A party withdrew from it.", "VCLT 1969 arts 54, 56"
    TERMINATED = "terminated", "Ended.", "VCLT 1969 arts 54-64"
    REPLACED = "replaced", "Replaced by a later one.", "VCLT 1969 art 59"
    EXPIRED = "expired", "Its term ran out.", "VCLT 1969 art 54"
    REGISTERED = (
        "registered",
        "Registered with the United Nations, or in another register.",
        "UN Charter art 102; VCLT 1969 art 80",
    )
