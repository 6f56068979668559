"""Agreements that a list names one by one, after a plural that opens it."""

from __future__ import annotations

import re

from mourecords.assembly.apart import COUNTED, is_described
from mourecords.assembly.candidates import Candidate
from mourecords.assembly.frames import Frame
from mourecords.assembly.pointing import own_sides
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.clauses import Clauses
from mourecords.mentions.instruments import Instrument
from mourecords.mentions.news import News
from mourecords.values.vocabularies import Kind

_BEFORE = 12
"""How many characters before a plural a number may begin."""
_NUMBER = 6
"""How many characters the number or the mark of a list item takes at the most."""
_REACH = 12
"""How many sentences a list may go on behind its opening."""


def to_listed(news: News, frame: Frame, *, candidates: list[Candidate], clauses: Clauses) -> Frame:
    """A listed agreement takes the act of the plural that opens the list."""
    mention = frame.instrument
    if frame.act is not None or not candidates:
        return frame
    opening = _opening(candidates)
    another = _is_another(news, frame) or _is_described(news, mention, opening)
    sided = opening is not None and (
        _is_item(news, frame, clauses) or _is_named_behind(news, frame, opening)
    )
    if mention.title is None and not another and not sided:
        return frame
    if opening is None and another and candidates[-1].frames:
        opening = candidates[-1].frames[0]
    if opening is None or opening.act is None or frame.sentence - opening.sentence > _REACH:
        return frame
    if another or sided or _begins_item(news, frame):
        return frame._replace(act=opening.act, link="list", opening=opening.sentence)
    return frame


def _is_described(news: News, mention: Instrument, opening: Frame | None) -> bool:
    """As in "signed two treaties. The extradition treaty …": each is told by what it is on."""
    if opening is None or not _is_counted(news, opening.instrument):
        return False
    return mention.kind == opening.instrument.kind and is_described(news, mention)


def _is_counted(news: News, plural: Instrument) -> bool:
    """Whether a plural is one of two to five: "two treaties", "three new pacts"."""
    floor = max(0, plural.start - _BEFORE)
    before = _pattern(news, "counted").search(news.folded, floor, plural.start)
    return plural.determiner in COUNTED or before is not None


def _is_item(news: News, frame: Frame, clauses: Clauses) -> bool:
    """Whether a mention is new and has sides of its own, or stands in an enumeration."""
    mention, start = frame.instrument, news.sentences[frame.sentence].start
    if mention.introduces and _pattern(news, "enumerates").match(news.folded, start):
        return True
    begins = not mention.determiner and mention.start - start <= _NUMBER
    return (mention.introduces or begins) and bool(own_sides(mention, clauses))


def _is_named_behind(news: News, frame: Frame, opening: Frame) -> bool:
    """As in "three agreements: a tax treaty, a visa accord and a fisheries pact"."""
    if frame.sentence != opening.sentence or not frame.instrument.introduces:
        return False
    lead = _pattern(news, "opens_list").match(news.folded, opening.instrument.end)
    return lead is not None and lead.end() <= frame.instrument.head


def _is_another(news: News, frame: Frame) -> bool:
    """Whether a mention is said to be one more; "It is the sixth treaty" says none."""
    mention, start = frame.instrument, news.sentences[frame.sentence].start
    if _pattern(news, "counts").fullmatch(news.folded, start, mention.start):
        return False
    before = news.folded[max(0, mention.start - 24) : mention.head]
    words = before if mention.determiner == "new" else mention.modifiers
    more = mention.determiner in ("another", "first") or _pattern(news, "numbered").search(words)
    return bool(more) and _pattern(news, "never").search(news.folded, start, mention.start) is None


def _opening(candidates: list[Candidate]) -> Frame | None:
    return next(
        (
            f
            for c in candidates
            for f in reversed(c.frames)
            if f.instrument.plural and f.instrument.title is None
        ),
        None,
    )


def _begins_item(news: News, frame: Frame) -> bool:
    start = news.folded[max(0, frame.instrument.start - 12) : frame.instrument.start]
    near = frame.instrument.head - news.sentences[frame.sentence].start <= 60
    return near or _pattern(news, "list_lead").search(start) is not None


def only_opens(news: News, candidate: Candidate, *, candidates: list[Candidate]) -> bool:
    """Whether a plural only announces the agreements that a list then names."""
    first = candidate.frames[0].instrument
    listed = sum(_is_listed(news, c, opening=candidate) for c in candidates)
    return (
        candidate.frames[0].link != "list"
        and listed >= 1 + (first.determiner not in ("two", "pair", "a"))
        and not any(m.title for m in candidate.mentions)
        and first.plural
    )


def _is_listed(news: News, other: Candidate, *, opening: Candidate) -> bool:
    """Whether an agreement is an item of a list, or is told on its own behind a plural."""
    if any(f.link == "list" or f.instrument.determiner == "another" for f in other.frames):
        return True
    if other is opening or not other.frames or other.kinds == {Kind.JOINT_STATEMENT}:
        return False
    first, plural = other.frames[0], opening.frames[0]
    new = first.instrument.determiner == "a" or is_described(news, first.instrument)
    return new and not first.instrument.plural and 0 < first.sentence - plural.sentence <= _REACH


def _pattern(news: News, name: str) -> re.Pattern[str]:
    return compile_pattern(news.pack, f"grouping.{name}")
