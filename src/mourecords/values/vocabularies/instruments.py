"""Words for what an instrument is and is about."""

from __future__ import annotations

from mourecords.values.vocabularies.vocabulary import Vocabulary


class Kind(Vocabulary):
    """What an instrument calls itself. A name never decides whether it binds (VCLT art 2(1)(a)).

    Examples:
        >>> Kind.JOINT_DECLARATION.definition
        'A declaration made together.'
    """

    TREATY = (
        "treaty",
        "A written agreement under international law that calls itself a treaty.",
        "VCLT 1969 art 2(1)(a)",
    )
    CONVENTION = (
        "convention",
        "A treaty that calls itself a convention, most often multilateral.",
        "UN Treaty Handbook, glossary",
    )
    AGREEMENT = (
        "agreement",
        "An instrument that calls itself an agreement.",
        "UN Treaty Handbook, glossary",
    )
    FRAMEWORK_AGREEMENT = (
        "framework_agreement",
        "An agreement that sets the frame for later, more detailed ones.",
        "UN Treaty Handbook, glossary",
    )
    MEMORANDUM_OF_UNDERSTANDING = (
        "memorandum_of_understanding",
        "An instrument that calls itself a memorandum of understanding.",
        "UN Treaty Handbook, glossary; FCDO, Treaties and MoUs, 2021",
    )
    MEMORANDUM_OF_COOPERATION = (
        "memorandum_of_cooperation",
        "An instrument that calls itself a memorandum of cooperation.",
        "mourecords label format",
    )
    MEMORANDUM = "memorandum", "A memorandum without a further name.", "UK Treaties Online, titles"
    LETTER_OF_INTENT = (
        "letter_of_intent",
        "A letter or declaration of intent.",
        "mourecords label format",
    )
    PROTOCOL = (
        "protocol",
        "Adds to, amends or carries out another instrument, or stands alone under this name.",
        "UN Treaty Handbook, glossary",
    )
    EXCHANGE_OF_NOTES = (
        "exchange_of_notes",
        "An agreement made of a note and the reply to it.",
        "VCLT 1969 art 13; UN Treaty Handbook, glossary",
    )
    EXCHANGE_OF_LETTERS = (
        "exchange_of_letters",
        "An agreement made of a letter and the reply to it.",
        "VCLT 1969 art 13",
    )
    JOINT_DECLARATION = (
        "joint_declaration",
        "A declaration made together.",
        "UN Treaty Handbook, glossary",
    )
    DECLARATION = (
        "declaration",
        "A declaration, joint or of one side.",
        "UN Treaty Handbook, glossary",
    )
    JOINT_STATEMENT = (
        "joint_statement",
        "A statement or communiqué made together.",
        "mourecords label format",
    )
    ARRANGEMENT = (
        "arrangement",
        "An instrument that calls itself an arrangement.",
        "FCDO, Treaties and MoUs, 2021",
    )
    ACCORD = "accord", "An instrument that calls itself an accord.", "mourecords label format"
    PACT = "pact", "An instrument that calls itself a pact.", "mourecords label format"
    CHARTER = (
        "charter",
        "A constitutive or solemn instrument that calls itself a charter.",
        "UN Treaty Handbook, glossary",
    )
    COVENANT = "covenant", "An instrument that calls itself a covenant.", "UN Treaty Series, titles"
    CONTRACT = (
        "contract",
        "A contract to which a state or one of its bodies is a party.",
        "mourecords label format",
    )
    ACTION_PLAN = "action_plan", "An agreed plan or programme of action.", "mourecords label format"
    AGREED_MINUTES = (
        "agreed_minutes",
        "Agreed minutes, or a record of understanding or discussion.",
        "UK Treaties Online, titles",
    )
    ADDITIONAL_ARTICLE = (
        "additional_article",
        "Articles added to an earlier treaty.",
        "UK Treaties Online, titles",
    )
    AMENDMENT = "amendment", "An instrument that only amends another.", "VCLT 1969 art 39"
    ACT = "act", "A final, general or other act.", "UN Treaty Handbook, glossary"
    REGULATIONS = "regulations", "Regulations adopted under a treaty.", "UK Treaties Online, titles"
    OTHER = "other", "An instrument with another name, or with none.", "mourecords label format"


