"""From what was read in a mended text to the text as it was given: spans and quotes."""

from __future__ import annotations

from collections.abc import Iterable

from mourecords.documents.mending import Mended
from mourecords.records.article import Article
from mourecords.records.evidence import Evidence
from mourecords.records.finding import Finding
from mourecords.records.record import Record


def restore_record(record: Record, mended: Mended, *, text: str) -> Record:
    """A record whose evidence quotes the text that was given; its values stay as mended.

    Args:
        record: as it was read in the mended text.
        mended: how that text was made.
        text: the text that was given.
    """
    agreement = record.agreement
    if agreement.articles:
        articles = tuple(_restore_article(article, mended) for article in agreement.articles)
        agreement = agreement.model_copy(update={"articles": articles})
    evidence = {
        pointer: _restore(pieces, mended, text=text) for pointer, pieces in record.evidence.items()
    }
    return record.model_copy(update={"agreement": agreement, "evidence": evidence})


def restore_finding(finding: Finding, mended: Mended, *, text: str) -> Finding:
    """A finding whose evidence quotes the text that was given."""
    return finding.model_copy(update={"evidence": _restore(finding.evidence, mended, text=text)})


def _restore(pieces: Iterable[Evidence], mended: Mended, *, text: str) -> tuple[Evidence, ...]:
    return tuple(_restore_piece(piece, mended, text=text) for piece in pieces)


def _restore_piece(piece: Evidence, mended: Mended, *, text: str) -> Evidence:
    if piece.span is None:
        return piece
    span = mended.to_original(piece.span)
    return piece.model_copy(update={"span": span, "quote": span.of(text)})


def _restore_article(article: Article, mended: Mended) -> Article:
    return article.model_copy(
        update={
            "span": article.span and mended.to_original(article.span),
            "references": tuple(
                found.model_copy(update={"span": found.span and mended.to_original(found.span)})
                for found in article.references
            ),
            "children": tuple(_restore_article(child, mended) for child in article.children),
        }
    )
