"""What an agreement provides: the commitments that an article states, phrase by phrase."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final, NamedTuple

from mourecords.assembly.lead import Form, Lead
from mourecords.assembly.leads import find_leads
from mourecords.assembly.topics import Passage, Topic
from mourecords.documents.block import BlockKind
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.complements import find_end, trim
from mourecords.mentions.news import News
from mourecords.mentions.phrases import is_gerund, phrase_words, split_phrases
from mourecords.values.vocabularies import Kind

_MOST: Final = 14
_SHORTEST: Final = 4
_HEAD: Final = 20
_ARTICLE: Final = 4
_NAME: Final = 10
_PARTS: Final = ",;"
"""What parts a clause from a second one; a bare "and" may join two subjects."""
_WORD: Final = re.compile(r"\w{4,}")


class Phrase(NamedTuple):
    """A provision in the view: its first position and the one after its last."""

    start: int
    end: int


class Phrases(NamedTuple):
    """What the passages of an agreement tell: commitments, and general purposes."""

    specific: list[Phrase]
    general: list[Phrase]


def _form(news: News, name: str) -> re.Pattern[str]:
    return compile_pattern(news.pack, f"provisions.{name}")


def choose_provisions(topic: Topic, phrases: Phrases) -> list[Phrase]:
    """The commitments, each once.

    A general purpose ("to strengthen ties") counts only where nothing else is told,
    and an agreement that is ended provides no more.
    """
    if topic.ended:
        return []
    return _distinct(topic.news.folded, phrases.specific or phrases.general[:1])[:_MOST]


def find_phrases(topic: Topic) -> Phrases:
    """The commitments and purposes that the passages about an agreement state."""
    found = Phrases([], [])
    listed = False
    for passage in topic.passages:
        if _is_item(topic.news, passage) and listed:
            found.specific.append(Phrase(*trim(topic.news, passage.start, end=passage.end)))
            continue
        done, leads = passage.start, find_leads(topic, passage)
        listed = _opens_items(topic.news, passage, leads)
        for lead in leads:
            phrases = _phrases(topic.news, passage, lead) if lead.start >= done else []
            for phrase in phrases:
                done = phrase.end
                if _form(topic.news, "empty").fullmatch(topic.news.folded, *phrase):
                    continue
                kept = found.general if _is_general(topic.news, lead, phrase) else found.specific
                kept.append(phrase)
    return found


def _opens_items(news: News, passage: Passage, leads: list[Lead]) -> bool:
    """Whether a list follows: "The pact covers:", "commits both countries to:"."""
    if not leads or leads[-1].start >= passage.end:
        return bool(leads)
    return _form(news, "opens_items").search(news.folded, leads[0].start, passage.end) is not None


def _is_item(news: News, passage: Passage) -> bool:
    """Whether a passage is an item of a list: what "The pact covers:" opens."""
    return news.sentences[news.sentence_at(passage.start)].block is BlockKind.LIST_ITEM


def _is_general(news: News, lead: Lead, phrase: Phrase) -> bool:
    """Whether a purpose is too general, or a scope only one word."""
    if lead.aim:
        gerund = is_gerund(news.folded, lead.start, words=phrase_words(news.pack))
        own = lead.form is Form.VERB and not gerund
        start = phrase.start if own else lead.start
        if _form(news, "vague").match(news.folded, start, phrase.end):
            return True
    text = news.folded[phrase.start : phrase.end]
    return lead.scope and (" " not in text or _form(news, "plain").fullmatch(text) is not None)


def _distinct(folded: str, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases without those that say again what an earlier one says."""
    kept: list[tuple[Phrase, frozenset[str]]] = []
    for phrase in phrases:
        words = frozenset(_WORD.findall(folded, phrase.start, phrase.end))
        if not any(3 * len(words & known) > 2 * min(len(words), len(known)) for _, known in kept):
            kept.append((phrase, words))
    return [phrase for phrase, _ in kept]


