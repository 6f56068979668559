"""The portfolio or the body after an office: "of Health", "for Trade and Industry"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from mourecords.languages.hits import Hit
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern

TOKEN: Final = re.compile(r"[\w&][\w&'’./-]*")
"""A word of an office, with its hyphens and dots."""

_PHRASE: Final = 16


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """The words of a pack by which offices are read."""

    portfolios: frozenset[str]
    organs: frozenset[str]
    before: frozenset[str]
    breaks: frozenset[str]
    mutual: frozenset[str]
    several: frozenset[str]
    others: frozenset[str]
    owners: frozenset[str]
    acting: frozenset[str]
    lead: re.Pattern[str]
    patterns: Mapping[str, re.Pattern[str]]


@cache
def office_words(pack: Pack) -> OfficeWords:
    """The words of a pack; the second call for a pack costs nothing."""
    table = pack.table("offices")
    phrases = table["phrases"]
    leads = "|".join(sorted(phrases["leads"], key=len, reverse=True))
    return OfficeWords(
        portfolios=frozenset(pack.table("portfolios")["words"]) - {"and", "of", "for", "the"},
        organs=frozenset(phrases["organs"]),
        before=frozenset(table["before"]["words"]),
        breaks=frozenset(phrases["breaks"]),
        mutual=frozenset(phrases["mutual"]),
        several=frozenset(phrases["several"]),
        others=frozenset(table["honorifics"]["not_a_name"]) | _abbreviated(table["honorifics"]),
        owners=frozenset(phrases["owners"]),
        acting=frozenset(phrases["acting"]),
        lead=re.compile(rf" (?:{leads})(?: the| an?)? (?=[\w&])"),
        patterns={name: compile_pattern(pack, f"offices.{name}") for name in table["patterns"]},
    )


def _abbreviated(honorifics: Mapping[str, list[str]]) -> frozenset[str]:
    """Forms of address that are no acronym in the name of a portfolio: "H.E."."""
    return frozenset(word for word in honorifics["words"] if "." in word)


@dataclass(frozen=True, slots=True)
class PhraseReader:
    """Reads portfolios and bodies in one text.

    Attributes:
        text: the text of a view.
        words: the words of its language.
        begins: where each name of a state or organisation ends, by where it begins.
        heads: the heads of offices, by where they begin.
    """

    text: str
    words: OfficeWords
    begins: Mapping[int, int]
    heads: Mapping[int, Hit]

    def unit(self, at: int) -> int:
        """Where a body that follows a comma ends: "Director, Polar Research Centre"."""
        stop = at
        if self.text[at : at + 2] == ", " and self.text[at + 2 : at + 3].isupper():
            end, known = self._tokens(at + 2, free=False)
            stop = end if known == end and self._names_body(at + 2, end) else at
        return stop

    def _names_body(self, start: int, end: int) -> bool:
        tokens = TOKEN.finditer(self.text, start, end)
        return any(token.group().casefold() in self.words.organs for token in tokens)

    def phrase(self, at: int, *, free: bool) -> int:
        """Where the words of a portfolio or the name of a body that begin here end."""
        end, known = self._tokens(at, free=free)
        if end == known or free:
            return end
        if self.text[end : end + 1] in (",", ")", ";") and known == at:
            return end
        if known > at:
            return known
        rest = TOKEN.findall(self.text, at, end)
        keep = max(1, len(rest) - 2) if len(rest) > 1 else 1
        return at + sum(len(word) + 1 for word in rest[:keep]) - 1

    def _tokens(self, at: int, *, free: bool) -> tuple[int, int]:
        """Where a phrase ends at most, and where its last known word ends."""
        end = known = at
        for _ in range(_PHRASE):
            stop = self._whole(at)
            if stop is not None:
                end = known = at = stop
            else:
                token = TOKEN.match(self.text, at)
                kind = self._kind(token, free=free) if token else ""
                if token is None or not kind or (kind == "joint" and self._opens_name(known, end)):
                    break
                word = token.group()
                at = token.end() - (word[-1] == ".")
                end = end if kind == "joint" else at
                known = at if kind == "known" else known
                if at < token.end():
                    break
            at = self._gap(at)
            if at < 0:
                break
        return end, known

    def _opens_name(self, known: int, end: int) -> bool:
        """Whether two unknown words or more stand last, which are a person's name."""
        return self.text.count(" ", known + 1, end) > 0

    def _whole(self, at: int) -> int | None:
        """Where an actor or an office ends that begins at a position."""
        stop = self.begins.get(at)
        if stop is None and at in self.heads:
            stop = self.heads[at].end
        if stop is not None and self.text[stop : stop + 2] == "'s":
            stop += 2
        elif stop is not None and self.text[stop : stop + 2] == "' ":
            stop += 1
        return stop

    def _gap(self, at: int) -> int:
        """Where the next word begins, or -1 where a sign or the end stands between."""
        if self.text[at : at + 1] == " ":
            return at + 1
        if self.text[at : at + 2] == ", ":
            token = TOKEN.match(self.text, at + 2)
            if token and token.group().casefold() in self.words.portfolios:
                return at + 2
        return -1

    def _kind(self, token: re.Match[str], *, free: bool) -> str:
        """What a word does in the name of a portfolio or a body."""
        word, words = token.group(), self.words
        lower = word.rstrip(".'’").removesuffix("'s").casefold()
        if lower in words.portfolios or lower in words.organs:
            return "known"
        if lower in ("and", "&"):
            return "joint" if self._goes_on(token.end() + 1) else ""
        if lower in words.breaks or word in words.others:
            return ""
        if word[0].isupper():
            return "known" if self._is_acronym(word) else "open"
        return "open" if free else ""

    @staticmethod
    def _is_acronym(word: str) -> bool:
        return word.isupper() and len(word.strip(".")) > 2

    def _goes_on(self, at: int) -> bool:
        """Whether a known word stands at a position."""
        token = TOKEN.match(self.text, at)
        lower = token.group().rstrip(".").casefold() if token else ""
        known = lower in self.words.portfolios or lower in self.words.organs
        if known or token is None or not token.group()[0].isupper():
            return known and at not in self.heads
        after = TOKEN.match(self.text, token.end() + 1)
        return after is not None and after.group().casefold() in self.words.portfolios
