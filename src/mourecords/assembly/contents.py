"""What an agreement provides, what it is about, and which other agreements it touches."""

from __future__ import annotations

import re
from functools import cache

from mourecords.assembly.candidates import Candidate
from mourecords.assembly.frames import Frame
from mourecords.assembly.provisions import Phrase
from mourecords.languages.pack import Pack
from mourecords.mentions.news import News
from mourecords.values.vocabularies import RelationKind


@cache
def _relations(pack: Pack) -> tuple[tuple[RelationKind, re.Pattern[str]], ...]:
    table = pack.table("relations")["before"]
    return tuple((RelationKind(kind), re.compile(form)) for kind, form in table.items())


def _is_headline(news: News, index: int) -> bool:
    return news.sentences[index].block.value in ("headline", "caption", "byline")


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
