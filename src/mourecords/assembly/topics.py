"""Where a text speaks of one agreement: its own passages, and those that go on about it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from mourecords.assembly.candidates import Candidate
from mourecords.documents.block import BlockKind
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.actors import Actor
from mourecords.mentions.instruments import Instrument
from mourecords.mentions.news import News
from mourecords.values.vocabularies import EventKind

_ENDING = frozenset({EventKind.TERMINATED, EventKind.SUSPENDED})
_EARLIER = frozenset({EventKind.SIGNED, EventKind.RATIFIED, EventKind.ENTERED_INTO_FORCE})
"""What was done, long before, to an agreement that is ended."""

_BESIDE = frozenset({BlockKind.HEADLINE, BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.TIMESTAMP})


_BEFORE = 2
"""How many sentences before the first mention may tell what is agreed."""

_SHORTEST = 5
"""What is shorter is only the number of a paragraph."""

_REPLACED = 40
"""How far before a mention a word may begin that makes it an earlier agreement."""

_DETERMINER = 5
"""How far behind such a word the agreement begins, its determiner between them."""

_OTHERS = ("replaces", "supplements")
"""The relations in which an agreement stands to another one only."""

_LOOSE = 9
"""How far apart these count as."""


class Passage(NamedTuple):
    """A sentence, or the part of one, that speaks of one agreement.

    Attributes:
        start: its first position in the view.
        end: the one after its last.
        mentions: the mentions of the agreement in it; where it only goes on, those
            that can only point back to it.
        apart: how many sentences back the agreement was last mentioned.
    """

    start: int
    end: int
    mentions: tuple[Instrument, ...]
    apart: int


@dataclass(frozen=True, slots=True)
class Topic:
    """One agreement, and where the text speaks of it.

    Attributes:
        news: the mentions of the article.
        candidate: the agreement.
        passages: in the order of the text, without headlines and captions.
        codes: of its parties, as far as they have one.
        names: of its parties, in lower case.
        others: the other agreements that the article reports.
        openings: what still speaks of it before another one is named: "It replaces …".
    """

    news: News
    candidate: Candidate
    passages: tuple[Passage, ...]
    codes: frozenset[str]
    names: frozenset[str]
    others: tuple[Candidate, ...] = ()
    openings: tuple[Passage, ...] = ()

    @property
    def ended(self) -> bool:
        """Whether all that is done to the agreement, once made, is to end or suspend it."""
        acts = {frame.act.kind for frame in self.candidate.frames if frame.act}
        return bool(acts & _ENDING) and acts <= _ENDING | _EARLIER


def to_topic(
    news: News, candidate: Candidate, *, others: Sequence[Candidate], sides: Sequence[Actor]
) -> Topic:
    """The passages of an agreement.

    Args:
        news: the mentions of the article.
        candidate: the agreement.
        others: the other agreements that the article reports.
        sides: its parties.
    """
    passages, openings = _find_passages(news, candidate, others)
    codes = frozenset(side.code for side in sides if side.code)
    shared = {m.head for other in others for m in other.mentions}
    return Topic(
        news,
        candidate,
        tuple(p for p in passages if not _tells_of_others(news, p, shared, codes=codes)),
        codes,
        frozenset(side.name.casefold() for side in sides),
        tuple(others),
        tuple(openings),
    )


def _tells_of_others(
    news: News, passage: Passage, shared: set[int], *, codes: frozenset[str]
) -> bool:
    """Whether what several agreements share is told there of other states than these."""
    if not any(m.head in shared for m in passage.mentions):
        return False
    first = bisect_left(news.actors, passage.start, key=lambda actor: actor.start)
    last = bisect_left(news.actors, passage.end, key=lambda actor: actor.start)
    named = {a.code for a in news.actors[first:last] if a.code and a.form == "state"}
    return bool(named - codes) and bool(codes - named)


def _find_passages(
    news: News, candidate: Candidate, others: Sequence[Candidate]
) -> tuple[list[Passage], list[Passage]]:
    """The passages, and the openings."""
    own = {m.head: m for m in candidate.mentions}
    named = _by_sentence(news, own, others)
    passages: list[Passage] = []
    openings: list[Passage] = []
    first = min((i for i in candidate.sentences if _is_told(news, i)), default=0)
    begun = min((i for i in named if i < first and _is_told(news, i)), default=first)
    apart = -1
    for index in range(max(0, first - _BEFORE), len(news.sentences)):
        start, end, *_ = news.sentences[index]
        inside = named.get(index, [])
        if not _is_told(news, index) or end - start < _SHORTEST:
            continue
        if inside or index in candidate.sentences:
            passages += _parts(inside, own, start, end)
            if apart >= 0 and inside and inside[0].head not in own:
                openings.append(Passage(start, inside[0].start, (), apart + 1))
            apart = 0 if not inside or inside[-1].head in own else -1
        elif index < begun:
            passages.append(Passage(start, end, (), _LOOSE))
        elif apart >= 0 and _turns_away(news, start):
            apart = -1
        elif apart >= 0:
            bare = tuple(_bare(news, start, end))
            passages.append(Passage(start, end, bare, apart + 1))
            apart = 0 if bare else apart + 1
    return passages, openings


def _turns_away(news: News, start: int) -> bool:
    """Whether a sentence turns to what else happened: "At talks the same day …"."""
    return compile_pattern(news.pack, "grouping.turns_away").match(news.folded, start) is not None


def _by_sentence(
    news: News, own: dict[int, Instrument], others: Sequence[Candidate]
) -> dict[int, list[Instrument]]:
    """The mentions of this and other agreements, in order, by the index of their sentence."""
    foreign = {m.head: m for o in others for m in o.mentions if m.head not in own}
    named: dict[int, list[Instrument]] = {}
    for _, mention in sorted((own | foreign).items()):
        named.setdefault(news.sentence_at(mention.head), []).append(mention)
    return named


def _bare(news: News, start: int, end: int) -> Iterator[Instrument]:
    """Mentions that can only point back: "the agreement", "this pact"."""
    first = bisect_left(news.instruments, start, key=lambda i: i.start)
    for mention in news.instruments[first:]:
        if mention.start >= end:
            return
        if _points_back(news, mention) and not _is_replaced(news, mention):
            yield mention


def _points_back(news: News, mention: Instrument) -> bool:
    """Whether a mention can only point back: "the pact", "the two-year pact"."""
    if not mention.definite or mention.title or mention.plural:
        return False
    generic = compile_pattern(news.pack, "grouping.generic")
    return generic.fullmatch(mention.modifiers) is not None


def _is_replaced(news: News, mention: Instrument) -> bool:
    """As in "It replaces the treaty on ports": that is another one."""
    floor = max(0, mention.start - _REPLACED)
    return any(
        hit.value in _OTHERS and mention.start - hit.end <= _DETERMINER
        for hit in news.hits.within("relation", floor, end=mention.start)
    )


def _is_told(news: News, index: int) -> bool:
    return news.sentences[index].block not in _BESIDE


def _parts(
    inside: list[Instrument], own: dict[int, Instrument], start: int, end: int
) -> list[Passage]:
    """The parts of a sentence from each run of own mentions up to the next other one."""
    if all(m.head in own for m in inside):
        return [Passage(start, end, tuple(inside), 0)]
    parts: list[Passage] = []
    first = start
    for index, mention in enumerate(inside):
        stop = inside[index + 1].start if index + 1 < len(inside) else end
        if mention.head in own:
            parts.append(Passage(first, stop, (mention,), 0))
        first = stop
    return parts
