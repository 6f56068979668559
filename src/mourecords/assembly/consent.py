"""Whom an act of consent binds: of those who approve an agreement, not all are its parties."""

from __future__ import annotations

from mourecords.assembly.choices import Choice
from mourecords.assembly.frames import Frame
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.acts import CONSENT, Act
from mourecords.mentions.clauses import Clauses
from mourecords.mentions.news import News
from mourecords.mentions.side import Side
from mourecords.values.vocabularies import PartyType


def to_bound(sides: list[Side], act: Act, *, clauses: Clauses) -> list[Side]:
    """Those that an act binds: a cabinet that approves binds its state, and no organ is a party."""
    if act.kind not in CONSENT:
        return sides
    organ = compile_pattern(clauses.pack, "parties.organ")
    organised = PartyType.INTERNATIONAL_ORGANISATION
    named = [(side, side.actor) for side in sides if side.actor is not None]
    return [
        side
        for side, actor in named
        if actor.type is not PartyType.GOVERNMENT_BODY
        and not (actor.type is organised and organ.search(actor.name))
    ]


def add_consenting(news: News, frame: Frame, *, clauses: Clauses, choice: Choice) -> None:
    """The state of the parliament or cabinet that approves, where one side is still missing."""
    act = frame.act
    if act is None or act.kind not in CONSENT or len(choice.actors) >= 2:
        return
    for side in clauses.subjects(news.sentences[frame.sentence].start, act.start):
        taken = {actor.code for actor, _ in choice.actors}
        body = side.actor
        if body and body.type is PartyType.GOVERNMENT_BODY and body.code and body.code not in taken:
            choice.take(body._replace(type=PartyType.STATE), "party.consent")
