"""The purpose or the scope right behind an agreement: "a pact to …", "a treaty on …"."""

from __future__ import annotations

import re
from typing import Final

from mourecords.assembly.lead import Form, Lead
from mourecords.assembly.main_clauses import to_main_clause
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.instruments import Instrument
from mourecords.mentions.news import News
from mourecords.values.vocabularies import Kind

_AMOUNT: Final = 30
_NO_CERTAIN: Final = ("no", "any", "such")
"""What stands before agreements that nobody has made."""


def find_scope(news: News, mention: Instrument, *, end: int) -> Lead | None:
    """The purpose or the scope right after an agreement: "a pact to …", "a treaty on …"."""
    if mention.determiner in _NO_CERTAIN:
        return None
    which = _form(news, "under_which").match(news.folded, mention.end, end)
    if which is not None:
        told = _form(news, "told_behind").search(news.folded, which.end(), end)
        lead = to_main_clause(news, which.end(), end=end)
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
    """Whether what looks like a scope is a day, a place or a name, after which it may come."""
    skipped = _form(news, "not_scope").match(news.folded, match.end())
    named = match["noun"] and news.text[match.end() : match.end() + 1].isupper()
    return bool(skipped or named) and match.end() < end and not match.group("verb")


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
    """What "that creates …" says that an agreement does, unless it is a cue of its own.

    Behind a comma "which" may hang on any word before it, unless there is but the agreement.
    """
    start, stop = match.start("does"), match.end()
    loose = match["third"].startswith("which") and match["gap"].endswith(",")
    if (loose and match["gap"] != ",") or any(news.hits.within("commitment", start, end=stop)):
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


def _form(news: News, name: str) -> re.Pattern[str]:
    return compile_pattern(news.pack, f"provisions.{name}")
