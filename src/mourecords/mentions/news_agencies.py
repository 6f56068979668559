"""News agencies that tell of what others agree, and make no agreement themselves."""

from __future__ import annotations

from mourecords.data.bodies import body
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.actors import Actor

_BEFORE = 60


def only_tells(text: str, actor: Actor, *, pack: Pack) -> bool:
    """Whether an actor is a news agency beside a word of telling: "Bernama reported".

    Args:
        text: the text of a view.
        actor: what it names.
        pack: the words of the language.
    """
    known = body(actor.body) if actor.body else None
    if known is not None and known.kind != "news_agency":
        return False
    if known is None and not compile_pattern(pack, "actors.news_agency").search(actor.name):
        return False
    before = text[max(0, actor.start - _BEFORE) : actor.start]
    return (
        compile_pattern(pack, "actors.tells").match(text, actor.end) is not None
        or compile_pattern(pack, "actors.told").search(before) is not None
    )
