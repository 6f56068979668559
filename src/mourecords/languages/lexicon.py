"""Every literal cue and name of a pack, found in one pass over a text.

A lexicon is compiled once for a pack. Each entry is a phrase with a tag (what
kind of cue it is) and a value (what it stands for). Phrases match whole words,
without regard to case or diacritics, and a space in a phrase also stands for a
hyphen; an entry that is marked as cased matches only as it is written.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from mourecords.documents.folding import View, to_folded
from mourecords.languages.entries import Entry, to_entries
from mourecords.languages.pack import Pack


class Hit(NamedTuple):
    """One phrase of the lexicon in a view.

    Attributes:
        start: its first position in the view.
        end: the one after its last.
        tag: the kind of cue.
        value: what the phrase stands for.
    """

    start: int
    end: int
    tag: str
    value: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The compiled phrases of a pack.

    Attributes:
        automaton: finds all phrases in one pass.
        entries: for each pattern of the automaton, what it may stand for.
    """

    automaton: ahocorasick_rs.AhoCorasick
    entries: tuple[tuple[Entry, ...], ...]

    def scan(self, view: View) -> Hits:
        """All hits in a view, by tag, in the order of the text."""
        folded = _to_scannable(view.folded.replace("-", " "))
        found: dict[str, list[Hit]] = {}
        for index, start, end in self.automaton.find_matches_as_indexes(folded, overlapping=True):
            if start and folded[start - 1].isalnum():
                continue
            whole = end == len(folded) or not folded[end].isalnum()
            for entry in self.entries[index]:
                if (whole or entry.prefix) and entry.fits(view.text[start:end]):
                    stop = end if whole else _word_end(folded, end)
                    found.setdefault(entry.tag, []).append(Hit(start, stop, entry.tag, entry.value))
        return Hits({tag: tuple(longest(hits)) for tag, hits in found.items()})


class Hits:
    """The hits of one view, by tag.

    Hits of one tag never overlap: of two that do, the earlier and longer stays.
    """

    __slots__ = ("_by_tag",)

    def __init__(self, by_tag: dict[str, tuple[Hit, ...]]) -> None:
        self._by_tag = by_tag

    def of(self, *tags: str) -> tuple[Hit, ...]:
        """The hits with these tags, in the order of the text."""
        if len(tags) == 1:
            return self._by_tag.get(tags[0], ())
        return tuple(sorted(hit for tag in tags for hit in self._by_tag.get(tag, ())))

    def between(self, start: int, end: int) -> Hits:
        """The hits that begin between two positions of the view."""
        return Hits({tag: _within(hits, start, end) for tag, hits in self._by_tag.items()})


def _within(hits: tuple[Hit, ...], start: int, end: int) -> tuple[Hit, ...]:
    first = bisect_left(hits, start, key=lambda hit: hit.start)
    return hits[first : bisect_left(hits, end, key=lambda hit: hit.start)]


def longest(hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits without those that overlap an earlier or, from the same start, longer one."""
    done = -1
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if hit.start >= done:
            yield hit
            done = hit.end


def _to_scannable(text: str) -> str:
    """The text with a mark for each lone surrogate, which the automaton does not take."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text


def _word_end(text: str, at: int) -> int:
    while at < len(text) and text[at].isalnum():
        at += 1
    return at


@cache
def compile_lexicon(pack: Pack) -> Lexicon:
    """The lexicon of a pack; the second call for a pack costs nothing."""
    by_pattern: dict[str, list[Entry]] = {}
    for entry in to_entries(pack):
        by_pattern.setdefault(to_folded(entry.phrase).replace("-", " "), []).append(entry)
    automaton = ahocorasick_rs.AhoCorasick(list(by_pattern))
    return Lexicon(automaton, tuple(tuple(entries) for entries in by_pattern.values()))
