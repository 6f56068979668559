"""A record's evidence as a picture: its source text with every supporting span highlighted.

The picture is HTML without script and without anything from elsewhere: it can be opened from
disk, put into a notebook, or be part of a page. All words of the source are escaped.
"""

from __future__ import annotations

import functools
import itertools
from collections import Counter
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from mourecords.documents.document import Document
from mourecords.documents.source import to_sha256
from mourecords.records.escaping import shorten, to_html_text, to_link_target
from mourecords.records.evidence_pieces import Piece, groups, label_of, to_pieces

if TYPE_CHECKING:
    from mourecords.records.record import Record

NOTHING: Final = "No agreement found"

LONG: Final = 300
"""A quote of more characters is underlined, not filled, in its text, and is cut in the list."""

_FOLDER: Final = files("mourecords.records")


def to_html(record: Record, document: Document | None = None) -> str:
    """A page of its own that shows why each value stands in a record.

    Args:
        record: the record.
        document: the text that its evidence points into; without it, only quotes are shown.

    Returns:
        A whole HTML page: no script, nothing to fetch.
    """
    return to_page((record,), document)


def to_page(records: tuple[Record, ...], document: Document | None = None) -> str:
    """One page for all the records of a text.

    Args:
        records: the records; their order is kept.
        document: the text that their evidence points into, or None.

    Returns:
        A whole HTML page, as `to_html` gives it for one record.
    """
    titles = [_title(record) for record in records]
    style = _file("evidence_page.css") + _file("evidence_view.css")
    views = "\n".join(
        f"<h1>{title}</h1>\n{to_view(record, document, prefix=f'mr{number}')}"
        for number, (title, record) in enumerate(zip(titles, records, strict=True), 1)
    )
    name = "; ".join(titles) or NOTHING
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{name}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n"
        f"{views or f'<h1>{name}</h1>'}\n</main>\n</body>\n</html>\n"
    )


def to_fragment(records: tuple[Record, ...], document: Document | None = None) -> str:
    """The same as a part of a page: the style sheet, and title and view of each record.

    Args:
        records: the records; their order is kept.
        document: as in `to_page`.
    """
    parts = [f"<style>\n{_file('evidence_view.css')}{_file('evidence_notebook.css')}</style>\n"]
    for record in records:
        prefix = f"mr{to_sha256(record.model_dump_json())[:8]}"
        parts.append(f"<p><strong>{_title(record)}</strong></p>\n")
        parts.append(to_view(record, document, prefix=prefix))
    return "".join(parts) if records else f"<p>{NOTHING}</p>"


def _title(record: Record) -> str:
    return to_html_text(record.agreement.title or "Agreement without a title")


def to_view(record: Record, document: Document | None = None, *, prefix: str = "mr") -> str:
    """The view without a style sheet, with no empty line in it, so that Markdown keeps it whole.

    Args:
        record: the record.
        document: as in `to_html`.
        prefix: begins the ids of its elements; another for each view on one page.
    """
    shown = to_pieces(record, document)
    text = to_text(document, shown, prefix=prefix) if document is not None else ""
    legend = _legend(shown) if text else ""
    return f'<div class="mr-view">\n{legend}{text}{to_list(record, shown, prefix=prefix)}</div>'


def to_text(document: Document, pieces: tuple[Piece, ...], *, prefix: str = "mr") -> str:
    """The text of a document with the placed pieces highlighted, as one HTML element."""
    placed = [(p, p.evidence.span) for p in pieces if p.placed and p.evidence.span is not None]
    edges = sorted({0, len(document.text), *(e for _, s in placed for e in (s.start, s.end))})
    parts, met, here = [], set[int](), list[tuple[int, int, Piece]]()
    starting = sorted(((s.start, s.end, p) for p, s in placed), key=lambda t: (t[0], t[2].number))
    for start, end in itertools.pairwise(edges):
        here = [item for item in here if item[1] > start]
        while starting and starting[0][0] <= start:
            here.append(starting.pop(0))
        words = to_html_text(document.text[start:end])
        parts.append(_mark(words, [p for _, _, p in here], met, prefix) if here else words)
    shown = "".join(parts)
    return f'<div class="mr-text" role="region" aria-label="Source text">{shown}</div>\n'


