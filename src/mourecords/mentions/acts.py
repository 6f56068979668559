"""What is done to an agreement: signed, initialled, ratified, and what only may be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from mourecords.languages.hits import Hit, Hits
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.values.vocabularies import EventKind

CHANGING: Final = frozenset(
    {
        EventKind.RENEWED, EventKind.EXTENDED, EventKind.AMENDED, EventKind.TERMINATED,
        EventKind.SUSPENDED,
    }
)  # fmt: skip
"""Acts that are done to an agreement which stands already."""
CONSENT: Final = frozenset({EventKind.RATIFIED, EventKind.APPROVED})
"""Acts by which a state consents to be bound."""
_REACH: Final = 46
"""How many characters before an act a word may give it its mood."""
_FARTHEST: Final = 5
"""How many words may stand between the two; one less before a base form."""
_ABSOLUTE: Final = 240
"""How far before an "-ing" the "with" may stand that makes a clause of it."""
_MEANT: Final = (("opined", "doubtful"), ("gathered", "done"))
"""What a planned act is behind the words of a pattern."""
_CLAUSE: Final = 140
_VERBS: Final = 50
_WORD: Final = 12
"""How far before an act a clause, auxiliary verbs or one word may stand that make it unreal."""
_PERMISSION: Final = 60
"""How far before a signature the word may stand by which it is permitted or waits."""
_SUM: Final = 9
"""How many characters before the name of a money are looked at for its number."""
_NEAREST: Final = 12
"""How many words that give a mood are looked at for one act."""


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


def find_acts(folded: str, hits: Hits, *, pack: Pack) -> Iterator[Act]:
    """All acts in a text, in order, with the mood that the words before them give.

    Args:
        folded: the folded text of a view.
        hits: the cues found in it.
        pack: the words of its language.
    """
    moods = _Moods(folded, pack)
    modals = hits.of("modal")
    cursor = 0
    for hit in hits.of("act"):
        kind, form = hit.value.split(":")
        while cursor < len(modals) and modals[cursor].end < hit.start - _REACH:
            cursor += 1
        near = [
            m
            for m in modals[cursor : cursor + _NEAREST]
            if m.end <= hit.start and m.start >= hit.start - _REACH
        ]
        if moods.is_of_other_paper(hit) or moods.is_mediated(hit):
            continue
        passive = form == "past" and moods.is_passive(hit)
        mood = moods.find(hit, form, near=near)
        yield Act(hit.start, hit.end, EventKind(kind), form, mood, passive)


def _to_mood(modal: str, act: str) -> str:
    """What a modal word makes of an act: "decided to extend" is done, "decided to sign" is not."""
    if modal == "voted":
        return "done" if EventKind(act.partition(":")[0]) in CONSENT else "planned"
    if modal == "decided":
        return "done" if EventKind(act.partition(":")[0]) in CHANGING else "planned"
    return "planned" if modal == "postponed" else modal


class _Moods:
    """What the words around an act make of it."""

    def __init__(self, folded: str, pack: Pack) -> None:
        self._folded = folded
        self._pack = pack
        self._facts = frozenset(pack.table("acts")["factual"])
        self._moneys = frozenset(pack.table("acts")["moneys"])

    def _pattern(self, name: str) -> re.Pattern[str]:
        return compile_pattern(self._pack, f"acts.{name}")

    def is_passive(self, hit: Hit) -> bool:
        """Whether a form of "to be" stands before a participle."""
        start = max(0, hit.start - 30)
        return self._pattern("passive").search(self._folded, start, hit.start) is not None

    def is_of_other_paper(self, hit: Hit) -> bool:
        """Whether a law or a petition is signed, and no agreement, or a word is that of a sum."""
        if self._folded[hit.start : hit.end] in self._moneys:
            start = max(0, hit.start - _SUM)
            return self._pattern("sum").search(self._folded, start, hit.start) is not None
        signs = hit.value == "signed:past"
        return signs and self._pattern("other_paper").match(self._folded, hit.end) is not None

    def is_mediated(self, hit: Hit) -> bool:
        """Whether only a third side is told, who brought the others together: "brokered by"."""
        return self._pattern("mediated").match(self._folded, hit.start) is not None

    def find(self, hit: Hit, form: str, *, near: list[Hit]) -> str:
        """The mood of an act, from the modal words near before it and what follows."""
        mood = self._before(hit, form, near)
        if mood in ("done", "planned") and (unreal := self._unreal(hit, form, mood)):
            return unreal
        if mood == "done" and self._waits(hit, form):
            return "planned"
        if mood != "done" or form not in ("noun", "ing"):
            return mood
        if self._pattern("expected").match(self._folded, hit.end) or self._is_permitted(hit):
            return "planned"
        if any(self._pattern(n).match(self._folded, hit.end) for n in ("wished", "called_off")):
            return "doubtful"
        changing = EventKind(hit.value.partition(":")[0]) in CHANGING
        loose = form == "ing" and not changing and not self._carried(hit)
        return "doubtful" if loose else "done"

    def _unreal(self, hit: Hit, form: str, mood: str) -> str:
        """The mood of what somebody denies, expects, supposes or met to do; empty for the rest."""
        if form == "past" and self._stands_before("unreal", hit, within=_VERBS):
            return "denied"
        if self._stands_before("disclaimed", hit, within=_CLAUSE):
            return "denied"
        for name, meant in _MEANT if mood == "planned" else ():
            if self._stands_before(name, hit, within=_CLAUSE):
                return meant
        would = form == "base" and self._stands_before("conditional_before", hit, within=_WORD)
        supposed = would and self._pattern("supposed").match(self._folded, hit.end)
        return "doubtful" if supposed else ""

    def _stands_before(self, name: str, hit: Hit, *, within: int) -> bool:
        """Whether a pattern fits the words before an act."""
        start = max(0, hit.start - within)
        return self._pattern(name).search(self._folded, start, hit.start) is not None

    def _is_permitted(self, hit: Hit) -> bool:
        """Whether a signature is only permitted: "the cabinet approved the signing of"."""
        signs = EventKind(hit.value.partition(":")[0]) is EventKind.SIGNED
        start = max(0, hit.start - _PERMISSION)
        return (
            signs and self._pattern("permitted").search(self._folded, start, hit.start) is not None
        )

    def _waits(self, hit: Hit, form: str) -> bool:
        """Whether an act is still to come: "once both have ratified it", "takes effect once"."""
        if form == "base":
            return self._is_conditional(hit)
        start = max(0, hit.start - _PERMISSION)
        awaited = self._pattern("awaited")
        return form == "past" and awaited.search(self._folded, start, hit.start) is not None

    def _is_conditional(self, hit: Hit) -> bool:
        """Whether an entry into force in the present tense waits for something."""
        comes = EventKind(hit.value.partition(":")[0]) is EventKind.ENTERED_INTO_FORCE
        return comes and self._pattern("conditional").match(self._folded, hit.end) is not None

    def _carried(self, hit: Hit) -> bool:
        """Whether an "-ing" stands behind a word that makes it something done."""
        start = max(0, hit.start - 24)
        if self._pattern("before_ing").search(self._folded, start, hit.start):
            return True
        start = max(0, hit.start - _ABSOLUTE)
        return self._pattern("absolute").search(self._folded, start, hit.start) is not None

    def _before(self, hit: Hit, form: str, near: list[Hit]) -> str:
        mood = "done"
        for modal in reversed(near):
            between = self._folded[modal.end : hit.start]
            limit = _FARTHEST - (form == "base")
            if self._pattern("break").search(between) or self._count(between) > limit:
                break
            if modal.value == "denied":
                return "done" if self._pattern("undenied").search(between) else "denied"
            if self._reaches(modal, hit, form) and (
                modal.value in ("doubtful", "voted") or mood == "done"
            ):
                mood = _to_mood(modal.value, hit.value)
        return mood

    def _count(self, between: str) -> int:
        """How many words stand between, days not counted."""
        words = between.count(" ")
        return (
            words if words <= _FARTHEST - 1 else self._pattern("days").sub("", between).count(" ")
        )

    def _reaches(self, modal: Hit, hit: Hit, form: str) -> bool:
        """Whether a modal word says something of an act of this form."""
        if modal.value in ("planned", "decided", "voted"):
            return form == "base" or (form == "past" and self._carries(modal, hit))
        if form in ("past", "ing") and self._folded[modal.start : modal.end] in self._facts:
            start = max(0, hit.start - 30)
            name = "to_come" if form == "past" else "not_apart"
            return self._pattern(name).search(self._folded, start, hit.start) is not None
        return True

    def _carries(self, modal: Hit, hit: Hit) -> bool:
        """Whether a modal reaches a participle: "will be signed", not "agreed to … signed"."""
        carried = self._pattern("carried")
        return carried.search(self._folded, modal.start, hit.start) is not None
