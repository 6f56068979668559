"""To which area and activity a provision belongs."""

from __future__ import annotations

from mourecords.assembly.provisions import Phrase
from mourecords.assembly.topics import Topic


def choose_category(topic: Topic, phrase: Phrase) -> str | None:
    """The area of the first cue in a provision, and the activity where one is told.

    A provision that names an activity alone has the area of its agreement.
    """
    first = next((value for value in _values(topic, "area", phrase)), None)
    for activity in _values(topic, "activity", phrase):
        if first is None or activity.startswith(first):
            return activity
    if first is not None:
        return first
    generic = next((value for value in _values(topic, "generic", phrase)), None)
    leading = _leading_area(topic) if generic else None
    return f"{leading}/{generic}" if leading else None


def _values(topic: Topic, tag: str, phrase: Phrase) -> list[str]:
    inside = topic.news.hits.within(tag, phrase.start, end=phrase.end)
    return [hit.value for hit in inside if hit.end <= phrase.end]


def _leading_area(topic: Topic) -> str | None:
    """The area that the passages of an agreement name most often."""
    named = [
        hit.value
        for passage in topic.passages
        if passage.apart == 0
        for hit in topic.news.hits.within("area", passage.start, end=passage.end)
    ]
    return max(sorted(set(named)), key=named.count, default=None)
