"""Words for the parts of which the text of an instrument consists."""

from __future__ import annotations

from mourecords.values.vocabularies.vocabulary import Vocabulary


class ArticleLevel(Vocabulary):
    """What part of an instrument something is.

    Examples:
        >>> ArticleLevel.RECITAL.definition
        'One ground or aim in the preamble.'
    """

    PREAMBLE = "preamble", "What stands before the operative part.", "Akoma Ntoso: preamble"
    RECITAL = "recital", "One ground or aim in the preamble.", "Akoma Ntoso: recital"
    PART = "part", "A part, with its titles or chapters.", "Akoma Ntoso: part"
    TITLE = "title", "A title, with its chapters or articles.", "Akoma Ntoso: title"
    CHAPTER = "chapter", "A chapter, with its sections or articles.", "Akoma Ntoso: chapter"
    SECTION = "section", "A section, within a chapter or in place of it.", "Akoma Ntoso: section"
    ARTICLE = "article", "An article.", "Akoma Ntoso: article"
    PARAGRAPH = "paragraph", "A numbered paragraph.", "Akoma Ntoso: paragraph"
    POINT = "point", "A lettered sub-paragraph, or an item within one.", "Akoma Ntoso: point"
    INDENT = "indent", "An item that only a dash or a dot opens.", "Akoma Ntoso: indent"
    CONCLUSION = (
        "conclusion",
        "The closing formula and the signatures.",
        "Akoma Ntoso: conclusions",
    )
    ANNEX = "annex", "An annex, appendix or schedule.", "Akoma Ntoso: attachment"
