"""Which other agreements one agreement renews, amends, replaces, carries out or builds on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, NamedTuple

from mourecords.assembly.doers import Doer, clause_start, find_doer
from mourecords.assembly.topics import Passage, Topic
from mourecords.languages.hits import Hit
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.instruments import Instrument
from mourecords.mentions.news import News
from mourecords.values.vocabularies import Kind, RelationKind

_GAP: Final = 60
_NEAR: Final = 4
_LOOSE: Final = frozenset({RelationKind.IMPLEMENTS, RelationKind.BUILDS_ON})
_BEFORE: Final = 40
_DIRECT: Final = 2


class Related(NamedTuple):
    """Another agreement in the view, and how the own one bears on it."""

    kind: RelationKind
    start: int
    end: int


def choose_relations(topic: Topic) -> list[Related]:
    """The relations of an agreement that its passages tell, each other agreement once."""
    found: list[Related] = []
    for passage in topic.passages:
        if passage.apart <= _NEAR:
            found += _told(topic, passage)
            found += _turned(topic, passage)
            found += _outgoing(topic, passage)
    for opening in topic.openings:
        found += _told(topic, opening)
    kept: dict[int, Related] = {}
    for related in sorted(found, key=lambda one: (one.end, one.start)):
        kept.setdefault(related.end, related)
    return list(kept.values())


def _told(topic: Topic, passage: Passage) -> Iterator[Related]:
    """The agreement comes first: "It renews the pact of 1999"."""
    news = topic.news
    for hit in news.hits.within("relation", passage.start, end=passage.end):
        floor = max(passage.start, hit.start - _BEFORE)
        if compile_pattern(news.pack, "relations.not_related").search(
            news.folded, floor, hit.start
        ) or not _is_own(topic, passage, hit):
            continue
        related = _object(topic, passage, hit)
        if related is not None:
            yield related


def _is_own(topic: Topic, passage: Passage, hit: Hit) -> bool:
    """Whether it is this agreement that a word relates to another one."""
    earlier = [m for m in _instruments(topic.news, passage.start, hit.end) if m.start <= hit.start]
    if earlier:
        return any(m.head == earlier[-1].head for m in passage.mentions)
    start = clause_start(topic.news, hit.start, floor=passage.start)
    doer = find_doer(topic, passage, start=start, verb=hit.start)
    alone = not topic.others and passage.apart <= 1
    return doer is not Doer.OTHER or bool(passage.mentions) or (alone and hit.value in _LOOSE)


def _instruments(news: News, start: int, end: int) -> tuple[Instrument, ...]:
    first = bisect_left(news.instruments, start, key=lambda i: i.start)
    return news.instruments[first : bisect_left(news.instruments, end, key=lambda i: i.start)]


def _object(topic: Topic, passage: Passage, hit: Hit) -> Related | None:
    """The agreement right after a word that relates."""
    news, kind = topic.news, RelationKind(hit.value)
    direct = any(m.end <= hit.start <= m.end + _DIRECT for m in passage.mentions)
    for other in _instruments(news, hit.end, hit.end + _GAP)[:1]:
        gap = compile_pattern(news.pack, "relations.gap").fullmatch(
            news.folded, hit.end, other.start
        )
        named = bool(other.modifiers) or other.title is not None
        if gap and (_is_another(topic, other, kind) or (direct and named)):
            return Related(kind, gap.start("extra"), _end(news, other))
    old = compile_pattern(news.pack, "relations.old").match(news.folded, hit.end)
    return Related(kind, *old.span("old")) if old and kind is not RelationKind.UNDER else None


def _is_another(topic: Topic, other: Instrument, kind: RelationKind) -> bool:
    """Whether a mention names another agreement than the own one, and well enough."""
    if other.title is not None:
        return not topic.candidate.titled(other.title.text)
    apart = compile_pattern(topic.news.pack, "relations.another").match(other.modifiers)
    if apart is not None:
        past = compile_pattern(topic.news.pack, "relations.past").match(other.modifiers)
        return past is None or kind is not RelationKind.UNDER
    own = other.head != topic.candidate.mentions[0].head and other.introduces
    if kind is RelationKind.UNDER or (not own and _is_mention(topic, other)):
        return False
    if other.kind is Kind.OTHER:
        return False
    if compile_pattern(topic.news.pack, "relations.dated").match(topic.news.folded, other.end):
        return True
    return bool(other.modifiers) or not other.definite


def _is_mention(topic: Topic, mention: Instrument) -> bool:
    return any(m.head == mention.head for m in topic.candidate.mentions)


def _outgoing(topic: Topic, passage: Passage) -> Iterator[Related]:
    """One that ends while a new one is made: "The present pact, which expires in May"."""
    news = topic.news
    for other in _instruments(news, passage.start, passage.end):
        old = compile_pattern(news.pack, "relations.another").match(other.modifiers)
        if old and (
            compile_pattern(news.pack, "relations.ending").match(news.folded, other.end)
            or any(_is_new(news, m) for m in topic.candidate.mentions)
        ):
            yield Related(RelationKind.REPLACES, other.start, _end(news, other))


def _is_new(news: News, mention: Instrument) -> bool:
    new = compile_pattern(news.pack, "relations.new")
    return mention.determiner == "new" or new.match(mention.modifiers) is not None


def _end(news: News, other: Instrument) -> int:
    if other.title is not None:
        return other.end
    rest = compile_pattern(news.pack, "relations.rest").match(news.folded, other.end)
    return rest.end() if rest else other.end


def _turned(topic: Topic, passage: Passage) -> Iterator[Related]:
    """The other one comes first: "The treaty of 1999 is replaced by the pact", "Under it, …"."""
    news = topic.news
    for mention in passage.mentions:
        floor = news.sentences[news.sentence_at(mention.head)].start
        earlier = _instruments(news, floor, mention.start)
        if not earlier:
            continue
        other = earlier[-1]
        under = compile_pattern(news.pack, "relations.opening").fullmatch(
            news.folded, floor, other.start
        )
        named = _named(topic, other) if under else None
        if named is not None:
            yield Related(RelationKind.UNDER, named.start, _end(news, named))
        if not _is_another(topic, other, RelationKind.OTHER):
            continue
        for hit in news.hits.within("related_by", other.end, end=mention.start):
            yield Related(RelationKind(hit.value), _begin(news, other, floor), _end(news, other))


def _named(topic: Topic, mention: Instrument) -> Instrument | None:
    """The agreement that a mention points to, where it is best named."""
    if mention.title is not None:
        return mention
    fitting = [o for o in topic.others if mention.kind in o.kinds]
    for other in topic.others:
        if any(m.head == mention.head for m in other.mentions) or fitting == [other]:
            return max(other.mentions, key=lambda m: (m.title is not None, -m.start))
    return None


def _begin(news: News, other: Instrument, floor: int) -> int:
    """Where the name begins, with a year and a noun that "and" parts from it."""
    gap = compile_pattern(news.pack, "relations.begin").search(news.folded, floor, other.start)
    return gap.start("extra") if gap else other.start
