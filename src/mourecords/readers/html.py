"""Saved web pages to documents, with trafilatura (extra ``html``)."""

from __future__ import annotations

import re
from typing import Any, Final

from mourecords.documents.block import Block, BlockKind
from mourecords.documents.document import Document
from mourecords.documents.source import Source
from mourecords.errors import DateError, MissingExtraError, ReadError
from mourecords.readers.encoding import decode
from mourecords.readers.plain import read_plain
from mourecords.values.dates import PartialDate
from mourecords.values.spans import Span

_CHANGED: Final = re.compile(r'"dateModified"\s{0,9}:\s{0,9}"(\d{4}-\d{2}-\d{2})')
_MODIFIED: Final = (
    "//meta[@property='article:modified_time' or @property='og:updated_time']/@content",
    "//meta[translate(@name, 'DCTERMSO', 'dctermso')='dcterms.modified']/@content",
    "//meta[@name='last-modified' or @name='revised' or @name='lastmod']/@content",
    "//*[@itemprop='dateModified']/@content | //*[@itemprop='dateModified']/@datetime",
)

_HEADS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_PART: Final = re.compile(r"[^\W\d_]{2,12}\.? (?:\d{1,3}|[IVXLC]{1,7})\b")
_PARTS: Final = 2
_MARKUP: Final = re.compile(r"^#{1,6} |\*\*|(?<=\n)\n(?=\n)", re.MULTILINE)


def read_html(data: bytes | str, *, name: str = "page", language: str = "en") -> Document:
    """Read a saved web page: its main text, without what stands around it.

    Args:
        data: the page.
        name: what to call it in an error.
        language: of the text, ISO 639; there must be a pack for it.

    Returns:
        The document. Its text is the headline and the main text that were
        extracted, and every span points into that; a page with headings such as
        "Article 1" keeps them, and the numbers of its lists. Its source has the title,
        the canonical address, the publisher, and the days of publication and
        of the last change that the page declares.

    Raises:
        MissingExtraError: the extra ``html`` is not installed.
        ReadError: the page holds no text.
    """
    try:
        import trafilatura
    except ImportError as error:
        raise MissingExtraError("html", "reading HTML") from error
    page = data if isinstance(data, str) else decode_page(data, name)
    try:
        facts = _facts(trafilatura, trafilatura.load_html(page))
    except Exception as error:  # whatever the parts of the library raise
        raise ReadError(name, "the page is damaged", "save it anew") from error
    title, body = _line(facts.get("title")), str(facts.get("text") or "").strip()
    if not body:
        raise ReadError(name, "the page holds no main text", "save the page with its text")
    opening = body.split("\n", 1)[0].strip()
    has_title = title is None or opening.casefold() == title.casefold()
    text = body if has_title or title is None else f"{title}\n\n{body}"
    document = read_plain(text.replace("\r", ""), language=language)
    source = _to_source(document.source, facts, title)
    blocks = _with_headline(document.blocks, text, title)
    return Document(document.text, source, blocks, remarks=document.remarks)


def _is_parted(tree: Any) -> bool:
    """Whether the headings of a page number its parts, as those of an instrument do."""
    heads = (" ".join(str(head.text_content()).split()) for head in tree.iter(*_HEADS))
    return sum(_PART.match(head) is not None for head in heads) >= _PARTS


def _facts(trafilatura: Any, tree: Any) -> dict[str, Any]:
    """The main text of a page and what the page declares, as trafilatura names them."""
    if tree is None:
        return {}
    modified = _modified(tree)
    parted = _is_parted(tree)
    _flatten(tree)
    found = trafilatura.bare_extraction(
        tree,
        include_comments=False,
        include_tables=True,
        include_formatting=parted,
        favor_precision=not parted,
        favor_recall=parted,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    facts: dict[str, Any] = {} if found is None or isinstance(found, dict) else found.as_dict()
    text = str(facts.get("text") or "")
    return facts | {"modified": modified, "text": _MARKUP.sub("", text) if parted else text}


def _flatten(tree: Any) -> None:
    """Make plain parts of tables that only lay out the page: those with running text in a cell."""
    for table in tree.xpath("//table[.//td[string-length(normalize-space()) > 400]]"):
        for part in table.iter("table", "tbody", "tr", "td", "th"):
            part.tag = "div"


def _modified(tree: Any) -> str | None:
    """The day of the last change, as the head of a page or its data declares it."""
    for path in _MODIFIED:
        for value in tree.xpath(path):
            return str(value)
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        match = _CHANGED.search(str(script))
        if match:
            return match.group(1)
    return None


def decode_page(data: bytes, name: str) -> str:
    """The text of a page: by the encoding that it declares, else as any other text."""
    declared = _declared(data[:2048])
    try:
        return decode(data, name=name, encoding=declared)
    except ReadError:
        return decode(data, name=name)


def _declared(head: bytes) -> str | None:
    """The encoding after ``charset=`` in the head of a page."""
    _, found, rest = head.lower().partition(b"charset=")
    if not found:
        return None
    word = rest.lstrip(b"\"' ").split(b'"')[0].split(b"'")[0].split(b">")[0].strip(b" /;")
    return word.decode("ascii", "replace") or None


def _with_headline(blocks: tuple[Block, ...], text: str, title: str | None) -> tuple[Block, ...]:
    """The blocks, the first of which is the headline where it is the declared title."""
    if title is None or not text.startswith(title) or not blocks:
        return blocks
    first = Span(0, len(title))
    rest = tuple(block for block in blocks if block.span.start >= first.end)
    return (Block(BlockKind.HEADLINE, first), *rest)


def _to_source(source: Source, facts: dict[str, Any], title: str | None) -> Source:
    known = {
        "title": title or source.title,
        "url": _line(facts.get("url")),
        "publisher": _line(facts.get("sitename")),
        "published": _day(facts.get("date")),
        "modified": _day(facts.get("modified")),
    }
    return source.model_copy(update={key: value for key, value in known.items() if value})


def _line(value: object) -> str | None:
    return " ".join(str(value).split()) or None if value else None


def _day(value: object) -> PartialDate | None:
    try:
        return PartialDate(str(value)[:10]) if value else None
    except DateError:
        return None
