"""Akoma Ntoso 3.0: the text of an instrument with its articles.

Keeps the title, the kind, the parties and signatories (as references), the date
of signature and the article tree with recitals, headings, numbers, words, clause
types (as concepts) and references from one part to another; nothing else.
Treaties and their like are an ``act``, other instruments a ``doc``. The
standard asks for a day where only a year may be known, or nothing: then the
date is the null date ``0001-01-01``, named ``unknown``.

Source: OASIS LegalDocML, Akoma Ntoso Version 1.0, part 2.
"""

from __future__ import annotations

from typing import Final
from xml.etree import ElementTree as Tree

from mourecords.errors import DumpError, Problem
from mourecords.formats.akn_tree import Writer, iter_clauses, to_legal, to_slug
from mourecords.records.article import Article
from mourecords.records.record import Record
from mourecords.values.vocabularies import ArticleLevel, Kind

NAMESPACE: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_ACTS: Final = frozenset(
    {Kind.TREATY, Kind.CONVENTION, Kind.AGREEMENT, Kind.FRAMEWORK_AGREEMENT, Kind.PROTOCOL}
)
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
    kind = to_slug(agreement.kind or "agreement")
    document = Tree.SubElement(root, "act" if is_act else "doc", name=kind)
    _meta(document, record, "act" if is_act else "doc")
    if agreement.title:
        title = _add(Tree.SubElement(document, "preface"), "p")
        _add(title, "docTitle", agreement.title)
    writer = Writer(agreement.articles)
    writer.fill(document, agreement.articles, body="body" if is_act else "mainBody")
    _annexes(document, agreement.articles, writer)
    Tree.indent(root)
    return "<?xml version='1.0' encoding='UTF-8'?>\n" + Tree.tostring(root, "unicode") + "\n"


def _annexes(document: Tree.Element, articles: tuple[Article, ...], writer: Writer) -> None:
    annexes = [(n, node) for n, node in enumerate(articles) if node.level is ArticleLevel.ANNEX]
    if not annexes:
        return
    attachments = Tree.SubElement(document, "attachments")
    for place, (index, node) in enumerate(annexes, 1):
        attachment = Tree.SubElement(attachments, "attachment", eId=f"att_{place}")
        if node.number:
            _add(attachment, "num", node.number)
        if node.heading:
            _add(attachment, "heading", node.heading)
        annex = Tree.SubElement(attachment, "doc", name="annex")
        annex.append(_copied_meta(document, place))
        main = Tree.SubElement(annex, "mainBody")
        if node.text or not node.children:
            writer.words(main, node)
        for number, child in enumerate(node.children):
            writer.hierarchy(main, child, at=f"/articles/{index}/children/{number}")


def _meta(document: Tree.Element, record: Record, kind: str) -> None:
    agreement = record.agreement
    meta = Tree.SubElement(document, "meta")
    identification = Tree.SubElement(meta, "identification", source=_US)
    signed = agreement.signed_on.to_date() if agreement.signed_on else None
    language = (agreement.languages or ("und",))[0]
    name = to_slug(record.id or agreement.title or "agreement").lower()[:80]
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
    for clause in dict.fromkeys(iter_clauses(agreement.articles)):
        _reference(references, "TLCConcept", clause, clause.replace("_", " "))
    _reference(references, "TLCOrganization", "parties", "the parties")
    _reference(references, "TLCOrganization", "mourecords", "mourecords")


def _reference(parent: Tree.Element, kind: str, eid: str, shown: str) -> None:
    href = f"/akn/ontology/{kind[3:].lower()}/{eid}"
    Tree.SubElement(parent, kind, eId=eid, href=href, showAs=to_legal(shown))


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
    element.text = to_legal(text) if text else None
    return element
