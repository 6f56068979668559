"""A document made ready for finding: folded, scanned for cues, cut into sentences."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from mourecords.documents.block import BlockKind
from mourecords.documents.document import Document
from mourecords.documents.folding import View
from mourecords.languages.lexicon import Hit, Hits
from mourecords.languages.pack import Pack
from mourecords.values.spans import Span


class Sentence(NamedTuple):
    """A sentence, in positions of the view.

    Attributes:
        start: its first position.
        end: the one after its last.
        block: the kind of block it stands in.
        paragraph: the number of that block, counted from 0.
    """

    start: int
    end: int
    block: BlockKind
    paragraph: int


class Placed(NamedTuple):
    """Anything with a start and an end in the view."""

    start: int
    end: int


M = TypeVar("M", bound=tuple)  # type: ignore[type-arg]


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the finders look at.

    Attributes:
        document: the text and its blocks.
        pack: the words of its language.
        view: the folded text; every position of a mention is one in it.
        hits: the cues and names of the pack in it.
        sentences: its sentences, in order.
        anchor: the day from which relative dates count, and where it is stated
            (None where it was given by the caller); None where there is none.
    """

    document: Document
    pack: Pack
    view: View
    hits: Hits
    sentences: tuple[Sentence, ...]
    anchor: datetime.date | None = None
    anchor_span: Span | None = None

    def text(self, start: int, end: int) -> str:
        """The characters of the view from start to end."""
        return self.view.text[start:end]

    def within(self, sentence: Sentence, *tags: str) -> tuple[Hit, ...]:
        """The hits with these tags that lie in a sentence."""
        return inside(self.hits.of(*tags), sentence.start, end=sentence.end)

    def to_span(self, start: int, end: int) -> Span:
        """The span in the document of a range in the view."""
        return self.view.to_text(Span(start, end))


def inside(mentions: Iterable[M], start: int, *, end: int) -> tuple[M, ...]:
    """Those of some mentions that lie wholly between two positions."""
    return tuple(m for m in mentions if start <= m[0] and m[1] <= end)
