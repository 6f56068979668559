"""The fields that are scored: where their values are, and when two of them are the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import eq
from typing import Any, Final

from mourecords.scoring import matching
from mourecords.scoring.labels import AgreementRow

Same = Callable[[Any, Any], bool]


@dataclass(frozen=True, slots=True)
class ScoredField:
    """One field of a row.

    Attributes:
        name: its name in the row and in the report.
        same: whether a wanted and a found value say the same.
        counts: whether it is part of the overall figure.
    """

    name: str
    same: Same = eq
    counts: bool = True

    def values(self, row: AgreementRow | None) -> tuple[Any, ...]:
        """The values of the field: several, one or none.

        Examples:
            >>> ScoredField("kind").values(AgreementRow(kind="treaty"))
            ('treaty',)
            >>> ScoredField("kind").values(None)
            ()
        """
        value = getattr(row, self.name, None)
        if isinstance(value, tuple):
            return value
        return () if value is None or value == "" else (value,)


DETECTION: Final = "detection"
"""Whether an article reports any agreement at all: one figure for each article."""
AGREEMENTS: Final = "agreements"
"""Whether each agreement of an article was found, and none that is not there."""
ROLES: Final = "signatory_roles"
"""The offices of those signatories who were found."""
TITLE: Final = ScoredField("title", matching.is_close, counts=False)
"""Scored only where the article names a title."""

FIELDS: Final = (
    ScoredField("parties", matching.is_same_party),
    ScoredField("kind"),
    ScoredField("signed_on"),
    ScoredField("signed_at", matching.is_same_place),
    ScoredField("duration", matching.is_same_text),
    ScoredField("signatories", matching.is_same_person),
    ScoredField("status"),
    ScoredField("subjects"),
    ScoredField("provisions", matching.is_close),
    ScoredField("related", matching.is_same_relation),
    ScoredField("renewal", counts=False),
    ScoredField("in_force_on", counts=False),
    ScoredField("binding", counts=False),
)
"""The fields that are compared value by value."""

COUNTED: Final = (DETECTION, AGREEMENTS, *(f.name for f in FIELDS if f.counts), ROLES)
"""The fields whose mean F1 is the overall figure."""
NAMES: Final = (*COUNTED, *(f.name for f in FIELDS if not f.counts), TITLE.name)
"""Every field of the report, in its order."""
