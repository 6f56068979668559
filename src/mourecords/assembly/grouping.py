"""Which mentions speak of one agreement, and which agreements are the article's news."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from mourecords.assembly.candidates import OLD, Candidate
from mourecords.assembly.dates import act_date, date_missing
from mourecords.assembly.frames import Frame
from mourecords.documents.block import BlockKind
from mourecords.mentions.actors import Actor
from mourecords.mentions.news import News
from mourecords.values.vocabularies import EventKind, Kind

_ANOTHER: Final = re.compile(r"\b(?:another|separate|second|also|other|third|fourth|new)\b")


_RECENT: Final = 40
"""How many mentions back the sides of an agreement are looked for."""

_LIST_LEAD: Final = re.compile(r"(?:[;:,] |; and |^|[-*•–] |, and )(?:the |an? )?$")


_MAKING: Final = frozenset(
    {
        EventKind.SIGNED, EventKind.AGREED, EventKind.NEGOTIATED, EventKind.INITIALLED,
        EventKind.ADOPTED, EventKind.RATIFIED, EventKind.APPROVED, EventKind.ENTERED_INTO_FORCE,
    }
)  # fmt: skip


_CHANGING: Final = frozenset(
    {
        EventKind.RENEWED,
        EventKind.EXTENDED,
        EventKind.AMENDED,
        EventKind.TERMINATED,
        EventKind.SUSPENDED,
    }
)


def group(
    news: News, frames: tuple[Frame, ...], *, weak: frozenset[str]
) -> tuple[list[Candidate], list[Frame]]:
    """The agreements that the article's news is about, and the frames of others.

    Args:
        news: the mentions of the article.
        frames: every mention of an agreement with its act.
        weak: kinds that name an agreement only beside an act.
    """
    candidates: list[Candidate] = []
    background: list[Frame] = []
    headline: list[Frame] = []
    for found in frames:
        frame = _listed(news, found, candidates)
        if frame.link == "pronoun":
            _take_pronoun(frame, candidates)
            continue
        if news.sentences[frame.sentence].block is BlockKind.CAPTION:
            continue
        if news.sentences[frame.sentence].block is BlockKind.HEADLINE:
            headline.append(frame)
            continue
        known = _known(frame, candidates)
        own = _is_news(news, frame, weak)
        if known is not None and not _is_new(news, frame, known, own=own):
            known.take(frame, own=own)
        elif (own or _between_two(news, frame, candidates)) and not _is_old(news, frame):
            fresh = Candidate()
            fresh.take(frame, own=True)
            candidates.append(fresh)
        else:
            background.append(frame)
    candidates = [c for c in candidates if not _only_opens(c, candidates)]
    _use_headline(news, headline, candidates, weak)
    return candidates, background


def _between_two(news: News, frame: Frame, candidates: list[Candidate]) -> bool:
    """Whether a first mention, with no act beside it, stands "between A and B"."""
    mention = frame.instrument
    if (
        candidates
        or frame.act is not None
        or frame.subordinate
        or mention.plural
        or not mention.introduces
    ):
        return False
    after = news.folded[mention.end : mention.end + 30]
    sentence = news.sentences[frame.sentence]
    if re.search(
        r"\b(?:could|would|may|might|should|if|talks|proposed|possible)\b",
        news.folded[sentence.start : sentence.end],
    ):
        return False
    return (
        frame.sentence <= 4
        and re.match(r"(?: \([^)]*\))? between ", after) is not None
        and len(_codes(news, frame)) >= 2
    )


def _only_opens(candidate: Candidate, candidates: list[Candidate]) -> bool:
    """Whether a plural only announces the agreements that a list then names."""
    listed = sum(any(f.link == "list" for f in c.frames) for c in candidates)
    return (
        listed >= 1 + (candidate.frames[0].instrument.determiner not in ("two", "pair of", "a"))
        and not any(m.title for m in candidate.mentions)
        and candidate.frames[0].instrument.plural
    )


def _take_pronoun(frame: Frame, candidates: list[Candidate]) -> None:
    """As in “It was signed …”: it belongs to the agreement that was named just before."""
    for candidate in reversed(candidates):
        if any(m.head == frame.instrument.head for m in candidate.mentions):
            candidate.take(frame, own=True)
            return
    if not candidates or frame.instrument.introduces:
        fresh = Candidate()
        fresh.take(frame, own=True)
        candidates.append(fresh)


def _is_news(news: News, frame: Frame, weak: frozenset[str]) -> bool:
    act = frame.act
    if act is None or act.mood not in ("done", "planned") or _changes_another(news, frame):
        return False
    if act.kind is EventKind.AGREED and act.mood == "planned":
        return False
    if frame.instrument.determiner in ("no", "any", "each", "every", "all", "many", "such"):
        return False
    if frame.instrument.kind in weak and act.kind not in (
        EventKind.SIGNED,
        EventKind.AGREED,
        EventKind.RATIFIED,
        EventKind.INITIALLED,
        EventKind.ENTERED_INTO_FORCE,
    ):
        return False
    if act.kind in _CHANGING and act.mood == "planned" and not act.passive:
        return False
    return act.kind in _MAKING or act.kind in _CHANGING


def _listed(news: News, frame: Frame, candidates: list[Candidate]) -> Frame:
    """A named agreement in a list takes the act of the plural that opens the list."""
    mention = frame.instrument
    another = mention.determiner == "another" or re.search(
        r"\b(?:second|third|separate)\b", mention.modifiers
    )
    if frame.act is not None or not candidates or (mention.title is None and not another):
        return frame
    opening = next(
        (
            f
            for c in candidates
            for f in c.frames
            if f.instrument.plural and f.instrument.title is None
        ),
        None,
    )
    if opening is None and another and candidates[-1].frames:
        opening = candidates[-1].frames[0]
    if opening is None or opening.act is None or frame.sentence - opening.sentence > 12:
        return frame
    if another:
        return frame._replace(act=opening.act, link="list", opening=opening.sentence)
    start = news.folded[max(0, frame.instrument.start - 12) : frame.instrument.start]
    if (
        not _LIST_LEAD.search(start)
        and frame.instrument.head - news.sentences[frame.sentence].start > 60
    ):
        return frame
    return frame._replace(act=opening.act, link="list", opening=opening.sentence)


def _codes(news: News, frame: Frame) -> set[str]:
    """The states and organisations that the sentence of a frame names."""
    sentence = news.sentences[frame.sentence]
    first = bisect_left(news.actors, sentence.start, key=_start)
    last = bisect_left(news.actors, sentence.end, key=_start)
    inside = news.actors[first:last]
    return {actor.code for actor in inside if actor.code and actor.form != "prefix"}


def _start(actor: Actor) -> int:
    return actor.start


def _changes_another(news: News, frame: Frame) -> bool:
    """Whether one agreement renews or amends this one: "the pact also renews the treaty"."""
    act, sentence = frame.act, news.sentences[frame.sentence]
    if act is None or act.kind not in _CHANGING or frame.link != "active":
        return False
    return any(sentence.start <= i.head and i.end <= act.start for i in news.instruments)


def _is_old(news: News, frame: Frame) -> bool:
    """Whether the act is dated long before the article, or the mention names an old year."""
    date, today = act_date(news, frame), news.day_at(frame.instrument.start)
    if today is not None and frame.link != "list":
        if (
            date is not None
            and date.date.latest < today - OLD
            and frame.act
            and frame.act.kind is not EventKind.RATIFIED
        ):
            return True
        year = re.search(r"\b(1[89]\d\d|20\d\d)\b", frame.instrument.modifiers)
        if year and int(year.group(1)) < today.year and frame.link != "active":
            return True
    if not frame.subordinate:
        return False
    if frame.instrument.definite and frame.instrument.title is None:
        return True
    signed = frame.act is not None and frame.act.kind in (EventKind.SIGNED, EventKind.INITIALLED)
    return date_missing(news, frame) and not signed


def _known(frame: Frame, candidates: list[Candidate]) -> Candidate | None:
    """The candidate that a mention may point back to."""
    mention = frame.instrument
    if mention.title is not None:
        for candidate in candidates:
            if candidate.titled(mention.title.text) or any(
                candidate.titled(a) for a in mention.title.aliases
            ):
                return candidate
        bare = [c for c in candidates if not any(m.title for m in c.mentions)]
        return bare[-1] if bare and bare[-1] is candidates[-1] else None
    for candidate in reversed(candidates):
        if (
            mention.kind in candidate.kinds
            or mention.kind in (Kind.OTHER, Kind.PACT, Kind.ACCORD, Kind.AGREEMENT)
            or candidate.kinds <= {Kind.PACT, Kind.ACCORD, Kind.AGREEMENT, Kind.OTHER}
        ):
            return candidate
    return None


def _is_new(news: News, frame: Frame, known: Candidate, *, own: bool) -> bool:
    """Whether a mention brings in another agreement than the one before."""
    mention = frame.instrument
    if mention.title is not None and known.titled(mention.title.text):
        return False
    named_otherwise = mention.title is not None and any(m.title for m in known.mentions)
    another = mention.determiner == "another" or (
        mention.determiner == "a" and _ANOTHER.search(mention.modifiers) is not None
    )
    listed = frame.link == "list" and mention.title is None
    if named_otherwise or another or listed or _is_old(news, frame):
        return True
    if mention.introduces and frame.subordinate and not own:
        return True
    if own and not mention.definite and frame.sentence not in known.sentences:
        return _has_other_sides(news, frame, known)
    return not own and mention.determiner in ("a", "an") and mention.kind not in known.kinds


def _has_other_sides(news: News, frame: Frame, known: Candidate) -> bool:
    """Whether a sentence names quite other states, or says "another" before the agreement."""
    here = _codes(news, frame)
    there = set().union(*(_codes(news, f) for f in known.frames[-_RECENT:]))
    if len(here) >= 2 and there and not here & there:
        return True
    mention = frame.instrument
    before = news.folded[max(0, mention.start - 40) : mention.start]
    return mention.determiner in ("a", "an") and _ANOTHER.search(before) is not None


def _use_headline(
    news: News, headline: list[Frame], candidates: list[Candidate], weak: frozenset[str]
) -> None:
    """A headline belongs to the first candidate; alone it makes none without a title."""
    for frame in headline:
        if candidates:
            first = candidates[0]
            first.take(frame, own=False)
            if not first.frames and _is_news(news, frame, weak):
                first.frames.append(frame)
