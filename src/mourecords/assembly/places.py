"""Where an act was done: a city, state or building near it, or the city of the dateline."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from mourecords.languages.hits import Hit, longest
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.actors import Actor
from mourecords.mentions.acts import Act
from mourecords.mentions.instruments import Instrument
from mourecords.mentions.news import News
from mourecords.mentions.persons import Person
from mourecords.mentions.phrases import phrase_words
from mourecords.mentions.reading import Sentence
from mourecords.values.vocabularies import EventKind

M = TypeVar("M", Actor, Instrument, Person)
_WINDOW = 80
_NEAR = 200
_BEFORE = 60
_STATE = 90
_VISITED = 120
_TOPIC = 4
_ACTS = frozenset(
    {
        EventKind.SIGNED,
        EventKind.INITIALLED,
        EventKind.NEGOTIATED,
        EventKind.NOTES_EXCHANGED,
    }
)


class Place(NamedTuple):
    """A place: its name, where it stands in the view, and whether it is derived."""

    name: str
    start: int
    end: int
    derived: bool


def place_of(news: News, act: Act, *, sentence: Sentence) -> Place | None:
    """The place that belongs to an act.

    Args:
        news: the mentions of the article.
        act: what was done.
        sentence: where it is told.
    """
    if act.kind not in _ACTS:
        return None
    finder = _Finder(news, act, sentence)
    found = finder.named() or finder.bare() or finder.beside_day()
    return found or finder.here() or finder.venue() or finder.from_dateline()


def _last(mentions: Sequence[M], at: int) -> M | None:
    """The last mention that begins before a position."""
    index = bisect_left(mentions, at, key=lambda mention: mention.start) - 1
    return mentions[index] if index >= 0 else None


def _is_town(mention: Actor | Instrument | Person) -> bool:
    return isinstance(mention, Actor) and mention.form == "town"


class _Finder:
    """Looks for the place of one act in one sentence."""

    def __init__(self, news: News, act: Act, sentence: Sentence) -> None:
        self._news, self._act, self._sentence = news, act, sentence
        self._folded, self._text = news.folded, news.text

    def _pattern(self, name: str) -> re.Pattern[str]:
        return compile_pattern(self._news.pack, f"occasions.{name}")

    def named(self) -> Place | None:
        """A place of the lists, the nearest that belongs to the act."""
        start, end = self._sentence.start, self._sentence.end
        hits = self._news.hits.between(start, end).of("place", "metonym", "state", "subnational")
        ranked = [
            (rank, hit)
            for hit in longest(hits)
            if self._text[hit.end : hit.end + 1] != "-"
            and not self._is_of_name(hit)
            and not self._inside(hit)
            and (rank := self._rank(hit)) is not None
        ]
        best = min(ranked, key=lambda pair: pair[0], default=None)
        return self._place(best[1].start, best[1].end) if best else None

    def _place(self, start: int, end: int) -> Place:
        return Place(self._text[start:end], start, end, derived=False)

    def _is_of_name(self, hit: Hit) -> bool:
        """Whether a metonym only begins the name of a building: "the Itamaraty Palace"."""
        building = self._pattern("text_building").match(self._text, hit.end)
        return hit.tag == "metonym" and building is not None

    def _inside(self, hit: Hit) -> bool:
        """Whether a place is part of a person's office, or of the name of a body or agreement."""
        news = self._news
        for mentions in (news.persons, news.actors, news.instruments):
            index = bisect_right(mentions, hit.start, key=lambda mention: mention.start) - 1
            if index >= 0 and hit.end <= mentions[index].end:
                wider = hit.end - hit.start < mentions[index].end - mentions[index].start
                if wider:
                    return True
        return False

    def _rank(self, hit: Hit) -> int | None:
        """How far a place stands from the act; None where it does not belong to it."""
        before = self._folded[max(self._sentence.start, hit.start - _WINDOW) : hit.start]
        extra = _STATE if hit.tag in ("state", "subnational") else 0
        if self._pattern("event_of").search(before) and self._pattern("event_after").match(
            self._folded, hit.end
        ):
            return extra
        if self._pattern("visiting").search(before):
            if self._has_act_between(hit):
                return None
            return _VISITED + extra + abs(hit.start - self._act.end)
        if not self._pattern("prep").search(before):
            return None
        if hit.start >= self._act.end:
            return self._rank_behind(hit, before, extra)
        return self._rank_before(hit, extra)

    def _has_act_between(self, hit: Hit) -> bool:
        """As in "initialled a treaty that will be signed when she visits Lima"."""
        acts = self._news.acts
        index = bisect_right(acts, self._act.start, key=lambda act: act.start)
        return index < len(acts) and acts[index].end <= hit.start

    def _rank_behind(self, hit: Hit, before: str, extra: int) -> int | None:
        gap = self._folded[self._act.end : hit.start]
        if len(gap) > 2 * _NEAR or self._pattern("cut").search(gap):
            return None
        tight = self._pattern("tight_before").search(before) or self._pattern("tight_after").match(
            self._folded[hit.end : hit.end + _BEFORE]
        )
        subject = self._pattern("of_subject").match(self._folded, hit.end)
        if not tight and (subject is not None or self._is_of_topic(hit, extra)):
            return None
        return len(gap) + extra

    def _is_of_topic(self, hit: Hit, extra: int) -> bool:
        """Whether a place may belong to what the agreement before it is about."""
        last = _last(self._news.instruments, hit.start)
        floor = max(self._act.end, last.end if last else 0)
        if self._is_of_purpose(floor, hit):
            return True
        topic = self._pattern("topic").search(self._folded, floor, hit.start)
        if topic is None or extra:
            return topic is not None
        words = self._folded[topic.start() : hit.start].split()
        return len(words) > _TOPIC + 2 and not self._stands_apart(hit)

    def _is_of_purpose(self, floor: int, hit: Hit) -> bool:
        """As in "signed a loan to improve roads in Cusco": there the roads are."""
        purpose = self._pattern("purpose").search(self._folded, floor, hit.start)
        verbs = phrase_words(self._news.pack).verbs
        return purpose is not None and purpose[1] in verbs and not self._stands_apart(hit)

    def _stands_apart(self, hit: Hit) -> bool:
        """As in "signed a pact on the conservation of tuna with Chile in Lima"."""
        floor = max(self._act.end, hit.start - _BEFORE)
        if self._pattern("nowhere").search(self._folded, floor, hit.start):
            return True
        prep = self._pattern("prep").search(self._folded, floor, hit.start)
        sides = (_last(self._news.actors, hit.start), _last(self._news.persons, hit.start))
        return prep is not None and any(s is not None and s.end + 1 == prep.start() for s in sides)

    def _rank_before(self, hit: Hit, extra: int) -> int | None:
        gap = self._folded[hit.end : self._act.start]
        if len(gap) > 2 * _NEAR or self._pattern("cut").search(gap):
            return None
        lead = self._folded[self._sentence.start : hit.start]
        if len(lead) <= _WINDOW and self._pattern("opening").search(lead):
            return len(gap) // 4 + extra
        if self._pattern("held").search(lead):
            return len(gap) + _BEFORE + extra
        return None

    def bare(self) -> Place | None:
        """A capitalised name in no list right behind the act: "signed in Zlin on Monday"."""
        match = self._pattern("text_bare").match(self._text, self._act.end, self._sentence.end)
        if match is None or self._is_taken(match.start(1), match.end(1)):
            return None
        return self._place(match.start(1), match.end(1))

    def beside_day(self) -> Place | None:
        """Such a name beside the day of the act, or behind a venue that ends the sentence.

        As in "signed a pact on Monday in Zlin" and "signed a pact at Villa Rosa in Zlin".
        """
        news, end = self._news, self._sentence.end
        first = bisect_left(news.dates, self._act.end, key=lambda date: date.start)
        for date in news.dates[first:]:
            if date.start >= end:
                break
            for at in (
                self._pattern("text_bare").match(self._text, date.end, end),
                self._pattern("text_before_day").search(self._text, self._act.end, date.start),
            ):
                if at is not None and self._is_free(*at.span(1)):
                    return self._place(*at.span(1))
        at = self._pattern("text_in_city").search(self._text, self._act.end, end)
        return self._place(*at.span(1)) if at and self._is_free(*at.span(1)) else None

    def _is_free(self, start: int, end: int) -> bool:
        """Whether a name behind an act is near it, and none of a person, a body or a pact."""
        gap = self._folded[self._act.end : start]
        news = self._news
        field = any(news.hits.within("subject", start, end=end))
        if len(gap) > 2 * _NEAR or self._pattern("cut").search(gap) or field:
            return False
        if self._is_taken(start, end):
            return False
        near = (_last(news.persons, end), _last(news.actors, end), _last(news.instruments, end))
        return all(m is None or m.end <= start or _is_town(m) for m in near)

    def _is_taken(self, start: int, end: int) -> bool:
        dates = self._news.dates
        index = bisect_left(dates, start, key=lambda date: date.end)
        return index < len(dates) and dates[index].start < end

    def venue(self) -> Place | None:
        """A building or seat near the act: "at the White House"."""
        first = max(self._sentence.start, self._act.start - _NEAR)
        last = min(self._sentence.end, self._act.end + _NEAR)
        for match in self._pattern("text_venue").finditer(self._text, first, last):
            start, end = match.span(1)
            gap = self._folded[min(end, self._act.end) : max(start, self._act.start)]
            persons = self._news.persons
            person = any(p.start <= start < p.end for p in persons)
            owner = " " not in self._text[start:end] and self._is_owner(end)
            end = min([end, *(p.start - 1 for p in persons if start < p.start < end)])
            if not (person or owner or self._pattern("cut").search(gap)):
                return self._place(start, end)
        return None

    def _is_owner(self, end: int) -> bool:
        """As in "at the Ministry's offices": whose they are is no place."""
        return self._pattern("possessive").match(self._text, end) is not None

    def here(self) -> Place | None:
        """The city of the dateline, behind a venue: "at State House here"."""
        venue = self.venue()
        behind = self._pattern("here_behind").match(self._folded, venue.end) if venue else None
        return self._of_dateline(*behind.span(1)) if behind else None

    def _of_dateline(self, start: int, end: int) -> Place | None:
        """The city of the dateline, for the words that stand for it."""
        name = self._news.anchor.place
        if name is None:
            return None
        return Place(name.title() if name.isupper() else name, start, end, derived=True)

    def from_dateline(self) -> Place | None:
        """The city of the dateline, where the text says "here" or names it by its rank."""
        anchor = self._news.anchor
        start, end = self._sentence.start, self._sentence.end
        found = self._pattern("here").search(self._folded, start, end)
        if found is not None and anchor.place is not None:
            return self._of_dateline(*found.span())
        capital = self._pattern("capital").search(self._folded, start, end)
        if capital is None or not self._near(capital.start()):
            return None
        if anchor.place is None or not self._is_of(capital.span(1), anchor.code):
            return self._place(*capital.span(1))
        return self._of_dateline(*capital.span())

    def _is_of(self, span: tuple[int, int], code: str | None) -> bool:
        """Whether "the capital", or "the Malaysian capital", may be the city of the dateline."""
        named = self._news.hits.between(*span).of("adjective", "state", "prefix")
        bare = " " not in self._folded[span[0] : span[1]]
        return bare or any(hit.value == code for hit in named)

    def _near(self, at: int) -> bool:
        lead = self._folded[self._sentence.start : at]
        if len(lead) < _BEFORE and self._pattern("early").fullmatch(lead):
            return True
        gap = self._folded[min(at, self._act.end) : max(at, self._act.end)]
        return len(gap) < _NEAR and not self._pattern("cut").search(gap)
