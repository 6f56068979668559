"""What became of each value, and the figures that follow."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pydantic import BaseModel

from mourecords.scoring.fields import COUNTED, NAMES


@dataclass(frozen=True, slots=True)
class Outcome:
    """One value that was wanted, found, or both.

    Attributes:
        document: the id of the article.
        field: one of ``fields.NAMES``.
        wanted: the label as JSON text, or None where none was wanted.
        got: what was found as JSON text, or None where nothing was.
        hit: whether the two say the same.
    """

    document: str
    field: str
    wanted: str | None
    got: str | None
    hit: bool

    def __str__(self) -> str:
        if self.wanted is None:
            return f"{self.document}: extra {self.got}"
        if self.got is None:
            return f"{self.document}: missed {self.wanted}"
        return f"{self.document}: wanted {self.wanted}, got {self.got}"


@dataclass(frozen=True, slots=True)
class Figure:
    """How often one field was right.

    Attributes:
        right: values found as wanted.
        extra: values found that were not wanted, or were wrong.
        missed: values wanted that were not found, or not rightly.

    Examples:
        >>> Figure(right=3, extra=1, missed=3).precision
        0.75
        >>> Figure(right=3, extra=1, missed=3).f1
        0.6
    """

    right: int
    extra: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of the found values that are right; 1 where nothing was wanted or found."""
        found = self.right + self.extra
        return self.right / found if found else float(not self.missed)

    @property
    def recall(self) -> float:
        """The share of the wanted values that were found; 1 where none was wanted."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def wanted(self) -> int:
        """How many values the labels hold."""
        return self.right + self.missed


@dataclass(frozen=True)
class Scores:
    """Every outcome of a run, in the order of the labels.

    Attributes:
        documents: how many articles were scored.
        outcomes: what became of each value.
    """

    documents: int
    outcomes: tuple[Outcome, ...]

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """The figure of each field, in the order of the report."""
        right = Counter(o.field for o in self.outcomes if o.hit)
        wrong = [o for o in self.outcomes if not o.hit]
        extra = Counter(o.field for o in wrong if o.got is not None)
        missed = Counter(o.field for o in wrong if o.wanted is not None)
        return {name: Figure(right[name], extra[name], missed[name]) for name in NAMES}

    @property
    def overall(self) -> float:
        """The mean F1 of the fields that count, from 0 to 1."""
        return sum(self.figures[name].f1 for name in COUNTED) / len(COUNTED)

    def errors(self, field: str) -> list[Outcome]:
        """The values of a field that were missed, wrong or extra."""
        return [o for o in self.outcomes if o.field == field and not o.hit]

    def worst(self, count: int) -> list[tuple[str, int]]:
        """The articles with most errors, and how many; equals in the order of the labels."""
        wrong = Counter(o.document for o in self.outcomes if not o.hit)
        return wrong.most_common(count)


def to_json(value: Any) -> str:
    """A value of a row as JSON text on one line, without what is empty.

    Examples:
        >>> from mourecords.scoring.labels import PartyRow
        >>> to_json(PartyRow(name="Peru"))
        '{"name": "Peru"}'
    """
    if isinstance(value, BaseModel):
        value = value.model_dump(exclude_none=True)
    return json.dumps(value, ensure_ascii=False)
