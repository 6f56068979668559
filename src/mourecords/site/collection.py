"""All records of a site: their entries, the actors, and which record speaks of which."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import IO

from mourecords.records.provision import Relation
from mourecords.records.record import Record
from mourecords.site.entries import Actor, Entry, fold_name, to_entry, to_known_name, to_title
from mourecords.site.paths import Slugs


@dataclass(slots=True)
class Collection:
    """The entries in the order of the records, and what connects them.

    Attributes:
        entries: one for each record.
        actors: each actor by its key, under its best name.
        slugs: the name of the page of each actor, by its key.
        backward: for a record's slug, which records bear on it and how.
        by_name: the only entry of a name; None where several have it.
        by_number: the only entry of an identifier; None where several have it.
        by_name: the only entry of a name; None where several have it.
        by_number: the only entry of an identifier; None where several have it.
    """

    entries: list[Entry] = field(default_factory=list)
    actors: dict[str, Actor] = field(default_factory=dict)
    slugs: dict[str, str] = field(default_factory=dict)
    backward: dict[str, list[tuple[str, Entry]]] = field(default_factory=dict)
    by_name: dict[str, Entry | None] = field(default_factory=dict)
    by_number: dict[tuple[str, str], Entry | None] = field(default_factory=dict)

    def find(self, relation: Relation) -> Entry | None:
        """The one record that a relation means: by number, else by its full title."""
        for number in relation.identifiers:
            found = self.by_number.get((number.scheme, number.value))
            if found is not None:
                return found
        return self.by_name.get(fold_name(relation.title))

    def of_actor(self, key: str) -> list[Entry]:
        """The entries in which an actor takes part."""
        return [entry for entry in self.entries if any(a.key == key for a in entry.actors)]

    def page_of(self, key: str) -> str:
        """The file of an actor's page."""
        return f"parties/{self.slugs[key]}.md"


def gather(records: Iterable[Record], *, on: datetime.date | None = None) -> Collection:
    """Read all records once and keep what connects them; the records themselves are let go.

    Args:
        records: the records.
        on: the day of their status, as in `to_entry`.
    """
    collection, slugs = Collection(), Slugs()
    relations: list[tuple[int, tuple[Relation, ...]]] = []
    names: dict[str, Counter[Actor]] = defaultdict(Counter)
    for number, record in enumerate(records):
        name = record.id or f"{to_title(record.agreement)} {record.agreement.signed_on or ''}"
        entry = to_entry(record, slugs.take(name), on=on)
        collection.entries.append(entry)
        if record.agreement.related:
            relations.append((number, record.agreement.related))
        for actor in entry.actors:
            names[actor.key][actor] += 1
    _index(collection)
    _name_actors(collection, names)
    _connect(collection, relations)
    return collection


def _index(collection: Collection) -> None:
    for entry in collection.entries:
        for name in set(entry.names):
            known = name in collection.by_name
            collection.by_name[name] = None if known else entry
        for number in set(entry.numbers):
            known = number in collection.by_number
            collection.by_number[number] = None if known else entry


def _name_actors(collection: Collection, names: dict[str, Counter[Actor]]) -> None:
    slugs = Slugs()
    for key in sorted(names):
        best = min(names[key], key=lambda a: (not a.whole, -names[key][a], len(a.name), a.name))
        name = to_known_name(key) or (best.name if best.whole else key)
        collection.actors[key] = Actor(key, name, best.code, whole=True)
        collection.slugs[key] = slugs.take(name)


def _connect(collection: Collection, relations: list[tuple[int, tuple[Relation, ...]]]) -> None:
    for number, related in relations:
        entry = collection.entries[number]
        for relation in related:
            target = collection.find(relation)
            if target is not None and target is not entry:
                pairs = collection.backward.setdefault(target.slug, [])
                pairs.append((str(relation.relation), entry))


class Twice:
    """Records that can be gone through again; what can be read only once is kept in a file.

    Args:
        records: the records.
        file: a text file, open for reading and writing, for those that come only once.
    """

    def __init__(self, records: Iterable[Record], file: IO[str]) -> None:
        self._records = records
        self._file = file
        self._once = iter(records) is records
        self._read = False

    def __iter__(self) -> Iterator[Record]:
        if not self._once:
            return iter(self._records)
        return self._again() if self._read else self._first()

    def _first(self) -> Iterator[Record]:
        self._read = True
        for record in self._records:
            self._file.write(record.model_dump_json(exclude_defaults=True) + "\n")
            yield record

    def _again(self) -> Iterator[Record]:
        self._file.seek(0)
        return (Record.model_validate_json(line) for line in self._file)
