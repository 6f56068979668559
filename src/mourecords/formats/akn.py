"""Akoma Ntoso 3.0: the text of an instrument with its articles.

Keeps the title, the kind, the parties and signatories (as references), the date
of signature and the article tree with headings, numbers and words; nothing
else. Treaties and their like are an ``act``, other instruments a ``doc``. The
standard asks for a day where only a year may be known, or nothing: then the
date is the null date ``0001-01-01``, named ``unknown``.

Source: OASIS LegalDocML, Akoma Ntoso Version 1.0, part 2.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final
from xml.etree import ElementTree as Tree

from mourecords.errors import DumpError, Problem
from mourecords.records.provision import Article
from mourecords.records.record import Record
from mourecords.values.vocabularies import Kind

NAMESPACE: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_ACTS: Final = frozenset(
    {Kind.TREATY, Kind.CONVENTION, Kind.AGREEMENT, Kind.FRAMEWORK_AGREEMENT, Kind.PROTOCOL}
)
_LEVELS: Final = {
    "part": "part",
    "chapter": "chp",
    "section": "sec",
    "article": "art",
    "paragraph": "para",
    "point": "point",
}
_OPENING: Final = frozenset({"preamble", "recital"})
_UNFIT: Final = re.compile(r"[^A-Za-z0-9-]+")
_ILLEGAL: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_US: Final = "#mourecords"


def dump_record(record: Record) -> str:
    r"""One instrument as an XML document.

    Raises:
        DumpError: the record has no articles.

    Examples:
        >>> from mourecords import Agreement
        >>> article = Article(level="article", number="1", text="It is short.")
        >>> text = dump_record(Record(agreement=Agreement(kind="treaty", articles=[article])))
        >>> '<article eId="art_1"><num>1</num>' in text.replace("\n", "").replace("  ", "")
        True
    """
    agreement = record.agreement
    if not agreement.articles:
        problem = Problem(
            "there is no article tree", source=record.id or "", pointer="/agreement/articles"
        )
        raise DumpError((problem,))
    root = Tree.Element("akomaNtoso", xmlns=NAMESPACE)
    is_act = agreement.kind in _ACTS
    kind = _slug(agreement.kind or "agreement")
    document = Tree.SubElement(root, "act" if is_act else "doc", name=kind)
    _meta(document, record, "act" if is_act else "doc")
    if agreement.title:
        title = _add(Tree.SubElement(document, "preface"), "p")
        _add(title, "docTitle", agreement.title)
    _fill(document, agreement.articles, "body" if is_act else "mainBody")
    Tree.indent(root)
    return "<?xml version='1.0' encoding='UTF-8'?>\n" + Tree.tostring(root, "unicode") + "\n"


def _fill(document: Tree.Element, articles: Iterable[Article], name: str) -> None:
    nodes = tuple(articles)
    opening = [text for node in nodes if node.level in _OPENING for text in _words(node)]
    if opening:
        preamble = Tree.SubElement(document, "preamble")
        for text in opening:
            _add(preamble, "p", text)
    main = [node for node in nodes if node.level not in _OPENING and node.level != "annex"]
    body = Tree.SubElement(document, name)
    taken: set[str] = set()
    for node in main:
        _hierarchy(body, node, "", taken)
    if not main:
        _content(Tree.SubElement(body, "section", eId="sec_1"), None)
    annexes = [node for node in nodes if node.level == "annex"]
    if annexes:
        _annexes(document, annexes, taken)


def _annexes(document: Tree.Element, annexes: list[Article], taken: set[str]) -> None:
    attachments = Tree.SubElement(document, "attachments")
    for place, node in enumerate(annexes, 1):
        attachment = Tree.SubElement(attachments, "attachment", eId=f"att_{place}")
        if node.number:
            _add(attachment, "num", node.number)
        if node.heading:
            _add(attachment, "heading", node.heading)
        annex = Tree.SubElement(attachment, "doc", name="annex")
        annex.append(_copied_meta(document, place))
        main = Tree.SubElement(annex, "mainBody")
        for text in _paragraphs(node.text) if node.text or not node.children else ():
            _add(main, "p", text)
        for child in node.children:
            _hierarchy(main, child, f"att_{place}__", taken)


def _hierarchy(parent: Tree.Element, node: Article, prefix: str, taken: set[str]) -> None:
    name = node.level if node.level in _LEVELS else "hcontainer"
    eid = _free(f"{prefix}{_LEVELS.get(node.level, 'hcontainer')}_{_slug(node.number)}", taken)
    element = Tree.SubElement(parent, name, eId=eid)
    if name == "hcontainer":
        element.set("name", _slug(node.level))
    if node.number:
        _add(element, "num", node.number)
    if node.heading:
        _add(element, "heading", node.heading)
    if not node.children:
        _content(element, node.text)
        return
    if node.text:
        intro = Tree.SubElement(element, "intro")
        for text in _paragraphs(node.text):
            _add(intro, "p", text)
    for child in node.children:
        _hierarchy(element, child, f"{eid}__", taken)


def _content(element: Tree.Element, text: str | None) -> None:
    content = Tree.SubElement(element, "content")
    for words in _paragraphs(text):
        _add(content, "p", words)


def _words(node: Article) -> Iterator[str]:
    yield from (text for text in (node.heading, node.text) if text)
    for child in node.children:
        yield from _words(child)


def _paragraphs(text: str | None) -> list[str]:
    return [part.strip() for part in (text or "").split("\n\n") if part.strip()] or [""]


def _meta(document: Tree.Element, record: Record, kind: str) -> None:
    agreement = record.agreement
    meta = Tree.SubElement(document, "meta")
    identification = Tree.SubElement(meta, "identification", source=_US)
    signed = agreement.signed_on.to_date() if agreement.signed_on else None
    language = (agreement.languages or ("und",))[0]
    name = _slug(record.id or agreement.title or "agreement").lower()[:80]
    day, event = (str(signed), "signed") if signed else ("0001-01-01", "unknown")
    uri = f"/akn/un/{kind}/{agreement.signed_on or 'unknown'}/{name}"
    for level, tail in (
        ("Work", ""),
        ("Expression", f"/{language}@"),
        ("Manifestation", f"/{language}@.xml"),
    ):
        part = Tree.SubElement(identification, f"FRBR{level}")
        Tree.SubElement(part, "FRBRthis", value=f"{uri}{tail}/!main")
        Tree.SubElement(part, "FRBRuri", value=f"{uri}{tail}")
        Tree.SubElement(part, "FRBRdate", date=day, name=event)
        Tree.SubElement(part, "FRBRauthor", href="#parties")
        if level == "Work":
            Tree.SubElement(part, "FRBRcountry", value="un")
        if level == "Expression":
            Tree.SubElement(part, "FRBRlanguage", language=language)
    references = Tree.SubElement(meta, "references", source=_US)
    _references(references, record)


def _references(references: Tree.Element, record: Record) -> None:
    agreement = record.agreement
    for place, party in enumerate(agreement.parties, 1):
        _reference(references, "TLCOrganization", f"party_{place}", party.name)
    for place, person in enumerate(agreement.signatories, 1):
        _reference(references, "TLCPerson", f"signatory_{place}", person.name)
    _reference(references, "TLCOrganization", "parties", "the parties")
    _reference(references, "TLCOrganization", "mourecords", "mourecords")


def _reference(parent: Tree.Element, kind: str, eid: str, shown: str) -> None:
    href = f"/akn/ontology/{kind[3:].lower()}/{eid}"
    Tree.SubElement(parent, kind, eId=eid, href=href, showAs=_legal(shown))


def _copied_meta(document: Tree.Element, place: int) -> Tree.Element:
    """The meta block of an annex: that of its instrument, with its own address."""
    meta = Tree.fromstring(Tree.tostring(document[0]))  # noqa: S314 - written just above
    for element in meta.iter():
        if element.tag == "FRBRthis":
            element.set("value", element.get("value", "").replace("!main", f"!annex_{place}"))
        if element.get("eId"):
            element.set("eId", f"att_{place}__{element.get('eId')}")
    return meta


def _add(parent: Tree.Element, name: str, text: str | None = None) -> Tree.Element:
    element = Tree.SubElement(parent, name)
    element.text = _legal(text) if text else None
    return element


def _legal(text: str) -> str:
    return _ILLEGAL.sub("\ufffd", text)


def _slug(text: str | None) -> str:
    return _UNFIT.sub("-", text or "").strip("-") or "1"


def _free(eid: str, taken: set[str]) -> str:
    name, number = eid, 1
    while name in taken:
        number += 1
        name = f"{eid}-{number}"
    taken.add(name)
    return name
