"""One state's agreements with several others, which a text tells in one breath."""

from __future__ import annotations

from mourecords.assembly.candidates import Candidate
from mourecords.assembly.choices import Choice


def to_bilaterals(candidate: Candidate, choice: Choice) -> list[Choice]:
    """The choice, or as in "Peru signed treaties with Chile and Cuba" one for each pair.

    Args:
        candidate: the agreement, or the plural that stands for several.
        choice: its sides.
    """
    partners = [pair for pair in choice.actors if pair[1] == "party.with"]
    others = [pair for pair in choice.actors if pair[1] != "party.with"]
    first = candidate.frames[0] if candidate.frames else None
    if first is None or not first.instrument.plural or len(others) != 1 or len(partners) < 2:
        return [choice]
    pairs = [Choice() for _ in partners]
    for pair, partner in zip(pairs, partners, strict=True):
        pair.actors = [others[0], partner]
        pair.persons, pair.homes = choice.persons, choice.homes
    return pairs
