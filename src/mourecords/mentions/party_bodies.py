"""Ministries and agencies that are parties themselves, or act for their state."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from mourecords.documents.folding import View
from mourecords.languages.pack import Pack
from mourecords.mentions.letter_case import is_lower, is_upper
from mourecords.mentions.party_names import STATE, PartyName
from mourecords.values.spans import Span

_BEFORE: Final = 140
_AFTER: Final = 160


class PartyBody(NamedTuple):
    """What stands around the name of a state; spans are in the view.

    Attributes:
        whole: the body with the name of the state, where the body is the party.
        agent: the body that acts for the state.
    """

    whole: Span | None = None
    agent: Span | None = None


def find_party_body(view: View, pack: Pack, *, name: PartyName) -> PartyBody:
    """The body of a state that is named with it.

    Examples:
        >>> from mourecords.documents.folding import fold
        >>> from mourecords.languages.pack import load_pack
        >>> view = fold("the Ministry of Health of the Republic of Peru")
        >>> name = PartyName(Span(30, 46), "PE", STATE)
        >>> find_party_body(view, load_pack("en"), name=name).whole
        Span(start=4, end=46)
    """
    if name.kind != STATE:
        return PartyBody()
    before, after = compile_party_bodies(pack, any_case=is_lower(view.text) or is_upper(view.text))
    start = max(0, name.span.start - _BEFORE)
    if match := before.search(view.text, start, name.span.start):
        return PartyBody(whole=Span(match.start("body"), name.span.end))
    end = min(len(view.text), name.span.end + _AFTER)
    match = after.match(view.text, name.span.end, end)
    return PartyBody(agent=Span(*match.span("body")) if match else None)


@cache
def compile_party_bodies(pack: Pack, *, any_case: bool) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before the name of the state of a body, and what leads on to an agent."""
    table = pack.table("parties_of_instruments")["bodies"]
    case = re.IGNORECASE if any_case else re.NOFLAG
    return re.compile(table["before"], case), re.compile(table["after"], case)