def _mark(words: str, pieces: list[Piece], met: set[int], prefix: str) -> str:
    innermost = min(pieces, key=lambda p: (len(p.evidence.span or ()), p.number))
    tip = "&#10;".join(to_html_text(_tip(piece)) for piece in pieces[:6])
    first = [piece.number for piece in pieces if piece.number not in met]
    met.update(first)
    anchors = "".join(f'<span id="{prefix}-t{n}"></span>' for n in first[1:])
    name = f' id="{prefix}-t{first[0]}"' if first else ""
    wide = " mr-wide" if len(innermost.evidence.span or ()) > LONG else ""
    return (
        f'{anchors}<a class="mr-mark mr-{innermost.group}{wide}"'
        f' href="#{prefix}-e{innermost.number}"{name} data-tip="{tip}">{words}</a>'
    )


def _tip(piece: Piece) -> str:
    return (
        f"{label_of(piece.pointer)}: {piece.value}\n{piece.evidence.basis} · {piece.evidence.rule}"
    )


def to_list(record: Record, pieces: tuple[Piece, ...], *, prefix: str = "mr") -> str:
    """The pieces as a list: field, value, quote, rule and basis, each with a way to the text."""
    items = "".join(f"{_item(record, piece, prefix)}\n" for piece in pieces)
    return f'<ol class="mr-evidence">\n{items}</ol>\n' if items else ""


def _item(record: Record, piece: Piece, prefix: str) -> str:
    evidence = piece.evidence
    notes = [f"{evidence.basis}", f"rule <code>{to_html_text(evidence.rule)}</code>"]
    if evidence.span is not None:
        notes.append(f"characters {evidence.span.start}–{evidence.span.end}")
    notes += _ways(record, piece)
    return (
        f'<li class="mr-{piece.group}" id="{prefix}-e{piece.number}">'
        f'<span class="mr-field">{to_html_text(label_of(piece.pointer))}</span> '
        f'<span class="mr-value">{to_html_text(piece.value)}</span> '
        f"{_quote(piece, prefix)}<small>{' · '.join(notes)}</small></li>"
    )


def _quote(piece: Piece, prefix: str) -> str:
    if not piece.evidence.quote:
        return ""
    words = " ".join(piece.evidence.quote.split())
    if not piece.placed:
        return f"<q>{to_html_text(words)}</q>"
    shown = to_html_text(shorten(words, LONG))
    return f'<q><a href="#{prefix}-t{piece.number}">{shown}</a></q>'


def _ways(record: Record, piece: Piece) -> list[str]:
    """A link that opens the source at the quote (URL text fragments, WICG), where it has one."""
    evidence = piece.evidence
    if evidence.source >= len(record.sources) or not evidence.quote:
        return []
    url = to_link_target(record.sources[evidence.source].url)
    if url is None:
        return []
    words = to_link_target("https://x/" + " ".join(evidence.quote.split())) or ""
    wanted = words.removeprefix("https://x/").replace("-", "%2D").replace(",", "%2C")
    fragment = wanted.replace("&amp;", "%26").replace("#", "%23")
    return [f'<a href="{url.partition("#")[0]}#:~:text={fragment}" rel="noopener">source</a>']


def _legend(pieces: tuple[Piece, ...]) -> str:
    counts = Counter(piece.group for piece in pieces if piece.placed)
    labels = "".join(
        f'<label class="mr-{group["name"]}">'
        f'<input type="checkbox" value="{group["name"]}" checked> '
        f"{to_html_text(group['label'])} <b>{counts[group['name']]}</b></label>"
        for group in groups()
        if counts[group["name"]]
    )
    return f'<fieldset class="mr-legend" aria-label="Highlighted fields">{labels}</fieldset>\n'


@functools.cache
def _file(name: str) -> str:
    return _FOLDER.joinpath(name).read_text(encoding="utf-8")
