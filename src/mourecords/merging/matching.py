"""Which records speak of the same agreement.

The rules, in this order (rules M1 to M4 of the reference page on merging):

M1. Records that share an identifier, scheme and value, speak of one agreement.
M2. Records that give one scheme another value never do.
M3. Records with the same parties, signed on the same day, do where their kinds
    and their titles do not contradict each other.
M4. Where a record fits two that do not fit each other, none of them is joined.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations
from typing import Final

from mourecords.documents.folding import to_folded
from mourecords.merging.judgements import Judgement, split_groups
from mourecords.records.agreement import Agreement
from mourecords.records.finding import Finding
from mourecords.records.party import to_party_key
from mourecords.records.record import Record
from mourecords.values.vocabularies import Kind, Severity

LIKE: Final = 0.6
"""How alike titles must be: the ratio of ``difflib`` over their sorted words."""

_LOOSE: Final = frozenset({Kind.AGREEMENT, Kind.ACCORD, Kind.PACT, Kind.OTHER})


@dataclass(frozen=True, slots=True)
class Groups:
    """Records by agreement.

    Attributes:
        groups: for each agreement, the places of its records in the input.
        findings: records that fit several agreements, and were left alone.
    """

    groups: tuple[tuple[int, ...], ...]
    findings: tuple[Finding, ...] = ()


def find_groups(records: Sequence[Record], judgements: Sequence[Judgement] = ()) -> Groups:
    """The records of each agreement, by rules M1 to M4 and M12.

    Every record is in one group; the groups are in the order of their first record.

    Args:
        records: in any order.
        judgements: what a person decided, which comes first.

    Examples:
        >>> from mourecords import Event, Party
        >>> signed = Event(kind="signed", date="2019-05-02")
        >>> peru, chile = Party(name="Peru", code="PE"), Party(name="Chile", code="CL")
        >>> one = Agreement(title="Treaty of Lima", parties=(peru, chile), events=(signed,))
        >>> other = Agreement(title="Lima Treaty", parties=(chile, peru), events=(signed,))
        >>> find_groups([Record(agreement=one), Record(agreement=other)]).groups
        ((0, 1),)
    """
    links = _links(records, judgements)
    groups: list[tuple[int, ...]] = []
    findings: list[Finding] = []
    done: set[int] = set()
    for place in range(len(records)):
        if place in done:
            continue
        group = _reach(place, links)
        done |= group
        if all(links[member] == group for member in group):
            groups.append(tuple(sorted(group)))
        else:
            groups += [(member,) for member in sorted(group)]
            findings.append(_ambiguous(sorted(group), records))
    apart = [name for one in judgements if not one.same for name in one.records]
    return Groups(split_groups(groups, records, apart=apart), tuple(findings))


def _links(records: Sequence[Record], judgements: Sequence[Judgement]) -> dict[int, set[int]]:
    """For each record, those that speak of the same agreement, and itself."""
    links: dict[int, set[int]] = {place: {place} for place in range(len(records))}
    same, distinct = (_judged(records, judgements, same=same) for same in (True, False))
    pairs = {
        (one, other)
        for one, other in _candidates(records)
        if is_same(records[one].agreement, records[other].agreement)
    }
    for one, other in (pairs | same) - distinct:
        links[one].add(other)
        links[other].add(one)
    return links


def _judged(
    records: Sequence[Record], judgements: Sequence[Judgement], *, same: bool
) -> set[tuple[int, int]]:
    """The pairs of records that a person judged the same, or distinct."""
    places: dict[str, list[int]] = {}
    for place, record in enumerate(records):
        places.setdefault(record.id or "", []).append(place)
    found: set[tuple[int, int]] = set()
    for one in judgements:
        if one.same is same:
            named = sorted(place for name in one.records for place in places.get(name, ()))
            found.update(combinations(named, 2))
    return found


def is_same(one: Agreement, other: Agreement) -> bool:
    """Whether two agreements are one, by rules M1 to M3."""
    mine, others = _numbers(one), _numbers(other)
    if mine & others:
        return True
    if {scheme for scheme, _ in mine} & {scheme for scheme, _ in others}:
        return False
    key = _key(one)
    return key is not None and key == _key(other) and _agrees(one, other)


def _numbers(agreement: Agreement) -> set[tuple[str, str]]:
    return {(number.scheme, number.value.casefold()) for number in agreement.identifiers}


def _key(agreement: Agreement) -> tuple[frozenset[str], object] | None:
    day = agreement.signed_on
    if day is None or day.day is None or len(agreement.parties) < 2:
        return None
    return frozenset(map(to_party_key, agreement.parties)), day


def _candidates(records: Sequence[Record]) -> list[tuple[int, int]]:
    """Pairs that share a key or an identifier, each once and in order."""
    buckets: dict[object, list[int]] = {}
    for place, record in enumerate(records):
        for key in (_key(record.agreement), *_numbers(record.agreement)):
            if key is not None:
                buckets.setdefault(key, []).append(place)
    return sorted({pair for places in buckets.values() for pair in combinations(places, 2)})


def _agrees(one: Agreement, other: Agreement) -> bool:
    kinds = {kind for kind in (one.kind, other.kind) if kind is not None}
    if len(kinds) == 2 and not kinds & _LOOSE:
        return False
    return not one.title or not other.title or likeness(one.title, other.title) >= LIKE


def likeness(one: str, other: str) -> float:
    """How alike two titles are, whatever the order of their words: 0 to 1.

    Examples:
        >>> likeness("Treaty of Lima", "Lima Treaty") > 0.8
        True
    """
    mine, others = (" ".join(sorted(to_folded(title).split())) for title in (one, other))
    return SequenceMatcher(None, mine, others, autojunk=False).ratio()


def _reach(place: int, links: dict[int, set[int]]) -> set[int]:
    group, fresh = {place}, [place]
    while fresh:
        more = links[fresh.pop()] - group
        group |= more
        fresh += more
    return group


def _ambiguous(places: list[int], records: Sequence[Record]) -> Finding:
    names = ", ".join(records[place].id or str(place) for place in places)
    return Finding(
        rule="merge.ambiguous",
        severity=Severity.WARNING,
        message=f"these records fit one another only in part, and none was joined: {names}",
    )
