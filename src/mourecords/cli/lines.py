"""A record as lines to read: a label, a value, and where in the record it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mourecords.data.countries import country, successors
from mourecords.documents.folding import to_folded
from mourecords.records.agreement import Agreement
from mourecords.records.article import Article
from mourecords.records.event import Event
from mourecords.records.final_clauses import FinalClauses
from mourecords.records.party import Party, Signatory
from mourecords.records.provision import Provision
from mourecords.records.row import count_articles
from mourecords.records.term import EntryIntoForce, Term
from mourecords.values.durations import Duration


@dataclass(frozen=True, slots=True)
class Line:
    """One value to show.

    Attributes:
        label: what it is.
        value: the value, in words.
        pointer: the JSON Pointer to it in the agreement.
    """

    label: str
    value: str
    pointer: str


def to_lines(agreement: Agreement) -> Iterator[Line]:
    """The filled fields of an agreement, in reading order.

    Examples:
        >>> [(line.label, line.value) for line in to_lines(Agreement(kind="pact", binding=False))]
        [('kind', 'pact'), ('binding', 'no')]
    """
    yield from _names(agreement)
    yield from _each("parties", "/parties", map(_party, agreement.parties))
    yield from _each("signed by", "/signatories", map(_signatory, agreement.signatories))
    for index, event in enumerate(agreement.events):
        yield Line(_event_label(event), _event(event), f"/events/{index}")
    yield from _times(agreement)
    yield from _contents(agreement)


def missing(agreement: Agreement) -> list[str]:
    """The main things that are not known."""
    known = {
        "title": agreement.title,
        "kind": agreement.kind,
        "parties": agreement.parties,
        "signatories": agreement.signatories,
        "date of signature": agreement.signed_on,
        "place of signature": agreement.signed_at,
        "term": agreement.term,
        "entry into force": agreement.entry_into_force or agreement.in_force_on,
        "binding": None if agreement.binding is None else "known",
    }
    return [name for name, value in known.items() if not value]


def to_words(slug: object) -> str:
    """A word of a vocabulary as people write it.

    Examples:
        >>> to_words("memorandum_of_understanding")
        'memorandum of understanding'
    """
    return str(slug).replace("_", " ").replace("-", " ")


def _names(agreement: Agreement) -> Iterator[Line]:
    if agreement.title:
        yield Line("title", agreement.title, "/title")
    yield from _each("also", "/aliases", agreement.aliases)
    if agreement.kind:
        yield Line("kind", to_words(agreement.kind), "/kind")
    if agreement.binding is not None:
        yield Line("binding", "yes" if agreement.binding else "no", "/binding")


def _times(agreement: Agreement) -> Iterator[Line]:
    if agreement.entry_into_force:
        yield Line("in force", _rule(agreement.entry_into_force), "/entry_into_force")
    if agreement.term:
        yield from _term(agreement.term)


def _term(term: Term) -> Iterator[Line]:
    if term.duration or term.until or term.until_event or term.kind:
        yield Line("term", ", ".join(_term_parts(term)), "/term")
    if term.renewal:
        renewal = term.renewal
        parts = [to_words(renewal.mode)]
        parts += [f"for {to_period(renewal.period)}"] if renewal.period else []
        parts += [f"up to {renewal.times} times"] if renewal.times else []
        yield Line("renewal", ", ".join(parts), "/term/renewal")
    if term.notice:
        value = f"{to_period(term.notice.length)} before {to_words(term.notice.before)}"
        yield Line("notice", value, "/term/notice")


def _term_parts(term: Term) -> Iterator[str]:
    if term.duration:
        yield to_period(term.duration)
    elif term.kind:
        yield to_words(term.kind) if not (term.until or term.until_event) else "in force"
    if term.start:
        yield f"from {to_words(term.start)}"
    if term.starts_on:
        yield f"from {term.starts_on}"
    if term.until or term.until_event:
        yield f"until {term.until or term.until_event}"


def to_period(duration: Duration) -> str:
    """A duration in words, with its text form.

    Examples:
        >>> to_period(Duration("P2Y6M"))
        '2 years 6 months (P2Y6M)'
    """
    parts = {unit: getattr(duration, f"{unit}s") for unit in ("year", "month", "week", "day")}
    words = " ".join(f"{n} {unit}{'s' if n > 1 else ''}" for unit, n in parts.items() if n)
    return f"{words} ({duration})"


def _final(final: FinalClauses) -> Iterator[Line]:
    """The other final clauses, each with its name."""
    at = "/final_clauses"
    if final.provisional_application:
        rule = _rule(final.provisional_application)
        yield Line("provisionally", rule, f"{at}/provisional_application")
    if final.dispute_settlement:
        levels = ", ".join(map(to_words, final.dispute_settlement))
        yield Line("disputes", levels, f"{at}/dispute_settlement")
    single = {
        "amendment": final.amendment,
        "reservations": final.reservations,
        "registration": final.registration,
        "prevailing_language": final.prevailing_language,
        "originals": final.originals,
    }
    for name, value in single.items():
        if value is not None:
            yield Line(to_words(name).split()[0], to_words(value), f"{at}/{name}")


def _contents(agreement: Agreement) -> Iterator[Line]:
    if agreement.final_clauses:
        yield from _final(agreement.final_clauses)
    yield from _each("provides for", "/provisions", map(_provision, agreement.provisions))
    for index, relation in enumerate(agreement.related):
        yield Line(to_words(relation.relation), relation.title, f"/related/{index}")
    if agreement.subjects:
        yield Line("subjects", ", ".join(map(to_words, agreement.subjects)), "/subjects")
    if agreement.languages:
        yield Line("languages", ", ".join(agreement.languages), "/languages")
    if agreement.depositary:
        yield Line("depositary", agreement.depositary, "/depositary")
    numbers = (f"{number.scheme} {number.value}" for number in agreement.identifiers)
    yield from _each("identifiers", "/identifiers", numbers)
    terms = (f"{term.term}: {term.meaning}" for term in agreement.definitions)
    yield from _each("definitions", "/definitions", terms)
    if agreement.articles:
        yield Line("articles", _built(agreement.articles), "/articles")
        clauses = dict.fromkeys(to_words(c) for a in _walk(agreement.articles) for c in a.clauses)
        if clauses:
            yield Line("clauses", ", ".join(clauses), "/articles/clauses")


def _built(articles: tuple[Article, ...]) -> str:
    """How many articles, recitals and annexes there are."""
    levels = Counter(str(part.level) for part in _walk(articles))
    numbers = (
        ("article", count_articles(articles)),
        *((n, levels[n]) for n in ("recital", "annex")),
    )
    told = [f"{count} {_plural(name, count)}" for name, count in numbers if count]
    return ", ".join(told) or f"{len(articles)} parts"


def _plural(name: str, count: int) -> str:
    return name if count == 1 else f"{name}es" if name.endswith("x") else f"{name}s"


def _walk(articles: tuple[Article, ...]) -> Iterator[Article]:
    for part in articles:
        yield part
        yield from _walk(part.children)


def _each(label: str, pointer: str, values: Iterable[str]) -> Iterator[Line]:
    for index, value in enumerate(values):
        yield Line(label if index == 0 else "", value, f"{pointer}/{index}")


def _party(party: Party) -> str:
    name = party.canonical_name or party.name
    kind = "" if party.type == "state" else to_words(party.type)
    code = _today(name, party.code)
    notes = ", ".join(part for part in (code, kind, to_words(party.role or "")) if part)
    by = f", by {party.represented_by}" if party.represented_by else ""
    return f"{name}{f' ({notes})' if notes else ''}{by}"


def _today(name: str, code: str | None) -> str:
    """The code, with the name of today and what became of a state that is no more.

    Examples:
        >>> _today("SIAM", "TH"), _today("Thailand", "TH")
        ('TH, Thailand', 'TH')
    """
    known = country(code) if code else None
    if known is None or code is None:
        return code or ""
    named = to_folded(known.name) in to_folded(name)
    today = "" if named or known.kind == "former" else f", {known.name}"
    if known.valid_to is None:
        return f"{code}{today}"
    after = ", ".join(successors(code))
    return f"{code}, until {known.valid_to}" + (f", then {after}" if after else "")


def _signatory(person: Signatory) -> str:
    name = " ".join((*person.honorifics, person.name))
    office = f", {person.office}" if person.office else ""
    side = f", for {person.on_behalf_of}" if person.on_behalf_of else ""
    return f"{name}{office}{side}"


def _event_label(event: Event) -> str:
    return f"to be {to_words(event.kind)}" if event.planned else to_words(event.kind)


def _event(event: Event) -> str:
    parts = [str(event.date)] if event.date else []
    parts += [f"with effect from {event.effective_on}"] if event.effective_on else []
    parts += [f"at {event.place}"] if event.place else []
    parts += [f"by {event.party}"] if event.party else []
    return " ".join(parts) or "date not known"


def _rule(rule: EntryIntoForce) -> str:
    offset = f"{to_period(rule.offset)} after: " if rule.offset else ""
    first = "first day of the month after: " if rule.first_of_month else ""
    on = f" ({rule.on})" if rule.on else ""
    return f"{first}{offset}{to_words(rule.rule)}{on}"


def _provision(provision: Provision) -> str:
    return f"{provision.text}{f' ({provision.category})' if provision.category else ''}"
