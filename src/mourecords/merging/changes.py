"""What changed from one text or version of an agreement to another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from mourecords.records.agreement import Agreement
from mourecords.records.article import Article
from mourecords.records.evidence import Evidence
from mourecords.records.party import to_name_key, to_party_key
from mourecords.records.record import Record
from mourecords.values.vocabularies import Vocabulary

_SOURCE = "mourecords merging"


class ChangeKind(Vocabulary):
    """How a value changed.

    Examples:
        >>> ChangeKind.REMOVED.definition
        'Only the old one has it.'
    """

    ADDED = "added", "Only the new one has it.", _SOURCE
    REMOVED = "removed", "Only the old one has it.", _SOURCE
    CHANGED = "changed", "Both have it, and say something else.", _SOURCE


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed.

    Attributes:
        kind: how.
        field: what: ``duration``, ``provision`` …
        old: what the old one says, in words or as ISO 8601 and EDTF; None where nothing.
        new: what the new one says; None where nothing.
        old_evidence: the words of the old one.
        new_evidence: the words of the new one.
    """

    kind: ChangeKind
    field: str
    old: str | None
    new: str | None
    old_evidence: tuple[Evidence, ...] = ()
    new_evidence: tuple[Evidence, ...] = ()


Told = tuple[str, str]
"""What is said, and where it stands (JSON Pointer)."""


def find_changes(old: Record, new: Record) -> tuple[Change, ...]:
    """What changed: single values first, then what was added to and removed from lists.

    Provisions are the same where they have the same category; without one,
    where they have the same words. Clauses are those of the article tree.

    Args:
        old: the record of the earlier text.
        new: the record of the later one.

    Examples:
        >>> five, three = (
        ...     Record(agreement={"term": {"kind": "fixed", "duration": length}})
        ...     for length in ("P5Y", "P3Y")
        ... )
        >>> [(str(c.kind), c.field, c.old, c.new) for c in find_changes(five, three)]
        [('changed', 'duration', 'P5Y', 'P3Y')]
    """
    return (*_single_changes(old, new), *_list_changes(old, new))


def _single_changes(old: Record, new: Record) -> Iterator[Change]:
    befores, afters = _singles(old.agreement), _singles(new.agreement)
    for field in dict.fromkeys((*befores, *afters)):
        before, after = befores.get(field), afters.get(field)
        if (before and before[0]) != (after and after[0]):
            yield _change(field, before, after, records=(old, new))


def _list_changes(old: Record, new: Record) -> Iterator[Change]:
    for field, collect in _LISTS.items():
        befores, afters = collect(old.agreement), collect(new.agreement)
        for key in dict.fromkeys((*befores, *afters)):
            before, after = befores.get(key), afters.get(key)
            if before is None or after is None:
                yield _change(field, before, after, records=(old, new))


def _change(
    field: str, before: Told | None, after: Told | None, *, records: tuple[Record, Record]
) -> Change:
    kind = ChangeKind.CHANGED
    if before is None or after is None:
        kind = ChangeKind.ADDED if before is None else ChangeKind.REMOVED
    evidence = [
        record.why(told[1]) if told else ()
        for record, told in zip(records, (before, after), strict=True)
    ]
    return Change(
        kind,
        field,
        before[0] if before else None,
        after[0] if after else None,
        evidence[0],
        evidence[1],
    )


def _singles(agreement: Agreement) -> dict[str, Told]:
    """Every single value that is filled, as text, with its place."""
    values: dict[str, tuple[Any, str]] = {
        "kind": (agreement.kind, "/kind"),
        "binding": (agreement.binding, "/binding"),
        "depositary": (agreement.depositary, "/depositary"),
        **_term(agreement),
        **_entry(agreement),
    }
    return {
        field: (str(value), pointer)
        for field, (value, pointer) in values.items()
        if (value is not None and value is not False) or (field == "binding" and value is False)
    }


def _term(agreement: Agreement) -> dict[str, tuple[Any, str]]:
    term = agreement.term
    if term is None:
        return {}
    renewal, notice = term.renewal, term.notice
    return {
        "term": (term.kind, "/term/kind"),
        "duration": (term.duration, "/term/duration"),
        "term runs from": (term.start, "/term/start"),
        "until": (term.until or term.until_event, "/term/until"),
        "renewal": (renewal and renewal.mode, "/term/renewal/mode"),
        "renewal period": (renewal and renewal.period, "/term/renewal/period"),
        "renewals": (renewal and renewal.times, "/term/renewal/times"),
        "notice": (notice and notice.length, "/term/notice/length"),
        "notice before": (notice and notice.before, "/term/notice/before"),
        "notice from": (notice and notice.not_before, "/term/notice/not_before"),
    }


def _entry(agreement: Agreement) -> dict[str, tuple[Any, str]]:
    rule = agreement.entry_into_force
    if rule is None:
        return {}
    return {
        "entry into force": (rule.rule, "/entry_into_force/rule"),
        "entry into force after": (rule.offset, "/entry_into_force/offset"),
        "instruments needed": (rule.instruments, "/entry_into_force/instruments"),
    }


def _parties(agreement: Agreement) -> dict[str, Told]:
    return {
        to_party_key(party): (party.name, f"/parties/{place}")
        for place, party in enumerate(agreement.parties)
    }


def _provisions(agreement: Agreement) -> dict[str, Told]:
    found: dict[str, Told] = {}
    for place, provision in enumerate(agreement.provisions):
        key = provision.category or to_name_key(provision.text)
        found.setdefault(key, (provision.category or provision.text, f"/provisions/{place}"))
    return found


def _survivals(agreement: Agreement) -> dict[str, Told]:
    clauses = agreement.term.survival if agreement.term else ()
    return {
        to_name_key(clause.text): (clause.text, f"/term/survival/{place}")
        for place, clause in enumerate(clauses)
    }


def _clauses(agreement: Agreement) -> dict[str, Told]:
    found: dict[str, Told] = {}
    for pointer, part in _parts(agreement.articles, "/articles"):
        for clause in part.clauses:
            where = f" ({part.level} {part.number})" if part.number else ""
            found.setdefault(str(clause), (f"{str(clause).replace('_', ' ')}{where}", pointer))
    return found


def _parts(parts: tuple[Article, ...], above: str) -> Iterator[tuple[str, Article]]:
    for place, part in enumerate(parts):
        yield f"{above}/{place}", part
        yield from _parts(part.children, f"{above}/{place}/children")


def _languages(agreement: Agreement) -> dict[str, Told]:
    return {code: (code, "/languages") for code in agreement.languages}


def _subjects(agreement: Agreement) -> dict[str, Told]:
    return {str(subject): (str(subject), "/subjects") for subject in agreement.subjects}


_LISTS: Final[Mapping[str, Callable[[Agreement], dict[str, Told]]]] = {
    "party": _parties,
    "provision": _provisions,
    "clause": _clauses,
    "survives": _survivals,
    "language": _languages,
    "subject": _subjects,
}
"""What lists of an agreement hold, by a key that makes two of it the same."""
