"""The evidence view shows every span in its place and lets no word of the source act."""

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from mourecords import Agreement, Document, Event, Evidence, Party, Record, Source, Span, parse
from mourecords.documents.source import to_sha256
from mourecords.records.escaping import shorten
from mourecords.records.evidence_pieces import label_of, to_pieces
from mourecords.records.evidence_view import LONG, to_fragment, to_text, to_view

HOSTILE = (
    '<script>alert(1)</script> & "x" {{ 7*7 }} [a](javascript:b)\n\n<img src=x onerror=alert(1)>'
)


class Page(HTMLParser):
    """The elements, the words of the text and the words that are highlighted."""

    def __init__(self, page):
        super().__init__()
        self.depth, self.text, self.marked, self.tags, self.ids = 0, "", "", set(), []
        self.marks = 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        self.tags.add(tag)
        self.ids += [named["id"]] if "id" in named else []
        self.depth += tag == "div" and (self.depth > 0 or named.get("class") == "mr-text")
        self.marks += tag == "a" and (named.get("class") or "").startswith("mr-mark")

    def handle_endtag(self, tag):
        self.depth -= tag == "div" and self.depth > 0
        self.marks -= tag == "a" and self.marks > 0

    def handle_data(self, data):
        if self.depth:
            self.text += data
            self.marked += data if self.marks else ""


def record_of(text, spans, **agreement):
    evidence = {
        f"/events/{n}": (Evidence(span=Span(*s), quote=text[slice(*s)], rule="test.rule"),)
        for n, s in enumerate(spans)
    }
    return Record(agreement=Agreement(**agreement), evidence=evidence)


@st.composite
def marked_texts(draw):
    text = draw(st.text(alphabet=st.sampled_from("ab<>&\"'{}\n é𝔸"), min_size=1, max_size=40))
    places = st.integers(0, len(text) - 1)
    pairs = draw(st.lists(st.tuples(places, places), max_size=6))
    return text, [(min(pair), max(pair) + 1) for pair in pairs]


@given(marked_texts())
def test_the_text_is_whole_and_exactly_the_spans_are_highlighted(case):
    text, spans = case
    record = record_of(text, spans)
    document = Document(text)
    page = Page(to_text(document, to_pieces(record, document)))
    assert page.text == text
    covered = {at for start, end in spans for at in range(start, end)}
    assert page.marked == "".join(text[at] for at in sorted(covered))


@given(marked_texts())
def test_every_link_of_the_view_leads_to_an_element_of_it(case):
    text, spans = case
    view = to_view(record_of(text, spans), Document(text))
    ids = Page(view).ids
    assert len(ids) == len(set(ids)) == 2 * len(spans)
    assert "\n\n" not in view


def test_nothing_of_a_hostile_text_becomes_an_element():
    record = record_of(HOSTILE, [(0, 10), (5, 40)], title=HOSTILE, parties=[Party(name=HOSTILE)])
    page = Page(record.to_html(Document(HOSTILE)))
    assert not page.tags & {"script", "img", "iframe"}
    assert page.text == HOSTILE


def test_a_quote_that_is_not_in_the_text_is_listed_and_not_highlighted():
    record = record_of("Peru and Chile signed", [(0, 4)])
    page = Page(to_view(record, Document("Chad and Chile signed")))
    assert page.marked == ""
    assert "mr-e1" in page.ids


def test_the_source_is_known_by_its_hash():
    first, second = "Peru signed.", "Chile signed."
    sources = [Source(sha256=to_sha256(first)), Source(sha256=to_sha256(second))]
    piece = Evidence(span=Span(0, 5), quote="Chile", rule="test.rule", source=1)
    record = Record(
        agreement=Agreement(parties=[Party(name="Chile")]),
        evidence={"/parties/0": (piece,)},
        sources=sources,
    )
    assert [p.placed for p in to_pieces(record, Document(second))] == [True]
    assert [p.placed for p in to_pieces(record, Document(first))] == [False]


def test_a_web_source_is_opened_at_the_quote():
    piece = Evidence(span=Span(0, 11), quote="long-term,\n", rule="test.rule")
    record = Record(
        agreement=Agreement(events=[Event(kind="signed")]),
        evidence={"/events/0": (piece,)},
        sources=[Source(url="https://example.org/a#top")],
    )
    assert 'href="https://example.org/a#:~:text=long%2Dterm%2C"' in to_fragment((record,))


def test_asserted_values_need_no_text():
    record = Record(
        agreement=Agreement(title="Treaty of Lima"),
        evidence={"/title": (Evidence(rule="by-hand", basis="asserted"),)},
    )
    assert "Treaty of Lima" in record._repr_html_()
    assert "asserted" in record.to_html()


def test_pointers_are_told_in_words():
    assert label_of("/term/renewal/mode") == "Term › renewal › mode"
    assert label_of("/parties/1") == "Party 2"


def test_a_notebook_shows_a_parsed_text_with_its_evidence():
    parsed = parse("LIMA, May 2, 2024 - Peru and Chile signed a fisheries treaty here on Thursday.")
    shown = parsed._repr_html_()
    assert 'class="mr-mark mr-parties"' in shown
    assert "No agreement found" in parse("Rain is expected in Lima.")._repr_html_()


def test_views_on_one_page_have_ids_of_their_own():
    pair = (titled("Treaty of Lima"), titled("Treaty of Cusco"))
    ids = re.findall(r' id="([^"]+)"', to_fragment(pair))
    assert len(ids) == len(set(ids)) == len(pair)


def titled(title):
    piece = Evidence(span=Span(0, 6), quote="Treaty", rule="test.rule")
    return Record(agreement=Agreement(title=title), evidence={"/title": (piece,)})


def test_a_long_quote_is_whole_in_the_text_and_cut_in_the_list():
    text = "The parties shall consult. " * 30
    piece = Evidence(span=Span(0, len(text)), quote=text, rule="test.rule")
    record = Record(
        agreement=Agreement(provisions=[{"text": text}]), evidence={"/provisions/0": (piece,)}
    )
    [quote] = re.findall(r"<q>(.*?)</q>", to_view(record, Document(text)))
    assert re.sub(r"<[^>]*>", "", quote) == shorten(text.strip(), LONG)
    assert "mr-wide" in to_view(record, Document(text))
    assert " ".join(text.split()) in to_view(record)