class RelationKind(Vocabulary):
    """How an agreement bears on another.

    Examples:
        >>> RelationKind.TERMINATES.definition
        'Ends it.'
    """

    RENEWS = "renews", "Renews it for a further term.", "mourecords label format"
    EXTENDS = "extends", "Prolongs it or widens its reach.", "mourecords label format"
    AMENDS = "amends", "Amends it.", "VCLT 1969 arts 39-41"
    REPLACES = "replaces", "Takes its place.", "VCLT 1969 art 59"
    IMPLEMENTS = "implements", "Carries it out.", "mourecords label format"
    SUPPLEMENTS = "supplements", "Adds to it.", "mourecords vocabulary"
    UNDER = "under", "Is made under it.", "mourecords label format"
    BUILDS_ON = "builds_on", "Continues from it.", "mourecords label format"
    TERMINATES = "terminates", "Ends it.", "VCLT 1969 art 54"
    OTHER = "other", "Bears on it in another way.", "mourecords label format"


class Subject(Vocabulary):
    """What an agreement is about, coarsely.

    Examples:
        >>> Subject.TOURISM.definition
        'Tourism.'
    """

    DEFENCE = "defence", "Armed forces and the relations between them.", "mourecords label format"
    SECURITY = (
        "security",
        "Security other than that of armed forces, and security in general.",
        "mourecords label format",
    )
    TRADE = (
        "trade",
        "Trade in goods and services, tariffs, market access.",
        "mourecords label format",
    )
    INVESTMENT = "investment", "Promotion and protection of investment.", "mourecords label format"
    FINANCE = "finance", "Loans, debts, payments, banks, currencies.", "mourecords label format"
    DEVELOPMENT_AID = (
        "development_aid",
        "Grants, aid and technical assistance.",
        "mourecords label format",
    )
    ENERGY = "energy", "Electricity, oil, gas, renewables.", "mourecords label format"
    NUCLEAR = (
        "nuclear",
        "Peaceful uses of nuclear energy, and nuclear safety.",
        "mourecords label format",
    )
    ENVIRONMENT = "environment", "Pollution, nature, climate.", "mourecords label format"
    AGRICULTURE = (
        "agriculture",
        "Farming, food, plant and animal health.",
        "mourecords label format",
    )
    FISHERIES = "fisheries", "Fishing and whaling.", "mourecords label format"
    HEALTH = "health", "Public health, medicine.", "mourecords label format"
    EDUCATION = "education", "Schools, universities, students, degrees.", "mourecords label format"
    CULTURE = "culture", "Culture, heritage, arts.", "mourecords label format"
    SCIENCE_TECHNOLOGY = "science_technology", "Research and technology.", "mourecords label format"
    SPACE = "space", "Outer space and satellites.", "mourecords label format"
    DIGITAL = (
        "digital",
        "Digital economy, data, telecommunications, artificial intelligence.",
        "mourecords label format",
    )
    CYBER = "cyber", "Security of networks and information.", "mourecords label format"
    TRANSPORT = (
        "transport",
        "Roads, railways, carriage of goods and passengers.",
        "mourecords label format",
    )
    AVIATION = "aviation", "Air services, airports, safety in the air.", "mourecords label format"
    MARITIME = "maritime", "Shipping, ports, the sea.", "mourecords label format"
    TOURISM = "tourism", "Tourism.", "mourecords label format"
    LABOUR = "labour", "Work, employment, social security.", "mourecords label format"
    MIGRATION = "migration", "Migration, visas, refugees, readmission.", "mourecords label format"
    JUSTICE = "justice", "Courts, extradition, legal assistance.", "mourecords label format"
    LAW_ENFORCEMENT = (
        "law_enforcement",
        "Police, crime, drugs, terrorism.",
        "mourecords label format",
    )
    CUSTOMS_TAX = "customs_tax", "Customs and taxes.", "mourecords label format"
    HUMANITARIAN = "humanitarian", "Relief for people in need.", "mourecords label format"
    DISASTER = "disaster", "Disasters and civil protection.", "mourecords label format"
    BORDER = "border", "Boundaries and what crosses them.", "mourecords label format"
    ARMS_CONTROL = (
        "arms_control",
        "Limits on arms, and their verification.",
        "mourecords label format",
    )
    INFRASTRUCTURE = (
        "infrastructure",
        "Construction, public works, cities.",
        "mourecords label format",
    )
    INDUSTRY = "industry", "Manufacturing, mining and other industry.", "mourecords label format"
    MEDIA = "media", "Press, broadcasting, film.", "mourecords label format"
    SPORT = "sport", "Sport and youth.", "mourecords label format"
    DIPLOMATIC = "diplomatic", "Diplomatic and political relations.", "mourecords label format"
    LEGAL = "legal", "Law, standards, intellectual property.", "mourecords label format"
    WATER = "water", "Rivers, lakes, water supply.", "mourecords label format"
    OTHER = "other", "Anything else.", "mourecords label format"
