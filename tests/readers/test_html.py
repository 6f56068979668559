"""Web pages: the main text, and what the page says of itself."""

import sys
from pathlib import Path

import pytest

from mourecords.errors import MissingExtraError, ReadError
from mourecords.pipeline import parse
from mourecords.readers.html import read_html
from mourecords.readers.read import read

STORY = (
    "<p>LIMA, May 2 - Peru and Chile signed a fisheries treaty here on Thursday after two years of "
    "talks between their ministries.</p><p>The treaty runs for five years and lets boats of both "
    "states land their catch in the ports of the other, the ministry said in a statement.</p>"
    "<p>The foreign ministers met for an hour before they signed it in the old customs house.</p>"
)
META = (
    '<link rel="canonical" href="https://ledger.example/pact"><meta property="og:site_name" content="Daily Ledger">'
    '<meta property="og:title" content="Peru and Chile sign fisheries treaty">'
)
HEADS = {
    "article:published_time": '<meta property="article:published_time" content="2024-05-02T10:00:00Z">',
    "ld+json": '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"2024-05-02T10:00:00Z","headline":"Peru and Chile sign fisheries treaty"}</script>',
    "dc.date": '<meta name="DC.date.issued" content="2024-05-02">',
    "pubdate": '<meta name="pubdate" content="2024-05-02">',
    "date": '<meta name="date" content="2024-05-02">',
    "parsely": '<meta name="parsely-pub-date" content="2024-05-02T10:00:00Z">',
}
BODIES = {
    "article": "<article><h1>Peru and Chile sign fisheries treaty</h1>{}</article>",
    "entry": '<div class="post"><h1 class="entry-title">Peru and Chile sign fisheries treaty</h1><div class="entry-content">{}</div></div>',
    "main": "<main><h1>Peru and Chile sign fisheries treaty</h1>{}</main>",
    "story": '<div class="article-body" itemprop="articleBody"><h1>Peru and Chile sign fisheries treaty</h1>{}</div>',
}


def page(head, body):
    return (
        f"<!DOCTYPE html><html><head><title>Peru and Chile sign fisheries treaty</title>{META}{head}</head><body>"
        f"<nav><a href='/'>Home</a><a href='/s'>Sport</a></nav>{body.format(STORY)}"
        "<footer>© 2024 Daily Ledger. All rights reserved.</footer></body></html>"
    ).encode()


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("body", BODIES)
def test_pages_of_the_usual_systems(head, body):
    document = read_html(page(HEADS[head], BODIES[body]))
    source = document.source
    assert source.title == "Peru and Chile sign fisheries treaty"
    assert str(source.published) == "2024-05-02"
    assert source.url == "https://ledger.example/pact"
    assert source.publisher == "Daily Ledger"
    kinds = [str(block.kind) for block in document.blocks]
    assert kinds[0] == "headline"
    assert kinds.count("paragraph") == 3
    assert "dateline" in kinds
    for furniture in ("Sport", "All rights reserved"):
        assert furniture not in document.text


def test_the_declared_encoding_is_used():
    body = BODIES["article"].format(STORY.replace("customs", "café customs"))
    data = f'<html><head><meta charset="iso-8859-1"></head><body>{body}</body></html>'.encode(
        "latin-1"
    )
    assert "café" in read_html(data).text


def test_the_door_knows_a_page():
    assert read(page("", BODIES["article"])).source.publisher == "Daily Ledger"


@pytest.mark.parametrize("data", [b"<html></html>", b"<html><body> </body></html>"])
def test_a_page_without_text_is_told(data):
    with pytest.raises(ReadError):
        read_html(data)


def test_the_missing_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(MissingExtraError, match=r"mourecords\[html\]"):
        read_html(b"<html></html>")


PAGES = Path(__file__).with_name("pages")
PUBLISHERS = {
    "agency": "Agency Net",
    "amp": "Tide News",
    "blogger": "Harbour Notes",
    "drupal-ministry": "Ministry of Foreign Affairs",
    "government-release": "Government Portal",
    "joomla": "Coast Daily",
    "newspaper": "The Morning Post",
    "next-app": "App News",
    "old-tables": None,
    "organisation": "Fisheries Organisation",
    "print-view": "Wire Service",
    "windows-1252": "Gazette",
    "wordpress": "Pacific Herald",
}
CHANGED = {"drupal-ministry": "2024-05-03", "newspaper": "2024-05-02", "wordpress": "2024-05-04"}
FURNITURE = (
    *("Sport", "Share this", "Leave a Reply", "Recent Posts", "Cuba and Fiji", "cookies"),
    *(
        "Posted by",
        "No comments",
        "Blog Archive",
        "Hits:",
        "Advertisement",
        "newsletter",
        "Read also",
    ),
    *("Skip to main", "Index", "Back to list", "Copy link", "Top stories"),
)


@pytest.mark.parametrize("name", PUBLISHERS)
def test_a_saved_page_gives_story_and_source(name):
    document = read(PAGES / f"{name}.html")
    source = document.source
    assert source.title == "Peru and Chile sign fisheries treaty"
    assert source.publisher == PUBLISHERS[name]
    assert (str(source.modified) if source.modified else None) == CHANGED.get(name)
    if PUBLISHERS[name] is not None:
        assert str(source.published) == "2024-05-02"
        assert ".example/" in (source.url or "")
    assert not [words for words in FURNITURE if words in document.text]
    assert [b.kind for b in document.blocks].count("paragraph") >= 4


@pytest.mark.parametrize("name", PUBLISHERS)
def test_the_day_that_a_page_declares_is_the_day_of_its_story(name):
    parsed = parse(read(PAGES / f"{name}.html"))
    (record,) = parsed.records
    agreement = record.agreement
    assert str(agreement.signed_on) == ("1996-05-02" if name == "old-tables" else "2024-05-02")
    assert agreement.signed_at == "Lima"
    assert [person.name for person in agreement.signatories] == ["Ana Soto", "Pablo Rey"]
    assert record.sources[0].url == parsed.document.source.url
    for pieces in record.evidence.values():
        for piece in pieces:
            assert piece.span is None or piece.span.of(parsed.document.text) == piece.quote


def test_all_pages_are_tested():
    assert {path.stem for path in PAGES.glob("*.html")} == PUBLISHERS.keys()


def test_headings_and_numbered_lists_of_an_instrument_are_kept():
    articles = "".join(
        f"<h2>Article {n}</h2><h3>Use</h3><ol><li>Ships may land.</li><li>They may leave.</li></ol>"
        for n in (1, 2, 3)
    )
    body = f"<h1>Treaty between Peru and Chile</h1><p>They have agreed as follows:</p>{articles}<p>Done at Arica on 2 May 2001.</p>"
    parsed = parse(read_html(f"<html><body>{body}</body></html>"))
    tree = [node for node in parsed.records[0].agreement.articles if node.level == "article"]
    assert [(node.number, node.heading) for node in tree] == [(n, "Use") for n in "123"]
    assert [child.text for child in tree[0].children] == ["Ships may land.", "They may leave."]
