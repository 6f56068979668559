"""All that a news article mentions, found once and shared by what assembles it."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from dataclasses import dataclass

from mourecords.documents.block import BlockKind
from mourecords.documents.document import Document
from mourecords.documents.folding import View
from mourecords.languages.hits import Hits
from mourecords.languages.pack import Pack
from mourecords.mentions.actors import Actor
from mourecords.mentions.acts import Act, find_acts
from mourecords.mentions.anchors import Anchor, find_anchor
from mourecords.mentions.bodies import find_actors
from mourecords.mentions.dates import DateMention, find_dates
from mourecords.mentions.doubtful import to_dated
from mourecords.mentions.durations import DurationMention, find_durations
from mourecords.mentions.ellipses import find_ellipses
from mourecords.mentions.instruments import Instrument, find_instruments
from mourecords.mentions.persons import Person, find_persons
from mourecords.mentions.reading import Sentence
from mourecords.mentions.sentences import find_sentences
from mourecords.values.spans import Span


@dataclass(frozen=True, slots=True)
class News:
    """The mentions of one article; all positions are positions in the view."""

    document: Document
    pack: Pack
    view: View
    hits: Hits
    sentences: tuple[Sentence, ...]
    anchor: Anchor
    actors: tuple[Actor, ...]
    persons: tuple[Person, ...]
    instruments: tuple[Instrument, ...]
    acts: tuple[Act, ...]
    dates: tuple[DateMention, ...]
    durations: tuple[DurationMention, ...]

    @property
    def text(self) -> str:
        """The text of the view."""
        return self.view.text

    @property
    def folded(self) -> str:
        """The folded text of the view."""
        return self.view.folded

    def to_span(self, start: int, end: int) -> Span:
        """The span in the document of a range in the view."""
        return self.view.to_text(Span(start, end))

    def day_at(self, position: int) -> datetime.date | None:
        """The day from which the text at a position speaks: a digest has several."""
        stamps = [
            b
            for b in self.document.of_kind(BlockKind.TIMESTAMP)
            if self.view.from_text(b.span.start) <= position
        ]
        if len(stamps) > 1:
            start, end = (
                self.view.from_text(stamps[-1].span.start),
                self.view.from_text(stamps[-1].span.end),
            )
            day = next(
                (d.date.to_date() for d in self.dates if start <= d.start and d.end <= end), None
            )
            return day or self.anchor.day
        return self.anchor.day

    def sentence_at(self, position: int) -> int:
        """The index of the sentence that holds a position of the view."""
        return max(0, bisect_right(self.sentences, position, key=lambda s: s.start) - 1)


def find_news(
    document: Document, view: View, *, hits: Hits, pack: Pack, published: datetime.date | None
) -> News:
    """Everything that the assembly of a news article needs.

    Args:
        document: the article.
        view: its folded view.
        hits: the cues of the pack in it.
        pack: the words of its language.
        published: the day of publication, where the caller knows it.
    """
    sentences = find_sentences(document, view, pack=pack)
    starts = [s.start for s in sentences] or [0]
    headline_end = max((s.end for s in sentences if s.block is BlockKind.HEADLINE), default=0)
    anchor = find_anchor(document, view, hits=hits, pack=pack, published=published)
    found = find_actors(view.text, hits, starts=frozenset(starts), pack=pack)
    actors = tuple(to_dated(actor, day=anchor.day, pack=pack) for actor in found)
    instruments = find_instruments(view, hits, starts=starts, headline_end=headline_end, pack=pack)
    instruments = tuple(sorted(instruments + find_ellipses(view.folded, instruments)))
    units = tuple((hit.start, hit.end) for hit in hits.of("unit"))
    return News(
        document=document,
        pack=pack,
        view=view,
        hits=hits,
        sentences=sentences,
        anchor=anchor,
        actors=actors,
        persons=find_persons(view.text, hits, actors=actors, starts=starts, pack=pack),
        instruments=instruments,
        acts=find_acts(view.folded, hits, pack=pack),
        dates=find_dates(view.folded, hits, anchor=anchor.day, pack=pack),
        durations=tuple(find_durations(view.folded, units, pack=pack)),
    )
