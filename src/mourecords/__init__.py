"""mourecords: typed, evidenced records of the agreements that governments make.

A name is loaded when it is first asked for, so that the import costs next to nothing.

Examples:
    >>> import mourecords
    >>> mourecords.Duration("P12M") == mourecords.Duration("P1Y")
    True
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mourecords.batch import Failure as Failure
    from mourecords.batch import Outcome as Outcome
    from mourecords.batch import parse_many as parse_many
    from mourecords.batch import parse_table as parse_table
    from mourecords.documents.document import Document as Document
    from mourecords.documents.source import Source as Source
    from mourecords.errors import MouRecordsError as MouRecordsError
    from mourecords.formats.dumping import dump as dump
    from mourecords.formats.loading import load as load
    from mourecords.mentions.durations import parse_duration as parse_duration
    from mourecords.merging.merge import merge as merge
    from mourecords.pipeline import Parsed as Parsed
    from mourecords.pipeline import parse as parse
    from mourecords.pipeline import parse_title as parse_title
    from mourecords.readers.read import read as read
    from mourecords.records.agreement import Agreement as Agreement
    from mourecords.records.article import Article as Article
    from mourecords.records.article import Definition as Definition
    from mourecords.records.article import Reference as Reference
    from mourecords.records.clauses import Renewal as Renewal
    from mourecords.records.event import Event as Event
    from mourecords.records.evidence import Evidence as Evidence
    from mourecords.records.final_clauses import FinalClauses as FinalClauses
    from mourecords.records.finding import Finding as Finding
    from mourecords.records.party import Party as Party
    from mourecords.records.party import Signatory as Signatory
    from mourecords.records.provision import Identifier as Identifier
    from mourecords.records.provision import Provision as Provision
    from mourecords.records.provision import Relation as Relation
    from mourecords.records.record import Record as Record
    from mourecords.records.term import EntryIntoForce as EntryIntoForce
    from mourecords.records.term import Notice as Notice
    from mourecords.records.term import Term as Term
    from mourecords.validation.checking import validate as validate
    from mourecords.values.dates import PartialDate as PartialDate
    from mourecords.values.durations import Duration as Duration
    from mourecords.values.spans import Span as Span
    from mourecords.values.vocabularies import AmendmentRule as AmendmentRule
    from mourecords.values.vocabularies import ArticleLevel as ArticleLevel
    from mourecords.values.vocabularies import Basis as Basis
    from mourecords.values.vocabularies import Capacity as Capacity
    from mourecords.values.vocabularies import ClauseType as ClauseType
    from mourecords.values.vocabularies import DisputeLevel as DisputeLevel
    from mourecords.values.vocabularies import EntryIntoForceRule as EntryIntoForceRule
    from mourecords.values.vocabularies import EventKind as EventKind
    from mourecords.values.vocabularies import Kind as Kind
    from mourecords.values.vocabularies import Modality as Modality
    from mourecords.values.vocabularies import NoticeBefore as NoticeBefore
    from mourecords.values.vocabularies import PartyRole as PartyRole
    from mourecords.values.vocabularies import PartyType as PartyType
    from mourecords.values.vocabularies import RelationKind as RelationKind
    from mourecords.values.vocabularies import RenewalMode as RenewalMode
    from mourecords.values.vocabularies import ReservationRule as ReservationRule
    from mourecords.values.vocabularies import Severity as Severity
    from mourecords.values.vocabularies import SourceKind as SourceKind
    from mourecords.values.vocabularies import Status as Status
    from mourecords.values.vocabularies import Subject as Subject
    from mourecords.values.vocabularies import TermKind as TermKind
    from mourecords.values.vocabularies import TermStart as TermStart
    from mourecords.values.vocabularies import Verdict as Verdict
    from mourecords.values.vocabularies import YearEnd as YearEnd
    from mourecords.weighing import weigh as weigh

__version__ = "0.1.0"

_HOMES = {
    "Failure": "mourecords.batch",
    "Outcome": "mourecords.batch",
    "parse_many": "mourecords.batch",
    "parse_table": "mourecords.batch",
    "Document": "mourecords.documents.document",
    "Source": "mourecords.documents.source",
    "MouRecordsError": "mourecords.errors",
    "dump": "mourecords.formats.dumping",
    "load": "mourecords.formats.loading",
    "parse_duration": "mourecords.mentions.durations",
    "Parsed": "mourecords.pipeline",
    "parse": "mourecords.pipeline",
    "parse_title": "mourecords.pipeline",
    "read": "mourecords.readers.read",
    "merge": "mourecords.merging.merge",
    "Agreement": "mourecords.records.agreement",
    "Article": "mourecords.records.article",
    "Definition": "mourecords.records.article",
    "Reference": "mourecords.records.article",
    "Event": "mourecords.records.event",
    "Evidence": "mourecords.records.evidence",
    "FinalClauses": "mourecords.records.final_clauses",
    "Finding": "mourecords.records.finding",
    "Party": "mourecords.records.party",
    "Signatory": "mourecords.records.party",
    "Identifier": "mourecords.records.provision",
    "Provision": "mourecords.records.provision",
    "Relation": "mourecords.records.provision",
    "Record": "mourecords.records.record",
    "EntryIntoForce": "mourecords.records.term",
    "Notice": "mourecords.records.term",
    "Renewal": "mourecords.records.clauses",
    "Term": "mourecords.records.term",
    "validate": "mourecords.validation.checking",
    "PartialDate": "mourecords.values.dates",
    "Duration": "mourecords.values.durations",
    "Span": "mourecords.values.spans",
    "AmendmentRule": "mourecords.values.vocabularies",
    "ArticleLevel": "mourecords.values.vocabularies",
    "Basis": "mourecords.values.vocabularies",
    "Capacity": "mourecords.values.vocabularies",
    "ClauseType": "mourecords.values.vocabularies",
    "DisputeLevel": "mourecords.values.vocabularies",
    "EntryIntoForceRule": "mourecords.values.vocabularies",
    "EventKind": "mourecords.values.vocabularies",
    "Kind": "mourecords.values.vocabularies",
    "Modality": "mourecords.values.vocabularies",
    "NoticeBefore": "mourecords.values.vocabularies",
    "PartyRole": "mourecords.values.vocabularies",
    "PartyType": "mourecords.values.vocabularies",
    "RelationKind": "mourecords.values.vocabularies",
    "RenewalMode": "mourecords.values.vocabularies",
    "ReservationRule": "mourecords.values.vocabularies",
    "Severity": "mourecords.values.vocabularies",
    "SourceKind": "mourecords.values.vocabularies",
    "Status": "mourecords.values.vocabularies",
    "Subject": "mourecords.values.vocabularies",
    "TermKind": "mourecords.values.vocabularies",
    "TermStart": "mourecords.values.vocabularies",
    "Verdict": "mourecords.values.vocabularies",
    "YearEnd": "mourecords.values.vocabularies",
    "weigh": "mourecords.weighing",
}
"""Each public name and the module that defines it; the imports above are its mirror."""

__all__ = list(_HOMES)


if not TYPE_CHECKING:  # a type checker shall see the imports above, and miss what they lack

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value: object = getattr(import_module(_HOMES[name]), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
