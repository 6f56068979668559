"""The other states in what one agrees to do: those it buys from or lends to, and its debtors."""

from __future__ import annotations

from typing import Final

from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.clauses import Clauses
from mourecords.mentions.news import News
from mourecords.mentions.side import Side
from mourecords.values.vocabularies import PartyType

_PARTNERS: Final = ("state", "government", "state_company", "body_name")
_NEAR: Final = 30
"""How many characters before a state are looked at for what makes it the other side."""


def find_partners(news: News, clauses: Clauses, *, start: int, limit: int) -> list[Side]:
    """As in "agreed to lend Peru 5 mln dlrs", "to buy gas from Peru": the other state.

    Args:
        news: the mentions of the article.
        clauses: its sides.
        start: the end of the act.
        limit: the end of its sentence.
    """
    if compile_pattern(news.pack, "frames.deals").match(news.folded, start) is None:
        return []
    partner = compile_pattern(news.pack, "frames.partner")
    return [
        side
        for side in clauses.inside(start, limit)
        if side.actor
        and side.actor.form in _PARTNERS
        and partner.search(news.folded, max(start, side.start - _NEAR), side.start)
    ]


def find_debtors(news: News, clauses: Clauses, *, start: int, limit: int) -> list[Side]:
    """The states that owe what is agreed on: "to reschedule Peru's and Chile's debts".

    Args:
        news: the mentions of the article.
        clauses: its sides.
        start: the end of the act.
        limit: the end of its sentence.
    """
    if compile_pattern(news.pack, "frames.eases").match(news.folded, start, limit) is None:
        return []
    owes = compile_pattern(news.pack, "frames.owes")
    states = _states(clauses, start, limit)
    return [side for side in states if owes.match(news.folded, side.end, limit)]


def _states(clauses: Clauses, start: int, limit: int) -> list[Side]:
    inside = clauses.inside(start, limit)
    return [side for side in inside if side.actor and side.actor.type is PartyType.STATE]
