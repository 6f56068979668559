"""A collection as a panel: a row for each pair of states and each year."""

from __future__ import annotations

import datetime
import hashlib
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import combinations
from typing import Any, Final

from mourecords.records.agreement import Agreement
from mourecords.records.record import Record
from mourecords.values.vocabularies import PartyType, RenewalMode, Status, TermKind

_STRICT: Final = frozenset({Status.IN_FORCE, Status.RENEWED, Status.AMENDED, Status.NOTICE_RUNNING})
_BROAD: Final = frozenset(
    {Status.IN_FORCE_PRESUMED, Status.PROVISIONALLY_APPLIED, Status.SUSPENDED}
)
_DAYS_A_MONTH: Final = 30


@dataclass(frozen=True, slots=True)
class Decision:
    """What was assumed where the record does not tell.

    Attributes:
        record: the id of the record, or its place in the collection.
        year: the first year for which it was assumed.
        reason: what is not told.
        counts: what was assumed: ``in force`` or ``ended``.
    """

    record: str
    year: int
    reason: str
    counts: str


@dataclass(frozen=True, slots=True)
class Panel:
    """A panel and what one must know to use it.

    Attributes:
        columns: the names of the columns, in order.
        rows: a row for each pair of states with an agreement and each year.
        decisions: what was assumed where records do not tell.
        sha256: of the records, as canonical JSON.
        records: how many there were, and how many have a pair of states.
    """

    columns: tuple[str, ...]
    rows: tuple[dict[str, Any], ...]
    decisions: tuple[Decision, ...]
    sha256: str
    records: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Year:
    """How one agreement counts in one year."""

    agreement: Agreement
    strict: bool
    broad: bool
    signed: bool
    doubt: str


def build_panel(
    records: Sequence[Record], years: range, *, unknown_ends: str = "in force"
) -> Panel:
    """A panel of pairs of states and years; its columns are told by ``to_codebook``.

    Args:
        records: the collection.
        years: from the first year up to, and without, the one after the last.
        unknown_ends: how an agreement counts in ``in_force_broad`` whose term passed
            without a word of renewal: ``in force`` or ``ended``.

    Raises:
        ValueError: there are no years, or ``unknown_ends`` is something else.

    Examples:
        >>> pact = {
        ...     "parties": [{"name": "Peru", "code": "PE"}, {"name": "Chile", "code": "CL"}],
        ...     "events": [{"kind": "entered_into_force", "date": "2020-05-01"}],
        ... }
        >>> panel = build_panel([Record(agreement=pact)], range(2019, 2021))
        >>> [(row["state_a"], row["year"], row["in_force_strict"]) for row in panel.rows]
        [('CL', 2019, 0), ('CL', 2020, 1)]
    """
    if not years or not 1 <= min(years) <= max(years) <= datetime.MAXYEAR:
        raise ValueError(f"there are no years in {years}")
    if unknown_ends not in {"in force", "ended"}:
        raise ValueError(f"unknown ends count as 'in force' or 'ended', not {unknown_ends!r}")
    pairs: dict[tuple[str, str], list[int]] = {}
    for place, record in enumerate(records):
        for pair in to_pairs(record.agreement):
            pairs.setdefault(pair, []).append(place)
    used = sorted({place for places in pairs.values() for place in places})
    lives = {
        place: {year: _count(records[place], year, unknown_ends) for year in years}
        for place in used
    }
    areas = sorted({area for place in used for area in _areas([records[place].agreement])})
    rows = [
        {"year": year, "state_a": a, "state_b": b}
        | _row([lives[place][year] for place in places], areas)
        for (a, b), places in sorted(pairs.items())
        for year in years
    ]
    return Panel(
        (*_table()["columns"], *(f"area_{area}" for area in areas)),
        tuple(rows),
        tuple(_decisions(records, lives, unknown_ends)),
        to_sha256(records),
        (len(records), len(used)),
    )


def to_pairs(agreement: Agreement) -> tuple[tuple[str, str], ...]:
    """The pairs of states that an agreement is between, by code.

    Ministries and other bodies stand for the state that they belong to.

    Examples:
        >>> parties = [{"name": n, "code": c} for n, c in [("Peru", "PE"), ("Chile", "CL")]]
        >>> to_pairs(Agreement(parties=parties))
        (('CL', 'PE'),)
    """
    kinds = {PartyType.STATE, PartyType.GOVERNMENT_BODY}
    codes = {party.code for party in agreement.parties if party.code and party.type in kinds}
    return tuple(combinations(sorted(codes), 2))


