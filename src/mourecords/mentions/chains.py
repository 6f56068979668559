"""Which of the candidates for headings are the articles: the best row of rising numbers.

A table of contents gives a row too, but of little weight; a reference at the
start of a line breaks a row; the articles of an annex start again from one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from mourecords.mentions.enumerators import Place
from mourecords.mentions.headings import Heading

_ANY: Final = -1
_SKIP: Final = 0.3
_BARRIER: Final = 3.0
_GAPS: Final = {1: 0.0, 2: 0.6, 3: 1.0, 4: 1.4}
_EARLY: Final = 0.3
_LATE_START: Final = 0.1
_SECOND_READING: Final = 0.2


class Chain(NamedTuple):
    """A row of headings whose numbers rise.

    Attributes:
        headings: in order.
        places: what the number of each was taken for.
        score: how good a row it is.
    """

    headings: tuple[Heading, ...]
    places: tuple[Place, ...]
    score: float


class _Node(NamedTuple):
    at: int
    place: Place
    score: float
    standing: float
    before: _Node | None


def choose_chain(headings: Sequence[Heading], barriers: Sequence[int] = ()) -> Chain | None:
    """The row of headings that numbers the body of an instrument, or None.

    Args:
        headings: candidates of one level, in order.
        barriers: positions that a body does not cross, such as closing formulas.

    Returns:
        The earliest row that is not much poorer than the best one; None where
        no row has a score above one.
    """
    best = _best(headings, barriers)
    while best is not None:
        start = best.headings[0].span.start
        other = _best([h for h in headings if h.span.start < start], barriers)
        if other is None or other.score < max(2.0, _EARLY * best.score):
            break
        best = other
    return best


def _best(headings: Sequence[Heading], barriers: Sequence[int]) -> Chain | None:
    tolls = tuple(_tolls(headings, barriers))
    ends: dict[Place, _Node] = {}
    top: _Node | None = None
    for index, heading in enumerate(headings):
        for rank, place in enumerate(heading.places):
            weight = heading.weight - _SECOND_READING * rank
            node = _extend(ends, index, place, weight, tolls)
            for key in (place, (place[0], _ANY)) if len(place) == 2 else (place,):
                known = ends.get(key)
                if known is None or node.standing >= known.standing:
                    ends[key] = node
            if top is None or node.score > top.score:
                top = node
    return _to_chain(headings, top) if top and top.score > 1 else None


def _tolls(headings: Sequence[Heading], barriers: Sequence[int]) -> Iterator[float]:
    """What it costs to have passed over each heading and all before it."""
    total, last = 0.0, 0
    for heading in headings:
        here = bisect_left(barriers, heading.span.start)
        total += _SKIP * heading.weight + _BARRIER * (here > last)
        last = here
        yield total


def _extend(
    ends: dict[Place, _Node], index: int, place: Place, weight: float, tolls: Sequence[float]
) -> _Node:
    """The best row that ends with the heading ``index``, taken for ``place``."""
    score = weight - min(_LATE_START * (place[-1] - 1 if len(place) == 1 else 0), 1.0)
    before: _Node | None = None
    paid = tolls[index] - _SKIP * weight
    for node, gap in _befores(ends, place):
        reached = weight + node.score - gap - (paid - tolls[node.at])
        if node.at < index and reached > score:
            score, before = reached, node
    return _Node(index, place, score, score + tolls[index], before)


def _befores(ends: dict[Place, _Node], place: Place) -> Iterator[tuple[_Node, float]]:
    """The rows that a heading may continue, and what the gap costs."""
    for gap, cost in _GAPS.items():
        if node := ends.get((*place[:-1], place[-1] - gap)):
            yield node, cost
    if len(place) == 2:
        for gap, cost in _GAPS.items():
            if node := ends.get((place[0] - gap, _ANY)):
                yield node, cost + (0.0 if place[1] <= 1 else 0.6)


def _to_chain(headings: Sequence[Heading], top: _Node) -> Chain:
    nodes: list[_Node] = []
    node: _Node | None = top
    while node is not None:
        nodes.append(node)
        node = node.before
    nodes.reverse()
    members = [(headings[node.at], node.place) for node in nodes]
    members = list(_filled(headings, members, [node.at for node in nodes]))
    return Chain(tuple(h for h, _ in members), tuple(p for _, p in members), top.score)


def _filled(
    headings: Sequence[Heading], members: list[tuple[Heading, Place]], indices: list[int]
) -> Iterator[tuple[Heading, Place]]:
    """The members, with a heading of unreadable number where exactly one number is missing."""
    for (left, right), (start, end) in zip(pairwise(members), pairwise(indices), strict=True):
        yield left
        unread = [h for h in headings[start + 1 : end] if h.weight == 1.0]
        if right[1][-1] - left[1][-1] == 2 and len(unread) == 1:
            yield unread[0], (*left[1][:-1], left[1][-1] + 1)
    yield members[-1]
