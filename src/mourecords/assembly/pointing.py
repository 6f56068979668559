"""Which agreement a mention points back to, and which mentions bring in another one."""

from __future__ import annotations

import re
from bisect import bisect_left

from mourecords.assembly.apart import (
    VAGUE,
    is_also_done,
    is_apart,
    is_next_clause,
    is_of_several,
)
from mourecords.assembly.apposed import is_apposed, is_other_name
from mourecords.assembly.candidates import Candidate
from mourecords.assembly.frames import Frame
from mourecords.assembly.numbered import is_counted_apart
from mourecords.assembly.old_news import LATER, is_old
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.actors import Actor
from mourecords.mentions.acts import CONSENT
from mourecords.mentions.clauses import Clauses
from mourecords.mentions.instruments import Instrument
from mourecords.mentions.news import News
from mourecords.values.vocabularies import EventKind, Kind

_SHORT = 3
_RECENT = 40
"""How many mentions back the sides of an agreement are looked for."""
_STATEMENTS = frozenset({Kind.JOINT_STATEMENT, Kind.JOINT_DECLARATION})


def find_known(news: News, frame: Frame, *, candidates: list[Candidate]) -> Candidate | None:
    """The candidate that a mention may point back to."""
    mention = frame.instrument
    if candidates and (
        is_apposed(news, frame, last=candidates[-1])
        or is_other_name(news, frame, last=candidates[-1])
    ):
        return candidates[-1]
    if _is_alike(news, mention):
        return None
    if mention.title is not None:
        names = (mention.title.text, *mention.title.aliases)
        for candidate in candidates:
            if any(candidate.titled(name) for name in names):
                return candidate
        last = candidates[-1] if candidates else None
        bare = last is not None and not any(m.title for m in last.mentions)
        return last if bare and last is not None and _fits(mention, last) else None
    head = news.folded[mention.head : mention.head_end]
    shortened = (c for c in reversed(candidates) if mention.definite and _holds(news, c, head))
    alike = [c for c in reversed(candidates) if mention.kind in c.kinds]
    same = next((c for c in alike if _describes(mention, c)), alike[0] if alike else None)
    return (
        same
        or next(shortened, None)
        or next((c for c in reversed(candidates) if _fits(mention, c)), None)
    )


def _is_alike(news: News, mention: Instrument) -> bool:
    """As in "Thailand and Laos talked of a similar accord": that is another one."""
    new = mention.determiner == "a" and mention.title is None
    return new and _pattern(news, "alike").search(mention.modifiers) is not None


def _describes(mention: Instrument, candidate: Candidate) -> bool:
    """Whether the words before a mention are in the name of an agreement: "the rice MoU"."""
    words = {word for word in mention.modifiers.split() if len(word) > _SHORT}
    names = (m.title.text.casefold() for m in candidate.mentions if m.title)
    return mention.definite and any(words.intersection(name.split()) for name in names)


def _is_next_object(news: News, frame: Frame, known: Candidate) -> bool:
    """As in "signed an accord on trade and a protocol on visas": one act makes both."""
    last = known.frames[-1] if known.frames else None
    if last is None or last.act != frame.act or last.link != frame.link:
        return False
    mention, before = frame.instrument, last.instrument
    if mention.determiner not in ("a", "new") or mention.start <= before.end or before.plural:
        return False
    sentence = news.sentences[frame.sentence]
    return _pattern(news, "and_more").search(news.folded, before.end, sentence.end) is not None


def _is_item_of(news: News, frame: Frame, known: Candidate) -> bool:
    """Whether a listed mention is another agreement than the one before it in the list."""
    mention = frame.instrument
    opening = known.frames[0].instrument if known.frames else None
    if any(m.modifiers == mention.modifiers != "" for m in known.mentions[1:]):
        return False
    if mention.title is None or (opening is not None and opening.plural):
        return True
    ordinal = _pattern(news, "ordinal").search(mention.modifiers)
    return ordinal is not None and all(ordinal[0] not in m.modifiers for m in known.mentions)


def _holds(news: News, candidate: Candidate, head: str) -> bool:
    """Whether a word is part of what an agreement was called: "the memorandum", of cooperation."""
    return any(
        head in news.folded[m.head : m.head_end].split() for m in candidate.mentions if m.head_end
    )


def _fits(mention: Instrument, candidate: Candidate) -> bool:
    """Whether a mention and a candidate may be called by the same word."""
    kinds = candidate.kinds
    loosely = mention.kind in VAGUE and not kinds <= _STATEMENTS
    return mention.kind in kinds or loosely or kinds <= VAGUE


def brings_another(
    news: News, frame: Frame, *, known: Candidate, own: bool, clauses: Clauses
) -> bool:
    """Whether a mention brings in another agreement than the one before."""
    mention = frame.instrument
    others = own and _is_between_others(news, frame, known, clauses)
    named = mention.title is not None and known.titled(mention.title.text) and not others
    if named or is_other_name(news, frame, last=known) or _is_its_signature(frame, known):
        return False
    if others or _is_one_of_several(news, frame, known, own=own) or is_old(news, frame):
        return True
    if mention.introduces and (
        _has_own_sides(known, mention, clauses) or (frame.subordinate and not own)
    ):
        return True
    apart = _is_apart(news, frame, known, clauses) if own else None
    if apart is not None:
        return apart
    if mention.kind is Kind.JOINT_STATEMENT and known.kinds == {Kind.OTHER}:
        return False
    return not own and mention.determiner == "a" and mention.kind not in known.kinds