def _phrases(news: News, passage: Passage, lead: Lead) -> list[Phrase]:
    """The parallel phrases of one commitment."""
    if lead.start >= passage.end:
        return []
    stop = find_end(news, lead.start, limit=lead.stop or passage.end, scope=lead.scope)
    second = _form(news, "second").search(news.folded, lead.start, stop)
    if lead.form is Form.VERB and second is not None:
        stop = second.start()
    start, stop = trim(news, lead.start, end=stop)
    if lead.form is Form.CLAUSE and _form(news, "not_a_clause").search(news.folded, start, stop):
        return []
    if lead.form in (Form.NOUN, Form.FINITE) and _names(news, lead.verb or start, stop):
        return []
    if _form(news, "never_a_term").match(news.folded, lead.verb or start):
        return []
    named = (
        lead.scope and _form(news, "named_project").fullmatch(news.text, start, stop) is not None
    )
    spans = [(start, stop)] if named else _spans(news, start, stop, lead=lead)
    trimmed = [trim(news, a, end=b) for a, b in spans]
    if lead.form is Form.VERB and len(trimmed) == 1 and " " not in news.folded[slice(*trimmed[0])]:
        return []
    return [Phrase(a, b) for a, b in trimmed if b - a >= _SHORTEST]


def _names(news: News, start: int, stop: int) -> bool:
    """Whether a noun phrase only names an agreement, a state or a body."""
    return _names_agreement(news, start, stop) or _is_actor(news, start, stop)


def _names_agreement(news: News, start: int, stop: int) -> bool:
    """Whether a noun phrase is another agreement and not what one is about."""
    first = bisect_left(news.instruments, start, key=lambda i: i.head)
    if first == len(news.instruments):
        return False
    instrument = news.instruments[first]
    if instrument.kind is Kind.OTHER and instrument.title is None:
        return False
    return instrument.head < stop and instrument.start <= start + _HEAD


def _is_actor(news: News, start: int, stop: int) -> bool:
    """Whether a noun phrase is hardly more than the name of a state or body."""
    first = bisect_left(news.actors, start - _ARTICLE, key=lambda actor: actor.start)
    if first == len(news.actors):
        return False
    actor = news.actors[first]
    return actor.start - start <= _ARTICLE and actor.end <= stop <= actor.end + _NAME


def _deeds(news: News, lead: Lead, stop: int) -> list[tuple[int, int]]:
    """What an agreement does: each of its verbs with what is parallel after it."""
    words, folded = phrase_words(news.pack), news.folded
    starts = [(lead.start, lead.verb)]
    ends = []
    for match in _form(news, "and_does").finditer(folded, lead.verb, stop):
        if match.group("verb")[:-1] in words.verbs:
            ends.append(match.start())
            starts.append((match.start("verb"), match.end()))
    spans: list[tuple[int, int]] = []
    for (verb, after), end in zip(starts, [*ends, stop], strict=True):
        first, *rest = split_phrases(folded, after, end=end, verbal=False, words=words)
        spans += [(verb, first[1]), *rest]
    return spans


def _spans(news: News, start: int, stop: int, *, lead: Lead) -> list[tuple[int, int]]:
    words, folded = phrase_words(news.pack), news.folded
    if lead.form is Form.FINITE:
        return _deeds(news, lead, stop)
    if lead.form is Form.CLAUSE:
        adverbial = _form(news, "adverbial").match(folded, start, stop)
        start = adverbial.end() if adverbial and adverbial.end() < lead.verb else start
        told = start < lead.verb < stop
        parted = _form(news, "second").search(folded, start, stop)
        apart = parted is not None and folded[parted.start()] in _PARTS
        if parted is not None and apart and not (told and lead.verb < parted.start()):
            return [(start, parted.start()), (parted.end(), stop)]
        if not told:
            return [(start, stop)]
        second = _form(news, "second").search(folded, lead.verb, stop)
        end = second.start() if second else stop
        spans = split_phrases(folded, lead.verb, end=end, verbal=True, words=words)
        further = [(second.end(), stop)] if second else []
        return [(start, spans[0][1]), *spans[1:], *further]
    general = _form(news, "general").match(folded, start, stop)
    if general and folded.count(", ", general.end(), stop):
        start = general.end()
    verbal = lead.form is Form.VERB and not is_gerund(folded, start, words=words)
    spans = split_phrases(folded, start, end=stop, verbal=verbal, words=words)
    widening = _form(news, "widening").match(folded, start, stop)
    if widening and len(spans) == 1 and folded.count(", ", start, stop):
        return split_phrases(folded, widening.end(), end=stop, verbal=False, words=words)
    return spans
