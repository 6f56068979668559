"""The states whose debts others agree to reschedule or to forgive."""

from __future__ import annotations

from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.clauses import Clauses
from mourecords.mentions.news import News
from mourecords.mentions.side import Side
from mourecords.values.vocabularies import PartyType


def find_debtors(news: News, clauses: Clauses, *, start: int, limit: int) -> list[Side]:
    """The states that owe what is agreed on: "to reschedule Peru's and Chile's debts".

    Args:
        news: the mentions of the article.
        clauses: its sides.
        start: the end of the act.
        limit: the end of its sentence.
    """
    eased = compile_pattern(news.pack, "frames.eases")
    if eased.match(news.folded, start, limit) is None:
        return []
    owes = compile_pattern(news.pack, "frames.owes")
    return [
        side
        for side in clauses.inside(start, limit)
        if side.actor
        and side.actor.type is PartyType.STATE
        and owes.match(news.folded, side.end, limit)
    ]
