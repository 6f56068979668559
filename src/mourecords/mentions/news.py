"""All that a news article mentions, found once and shared by what assembles it."""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol, TypeVar

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
from mourecords.mentions.doubtful import to_dated, to_parts
from mourecords.mentions.durations import DurationMention, find_durations
from mourecords.mentions.ellipses import find_ellipses
from mourecords.mentions.instrument_acronyms import find_acronyms
from mourecords.mentions.instruments import Instrument, find_instruments, head_words
from mourecords.mentions.persons import Person, find_persons
from mourecords.mentions.reading import Sentence
from mourecords.mentions.sentences import find_sentences
from mourecords.mentions.shortened_heads import find_shortened
from mourecords.mentions.side import Side, to_sides
from mourecords.values.spans import Span


class _Mention(Protocol):
    @property
    def start(self) -> int: ...


def _head(instrument: Instrument) -> int:
    return instrument.head


M = TypeVar("M", bound=_Mention)


@dataclass(frozen=True, eq=False)
class News:
    """The mentions of one article, or of a piece of a long one.

    All positions are positions in the view. Each kind of mention is looked for when
    it is first asked for: most articles report nothing, which few of them show.

    Attributes:
        document: the article.
        pack: the words of its language.
        view: its folded view.
        hits: the cues of the pack in it.
        published: the day of publication, where the caller knows it.
        whole: for a piece, the article that it is of; else None.
        reach: for a piece, where it begins and ends.
    """

    document: Document
    pack: Pack
    view: View
    hits: Hits
    published: datetime.date | None = None
    whole: News | None = None
    reach: tuple[int, int] = (0, 0)

    def piece(self, start: int, end: int) -> News:
        """A piece: the whole text, its sentences and its anchor, and only its own mentions."""
        hits = self.hits.between(start, end)
        return replace(self, hits=hits, whole=self, reach=(start, end))

    def _inside(self, mentions: tuple[M, ...]) -> tuple[M, ...]:
        first, last = (bisect_left(mentions, at, key=lambda m: m.start) for at in self.reach)
        return mentions[first:last]

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences, in order."""
        if self.whole is not None:
            return self.whole.sentences
        return find_sentences(self.document, self.view, pack=self.pack)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def anchor(self) -> Anchor:
        """From where and when the article speaks."""
        if self.whole is not None:
            return self.whole.anchor
        return find_anchor(
            self.document, self.view, hits=self.hits, pack=self.pack, published=self.published
        )

    @cached_property
    def supposed(self) -> News | None:
        """The article as of its dateline, where that has no year; in the year 2800."""
        if self.whole is not None:
            return self.whole.supposed
        day = self.anchor.supposed
        return replace(self, published=day) if day is not None else None

    @cached_property
    def instruments(self) -> tuple[Instrument, ...]:
        """The agreements that are spoken of."""
        if self.whole is not None:
            return self._inside(self.whole.instruments)
        headlines = (s.end for s in self.sentences if s.block is BlockKind.HEADLINE)
        found = tuple(
            find_instruments(
                self.view,
                self.hits,
                starts=self._starts or [0],
                headline_end=max(headlines, default=0),
                pack=self.pack,
            )
        )
        more = find_ellipses(self.folded, self.hits, instruments=found, pack=self.pack)
        called = find_acronyms(self.view, found, words=head_words(self.pack))
        short = find_shortened(self.folded, found, pack=self.pack)
        return tuple(sorted((*found, *more, *called, *short)))

    def instruments_in(self, start: int, end: int) -> tuple[Instrument, ...]:
        """The mentions of agreements whose heads stand in a range."""
        first, last = (bisect_left(self.instruments, at, key=_head) for at in (start, end))
        return self.instruments[first:last]

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        """What is done to agreements."""
        if self.whole is not None:
            return self._inside(self.whole.acts)
        return tuple(find_acts(self.folded, self.hits, pack=self.pack))

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """States, organisations and their bodies."""
        if self.whole is not None:
            return self._inside(self.whole.actors)
        starts = frozenset(self._starts or [0])
        found = find_actors(self.text, self.hits, starts=starts, pack=self.pack)
        day = self.anchor.day
        parts = (part for actor in found for part in to_parts(actor, day=day))
        return tuple(to_dated(actor, day=day, pack=self.pack) for actor in parts)

    @cached_property
    def persons(self) -> tuple[Person, ...]:
        """Persons with their offices."""
        if self.whole is not None:
            return self._inside(self.whole.persons)
        walls = sorted({*self._starts, *(sentence.end for sentence in self.sentences)})
        return find_persons(self.text, self.hits, actors=self.actors, walls=walls, pack=self.pack)

    @cached_property
    def sides(self) -> tuple[Side, ...]:
        """Persons and actors as the sides of agreements."""
        return to_sides(self.actors, self.persons, text=self.text, pack=self.pack)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Dates, and relative ones as they follow from the anchor."""
        if self.whole is not None:
            return self._inside(self.whole.dates)
        anchor = self.anchor
        return find_dates(
            self.folded, self.hits, anchor=anchor.day, pack=self.pack, around=anchor.around
        )

    @cached_property
    def durations(self) -> tuple[DurationMention, ...]:
        """Periods of time."""
        if self.whole is not None:
            return self._inside(self.whole.durations)
        units = tuple((hit.start, hit.end) for hit in self.hits.of("unit"))
        return tuple(find_durations(self.folded, units, pack=self.pack))

    @cached_property
    def text(self) -> str:
        """The text of the view."""
        return self.view.text

    @cached_property
    def folded(self) -> str:
        """The folded text of the view."""
        return self.view.folded

    def to_span(self, start: int, end: int) -> Span:
        """The span in the document of a range in the view."""
        return self.view.to_text(Span(start, end))

    def day_at(self, position: int) -> datetime.date | None:
        """The day from which the text at a position speaks: a digest has several."""
        index = bisect_right(self._stamps, (position, len(self.text))) - 1
        if index < 1:
            return self.anchor.day
        start, end = self._stamps[index]
        inside = self.dates[bisect_left(self.dates, (start,)) : bisect_left(self.dates, (end,))]
        return next((d.date.to_date() for d in inside if d.end <= end), None) or self.anchor.day

    @cached_property
    def _stamps(self) -> list[tuple[int, int]]:
        """Where the time stamps stand."""
        to_view = self.view.from_text
        spans = (block.span for block in self.document.of_kind(BlockKind.TIMESTAMP))
        return [(to_view(span.start), to_view(span.end)) for span in spans]

    def sentence_at(self, position: int) -> int:
        """The index of the sentence that holds a position of the view."""
        return max(0, bisect_right(self._starts, position) - 1)
