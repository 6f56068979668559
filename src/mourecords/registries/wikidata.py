"""Wikidata: JSON of entities, as ``Special:EntityData`` and ``wbgetentities`` give it.

Properties: P1891 signatory (with P585 point in time), P6193 ratified by, P585, P276
location, P7588 effective date, P582 end time, P2058 depositary, P1476 title, P9966
United Nations Treaty Collection object id, P31 instance of. The names of parties are
those of their entities, which must be in the file. P6193 does not tell ratification,
acceptance, approval and accession apart, so it is read as an instrument deposited.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mourecords.errors import DateError, FormatError
from mourecords.records.agreement import Agreement
from mourecords.records.event import Event
from mourecords.records.finding import Finding
from mourecords.records.party import Party
from mourecords.records.provision import Identifier
from mourecords.records.record import Record
from mourecords.registries.asserting import to_event, to_record
from mourecords.registries.registry import Imported
from mourecords.registries.values import to_kind, to_party
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import EventKind, Severity

Entities = dict[str, dict[str, Any]]
_PARTIES = ("P1891", "P6193")


def read_registry(data: bytes, source: str) -> Imported:
    """The records of the entities that have signatories.

    Args:
        data: JSON.
        source: what errors call it.

    Raises:
        FormatError: there are no entities.
    """
    try:
        entities: Entities = json.loads(data)["entities"]
        items = [_Item(key, entity, entities) for key, entity in entities.items()]
        treaties = [item for item in items if any(item.claims(p) for p in _PARTIES)]
        records = tuple(item.record() for item in treaties)
        findings = tuple(found for item in treaties for found in item.findings())
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise FormatError("wikidata", f"{source} holds no entities: {error!r}") from error
    return Imported(records, findings)


def to_point(value: dict[str, Any]) -> PartialDate | None:
    """A point in time at the precision that Wikidata gives; None for what is coarser than a year.

    Examples:
        >>> to_point({"time": "+1977-09-00T00:00:00Z", "precision": 10})
        PartialDate('1977-09')
    """
    precision = value.get("precision", 0)
    length = {9: 4, 10: 7, 11: 10}.get(precision)
    text = str(value.get("time", "")).removeprefix("+")
    try:
        return PartialDate(text[:length]) if length else None
    except DateError:
        return None


@dataclass(frozen=True, slots=True)
class _Item:
    """One entity, with those that it points to."""

    key: str
    entity: dict[str, Any]
    entities: Entities

    def claims(self, prop: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.entity.get("claims", {}).get(prop, [])
        return [claim for claim in found if claim.get("rank") != "deprecated"]

    def record(self) -> Record:
        title = self.title()
        parties = self._parties()
        agreement = Agreement(
            title=title,
            aliases=tuple(self._aliases(title)),
            kind=to_kind(title) if title else None,
            parties=tuple(parties.values()),
            events=tuple(self._events(parties)),
            depositary=next((n for c in self.claims("P2058") if (n := self._name(c))), None),
            identifiers=tuple(self._numbers()),
        )
        url = f"https://www.wikidata.org/wiki/{self.key}"
        return to_record(agreement, "wikidata", key=self.key, url=url)

    def title(self) -> str | None:
        official = (_value(claim) for claim in self.claims("P1476"))
        english = (v["text"] for v in official if isinstance(v, dict) and v.get("language") == "en")
        return next(english, None) or _label(self.entity)

    def findings(self) -> Iterator[Finding]:
        """Parties whose entities are not in the file: they have no name."""
        for prop in _PARTIES:
            for claim in self.claims(prop):
                if self._name(claim) is None:
                    message = f"{prop}: {_target(claim)} is not in the file"
                    yield Finding(
                        rule="registry.unread",
                        severity=Severity.WARNING,
                        message=message,
                        record=f"wikidata:{self.key}",
                    )

    def _parties(self) -> dict[str, Party]:
        names = (self._name(claim) for prop in _PARTIES for claim in self.claims(prop))
        return {name: to_party(name) for name in names if name}

    def _events(self, parties: dict[str, Party]) -> Iterator[Event]:
        place = next((name for c in self.claims("P276") if (name := self._name(c))), None)
        for point in self._points("P585"):
            yield from to_event(EventKind.SIGNED, point, place=place)
        for prop, kind in (
            ("P1891", EventKind.SIGNED),
            ("P6193", EventKind.INSTRUMENT_DEPOSITED),
        ):
            for claim in self.claims(prop):
                name = self._name(claim)
                points = claim.get("qualifiers", {}).get("P585", [])
                day = to_point(points[0]["datavalue"]["value"]) if points else None
                yield from to_event(kind, day, party=parties[name].name if name else None)
        for point in self._points("P7588"):
            yield from to_event(EventKind.ENTERED_INTO_FORCE, point)
        for point in self._points("P582"):
            yield from to_event(EventKind.TERMINATED, point)

    def _points(self, prop: str) -> Iterator[PartialDate | None]:
        for claim in self.claims(prop):
            value = _value(claim)
            if isinstance(value, dict):
                yield to_point(value)

    def _name(self, claim: dict[str, Any]) -> str | None:
        return _label(self.entities.get(_target(claim) or "", {}))

    def _aliases(self, title: str | None) -> Iterator[str]:
        label = _label(self.entity)
        known = [alias["value"] for alias in self.entity.get("aliases", {}).get("en", [])]
        yield from dict.fromkeys(name for name in (label, *known) if name and name != title)

    def _numbers(self) -> Iterator[Identifier]:
        yield Identifier(scheme="wikidata", value=self.key)
        for claim in self.claims("P9966"):
            value = _value(claim)
            if isinstance(value, str):
                yield Identifier(scheme="untc", value=value)


def _value(claim: dict[str, Any]) -> Any:
    return claim.get("mainsnak", {}).get("datavalue", {}).get("value")


def _target(claim: dict[str, Any]) -> str | None:
    value = _value(claim)
    return value.get("id") if isinstance(value, dict) else None


def _label(entity: dict[str, Any]) -> str | None:
    label: str | None = entity.get("labels", {}).get("en", {}).get("value")
    return label
