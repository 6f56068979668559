"""What an agreement is about, by the cues in its name, scope, provisions and parties."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from mourecords.assembly.provisions import Phrase
from mourecords.assembly.relations import Related
from mourecords.assembly.scopes import find_scope
from mourecords.assembly.topics import Topic
from mourecords.documents.block import BlockKind
from mourecords.languages.hits import Hit
from mourecords.mentions.actors import Actor
from mourecords.mentions.complements import find_end
from mourecords.values.vocabularies import Subject

_NAMED: Final = 4.0
_SCOPE: Final = 3.0
_PROVISION: Final = 2.0
_SAID: Final = 1.0
_PARTY: Final = 1.5
_GIVER: Final = 3.0
"""What a cue weighs in the name of a party that is there to give aid: a development bank."""
_LATER: Final = 0.5
_EARLY: Final = 45
_LEAST: Final = 1.0
_SHARES: Final = (0.0, 0.37, 0.5, 0.8, 0.8)
"""What each of the first five must weigh, as a share of the first."""
_MANY: Final = 6
"""How many provisions make a list of fields …"""
_WIDE: Final = (0.0, 0.37, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4)
"""… and what each subject of such a list must weigh."""
_ENOUGH: Final = 5.0
_STEM: Final = 5
_NONE: Final = "none"


class _Window(NamedTuple):
    """A part of the text, and what a cue in it weighs; in phrases later ones weigh less."""

    start: int
    end: int
    weight: float
    phrase: bool = False


def choose_subjects(
    topic: Topic, *, provisions: Sequence[Phrase], related: Sequence[Related]
) -> list[tuple[Subject, int, int]]:
    """The subjects of an agreement, the weightiest first, each with its cue in the view.

    Args:
        topic: the agreement.
        provisions: what it provides, and its general purposes.
        related: the agreements that it amends, renews or builds on.
    """
    windows = [*_windows(topic, provisions), *_related(related)]
    shares = _WIDE if len(provisions) >= _MANY else _SHARES
    found = _ranked(_weighed(topic, windows), shares)
    return found or _ranked(_weighed(topic, _headline(topic)), shares)


def _ranked(
    weighed: list[tuple[Hit, float]], shares: tuple[float, ...]
) -> list[tuple[Subject, int, int]]:
    """The subjects by weight; each further cue of one adds half of what the one before did."""
    weights: dict[Subject, float] = {}
    places: dict[Subject, Hit] = {}
    counts: dict[Subject, int] = {}
    for hit, weight in weighed:
        for subject in map(Subject, hit.value.split()):
            counts[subject] = counts.get(subject, -1) + 1
            weights[subject] = weights.get(subject, 0.0) + weight / 2 ** counts[subject]
            places.setdefault(subject, hit)
    most = min(max(weights.values(), default=0.0), _ENOUGH)
    ranked = sorted(weights, key=lambda subject: -weights[subject])
    asked = zip(ranked, shares, strict=False)
    chosen = [s for s, share in asked if weights[s] >= max(_LEAST, share * most)]
    return [(s, places[s].start, places[s].end) for s in chosen or ranked[:1]]


def _weighed(topic: Topic, windows: Iterable[_Window]) -> list[tuple[Hit, float]]:
    """Each cue in the windows with its weight; the same words weigh once, as much as they can."""
    best: dict[tuple[str, str], tuple[Hit, float]] = {}
    for window in windows:
        for hit in topic.news.hits.within("subject", window.start, end=window.end):
            if hit.end > window.end or hit.value == _NONE:
                continue
            weight = _weight(topic, hit, window)
            key = (topic.news.folded[hit.start : min(hit.end, hit.start + _STEM)], hit.value)
            if weight and (key not in best or best[key][1] < weight):
                best[key] = (hit, weight)
    return sorted(best.values(), key=lambda found: (-found[1], found[0]))


def _windows(topic: Topic, provisions: Sequence[Phrase]) -> Iterator[_Window]:
    own = [(p, m) for p in topic.passages for m in p.mentions]
    for _, mention in own:
        yield _Window(mention.start, mention.end, _NAMED)
    for passage, mention in own:
        scope = find_scope(topic.news, mention, end=passage.end)
        if scope is not None:
            end = find_end(topic.news, scope.start, limit=passage.end)
            yield _Window(scope.start, end, _SCOPE, phrase=True)
    for phrase in provisions:
        yield _Window(phrase.start, phrase.end, _PROVISION, phrase=True)
    yield from _opened(topic)
    for passage in topic.passages:
        if passage.mentions:
            yield _Window(passage.start, passage.end, _SAID)


def _opened(topic: Topic) -> Iterator[_Window]:
    """The plural that opened the list of which an agreement is an item: "two loan agreements"."""
    openings = {f.opening for f in topic.candidate.frames if f.opening >= 0}
    for index in openings:
        sentence = topic.news.sentences[index]
        for mention in topic.news.instruments:
            if sentence.start <= mention.head < sentence.end and mention.plural:
                yield _Window(mention.start, mention.end, _SCOPE)


def _related(related: Sequence[Related]) -> Iterator[_Window]:
    for one in related:
        yield _Window(one.start, one.end, _SCOPE)


def _headline(topic: Topic) -> Iterator[_Window]:
    """Where the text of an agreement names no subject, the headline may."""
    for sentence in topic.news.sentences:
        if sentence.block is BlockKind.HEADLINE:
            yield _Window(sentence.start, sentence.end, _SAID)


def _count_fields(topic: Topic, actor: Actor) -> int:
    """How many fields the name of a party holds: that of a ministry of four tells of none."""
    hits = topic.news.hits.within("subject", actor.start, end=actor.end)
    return len({hit.value for hit in hits if hit.value != _NONE})


def _weight(topic: Topic, hit: Hit, window: _Window) -> float:
    """What a cue weighs in a window: nothing in an office, or in the name of a third body."""
    news = topic.news
    person = bisect_right(news.persons, hit.start, key=lambda one: one.start) - 1
    if person >= 0 and hit.end <= news.persons[person].end:
        return 0.0
    first = bisect_right(news.actors, hit.start, key=lambda one: one.start) - 1
    if first >= 0 and hit.end <= news.actors[first].end:
        gives = Subject.DEVELOPMENT_AID in hit.value.split()
        weight = _GIVER if gives else _PARTY / _count_fields(topic, news.actors[first])
        return weight if news.actors[first].name.casefold() in topic.names else 0.0
    later = window.phrase and hit.start - window.start > _EARLY
    return window.weight * (_LATER if later else 1.0)
