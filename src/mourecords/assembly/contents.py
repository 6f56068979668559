"""What an agreement provides, what it is about, and which other agreements it touches."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from mourecords.assembly.candidates import Candidate
from mourecords.assembly.frames import Frame
from mourecords.assembly.provisions import Phrase
from mourecords.data.areas import area
from mourecords.languages.hits import Hit
from mourecords.languages.pack import Pack
from mourecords.mentions.news import News
from mourecords.values.vocabularies import RelationKind, Subject

_LEAST: Final = 1.0
_SHARE: Final = 0.4
_ENOUGH: Final = 6.0
_MOST: Final = 3


@cache
def _relations(pack: Pack) -> tuple[tuple[RelationKind, re.Pattern[str]], ...]:
    table = pack.table("relations")["before"]
    return tuple((RelationKind(kind), re.compile(form)) for kind, form in table.items())


def _is_headline(news: News, index: int) -> bool:
    return news.sentences[index].block.value in ("headline", "caption", "byline")


def choose_subjects(
    news: News, candidate: Candidate, *, provisions: list[Phrase]
) -> list[tuple[Subject, int, int]]:
    """What the agreement is about, by the cues in its scope, its provisions and its sentence."""
    windows = [
        (m.start - 2, min(m.end + 120, _sentence_end(news, m.head)), 3) for m in candidate.mentions
    ]
    windows += [(p.start, p.end, 1) for p in provisions]
    windows += [
        (news.sentences[i].start, news.sentences[i].end, 1) for i in sorted(candidate.sentences)[:3]
    ]
    windows += [(s.start, s.end, 1) for s in news.sentences if s.block.value == "headline"][:1]
    score: dict[Subject, float] = {}
    place: dict[Subject, tuple[int, int]] = {}
    for hit in news.hits.of("area", "subject"):
        weight = max((w for a, b, w in windows if a <= hit.start and hit.end <= b), default=0)
        for rank, subject in enumerate(_subjects_of(hit) if weight else ()):
            score[subject] = score.get(subject, 0) + weight / (1 + rank)
            place.setdefault(subject, (hit.start, hit.end))
    least = max(_LEAST, min(max(score.values(), default=0), _ENOUGH) * _SHARE)
    chosen = [s for s in sorted(score, key=lambda s: -score[s]) if score[s] >= least]
    return [(subject, *place[subject]) for subject in chosen[:_MOST]]


def _subjects_of(hit: Hit) -> tuple[Subject, ...]:
    """The subjects that a cue stands for, the closest first."""
    if hit.tag == "subject":
        return (Subject(hit.value),)
    known = area(hit.value)
    return known.subjects if known else ()


def _sentence_end(news: News, position: int) -> int:
    return news.sentences[news.sentence_at(position)].end


def choose_category(news: News, candidate: Candidate, *, phrase: Phrase) -> str | None:
    """The area of the first cue in a provision, and the activity where one is told.

    A provision that names an activity alone has the area of its agreement.
    """
    inside = [h for h in news.hits.of("area") if phrase.start <= h.start and h.end <= phrase.end]
    first = inside[0].value if inside else None
    for hit in news.hits.of("activity"):
        within = phrase.start <= hit.start and hit.end <= phrase.end
        if within and (first is None or hit.value.startswith(first)):
            return hit.value
    if first is not None:
        return first
    for hit in news.hits.of("generic"):
        if phrase.start <= hit.start and hit.end <= phrase.end:
            leading = _leading_area(news, candidate)
            return f"{leading}/{hit.value}" if leading else None
    return None


def _leading_area(news: News, candidate: Candidate) -> str | None:
    """The area that the sentences of an agreement name most often."""
    spans = [news.sentences[index] for index in candidate.sentences]
    named = [
        hit.value
        for hit in news.hits.of("area")
        if any(s.start <= hit.start and hit.end <= s.end for s in spans)
    ]
    return max(sorted(set(named)), key=named.count, default=None)


def choose_relations(
    news: News, candidate: Candidate, *, background: list[Frame], others: list[Candidate]
) -> list[tuple[RelationKind, int, int]]:
    """Other agreements named right after a word that relates them to this one."""
    found: list[tuple[RelationKind, int, int]] = []
    own = {m.head for m in candidate.mentions}
    foreign = [f.instrument for f in background] + [
        m for o in others for m in o.mentions if m.title
    ]
    for mention in foreign:
        index = news.sentence_at(mention.head)
        if (
            mention.head in own
            or not ({index, index - 1, index - 2, index + 1} & candidate.sentences)
            or _is_headline(news, index)
        ):
            continue
        before = news.folded[max(news.sentences[index].start, mention.start - 40) : mention.start]
        for kind, form in _relations(news.pack):
            if any(m.end() >= len(before) - 14 for m in form.finditer(before)) and (
                mention.title
                or mention.modifiers
                or mention.determiner not in ("the", "this", "that")
            ):
                if kind is not RelationKind.UNDER or mention.title:
                    found.append((kind, mention.start, mention.end))
                break
    return found
