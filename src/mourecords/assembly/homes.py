"""The state of a body that a text names without it: "the finance ministry said"."""

from __future__ import annotations

from collections import Counter

from mourecords.assembly.choices import Choice
from mourecords.mentions.actors import Actor
from mourecords.mentions.news import News
from mourecords.values.vocabularies import PartyType

_LEAD = 3
"""Up to which sentence an article tells where it is."""


def add_homes(news: News, choice: Choice) -> None:
    """Give a body or a government without a state the one that the article leaves for it.

    That is the only state that the article names, the other one of two, where the
    other party has the one; or the state of the dateline, where the lead names it.
    A government for which none is left is no party.

    Args:
        news: the mentions of the article.
        choice: the sides, some of which may be bodies without a state.
    """
    homeless = [i for i, (a, _) in enumerate(choice.actors) if _is_homeless(a)]
    home = _home(news, choice) if len(homeless) == 1 else None
    if home is not None:
        actor, rule = choice.actors[homeless[0]]
        choice.actors[homeless[0]] = (actor._replace(code=home.code), rule)
        choice.homes[actor.start] = home
    choice.actors = [(a, r) for a, r in choice.actors if a.code or a.type is not PartyType.STATE]


def _is_homeless(actor: Actor) -> bool:
    return actor.code is None and actor.type in (PartyType.GOVERNMENT_BODY, PartyType.STATE)


def _home(news: News, choice: Choice) -> Actor | None:
    states = [a for a in news.actors if a.type is PartyType.STATE and a.code]
    named = Counter(actor.code for actor in states)
    taken = {actor.code for actor, _ in choice.actors if actor.code}
    left = [code for code in named if code not in taken]
    if len(named) <= 2 and len(left) == 1:
        return next(a for a in states if a.code == left[0])
    place = news.anchor.code
    lead = news.sentences[min(_LEAD, len(news.sentences) - 1)].end
    if place in taken:
        return None
    return next((a for a in states if a.code == place and a.start < lead), None)
