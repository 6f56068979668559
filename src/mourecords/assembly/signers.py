"""The persons who do one act of signing: its subjects, its agents, those it lists."""

from __future__ import annotations

import re
from bisect import bisect_left

from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.acts import Act
from mourecords.mentions.news import News
from mourecords.mentions.reading import Sentence
from mourecords.mentions.side import Side

_GAP = 170
_BEFORE = 60


def may_list(news: News, sentence: Sentence) -> bool:
    """Whether a sentence has a word that all have that list those who signed."""
    return any(news.hits.within("listing", sentence.start, end=sentence.end))


class Signers:
    """Finds the persons of acts in one article.

    Args:
        news: the mentions of the article.
        sides: its persons and actors, in order.
    """

    def __init__(self, news: News, sides: tuple[Side, ...]) -> None:
        self._news = news
        self._text = news.text
        self._persons = [side for side in sides if side.person is not None]
        self._actors = [side for side in sides if side.person is None]
        self._starts = [side.start for side in self._persons]

    def pattern(self, name: str) -> re.Pattern[str]:
        """A pattern of ``signing.toml``."""
        return compile_pattern(self._news.pack, f"signing.{name}")

    def of_act(self, act: Act, sentence: Sentence, *, passive: bool) -> list[Side]:
        """The persons who do an act, in the order of the text.

        Args:
            act: the act.
            sentence: where it stands.
            passive: whether it is done to its subject.
        """
        found = self._agents(act, sentence, passive=passive)
        if not passive:
            found += self._subjects(act, sentence)
            found += self._partners(act, sentence) if found else []
            found += self.further(act, sentence) if found else []
        elif not act.passive and not found:
            found = self._which(act, sentence)
        if act.form == "ing":
            found += self._signing(act, sentence)
        return found + self._represented(sentence)

    def listed(self, sentence: Sentence) -> list[Side]:
        """The persons whom a sentence lists as those who signed."""
        if not may_list(self._news, sentence):
            return []
        behind = self.pattern("listing").search(self._text, sentence.start, sentence.end)
        if behind is not None:
            first = self._next(behind.end(), sentence.end)
            if first is not None and first.start - behind.end() <= _BEFORE:
                return self._joined(first, sentence.end)
        before = self.pattern("listed").search(self._text, sentence.start, sentence.end)
        last = self._last(sentence.start, before.start()) if before else None
        return self._joined_before(last, sentence.start) if last else []

    def _next(self, start: int, end: int) -> Side | None:
        index = bisect_left(self._starts, start)
        side = self._persons[index] if index < len(self._persons) else None
        return side if side is not None and side.end <= end else None

    def _last(self, start: int, end: int) -> Side | None:
        index = bisect_left(self._starts, end) - 1
        side = self._persons[index] if index >= 0 else None
        return side if side is not None and start <= side.start and side.end <= end else None

    def _agents(self, act: Act, sentence: Sentence, *, passive: bool) -> list[Side]:
        """Those behind "by"."""
        meeting = self.pattern("meeting").match(self._text, act.end, sentence.end)
        if meeting is not None:
            return self._joined_at(meeting.end(), sentence.end) if passive else []
        by = self.pattern("by").search(self._text, act.end, sentence.end)
        if by is None or self.pattern("not_by").search(self._text, act.end, by.start()):
            return []
        if not passive and by.start() - act.end > _BEFORE // 2:
            return []
        return self._joined_at(by.end(), sentence.end)

    def _joined_at(self, at: int, limit: int) -> list[Side]:
        """The person who begins at a position, and those joined to it.

        "The" or the name of what a person heads may come before.
        """
        first = self._next(at - 4, limit)
        if first is None or (
            first.start > at + 1
            and not self.pattern("heads").fullmatch(self._text, at, first.start)
        ):
            return []
        return self._joined(first, limit)

    def _which(self, act: Act, sentence: Sentence) -> list[Side]:
        """As in "the pact, which Ana Ríos and Li Wei signed"."""
        found = self._subjects(act, sentence)
        before = found[0].start if found else 0
        which = self.pattern("which").search(self._text, max(0, before - 10), before)
        return found if which else []

    def _subjects(self, act: Act, sentence: Sentence) -> list[Side]:
        """Those before an active verb."""
        last = self._last(sentence.start, act.start)
        while last is not None and not self._is_subject(last, act, sentence.start):
            last = self._last(sentence.start, last.start)
        return self._joined_before(last, sentence.start) if last is not None else []

    def _is_subject(self, side: Side, act: Act, floor: int) -> bool:
        verb = act.start
        gap = self._text[side.end : verb]
        if len(gap) > _GAP or not self.pattern("subject").fullmatch(gap):
            return False
        if self.pattern("clause").search(gap) or self._other_subject(side.end, verb):
            return False
        first = self._joined_before(side, max(floor, side.start - 400))[0]
        return self._opens_clause(self._text[max(floor, first.start - _BEFORE) : first.start], act)

    def _other_subject(self, start: int, verb: int) -> bool:
        """Whether a state or body stands right before the verb, and does the act itself."""
        inside = [a for a in self._actors if start <= a.start and a.end <= verb]
        if not inside:
            return False
        before = self._text[start : inside[-1].start].rstrip().rsplit(" ", 1)[-1]
        return before in ("", ",") and verb - inside[-1].end < _BEFORE // 2

    def _opens_clause(self, before: str, act: Act) -> bool:
        """Whether a person behind some words can be the subject of an act.

        Of "signing" that is so behind ", with" too.
        """
        if act.form == "ing" and self.pattern("absolute").search(before):
            return True
        return self.pattern("object").search(before) is None

    def _partners(self, act: Act, sentence: Sentence) -> list[Side]:
        """Those with whom a person signs: "signed a pact with Foreign Minister …"."""
        first = self._next(act.end, sentence.end)
        if first is None or not self.pattern("with").fullmatch(self._text[act.end : first.start]):
            return []
        return self._joined(first, sentence.end)

    def further(self, act: Act, sentence: Sentence) -> list[Side]:
        """As in "signed for Peru, and Foreign Minister … for Chile"."""
        found: list[Side] = []
        side = self._next(act.end, sentence.end)
        while side is not None:
            gap = self._text[act.end : side.start]
            if len(gap) > 2 * _GAP or self.pattern("apart").search(gap):
                break
            if self.pattern("also").search(gap) and self.pattern("for").match(self._text, side.end):
                found += self._joined_before(side, act.end)
            side = self._next(side.end, sentence.end)
        return found

    def _signing(self, act: Act, sentence: Sentence) -> list[Side]:
        """As in "Signing for Peru was …" and "Signing the pact, Foreign Minister … said"."""
        first = self._next(act.end, sentence.end)
        if first is None or act.start - sentence.start > 1:
            return []
        gap = self._text[act.end : first.start]
        if self.pattern("was").fullmatch(gap) or self.pattern("signing").fullmatch(gap):
            return self._joined(first, sentence.end)
        return []

    def _represented(self, sentence: Sentence) -> list[Side]:
        """As in "Kenya, represented by …" and "… represented Kenya"."""
        first = bisect_left(self._starts, sentence.start)
        last = bisect_left(self._starts, sentence.end)
        return [
            side
            for side in self._persons[first:last]
            if self.pattern("represented").search(
                self._text, max(sentence.start, side.start - 30), side.start
            )
            or self.pattern("representing").match(self._text, side.end, sentence.end)
        ]

    def _joined(self, first: Side, limit: int) -> list[Side]:
        """A person, and those who are joined to it behind."""
        group, sure = [first], 1
        while (side := self._next(group[-1].end, limit)) is not None:
            joint = self._joint(group[-1], side)
            if not joint:
                break
            group.append(side)
            sure = len(group) if joint == "and" else sure
        return group[:sure]

    def _joined_before(self, last: Side, floor: int) -> list[Side]:
        """A person, and those who are joined to it in front."""
        group, sure = [last], False
        while (side := self._last(floor, group[0].start)) is not None:
            joint = self._joint(side, group[0])
            if not joint or (joint == "list" and not sure):
                break
            group.insert(0, side)
            sure = True
        return group

    def _joint(self, left: Side, right: Side) -> str:
        """How two persons are joined: ``and``, ``list`` or not at all."""
        gap = self._text[left.end : right.start]
        if len(gap) > _GAP or self.pattern("apart").search(gap):
            return ""
        if self.pattern("list").fullmatch(gap):
            return "list"
        return "and" if self.pattern("and").fullmatch(gap) else ""
