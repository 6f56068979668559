"""Mentions that speak of one agreement, brought together."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Final

from mourecords.assembly.frames import Frame
from mourecords.mentions.instruments import Instrument
from mourecords.values.vocabularies import Kind

OLD: Final = datetime.timedelta(days=30)
"""How long before the article an act may be and still be its news."""


@dataclass(slots=True)
class Candidate:
    """One agreement that the article may report, with all that speaks of it.

    Attributes:
        frames: the frames that bear acts of its own, in order.
        mentions: all its mentions, in order.
        asides: the frames whose acts are only wished for or told of.
        sentences: the indexes of the sentences that speak of it.
    """

    frames: list[Frame] = field(default_factory=list)
    mentions: list[Instrument] = field(default_factory=list)
    asides: list[Frame] = field(default_factory=list)
    sentences: set[int] = field(default_factory=set)

    def take(self, frame: Frame, *, own: bool) -> None:
        """Add a mention, and its act where that is the agreement's own."""
        self.mentions.append(frame.instrument)
        self.sentences.add(frame.sentence)
        if own:
            self.frames.append(frame)
        elif frame.act is not None and frame.act.mood == "doubtful":
            self.asides.append(frame)

    @property
    def kinds(self) -> set[Kind]:
        """What its mentions call it."""
        return {mention.kind for mention in self.mentions}

    def titled(self, title: str) -> bool:
        """Whether one of its mentions has this name or acronym."""
        wanted = title.casefold()
        return any(
            m.title
            and wanted in (m.title.text.casefold(), *(a.casefold() for a in m.title.aliases))
            for m in self.mentions
        )