def _is_apart(news: News, frame: Frame, known: Candidate, clauses: Clauses) -> bool | None:
    """Whether a mention with an act of its own is another agreement; None where that is open."""
    if frame.sentence in known.sentences:
        return is_next_clause(news, frame, known=known) or None
    if is_apart(news, frame, known=known, clauses=clauses) or is_also_done(
        news, frame, known=known
    ):
        return True
    return None if frame.instrument.definite else _has_other_sides(news, frame, known, clauses)


def _is_its_signature(frame: Frame, known: Candidate) -> bool:
    """As in "ratified a treaty … The treaty was signed in 2014": both are one."""
    act, mention = frame.act, frame.instrument
    if act is None or act.kind is not EventKind.SIGNED or act.form != "past":
        return False
    kinds = {f.act.kind for f in known.frames if f.act is not None}
    later = kinds & (LATER | CONSENT)
    if EventKind.SIGNED in kinds or not later or mention.kind not in known.kinds:
        return False
    return mention.definite and mention.title is None and not mention.modifiers.strip()


def _is_one_of_several(news: News, frame: Frame, known: Candidate, *, own: bool) -> bool:
    """Whether names, numbers, a list or one verb for both keep two agreements apart."""
    mention = frame.instrument
    if own and (_is_next_object(news, frame, known) or is_of_several(frame, known)):
        return True
    if frame.link == "list" and _is_item_of(news, frame, known):
        return True
    if own and is_counted_apart(news, mention, known=known):
        return True
    named_otherwise = mention.title is not None and any(m.title for m in known.mentions)
    return named_otherwise or _is_joined_only(news, mention) or _says_another(news, mention)


def _is_joined_only(news: News, mention: Instrument) -> bool:
    """As in "Peru, a member of the Andean Pact": a treaty that one belongs to."""
    joins = _pattern(news, "joins").search(news.folded, max(0, mention.start - 30), mention.head)
    return mention.title is not None and joins is not None


def _says_another(news: News, mention: Instrument) -> bool:
    """As in "another treaty", "a separate accord", "this second, new memorandum"."""
    if mention.determiner == "another":
        return True
    if mention.determiner == "a":
        return _pattern(news, "another").search(mention.modifiers) is not None
    before = news.folded[max(0, mention.start - 24) : mention.head]
    return mention.determiner == "new" and _pattern(news, "numbered").search(before) is not None


def _has_own_sides(known: Candidate, mention: Instrument, clauses: Clauses) -> bool:
    """Whether a new mention stands "between" or "with" others than the one before did."""
    here = own_sides(mention, clauses)
    there = set().union(*(own_sides(m, clauses) for m in known.mentions[-_RECENT:]))
    return bool(here - there and there - here) and (len(here) > 1 or not there & here)


def _is_between_others(news: News, frame: Frame, known: Candidate, clauses: Clauses) -> bool:
    """As in "the Tax Agreement with Qatar … the Tax Agreement with Spain": one name, two."""
    if frame.instrument.title is None or not own_sides(frame.instrument, clauses):
        return False
    here = _made_by(news, frame, clauses)
    there = set().union(*(_made_by(news, f, clauses) for f in known.frames[-_RECENT:]))
    return min(len(here), len(there)) >= 2 and bool(here - there and there - here)


def own_sides(mention: Instrument, clauses: Clauses) -> set[str]:
    """The codes or names of the sides that stand right behind a mention."""
    found = clauses.after("own_sides", mention.end, limit=mention.end + 160)
    return {s.actor.code or s.actor.name for s in found if s.actor}


def _has_other_sides(news: News, frame: Frame, known: Candidate, clauses: Clauses) -> bool:
    """Whether a sentence names quite other states, or says "another" before the agreement."""
    here = codes_at(news, frame)
    there = set().union(*(codes_at(news, f) for f in known.frames[-_RECENT:]))
    if len(here) >= 2 and there and not here & there:
        return True
    here = _made_by(news, frame, clauses)
    there = set().union(*(_made_by(news, f, clauses) for f in known.frames[-_RECENT:]))
    if min(len(here), len(there)) >= 2 and here - there and there - here:
        return True
    if len(here) >= 2 and there and not here & there:
        return True
    mention = frame.instrument
    before = news.folded[max(0, mention.start - 40) : mention.start]
    after = _pattern(news, "also").match(news.folded, mention.end)
    besides = _pattern(news, "besides")
    done = frame.act if frame.link == "passive" else None
    also = done is not None and besides.search(news.folded, mention.end, done.start)
    return mention.introduces and bool(after or also or besides.search(before))


def _made_by(news: News, frame: Frame, clauses: Clauses) -> set[str]:
    """The sides before an act that makes an agreement, and those right behind the agreement."""
    act = frame.act
    if act is not None and frame.link in ("passive", "participle"):
        agents = clauses.after("by", act.end, limit=news.sentences[frame.sentence].end)
        named = {s.actor.code or s.actor.name for s in agents if s.actor}
        return named | own_sides(frame.instrument, clauses)
    if act is None or frame.link != "active":
        return own_sides(frame.instrument, clauses)
    subjects = clauses.subjects(news.sentences[frame.sentence].start, act.start)
    named = {s.actor.code or s.actor.name for s in subjects if s.actor}
    return named | own_sides(frame.instrument, clauses)


def codes_at(news: News, frame: Frame) -> set[str]:
    """The states and organisations that the sentence of a frame names."""
    sentence = news.sentences[frame.sentence]
    first = bisect_left(news.actors, sentence.start, key=_start)
    last = bisect_left(news.actors, sentence.end, key=_start)
    inside = news.actors[first:last]
    return {actor.code for actor in inside if actor.code and actor.form != "prefix"}


def _start(actor: Actor) -> int:
    return actor.start


def _pattern(news: News, name: str) -> re.Pattern[str]:
    return compile_pattern(news.pack, f"grouping.{name}")
