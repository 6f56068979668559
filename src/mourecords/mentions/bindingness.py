"""Signals that an instrument binds in law, or does not: anchored phrases with weights."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from mourecords.documents.folding import View
from mourecords.languages.pack import Pack
from mourecords.values.spans import Span

VERDICT = 4
"""The sum of weights from which a verdict is given; below it nothing is said."""


class Signal(NamedTuple):
    """One signal, where the text first shows it.

    Attributes:
        rule: its stable id.
        weight: above 0 for binding, below 0 for not binding.
        alone: whether it can decide without another.
        span: where it is in the view.
    """

    rule: str
    weight: int
    alone: bool
    span: Span


def find_signals(view: View, pack: Pack) -> tuple[Signal, ...]:
    """Every signal that a text shows, each once, in the order of the table."""
    found = (
        (row, pattern.search(view.folded))
        for (row, pattern), needs in zip(compile_signals(pack), _needs(pack), strict=True)
        if any(words in view.folded for words in needs)
    )
    return tuple(
        Signal(rule, weight, alone, Span(*match.span()))
        for (rule, weight, alone), match in found
        if match
    )


def to_verdict(signals: tuple[Signal, ...]) -> bool | None:
    """Whether the signals say that it binds; None where they are weak, alone or at odds.

    Examples:
        >>> to_verdict((Signal("a", 3, False, Span(0, 1)), Signal("b", 2, False, Span(0, 1))))
        True
        >>> to_verdict((Signal("a", -6, True, Span(0, 1)),))
        False
        >>> to_verdict((Signal("a", 5, True, Span(0, 1)), Signal("b", -6, True, Span(0, 1))))
    """
    strong = {signal.weight > 0 for signal in signals if signal.alone}
    if len(strong) == 2:
        return None
    total = sum(signal.weight for signal in signals)
    same = [signal for signal in signals if (signal.weight > 0) == (total > 0)]
    if abs(total) < VERDICT or (len(same) < 2 and not strong):
        return None
    return total > 0


@cache
def _needs(pack: Pack) -> tuple[tuple[str, ...], ...]:
    """For each signal words of which a text must have one for its pattern to match."""
    return tuple(tuple(row.get("needs", [""])) for row in pack.table("bindingness")["signal"])


@cache
def compile_signals(pack: Pack) -> tuple[tuple[tuple[str, int, bool], re.Pattern[str]], ...]:
    """The signals of a pack; the second call for a pack costs nothing."""
    table = pack.table("bindingness")
    return tuple(
        (
            (row["id"], row["weight"], row.get("alone", False)),
            re.compile(row["pattern"].replace("{this}", table["this"])),
        )
        for row in table["signal"]
    )
