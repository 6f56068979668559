"""Offices in full: the words before the head, and the portfolio or body after it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from mourecords.languages.hits import Hit, Hits
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import CAPITALS
from mourecords.mentions.actors import Actor
from mourecords.mentions.portfolios import TOKEN, OfficeWords, PhraseReader, office_words

_ACRONYM: Final = re.compile(r" \((?:the )?[A-Z][\w&./ -]{1,14}\)")
_NAME: Final = re.compile(
    r"(?<![\w'])[A-Z][\w&.-]{0,30}(?: (?:(?:of|for) (?:the )?|and )?[A-Z][\w&.-]{0,30}){0,6}$"
)
_ANOTHER: Final = re.compile(rf" [{CAPITALS}]|, (?:[{CAPITALS}][\w'’-]*\.? ){{1,3}}[{CAPITALS}]")
_LEFT: Final = 12
_OFFICES: Final = 4
_RIGHT: Final = 6
_BUILT: Final = ("body", "company", "group")
_SIGNS: Final = ',;:.()"!?'


class Office(NamedTuple):
    """An office in a view.

    Attributes:
        start: its first position.
        end: the one after its last.
        owner: where its owner begins, as in "Peru's minister"; else ``start``.
        head: where the word begins that makes it an office.
    """

    start: int
    end: int
    owner: int
    head: int


@dataclass(frozen=True, slots=True)
class OfficeReader:
    """Reads offices in one text.

    Attributes:
        text: the text of a view.
        words: the words of its language.
        phrases: what reads portfolios and bodies in it.
        begins: where each name of a state or organisation ends, by where it begins.
        ends: where each actor begins, by where its name or the whole of it ends.
        heads: the heads of offices, by where they begin.
        addressed: where forms of address begin.
        walls: where sentences begin and end; nothing reaches across.
    """

    text: str
    words: OfficeWords
    phrases: PhraseReader
    begins: Mapping[int, int]
    ends: Mapping[int, int]
    heads: Mapping[int, Hit]
    addressed: frozenset[int]
    walls: frozenset[int]
    _lefts: dict[int, tuple[int, int]] = field(default_factory=dict)

    def pattern(self, name: str) -> re.Pattern[str]:
        """A pattern of ``offices.toml``."""
        return self.words.patterns[name]

    def _joint(self, at: int) -> int | None:
        """Where what "and" joins to an office begins."""
        match = self.pattern("both").match(self.text, at)
        return match.end() if match else None

    def read(self, hit: Hit, *, free: bool) -> Office:
        """The office around a head.

        Args:
            hit: the head.
            free: whether its portfolio may hold any words, as it may after a name
                ("Ana Ríos, minister for the old and the young, …").
        """
        start, owner = self.left(hit)
        end = self._right(hit.end, free=free)
        for _ in range(_OFFICES):
            joint = self._joint(end)
            other = self._next(joint, free=False) if joint else None
            if joint is None or other is None:
                break
            if free and (self._names_another(other) or self.text[end:joint].endswith(" the ")):
                break
            end = self._next(joint, free=free) or other
        return Office(start, end, owner, hit.start)

    def _names_another(self, at: int) -> bool:
        """Whether the name of another person follows: "…, and Minister of Trade Ana Ríos"."""
        return _ANOTHER.match(self.text, at) is not None

    def _next(self, at: int, *, free: bool) -> int | None:
        """Where a second office at a position ends: "… and Minister for Finance"."""
        for head in range(at, min(len(self.text), at + 60)):
            hit = self.heads.get(head)
            if hit is not None:
                return self._right(hit.end, free=free) if self.left(hit)[0] == at else None
        return None

    def left(self, hit: Hit) -> tuple[int, int]:
        """Where the office around a head begins, and where its owner does."""
        if hit.start not in self._lefts:
            self._lefts[hit.start] = self._left(hit)
        return self._lefts[hit.start]

    def _left(self, hit: Hit) -> tuple[int, int]:
        start = hit.start
        for _ in range(_LEFT):
            if start < 2 or self.text[start - 1] != " " or start in self.walls:
                break
            owned = self.pattern("owned").search(self.text, max(0, start - 18), start)
            if owned is not None:
                return start, self._owner(owned.start())
            actor = self.ends.get(start - 1)
            if actor is not None and not self.text.startswith(("and ", "& "), start):
                if self._is_placed(actor):
                    break
                return self._with_pronoun(actor, hit)
            before = self.text.rfind(" ", max(0, start - 40), start - 1) + 1
            if not self._belongs(self.text[before : start - 1], start, hit):
                break
            start = before
        return self._bare(start, hit.start)

    def _is_placed(self, actor: int) -> bool:
        """Whether a body is where something is ("at the Ministry of …"), and no owner."""
        built = actor not in self.begins
        return (
            built
            and self.pattern("placed").search(self.text, max(0, actor - 12), actor) is not None
        )

    def _with_pronoun(self, start: int, hit: Hit) -> tuple[int, int]:
        """The start with "his" before "his Lao counterpart", or the like before a body."""
        if start in self.walls:
            return start, start
        before = self.text.rfind(" ", max(0, start - 12), start - 1) + 1
        word = self.text[before : start - 1].casefold()
        mutual = self.text[hit.start : hit.end].casefold() in self.words.mutual
        if (mutual and word in self.words.owners) or word in self.words.acting:
            return before, before
        written = self.text[before : start - 1]
        known = word in self.words.organs and written[:1].isupper()
        if known or (written.isupper() and len(written) > 1 and written.isalpha()):
            return before, before
        return start, start

    def _owner(self, at: int) -> int:
        """Where the owner begins whose name ends at a position."""
        actor = self.ends.get(at)
        if actor is not None:
            return actor
        name = _NAME.search(self.text, max(0, at - 70), at)
        return name.start() if name else at

    def _belongs(self, word: str, start: int, hit: Hit) -> bool:
        """Whether a word before the words that were read belongs to the office."""
        lower, words = word.rstrip(",").casefold(), self.words
        if not word or word[0] in _SIGNS or word[-1] in ';:.()"!?':
            return word[-1:] == ")" and word[:1] == "(" and word[1:-1].isupper()
        if word[-1] == "," or lower in ("and", "&"):
            if self._ends_name(start - len(word) - 2):
                return False
            listed = lower in ("and", "&") or lower in words.portfolios
            alike = not word[0].isalpha() or word[0].isupper() == self.text[start].isupper()
            alike = alike or lower in ("and", "&")
            return start < hit.start and listed and alike and self._lists(start)
        if lower in words.portfolios or lower in words.before:
            return True
        if lower in words.owners:
            return self.text[hit.start : hit.end].casefold() in words.mutual
        return self._is_named(word, start, hit)

    def _ends_name(self, at: int) -> bool:
        """Whether a name of two words ends there: no "States and Justice Minister"."""
        actor = self.ends.get(at)
        return actor is not None and " " in self.text[actor:at]

    def _lists(self, start: int) -> bool:
        """Whether a portfolio begins at a position, so that a list may go before it."""
        token = TOKEN.match(self.text, start)
        return token is not None and token.group().casefold() in self.words.portfolios

    def _is_named(self, word: str, start: int, hit: Hit) -> bool:
        """Whether an acronym or a capitalised word belongs to it: "Hydrocarbons Minister"."""
        if word.isupper() and 1 < len(word) < 9:
            return word.title() not in self.words.others
        if (
            not word[0].isupper()
            or start != hit.start
            or not self.text[hit.start].isupper()
            or word in self.words.others
        ):
            return False
        if start - len(word) - 2 in self.ends:
            return True
        before = self.text[max(0, start - len(word) - 3) : start - len(word) - 1]
        return before.endswith(" ") and before[:1] not in ".!?:" and not word.endswith("ing")

    def _bare(self, start: int, head: int) -> tuple[int, int]:
        """The start without words that begin no office."""
        while start < head:
            word = self.text[start : self.text.index(" ", start)].rstrip(",").casefold()
            if word not in ("and", "&", "of", "for", "the", "then", "former"):
                break
            start = self.text.index(" ", start) + 1
        return start, start

    def _right(self, at: int, *, free: bool) -> int:
        """Where the portfolio and the body after a head end."""
        end = at
        for _ in range(_RIGHT):
            lead = self.words.lead.match(self.text, end)
            stop = self.phrases.phrase(lead.end(), free=free) if lead else end
            if lead is None or stop == lead.end():
                stop = self.phrases.unit(end) if free else end
            if stop == end:
                break
            acronym = _ACRONYM.match(self.text, stop)
            named = stop + len(" (") in self.addressed
            end = acronym.end() if acronym and not named else stop
        return end


def to_reader(
    text: str, hits: Hits, *, actors: tuple[Actor, ...], walls: Sequence[int], pack: Pack
) -> OfficeReader:
    """What reads the offices of a text."""
    ends = {hit.end: hit.start for hit in hits.of("state")}
    ends |= {actor.head: actor.start for actor in actors} | {a.end: a.start for a in actors}
    begins = {actor.start: actor.end for actor in actors if actor.form not in _BUILT}
    heads = {hit.start: hit for hit in hits.of("office")}
    words = office_words(pack)
    return OfficeReader(
        text=text,
        words=words,
        phrases=PhraseReader(text, words, begins, heads),
        begins=begins,
        ends=ends,
        heads=heads,
        addressed=frozenset(hit.start for hit in hits.of("address")),
        walls=frozenset(walls),
    )
