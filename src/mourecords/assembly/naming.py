"""The title of an agreement and its other names."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from mourecords.assembly.candidates import Candidate
from mourecords.assembly.dates import year_in_name
from mourecords.mentions.instruments import Instrument
from mourecords.mentions.news import News
from mourecords.values.vocabularies import EventKind

_STATES = ("state", "adjective", "prefix", "people", "organisation", "metonym")
_OLD = frozenset({EventKind.TERMINATED, EventKind.SUSPENDED, EventKind.RENEWED, EventKind.EXTENDED})


class Naming(NamedTuple):
    """A name of an agreement, and where it stands in the view."""

    text: str
    start: int
    end: int


def choose_names(news: News, candidate: Candidate) -> tuple[Naming | None, tuple[Naming, ...]]:
    """The title of an agreement, and its aliases, each once.

    Args:
        news: the mentions of the article.
        candidate: the agreement.

    Returns:
        The fullest name that the article gives, or None; acronyms and other names.
    """
    titled = [m for m in candidate.mentions if m.title is not None and not _is_bare(news, m)]
    best = max(titled, key=lambda m: (len(_text(m)), -m.start), default=None)
    if best is None or best.title is None:
        return _by_year(news, candidate), ()
    title = Naming(_text(best), best.title.start, best.title.end)
    aliases: dict[str, Naming] = {}
    for mention in titled:
        for alias in (*(mention.title.aliases if mention.title else ()), _text(mention)):
            known = alias == title.text or (alias in title.text and alias not in best.title.aliases)
            if mention.title is not None and not known:
                place = Naming(alias, mention.title.start, mention.title.end)
                aliases.setdefault(alias, place)
    return title, tuple(aliases.values())


def _text(mention: Instrument) -> str:
    return " ".join(mention.title.text.split()) if mention.title else ""


def _is_bare(news: News, mention: Instrument) -> bool:
    """Whether a title only names a state and a noun ("the Swiss Treaty"), or is a body's."""
    if mention.title is None:
        return False
    start, end = mention.title.start, mention.title.end
    if any(p.name_start < end and start < p.name_end for p in news.persons):
        return True
    first = bisect_left(news.actors, mention.title.start, key=lambda actor: actor.start)
    for actor in news.actors[max(0, first - 1) : first + 3]:
        if actor.start <= mention.head < actor.end:
            return True
        bare = actor.start == mention.title.start and mention.head - actor.end <= len("'s ")
        if bare and actor.form in _STATES and mention.title.end <= mention.head_end:
            return True
    return False


def _by_year(news: News, candidate: Candidate) -> Naming | None:
    """An old agreement is called by its year and subject: "the 1948 income tax treaty"."""
    if not any(f.act is not None and f.act.kind in _OLD for f in candidate.frames):
        return None
    for mention in candidate.mentions:
        date = year_in_name(news, mention.start, end=mention.head)
        if date is not None and mention.head - date.end > 1:
            return Naming(news.text[date.start : mention.head_end], date.start, mention.head_end)
    return None
