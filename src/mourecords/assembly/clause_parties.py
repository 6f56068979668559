"""Sides that a clause names: the one that an agreement stands under, or one that it holds."""

from __future__ import annotations

from typing import Final

from mourecords.assembly.choices import Choice
from mourecords.assembly.frames import Frame
from mourecords.assembly.partners import find_partners
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.actors import Actor
from mourecords.mentions.clauses import Clauses
from mourecords.mentions.news import News
from mourecords.mentions.side import Side
from mourecords.values.vocabularies import PartyType

_BOUND: Final = (PartyType.STATE, PartyType.INTERNATIONAL_ORGANISATION)
"""Who of those in a clause may be bound by its agreement."""
_LEAD: Final = 14
"""How many characters before a firm are looked at for what makes it the other side."""


def add_main_clause(news: News, frame: Frame, *, clauses: Clauses, choice: Choice) -> None:
    """As in "Peru will lend Chile 5 mln dlrs under an accord signed here": both are its sides.

    So are those before "…, a protocol signed here showed".

    Args:
        news: the mentions of the article.
        frame: the agreement in its sentence.
        clauses: the sides of the article.
        choice: where they are added.
    """
    shows = compile_pattern(news.pack, "parties.shows")
    if not frame.subordinate and not shows.match(news.folded, frame.instrument.end):
        return
    start = news.sentences[frame.sentence].start
    inside = clauses.inside(start, frame.instrument.start)
    firm = compile_pattern(news.pack, "parties.firm_of")
    inside = [side for side in inside if not firm.match(news.folded, side.end)]
    _take_two(inside, choice)
    states = [s.actor for s in inside if s.actor and s.actor.type is PartyType.STATE]
    if not choice.actors and len({state.code for state in states}) == 1:
        _with_firm(news, states[0], [s.actor for s in inside if s.actor], choice)


def _with_firm(news: News, state: Actor, actors: list[Actor], choice: Choice) -> None:
    """The only state of a clause, with the firm that it deals with: "will repay Norbank"."""
    beside = compile_pattern(news.pack, "parties.beside")
    for actor in actors:
        led = beside.search(news.folded, max(0, actor.start - _LEAD), actor.start)
        if actor.type is PartyType.COMPANY and led is not None:
            choice.take(state, "party.clause")
            choice.take(actor, "party.clause")
            return


def add_relative_clause(news: News, frame: Frame, *, clauses: Clauses, choice: Choice) -> None:
    """As in "an accord under which Peru may fish in Chile's waters": both are its sides.

    So is the one in "Peru renewed a contract to supply Chile with oil".

    Args:
        news: the mentions of the article.
        frame: the agreement in its sentence.
        clauses: the sides of the article.
        choice: where they are added.
    """
    limit, act = news.sentences[frame.sentence].end, frame.act
    if act is not None and act.start > frame.instrument.end:
        limit = act.start
    which = clauses.pattern("under_which").match(news.text, frame.instrument.end, limit)
    if which is not None:
        _take_two(clauses.inside(which.end(), limit), choice)
    elif choice.actors and _deals_for_states(choice.actors[0][0]):
        partners = find_partners(news, clauses, start=frame.instrument.end, limit=limit)
        choice.add(partners[:1], "party.clause")


def _deals_for_states(actor: Actor) -> bool:
    """Whether an actor is one whose deals with states are between states: its own firms too."""
    return actor.type in _BOUND or actor.form == "state_company"


def _take_two(sides: list[Side], choice: Choice) -> None:
    """Take the states and organisations of a clause, if it names two and no more."""
    named = {
        side.actor.code: side.actor
        for side in sides
        if side.actor and side.actor.type in _BOUND and side.actor.form != "metonym"
    }
    taken = {actor.code for actor, _ in choice.actors}
    if len(named) == 2 and taken <= named.keys():
        for actor in named.values():
            choice.take(actor, "party.clause")
