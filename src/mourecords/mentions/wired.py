"""Companies as wire services mark them: in angle brackets, or with a ticker."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from mourecords.mentions.actors import Actor
from mourecords.mentions.body_names import Run
from mourecords.values.vocabularies import PartyType

_TICKERED: Final = re.compile(
    r"(?<![\w&.'-])([A-Z][\w&.'-]{0,40}(?: [A-Z][\w&.'-]{0,40}){0,4}) <[A-Z][\w. ]{0,9}>"
)
_BRACKETED: Final = re.compile(r"<([A-Z][\w.&,' -]{2,50})>")


def touches(taken: list[Run], start: int, *, end: int) -> bool:
    """Whether a range shares words with one of some runs, which are in order and apart."""
    index = bisect_left(taken, (end,))
    return index > 0 and start < taken[index - 1].end


def find_bracketed(text: str, taken: list[Run]) -> list[Actor]:
    """Companies as wire services bracket them: <Chrysler Canada Ltd>.

    Args:
        text: the text of a view.
        taken: the names that are known already.
    """
    if "<" not in text:
        return []
    return [
        Actor(m.start(1), m.end(1), m.group(1), None, PartyType.COMPANY, "company", m.end(1))
        for m in _BRACKETED.finditer(text)
        if not touches(taken, m.start(), end=m.end()) and " " in m.group(1)
    ]


def find_tickered(text: str, taken: list[Run]) -> list[Actor]:
    """Companies that wire services mark with a ticker: "L M Ericsson <ERIC ST>".

    Args:
        text: the text of a view.
        taken: the names that are known already.
    """
    if "<" not in text:
        return []
    return [
        Actor(m.start(1), m.end(), m.group(1), None, PartyType.COMPANY, "company", m.end(1))
        for m in _TICKERED.finditer(text)
        if not touches(taken, m.start(1), end=m.end(1))
    ]
