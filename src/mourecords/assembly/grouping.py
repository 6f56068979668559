"""Which mentions speak of one agreement, and which agreements are the article's news."""

from __future__ import annotations

import re
from typing import Final

from mourecords.assembly.candidates import Candidate
from mourecords.assembly.frames import Frame
from mourecords.assembly.listing import only_opens, to_listed
from mourecords.assembly.numbered import find_numbered, find_worded
from mourecords.assembly.old_news import is_old
from mourecords.assembly.pointing import brings_another, codes_at, find_known
from mourecords.documents.block import BlockKind
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.acts import CHANGING, Act
from mourecords.mentions.clauses import Clauses
from mourecords.mentions.instruments import Instrument
from mourecords.mentions.news import News
from mourecords.values.vocabularies import EventKind, Kind

_MAKING: Final = frozenset(
    {
        EventKind.SIGNED, EventKind.AGREED, EventKind.NEGOTIATED, EventKind.INITIALLED,
        EventKind.ADOPTED, EventKind.RATIFIED, EventKind.APPROVED, EventKind.ENTERED_INTO_FORCE,
    }
)  # fmt: skip
_MAKING_WEAK: Final = frozenset(
    {
        EventKind.SIGNED, EventKind.AGREED, EventKind.RATIFIED, EventKind.INITIALLED,
        EventKind.ENTERED_INTO_FORCE, EventKind.APPROVED,
    }
)  # fmt: skip
_MOST: Final = 30
"""How many agreements may be news at one time; more are a count of years."""
_TACIT: Final = 16
"""How near to a renewal the word stands by which it is only foreseen."""
_BEING: Final = 8
"""How near to a negotiation the word stands by which it goes on."""
_NEVER: Final = ("no", "any", "each", "every", "all", "many", "such")


def group(news: News, frames: tuple[Frame, ...], *, clauses: Clauses) -> list[Candidate]:
    """The agreements that the article's news is about; what speaks of others is left out.

    Args:
        news: the mentions of the article.
        frames: every mention of an agreement with its act.
        clauses: the sides of the article.
    """
    candidates: list[Candidate] = []
    background: list[Frame] = []
    headline: list[Frame] = []
    for found in frames:
        frame = to_listed(news, found, candidates=candidates, clauses=clauses)
        block = news.sentences[frame.sentence].block
        if frame.link == "pronoun":
            _take_pronoun(news, frame, candidates)
        elif block is BlockKind.HEADLINE:
            headline.append(frame)
        elif block is not BlockKind.CAPTION and not _take(
            news, frame, candidates, background, clauses
        ):
            background.append(frame)
    candidates = [c for c in candidates if not only_opens(news, c, candidates=candidates)]
    candidates = [c for c in candidates if not _is_told_beside(c, candidates)]
    _share_plurals(candidates)
    _use_headline(news, headline, candidates)
    return candidates


def _share_plurals(candidates: list[Candidate]) -> None:
    """As in "The agreements were signed by …": what is done to all is done to each."""
    for candidate in candidates:
        for frame in candidate.frames[1:]:
            if frame.instrument.plural and frame.instrument.determiner == "the":
                for other in candidates[: candidates.index(candidate)]:
                    if frame.instrument.kind in other.kinds:
                        other.frames.append(frame)


def _is_told_beside(candidate: Candidate, candidates: list[Candidate]) -> bool:
    """Whether a statement only stands behind the agreement that the article is about."""
    signed = any(f.act is not None and f.act.kind is EventKind.SIGNED for f in candidate.frames)
    told = candidate.kinds == {Kind.JOINT_STATEMENT} and not signed
    return told and candidate is not candidates[0]


def _same_as_background(frame: Frame, background: list[Frame]) -> bool:
    """As in "the present pact requires that … ratify the pact": both are the old one."""
    last = background[-1] if background else None
    bare = frame.instrument.definite and frame.instrument.title is None
    return last is not None and bare and last.sentence == frame.sentence


