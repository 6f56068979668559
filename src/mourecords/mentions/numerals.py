"""Numbers in words: ``twenty-first``, ``one thousand nine hundred and ninety-four``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from mourecords.languages.alternation import to_alternation
from mourecords.languages.pack import Pack


class Numeral(NamedTuple):
    """A number in words.

    Attributes:
        value: the number.
        end: the position after its last character.
        ordinal: whether it ends as an ordinal.
    """

    value: int
    end: int
    ordinal: bool


@dataclass(frozen=True, slots=True)
class Numerals:
    """The number words of a pack, compiled.

    Attributes:
        token: matches one number word.
        joint: matches what may stand between two of them, which may be nothing.
        values: the number that each word stands for.
        ordinals: the words that are ordinals.
        factors: the words that multiply what stands before them.
    """

    token: re.Pattern[str]
    joint: re.Pattern[str]
    values: dict[str, int]
    ordinals: frozenset[str]
    factors: frozenset[str]

    def read(self, text: str, at: int) -> Numeral | None:
        """The longest number in words that starts at ``at`` in a folded text, or None."""
        total = current = 0
        found: Numeral | None = None
        while match := self.token.match(text, at):
            word = match[0]
            step = self._add(total, current, word)
            if step is None:
                break
            total, current = step
            if not text[match.end() : match.end() + 1].isalpha():
                found = Numeral(total + current, match.end(), word in self.ordinals)
            if word in self.ordinals:
                break
            joint = self.joint.match(text, match.end())
            at = joint.end() if joint else match.end()
        return found

    def _add(self, total: int, current: int, word: str) -> tuple[int, int] | None:
        value = self.values[word]
        if word in self.factors:
            grown = max(current, 1) * value
            return (total + grown, 0) if value >= 1000 else (total, grown)
        if value < 10:
            fits = current % 10 == 0 and current % 100 != 10
            return (total, current + value) if fits else None
        if current % 100 == 0:
            return total, current + value
        pair = total == 0 and 10 < current < 21
        return (0, current * 100 + value) if pair else None


@cache
def compile_numerals(pack: Pack) -> Numerals:
    """The number words of a pack; the second call for a pack costs nothing.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> numerals = compile_numerals(load_pack("en"))
        >>> numerals.read("one thousand nine hundred and ninety-four, in two copies", 0)
        Numeral(value=1994, end=41, ordinal=False)
        >>> numerals.read("twothousandandfourteen", 0).value
        2014
    """
    table = pack.table("numerals")
    values = {**table["cardinals"], **table["ordinals"], **table["factors"]}
    words = to_alternation(values)
    joints = "|".join(map(re.escape, table["joints"]["words"]))
    return Numerals(
        token=re.compile(words),
        joint=re.compile(rf"[ ,-]{{0,3}}(?:(?:{joints})(?![a-z]{{0,3}} of)[ ,-]{{0,3}})?"),
        values=values,
        ordinals=frozenset(
            word for word in values if word in table["ordinals"] or word.endswith("dth")
        ),
        factors=frozenset(table["factors"]),
    )


def to_number(words: str, pack: Pack) -> int | None:
    """The number that ``words`` spell from their first to their last letter, or None.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> to_number("Twenty-first", load_pack("en")), to_number("thirty or so", load_pack("en"))
        (21, None)
    """
    folded = words.strip().lower()
    found = compile_numerals(pack).read(folded, 0)
    return found.value if found and found.end == len(folded) else None
