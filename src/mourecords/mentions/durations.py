"""Periods of time as texts write them: "five-year", "ten (10) years", "a year and a half"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Final, NamedTuple

from mourecords.documents.folding import fold
from mourecords.errors import DurationError, WordDigitConflictError
from mourecords.languages.numbers import is_number_word, to_number
from mourecords.languages.pack import Pack, load_pack
from mourecords.values.durations import Duration

_WORD: Final = re.compile(r"[a-z]+|\d+(?:[.,/]\d+)?|[()]")
_REACH: Final = 60


class DurationMention(NamedTuple):
    """A period in a view.

    Attributes:
        start: its first position.
        end: the one after its last.
        duration: the period.
    """

    start: int
    end: int
    duration: Duration


@cache
def _joins(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    units = "|".join(sorted(pack.table("numbers")["units"], key=len, reverse=True))
    after = re.compile(pack.table("numbers")["periods"]["after"].replace("{units}", units))
    return re.compile(rf"({units})\b"), after


def _periods(pack: Pack) -> Mapping[str, Any]:
    """The words of periods that are no number words."""
    periods: Mapping[str, Any] = pack.table("numbers")["periods"]
    return periods


def find_durations(
    folded: str, units: tuple[tuple[int, int], ...], *, pack: Pack
) -> list[DurationMention]:
    """The periods around unit words.

    Args:
        folded: the folded text of a view.
        units: start and end of each unit word in it ("year", "months").
        pack: whose number words count.

    Returns:
        The periods in order; words and digits that disagree give none.
    """
    found: list[DurationMention] = []
    for start, end in units:
        if found and start < found[-1].end:
            continue
        try:
            mention = _around(folded, start, end, pack)
        except DurationError:
            continue
        if mention is not None and not (found and mention.start < found[-1].end):
            found.append(mention)
    return found


def _around(folded: str, start: int, end: int, pack: Pack) -> DurationMention | None:
    words = list(_WORD.finditer(folded, max(0, start - _REACH), start))
    taken: list[re.Match[str]] = []
    depth, unit = 0, start
    if words and words[-1].group() in _periods(pack)["besides"]:
        unit = words.pop().start()
    for match in reversed(words):
        word = match.group()
        gap = folded[match.end() : taken[-1].start() if taken else unit]
        if (
            gap.strip(" -")
            or (taken and not _belongs(word, pack))
            or (not taken and not _opens(word, pack))
        ):
            break
        if taken and _is_bare_article(word, taken[-1].group(), pack):
            break
        depth += (word == ")") - (word == "(")
        taken.append(match)
    while (
        taken
        and (taken[-1].group() in ")(" or taken[-1].group() in _periods(pack)["joints"])
        and not (depth == 0 and taken[-1].group() == "(")
    ):
        taken.pop()
    if not taken:
        return None
    taken.reverse()
    number = _number([match.group() for match in taken], pack)
    if number is None:
        return None
    return _made(folded, (taken[0].start(), start, end), number, pack)


def _is_bare_article(word: str, after: str, pack: Pack) -> bool:
    """Whether "a" is no number here: it is one in "a half" and "a hundred"."""
    return (
        word in pack.table("numbers")["articles"] and after not in _periods(pack)["after_article"]
    )


def _opens(word: str, pack: Pack) -> bool:
    known = is_number_word(word, pack) or word in _periods(pack)["half"]
    return word == ")" or word[0].isdigit() or known


def _belongs(word: str, pack: Pack) -> bool:
    return word == "(" or word in _periods(pack)["joints"] or _opens(word, pack)


def _without_half(words: list[str], pack: Pack) -> tuple[list[str], bool]:
    """The words before a half, and whether there was one."""
    for ending in (["1", "/2"], ["1/2"], *_periods(pack)["and_a_half"]):
        if words[-len(ending) :] == ending:
            return words[: -len(ending)], True
    return words, False


def _number(words: list[str], pack: Pack) -> tuple[int, bool] | None:
    """The number, and whether a half is added."""
    match = re.fullmatch(r"(\d+)[.,]5", words[-1]) if words else None
    if match:
        return int(match.group(1)), True
    words, half = _without_half(words, pack)
    if ")" in words and "(" in words:
        opening = words.index("(")
        outer, inner = words[:opening], words[opening + 1 : words.index(")")]
        first, second = to_number(outer, pack), to_number(inner, pack)
        if first is None or second is None:
            value = first if second is None else second
        elif first != second:
            raise WordDigitConflictError(
                " ".join(words), first if not outer[0].isdigit() else second, second
            )
        else:
            value = first
    else:
        value = to_number([word for word in words if word not in "()"], pack)
    return None if value is None else (value, half)


def _made(
    folded: str, at: tuple[int, int, int], number: tuple[int, bool], pack: Pack
) -> DurationMention | None:
    first, start, end = at
    unit_form, after_form = _joins(pack)
    unit_word = unit_form.match(folded, start)
    if unit_word is None:
        return None
    unit = pack.table("numbers")["units"][unit_word.group(1)]
    value, half = number
    after = after_form.match(folded, unit_word.end())
    stop = unit_word.end()
    if after is not None and after.group():
        tail = after.group()
        half = half or after.group("half") is not None
        stop = after.end() if " " in tail else stop
    duration = _scaled(value, unit, half=half)
    if duration is None:
        return None
    if after is not None and after.group("unit"):
        more = to_number([after.group("number")], pack)
        extra = more and _scaled(
            more, pack.table("numbers")["units"][after.group("unit")], half=False
        )
        duration, stop = (duration + extra, stop) if extra else (duration, unit_word.end())
    return DurationMention(first, max(stop, end), duration)


def _scaled(value: int, unit: str, *, half: bool) -> Duration | None:
    factor, letter = int(unit[:-1] or 1), unit[-1]
    value *= factor
    if half and letter == "Y":
        return Duration(years=value, months=6)
    if half or value == 0:
        return None
    return Duration(f"P{value}{letter}")


def parse_duration(text: str, language: str = "en") -> Duration:
    """The duration that words give.

    Args:
        text: such as "five-year", "eighteen months", "a year and a half" or
            "ten (10) years"; an ISO 8601 duration is taken as it is.
        language: of the words, ISO 639.

    Raises:
        WordDigitConflictError: words and digits disagree, as in "thirty (60) days".
        DurationError: the text gives no duration.

    Examples:
        >>> parse_duration("ten (10) years"), parse_duration("a year and a half")
        (Duration('P10Y'), Duration('P1Y6M'))
    """
    if text.startswith("P"):
        return Duration(text)
    pack = load_pack(language)
    folded = fold(text).folded
    for match in re.finditer(r"[a-z]+", folded):
        if match.group() in pack.table("numbers")["units"]:
            mention = _around(folded, match.start(), match.end(), pack)
            if mention is not None:
                return mention.duration
    raise DurationError(
        text, "it names no number of years, months, weeks or days", "write “five years” or P5Y"
    )