def _take(
    news: News,
    frame: Frame,
    candidates: list[Candidate],
    background: list[Frame],
    clauses: Clauses,
) -> bool:
    """Add a mention to the agreement it speaks of; False where that is not the news."""
    if _same_as_background(frame, background) or _is_dated_object(news, frame):
        return False
    own = _is_news(news, frame)
    told = find_numbered(news, frame.instrument, candidates=candidates)
    if told is None and frame.act is None:
        told = find_worded(news, frame.instrument, candidates=candidates)
    if told is not None and not is_old(news, frame):
        told.take(frame, own=own and frame.link != "list")
        return True
    known = find_known(news, frame, candidates=candidates)
    if known is not None and (
        _is_of_others(news, frame, own=own)
        or _is_pending(news, frame, known)
        or _is_and_others(frame, known)
    ):
        return False
    if known is not None and not brings_another(news, frame, known=known, own=own, clauses=clauses):
        known.take(frame, own=own)
        return True
    if (own or _between_two(news, frame, candidates)) and not is_old(news, frame):
        fresh = Candidate()
        fresh.take(frame, own=True)
        candidates.append(fresh)
        return True
    return False


def _is_dated_object(news: News, frame: Frame) -> bool:
    """As in "The protocol prolongs the 1983 agreement": the older one of the two."""
    dated = _pattern(news, "year").search(frame.instrument.modifiers)
    return dated is not None and _changes_another(news, frame)


def _is_of_others(news: News, frame: Frame, *, own: bool) -> bool:
    """Whether no certain agreement is meant, or those that others made: "similar agreements"."""
    mention = frame.instrument
    alike = mention.plural and _pattern(news, "alike").search(mention.modifiers) is not None
    further = mention.plural and _pattern(news, "further").search(mention.modifiers) is not None
    return alike or (not own and (further or mention.determiner in _NEVER))


def _is_and_others(frame: Frame, known: Candidate) -> bool:
    """As in "to sign a treaty and other accords": no certain ones."""
    mention, last = frame.instrument, known.frames[-1] if known.frames else None
    others = mention.plural and mention.determiner == "other" and mention.title is None
    return others and last is not None and last.act is frame.act is not None


def _is_pending(news: News, frame: Frame, known: Candidate) -> bool:
    """As in "The contract is still being negotiated", behind one that was signed."""
    act = frame.act
    if act is None or act.kind is not EventKind.NEGOTIATED or frame.link != "passive":
        return False
    done = (f.act.kind for f in known.frames if f.act is not None and f.act.mood == "done")
    if EventKind.SIGNED not in done:
        return False
    return _pattern(news, "pending").search(news.folded, act.start - _BEING, act.start) is not None


def _between_two(news: News, frame: Frame, candidates: list[Candidate]) -> bool:
    """Whether a first mention, with no act beside it, stands "between A and B"."""
    mention = frame.instrument
    if candidates or frame.act is not None or frame.subordinate or frame.sentence > 4:
        return False
    if mention.plural or not mention.introduces:
        return False
    sentence = news.sentences[frame.sentence]
    unsure = _pattern(news, "unsure")
    if unsure.search(news.folded, sentence.start, sentence.end):
        return False
    between = _pattern(news, "between")
    return (
        between.match(news.folded, mention.end, mention.end + 30) is not None
        and len(codes_at(news, frame)) >= 2
    )


def _take_pronoun(news: News, frame: Frame, candidates: list[Candidate]) -> None:
    """As in “It was signed …”: it belongs to the agreement that was named just before."""
    for stands_for in (_is_of, _is_called_by):
        for candidate in reversed(candidates):
            if stands_for(frame.instrument, candidate):
                candidate.take(frame, own=True)
                return
    for candidate in reversed(candidates):
        if _is_beside(news, frame.instrument, candidate):
            candidate.take(frame._replace(instrument=candidate.mentions[-1]), own=True)
            return
    if not candidates or frame.instrument.introduces:
        fresh = Candidate()
        fresh.take(frame, own=True)
        candidates.append(fresh)


def _is_of(mention: Instrument, candidate: Candidate) -> bool:
    return any(known.head == mention.head for known in candidate.mentions)


def _is_beside(news: News, mention: Instrument, candidate: Candidate) -> bool:
    """Whether what was left out stands in a sentence on an agreement: "it replaces the pact"."""
    return news.sentence_at(mention.head) in candidate.sentences


