"""How long after its trigger a rule of entry into force counts, and from how many acts.

``on the thirtieth day after …``, ``three months after …``, ``on the first day of the
second month following …``, ``the deposit of the tenth instrument``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from mourecords.languages.pack import Pack
from mourecords.mentions.final_clauses import slots_of, to_length
from mourecords.mentions.numerals import to_number
from mourecords.values.durations import Duration

_MOST: Final = 500


class Offset(NamedTuple):
    """How a rule counts from its trigger.

    Attributes:
        length: how long after it, or None.
        first_of_month: whether it is the first day of the month so reached.
        after_expiry: whether that month follows the expiry of the length.
        working_days: whether the days are working days.
        instruments: how many acts are needed, or None.
        on_receipt: whether notes count from their receipt.
        conflict: whether words and digits disagree.
        end: where the words that say so end, in the words that were read.
    """

    length: Duration | None = None
    first_of_month: bool = False
    after_expiry: bool = False
    working_days: bool = False
    instruments: int | None = None
    on_receipt: bool = False
    conflict: bool = False
    end: int = 0


@dataclass(frozen=True, slots=True)
class OffsetWords:
    """The patterns of a pack."""

    nth_day: re.Pattern[str]
    month: re.Pattern[str]
    expiry: re.Pattern[str]
    after: re.Pattern[str]
    working: re.Pattern[str]
    receipt: re.Pattern[str]
    nth_instrument: re.Pattern[str]
    count: re.Pattern[str]


def read_offset(words: str, until: int, *, pack: Pack) -> Offset:
    """How a rule counts, from the words around its trigger.

    Args:
        words: the folded words that follow the verb.
        until: where the words that name the trigger end.
        pack: the words of its language.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> words = "on the first day of the second month following the exchange of notes."
        >>> offset = read_offset(words, 56, pack=load_pack("en"))
        >>> offset.length, offset.first_of_month
        (Duration('P2M'), True)
        >>> read_offset("thirty (60) days after signature", 32, pack=load_pack("en")).conflict
        True
    """
    patterns = compile_offsets(pack)
    near = words[:until]
    offset = _of_month(patterns, near, pack) or _of_days(patterns, near, pack)
    reach = words[: until + 160]
    return offset._replace(
        instruments=_instruments(patterns, reach, pack),
        on_receipt=patterns.receipt.search(near) is not None,
    )


def _of_month(patterns: OffsetWords, words: str, pack: Pack) -> Offset | None:
    """The first day of a month, counted in months, or after a period has run out."""
    month = patterns.month.search(words)
    if month is None:
        return None
    if period := patterns.expiry.search(words, month.end()):
        length, conflict = to_length(period.groupdict(), pack)
        return Offset(
            length, first_of_month=True, after_expiry=True, conflict=conflict, end=period.end()
        )
    day = patterns.nth_day.match(words, month.end()) or patterns.after.match(words, month.end())
    if day and (length := _length(day, pack)):
        return Offset(length, first_of_month=True, end=day.end())
    number = _ordinal(month["ordinal"], pack) if month["ordinal"] else 1
    if number is None:
        return None
    return Offset(Duration(months=number), first_of_month=True, end=month.end())


def _of_days(patterns: OffsetWords, words: str, pack: Pack) -> Offset:
    found = [m for m in (patterns.nth_day.search(words), patterns.after.search(words)) if m]
    if not found:
        return Offset()
    match = min(found, key=lambda m: m.start())
    conflict = match.re is patterns.after and to_length(match.groupdict(), pack)[1]
    working = patterns.working.search(match[0]) is not None
    return Offset(_length(match, pack), working_days=working, conflict=conflict, end=match.end())


def _length(match: re.Match[str], pack: Pack) -> Duration | None:
    groups = match.groupdict()
    if groups.get("ordinal"):
        number = _ordinal(groups["ordinal"] or "", pack)
        return Duration(days=number) if number else None
    return to_length(groups, pack)[0]


def _ordinal(words: str, pack: Pack) -> int | None:
    digits = re.sub(r"\D", "", words)
    number = int(digits) if digits else to_number(words, pack)
    return number if number and number <= _MOST else None


def _instruments(patterns: OffsetWords, words: str, pack: Pack) -> int | None:
    """How many acts are needed: the tenth instrument, or ten of them."""
    found = [m for m in (patterns.nth_instrument.search(words), patterns.count.search(words)) if m]
    if not found:
        return None
    match = min(found, key=lambda m: m.start())
    return _ordinal(match["ordinal"], pack)


@cache
def compile_offsets(pack: Pack) -> OffsetWords:
    """The patterns of a pack; the second call for a pack costs nothing."""
    table = pack.table("triggers")["offsets"]
    length = slots_of(pack)["length"]
    patterns = {name: words.replace("{length}", length) for name, words in table.items()}
    return OffsetWords(**{name: re.compile(words) for name, words in patterns.items()})
