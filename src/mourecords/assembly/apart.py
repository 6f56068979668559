"""Whether two mentions that both bring in something new speak of two agreements."""

from __future__ import annotations

from typing import Final

from mourecords.assembly.candidates import Candidate
from mourecords.assembly.frames import Frame
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.clauses import Clauses
from mourecords.mentions.instruments import Instrument
from mourecords.mentions.news import News
from mourecords.mentions.side import Side, same_person
from mourecords.values.vocabularies import EventKind, Kind

VAGUE: Final = frozenset({Kind.OTHER, Kind.PACT, Kind.ACCORD, Kind.AGREEMENT})
"""What any agreement may be called."""
_SIGNING: Final = (EventKind.SIGNED, EventKind.INITIALLED)
COUNTED: Final = ("two", "three", "four", "five")
"""The determiners of plurals whose agreements may each be told by what they are on."""
_STEM: Final = 4
"""How many letters tell words apart: "agriculture" and "agricultural" are one."""
_REACH: Final = 90
"""How far behind an agreement the words may go that say what it is on."""
_ALSO: Final = 8
"""How many characters before an act are looked at for "also"."""


def is_apart(news: News, frame: Frame, *, known: Candidate, clauses: Clauses) -> bool:
    """Whether a new mention is another agreement than the one before.

    It is where other persons signed it, where it is on something else, and where it is
    one of those that a plural has announced.

    Args:
        news: the mentions of the article.
        frame: the mention, with its own act.
        known: the agreement before.
        clauses: the sides of the article.
    """
    mention, before = frame.instrument, known.frames[0] if known.frames else None
    if before is None or mention.plural:
        return False
    if _is_to_follow(news, frame, known):
        return True
    if before.instrument.plural and before.instrument.title is None:
        described = before.instrument.determiner in COUNTED and is_described(news, mention)
        return mention.determiner == "a" or described or mention.kind not in known.kinds | VAGUE
    if mention.determiner != "a":
        return _are_described_apart(news, mention, before.instrument)
    here = _signers(news, frame, clauses)
    there = [side for f in known.frames for side in _signers(news, f, clauses)]
    if here and there:
        return not any(same_person(one, other) for one in here for other in there)
    return _is_on_another(news, frame, known)


def is_described(news: News, mention: Instrument) -> bool:
    """Whether a mention points to one by what it is on: "the tax treaty", not "the new treaty"."""
    pointed = mention.determiner in ("the", "new") and not (mention.plural or mention.title)
    generic = compile_pattern(news.pack, "grouping.generic")
    return pointed and generic.fullmatch(mention.modifiers) is None


def _are_described_apart(news: News, one: Instrument, other: Instrument) -> bool:
    """As in "the tax treaty was signed by …, while the fish treaty was signed by …"."""
    both = one.kind is other.kind and all(is_described(news, m) for m in (one, other))
    here, there = set(one.modifiers.split()), set(other.modifiers.split())
    return both and bool(here - there) and bool(there - here)


def _is_to_follow(news: News, frame: Frame, known: Candidate) -> bool:
    """As in "signed a truce … A final agreement is to be signed in May": that is the next."""
    done = (f.act for f in known.frames if f.act is not None and f.act.mood == "done")
    return any(act.kind in _SIGNING for act in done) and is_final(news, frame)


def is_final(news: News, frame: Frame) -> bool:
    """Whether an agreement closes what another began, and is still to be signed.

    Args:
        news: the mentions of the article.
        frame: the agreement in its sentence.
    """
    act = frame.act
    if act is None or act.kind not in _SIGNING or act.mood != "planned":
        return False
    final = compile_pattern(news.pack, "grouping.final")
    return final.search(frame.instrument.modifiers) is not None


def is_of_several(frame: Frame, known: Candidate) -> bool:
    """Whether a mention is one of a plural, or a plural of its own behind another agreement.

    As in "two accords were signed. The first accord …", "signed a treaty … Several
    protocols were signed".
    """
    mention = frame.instrument
    opening = known.frames[0].instrument if known.frames else None
    if opening is None:
        return False
    if mention.determiner == "first":
        return opening.plural
    named = mention.kind is not Kind.OTHER and mention.kind not in known.kinds
    counted = mention.plural and mention.introduces and named
    return counted and not any(m.plural for m in known.mentions)


def is_also_done(news: News, frame: Frame, *, known: Candidate) -> bool:
    """As in "It also ratified the MoU on visas", behind another kind of agreement."""
    act, mention = frame.act, frame.instrument
    if act is None or frame.link != "active" or mention.kind in known.kinds | VAGUE:
        return False
    also = compile_pattern(news.pack, "grouping.also_before")
    return also.search(news.folded, max(0, act.start - _ALSO), act.start) is not None


def is_next_clause(news: News, frame: Frame, *, known: Candidate) -> bool:
    """As in "signed an accord on trade, and a protocol on visas was signed": two clauses, two."""
    last, act = known.frames[-1] if known.frames else None, frame.act
    if last is None or act is None or last.act is None or last.sentence != frame.sentence:
        return False
    same = last.act.kind is act.kind and last.act.mood == act.mood and last.act is not act
    both = frame.instrument.determiner == last.instrument.determiner == "a"
    return same and (both or _are_described_apart(news, frame.instrument, last.instrument))


def _signers(news: News, frame: Frame, clauses: Clauses) -> list[Side]:
    """The persons before an active act, and those behind the "by" of another one."""
    act, sentence = frame.act, news.sentences[frame.sentence]
    if act is None:
        return []
    if frame.link == "active":
        found = clauses.subjects(sentence.start, act.start)
    else:
        found = clauses.after("by", act.end, limit=sentence.end)
    return [side for side in found if side.person]


def _is_on_another(news: News, frame: Frame, known: Candidate) -> bool:
    here = _scope(news, frame.instrument)
    there = [_scope(news, m) for m in known.mentions]
    return bool(here) and any(there) and not any(here & words for words in there)


def _scope(news: News, mention: Instrument) -> set[str]:
    """The stems of the words that say what an agreement is on."""
    pattern = compile_pattern(news.pack, "grouping.scope")
    match = pattern.match(news.folded, mention.end, mention.end + _REACH)
    words = match.group("scope").split() if match else []
    plain = compile_pattern(news.pack, "grouping.plain_scope")
    told = [word.strip("',.()") for word in words if not plain.fullmatch(word.strip("',.()"))]
    return {word[:_STEM] for word in told if len(word) > _STEM - 1}
