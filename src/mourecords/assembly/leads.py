"""Where in a sentence a commitment begins: after "under the pact", "to", "covers" or "will"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from mourecords.assembly.allowances import find_allowances
from mourecords.assembly.doers import Doer, clause_start, find_doer, is_shared
from mourecords.assembly.lead import Form, Lead
from mourecords.assembly.topics import Passage, Topic
from mourecords.languages.hits import Hit
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.complements import find_end
from mourecords.mentions.instruments import Instrument
from mourecords.mentions.news import News
from mourecords.mentions.phrases import phrase_words
from mourecords.values.vocabularies import Kind

_REPORTER: Final = 60
_MAIN_CLAUSE: Final = 90
_VERB: Final = 160
_AMOUNT: Final = 30
_DETERMINER: Final = 4
_NEAR: Final = 3
_UNDER: Final = 30
_OPINION: Final = (70, 20)
_DENIAL: Final = 5
"""How many characters before a cue are looked at for what denies it."""
_NO_CERTAIN: Final = ("no", "any", "such")
"""What stands before agreements that nobody has made."""


_PROMISES: Final = frozenset({"modal", "commits", "vows", "agrees"})
_MUTE: Final = frozenset({"able", "none"})
_DUTIES: Final = _PROMISES | {"able"}
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
    under = _under(news, passage)
    if under is not None:
        return [_main_clause(news, under, passage.end)]
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


def _under(news: News, passage: Passage) -> int | None:
    """Where the main clause begins after "Under the agreement, ..."."""
    folded = news.folded
    first = bisect_left(news.instruments, passage.start, key=lambda i: i.start)
    for mention in passage.mentions[:1] or news.instruments[first : first + 1]:
        known = bool(passage.mentions) or (mention.definite and mention.title is None)
        if (
            known
            and mention.end <= passage.end
            and _form(news, "under").fullmatch(folded, passage.start, mention.start)
        ):
            return _after_opening(news, mention.end, passage.end)
    pronoun = _form(news, "under_pronoun").match(folded, passage.start, passage.end)
    return pronoun.end() if pronoun else None


def _after_opening(news: News, start: int, end: int) -> int:
    """After the comma that closes "Under the agreement …", unless a verb comes before it."""
    beside = _form(news, "told_beside").match(news.folded, start, end)
    if beside is not None:
        return beside.end()
    comma = news.folded.find(", ", start, min(start + _MAIN_CLAUSE, end))
    verbs = news.hits.within("commitment", start, end=comma)
    if comma < 0 or any(hit.value in _DUTIES for hit in verbs):
        return start + 1
    return comma + 2


def _main_clause(news: News, start: int, end: int) -> Lead:
    """A clause as a whole, or its verb phrase where its subject is the parties together."""
    agreed = _form(news, "agreed_on").match(news.folded, start, end)
    if agreed is not None:
        return Lead(agreed.end(), Form.NOUN)
    said = next(news.hits.within("reporting", start, end=min(start + _REPORTER, end)), None)
    if said is not None and "," not in news.folded[start : said.start]:
        start = said.end + 1
    stop = find_end(news, start, limit=end)
    for hit in news.hits.within("commitment", start, end=min(start + _VERB, stop)):
        if hit.value in _DUTIES:
            if is_shared(news, start, end=hit.start):
                return Lead(hit.end + 1, Form.VERB)
            return Lead(start, Form.CLAUSE, verb=hit.end + 1)
    return Lead(start, Form.CLAUSE)


def find_scope(news: News, mention: Instrument, *, end: int) -> Lead | None:
    """The purpose or the scope right after an agreement: "a pact to …", "a treaty on …"."""
    if mention.determiner in _NO_CERTAIN:
        return None
    which = _form(news, "under_which").match(news.folded, mention.end, end)
    if which is not None:
        told = _form(news, "told_behind").search(news.folded, which.end(), end)
        lead = _main_clause(news, which.end(), end)
        return lead._replace(stop=told.start()) if told else lead
    scope = _scope(news, mention.end, end)
    return _lent(news, mention, scope) if scope and mention.kind is Kind.OTHER else scope


def _lent(news: News, mention: Instrument, scope: Lead) -> Lead:
    """Money that is lent or given, with its amount: "a 30 mln dollar loan for …"."""
    floor = max(0, mention.start - _AMOUNT)
    before = _form(news, "amount").search(news.folded, floor, mention.start)
    if before is None and not _form(news, "amount_of").match(news.folded, mention.end):
        return scope
    return Lead(before.start() if before else mention.start, Form.CLAUSE)


def _scope(news: News, at: int, end: int) -> Lead | None:
    folded = news.folded
    match = _form(news, "scope").match(folded, at, end)
    while match and _skips(news, match, end):
        match = _form(news, "scope").match(folded, match.end(), end)
    if match is None:
        return None
    if _form(news, "not_gap").search(folded, at, match.end("gap")):
        return _purpose(news, at, end) if match.start() > at else None
    if match.group("third"):
        return _third(news, match, end)
    return _told_scope(news, match, end)


def _told_scope(news: News, match: re.Match[str], end: int) -> Lead | None:
    """What "on", "for" or "to" leads to, unless that is the predicate or a name."""
    folded, start, noun = news.folded, match.end(), not match["verb"]
    aim = not noun or match["ing"] is not None
    capital = news.text[start : start + 1].isupper() and not match.group("open")
    known = capital or _form(news, "not_scope").match(folded, start)
    verb = _finite(news, start, end) if noun else None
    if verb and not known and _form(news, "told_of").match(folded, verb):
        return Lead(start, Form.NOUN, stop=verb, scope=True, aim=aim)
    if noun and (known or verb):
        return _purpose(news, start, end)
    if known or (not noun and _form(news, "not_verb").match(folded, start)):
        return None
    return Lead(start, Form.NOUN if noun else Form.VERB, scope=True, aim=aim)


def _skips(news: News, match: re.Match[str], end: int) -> bool:
    """Whether what looks like a scope is a day or a place, after which the scope may come."""
    skipped = _form(news, "not_scope").match(news.folded, match.end())
    return bool(skipped) and match.end() < end and not match.group("verb")


def _finite(news: News, start: int, end: int) -> int | None:
    """Where, before a comma, a verb shows that the agreement is the subject of its sentence.

    In a clause within, "that Chile owes to Peru", no verb but "was signed" shows it.
    """
    comma = news.folded.find(",", start, end)
    limit = comma if comma > 0 else end
    inner = _form(news, "inner").search(news.folded, start, limit)
    match = _form(news, "finite").search(news.folded, start, inner.start() if inner else limit)
    if match is None and inner is not None:
        match = _form(news, "told_of").search(news.folded, inner.end(), limit)
    return match.start() if match else None


def _third(news: News, match: re.Match[str], end: int) -> Lead | None:
    """What "that creates …" says that an agreement does, unless it is a cue of its own."""
    start, stop = match.start("does"), match.end()
    if any(news.hits.within("commitment", start, end=stop)):
        return None
    return Lead(start, Form.FINITE, verb=stop, stop=_finite(news, stop, end) or 0)


def _purpose(news: News, start: int, end: int) -> Lead | None:
    """A purpose that stands apart: "will be signed, to build a port"."""
    purpose = _form(news, "purpose").search(news.folded, start, end)
    if purpose is None or _form(news, "not_scope").match(news.folded, purpose.end()):
        return None
    if _form(news, "not_verb").match(news.folded, purpose.end()):
        return None
    return Lead(purpose.end(), Form.VERB, scope=True, aim=True)


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
        if hit.value in _PROMISES:
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
