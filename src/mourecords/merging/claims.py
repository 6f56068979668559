"""What each record says, in the order of how far its sources are to be trusted.

M5. Records are ordered by their best source: the text of the instrument, a
    registry, an official release, news, analysis, none; ties keep the order given.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from mourecords.documents.source import Source
from mourecords.records.evidence import Evidence
from mourecords.records.record import Record
from mourecords.values.vocabularies import SourceKind

RANKS: Final = (
    SourceKind.OFFICIAL_TEXT,
    SourceKind.REGISTRY,
    SourceKind.OFFICIAL_RELEASE,
    SourceKind.NEWS,
    SourceKind.ANALYSIS,
)


@dataclass(slots=True)
class Claimant:
    """One record among those that are merged.

    Attributes:
        record: the record, as it was given.
        sources: for each of its sources, the place in the merged record.
        parties: the name of each of its parties in the merged record.
    """

    record: Record
    sources: dict[int, int] = field(default_factory=dict)
    parties: dict[str, str] = field(default_factory=dict)

    def pieces(self, pointer: str) -> tuple[Evidence, ...]:
        """The evidence of the record for a value, pointing into the merged sources."""
        return tuple(self.moved(piece) for piece in self.record.why(pointer))

    def moved(self, piece: Evidence) -> Evidence:
        """A piece of evidence, pointing into the merged sources."""
        return piece.model_copy(update={"source": self.sources.get(piece.source, 0)})

    @property
    def name(self) -> str:
        """What findings call the record."""
        titles = (source.title or source.url for source in self.record.sources)
        return self.record.id or next((title for title in titles if title), None) or "a record"

    def value(self, name: str) -> Any:
        """A field of its agreement."""
        return getattr(self.record.agreement, name)


def to_claimants(records: Sequence[Record]) -> tuple[list[Claimant], tuple[Source, ...]]:
    """The records by rank (M5), and their sources without doubles."""
    claimants = [Claimant(record) for record in sorted(records, key=_rank)]
    sources: list[Source] = []
    for claimant in claimants:
        own = claimant.record.sources
        if not own and claimant.record.evidence:
            own = (Source(),)
        for place, source in enumerate(own):
            if source not in sources or source == Source():
                sources.append(source)
            claimant.sources[place] = _last(sources, source)
    return claimants, tuple(sources)


def _last(sources: list[Source], source: Source) -> int:
    return max(place for place, known in enumerate(sources) if known == source)


def _rank(record: Record) -> int:
    ranks = [RANKS.index(source.kind) for source in record.sources if source.kind in RANKS]
    return min(ranks, default=len(RANKS))
