"""Agreements where a text speaks of them: kind, name, scope and how they are introduced."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from mourecords.documents.folding import View
from mourecords.languages.hits import Hit, Hits
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.instrument_titles import Title, find_title, title_words
from mourecords.values.vocabularies import Kind

_DEFINITE: Final = ("the", "this", "these", "both", "its")
_COUNTED: Final = ("two", "three", "four", "five", "more", "pair", "some", "several")
"""What stands before plurals that are counted, and are no name: "two Loan Agreements"."""
_NEXT: Final = re.compile(r" ([a-z]+)")
_BEFORE: Final = re.compile(r"([\w&'./%-]+|\([\w]{2,12}\)|\"[\w ]{2,30}\")$")


class Instrument(NamedTuple):
    """One mention of an agreement.

    Attributes:
        start: where its noun phrase begins, after the determiner.
        end: where its head, or its title if that is longer, ends.
        head: where the head begins.
        head_end: where the head ends.
        kind: what the head calls it.
        determiner: what its determiner means, by the key of the pack's table of them;
            digits as they stand; an empty string where there is none.
        plural: whether the head is plural.
        title: its proper name and acronyms, or None.
        modifiers: the folded words between determiner and head.
    """

    start: int
    end: int
    head: int
    head_end: int
    kind: Kind
    determiner: str
    plural: bool = False
    title: Title | None = None
    modifiers: str = ""

    @property
    def definite(self) -> bool:
        """Whether it points back to something known: "the pact", "this MoU"."""
        return self.determiner in (*_DEFINITE, "his")

    @property
    def introduces(self) -> bool:
        """Whether it brings in something new: "a treaty", "two MoUs", "another accord"."""
        return (
            self.determiner in ("a", "another", "one", "new")
            or self.determiner[:1].isdigit()
            or (self.plural and self.determiner not in _DEFINITE)
        )


class HeadWords(NamedTuple):
    """Words that tell whether a word for an agreement is one here.

    Attributes:
        verbs: may be verbs, behind …
        verb_leads: … these.
        capitals: agreements only in capitals.
        capitalised: agreements only as part of a name.
        modified: what a word for an agreement only describes when it follows it.
        stops: words before which no description of an agreement begins.
        determiners: what each determiner means.
        determiner: matches one at the end of what it is given.
        joined: matches a determiner with words that end in "and".
        named: matches what looks like a determiner and begins a name: "New Zealand".
        plural: finds out whether a word for an agreement is plural.
        opinion: matches what only says that people agree: "agreement that".
    """

    verbs: frozenset[str]
    verb_leads: frozenset[str]
    capitals: frozenset[str]
    capitalised: frozenset[str]
    modified: frozenset[str]
    stops: frozenset[str]
    determiners: Mapping[str, str]
    determiner: re.Pattern[str]
    joined: re.Pattern[str]
    named: re.Pattern[str]
    plural: re.Pattern[str]
    opinion: re.Pattern[str]
    dealing: re.Pattern[str]


@cache
def head_words(pack: Pack) -> HeadWords:
    """The words of a pack that stand around a word for an agreement."""
    table = pack.table("instruments")
    means = {word: key for key, words in table["determiners"].items() for word in words}
    return HeadWords(
        verbs=frozenset(table["verbs"]),
        verb_leads=frozenset(table["verb_leads"]),
        capitals=frozenset(table["capitals"]),
        capitalised=frozenset(table["capitalised"]),
        modified=frozenset(table["modified"]),
        stops=frozenset(table["titles"]["stops"]),
        determiners=means,
        determiner=re.compile(rf"\b({'|'.join(map(re.escape, means))}|\d{{1,3}})$"),
        joined=re.compile(r"\b(an?|the) ((?:[\w-]{1,20} ){1,4})and$"),
        named=compile_pattern(pack, "instruments.named"),
        plural=compile_pattern(pack, "instruments.plural"),
        opinion=compile_pattern(pack, "instruments.opinion"),
        dealing=compile_pattern(pack, "instruments.dealing"),
    )


def find_instruments(
    view: View, hits: Hits, *, starts: Sequence[int], headline_end: int, pack: Pack
) -> Iterator[Instrument]:
    """All mentions of agreements in a text, in order.

    Args:
        view: the folded view of the text.
        hits: the cues found in it.
        starts: where its sentences begin; no name reaches across.
        headline_end: up to where capitals prove nothing.
        pack: the words of the language.
    """
    text, words, heads = view.text, title_words(pack), head_words(pack)
    spoilt = [*hits.of("lookalike"), *_dealing(view, hits, heads)]
    last: Instrument | None = None
    heads_at = {hit.start for hit in hits.of("instrument")} - {hit.start for hit in spoilt}
    for hit in hits.of("instrument"):
        if hit.end + 1 in heads_at and text[hit.end] == " ":
            continue
        if any(s.start <= hit.start and hit.end <= s.end for s in spoilt):
            continue
        if last is not None and (hit.start < last.end or _repeats(text, last, hit)):
            continue
        floor = starts[max(0, bisect_right(starts, hit.start) - 1)]
        floor = max(floor, last.end if last is not None else 0)
        title = (
            find_title(text, hit, floor=floor, words=words) if hit.start >= headline_end else None
        )
        made = _made(view, hit, floor, title, heads)
        if made is not None:
            yield made
            last = made


def _dealing(view: View, hits: Hits, words: HeadWords) -> list[Hit]:
    """Words that are verbs right behind an agreement: "the protocol deals with fish"."""
    found = hits.of("instrument")
    return [
        hit
        for before, hit in pairwise(found)
        if hit.start == before.end + 1 and words.dealing.match(view.folded, hit.start)
    ]


def _made(
    view: View, hit: Hit, floor: int, title: Title | None, words: HeadWords
) -> Instrument | None:
    text, folded = view.text, view.folded
    start, determiner = _left(folded, hit.start, floor, words)
    hit_word = folded[hit.start : hit.end]
    named = bool(determiner) or title is not None
    opinion = not named and words.opinion.match(folded, hit.start) is not None
    common = hit_word in words.capitalised and not text[hit.start].isupper()
    if (
        opinion
        or common
        or _is_verb(text, folded, hit, determiner, words)
        or _modifies(folded, hit, title, words)
    ):
        return None
    if title is not None and title.start < start:
        start, determiner = _left(folded, title.start, floor, words)
    plural = words.plural.search(hit_word) is not None
    if plural and (determiner.isdigit() or determiner in _COUNTED):
        title = None
    end = max(hit.end, title.end if title else 0)
    begin = min(start, title.start) if title else start
    return Instrument(
        begin,
        end,
        hit.start,
        hit.end,
        Kind(hit.value),
        determiner,
        plural,
        title,
        folded[begin : hit.start].strip(),
    )


def _repeats(text: str, last: Instrument, hit: Hit) -> bool:
    """Whether a head in brackets only abbreviates the one before: "(MoU)"."""
    return text[hit.start - 1 : hit.start] == "(" and hit.start - last.end <= 2


def _is_verb(text: str, folded: str, hit: Hit, determiner: str, words: HeadWords) -> bool:
    """Whether "contract", "deal", "credit" and the like are verbs here."""
    word = folded[hit.start : hit.end]
    if word in words.capitals:
        return not text[hit.start : hit.end].isupper()
    if word not in words.verbs or determiner:
        return False
    before = folded[max(0, hit.start - 12) : hit.start].rstrip().rsplit(" ", 1)[-1]
    return before in words.verb_leads


def _modifies(folded: str, hit: Hit, title: Title | None, words: HeadWords) -> bool:
    """Whether the word only describes another thing: "convention facilities"."""
    if title is not None and title.end > hit.end:
        return False
    after = _NEXT.match(folded, hit.end)
    return after is not None and after.group(1) in words.modified


def _left(folded: str, at: int, floor: int, words: HeadWords) -> tuple[int, str]:
    """Where the noun phrase of a head begins, and what its determiner means."""
    start = at
    for _ in range(9):
        window = folded[max(floor, start - 40) : start]
        if not window.endswith((" ", "-")):
            break
        bare = window[:-1]
        determiner = words.determiner.search(bare)
        match = _BEFORE.search(bare)
        named = determiner is not None and words.named.match(
            folded, max(floor, start - 40) + determiner.start()
        )
        if determiner is not None and not named and _is_last(determiner, match):
            return start, words.determiners.get(determiner.group(1), determiner.group(1))
        if match is None or match.group(1) in words.stops:
            return _joined(start, bare, words)
        if match.group(1).endswith(".") and "." not in match.group(1)[:-1]:
            break
        start -= len(match.group(1)) + 1
    return start, ""


def _is_last(determiner: re.Match[str], word: re.Match[str] | None) -> bool:
    """Whether a determiner is no part of the last word before a position."""
    return word is None or determiner.start() <= word.start()


def _joined(start: int, before: str, words: HeadWords) -> tuple[int, str]:
    """As in "a 10-year trade and cooperation agreement": "and" joins what describes it."""
    match = words.joined.search(before)
    described = match.group(2).split() if match else []
    if match is None or any(w in words.stops or w.endswith("ed") for w in described):
        return start, ""
    return start - (len(before) - match.start(2)) - 1, words.determiners[match.group(1)]
