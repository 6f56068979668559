"""Which act in a sentence is done to which agreement."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.acts import Act
from mourecords.mentions.instruments import Instrument
from mourecords.mentions.news import News
from mourecords.values.vocabularies import EventKind

_NONE: Final = (999, "")


class Frame(NamedTuple):
    """One agreement in one sentence, with the act that is done to it there.

    Attributes:
        sentence: the index of the sentence.
        instrument: the mention of the agreement.
        act: what is done to it, or None.
        link: ``active``, ``passive``, ``participle``, ``noun``, ``pronoun`` or
            ``list``; empty without an act.
        subordinate: whether it stands behind "under", "following" and the like.
        opening: the sentence whose act it takes, for a ``list``; else -1.
    """

    sentence: int
    instrument: Instrument
    act: Act | None
    link: str
    subordinate: bool = False
    opening: int = -1

    @property
    def position(self) -> int:
        """Where it stands in the text: a pronoun where its act does."""
        return self.act.start if self.act and self.link == "pronoun" else self.instrument.head


def find_frames(news: News) -> tuple[Frame, ...]:
    """A frame for every mention of an agreement that has a noun, in the order of the text."""
    frames: list[Frame] = []
    by_sentence: dict[int, tuple[list[Instrument], list[Act]]] = {}
    for instrument in news.instruments:
        by_sentence.setdefault(news.sentence_at(instrument.head), ([], []))[0].append(instrument)
    for act in news.acts:
        index = news.sentence_at(act.start)
        if index in by_sentence:
            by_sentence[index][1].append(act)
    for index, (instruments, acts) in sorted(by_sentence.items()):
        sentence = news.sentences[index]
        links = _Links(news.folded, news.pack, instruments, acts)
        subordinate = compile_pattern(news.pack, "frames.subordinate")
        signs_under = compile_pattern(news.pack, "frames.signs_under")
        for instrument in instruments:
            if sentence.start <= instrument.head < sentence.end:
                done, link = links.find(instrument)
                before = news.folded[max(sentence.start, instrument.start - 50) : instrument.start]
                at = done.start if done is not None and link == "active" else sentence.start
                signs = signs_under.fullmatch(news.folded, at, instrument.start)
                below = signs is None and subordinate.search(before) is not None
                frames.append(Frame(index, instrument, done, link, below))
    return tuple(frames)


class _Links(NamedTuple):
    """The agreements and the acts of one sentence."""

    folded: str
    pack: Pack
    instruments: list[Instrument]
    acts: list[Act]

    def find(self, instrument: Instrument) -> tuple[Act | None, str]:
        """The act that is done to an agreement, and how the two are linked."""
        best: tuple[int, Act | None, str] = (999, None, "")
        for act in self.acts:
            if act.start < instrument.end and instrument.start < act.end:
                continue
            before = act.end <= instrument.start
            distance, link = (self._before if before else self._after)(act, instrument)
            if distance < best[0]:
                best = (distance, act, link)
        main = self._behind_aside(instrument, best[1])
        return (main, "passive") if main is not None else best[1:]

    def _behind_aside(self, instrument: Instrument, found: Act | None) -> Act | None:
        """The main act of "the pact, which takes effect in May, was signed by …"."""
        aside = self._pattern("aside").match(self.folded, instrument.end)
        if aside is None or found is None or not aside.start() <= found.start < aside.end():
            return None
        behind = (act for act in self.acts if 0 <= act.start - aside.end() <= len(" was formally "))
        made = (act for act in behind if act.form == "past")
        return next((a for a in made if a.passive or a.kind is EventKind.ENTERED_INTO_FORCE), None)

    def _pattern(self, name: str) -> re.Pattern[str]:
        return compile_pattern(self.pack, f"frames.{name}")

    def _before(self, act: Act, instrument: Instrument) -> tuple[int, str]:
        """An act before the agreement: "signed a treaty", "the signing of a treaty"."""
        between = self.folded[act.end : min(instrument.start, act.end + 131)]
        made = act.kind is EventKind.AGREED and self._pattern("to_make").match(between)
        if len(between) > 130 or (not made and self._pattern("cut").search(between)):
            return _NONE
        if any(act.end <= a.start and a.end <= instrument.start for a in self.acts):
            return _NONE
        inside = (i for i in self.instruments if act.end <= i.start and i.end <= instrument.start)
        others = [i for i in inside if i != instrument]
        if others and not self._pattern("and_another").fullmatch(
            self.folded, others[-1].end, instrument.start
        ):
            return _NONE
        apart = not made and self._has_no_object(act, between)
        if act.passive or apart or self._speaks(instrument):
            return _NONE
        return len(between) + 40 * len(others), "noun" if act.form == "noun" else "active"

    def _speaks(self, instrument: Instrument) -> bool:
        """Whether an agreement speaks, "an official communique said", or becomes law."""
        return any(
            self._pattern(name).match(self.folded, instrument.end)
            for name in ("speaks", "into_law")
        )

    def _has_no_object(self, act: Act, between: str) -> bool:
        """Whether the words after an act keep what follows from being its object."""
        agrees = act.kind is EventKind.AGREED and self._pattern("agrees").match(
            self.folded, act.start
        )
        if agrees and self._pattern("to_do").match(between):
            return True
        if act.form in ("noun", "ing") and len(between) > 60:
            return True
        if act.form == "past" and self._pattern("no_object").match(between):
            return True
        return self._pattern("auxiliary").search(between) is not None

    def _after(self, act: Act, instrument: Instrument) -> tuple[int, str]:
        """An act after the agreement: "a treaty signed in …", "the treaty was signed"."""
        between = self.folded[instrument.end : act.start]
        if act.start - instrument.end > 190 or act.form == "noun" or re.search(r"[;:]", between):
            return _NONE
        nested = self._nested(act, instrument) or self._coordinated(act, instrument)
        spans = [
            (i.start, i.end)
            for i in self.instruments
            if i.determiner != "another" and i not in nested
        ]
        spans += [
            (a.start, a.end)
            for a in self.acts
            if a.form != "noun" and not any(a.end <= i.start for i in nested)
        ]
        if any(instrument.end <= start and end <= act.start for start, end in spans):
            return _NONE
        if act.passive and (
            self._is_nested(instrument) or self._pattern("own_passive").search(between)
        ):
            return _NONE
        planned = act.mood == "planned" and act.form == "past"
        if act.passive or planned or act.kind is EventKind.ENTERED_INTO_FORCE:
            return len(between) // 2 + 12, "passive"
        if act.form != "past" or self._pattern("compared").search(between):
            return _NONE
        return self._participle(act, between)

    def _nested(self, act: Act, instrument: Instrument) -> list[Instrument]:
        """The agreements that one bears on, between it and a passive act."""
        if not act.passive:
            return []
        return [
            i
            for i in self.instruments
            if instrument.end <= i.start < act.start and self._is_nested(i)
        ]

    def _coordinated(self, act: Act, instrument: Instrument) -> list[Instrument]:
        """Those that one verb takes with it: "a tax treaty and a protocol on tuna were signed"."""
        inside = [i for i in self.instruments if instrument.end <= i.start < act.start]
        if not inside or not self._pattern("plural").search(self.folded, inside[-1].end, act.start):
            return []
        before = [instrument, *inside[:-1]]
        joint = self._pattern("and_next")
        joined = all(
            joint.fullmatch(self.folded, left.end, right.start)
            for left, right in zip(before, inside, strict=True)
        )
        return inside if joined else []

    def _is_nested(self, inner: Instrument) -> bool:
        """As in "a protocol to the treaty was signed": the treaty was not."""
        nested = self._pattern("nested")
        return any(
            nested.fullmatch(self.folded, outer.end, inner.start)
            for outer in self.instruments
            if outer.end <= inner.start and outer.determiner != "another"
        )

    def _participle(self, act: Act, between: str) -> tuple[int, str]:
        """A participle right after the agreement, or after the words that describe it."""
        if len(between) <= 3:
            return len(between), "participle"
        verb = self._pattern("verb").search(self.folded, act.start - len(between), act.start)
        if len(between) > 110 or verb:
            return _NONE
        if any(act.end <= i.start <= act.end + 40 for i in self.instruments):
            return _NONE
        return len(between) // 2 + 20, "participle"
