"""A collection in numbers."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from mourecords.records.record import Record


@dataclass(frozen=True, slots=True)
class Tally:
    """How many agreements there are of what.

    Attributes:
        count: how many there are.
        on: the day of the status.
        kinds: by kind; ``unknown`` where nothing tells it.
        binding: by ``binding``, ``non-binding`` and ``undetermined``.
        statuses: by status on the day.
        subjects: by subject; one agreement may have several.
        categories: by ``area/activity``, each agreement once.
    """

    count: int
    on: datetime.date
    kinds: Counter[str]
    binding: Counter[str]
    statuses: Counter[str]
    subjects: Counter[str]
    categories: Counter[str]


def tally(records: Iterable[Record], on: datetime.date) -> Tally:
    """How many agreements there are of what.

    Args:
        records: the collection.
        on: the day of the status.

    Examples:
        >>> pacts = [Record(agreement={"kind": "pact"}), Record(agreement={"binding": False})]
        >>> found = tally(pacts, datetime.date(2026, 1, 1))
        >>> found.count, dict(found.binding)
        (2, {'undetermined': 1, 'non-binding': 1})
    """
    agreements = [record.agreement for record in records]
    verdicts = {True: "binding", False: "non-binding", None: "undetermined"}
    about = (
        {provision.category for provision in agreement.provisions if provision.category}
        for agreement in agreements
    )
    return Tally(
        len(agreements),
        on,
        Counter(str(agreement.kind or "unknown") for agreement in agreements),
        Counter(verdicts[agreement.binding] for agreement in agreements),
        Counter(str(agreement.status(on)) for agreement in agreements),
        Counter(str(subject) for agreement in agreements for subject in agreement.subjects),
        Counter(category for categories in about for category in sorted(categories)),
    )
