"""Records to findings: every rule that is to run, on one record or on many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from mourecords.documents.document import Document
from mourecords.errors import SettingsError
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


def refuse_unknown(settings: Settings, *, source: str) -> None:
    """Refuse settings that speak of rules that there are not.

    Args:
        settings: from a file, the command line or both.
        source: what errors call them.

    Raises:
        SettingsError: a selector, a severity or a suppression names no rule.

    Examples:
        >>> refuse_unknown(Settings(ignore=("dates",)), source="here")
        >>> refuse_unknown(Settings(ignore=("dats",)), source="here")
        Traceback (most recent call last):
        ...
        mourecords.errors.SettingsError: here: ignore: there is no rule 'dats'; perhaps 'dates'
    """
    concerns = {rule_id.partition(".")[0] for rule_id in RULES}
    named = {
        "select": settings.select,
        "ignore": settings.ignore,
        "severities": tuple(settings.severities),
        "suppress": tuple(one.rule for one in settings.suppress),
    }
    for key, names in named.items():
        known = {*RULES, *(concerns if key in {"select", "ignore"} else ())}
        for name in names:
            if name not in known:
                near = get_close_matches(name, known, n=1)
                perhaps = f"; perhaps {near[0]!r}" if near else ""
                raise SettingsError(source, key, f"there is no rule {name!r}{perhaps}")


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