def to_sha256(records: Iterable[Record]) -> str:
    """The SHA-256 of records, whatever the file that they come from."""
    found = hashlib.sha256()
    for record in records:
        found.update(record.model_dump_json().encode("utf-8", "surrogatepass"))
    return found.hexdigest()


def _count(record: Record, year: int, unknown_ends: str) -> _Year:
    agreement = record.agreement
    standing = agreement.timeline.standing(datetime.date(year, 12, 31))
    strict = standing.status in _STRICT
    doubt = next((note for note in standing.notes if note.startswith("unknown-after")), "")
    passed = bool(doubt) and unknown_ends == "in force"
    unsaid = agreement.entry_into_force is None and agreement.in_force_on is None
    signed_only = standing.status is Status.SIGNED and unsaid
    broad = strict or standing.status in _BROAD or passed or signed_only
    signed = agreement.signed_on
    return _Year(agreement, strict, broad, bool(signed and signed.earliest.year == year), doubt)


def _row(years: Sequence[_Year], areas: Sequence[str]) -> dict[str, Any]:
    broad = [each.agreement for each in years if each.broad]
    terms = [agreement.term for agreement in broad if agreement.term]
    lengths = [_months(t.duration) for t in terms if t.duration]
    notices = [_months(t.notice.length) for t in terms if t.notice]
    depth = _areas(broad)
    return {
        "signed": sum(each.signed for each in years),
        "in_force_strict": sum(each.strict for each in years),
        "in_force_broad": len(broad),
        "indefinite": sum(t.kind is TermKind.INDEFINITE for t in terms),
        "length_months": max(lengths, default=None),
        "renewal": sum(bool(t.renewal and t.renewal.mode is RenewalMode.AUTOMATIC) for t in terms),
        "notice_months": min(notices, default=None),
        "binding": sum(agreement.binding is True for agreement in broad),
        "non_binding": sum(agreement.binding is False for agreement in broad),
        **{f"area_{area}": len(depth.get(area, ())) for area in areas},
    }


def _areas(agreements: Sequence[Agreement]) -> dict[str, set[str]]:
    """The activities of each area that agreements provide for; the area alone is one."""
    found: dict[str, set[str]] = {}
    for agreement in agreements:
        for provision in agreement.provisions:
            if provision.category:
                found.setdefault(provision.category.partition("/")[0], set()).add(
                    provision.category
                )
    return found


def _months(duration: Any) -> float:
    months = duration.total_months + duration.total_days / _DAYS_A_MONTH
    return int(months) if months == int(months) else round(months, 2)


def _decisions(
    records: Sequence[Record], lives: dict[int, dict[int, _Year]], unknown_ends: str
) -> Iterable[Decision]:
    for place, life in lives.items():
        doubtful = [year for year, counted in life.items() if counted.doubt]
        if doubtful:
            name = records[place].id or f"record {place}"
            yield Decision(name, doubtful[0], life[doubtful[0]].doubt, unknown_ends)


def to_codebook(panel: Panel, *, version: str) -> str:
    """What the columns of a panel mean, and what it was made of, as Markdown.

    Args:
        panel: the panel.
        version: that of this library.
    """
    table = _table()
    lines = [
        "# Codebook",
        "",
        "One row for each pair of states that have an agreement, and each year.",
        "",
        "| column | meaning |",
        "| --- | --- |",
        *(f"| `{name}` | {_meaning(name, table)} |" for name in panel.columns),
        "",
        f"- {panel.records[0]} records, {panel.records[1]} of them between states with codes",
        f"- {len(panel.rows)} rows",
        f"- {len(panel.decisions)} decisions on ends that are not told, in decisions.csv",
        f"- SHA-256 of the records: {panel.sha256}",
        f"- made by mourecords {version}",
    ]
    return "\n".join(lines) + "\n"


def _meaning(name: str, table: dict[str, Any]) -> str:
    meaning: str = table["columns"].get(name, table["area"]["text"])
    return meaning


@cache
def _table() -> dict[str, Any]:
    text = files(__package__).joinpath("panel.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
