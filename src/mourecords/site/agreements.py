"""The page of one agreement."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mourecords.documents.document import Document
from mourecords.documents.source import Source
from mourecords.records.agreement import Agreement
from mourecords.records.article import Article
from mourecords.records.escaping import to_html_text, to_link_target, to_markdown_text
from mourecords.records.event import Event
from mourecords.records.evidence_view import to_view
from mourecords.records.finding import Finding
from mourecords.records.party import Party, Signatory
from mourecords.records.record import Record
from mourecords.records.term import Term
from mourecords.site.collection import Collection
from mourecords.site.entries import Entry, to_actor
from mourecords.site.rendering import Safe, finalize, link, render
from mourecords.site.words import to_date_words, to_label
from mourecords.values.dates import PartialDate

MOST_PARTIES: Final = 8
_IN_SCRIPT: Final = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


@dataclass(frozen=True, slots=True)
class Extras:
    """What others work out for the page of a record.

    Attributes:
        document: the source text, where it is at hand.
        findings: what is doubtful in the record.
        dates: computed dates: each a ``due`` with its ``label``.
        on: the day for which it is worked out, or None.
        told: the furthest stage that the record tells of.
        citations: styles and formatted citations.
        linked: JSON-LD, as text.
        searched: whether the search takes in the source text.
    """

    document: Document | None = None
    findings: tuple[Finding, ...] = ()
    dates: tuple[dict[str, object], ...] = ()
    on: datetime.date | None = None
    told: str = ""
    citations: tuple[tuple[str, str], ...] = ()
    linked: str = ""
    searched: bool = False


def build_agreement(record: Record, entry: Entry, *, collection: Collection, extras: Extras) -> str:
    """The page of a record as Markdown.

    Args:
        record: the record.
        entry: its entry.
        collection: all entries, for links.
        extras: what others work out.
    """
    agreement = record.agreement
    return render(
        "agreement",
        entry=entry,
        agreement=agreement,
        term=agreement.term or Term(),
        rule=agreement.entry_into_force,
        page={
            **_links(entry, collection),
            **_parts(agreement, entry, collection),
            **_grounds(record, extras),
        },
    )


def _links(entry: Entry, collection: Collection) -> dict[str, object]:
    """What in the summary leads to other pages."""
    kind, year = entry.kind, entry.year
    return {
        "description": _description(entry),
        "actors": to_actor_links(entry, entry.path, collection=collection),
        "kind": link(to_label(kind), entry.path, target=f"kinds/{kind}.md") if kind else "",
        "year": link(year, entry.path, target=f"years/{year}.md") if year else "",
        "status": link(to_label(entry.status), entry.path, target=f"statuses/{entry.status}.md"),
        "areas": Safe(
            ", ".join(link(to_label(a), entry.path, target=f"areas/{a}.md") for a in entry.areas)
        ),
        "json": Safe(f"{entry.slug}.json"),
    }


def _parts(agreement: Agreement, entry: Entry, collection: Collection) -> dict[str, object]:
    """What the agreement consists of."""
    names = {party.name for party in agreement.parties}
    return {
        "parties": [_party(p, agreement, entry, collection) for p in agreement.parties],
        "unplaced": _signers(s for s in agreement.signatories if s.on_behalf_of not in names),
        "events": sorted(agreement.events, key=_when),
        "provisions": _provisions(agreement),
        "outline": Safe(_outline(agreement.articles)),
        "related": _related(agreement, entry, collection),
        "backward": _backward(entry, collection),
    }


def _grounds(record: Record, extras: Extras) -> dict[str, object]:
    """Why it is so, and what follows."""
    return {
        "dates": extras.dates,
        "on": PartialDate.from_date(extras.on) if extras.on else None,
        "told": extras.told,
        "findings": extras.findings,
        "evidence": Safe(_view(record, extras)) if record.evidence else "",
        "sources": [_source(source) for source in record.sources],
        "citations": extras.citations,
        "linked": _linked(extras.linked),
    }


def _view(record: Record, extras: Extras) -> str:
    """The evidence view, of which the search takes in the quotes, and the text where it may."""
    view = to_view(record, extras.document)
    for start in ("<fieldset", "<small", *(() if extras.searched else ('<div class="mr-text"',))):
        view = view.replace(start, f"{start} data-search-exclude")
    return view


def _description(entry: Entry) -> str:
    names = ", ".join(actor.name for actor in entry.actors[:6])
    kind = to_label(entry.kind or "agreement")
    return f"{kind} of {names}" if names else kind


def to_actor_links(entry: Entry, page: str, *, collection: Collection) -> Safe:
    """The parties of an entry, each a link from a page to its own."""
    shown = [
        link(collection.actors[a.key].name, page, target=collection.page_of(a.key))
        for a in entry.actors[:MOST_PARTIES]
    ]
    more = len(entry.actors) - len(shown)
    return Safe(", ".join([*shown, *([f"and {more} more"] if more else [])]))


def _party(
    party: Party, agreement: Agreement, entry: Entry, collection: Collection
) -> dict[str, object]:
    key = to_actor(party).key
    signers = (s for s in agreement.signatories if s.on_behalf_of == party.name)
    return {
        "name": link(party.name, entry.path, target=collection.page_of(key)),
        "type": party.type,
        "represented_by": party.represented_by,
        "signed_by": _signers(signers),
    }


def _signers(signatories: Iterable[Signatory]) -> str:
    return "; ".join(
        ", ".join(part for part in (" ".join((*s.honorifics, s.name)), s.office) if part)
        for s in signatories
    )


def _when(event: Event) -> tuple[bool, str]:
    return event.date is None, str(event.date or "")


def _provisions(agreement: Agreement) -> list[tuple[str, list[dict[str, str]]]]:
    areas: dict[str, list[dict[str, str]]] = {}
    for provision in agreement.provisions:
        area, _, activity = (provision.category or "other").partition("/")
        notes = (
            activity and to_label(activity).lower(),
            provision.modality and to_label(provision.modality).lower(),
            provision.article and f"article {provision.article}",
        )
        item = {"text": provision.text, "notes": ", ".join(str(note) for note in notes if note)}
        areas.setdefault(area, []).append(item)
    return sorted(areas.items())


def _outline(articles: tuple[Article, ...]) -> str:
    if not articles:
        return ""
    return f"<ol>{''.join(_outline_item(article) for article in articles)}</ol>"


def _outline_item(article: Article) -> str:
    parts = (to_label(article.level), article.number, article.heading)
    name = " ".join(to_html_text(" ".join(part.split())) for part in parts if part)
    return f"<li>{name}{_outline(article.children)}</li>"


def _related(
    agreement: Agreement, entry: Entry, collection: Collection
) -> list[tuple[str, object]]:
    shown: list[tuple[str, object]] = []
    for relation in agreement.related:
        target = collection.find(relation)
        known = target is not None and target is not entry
        title = link(relation.title, entry.path, target=target.path) if known and target else None
        shown.append((str(relation.relation), title or relation.title))
    return shown


def _backward(entry: Entry, collection: Collection) -> list[tuple[str, Safe]]:
    pairs = collection.backward.get(entry.slug, [])
    return [(kind, link(other.title, entry.path, target=other.path)) for kind, other in pairs]


def _source(source: Source) -> Safe:
    title = finalize(source.title or source.url or "Source without a title")
    target = to_link_target(source.url)
    name = f"[{title}](<{target}>)" if target else title
    published = to_date_words(source.published)
    kind = to_label(source.kind).lower() if source.kind else ""
    notes = (source.publisher, published, kind)
    hashed = f"SHA-256 <code>{source.sha256}</code>" if source.sha256 else ""
    shown = [*(to_markdown_text(note) for note in notes if note), hashed]
    tail = ", ".join(part for part in shown if part)
    return Safe(f"{name}. {tail}" if tail else name)


def _linked(text: str) -> Safe:
    """JSON-LD as a script element that nothing inside can end."""
    if not text:
        return Safe()
    inner = text.strip().translate(_IN_SCRIPT)
    return Safe(f'<script type="application/ld+json">\n{inner}\n</script>')
