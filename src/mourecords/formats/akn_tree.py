"""The article tree of an instrument as elements of Akoma Ntoso, for ``formats.akn``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final
from xml.etree import ElementTree as Tree

from mourecords.records.article import Article, Reference
from mourecords.values.vocabularies import ArticleLevel

_LEVELS: Final = {
    ArticleLevel.PART: "part",
    ArticleLevel.TITLE: "title",
    ArticleLevel.CHAPTER: "chp",
    ArticleLevel.SECTION: "sec",
    ArticleLevel.ARTICLE: "art",
    ArticleLevel.PARAGRAPH: "para",
    ArticleLevel.POINT: "point",
    ArticleLevel.INDENT: "indent",
}
_OPENING: Final = frozenset({ArticleLevel.PREAMBLE, ArticleLevel.RECITAL})
_UNFIT: Final = re.compile(r"[^A-Za-z0-9-]+")
_ILLEGAL: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Writer:
    """Writes one tree: the address of every part is known before its words are written.

    Attributes:
        addresses: the ``eId`` of each part, by the JSON Pointer to it.
    """

    def __init__(self, articles: tuple[Article, ...]) -> None:
        self.addresses = dict(_addresses(articles))

    def fill(self, document: Tree.Element, articles: tuple[Article, ...], *, body: str) -> None:
        """Preamble, body and conclusion of a document; the annexes are left out.

        Args:
            document: the element that they go into.
            articles: the tree.
            body: the name of the element of the body.
        """
        nodes = [(node, f"/articles/{place}") for place, node in enumerate(articles)]
        opening = [(node, at) for node, at in nodes if node.level in _OPENING]
        closing = [node for node in articles if node.level is ArticleLevel.CONCLUSION]
        if opening:
            preamble = Tree.SubElement(document, "preamble")
            for node, at in opening:
                self._open(preamble, node, at)
        main = Tree.SubElement(document, body)
        outside = {*_OPENING, ArticleLevel.CONCLUSION, ArticleLevel.ANNEX}
        inside = [(node, at) for node, at in nodes if node.level not in outside]
        for node, at in inside:
            self.hierarchy(main, node, at=at)
        if not inside:
            Tree.SubElement(Tree.SubElement(main, "section", eId="sec_1"), "content").append(
                Tree.Element("p")
            )
        if closing:
            conclusions = Tree.SubElement(document, "conclusions")
            for node in closing:
                for part in _flat(node):
                    self.words(conclusions, part)

    def _open(self, preamble: Tree.Element, node: Article, at: str) -> None:
        """The preamble: what leads to the recitals, and the recitals."""
        if node.level is ArticleLevel.RECITAL:
            self._recitals(preamble, [(node, at)])
            return
        self.words(preamble, node)
        if node.children:
            children = ((c, f"{at}/children/{n}") for n, c in enumerate(node.children))
            self._recitals(preamble, list(children))

    def _recitals(self, preamble: Tree.Element, nodes: list[tuple[Article, str]]) -> None:
        recitals = Tree.SubElement(preamble, "recitals", eId=f"{self.addresses[nodes[0][1]]}s")
        for node, at in nodes:
            recital = Tree.SubElement(recitals, "recital", eId=self.addresses[at])
            _head(recital, node)
            for part in _flat(node):
                self.words(recital, part)

    def hierarchy(self, parent: Tree.Element, node: Article, *, at: str) -> None:
        """A part of the body or of an annex, with its parts.

        Args:
            parent: the element that it goes into.
            node: the part.
            at: the JSON Pointer to it.
        """
        name = str(node.level) if node.level in _LEVELS else "hcontainer"
        element = Tree.SubElement(parent, name, eId=self.addresses[at])
        if name == "hcontainer":
            element.set("name", to_slug(node.level))
        if node.clauses:
            element.set("refersTo", " ".join(f"#{clause}" for clause in node.clauses))
        _head(element, node)
        if not node.children:
            self.words(Tree.SubElement(element, "content"), node)
            return
        if node.text:
            self.words(Tree.SubElement(element, "intro"), node)
        for place, child in enumerate(node.children):
            self.hierarchy(element, child, at=f"{at}/children/{place}")

    def words(self, parent: Tree.Element, node: Article) -> None:
        """The own words of a part, paragraph by paragraph, with its references as links."""
        waiting = [r for r in node.references if r.target in self.addresses]
        for text in _paragraphs(node.text):
            paragraph = Tree.SubElement(parent, "p")
            waiting = _link(paragraph, text, waiting, self.addresses)


def _link(
    paragraph: Tree.Element, text: str, waiting: list[Reference], addresses: Mapping[str, str]
) -> list[Reference]:
    """Write a text with the references that are in it as links; those that are not come back."""
    done, last = 0, None
    for place, reference in enumerate(waiting):
        words = r"\s+".join(map(re.escape, reference.text.split()))
        found = re.compile(words).search(text, done)
        if found is None:
            _append(paragraph, last, text[done:])
            return waiting[place:]
        _append(paragraph, last, text[done : found.start()])
        href = f"#{addresses[reference.target or '']}"
        last = Tree.SubElement(paragraph, "ref", href=href)
        last.text = to_legal(found[0])
        done = found.end()
    _append(paragraph, last, text[done:])
    return []


def _append(paragraph: Tree.Element, last: Tree.Element | None, text: str) -> None:
    if last is None:
        paragraph.text = to_legal(text) or None
    else:
        last.tail = to_legal(text) or None


def _addresses(articles: tuple[Article, ...]) -> Iterator[tuple[str, str]]:
    """The ``eId`` of each part; annexes count for themselves."""
    taken: set[str] = set()
    annexes = 0
    for place, node in enumerate(articles):
        at = f"/articles/{place}"
        if node.level is ArticleLevel.ANNEX:
            annexes += 1
            yield at, f"att_{annexes}"
            yield from _below(node, at, f"att_{annexes}__", taken)
        elif node.level is ArticleLevel.PREAMBLE:
            yield from _below(node, at, "", taken)
        else:
            yield from _with_below(node, at, "", taken)


def _with_below(node: Article, at: str, prefix: str, taken: set[str]) -> Iterator[tuple[str, str]]:
    short = "rec" if node.level is ArticleLevel.RECITAL else _LEVELS.get(node.level, "hcontainer")
    eid = _free(f"{prefix}{short}_{to_slug(node.number)}", taken)
    yield at, eid
    yield from _below(node, at, f"{eid}__", taken)


def _below(node: Article, at: str, prefix: str, taken: set[str]) -> Iterator[tuple[str, str]]:
    for place, child in enumerate(node.children):
        yield from _with_below(child, f"{at}/children/{place}", prefix, taken)


def _flat(node: Article) -> Iterator[Article]:
    """A part and those below it that have words."""
    if node.text or not node.children:
        yield node
    for child in node.children:
        yield from _flat(child)


def _head(element: Tree.Element, node: Article) -> None:
    if node.number:
        Tree.SubElement(element, "num").text = to_legal(node.number)
    if node.heading:
        Tree.SubElement(element, "heading").text = to_legal(node.heading)


def iter_clauses(articles: Iterable[Article]) -> Iterator[str]:
    """The clause types of a tree, with repetitions."""
    for node in articles:
        yield from map(str, node.clauses)
        yield from iter_clauses(node.children)


def _paragraphs(text: str | None) -> list[str]:
    return [part.strip() for part in (text or "").split("\n\n") if part.strip()] or [""]


def to_legal(text: str) -> str:
    """A text without characters that XML does not allow."""
    return _ILLEGAL.sub("\ufffd", text)


def to_slug(text: str | None) -> str:
    """A text as part of an address."""
    return _UNFIT.sub("-", text or "").strip("-") or "1"


def _free(eid: str, taken: set[str]) -> str:
    name, number = eid, 1
    while name in taken:
        number += 1
        name = f"{eid}-{number}"
    taken.add(name)
    return name
