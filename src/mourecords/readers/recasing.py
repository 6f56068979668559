"""Texts in capitals only, or without any: where their capital letters belong.

Telexes and cables are in capitals, and scraped pages at times in lower case. What is told by
capitals elsewhere is then told by what words are: names of the pack have their spelling,
sentences begin with a capital, and words that are no common ones are the name of a person
where an office or a form of address stands beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from mourecords.languages.hits import Hit
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.languages.spellings import find_spellings
from mourecords.readers.lost_acronyms import find_acronyms
from mourecords.readers.nameless import find_names
from mourecords.readers.paragraphs import find_paragraphs

_CAPITALS: Final = bytes(range(65, 91))
_SMALL: Final = bytes(range(97, 123))
_FEWEST: Final = 40
_RARE: Final = 0.03
_START: Final = re.compile(r"[^\w\s]{0,3}[^\W\d_]")
_STOP: Final = re.compile(r"([\w'-]{1,30})[.!?][\"'”’)\]]{0,2}\s{1,4}[\"'“‘(\[]{0,2}(?=[^\W\d_])")
_BESIDE: Final = 14
_WORD: Final = re.compile(r"[a-z'-]+")
_DATELINE: Final = re.compile(r"[,\s]{0,2}(?:[-–—:(\[/]|[^\n.]{0,40}?(?: [-–—]|\) ?[-–—]|:) )")


def is_caseless(text: str) -> bool:
    """Whether a text has lost the difference between capitals and other letters.

    Examples:
        >>> is_caseless("PERU AND CHILE SIGNED A TREATY ON FISHERIES IN LIMA ON THURSDAY.")
        True
        >>> is_caseless("LIMA - Peru and Chile signed a treaty on fisheries on Thursday.")
        False
    """
    data = text.encode("ascii", "ignore")
    capitals = len(data) - len(data.translate(None, _CAPITALS))
    small = len(data) - len(data.translate(None, _SMALL))
    return capitals + small >= _FEWEST and (capitals == 0 or small <= _RARE * capitals)


def recase(text: str, pack: Pack) -> str:
    """A text of equal length with capital letters where they are certain.

    Args:
        text: one that is in capitals, or in lower case.
        pack: the words of its language.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> recase("PERUVIAN MINISTER OF TRADE ANA RÍOS SIGNED A PACT IN MAY 2024.", load_pack())
        'Peruvian minister of trade Ana Ríos signed a pact in May 2024.'
    """
    letters = [_to_lower(char) for char in text]
    small = "".join(letters)
    starts = list(_starts(small, pack))
    names = (
        *_names(small, starts, pack),
        *_ministries(small, pack),
        *find_names(small, pack),
        *find_acronyms(small, pack),
    )
    for at, spelling in names:
        for offset, char in enumerate(spelling):
            if char.isupper():
                letters[at + offset] = _to_upper(letters[at + offset])
    for at in starts:
        letters[at] = _to_upper(letters[at])
    return "".join(letters)


def _to_lower(char: str) -> str:
    return char.lower()[0]


def _to_upper(char: str) -> str:
    upper = char.upper()
    return upper if len(upper) == 1 else char


def _starts(text: str, pack: Pack) -> Iterator[int]:
    """The first letters of sentences."""
    abbreviations = _abbreviations(pack) | set(pack.table("recasing")["suffixes"])
    for paragraph in find_paragraphs(text):
        first = _START.match(text, paragraph.span.start, paragraph.span.end)
        if first:
            yield first.end() - 1
        for stop in _STOP.finditer(text, paragraph.span.start, paragraph.span.end):
            if stop[1] not in abbreviations and (len(stop[1]) > 1 or stop[1].isdigit()):
                yield stop.end()


@cache
def _abbreviations(pack: Pack) -> frozenset[str]:
    return frozenset(pack.table("abbreviations")["words"])


def _names(text: str, starts: list[int], pack: Pack) -> Iterator[tuple[int, str]]:
    """The names of the pack with their spelling; the place of a dateline in capitals."""
    first, hits = frozenset(starts), [*find_spellings(text, pack)]
    joint = compile_pattern(pack, "recasing.joined_names")
    joined = {
        hit.start
        for one, two in pairwise(hits)
        if joint.fullmatch(text, one.end, two.start)
        for hit in (one, two)
        if "name" in (one.tag, two.tag)
    }
    for hit in hits:
        if hit.start in joined or _is_name(text, hit, pack):
            opens = hit.start in first and _DATELINE.match(text, hit.end)
            yield hit.start, hit.value.upper() if opens else hit.value


def _is_name(text: str, hit: Hit, pack: Pack) -> bool:
    """Whether what may be a word too is a name here, by what stands beside it."""
    before = text[max(0, hit.start - _BESIDE) : hit.start]
    if hit.tag == "name":
        return True
    if hit.tag == "month":
        numbered = compile_pattern(pack, "recasing.month_after").search(before)
        return bool(numbered or compile_pattern(pack, "recasing.month_before").match(text, hit.end))
    if hit.tag == "acronym":
        led = compile_pattern(pack, "recasing.acronym_led").search(before)
        return bool(led or compile_pattern(pack, "recasing.acronym").match(text, hit.end))
    return compile_pattern(pack, "recasing.led").search(before) is not None


def _ministries(text: str, pack: Pack) -> Iterator[tuple[int, str]]:
    """Ministries by their portfolios: "ministry of trade and industry", "defence ministry"."""
    joint = compile_pattern(pack, "recasing.joints")
    for found in _compile_ministries(pack).finditer(text):
        for word in _WORD.finditer(found[0]):
            if joint.match(word[0]) is None:
                yield found.start() + word.start(), word[0].capitalize()


@cache
def _compile_ministries(pack: Pack) -> re.Pattern[str]:
    names, joint = pack.table("recasing")["ministries"], compile_pattern(pack, "recasing.joints")
    words = {word for word in pack.table("portfolios")["words"] if joint.match(word) is None}
    field = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    organ = "|".join(pack.table("actors")["words"]["ministries"])
    fields = names["fields"].replace("{field}", field)
    return re.compile(names["name"].replace("{fields}", fields).replace("{organ}", organ))
