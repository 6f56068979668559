"""Which of the dates in a sentence is the day of an act."""

from __future__ import annotations

import re
from typing import Final

from mourecords.assembly.frames import Frame
from mourecords.mentions.acts import Act
from mourecords.mentions.dates import DateMention
from mourecords.mentions.news import News

_FARTHEST: Final = 140
_OF_ANOTHER: Final = re.compile(r"[;:]|\b(?:which|who|that|expires?|until|since|effective|from)\b")
_TOLD: Final = re.compile(
    r"\b(?:said|says|announced|told|reported|added)(?: [a-z]+){0,3}? "
    r"(?:on )?(?:monday |tuesday |wednesday |thursday |friday |saturday |sunday )?\(?$"
)


def date_missing(news: News, frame: Frame) -> bool:
    """Whether no date stands with an act."""
    return act_date(news, frame) is None


def act_date(news: News, frame: Frame) -> DateMention | None:
    """The date that stands nearest to an act, in its sentence."""
    if frame.act is None:
        return None
    sentence = news.sentences[frame.opening if frame.opening >= 0 else frame.sentence]
    inside = (d for d in news.dates if sentence.start <= d.start and d.end <= sentence.end)
    near = [(_distance(news, frame.act, date, sentence.start), date) for date in inside]
    best = min(near, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] <= _FARTHEST else None


def _distance(news: News, act: Act, date: DateMention, floor: int) -> int:
    """How far a date stands from an act; too far where it belongs to something else."""
    today = news.day_at(act.start)
    if (date.start, date.end) == news.anchor.day_at:
        return _FARTHEST + 1
    if act.mood == "done" and today is not None and date.date.earliest > today:
        return _FARTHEST + 1
    if _TOLD.search(news.folded, max(floor, date.start - 40), date.start):
        return _FARTHEST + 1
    if date.end <= act.start:
        return act.start - date.end
    apart = _OF_ANOTHER.search(news.folded, act.end, date.start) is not None
    return _FARTHEST + 1 if apart else date.start - act.end
