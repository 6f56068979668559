"""Every literal cue and name of a pack, found in few passes over a text.

A lexicon is compiled once for a pack. Each entry is a phrase with a tag (what
kind of cue it is) and a value (what it stands for). Phrases match whole words,
without regard to case or diacritics, and a space in a phrase also stands for a
hyphen; an entry that is marked as cased matches only as it is written.

Most texts report no agreement, and few words tell. So there is one pass for the
words that name agreements, one for what is done to them, and one for all else,
each of them only when one of its tags is first asked for.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final

import ahocorasick_rs

from mourecords.documents.folding import View, to_encodable, to_folded
from mourecords.languages.entries import Entry, is_fitting, to_entries
from mourecords.languages.hits import Hit, Hits
from mourecords.languages.pack import Pack

_FIRST: Final = (
    ("instrument", "lookalike", "agreeing", "sign", "heading"),
    ("act", "modal", "ellipsis"),
)
"""Tags that are looked for before all others, pass by pass."""
_FAST: Final = ahocorasick_rs.Implementation.DFA
"""Three times as fast for some hundred phrases, and slower for ten thousand."""
_SMALL: Final = ahocorasick_rs.Implementation.ContiguousNFA
_BEYOND: Final = re.compile(r"[^\x00-\x7f]")
_ALNUM: Final = bytes(code < 128 and chr(code).isalnum() for code in range(256))

Found = tuple[int, int, int, str]
"""A phrase that was found: its start, its end with a minus sign, its number, and its value."""


@dataclass(frozen=True, slots=True, eq=False)
class Pass:
    """Phrases that are looked for together.

    Attributes:
        automaton: finds them all at once.
        entries: for each pattern of the automaton, what it may stand for.
        open_entries: of these, those that may go on within the word.
    """

    automaton: ahocorasick_rs.AhoCorasick
    entries: tuple[tuple[Entry, ...], ...]
    open_entries: tuple[tuple[Entry, ...], ...]

    def scan(self, text: str, *, folded: str, inside: bytes) -> dict[str, list[Found]]:
        """All that is found, by tag: whole words in the right case, in no order."""
        entries, found = self.entries, defaultdict[str, list[Found]](list)
        for index, start, end in self.automaton.find_matches_as_indexes(folded, overlapping=True):
            if inside[start]:
                continue
            fitting, stop = entries[index], end
            if inside[end + 1]:
                fitting = self.open_entries[index]
                if not fitting:
                    continue
                stop = inside.index(0, end + 1) - 1
            for phrase, tag, value, case, _ in fitting:
                if case != "any":
                    written = text[start:end]
                    if written != phrase and not is_fitting(written, phrase, case=case):
                        continue
                found[tag].append((start, -stop, len(found[tag]), value))
        return found


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The compiled phrases of a pack.

    Attributes:
        passes: for each tag, the pass that looks for it.
    """

    passes: dict[str, Pass]

    def scan(self, view: View) -> Hits:
        """All hits in a view, by tag; each pass is made when it is needed."""
        folded = to_encodable(view.folded.replace("-", " "))
        inside = to_inside(folded)
        found: dict[str, list[Found]] = {}
        done: list[Pass] = []

        def find(tag: str) -> tuple[Hit, ...]:
            own = self.passes.get(tag)
            if own is not None and own not in done:
                done.append(own)
                found.update(own.scan(view.text, folded=folded, inside=inside))
            return tuple(to_hits(found.get(tag, ()), tag))

        return Hits(find)


def to_hits(found: Iterable[Found], tag: str) -> list[Hit]:
    """In order, without those that overlap an earlier or, from the same start, longer one."""
    hits: list[Hit] = []
    done = -1
    for start, minus_end, _, value in sorted(found):
        if start >= done:
            done = -minus_end
            hits.append(Hit(start, done, tag, value))
    return hits


def to_inside(text: str) -> bytes:
    r"""Which characters of a text are in a word.

    Returns:
        For character ``n`` the byte ``n + 1``: 1 for a letter or digit, else 0.
        A byte 0 stands before and after.

    Examples:
        >>> to_inside("a, b")
        b'\x00\x01\x00\x00\x01\x00'
    """
    if not text.isascii():
        text = _BEYOND.sub(lambda found: "a" if found[0].isalnum() else " ", text)
    return b"\0" + text.encode().translate(_ALNUM) + b"\0"


@cache
def compile_lexicon(pack: Pack) -> Lexicon:
    """The lexicon of a pack; the second call for a pack costs nothing."""
    by_tag: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in to_entries(pack):
        by_tag[entry.tag].append(entry)
    last = tuple(tag for tag in by_tag if not any(tag in tags for tags in _FIRST))
    passes: dict[str, Pass] = {}
    for tags in _FIRST:
        found = [entry for tag in tags for entry in by_tag[tag]]
        passes |= dict.fromkeys(tags, compile_pass(found, kind=_FAST))
    rest = [entry for tag in last for entry in by_tag[tag]]
    return Lexicon(passes | dict.fromkeys(last, compile_pass(rest)))


def compile_pass(entries: list[Entry], *, kind: ahocorasick_rs.Implementation = _SMALL) -> Pass:
    """What finds phrases all at once; those that fold alike share a pattern."""
    by_pattern: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_pattern[to_folded(entry.phrase).replace("-", " ")].append(entry)
    groups = tuple(map(tuple, by_pattern.values()))
    open_groups = tuple(tuple(e for e in group if e.prefix) for group in groups)
    automaton = ahocorasick_rs.AhoCorasick(list(by_pattern), implementation=kind)
    return Pass(automaton, groups, open_groups)
