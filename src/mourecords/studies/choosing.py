"""Records of a collection that fit a question."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from mourecords.records.agreement import Agreement
from mourecords.records.party import to_name_key
from mourecords.records.record import Record
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import Kind, Status, Subject


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a record must be to be chosen; what is empty asks for nothing.

    Attributes:
        parties: codes or names; all of them must be parties.
        subjects: one of them must be a subject.
        categories: an area or ``area/activity``; a provision must be about one.
        kinds: it must be of one of these kinds.
        since: the signature must be on or after this date, as far as can be told.
        until: the signature must be on or before this date, as far as can be told.
        binding: True, False, or None for any; ``undetermined`` asks for those that
            nothing decides.
        undetermined: whether only those count of which nobody can say if they bind.
        statuses: how it must stand on the day.
    """

    parties: tuple[str, ...] = ()
    subjects: tuple[Subject, ...] = ()
    categories: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    since: PartialDate | None = None
    until: PartialDate | None = None
    binding: bool | None = None
    undetermined: bool = False
    statuses: tuple[Status, ...] = ()

    def fits(self, agreement: Agreement, on: datetime.date) -> bool:
        """Whether an agreement is wanted.

        Args:
            agreement: any agreement.
            on: the day on which its status is asked for.
        """
        return (
            all(_has_party(agreement, party) for party in self.parties)
            and _shares(self.subjects, agreement.subjects)
            and _shares(self.kinds, (agreement.kind,))
            and self._fits_content(agreement)
            and self._fits_time(agreement.signed_on)
            and (not self.statuses or agreement.status(on) in self.statuses)
        )

    def _fits_content(self, agreement: Agreement) -> bool:
        if self.undetermined and agreement.binding is not None:
            return False
        if self.binding is not None and agreement.binding is not self.binding:
            return False
        about = [provision.category or "" for provision in agreement.provisions]
        return not self.categories or any(
            one == wanted or one.startswith(f"{wanted}/")
            for one in about
            for wanted in self.categories
        )

    def _fits_time(self, signed: PartialDate | None) -> bool:
        """Whether a day of the date lies in the time; what is undated fits no time."""
        if self.since is None and self.until is None:
            return True
        if signed is None:
            return False
        late_enough = self.since is None or signed.latest >= self.since.earliest
        return late_enough and (self.until is None or signed.earliest <= self.until.latest)


def choose(records: Iterable[Record], wanted: Wanted, *, on: datetime.date) -> tuple[Record, ...]:
    """The records that fit a question, in their order.

    Args:
        records: the collection.
        wanted: the question.
        on: the day on which the status is asked for.

    Examples:
        >>> peru, chile = (
        ...     Record(id=name, agreement={"parties": [{"name": name}], "kind": "pact"})
        ...     for name in ("Peru", "Chile")
        ... )
        >>> found = choose([peru, chile], Wanted(parties=("chile",)), on=datetime.date(2026, 1, 1))
        >>> [record.id for record in found]
        ['Chile']
    """
    return tuple(record for record in records if wanted.fits(record.agreement, on))


def _has_party(agreement: Agreement, wanted: str) -> bool:
    name = to_name_key(wanted)
    return any(
        party.code == wanted.upper() or name in _names(party.name, party.canonical_name)
        for party in agreement.parties
    )


def _names(*names: str | None) -> set[str]:
    return {to_name_key(name).removeprefix("the ") for name in names if name}


def _shares(wanted: tuple[object, ...], has: tuple[object, ...]) -> bool:
    return not wanted or bool(set(wanted) & set(has))
