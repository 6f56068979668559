"""Records of one agreement become one record, with what they contradict each other in.

M6.  A single value is that of the first record, by M5, that has one. A record
     that has another value makes a conflict: a finding with the evidence of both.
M7.  Titles do not conflict: other titles become aliases. The article tree and
     the definitions are those of the first record that has a tree. Terms and final
     clauses are merged part by part.
M10. Acts that happen once, signature and entry into force, conflict where their
     dates exclude each other, and any act where it has two places; the first
     record's stays, the other is told.
M11. Evidence follows its value; that of a value which was not kept is in the
     finding. No record that is merged is changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from pydantic import ValidationError

from mourecords.merging.claims import Claimant, to_claimants
from mourecords.merging.lists import Joined, join
from mourecords.records.agreement import Agreement
from mourecords.records.evidence import Evidence
from mourecords.records.final_clauses import FinalClauses
from mourecords.records.finding import Finding
from mourecords.records.model import Model
from mourecords.records.party import to_name_key
from mourecords.records.record import Record
from mourecords.records.term import Term
from mourecords.values.vocabularies import EventKind, Severity

_M = TypeVar("_M", bound=Model)
_SINGLE: Final = ("kind", "binding", "entry_into_force", "depositary")
_LISTS: Final = (
    *("parties", "signatories", "events", "provisions", "related"),
    *("subjects", "languages", "identifiers"),
)
_OF_ONE_TEXT: Final = ("articles", "definitions")
_ONCE: Final = (EventKind.SIGNED, EventKind.NOTES_EXCHANGED, EventKind.ENTERED_INTO_FORCE)


@dataclass(frozen=True, slots=True)
class Merged:
    """One record made of several.

    Attributes:
        record: what they say together.
        findings: what they contradict each other in, with the evidence of both.
    """

    record: Record
    findings: tuple[Finding, ...] = ()


def merge(records: Iterable[Record]) -> Merged:
    """One record of several about the same agreement.

    That they are about the same one is the caller's word; ``find_groups`` of
    ``mourecords.merging.matching`` finds it out for a mixed collection.

    Args:
        records: one or more; the order decides between sources of equal rank.

    Returns:
        The record, and a finding for each conflict.

    Raises:
        ValueError: there are no records.

    Examples:
        >>> from mourecords import Event
        >>> signed = Agreement(kind="pact", events=[Event(kind="signed", date="2019-05")])
        >>> dated = Agreement(
        ...     title="Pact of Lima", events=[Event(kind="signed", date="2019-05-02")]
        ... )
        >>> merged = merge([Record(agreement=signed), Record(agreement=dated)])
        >>> merged.record.agreement.title, merged.record.agreement.signed_on
        ('Pact of Lima', PartialDate('2019-05-02'))
    """
    given = tuple(records)
    if not given:
        raise ValueError("there are no records to merge")
    if len(given) == 1:
        return Merged(given[0])
    claimants, sources = to_claimants(given)
    joiner = _Joiner(claimants)
    agreement = joiner.agreement()
    name = next((c.record.id for c in claimants if c.record.id), None)
    evidence = {pointer: tuple(pieces) for pointer, pieces in sorted(joiner.evidence.items())}
    record = Record(id=name, agreement=agreement, evidence=evidence, sources=sources)
    findings = tuple(finding.model_copy(update={"record": name}) for finding in joiner.findings)
    return Merged(record, findings)


class _Joiner:
    """The work on one group: what is found on the way is kept here."""

    def __init__(self, claimants: Sequence[Claimant]) -> None:
        self.claimants = claimants
        self.evidence: dict[str, list[Evidence]] = {}
        self.findings: list[Finding] = []

    def agreement(self) -> Agreement:
        values: dict[str, Any] = {name: self._single(name) for name in _SINGLE}
        values |= self._names()
        values["term"] = self._by_field("term", Term)
        values["final_clauses"] = self._by_field("final_clauses", FinalClauses)
        for name in _LISTS:
            values[name] = self._list(name)
        holder = next((c for c in self.claimants if c.value("articles")), None)
        for name in _OF_ONE_TEXT:
            values[name] = holder.value(name) if holder else ()
            if holder:
                self._keep(holder, f"/{name}", f"/{name}")
        return Agreement(**values)

    def _single(self, name: str) -> Any:
        pointer = f"/{name}"
        claims = [(c, c.value(name)) for c in self.claimants if c.value(name) is not None]
        return self._chosen(claims, pointer)

    def _chosen(self, claims: list[tuple[Claimant, Any]], pointer: str) -> Any:
        """The first claim (M6), with the evidence of all that agree; the others are told."""
        if not claims:
            return None
        first, kept = claims[0]
        for claimant, value in claims:
            if value == kept:
                self._keep(claimant, pointer, pointer)
            else:
                self._conflict((first, kept), (claimant, value), pointer)
        return kept

    def _names(self) -> dict[str, Any]:
        """The title and the aliases (M7)."""
        title = next((c.value("title") for c in self.claimants if c.value("title")), None)
        aliases: list[str] = []
        for claimant in self.claimants:
            own = claimant.value("title")
            if own == title:
                self._keep(claimant, "/title", "/title")
            for pointer, name in self._other_names(claimant, title):
                if name not in aliases:
                    aliases.append(name)
                self._keep(claimant, pointer, f"/aliases/{aliases.index(name)}")
        return {"title": title, "aliases": tuple(aliases)}

    @staticmethod
    def _other_names(claimant: Claimant, title: str | None) -> Iterator[tuple[str, str]]:
        for place, alias in enumerate(claimant.value("aliases")):
            yield f"/aliases/{place}", alias
        own = claimant.value("title")
        if own and own != title:
            yield "/title", own

    def _by_field(self, name: str, model: type[_M]) -> _M | None:
        """A part of which each field is chosen for itself (M6)."""
        claims = [(c, c.value(name)) for c in self.claimants if c.value(name) is not None]
        if not claims:
            return None
        values: dict[str, Any] = {}
        for field, info in model.model_fields.items():
            parts = [(c, getattr(part, field)) for c, part in claims]
            filled = [(c, part) for c, part in parts if part not in (None, ())]
            chosen = self._chosen(filled, f"/{name}/{field}")
            values[field] = info.get_default() if chosen is None else chosen
        for claimant, _ in claims:
            self._keep(claimant, f"/{name}", f"/{name}", below=False)
        try:
            return model(**values)
        except ValidationError:
            first: _M = claims[0][1]
            return first

    def _list(self, name: str) -> tuple[Any, ...]:
        joined = join(self.claimants, name)
        if name == "events":
            self._tell_places(joined)
            self._settle(joined)
        for (who, place), now in joined.places.items():
            self._keep(self.claimants[who], f"/{name}/{place}", f"/{name}/{now}")
        for claimant in self.claimants:
            self._keep(claimant, f"/{name}", f"/{name}", below=False)
        return tuple(joined.parts)

    def _tell_places(self, joined: Joined) -> None:
        """Tell of an act that two records put at different places (M10)."""
        first: dict[int, tuple[int, int]] = {}
        for (who, place), now in joined.places.items():
            own = self.claimants[who].value("events")[place].place
            if own is None:
                continue
            known = first.setdefault(now, (who, place))
            kept = self.claimants[known[0]].value("events")[known[1]].place
            if to_name_key(kept) != to_name_key(own):
                self._conflict(
                    (self.claimants[known[0]], kept),
                    (self.claimants[who], own),
                    f"/events/{now}/place",
                    own=(f"/events/{known[1]}/place", f"/events/{place}/place"),
                )

    def _settle(self, joined: Joined) -> None:
        """Drop the second date of what happens once, and tell it (M10)."""
        firsts: dict[tuple[object, ...], int] = {}
        dropped: set[int] = set()
        for place, event in enumerate(joined.parts):
            key = (event.kind, event.party)
            if event.kind not in _ONCE or event.planned or event.date is None:
                continue
            if key not in firsts:
                firsts[key] = place
                continue
            one, other = self._holder(joined, firsts[key]), self._holder(joined, place)
            if one[0] is other[0]:
                continue
            dropped.add(place)
            self._conflict(
                (one[0], joined.parts[firsts[key]].date),
                (other[0], event.date),
                f"/events/{firsts[key]}/date",
                own=(f"/events/{one[1]}/date", f"/events/{other[1]}/date"),
            )
        self._drop(joined, dropped)

    def _holder(self, joined: Joined, now: int) -> tuple[Claimant, int]:
        who, place = next(key for key, value in joined.places.items() if value == now)
        return self.claimants[who], place

    @staticmethod
    def _drop(joined: Joined, dropped: set[int]) -> None:
        kept = [place for place in range(len(joined.parts)) if place not in dropped]
        joined.parts = [joined.parts[place] for place in kept]
        joined.places = {
            key: kept.index(now) for key, now in joined.places.items() if now not in dropped
        }

    def _keep(self, claimant: Claimant, old: str, new: str, *, below: bool = True) -> None:
        """Take over the evidence at a pointer, and below it."""
        for pointer, pieces in claimant.record.evidence.items():
            rest = pointer.removeprefix(old)
            if pointer != old and not (below and rest != pointer and rest.startswith("/")):
                continue
            target = new + (rest if old.startswith("/articles") else _unnumbered(rest))
            known = self.evidence.setdefault(target, [])
            known += [m for m in map(claimant.moved, pieces) if m not in known]

    def _conflict(
        self,
        kept: tuple[Claimant, Any],
        other: tuple[Claimant, Any],
        pointer: str,
        own: tuple[str, str] | None = None,
    ) -> None:
        mine, theirs = own or (pointer, pointer)
        evidence = (*kept[0].pieces(mine), *other[0].pieces(theirs))
        self.findings.append(
            Finding(
                rule="merge.conflict",
                severity=Severity.WARNING,
                pointer=pointer,
                message=(
                    f"{kept[0].name} says {_shown(kept[1])} and {other[0].name} says"
                    f" {_shown(other[1])}; the first is kept"
                ),
                evidence=tuple(dict.fromkeys(evidence)),
            )
        )


def _shown(value: Any) -> str:
    if hasattr(value, "model_dump"):
        parts = value.model_dump(mode="json", exclude_none=True)
        return ", ".join(f"{name} {part}" for name, part in parts.items())
    return str(value)


def _unnumbered(rest: str) -> str:
    """A pointer up to its first number: inner lists are put together anew."""
    parts = rest.split("/")
    stop = next((place for place, part in enumerate(parts) if part.isdigit()), len(parts))
    return "/".join(parts[:stop])
