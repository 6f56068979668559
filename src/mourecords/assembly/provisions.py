"""What an agreement provides: the commitments that an article states, phrase by phrase."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from mourecords.assembly.leads import Form, Lead, find_leads
from mourecords.assembly.topics import Passage, Topic
from mourecords.languages.pack import Pack
from mourecords.mentions.complements import find_end, trim
from mourecords.mentions.news import News
from mourecords.mentions.phrases import is_gerund, phrase_words, split_phrases

_MOST: Final = 14
_SHORTEST: Final = 4
_WORD: Final = re.compile(r"\w{4,}")


class Phrase(NamedTuple):
    """A provision in the view: its first position and the one after its last."""

    start: int
    end: int


class _Forms(NamedTuple):
    not_a_term: re.Pattern[str]
    vague: re.Pattern[str]
    general: re.Pattern[str]
    widening: re.Pattern[str]


@cache
def _forms(pack: Pack) -> _Forms:
    table = pack.table("provisions")["leads"]
    return _Forms(*(re.compile(table[name]) for name in _Forms._fields))


class Phrases(NamedTuple):
    """What the passages of an agreement tell: commitments, and general purposes."""

    specific: list[Phrase]
    general: list[Phrase]


def choose_provisions(topic: Topic, phrases: Phrases) -> list[Phrase]:
    """The commitments, each once.

    A general purpose ("to strengthen ties") counts only where nothing else is told.
    """
    return _distinct(topic.news.folded, phrases.specific or phrases.general[:1])[:_MOST]


def find_phrases(topic: Topic) -> Phrases:
    """The commitments and purposes that the passages about an agreement state."""
    found: list[Phrase] = []
    general: list[Phrase] = []
    for passage in topic.passages:
        done = passage.start
        for lead in find_leads(topic, passage):
            phrases = _phrases(topic.news, passage, lead) if lead.start >= done else []
            if phrases:
                done = phrases[-1].end
                (general if _is_general(topic.news, lead) else found).extend(phrases)
    return Phrases(found, general)


def _is_general(news: News, lead: Lead) -> bool:
    return lead.aim and _forms(news.pack).vague.match(news.folded, lead.start) is not None


def _distinct(folded: str, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases without those that say again what an earlier one says."""
    kept: list[tuple[Phrase, frozenset[str]]] = []
    for phrase in phrases:
        words = frozenset(_WORD.findall(folded, phrase.start, phrase.end))
        if not any(2 * len(words & known) > min(len(words), len(known)) for _, known in kept):
            kept.append((phrase, words))
    return [phrase for phrase, _ in kept]


def _phrases(news: News, passage: Passage, lead: Lead) -> list[Phrase]:
    """The parallel phrases of one commitment."""
    stop = find_end(news, lead.start, limit=lead.stop or passage.end, noun=lead.form is Form.NOUN)
    start, stop = trim(news, lead.start, end=stop)
    if lead.form is not Form.NOUN and _forms(news.pack).not_a_term.match(news.folded, start):
        return []
    trimmed = (trim(news, a, end=b) for a, b in _spans(news, start, stop, form=lead.form))
    return [Phrase(a, b) for a, b in trimmed if b - a >= _SHORTEST]


def _spans(news: News, start: int, stop: int, *, form: Form) -> list[tuple[int, int]]:
    if form is Form.CLAUSE:
        return [(start, stop)]
    words, folded = phrase_words(news.pack), news.folded
    general = _forms(news.pack).general.match(folded, start, stop)
    if general and folded.count(", ", general.end(), stop):
        start = general.end()
    verbal = form is Form.VERB and not is_gerund(folded, start, words=words)
    spans = split_phrases(folded, start, end=stop, verbal=verbal, words=words)
    widening = _forms(news.pack).widening.match(folded, start, stop)
    if widening and len(spans) == 1 and folded.count(", ", start, stop):
        return split_phrases(folded, widening.end(), end=stop, verbal=False, words=words)
    return spans
