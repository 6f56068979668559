"""The closed vocabularies: one StrEnum each, whose members carry definition and source."""

from mourecords.values.vocabularies.clauses import ClauseType
from mourecords.values.vocabularies.instruments import Kind, RelationKind, Subject
from mourecords.values.vocabularies.judgements import Basis, Modality, Severity, SourceKind, Verdict
from mourecords.values.vocabularies.roles import Capacity, PartyRole, PartyType
from mourecords.values.vocabularies.stages import EventKind, Status
from mourecords.values.vocabularies.structure import ArticleLevel
from mourecords.values.vocabularies.terms import (
    AmendmentRule,
    DisputeLevel,
    EntryIntoForceRule,
    NoticeBefore,
    RenewalMode,
    ReservationRule,
    TermKind,
    TermStart,
    YearEnd,
)
from mourecords.values.vocabularies.vocabulary import Vocabulary

__all__ = [
    "AmendmentRule",
    "ArticleLevel",
    "Basis",
    "Capacity",
    "ClauseType",
    "DisputeLevel",
    "EntryIntoForceRule",
    "EventKind",
    "Kind",
    "Modality",
    "NoticeBefore",
    "PartyRole",
    "PartyType",
    "RelationKind",
    "RenewalMode",
    "ReservationRule",
    "Severity",
    "SourceKind",
    "Status",
    "Subject",
    "TermKind",
    "TermStart",
    "Verdict",
    "Vocabulary",
    "YearEnd",
]
