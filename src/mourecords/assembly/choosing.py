"""One value for each field of an agreement: kind and term."""

from __future__ import annotations

import re
from typing import Final

from mourecords.assembly.candidates import Candidate
from mourecords.mentions.durations import DurationMention
from mourecords.mentions.instruments import Instrument
from mourecords.mentions.news import News
from mourecords.values.vocabularies import Kind

_TERM: Final = re.compile(
    r"\b(?:for (?:a )?(?:period|term|duration)? ?(?:of )?|valid(?:ity)? (?:for|of) |"
    r"runs? for |lasts? (?:for )?|term of |duration of |period of |extended (?:for|"
    r"by) |renewed for |over the next |for the next |for )(?:a |an |another |the |"
    r"further )?(?:initial |next |further |additional )?(?:period of )?$"
)
_NOT_TERM: Final = re.compile(
    r"\b(?:loan|repay|repaid|repayable|grace|maturity|interest|old|ago|last|past|"
    r"after|within|every|sentence|since|per|a)\b"
)
_LENT: Final = re.compile(r"\b(?:loan|credit|repay)")
_NOT_AFTER: Final = re.compile(r" (?:ago|old|grace|of|to)\b|'")
_RENEWALS: Final = (
    (
        "automatic",
        re.compile(
            r"\b(?:automatically (?:be )?(?:renew|extend|prolong)\w*|(?:renew|extend|prolong)\w* "
            r"automatically|tacitly renewed|automatic (?:renewal|extension))\b"
        ),
    ),
    (
        "by_agreement",
        re.compile(
            r"\b(?:renewable(?! energ| power| sourc)|(?:may|can) be (?:renewed|extended)|"
            r"option to (?:renew|extend))\b"
        ),
    ),
)


def choose_kind(candidate: Candidate, rank: tuple[str, ...]) -> Instrument:
    """The mention with the most specific word."""
    usable = [
        m
        for m in candidate.mentions
        if not re.search(r"\bjoint (?:statement|communique)", m.modifiers)
    ]
    first = candidate.frames[0].instrument if candidate.frames else candidate.mentions[0]
    pool = [
        m
        for m in (usable or candidate.mentions)
        if not (m.kind is Kind.JOINT_STATEMENT and first.kind is not Kind.JOINT_STATEMENT)
    ]
    return min(
        pool or [first], key=lambda m: (rank.index(m.kind) if m.kind in rank else 99, m.start)
    )


def choose_duration(news: News, candidate: Candidate) -> DurationMention | None:
    """The length of the term: "the five-year pact", "valid for ten years"."""
    for mention in sorted(candidate.mentions, key=lambda m: m.start):
        for duration in news.durations:
            within = mention.start - 2 <= duration.start and duration.end <= mention.head
            if within and mention.kind is not Kind.OTHER:
                return duration
    for index in sorted(candidate.sentences):
        sentence = news.sentences[index]
        if not _LENT.search(news.folded, sentence.start, sentence.end):
            inside = [d for d in news.durations if sentence.start <= d.start < sentence.end]
            found = next((d for d in inside if _is_term(news, d, sentence.start)), None)
            if found is not None:
                return found
    return None


def _is_term(news: News, duration: DurationMention, floor: int) -> bool:
    """Whether the words around a period make it the term of an agreement."""
    if duration.duration.total_days:
        return False
    before = news.folded[max(floor, duration.start - 60) : duration.start]
    if not _TERM.search(before) or _NOT_TERM.search(before[-26:]):
        return False
    return _NOT_AFTER.match(news.folded, duration.end) is None


def choose_renewal(news: News, candidate: Candidate) -> tuple[str, int, int] | None:
    """Whether and how the term is renewed, told with the agreement or right after it."""
    near = {i + n for i in candidate.sentences for n in range(4)} & set(range(len(news.sentences)))
    for index in sorted(near):
        sentence = news.sentences[index]
        for mode, form in _RENEWALS:
            match = form.search(news.folded, sentence.start, sentence.end)
            if match:
                return mode, match.start(), match.end()
    return None
