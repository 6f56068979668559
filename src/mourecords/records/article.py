"""How the text of an instrument is built: its parts as a tree, its terms, its references."""

from __future__ import annotations

from mourecords.records.model import Model
from mourecords.records.party import Words
from mourecords.values.spans import Span
from mourecords.values.vocabularies import ArticleLevel, ClauseType


class Reference(Model):
    """Words in one part of an instrument that point to another part of it.

    Attributes:
        text: as written: ``paragraph 2 of Article 7``.
        span: where it is in the source.
        target: the JSON Pointer to the part in the agreement; None where the tree
            does not have it.

    Examples:
        >>> Reference(text="Article 7", target="/articles/6").target
        '/articles/6'
    """

    text: Words
    span: Span | None = None
    target: str | None = None


class Definition(Model):
    """A term and what the instrument says that it means.

    Attributes:
        term: as written, without quotation marks.
        meaning: as written.
        article: the JSON Pointer to the part that says so, or None.

    Examples:
        >>> Definition(term="area", meaning="the area shown on the map").term
        'area'
    """

    term: Words
    meaning: Words
    article: str | None = None


class Article(Model):
    """A part of an instrument: a recital, chapter, article, paragraph or annex.

    Attributes:
        level: what part it is.
        number: as written, without the word before it.
        heading: its heading, as written.
        text: its own words, without those of its children.
        span: where it is in the source, with its children.
        clauses: what its own words do; not what those of its children do.
        references: to other parts of the instrument, in its own words.
        children: the parts that it consists of, in order.

    Examples:
        >>> paragraph = Article(level="paragraph", number="1", text="It lasts five years.")
        >>> Article(level="article", number="7", children=(paragraph,)).children[0].number
        '1'
    """

    level: ArticleLevel
    number: Words | None = None
    heading: Words | None = None
    text: str | None = None
    span: Span | None = None
    clauses: tuple[ClauseType, ...] = ()
    references: tuple[Reference, ...] = ()
    children: tuple[Article, ...] = ()
