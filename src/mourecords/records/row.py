"""One agreement as one flat row of plain JSON values."""

from __future__ import annotations

from typing import Any

from mourecords.records.agreement import Agreement
from mourecords.records.article import Article
from mourecords.values.vocabularies import TermKind


def to_row(agreement: Agreement, record_id: str | None = None) -> dict[str, Any]:
    """The public flat view of an agreement, as ``Record.to_row`` gives it."""
    return {
        "id": record_id,
        "title": agreement.title,
        "aliases": list(agreement.aliases),
        "kind": _text(agreement.kind),
        **_actors(agreement),
        **_times(agreement),
        "status": str(agreement.status()),
        "binding": agreement.binding,
        "subjects": [str(subject) for subject in agreement.subjects],
        "provisions": [{"category": p.category, "text": p.text} for p in agreement.provisions],
        "related": [{"relation": str(r.relation), "title": r.title} for r in agreement.related],
        "depositary": agreement.depositary,
        "languages": list(agreement.languages),
        "article_count": count_articles(agreement.articles) or None,
        "identifiers": [{"scheme": i.scheme, "value": i.value} for i in agreement.identifiers],
    }


def count_articles(articles: tuple[Article, ...]) -> int:
    """How many nodes of level ``article`` there are outside annexes."""
    return sum(
        (node.level == "article") + count_articles(node.children)
        for node in articles
        if node.level != "annex"
    )


def _actors(agreement: Agreement) -> dict[str, Any]:
    return {
        "parties": [
            {"code": p.code, "name": p.name, "type": str(p.type)} for p in agreement.parties
        ],
        "signatories": [
            {"code": agreement.code_of(s.on_behalf_of), "name": s.name, "role": s.office}
            for s in agreement.signatories
        ],
    }


def _times(agreement: Agreement) -> dict[str, Any]:
    term = agreement.term
    renewal = term.renewal if term else None
    notice = term.notice if term else None
    duration = term.duration if term else None
    if term is not None and term.kind is TermKind.INDEFINITE:
        length: str | None = "indefinite"
    else:
        length = _text(duration)
    rule = agreement.entry_into_force
    return {
        "signed_on": _text(agreement.signed_on),
        "signed_at": agreement.signed_at,
        "duration": length,
        "renewal": _text(renewal and renewal.mode),
        "renewal_period": _text(renewal and renewal.period),
        "in_force_on": _text(agreement.in_force_on),
        "ends_on": _text(term and term.until),
        "notice": _text(notice and notice.length),
        "entry_into_force": _text(rule and rule.rule),
    }


def _text(value: object) -> str | None:
    return None if value is None else str(value)
