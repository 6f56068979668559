"""Faults that can be planted in a sound record, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import strategies as st

from mourecords.records.agreement import Agreement
from mourecords.records.record import Record
from mourecords.strategies.replacing import replaced


@dataclass(frozen=True, slots=True)
class Fault:
    """One violation of one rule.

    Attributes:
        rule: the id of the rule of ``mourecords.validation`` that finds it.
        plant: the agreement with the fault, or None where it cannot be planted.
    """

    rule: str
    plant: Callable[[Agreement], Agreement | None]

    def strategy(self, records: st.SearchStrategy[Record]) -> st.SearchStrategy[Record]:
        """The records with the fault planted in each."""
        return records.map(self._planted).filter(lambda record: record is not None)  # type: ignore[return-value]

    def _planted(self, record: Record) -> Record | None:
        agreement = self.plant(record.agreement)
        return None if agreement is None else replaced(record, agreement=agreement)


FAULTS: dict[str, Fault] = {}
"""The faults by name."""
