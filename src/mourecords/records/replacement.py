"""Which agreements of a collection take the place of which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mourecords.calendar.computed import Computed
from mourecords.calendar.workdays import HolidayCalendar
from mourecords.documents.folding import to_folded
from mourecords.records.agreement import Agreement
from mourecords.records.party import to_party_key
from mourecords.records.provision import Relation
from mourecords.records.record import Record
from mourecords.records.timeline import Timeline
from mourecords.values.vocabularies import RelationKind


@dataclass(frozen=True, slots=True)
class Replacement:
    """One agreement that takes the place of another.

    Attributes:
        old: which record of the collection is replaced, counted from 0.
        new: which record replaces it.
        relation: which of the relations of the new one says so, counted from 0.
        computed: the end of the old one (K36), or why it cannot be told.
    """

    old: int
    new: int
    relation: int
    computed: Computed

    @property
    def whole(self) -> bool:
        """Whether it ends for all: nobody is party to the old agreement alone."""
        return not any(note.startswith("continues-for") for note in self.computed.notes)


def find_replacements(
    records: Sequence[Record], *, calendar: HolidayCalendar | None = None
) -> tuple[Replacement, ...]:
    """Every replacement that a collection tells of and of which it holds both agreements.

    A relation ``replaces`` names the old agreement by a number, or by its title
    or another name; the two must have a party in common. A name that fits
    several agreements fits none.

    Args:
        records: the collection.
        calendar: whose working days count, where a clause counts in them.

    Examples:
        >>> old = {"title": "Pact of Ica", "parties": [{"name": "Peru"}, {"name": "Chile"}]}
        >>> new = {
        ...     **old,
        ...     "title": "Treaty of Lima",
        ...     "events": [{"kind": "entered_into_force", "date": "2024-05-01"}],
        ...     "related": [{"relation": "replaces", "title": "Pact of Ica"}],
        ... }
        >>> [found] = find_replacements([Record(agreement=old), Record(agreement=new)])
        >>> found.old, found.new, str(found.computed.result)
        (0, 1, '2024-05-01')
    """
    known = index_names([record.agreement for record in records])
    found: list[Replacement] = []
    for new, record in enumerate(records):
        for number, relation in enumerate(record.agreement.related):
            if relation.relation is not RelationKind.REPLACES:
                continue
            for old in _targets(relation, new, records=records, known=known):
                timeline = Timeline(records[old].agreement, calendar)
                computed = timeline.replaced_by(record.agreement)
                found.append(Replacement(old, new, number, computed))
    return tuple(found)


def index_names(agreements: Sequence[Agreement]) -> dict[str, tuple[int, ...]]:
    """For each folded name or number, the places of the agreements that have it."""
    found: dict[str, tuple[int, ...]] = {}
    for place, agreement in enumerate(agreements):
        for name in sorted(to_names(agreement)):
            found[name] = (*found.get(name, ()), place)
    return found


def to_names(agreement: Agreement) -> frozenset[str]:
    """Title, aliases and numbers by which others may name an agreement, folded."""
    names = [name for name in (agreement.title, *agreement.aliases) if name]
    numbers = [f"{item.scheme} {item.value}" for item in agreement.identifiers]
    return frozenset(to_folded(name) for name in (*names, *numbers))


def to_target_names(relation: Relation) -> frozenset[str]:
    """The names and numbers by which a relation names the other agreement, folded."""
    numbers = [f"{item.scheme} {item.value}" for item in relation.identifiers]
    return frozenset(to_folded(name) for name in (relation.title, *numbers))


def _targets(
    relation: Relation, new: int, *, records: Sequence[Record], known: dict[str, tuple[int, ...]]
) -> list[int]:
    """The one agreement that is meant, in a list; an empty list where that is not sure."""
    mine = {to_party_key(party) for party in records[new].agreement.parties}
    places = {place for name in to_target_names(relation) for place in known.get(name, ())}
    fitting = [
        place
        for place in sorted(places - {new})
        if mine & {to_party_key(party) for party in records[place].agreement.parties}
    ]
    return fitting if len(fitting) == 1 else []
