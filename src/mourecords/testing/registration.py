"""Tells Hypothesis which strategy belongs to which type; Hypothesis calls it when it starts."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from mourecords.documents.document import Document
from mourecords.documents.source import Source
from mourecords.records.agreement import Agreement
from mourecords.records.article import Article, Definition, Reference
from mourecords.records.clauses import Clock, Condition, Renewal, Survival
from mourecords.records.event import Event
from mourecords.records.evidence import Evidence
from mourecords.records.final_clauses import FinalClauses
from mourecords.records.finding import Finding
from mourecords.records.party import Party, Signatory
from mourecords.records.provision import Identifier, Provision, Relation
from mourecords.records.record import Record
from mourecords.records.term import EntryIntoForce, Notice, Term
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration
from mourecords.values.spans import Span

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

STRATEGIES: dict[type, str] = {
    Agreement: "agreements",
    Article: "article_trees",
    Clock: "clocks",
    Condition: "conditions",
    Definition: "definitions",
    Document: "documents",
    Duration: "durations",
    EntryIntoForce: "entry_rules",
    Event: "events",
    Evidence: "evidence",
    FinalClauses: "final_clauses",
    Finding: "findings",
    Identifier: "identifiers",
    Notice: "notices",
    PartialDate: "partial_dates",
    Party: "parties",
    Provision: "provisions",
    Record: "records",
    Reference: "references",
    Relation: "relations",
    Renewal: "renewals",
    Signatory: "signatories",
    Source: "sources",
    Span: "spans",
    Survival: "survivals",
    Term: "terms",
}
"""The strategy of ``mourecords.strategies`` for each type."""


def register_strategies() -> None:
    """Register the strategies, so that ``st.from_type(Agreement)`` knows them.

    They are made when they are first asked for.

    Examples:
        >>> from hypothesis import find, strategies as st
        >>> register_strategies()
        >>> find(st.from_type(Duration), lambda duration: duration.total_months > 12)
        Duration('P2Y')
    """
    from hypothesis import strategies as st

    for kind, name in STRATEGIES.items():
        st.register_type_strategy(kind, _Maker(name))


class _Maker:
    """Makes a strategy when Hypothesis asks for it."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __call__(self, kind: type) -> SearchStrategy[Any]:  # noqa: ARG002  (Hypothesis gives it)
        made: SearchStrategy[Any] = getattr(import_module("mourecords.strategies"), self._name)()
        return made
