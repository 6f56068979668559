"""Records to findings: every rule that is to run, on one record or on many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mourecords.documents.document import Document
from mourecords.records.finding import Finding
from mourecords.records.record import Record
from mourecords.validation.rule import Case, Hit, Rule
from mourecords.validation.rules import RULES
from mourecords.validation.settings import Settings


def validate(
    record: Record, document: Document | None = None, *, settings: Settings | None = None
) -> tuple[Finding, ...]:
    """What is doubtful in a record; nothing is raised for what a record can hold.

    Args:
        record: any record.
        document: the text that its first source is of, for the rules that need it.
        settings: which rules run; None for all.

    Returns:
        The findings, in the order of their rules.

    Examples:
        >>> from mourecords import Agreement, Record
        >>> [str(found.rule) for found in validate(Record(agreement=Agreement(title="Pact")))]
        ['parties.too-few']
    """
    chosen = settings or Settings()
    case = Case(record, document)
    return tuple(
        finding
        for rule in RULES.values()
        if rule.check_record and chosen.runs(rule.id)
        for hit in rule.check_record(case)
        if chosen.shows(finding := _to_finding(rule, hit, record=record, settings=chosen))
    )


def validate_collection(
    records: Sequence[Record], *, settings: Settings | None = None
) -> tuple[Finding, ...]:
    """What is doubtful in records as a collection: duplicates, circles, shared numbers.

    The records themselves are for ``validate``.

    Args:
        records: all records of the collection.
        settings: which rules run; None for all.

    Returns:
        The findings, in the order of their rules.

    Examples:
        >>> from mourecords import Agreement, Record
        >>> twins = [Record(id="r1", agreement=Agreement())] * 2
        >>> [str(found.rule) for found in validate_collection(twins)]
        ['duplicates.id']
    """
    return tuple(finding for _, finding in check_collection(records, settings=settings))


def check_collection(
    records: Sequence[Record], *, settings: Settings | None = None
) -> Iterator[tuple[int, Finding]]:
    """The findings of ``validate_collection``, each with the number of its record."""
    chosen = settings or Settings()
    for rule in RULES.values():
        if rule.check_records and chosen.runs(rule.id):
            for hit in rule.check_records(records):
                record = records[hit.record]
                finding = _to_finding(rule, hit, record=record, settings=chosen)
                if chosen.shows(finding):
                    yield hit.record, finding


def _to_finding(rule: Rule, hit: Hit, *, record: Record, settings: Settings) -> Finding:
    return Finding(
        rule=rule.id,
        severity=settings.severities.get(rule.id, rule.severity),
        pointer=hit.pointer,
        message=hit.message,
        evidence=hit.evidence or record.why(hit.pointer),
        fix=hit.fix,
        record=record.id,
    )
