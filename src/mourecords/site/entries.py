"""What the indexes and charts need to know of each record, and no more."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from mourecords.data.countries import country
from mourecords.data.organisations import organisation
from mourecords.records.agreement import Agreement
from mourecords.records.party import Party
from mourecords.records.record import Record
from mourecords.site.words import to_label, words
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import PartyType


@dataclass(frozen=True, slots=True)
class Actor:
    """Who a party is, whatever an agreement calls it.

    Attributes:
        key: its code; its name where it has none.
        name: its usual name.
        code: its code, or None.
        whole: whether the name is that of the whole, not of one of its bodies.
    """

    key: str
    name: str
    code: str | None
    whole: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One record in the indexes.

    Attributes:
        slug: the name of its page.
        title: its title.
        kind: its kind, or None.
        status: how it stands on the day of the site, or how far it has come.
        actors: its parties, each once.
        areas: its subjects.
        first_on: the date of its first dated event that is not only planned.
        starts_on: when its term starts, as far as it is known.
        ends_on: when its term ends, where the record says so.
        names: what other records may call it, folded.
        numbers: its identifiers.
    """

    slug: str
    title: str
    kind: str | None
    status: str
    actors: tuple[Actor, ...]
    areas: tuple[str, ...]
    first_on: PartialDate | None
    starts_on: PartialDate | None
    ends_on: PartialDate | None
    names: tuple[str, ...]
    numbers: tuple[tuple[str, str], ...]

    @property
    def path(self) -> str:
        """The file of its page."""
        return f"agreements/{self.slug}.md"

    @property
    def year(self) -> int | None:
        """The year of its first dated event."""
        return self.first_on.year if self.first_on else None


def to_entry(record: Record, slug: str, *, on: datetime.date | None = None) -> Entry:
    """The entry of a record under a name for its page.

    Args:
        record: the record.
        slug: the name of its page.
        on: the day of its status; without it, the furthest stage that the record tells of.
    """
    agreement = record.agreement
    term = agreement.term
    dates = [e.date for e in agreement.events if e.date and not e.planned]
    return Entry(
        slug=slug,
        title=to_title(agreement),
        kind=str(agreement.kind) if agreement.kind else None,
        status=str(agreement.status(on)),
        actors=tuple({a.key: a for a in map(to_actor, agreement.parties)}.values()),
        areas=tuple(str(subject) for subject in agreement.subjects),
        first_on=min(dates, key=lambda d: d.sort_key, default=None),
        starts_on=(term and term.starts_on) or agreement.in_force_on or agreement.signed_on,
        ends_on=term.until if term else None,
        names=tuple(fold_name(n) for n in (agreement.title, *agreement.aliases) if n),
        numbers=tuple((i.scheme, i.value) for i in agreement.identifiers),
    )


def to_title(agreement: Agreement) -> str:
    """Its title, or a name made of its kind and parties."""
    if agreement.title:
        return agreement.title
    names = [party.canonical_name or party.name for party in agreement.parties]
    if not names:
        return to_label(agreement.kind) if agreement.kind else str(words()["untitled"])
    listed = names[:4] if len(names) < 5 else [*names[:3], f"{len(names) - 3} others"]
    start = ", ".join(listed[:-1])
    between = "of" if len(listed) == 1 else "between" if len(listed) == 2 else "among"
    joined = f"{start} and {listed[-1]}" if start else listed[-1]
    return f"{to_label(agreement.kind or 'agreement')} {between} {joined}"


def to_actor(party: Party) -> Actor:
    """Who a party is: bodies of a state count as the state."""
    whole = party.type in {PartyType.STATE, PartyType.INTERNATIONAL_ORGANISATION}
    name = party.canonical_name or party.name
    return Actor(party.code or name, name, party.code, whole or party.code is None)


def to_known_name(code: str) -> str | None:
    """The name of the state or organisation with this code, or None.

    Examples:
        >>> to_known_name("MY"), to_known_name("IAEA"), to_known_name("Ruritania")
        ('Malaysia', 'International Atomic Energy Agency', None)
    """
    known = country(code) or organisation(code)
    return known.name if known else None


def fold_name(name: str) -> str:
    """A title as it is compared: case and white space do not count."""
    return " ".join(name.casefold().split())
