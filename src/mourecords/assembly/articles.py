"""The articles of an instrument as a tree, each with its heading, text and paragraphs."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from mourecords.assembly.proving import Proof
from mourecords.mentions.headings import Heading
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.records.provision import Article
from mourecords.values.spans import Span

_PARAGRAPH: Final = re.compile(r"(?m)^[ \t]*(\d{1,2})[.)][ \t]+(?=\S)")
_NAME: Final = re.compile(r"[ \t]*[-–—:.]?[ \t]*\n?\s{0,40}(?P<name>[A-Z\"“(][^\n.;]{1,100})\n")


def to_articles(text: InstrumentText, proof: Proof) -> tuple[Article, ...]:
    """The tree of articles; each has the span of all its text as evidence."""
    if text.articles is None:
        return ()
    closing = text.closing
    end = len(text.document.text) if closing is None else text.view.position(closing)
    headings = [h for h in text.articles.headings if h.span.start < end]
    stops = [*(h.span.start for h in headings), end]
    made: list[Article] = []
    for heading, (start, stop) in zip(headings, pairwise(stops), strict=True):
        proof.add(f"/articles/{len(made)}", Span(start, stop), rule="structure.article")
        made.append(_to_article(text.document.text, heading, Span(start, stop)))
    return tuple(made)


def _to_article(text: str, heading: Heading, span: Span) -> Article:
    name = _NAME.match(text, heading.span.end, span.end)
    start = name.end() if name else heading.span.end
    marks = _rising(list(_PARAGRAPH.finditer(text, start, span.end)))
    stops = [*(mark.start() for mark in marks), span.end]
    own = text[start : stops[0]].strip(" \t\n.:-–—")
    return Article(
        level=heading.level,
        number=heading.number or None,
        heading=" ".join(name["name"].split()) if name else None,
        text=own or None,
        span=span,
        children=tuple(
            Article(
                level="paragraph",
                number=mark[1],
                text=text[mark.end() : stop].strip() or None,
                span=Span(mark.start(), stop),
            )
            for mark, stop in zip(marks, stops[1:], strict=True)
        ),
    )


def _rising(marks: list[re.Match[str]]) -> list[re.Match[str]]:
    """The marks that number paragraphs one after another, from 1."""
    kept: list[re.Match[str]] = []
    for mark in marks:
        if int(mark[1]) == len(kept) + 1:
            kept.append(mark)
    return kept
