"""Where in a sentence a commitment begins: after "under the pact", "to", "covers" or "will"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from mourecords.assembly.allowances import find_allowances
from mourecords.assembly.doers import Doer, clause_start, find_doer
from mourecords.assembly.lead import Form, Lead
from mourecords.assembly.main_clauses import PROMISES, find_under, to_main_clause
from mourecords.assembly.scopes import find_scope
from mourecords.assembly.topics import Passage, Topic
from mourecords.languages.hits import Hit
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.news import News
from mourecords.mentions.phrases import phrase_words

_DETERMINER: Final = 4
_NEAR: Final = 3
_UNDER: Final = 30
_OPINION: Final = (70, 20)
_DENIAL: Final = 5
"""How many characters before a cue are looked at for what denies it."""
_MUTE: Final = frozenset({"able", "none"})
_COMPLEMENTS: Final = {
    "covers": Form.NOUN,
    "aims": Form.VERB,
    "lets": Form.VERB,
    "states": Form.CLAUSE,
}


def _form(news: News, name: str) -> re.Pattern[str]:
    return compile_pattern(news.pack, f"provisions.{name}")


def find_leads(topic: Topic, passage: Passage) -> list[Lead]:
    """Where commitments may begin in a passage, in the order of the text."""
    news = topic.news
    under = find_under(news, passage)
    if under is not None:
        return [to_main_clause(news, under, end=passage.end)]
    leads = [lead for m in passage.mentions if (lead := find_scope(news, m, end=passage.end))]
    leads += _does(news, passage)
    leads += _they_do(news, passage)
    leads += find_allowances(topic, passage)
    for hit in news.hits.within("commitment", passage.start, end=passage.end):
        leads += _from_cue(topic, passage, hit)
    return sorted(leads)


def _does(news: News, passage: Passage) -> Iterator[Lead]:
    """What an agreement does that is the subject of its sentence: "The pact draws a line"."""
    first = passage.mentions[0] if passage.mentions else None
    it = _form(news, "it_does").match(news.folded, passage.start, passage.end)
    if first is not None and first.start <= passage.start + _DETERMINER:
        start = first.end
    elif it is not None and passage.apart <= 1:
        start = it.end()
    else:
        return
    match = _form(news, "does").match(news.folded, start, passage.end)
    if match is not None and not any(news.hits.within("commitment", start, end=match.end())):
        yield Lead(match.start("does"), Form.FINITE, verb=match.end(), aim=True)


def _they_do(news: News, passage: Passage) -> Iterator[Lead]:
    """What the parties do under an agreement, told in the present."""
    words, sentence = phrase_words(news.pack), news.folded[passage.start : passage.end]
    if passage.apart <= _NEAR:
        for match in _form(news, "they_do").finditer(sentence):
            verb, start = match.group("verb"), passage.start + match.end()
            cue = any(news.hits.within("commitment", start, end=start + 1))
            if not cue and (verb in words.verbs or verb in words.noun_verbs):
                yield Lead(start, Form.VERB)


def _from_cue(topic: Topic, passage: Passage, hit: Hit) -> Iterator[Lead]:
    """The lead that a cue opens, if its subject is the agreement or its parties."""
    news = topic.news
    if hit.value == "fields":
        yield from _fields(news, passage, hit)
    elif hit.value == "within":
        if passage.apart <= _NEAR:
            yield Lead(hit.end + 1, Form.NOUN)
    elif hit.value not in _MUTE and not (
        _is_opinion(news, passage, hit) or _is_denied(news, passage, hit)
    ):
        begin = clause_start(news, hit.start, floor=passage.start)
        doer = find_doer(topic, passage, start=begin, verb=hit.start)
        if hit.value in PROMISES:
            doer = _done_under(news, passage, hit.end) if doer is Doer.OTHER else doer
            yield from _promise(news, hit, begin, doer=doer)
        elif doer is Doer.AGREEMENT or (doer is Doer.TOGETHER and _are_several(topic, begin)):
            yield _complement(news, hit)


def _done_under(news: News, passage: Passage, verb: int) -> Doer:
    """As in "the airline will serve Lima under the pact": what anybody does is a term then."""
    form, own = _form(news, "under_within"), {m.head for m in passage.mentions}
    for mention in news.instruments_in(verb, passage.end):
        bare = mention.title is None and not mention.modifiers
        known = mention.head in own or (bare and (mention.definite or mention.determiner == "new"))
        if known and form.search(news.folded, mention.start - _UNDER, mention.start):
            return Doer.PARTY
    return Doer.OTHER


def _are_several(topic: Topic, begin: int) -> bool:
    """Whether "they" are the agreements: "signed five agreements … They deal with …"."""
    they = _form(topic.news, "they").match(topic.news.folded, begin)
    return they is not None and any(m.plural for m in topic.candidate.mentions)


def _complement(news: News, hit: Hit) -> Lead:
    """What a cue of the agreement opens, without those whom it commits."""
    if hit.value == "last":
        return Lead(news.folded.rfind(" ", hit.start, hit.end) + 1, Form.CLAUSE)
    whom = hit.value == "lets" and _form(news, "whom").match(news.folded, hit.end + 1)
    if not whom:
        return Lead(hit.end + 1, _COMPLEMENTS[hit.value], aim=hit.value == "aims")
    words = phrase_words(news.pack)
    first = words.first.match(news.folded, whom.end())
    verb = first is not None and first.group("word") in (words.verbs | words.noun_verbs)
    return Lead(whom.end(), Form.VERB if verb else Form.NOUN)


def _is_denied(news: News, passage: Passage, hit: Hit) -> bool:
    """As in "does not cover trade"."""
    before = max(passage.start, hit.start - _DENIAL)
    return _form(news, "denied").search(news.folded, before, hit.start) is not None


def _is_opinion(news: News, passage: Passage, hit: Hit) -> bool:
    """Whether hope, praise or expectation stands close to a cue."""
    start = max(passage.start, hit.start - _OPINION[0])
    end = min(hit.end + _OPINION[1], passage.end)
    return any(news.hits.within("opinion", start, end=end))


def _promise(news: News, hit: Hit, begin: int, *, doer: Doer) -> Iterator[Lead]:
    """What the agreement or its parties will do, or bind themselves to."""
    aside = _form(news, "aside").match(news.folded, hit.end)
    start = aside.end() if aside else hit.end + 1
    mere = hit.value != "vows" and _form(news, "not_a_term").match(news.folded, start)
    if doer is Doer.OTHER or mere:
        return
    if hit.value == "agrees":
        yield Lead(start, Form.NOUN, aim=doer is Doer.AGREEMENT)
    elif hit.value in ("commits", "vows") or doer in (Doer.AGREEMENT, Doer.TOGETHER):
        yield Lead(start, Form.VERB, aim=doer is Doer.AGREEMENT)
    else:
        yield Lead(start, Form.VERB) if aside else Lead(begin, Form.CLAUSE, verb=start)


def _fields(news: News, passage: Passage, hit: Hit) -> Iterator[Lead]:
    """The fields of cooperation, named after the word or before it."""
    folded, floor = news.folded, max(passage.start, hit.start - 30)
    before = _form(news, "fields_before").search(folded, floor, hit.start)
    if before is not None:
        start = clause_start(news, before.start(), floor=passage.start)
        yield Lead(start, Form.NOUN, stop=before.start())
    elif match := _form(news, "fields_are").match(folded, hit.end, passage.end):
        yield Lead(match.end(), Form.NOUN)
