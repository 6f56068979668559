"""To which area and activity a provision belongs."""

from __future__ import annotations

from collections.abc import Collection

from mourecords.assembly.provisions import Phrase
from mourecords.assembly.topics import Topic
from mourecords.data.areas import area
from mourecords.languages.hits import Hits
from mourecords.values.vocabularies import Subject


def choose_category(topic: Topic, phrase: Phrase, *, subjects: Collection[Subject]) -> str | None:
    """The area of the first cue in a provision, and the activity where one is told.

    A provision that names an activity alone has the area of its agreement, which
    must be about one of the subjects of that area.

    Args:
        topic: the agreement.
        phrase: the provision.
        subjects: of the agreement.
    """
    hits = topic.news.hits
    known = to_category(hits, phrase.start, end=phrase.end, subjects=subjects)
    if known is not None:
        return known
    generic = next(iter(_values(hits, "generic", phrase.start, phrase.end)), None)
    leading = _leading_area(topic, subjects) if generic else None
    return f"{leading}/{generic}" if leading else None


def to_category(hits: Hits, start: int, *, end: int, subjects: Collection[Subject]) -> str | None:
    """The area of the first cue between two positions, and the activity where one is told.

    Args:
        hits: the cues of a text.
        start: the first position.
        end: the one after the last.
        subjects: of the agreement.
    """
    first = next(iter(_values(hits, "area", start, end)), None)
    for activity in _values(hits, "activity", start, end):
        name = activity.partition("/")[0]
        if name == first or (first is None and _fits(name, subjects)):
            return activity
    return first


def _fits(name: str, subjects: Collection[Subject]) -> bool:
    known = area(name)
    return known is not None and any(subject in subjects for subject in known.subjects)


def _values(hits: Hits, tag: str, start: int, end: int) -> list[str]:
    return [hit.value for hit in hits.within(tag, start, end=end) if hit.end <= end]


def _leading_area(topic: Topic, subjects: Collection[Subject]) -> str | None:
    """The area that the passages of an agreement name most often."""
    named = [
        hit.value
        for passage in topic.passages
        if passage.apart == 0
        for hit in topic.news.hits.within("area", passage.start, end=passage.end)
    ]
    fitting = {name for name in named if _fits(name, subjects)}
    return max(sorted(fitting), key=named.count, default=None)
