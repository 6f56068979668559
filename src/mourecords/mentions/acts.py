"""What is done to an agreement: signed, initialled, ratified, and what only may be."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from mourecords.languages.hits import Hit, Hits
from mourecords.values.vocabularies import EventKind

_REACH: Final = 46
_BREAK: Final = re.compile(r"[;:]|, (?:which|who|but|while|and (?:said|the))\b")


class Act(NamedTuple):
    """A verb or noun of an act in a view.

    Attributes:
        start: its first position.
        end: the one after its last.
        kind: the kind of event.
        form: ``past`` (also participle), ``base``, ``ing`` or ``noun``.
        mood: ``done``, ``planned``, ``doubtful`` or ``denied``.
        passive: whether a form of "to be" stands before a participle.
    """

    start: int
    end: int
    kind: EventKind
    form: str
    mood: str
    passive: bool


_EXPECTED: Final = re.compile(
    r"[^.;]{0,50}? (?:is|are|was) (?:expected|due|scheduled|planned|set)\b"
)
_PASSIVE: Final = re.compile(
    r"\b(?:is|are|was|were|been|be|being|gets?|got)(?: (?:also|then|now|formally|"
    r"officially|finally|\w+ly|today|yesterday|on \w+|here))? $"
)


def find_acts(folded: str, hits: Hits) -> tuple[Act, ...]:
    """All acts in a text, with the mood that the words before them give.

    Args:
        folded: the folded text of a view.
        hits: the cues found in it.
    """
    modals = hits.of("modal")
    found: list[Act] = []
    cursor = 0
    for hit in hits.of("act"):
        kind, form = hit.value.split(":")
        while cursor < len(modals) and modals[cursor].end < hit.start - _REACH:
            cursor += 1
        near = [
            m
            for m in modals[cursor : cursor + 12]
            if m.end <= hit.start and m.start >= hit.start - _REACH
        ]
        passive = (
            form == "past"
            and _PASSIVE.search(folded, max(0, hit.start - 30), hit.start) is not None
        )
        mood = _mood(folded, hit, form, near)
        if form in ("noun", "ing") and mood == "done" and _EXPECTED.match(folded, hit.end):
            mood = "planned"
        found.append(Act(hit.start, hit.end, EventKind(kind), form, mood, passive))
    return tuple(found)


def _mood(folded: str, hit: Hit, form: str, near: list[Hit]) -> str:
    mood = "done"
    for modal in reversed(near):
        between = folded[modal.end : hit.start]
        if (
            _BREAK.search(between)
            or ". " in between
            or between.count(" ") > (5 if form != "base" else 4)
        ):
            break
        if modal.value == "planned" and form == "past" and not _carries(folded, modal, hit):
            continue
        if modal.value == "planned" and form in ("ing", "noun"):
            continue
        if modal.value == "denied":
            return "denied"
        if modal.value == "doubtful" or mood == "done":
            mood = modal.value
    return mood


def _carries(folded: str, modal: Hit, hit: Hit) -> bool:
    """Whether a modal reaches a participle: "will be signed", not "agreed to … signed"."""
    between = folded[modal.start : hit.start].split()
    return "be" in between or "been" in between
