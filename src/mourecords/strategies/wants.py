"""What a test may fix about the agreements that it is given."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import TypedDict

from mourecords.strategies.values import Between
from mourecords.values.vocabularies import Kind


class Wants(TypedDict, total=False):
    """What the agreements shall be; each key may be left out.

    Attributes:
        kinds: what they call themselves.
        parties: the codes of the states that take part, all of them.
        bilateral: whether there are two parties (True) or three and more (False).
        binding: whether they bind in law.
        between: the bounds of the dates of their acts.
    """

    kinds: Collection[Kind | str]
    parties: Collection[str]
    bilateral: bool
    binding: bool
    between: Between


@dataclass(frozen=True, slots=True)
class Choice:
    """The same with every gap filled; None where anything goes."""

    kinds: tuple[Kind, ...] | None = None
    parties: tuple[str, ...] | None = None
    bilateral: bool | None = None
    binding: bool | None = None
    between: Between = field(default=("1995", "2030"))

    @property
    def party_counts(self) -> tuple[int, int]:
        """The smallest and the largest number of parties."""
        if self.parties is not None:
            return len(self.parties), len(self.parties)
        return {True: (2, 2), False: (3, 6), None: (2, 6)}[self.bilateral]


def to_choice(wants: Wants) -> Choice:
    """The wishes with every gap filled.

    Raises:
        ValueError: wishes that contradict one another, or a kind that is not known.
    """
    kinds = wants.get("kinds")
    parties = wants.get("parties")
    if parties is not None and wants.get("bilateral") is (len(parties) != 2):
        raise ValueError(f"bilateral={wants['bilateral']} with {len(parties)} parties")
    return Choice(
        kinds=None if kinds is None else tuple(Kind(kind) for kind in kinds),
        parties=None if parties is None else tuple(parties),
        bilateral=wants.get("bilateral"),
        binding=wants.get("binding"),
        between=wants.get("between", ("1995", "2030")),
    )
