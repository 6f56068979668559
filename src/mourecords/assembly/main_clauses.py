"""What is done under an agreement: the main clause behind "under the pact" or "whereby"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from mourecords.assembly.doers import is_shared
from mourecords.assembly.lead import Form, Lead
from mourecords.assembly.topics import Passage
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.complements import find_end
from mourecords.mentions.news import News

PROMISES: Final = frozenset({"modal", "commits", "vows", "agrees"})
"""The cues by which parties bind themselves."""
_DUTIES: Final = PROMISES | {"able"}
_REPORTER: Final = 60
_MAIN_CLAUSE: Final = 90
_VERB: Final = 160


def find_under(news: News, passage: Passage) -> int | None:
    """Where the main clause begins after "Under the agreement, ..."; else None."""
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


def to_main_clause(news: News, start: int, *, end: int) -> Lead:
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


def _form(news: News, name: str) -> re.Pattern[str]:
    return compile_pattern(news.pack, f"provisions.{name}")
