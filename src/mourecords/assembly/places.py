"""Where an act was done: the place that its sentence names, or the city of the dateline."""

from __future__ import annotations

import re
from typing import Final

from mourecords.assembly.frames import Frame
from mourecords.languages.hits import Hit, longest
from mourecords.mentions.news import News
from mourecords.values.vocabularies import EventKind

_PLACE: Final = re.compile(
    r"\b(?:in|at|here in) (?:the (?:city|capital|capital city|\w+ capital)(?:,? of)? )?$"
)
_HERE: Final = re.compile(
    r"\b(?:signed|signing|initialled|ceremony|agreed|reached|concluded|inked|"
    r"sealed)(?: \w+){0,4}? here\b|\bhere (?:on|today|yesterday|this|last|between|"
    r"by)\b"
)
_CAPITAL: Final = re.compile(r"\bin the (\w+) capital\b")


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
