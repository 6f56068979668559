"""Where in a sentence a commitment begins: after "under the pact", "to", "covers" or "will"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Final, NamedTuple

from mourecords.assembly.doers import Doer, clause_start, find_doer, is_shared
from mourecords.assembly.topics import Passage, Topic
from mourecords.languages.hits import Hit
from mourecords.languages.pack import Pack
from mourecords.mentions.instruments import Instrument
from mourecords.mentions.news import News

_REPORTER: Final = 60
_MAIN_CLAUSE: Final = 90
_VERB: Final = 160


class Form(StrEnum):
    """What a commitment is in grammar."""

    VERB = "verb phrase"
    NOUN = "noun phrase"
    CLAUSE = "clause"


class Lead(NamedTuple):
    """Where a commitment begins.

    Attributes:
        start: its first position in the view.
        form: what it is in grammar.
        aim: whether it is a purpose, which may be too general to be a commitment.
        stop: where it ends, if not with its sentence; 0 where that is not known.
    """

    start: int
    form: Form
    aim: bool = False
    stop: int = 0


class _Forms(NamedTuple):
    under: re.Pattern[str]
    under_pronoun: re.Pattern[str]
    under_which: re.Pattern[str]
    scope: re.Pattern[str]
    not_gap: re.Pattern[str]
    not_scope: re.Pattern[str]
    finite: re.Pattern[str]
    purpose: re.Pattern[str]
    not_a_term: re.Pattern[str]
    fields_are: re.Pattern[str]
    fields_before: re.Pattern[str]


_COMPLEMENTS: Final = {
    "covers": Form.NOUN,
    "aims": Form.VERB,
    "lets": Form.VERB,
    "states": Form.CLAUSE,
}


@cache
def _forms(pack: Pack) -> _Forms:
    table = pack.table("provisions")["leads"]
    return _Forms(*(re.compile(table[name]) for name in _Forms._fields))


def find_leads(topic: Topic, passage: Passage) -> list[Lead]:
    """Where commitments may begin in a passage, in the order of the text."""
    news = topic.news
    under = _under(news, passage)
    if under is not None:
        return [_main_clause(news, under, passage.end)]
    leads = [lead for m in passage.mentions if (lead := find_scope(news, m, end=passage.end))]
    for hit in news.hits.within("commitment", passage.start, end=passage.end):
        leads += _from_cue(topic, passage, hit)
    return sorted(leads)


def _under(news: News, passage: Passage) -> int | None:
    """Where the main clause begins after "Under the agreement, ..."."""
    forms, folded = _forms(news.pack), news.folded
    first = bisect_left(news.instruments, passage.start, key=lambda i: i.start)
    for mention in passage.mentions[:1] or news.instruments[first : first + 1]:
        known = bool(passage.mentions) or (mention.definite and mention.title is None)
        if (
            known
            and mention.end <= passage.end
            and forms.under.fullmatch(folded, passage.start, mention.start)
        ):
            comma = folded.find(", ", mention.end, min(mention.end + _MAIN_CLAUSE, passage.end))
            return comma + 2 if comma > 0 else mention.end + 1
    pronoun = forms.under_pronoun.match(folded, passage.start, passage.end)
    return pronoun.end() if pronoun else None


def _main_clause(news: News, start: int, end: int) -> Lead:
    """A clause as a whole, or its verb phrase where its subject is the parties together."""
    said = next(news.hits.within("reporting", start, end=min(start + _REPORTER, end)), None)
    if said is not None and "," not in news.folded[start : said.start]:
        start = said.end + 1
    for hit in news.hits.within("commitment", start, end=min(start + _VERB, end)):
        if hit.value in ("modal", "commits"):
            shared = is_shared(news, start, end=hit.start)
            return Lead(hit.end + 1, Form.VERB) if shared else Lead(start, Form.CLAUSE)
    return Lead(start, Form.CLAUSE)


def find_scope(news: News, mention: Instrument, *, end: int) -> Lead | None:
    """The purpose or the scope right after an agreement: "a pact to …", "a treaty on …"."""
    forms, folded = _forms(news.pack), news.folded
    which = forms.under_which.match(folded, mention.end, end)
    if which is not None:
        return Lead(which.end(), Form.CLAUSE)
    match = forms.scope.match(folded, mention.end, end)
    if match is None or forms.not_gap.search(match.group("gap")):
        return None
    start = match.end()
    capital = news.text[start : start + 1].isupper()
    if forms.not_scope.match(folded, start) or (capital and match.group("open") is None):
        return None
    if match.group("verb"):
        return Lead(start, Form.VERB, aim=True)
    return _noun_scope(news, start, end)


def _noun_scope(news: News, start: int, end: int) -> Lead | None:
    """A scope, unless it runs into a verb of its own: then a purpose that stands apart."""
    forms, folded = _forms(news.pack), news.folded
    comma = folded.find(",", start, end)
    if not forms.finite.search(folded, start, comma if comma > 0 else end):
        return Lead(start, Form.NOUN)
    purpose = forms.purpose.search(folded, start, end)
    return Lead(purpose.end(), Form.VERB, aim=True) if purpose else None


def _from_cue(topic: Topic, passage: Passage, hit: Hit) -> Iterator[Lead]:
    """The lead that a cue opens, if its subject is the agreement or its parties."""
    news = topic.news
    if hit.value == "fields":
        yield from _fields(news, passage, hit)
    elif hit.value == "within":
        if passage.apart <= 1:
            yield Lead(hit.end + 1, Form.NOUN)
    elif not _is_opinion(news, passage, hit):
        begin = clause_start(news, hit.start, floor=passage.start)
        doer = find_doer(topic, passage, start=begin, verb=hit.start)
        if hit.value in ("modal", "commits"):
            yield from _promise(news, hit, begin, doer=doer)
        elif doer is Doer.AGREEMENT:
            yield Lead(hit.end + 1, _COMPLEMENTS[hit.value], hit.value == "aims")


def _is_opinion(news: News, passage: Passage, hit: Hit) -> bool:
    """Whether hope, praise or expectation stands close to a cue."""
    start, end = max(passage.start, hit.start - 70), min(hit.end + 40, passage.end)
    return any(news.hits.within("opinion", start, end=end))


def _promise(news: News, hit: Hit, begin: int, *, doer: Doer) -> Iterator[Lead]:
    """What the agreement or its parties will do, or bind themselves to."""
    start = hit.end + 1
    if doer is Doer.OTHER or _forms(news.pack).not_a_term.match(news.folded, start):
        return
    if hit.value == "commits" or doer in (Doer.AGREEMENT, Doer.TOGETHER):
        bare = hit.value == "modal" or news.folded[hit.start : hit.end].endswith(" to")
        yield Lead(start, Form.VERB if bare else Form.NOUN)
    else:
        yield Lead(begin, Form.CLAUSE)


def _fields(news: News, passage: Passage, hit: Hit) -> Iterator[Lead]:
    """The fields of cooperation, named after the word or before it."""
    forms, folded = _forms(news.pack), news.folded
    before = forms.fields_before.search(folded, max(passage.start, hit.start - 30), hit.start)
    if before is not None:
        start = clause_start(news, before.start(), floor=passage.start)
        yield Lead(start, Form.NOUN, stop=before.start())
    elif match := forms.fields_are.match(folded, hit.end, passage.end):
        yield Lead(match.end(), Form.NOUN)
