"""mourecords: typed, evidenced records of the agreements that governments make.

>>> import mourecords
>>> mourecords.Duration("P12M") == mourecords.Duration("P1Y")
True
"""

from mourecords.documents.document import Document
from mourecords.documents.source import Source
from mourecords.errors import MouRecordsError
from mourecords.records.agreement import Agreement
from mourecords.records.event import Event
from mourecords.records.evidence import Evidence
from mourecords.records.finding import Finding
from mourecords.records.party import Party, Signatory
from mourecords.records.provision import Article, Identifier, Provision, Relation
from mourecords.records.record import Record
from mourecords.records.term import EntryIntoForce, Notice, Renewal, Term
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration
from mourecords.values.spans import Span
from mourecords.values.vocabularies import (
    Basis,
    Capacity,
    ClauseType,
    EntryIntoForceRule,
    EventKind,
    Kind,
    Modality,
    NoticeBefore,
    PartyRole,
    PartyType,
    RelationKind,
    RenewalMode,
    Severity,
    SourceKind,
    Status,
    Subject,
    TermKind,
    TermStart,
)

__all__ = [
    "Agreement",
    "Article",
    "Basis",
    "Capacity",
    "ClauseType",
    "Document",
    "Duration",
    "EntryIntoForce",
    "EntryIntoForceRule",
    "Event",
    "EventKind",
    "Evidence",
    "Finding",
    "Identifier",
    "Kind",
    "Modality",
    "MouRecordsError",
    "Notice",
    "NoticeBefore",
    "PartialDate",
    "Party",
    "PartyRole",
    "PartyType",
    "Provision",
    "Record",
    "Relation",
    "RelationKind",
    "Renewal",
    "RenewalMode",
    "Severity",
    "Signatory",
    "Source",
    "SourceKind",
    "Span",
    "Status",
    "Subject",
    "Term",
    "TermKind",
    "TermStart",
]

__version__ = "0.1.0"
