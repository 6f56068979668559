"""Agreements that only "one", "another" or "the second" stands for, after a plural."""

from __future__ import annotations

import re
from typing import Final

from mourecords.mentions.instruments import Instrument

_ELLIPSIS: Final = re.compile(
    r"(?:(?<=[.;:,] )|(?<=\band )|(?<=\A))(?:then there is )?(one|another|the other|"
    r"the others|the first|the second|the third|the fourth|a second|a third)"
    r"(?=,? (?:with|between|on|for|concerns?|is (?:on|for|between|with|about)|covers|"
    r"deals with|of them between|relates to|will|provides)\b)"
)
_PREVIEW: Final = re.compile(r"\b(?:among (?:them|these)|including)\b[^.;]*$")
_REACH: Final = 700


def find_ellipses(folded: str, instruments: tuple[Instrument, ...]) -> tuple[Instrument, ...]:
    """Mentions by a bare numeral or "another", with the kind of what they stand for.

    Args:
        folded: the folded text of a view.
        instruments: the mentions that have a noun.
    """
    found: list[Instrument] = []
    for match in _ELLIPSIS.finditer(folded):
        earlier = [
            i for i in instruments if match.start() - _REACH <= i.start and i.end <= match.start()
        ]
        source = next((i for i in reversed(earlier) if i.plural), None)
        if (
            source is None
            and match.group(1) in ("one", "another")
            and earlier
            and match.start() - earlier[-1].end < 90
        ):
            source = earlier[-1]
        if _PREVIEW.search(folded, max(0, match.start() - 90), match.start()):
            continue
        if source is not None and not any(i.start <= match.start(1) < i.end for i in instruments):
            found.append(
                Instrument(
                    match.start(1),
                    match.end(1),
                    match.start(1),
                    match.end(1),
                    source.kind,
                    "another",
                )
            )
    return tuple(found)