def _is_called_by(mention: Instrument, candidate: Candidate) -> bool:
    """Whether a bare mention that was left out speaks of an agreement: "under the pact …"."""
    bare = mention.definite and mention.title is None and not mention.modifiers
    return bare and mention.kind in candidate.kinds


def _is_news(news: News, frame: Frame) -> bool:
    """Whether an act makes or changes the agreement, done or planned."""
    act = frame.act
    if act is None or act.mood not in ("done", "planned") or _changes_another(news, frame):
        return False
    if not _suits(news, frame, act) or _is_any(frame.instrument):
        return False
    if act.mood == "planned" and (act.kind is EventKind.AGREED or _is_hoped(news, frame, act)):
        return False
    weak = frame.instrument.kind in news.pack.table("instruments")["weak"]
    if act.kind in CHANGING:
        if _pattern(news, "tacit").search(news.folded, act.start - _TACIT, act.end + _TACIT):
            return False
        loose = weak and _is_loose(news, frame.instrument)
        return not loose and (act.mood == "done" or (act.passive and not weak))
    agreeing = frame.instrument.head == act.start
    return act.kind in (_MAKING_WEAK if weak and not agreeing else _MAKING) and not (
        weak and _only_lends(news, frame, act)
    )


def _is_hoped(news: News, frame: Frame, act: Act) -> bool:
    """As in "they hoped a trade agreement would be signed": that is no plan."""
    start = news.sentences[frame.sentence].start
    return _pattern(news, "hoped").search(news.folded, start, act.start) is not None


def _is_any(mention: Instrument) -> bool:
    """Whether no certain agreement is meant: "no accord", "82 treaties"."""
    determiner = mention.determiner
    many = mention.plural and determiner.isdigit() and int(determiner) > _MOST
    return many or determiner in _NEVER


def _suits(news: News, frame: Frame, act: Act) -> bool:
    """Whether an act is one of this kind: statements are issued, and notes exchanged at once."""
    kind = frame.instrument.kind
    if kind is Kind.EXCHANGE_OF_NOTES:
        return not _waits(news, frame)
    issued = _pattern(news, "issues").match(news.folded, act.start)
    return not issued or kind in (Kind.JOINT_STATEMENT, Kind.DECLARATION)


def _waits(news: News, frame: Frame) -> bool:
    """Whether an exchange of notes only brings another agreement into force."""
    start = news.sentences[frame.sentence].start
    before = news.folded[start : frame.instrument.start]
    return _pattern(news, "waits").search(before) is not None


def _only_lends(news: News, frame: Frame, act: Act) -> bool:
    """Whether a loose word and a vague act make no agreement: "made a loan", "won a grant"."""
    kind = frame.instrument.kind
    verb, table = news.folded[act.start : act.end], news.pack.table("acts")
    if kind is Kind.CONTRACT and verb in table["wins"]:
        return False
    loose = kind in (Kind.CONTRACT, Kind.ARRANGEMENT) or _is_loose(news, frame.instrument)
    return loose and verb in table["vague"]


def _is_loose(news: News, mention: Instrument) -> bool:
    return news.folded[mention.head : mention.head_end] in news.pack.table("instruments")["loose"]


def _changes_another(news: News, frame: Frame) -> bool:
    """Whether one agreement renews or amends this one: "the pact also renews the treaty"."""
    act, sentence = frame.act, news.sentences[frame.sentence]
    if act is None or act.kind not in CHANGING or frame.link != "active":
        return False
    return any(sentence.start <= i.head and i.end <= act.start for i in news.instruments)


def _use_headline(news: News, headline: list[Frame], candidates: list[Candidate]) -> None:
    """A headline belongs to the first candidate; alone it makes none without a title."""
    for frame in headline:
        if candidates:
            first = candidates[0]
            first.take(frame, own=False)
            if not first.frames and _is_news(news, frame):
                first.frames.append(frame)


def _pattern(news: News, name: str) -> re.Pattern[str]:
    return compile_pattern(news.pack, f"grouping.{name}")
