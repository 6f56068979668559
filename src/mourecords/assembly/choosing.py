"""One value for each field of an agreement: kind, name, status, day, place and term."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from mourecords.assembly.candidates import Candidate, act_date
from mourecords.assembly.frames import Frame
from mourecords.documents.block import BlockKind
from mourecords.languages.lexicon import Hit, longest
from mourecords.mentions.dates import DateMention
from mourecords.mentions.durations import DurationMention
from mourecords.mentions.instruments import Instrument
from mourecords.mentions.news import News
from mourecords.values.vocabularies import EventKind, Kind

_DRAFT: Final = re.compile(
    r"\b(?:in principle|basic|draft|provisional|tentative|preliminary|outline)\b"
)
_PLACE: Final = re.compile(
    r"\b(?:in|at|here in) (?:the (?:city|capital|capital city|\w+ capital)(?:,? of)? )?$"
)
_HERE: Final = re.compile(
    r"\b(?:signed|signing|initialled|ceremony|agreed|reached|concluded|inked|"
    r"sealed)(?: \w+){0,4}? here\b|\bhere (?:on|today|yesterday|this|last|between|"
    r"by)\b"
)
_CAPITAL: Final = re.compile(r"\bin the (\w+) capital\b")
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


class Done(NamedTuple):
    """An event of an agreement in the view."""

    kind: EventKind
    planned: bool
    at: tuple[int, int]
    date: DateMention | None
    place: tuple[str, int, int, bool] | None


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


def choose_events(news: News, candidate: Candidate) -> list[Done]:
    """The acts that make up the agreement's story, one of a kind."""
    events: dict[tuple[EventKind, bool], Done] = {}
    for frame in candidate.frames:
        act = frame.act
        if act is None:
            continue
        kind = _kind(act.kind)
        if kind is EventKind.AGREED and _DRAFT.search(
            news.folded[
                frame.instrument.start - 30
                if frame.instrument.start > 30
                else 0 : frame.instrument.end + 16
            ]
        ):
            kind = EventKind.NEGOTIATED
        planned = act.mood == "planned"
        date = act_date(news, frame)
        if date is not None and date.weekday and planned:
            date = None
        place = choose_place(news, frame)
        known = events.get((kind, planned))
        if known is None:
            events[kind, planned] = Done(kind, planned, (act.start, act.end), date, place)
        else:
            events[kind, planned] = known._replace(
                date=known.date or date, place=known.place or place
            )
    found = list(events.values())
    if any(e.kind is EventKind.SIGNED and not e.planned for e in found):
        found = [
            e
            for e in found
            if not (e.kind is EventKind.AGREED or (e.kind is EventKind.SIGNED and e.planned))
        ]
    return _nominal(news, candidate, found)


def _kind(kind: EventKind) -> EventKind:
    return EventKind.RATIFIED if kind is EventKind.APPROVED else kind


def _nominal(news: News, candidate: Candidate, found: list[Done]) -> list[Done]:
    """A day or place that only "the signing …" tells goes to the signature."""
    for index, event in enumerate(found):
        if event.kind is not EventKind.SIGNED or (event.date and event.place):
            continue
        for act in news.acts:
            number = news.sentence_at(act.start)
            near = any(abs(number - s) <= 2 for s in candidate.sentences)
            if (
                act.kind is not EventKind.SIGNED
                or not near
                or act.mood not in ("done", (event.planned and "planned") or "done")
            ):
                continue
            if (
                any(f.act == act for f in candidate.frames)
                or news.sentences[number].block is BlockKind.HEADLINE
            ):
                continue
            instruments = [
                i
                for i in news.instruments
                if news.sentence_at(i.head) == number
                and i.head not in {m.head for m in candidate.mentions}
            ]
            if instruments:
                continue
            probe = Frame(number, candidate.mentions[0], act, "noun")
            found[index] = found[index]._replace(
                date=found[index].date or act_date(news, probe),
                place=found[index].place or choose_place(news, probe),
            )
    return found


def choose_place(news: News, frame: Frame) -> tuple[str, int, int, bool] | None:
    """The place of an act: name, where it stands, and whether it is derived."""
    sentence = news.sentences[frame.opening if frame.opening >= 0 else frame.sentence]
    act = frame.act
    if act is None or act.kind not in (
        EventKind.SIGNED,
        EventKind.INITIALLED,
        EventKind.NEGOTIATED,
        EventKind.NOTES_EXCHANGED,
    ):
        return None
    best: tuple[int, Hit] | None = None
    for hit in longest(news.hits.of("place", "metonym", "state")):
        if not (sentence.start <= hit.start and hit.end <= sentence.end):
            continue
        before = news.folded[max(sentence.start, hit.start - 30) : hit.start]
        if not _PLACE.search(before) or (hit.tag == "state" and hit.start < act.start):
            continue
        distance = hit.start - act.end if hit.start > act.end else act.start - hit.end + 60
        between = news.folded[min(act.end, hit.start) : max(act.start, hit.start)]
        if distance > 190 or (
            re.search(r"[;]|\b(?:which|who|ministry|agency|embassy)\b", between) and distance > 60
        ):
            continue
        if best is None or distance < best[0]:
            best = (distance, hit)
    if best is not None:
        return news.text[best[1].start : best[1].end], best[1].start, best[1].end, False
    return _from_dateline(news, frame)


def _from_dateline(news: News, frame: Frame) -> tuple[str, int, int, bool] | None:
    sentence, anchor = news.sentences[frame.sentence], news.anchor
    capital = _CAPITAL.search(news.folded, sentence.start, sentence.end)
    here = _HERE.search(news.folded, sentence.start, sentence.end)
    if anchor.place is None or anchor.place_at is None or (capital is None and here is None):
        return None
    found = here or capital
    if found is None:
        return None
    name = anchor.place.title() if anchor.place.isupper() else anchor.place
    return name, found.start(), found.end(), True


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
