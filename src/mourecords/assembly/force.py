"""Whether an article says that an agreement binds in law."""

from __future__ import annotations

from typing import NamedTuple

from mourecords.assembly.topics import Topic


class Force(NamedTuple):
    """What the text says about it, and where in the view."""

    binding: bool
    start: int
    end: int


def choose_binding(topic: Topic) -> Force | None:
    """The first statement in the passages of an agreement; none where the text says nothing."""
    news = topic.news
    for hit in news.hits.of("binding"):
        for passage in topic.passages:
            if passage.start <= hit.start and hit.end <= passage.end:
                return Force(hit.value == "yes", hit.start, hit.end)
    return None
