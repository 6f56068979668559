"""The areas of cooperation that an instrument lists: "(a) exchange of experts; (b) training"."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from mourecords.assembly.categories import to_category
from mourecords.assembly.proving import Proof
from mourecords.documents.document import Document
from mourecords.documents.folding import fold
from mourecords.languages.lexicon import compile_lexicon
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.records.article import Article
from mourecords.records.provision import Provision
from mourecords.values.spans import Span
from mourecords.values.vocabularies import ArticleLevel, ClauseType, Subject

_HOLDERS: Final = frozenset(
    {ArticleLevel.PART, ArticleLevel.TITLE, ArticleLevel.CHAPTER, ArticleLevel.SECTION}
)
"""What holds articles."""
_LISTED: Final = frozenset({ArticleLevel.PARAGRAPH, ArticleLevel.POINT, ArticleLevel.INDENT})
_LONGEST: Final = 400
"""How many characters an area has at most; longer parts are articles of their own."""
_NO_TERMS: Final = frozenset({ArticleLevel.PREAMBLE, ArticleLevel.CONCLUSION})
_AROUND: Final = " \t\n;,."


def find_areas(
    articles: tuple[Article, ...],
    document: Document,
    *,
    pack: Pack,
    subjects: Collection[Subject],
    proof: Proof,
) -> tuple[Provision, ...]:
    """The entries of the lists behind clauses on areas of cooperation, in order.

    Args:
        articles: the tree of the instrument.
        document: its text.
        pack: the words of its language.
        subjects: what the agreement is about.
        proof: where evidence goes.
    """
    found: list[Provision] = []
    for number, entry in _numbered(articles):
        span = _own_span(document, entry, pack)
        if span is None:
            continue
        proof.add(f"/provisions/{len(found)}", span, rule="clause.cooperation-areas")
        text = " ".join(span.of(document.text).split())
        found.append(
            Provision(
                text=text,
                category=_category(text, pack, subjects),
                article=number,
                clause=ClauseType.COOPERATION_AREAS,
            )
        )
    return tuple(found)


def _numbered(articles: tuple[Article, ...]) -> Iterator[tuple[str | None, Article]]:
    """The entries of all lists, each with the number of the article that holds it."""
    for node in articles:
        if node.level in _HOLDERS and node.children and node.children[0].level not in _LISTED:
            yield from _numbered(node.children)
        elif node.level not in _NO_TERMS:
            yield from ((node.number, entry) for entry in _entries(node))


def _entries(node: Article) -> Iterator[Article]:
    """The parts of a node, or of a node below it, that lists what the parties do together."""
    lists = _opens_list(node)
    for child in node.children:
        if lists and child.text and not child.children and len(child.text) <= _LONGEST:
            yield child
        else:
            yield from _entries(child)


def _opens_list(node: Article) -> bool:
    opened = bool(node.children) and (node.text or "").endswith(":")
    return opened and ClauseType.COOPERATION_AREAS in node.clauses


def _own_span(document: Document, entry: Article, pack: Pack) -> Span | None:
    """Where the words of an entry stand, without its number and the mark that ends it."""
    joint = compile_pattern(pack, "cooperation.joint")
    words = joint.sub("", entry.text or "").strip(_AROUND)
    start = document.text.find(words, entry.span.start, entry.span.end) if entry.span else -1
    return Span(start, start + len(words)) if words and start >= 0 else None


def _category(text: str, pack: Pack, subjects: Collection[Subject]) -> str | None:
    hits = compile_lexicon(pack).scan(fold(text))
    return to_category(hits, 0, end=len(text), subjects=subjects)
