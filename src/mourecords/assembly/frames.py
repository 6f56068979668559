"""Which act in a sentence is done to which agreement."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from mourecords.mentions.acts import Act
from mourecords.mentions.instruments import Instrument
from mourecords.mentions.news import News
from mourecords.values.vocabularies import EventKind, Kind

_CUT: Final = re.compile(
    r"[;:]|\b(?:that|which|who|because|but|while|said|says|although|whether)\b"
)
_AGREED: Final = re.compile(r"(?: \w+){0,3}? (?:to|on) \w")
_NONE: Final = (999, "")
_VERB: Final = re.compile(r"\b(?:is|are|was|were|will|has|have|had|said|says|to)\b")
_IT: Final = re.compile(
    r"(?:it|they|both|these|this|the (?:text|paper|document|papers|documents|signing|signature))\b"
)
_SUBORDINATE: Final = re.compile(
    r"\b(?:under|following|after|per|despite|since|in line with|in accordance with|"
    r"based on|as part of|pursuant to|within|violating|breach(?:ing|es|ed)? of) "
    r"(?:the |an? |their |its )?(?:[\w-]+ ){0,4}$"
)


class Frame(NamedTuple):
    """One agreement in one sentence, with the act that is done to it there.

    Attributes:
        sentence: the index of the sentence.
        instrument: the mention of the agreement.
        act: what is done to it, or None.
        link: ``active``, ``passive``, ``participle`` or ``noun``; empty without an act.
        subordinate: whether it stands behind "under", "following" and the like.
        opening: the sentence whose act it takes, for a ``list``; else -1.
    """

    sentence: int
    instrument: Instrument
    act: Act | None
    link: str
    subordinate: bool = False
    opening: int = -1


def find_frames(news: News) -> tuple[Frame, ...]:
    """A frame for every mention of an agreement, in the order of the text."""
    frames: list[Frame] = []
    by_sentence: dict[int, tuple[list[Instrument], list[Act]]] = {}
    for instrument in news.instruments:
        by_sentence.setdefault(news.sentence_at(instrument.head), ([], []))[0].append(instrument)
    for act in news.acts:
        index = news.sentence_at(act.start)
        if index in by_sentence:
            by_sentence[index][1].append(act)
    for index, (instruments, acts) in sorted(by_sentence.items()):
        sentence = news.sentences[index]
        for instrument in instruments:
            if sentence.start <= instrument.head < sentence.end:
                linked, link = _linked(news.folded, instrument, instruments, acts)
                before = news.folded[max(sentence.start, instrument.start - 50) : instrument.start]
                frames.append(
                    Frame(index, instrument, linked, link, _SUBORDINATE.search(before) is not None)
                )
    frames += _pronouns(news)
    frames += _agreeing(news)
    return tuple(
        sorted(
            frames,
            key=lambda f: (
                f.sentence,
                f.act.start if f.act and f.link == "pronoun" else f.instrument.head,
            ),
        )
    )


def _agreeing(news: News) -> list[Frame]:
    """As in “Peru and Chile agreed to …”: the lead speaks of an agreement without a noun."""
    found: list[Frame] = []
    for act in news.acts:
        index = news.sentence_at(act.start)
        sentence = news.sentences[index] if news.sentences else None
        if sentence is None or act.kind is not EventKind.AGREED or act.mood != "done" or index > 4:
            continue
        if (
            news.folded[act.start : act.end] != "agreed"
            or act.passive
            or not _AGREED.match(news.folded, act.end)
        ):
            continue
        if any(sentence.start <= i.head < sentence.end for i in news.instruments):
            continue
        before = news.folded[sentence.start : act.start]
        codes = {
            a.code
            for a in news.actors
            if sentence.start <= a.start and a.end <= act.start and a.public and a.code
        }
        if len(codes) >= 2 and not _CUT.search(before):
            mention = Instrument(act.start, act.end, act.start, act.end, Kind.OTHER, "a")
            found.append(Frame(index, mention, act, "active"))
    return found[:1]


def _pronouns(news: News) -> list[Frame]:
    """Acts done to what the sentence before named: "It was signed on Tuesday", "signed it"."""
    found: list[Frame] = []
    for act in news.acts:
        index = news.sentence_at(act.start)
        if act.kind not in (EventKind.SIGNED, EventKind.INITIALLED) or act.mood in (
            "denied",
            "doubtful",
        ):
            continue
        sentence = news.sentences[index]
        before, after = news.folded[sentence.start : act.start], news.folded[act.end : act.end + 6]
        points = (act.passive and _IT.match(before)) or re.match(r" (?:it|them)\b", after)
        earlier = [
            i
            for i in news.instruments
            if i.end <= sentence.start and news.sentence_at(i.head) >= index - 2
        ]
        if (
            points
            and earlier
            and not any(sentence.start <= i.head < act.start for i in news.instruments)
        ):
            found.append(Frame(index, earlier[-1], act, "pronoun"))
    return found


def _linked(
    folded: str, instrument: Instrument, instruments: list[Instrument], acts: list[Act]
) -> tuple[Act | None, str]:
    best: tuple[int, Act | None, str] = (999, None, "")
    for act in acts:
        if act.start < instrument.end and instrument.start < act.end:
            continue
        distance, link = (
            _before(folded, act, instrument, instruments, acts)
            if act.end <= instrument.start
            else _after(folded, act, instrument, instruments, acts)
        )
        if distance < best[0]:
            best = (distance, act, link)
    return best[1], best[2]


def _before(
    folded: str, act: Act, instrument: Instrument, instruments: list[Instrument], acts: list[Act]
) -> tuple[int, str]:
    """An act before the agreement: "signed a treaty", "the signing of a treaty"."""
    between = folded[act.end : min(instrument.start, act.end + 131)]
    if (
        len(between) > 130
        or _CUT.search(between)
        or any(act.end <= other.start and other.end <= instrument.start for other in acts)
    ):
        return _NONE
    others = [i for i in instruments if act.end <= i.start and i.end <= instrument.start]
    if others and not re.fullmatch(
        r"[\w\s,'()-]*?(?:,|and|as well as)[\w\s,'()-]{0,40}",
        folded[others[-1].end : instrument.start],
    ):
        return _NONE
    if act.passive or _has_no_object(act, between):
        return _NONE
    return len(between) + 40 * len(others), "noun" if act.form == "noun" else "active"


def _has_no_object(act: Act, between: str) -> bool:
    """Whether the words after an act keep what follows from being its object."""
    if act.form in ("noun", "ing") and len(between) > 60:
        return True
    if act.form == "past" and re.match(r" (?:by|at|here|in)\b", between):
        return True
    return re.search(r"\b(?:is|are|was|were|will|has|have|had)\b", between) is not None


def _after(
    folded: str, act: Act, instrument: Instrument, instruments: list[Instrument], acts: list[Act]
) -> tuple[int, str]:
    """An act after the agreement: "a treaty signed in …", "the treaty was signed"."""
    if act.start - instrument.end > 190:
        return _NONE
    between = folded[instrument.end : act.start]
    if act.form == "noun" or re.search(r"[;:]", between):
        return _NONE
    spans = [(i.start, i.end) for i in instruments]
    spans += [(a.start, a.end) for a in acts if a.form != "noun"]
    if any(instrument.end <= start and end <= act.start for start, end in spans):
        return _NONE
    planned = act.mood == "planned" and act.form == "past"
    if act.passive or planned or act.kind is EventKind.ENTERED_INTO_FORCE:
        return len(between) // 2 + 12, "passive"
    if act.form != "past" or between.endswith((" than ", " as ")):
        return _NONE
    return _participle(folded, act, between, instruments)


def _participle(
    folded: str, act: Act, between: str, instruments: list[Instrument]
) -> tuple[int, str]:
    """A participle right after the agreement, or after the words that describe it."""
    if len(between) <= 3:
        return len(between), "participle"
    if len(between) > 110 or _VERB.search(folded, act.start - len(between), act.start):
        return _NONE
    if any(act.end <= i.start <= act.end + 40 for i in instruments):
        return _NONE
    return len(between) // 2 + 20, "participle"
