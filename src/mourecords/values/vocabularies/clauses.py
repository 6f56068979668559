"""Words for what the parts of an instrument do."""

from __future__ import annotations

from mourecords.values.vocabularies.vocabulary import Vocabulary


class ClauseType(Vocabulary):
    """What a part of an instrument does.

    Examples:
        >>> ClauseType.TERMINATION.definition
        'End.'
    """

    TITLE_BLOCK = "title_block", "Title, place, date, series.", "mourecords vocabulary"
    PARTIES_DESIGNATION = (
        "parties_designation",
        "Who they are and how they are called.",
        "mourecords vocabulary",
    )
    PREAMBLE = "preamble", "Recitals.", "mourecords vocabulary"
    AGREEING_WORDS = "agreeing_words", "The operative hinge.", "mourecords vocabulary"
    DEFINITIONS = "definitions", "Defined terms.", "mourecords vocabulary"
    OBJECTIVES = "objectives", "Purpose, aims.", "mourecords vocabulary"
    SCOPE = "scope", "Material, personal, spatial reach.", "mourecords vocabulary"
    PRINCIPLES = "principles", "Equality, reciprocity, mutual benefit.", "mourecords vocabulary"
    AUTHORITIES = "authorities", "Competent or implementing authorities.", "mourecords vocabulary"
    GENERAL_OBLIGATIONS = "general_obligations", "Core duties.", "mourecords vocabulary"
    COOPERATION_AREAS = "cooperation_areas", "List of fields.", "mourecords vocabulary"
    COOPERATION_FORMS = "cooperation_forms", "List of means.", "mourecords vocabulary"
    JOINT_BODY = "joint_body", "Committee, commission, secretariat.", "mourecords vocabulary"
    IMPLEMENTING_ARRANGEMENTS = (
        "implementing_arrangements",
        "Later detailed instruments.",
        "mourecords vocabulary",
    )
    CONTACT_POINTS = "contact_points", "Named contacts.", "mourecords vocabulary"
    NOTICES = "notices", "Form and route of communication.", "mourecords vocabulary"
    COSTS = "costs", "Who pays.", "mourecords vocabulary"
    LIABILITY_CLAIMS = "liability_claims", "Damage, waiver, indemnity.", "mourecords vocabulary"
    CONFIDENTIALITY = "confidentiality", "Non-disclosure.", "mourecords vocabulary"
    CLASSIFIED_INFORMATION = "classified_information", "Security grading.", "mourecords vocabulary"
    INTELLECTUAL_PROPERTY = (
        "intellectual_property",
        "IP ownership and use.",
        "mourecords vocabulary",
    )
    DATA_PROTECTION = "data_protection", "Personal data.", "mourecords vocabulary"
    PERSONNEL_STATUS = "personnel_status", "Entry, privileges, discipline.", "mourecords vocabulary"
    TAX_CUSTOMS_EXEMPTION = (
        "tax_customs_exemption",
        "Exemption of goods and persons.",
        "mourecords vocabulary",
    )
    PUBLICITY = "publicity", "Publication and press.", "mourecords vocabulary"
    DOMESTIC_LAW = "domestic_law", "Subject to national law.", "mourecords vocabulary"
    OTHER_AGREEMENTS = "other_agreements", "Relation to other instruments.", "mourecords vocabulary"
    NON_BINDING_STATEMENT = (
        "non_binding_statement",
        "Instrument-level disclaimer.",
        "mourecords vocabulary",
    )
    EXCEPTIONS = "exceptions", "Security, public order, general.", "mourecords vocabulary"
    SAFEGUARD_ESCAPE = "safeguard_escape", "Temporary release.", "mourecords vocabulary"
    REPORTING_REVIEW = "reporting_review", "Reports, review meetings.", "mourecords vocabulary"
    MONITORING_COMPLIANCE = (
        "monitoring_compliance",
        "Inspection, compliance body, sanctions.",
        "mourecords vocabulary",
    )
    DISPUTE_SETTLEMENT = (
        "dispute_settlement",
        "Levels: consultation, conciliation, arbitration, court.",
        "mourecords vocabulary",
    )
    AMENDMENT = "amendment", "How to change it.", "mourecords vocabulary"
    RESERVATIONS = "reservations", "Allowed, barred.", "mourecords vocabulary"
    SIGNATURE_CLAUSE = (
        "signature_clause",
        "Open for signature, closing date.",
        "mourecords vocabulary",
    )
    CONSENT_CLAUSE = (
        "consent_clause",
        "Ratification, acceptance, approval.",
        "mourecords vocabulary",
    )
    ACCESSION_CLAUSE = "accession_clause", "Joining later.", "mourecords vocabulary"
    PROVISIONAL_APPLICATION = "provisional_application", "Before force.", "mourecords vocabulary"
    ENTRY_INTO_FORCE = "entry_into_force", "Start rule.", "mourecords vocabulary"
    DURATION = "duration", "Fixed, indefinite, until.", "mourecords vocabulary"
    RENEWAL = "renewal", "Tacit or express prolongation.", "mourecords vocabulary"
    SUSPENSION = "suspension", "Pause.", "mourecords vocabulary"
    WITHDRAWAL = "withdrawal", "One party leaves.", "mourecords vocabulary"
    DENUNCIATION = "denunciation", "One side ends it.", "mourecords vocabulary"
    TERMINATION = "termination", "End.", "mourecords vocabulary"
    SURVIVAL = "survival", "What outlives the end.", "mourecords vocabulary"
    SUCCESSION_REPLACEMENT = (
        "succession_replacement",
        "Replaces, is replaced.",
        "mourecords vocabulary",
    )
    TERRITORIAL_APPLICATION = (
        "territorial_application",
        "Territories, federal clause.",
        "mourecords vocabulary",
    )
    DEPOSITARY = "depositary", "Depositary and duties.", "mourecords vocabulary"
    REGISTRATION = "registration", "UN registration.", "mourecords vocabulary"
    AUTHENTIC_TEXTS = "authentic_texts", "Languages and prevailing text.", "mourecords vocabulary"
    ANNEXES = "annexes", "Annexes, appendices, integral part.", "mourecords vocabulary"
    TESTIMONIUM = "testimonium", "Closing formula.", "mourecords vocabulary"
    SIGNATURE_BLOCK = "signature_block", "Names, offices, for whom.", "mourecords vocabulary"
