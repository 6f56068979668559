"""Words for what a record says about its own values."""

from __future__ import annotations

from mourecords.values.vocabularies.vocabulary import Vocabulary


class Modality(Vocabulary):
    """How strongly a provision binds in its own words.

    Examples:
        >>> Modality.UNDERTAKING.definition
        'will, agreed to'
    """

    OBLIGATION = "obligation", "shall, undertakes, must", "mourecords vocabulary"
    UNDERTAKING = "undertaking", "will, agreed to", "mourecords vocabulary"
    INTENTION = "intention", "intends, aims, is to", "mourecords vocabulary"
    PERMISSION = "permission", "may, is entitled to", "mourecords vocabulary"
    DECLARATION = "declaration", "states a fact or a purpose", "mourecords vocabulary"


class Verdict(Vocabulary):
    """What the signals say together on whether a text binds in law.

    Examples:
        >>> Verdict.MIXED.definition
        'Strong signals contradict each other.'
    """

    BINDING = "binding", "Its signals speak for binding.", "VCLT 1969 art 2(1)(a)"
    NON_BINDING = (
        "non_binding",
        "Its signals speak against binding.",
        "FCDO, Treaties and MoUs, 2021",
    )
    MIXED = "mixed", "Strong signals contradict each other.", "mourecords vocabulary"
    UNDETERMINED = (
        "undetermined",
        "Its signals are weak, or there are none; the usual answer.",
        "mourecords vocabulary",
    )


class Basis(Vocabulary):
    """On what a value rests.

    Examples:
        >>> Basis.STATED.definition
        'The text says it.'
    """

    STATED = "stated", "The text says it.", "mourecords design"
    DERIVED = (
        "derived",
        "It follows from the text by calendar or by definition.",
        "mourecords design",
    )
    ASSERTED = "asserted", "A person or a registry says it.", "mourecords design"


class SourceKind(Vocabulary):
    """What kind of publication a source is.

    Examples:
        >>> SourceKind.NEWS.definition
        'A news article.'
    """

    OFFICIAL_TEXT = "official_text", "The text of the instrument.", "mourecords design"
    OFFICIAL_RELEASE = (
        "official_release",
        "A release of a government or an organisation.",
        "mourecords design",
    )
    REGISTRY = "registry", "A registry of agreements.", "mourecords design"
    NEWS = "news", "A news article.", "mourecords design"
    ANALYSIS = "analysis", "An analysis or a comment.", "mourecords design"


class Severity(Vocabulary):
    """How grave a finding is.

    Examples:
        >>> Severity.ERROR.definition
        'It cannot be right.'
    """

    ERROR = "error", "It cannot be right.", "mourecords design"
    WARNING = "warning", "It is probably not right.", "mourecords design"
    NOTE = "note", "It is worth knowing.", "mourecords design"
