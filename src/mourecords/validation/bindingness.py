"""Rules on bindingness, against what the title, the clauses and the events suggest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mourecords.records.article import Article
from mourecords.validation.rule import Case, Hit, rule
from mourecords.values.vocabularies import (
    ClauseType,
    EntryIntoForceRule,
    EventKind,
    Kind,
    Modality,
    PartyRole,
    Severity,
)

_SOLEMN: Final = frozenset({Kind.TREATY, Kind.CONVENTION, Kind.COVENANT, Kind.CHARTER})
_OF_TREATIES: Final = frozenset(
    {
        ClauseType.CONSENT_CLAUSE,
        ClauseType.ACCESSION_CLAUSE,
        ClauseType.RESERVATIONS,
        ClauseType.DENUNCIATION,
        ClauseType.REGISTRATION,
    }
)
_TITLE: Final = {"span": {"start": 0, "end": 14}, "quote": "Treaty of Lima", "rule": "binding"}


@rule(
    "bindingness.solemn-name",
    Severity.WARNING,
    breaks={"kind": "treaty", "binding": False},
    sound={"kind": "memorandum_of_understanding", "binding": False},
)
def check_solemn_name(case: Case) -> Iterator[Hit]:
    """It calls itself a treaty, convention, covenant or charter and is said not to bind.

    A name never decides; this combination is rare.
    """
    if case.agreement.binding is False and case.agreement.kind in _SOLEMN:
        yield Hit("/binding", f"a {case.agreement.kind} that does not bind")


@rule(
    "bindingness.ratified",
    Severity.WARNING,
    breaks={"binding": False, "events": [{"kind": "ratified"}]},
    sound={"binding": True, "events": [{"kind": "ratified"}]},
)
def check_ratified(case: Case) -> Iterator[Hit]:
    """It is said not to bind, and was or is to be ratified."""
    entry = case.agreement.entry_into_force
    if case.agreement.binding is not False:
        return
    by_rule = entry and entry.rule is EntryIntoForceRule.AFTER_RATIFICATIONS
    if by_rule or any(case.events(EventKind.RATIFIED, EventKind.ACCEDED)):
        yield Hit("/binding", "what does not bind is not ratified")


@rule(
    "bindingness.registered",
    Severity.WARNING,
    breaks={"binding": False, "identifiers": [{"scheme": "unts", "value": "I-43425"}]},
    sound={"binding": True, "identifiers": [{"scheme": "unts", "value": "I-43425"}]},
)
def check_registered(case: Case) -> Iterator[Hit]:
    """It is said not to bind, and is registered with the United Nations (Charter art 102)."""
    numbers = any(item.scheme == "unts" for item in case.agreement.identifiers)
    if case.agreement.binding is False and (numbers or any(case.events(EventKind.REGISTERED))):
        yield Hit("/binding", "only treaties and international agreements are registered")


@rule(
    "bindingness.disclaimer",
    Severity.WARNING,
    breaks={
        "binding": True,
        "articles": [{"level": "article", "clauses": ["non_binding_statement"]}],
    },
    sound={
        "binding": False,
        "articles": [{"level": "article", "clauses": ["non_binding_statement"]}],
    },
)
def check_disclaimer(case: Case) -> Iterator[Hit]:
    """It is said to bind, and a clause of it says that it does not."""
    if case.agreement.binding:
        for pointer, _ in _with_clause(case, {ClauseType.NON_BINDING_STATEMENT}):
            yield Hit(pointer, "this clause says that it does not bind")


@rule(
    "bindingness.treaty-clause",
    Severity.NOTE,
    breaks={"binding": False, "articles": [{"level": "article", "clauses": ["reservations"]}]},
    sound={"binding": True, "articles": [{"level": "article", "clauses": ["reservations"]}]},
)
def check_treaty_clause(case: Case) -> Iterator[Hit]:
    """It is said not to bind and has a clause that only treaties need.

    Such clauses are on ratification, accession, reservations, denunciation and registration.
    """
    if case.agreement.binding is False:
        for pointer, clause in _with_clause(case, _OF_TREATIES):
            yield Hit(pointer, f"a {clause} clause in what does not bind")


@rule(
    "bindingness.obligation",
    Severity.NOTE,
    breaks={
        "binding": False,
        "provisions": [{"text": "shall share data", "modality": "obligation"}],
    },
    sound={"binding": False, "provisions": [{"text": "will share data", "modality": "intention"}]},
)
def check_obligation(case: Case) -> Iterator[Hit]:
    """It is said not to bind and has a provision in the words of an obligation ("shall")."""
    if case.agreement.binding is False:
        for number, provision in enumerate(case.agreement.provisions):
            if provision.modality is Modality.OBLIGATION:
                yield Hit(f"/provisions/{number}/modality", "an obligation in what does not bind")


@rule(
    "bindingness.participants",
    Severity.NOTE,
    breaks={
        "binding": True,
        "parties": [{"name": "Peru", "role": "participant"}, {"name": "Chile"}],
    },
    sound={"binding": True, "parties": [{"name": "Peru", "role": "party"}]},
)
def check_participants(case: Case) -> Iterator[Hit]:
    """It is said to bind, and those who take part are participants, not parties."""
    if case.agreement.binding:
        for number, party in enumerate(case.agreement.parties):
            if party.role is PartyRole.PARTICIPANT:
                yield Hit(f"/parties/{number}/role", "a participant in what binds")


@rule(
    "bindingness.title-only",
    Severity.WARNING,
    breaks={
        "title": "Treaty of Lima",
        "binding": True,
        "evidence": {"/title": [_TITLE], "/binding": [_TITLE]},
    },
    sound={"title": "Treaty of Lima", "evidence": {"/title": [_TITLE]}},
)
def check_title_only(case: Case) -> Iterator[Hit]:
    """Whether it binds rests on its title alone; a title never decides (VCLT art 2(1)(a))."""
    pieces = case.record.evidence.get("/binding", ())
    title = case.agreement.title or ""
    if pieces and title and all(piece.quote and piece.quote in title for piece in pieces):
        yield Hit("/binding", "a title never decides", "leave binding empty", evidence=pieces)


def _with_clause(
    case: Case, clauses: frozenset[ClauseType] | set[ClauseType]
) -> Iterator[tuple[str, ClauseType]]:
    waiting = [(f"/articles/{n}", a) for n, a in enumerate(case.agreement.articles)][::-1]
    while waiting:
        pointer, article = waiting.pop()
        yield from ((pointer, clause) for clause in article.clauses if clause in clauses)
        waiting += _children(pointer, article)[::-1]


def _children(pointer: str, article: Article) -> list[tuple[str, Article]]:
    return [(f"{pointer}/children/{n}", child) for n, child in enumerate(article.children)]
