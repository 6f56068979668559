"""Which mentions speak of an agreement that was made long before the article."""

from __future__ import annotations

import datetime
import re
from typing import Final

from mourecords.assembly.candidates import OLD
from mourecords.assembly.dates import act_date, date_missing
from mourecords.assembly.frames import Frame
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.acts import Act
from mourecords.mentions.news import News
from mourecords.values.vocabularies import EventKind

LATER: Final = frozenset(
    {
        EventKind.RATIFIED, EventKind.RENEWED, EventKind.EXTENDED, EventKind.AMENDED,
        EventKind.TERMINATED, EventKind.SUSPENDED, EventKind.ENTERED_INTO_FORCE,
    }
)  # fmt: skip
"""Acts that are done to an agreement which stands already."""
_SIGNED: Final = (EventKind.SIGNED, EventKind.INITIALLED)
_NEW: Final = (*_SIGNED, EventKind.AGREED)
_LEAD: Final = 1
"""Up to which sentence an article tells its news."""
_TIME: Final = 20
"""How many characters before an agreement are looked at for how long ago it was."""
_WEEK: Final = datetime.timedelta(days=7)
_YEAR: Final = 365.2425
"""Days in a year of the Gregorian calendar, on average."""


def is_old(news: News, frame: Frame) -> bool:
    """Whether the act is dated long before the article, or the mention names an old year."""
    if _says_old(news, frame) or _is_long_ago(news, frame) or _is_of_old_year(news, frame):
        return True
    if not frame.subordinate:
        return False
    start, head = frame.instrument.start, frame.instrument.head
    if _pattern(news, "time_after").search(news.folded, max(0, start - _TIME), head):
        return True
    if frame.instrument.definite and frame.instrument.title is None:
        return not _is_fresh(news, frame)
    kinds = _NEW if frame.sentence <= _LEAD and frame.instrument.introduces else _SIGNED
    signed = frame.act is not None and frame.act.kind in kinds
    return date_missing(news, frame) and not signed


def _is_fresh(news: News, frame: Frame) -> bool:
    """Whether an agreement was signed in the last days: "under the accord signed on Monday"."""
    today, act = news.day_at(frame.instrument.start), frame.act
    if act is None or act.kind is not EventKind.SIGNED or frame.sentence > _LEAD:
        return False
    date = act_date(news, frame)
    return today is not None and date is not None and date.date.earliest > today - _WEEK


def _says_old(news: News, frame: Frame) -> bool:
    """As in "the present pact", "signed last year"."""
    standing = _pattern(news, "standing").search(frame.instrument.modifiers) is not None
    if frame.act is not None and frame.act.kind in LATER and frame.act.mood == "done":
        return standing and frame.act.kind is EventKind.RATIFIED
    if standing:
        return True
    sentence = news.sentences[frame.sentence]
    if _pattern(news, "before").match(news.folded, sentence.start):
        return frame.link != "list"
    if _is_looked_back_on(news, frame, sentence.start):
        return True
    if _pattern(news, "dated").match(news.folded, frame.instrument.end):
        return True
    act = frame.act
    return act is not None and _pattern(news, "long_ago").match(news.folded, act.end) is not None


def _is_looked_back_on(news: News, frame: Frame, start: int) -> bool:
    """As in "ten years after both signed a treaty" and "the anniversary of the treaty"."""
    if _pattern(news, "anniversary").search(news.folded, start, frame.instrument.start):
        return True
    act = frame.act
    after = _pattern(news, "years_after")
    if act is None or after.search(news.folded, start, act.start) is None:
        return False
    return act_date(news, frame) is None


def _is_long_ago(news: News, frame: Frame) -> bool:
    """Whether an act was done weeks before the article, as dates or days of the year tell."""
    today, act = news.day_at(frame.instrument.start), frame.act
    if act is None or act.kind is EventKind.RATIFIED or frame.link == "list":
        return False
    if today is None:
        return news.supposed is not None and _is_past_season(news.supposed, frame, act)
    date = act_date(news, frame)
    return date is not None and date.date.latest < today - OLD


def _is_past_season(news: News, frame: Frame, act: Act) -> bool:
    """Whether an act was done weeks before the day of a dateline without a year.

    An act with a year is, unless it was done near that day of a year: a story that gives
    no year to its own day gives none to what is new.
    """
    date, today = act_date(news, frame), news.day_at(act.start)
    if date is None or today is None or act.mood != "done" or date.date.latest >= today - OLD:
        return False
    day = date.date.to_date()
    return day is None or (today - day).days % _YEAR > OLD.days


def _is_of_old_year(news: News, frame: Frame) -> bool:
    """As in "the 2014 treaty" and "a treaty of 2014", where nobody makes it."""
    mention, today = frame.instrument, news.day_at(frame.instrument.start)
    year = _pattern(news, "year").search(mention.modifiers)
    if year is None and mention.determiner == "a":
        year = _pattern(news, "year_behind").match(news.folded, mention.end)
    old = today is not None and year is not None and int(year.group(1)) < today.year
    changed = frame.act is not None and frame.act.kind in LATER
    return old and not changed and frame.link not in ("active", "list")


def _pattern(news: News, name: str) -> re.Pattern[str]:
    return compile_pattern(news.pack, f"grouping.{name}")
