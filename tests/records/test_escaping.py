"""Whatever a source says comes out as text."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown
from markdown_it import MarkdownIt

from mourecords.records.escaping import to_html_text, to_link_target, to_markdown_text

WORDS = st.text(
    alphabet=st.one_of(st.sampled_from("<>&#[]()*_`|{}\\!:;-+./1a \n"), st.characters())
)
MYST = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PYTHON = ["tables", "attr_list", "md_in_html", "footnotes", "abbr", "admonition", "def_list"]


def shown(page):
    """The text that a browser shows for a fragment without elements inside its paragraph."""
    inner = re.fullmatch(r"<p>(.*)</p>\n?", page, re.DOTALL)
    assert inner, page
    assert "<" not in inner[1], page
    return html.unescape(inner[1])


def plain(text):
    """What the words are once white space and what no page can hold is gone."""
    spaced = " ".join(text.split())
    odd = r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
    return re.sub(odd, "\ufffd", spaced)


@given(WORDS)
def test_html_text_reads_back_as_the_same_code_points(text):
    escaped = to_html_text(text)
    assert "\n" not in escaped
    assert not set(escaped) & set("<>\"'{}`")
    assert len(html.unescape(escaped)) == len(text)


@given(WORDS)
def test_commonmark_shows_the_words_and_nothing_else(text):
    assert shown(MYST.render("x " + to_markdown_text(text) + " y")) == f"x {plain(text)} y"


@given(WORDS)
def test_python_markdown_shows_the_words_and_nothing_else(text):
    page = markdown("x " + to_markdown_text(text) + " y", extensions=PYTHON)
    assert shown(page) == f"x {plain(text)} y"


@given(WORDS.filter(lambda text: text.strip()))
def test_a_paragraph_may_begin_with_any_words(text):
    assert shown(MYST.render(to_markdown_text(text))).strip() == plain(text).strip()
    assert shown(markdown(to_markdown_text(text), extensions=PYTHON)).strip() == plain(text).strip()


@given(st.text())
def test_a_link_target_cannot_leave_its_quotes_or_name_another_scheme(text):
    for url in (text, "https://example.org/" + text):
        target = to_link_target(url)
        if target is not None:
            assert re.fullmatch(r"(?i)https?://(&amp;|[A-Za-z0-9:/?#@!$+,;=._~%-])*", target)


def test_schemes_that_run_something_are_no_link():
    for url in ("javascript:alert(1)", "data:text/html,x", " https", "//example.org", "", None):
        assert to_link_target(url) is None


def test_common_words_stay_readable():
    text = "Agreement of 1 May 1952 on long-term trade, revised. It lapsed."
    assert to_markdown_text(text) == text
