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

from mourecords.documents.folding import to_folded
from mourecords.documents.mending import Mended
from mourecords.languages.hits import Hit
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.languages.spellings import find_spellings
from mourecords.languages.vocabulary import known_words
from mourecords.readers.lost_acronyms import find_acronyms
from mourecords.readers.nameless import find_names
from mourecords.readers.paragraphs import find_paragraphs
from mourecords.values.spans import Span

_CAPITALS: Final = bytes(range(65, 91))
_SMALL: Final = bytes(range(97, 123))
_FEWEST: Final = 40
_RARE: Final = 0.1
_START: Final = re.compile(r"[^\w\s]{0,3}[^\W\d_]")
_STOP: Final = re.compile(r"([\w'-]{1,30})[.!?][\"'”’)\]]{0,2}\s{1,4}[\"'“‘(\[]{0,2}(?=[^\W\d_])")
_BESIDE: Final = 14
_ANY_WORD: Final = re.compile(r"[^\W\d_]{3,30}")
_CAPITALISED: Final = re.compile(r"(?<=[a-z,] )[A-Z][^\W\d_A-Z]{2,30}(?!\w)")
_WORD: Final = re.compile(r"[a-z'-]+")
_DATELINE: Final = re.compile(r"[,\s]{0,2}(?:[-–—:(\[/]|[^\n.]{0,40}?(?: [-–—]|\) ?[-–—]|:) )")


def is_caseless(text: str) -> bool:
    """Whether a text, or most of it, has lost the difference between capitals and other letters.

    Examples:
        >>> is_caseless("PERU AND CHILE SIGNED A TREATY ON FISHERIES IN LIMA ON THURSDAY.")
        True
        >>> is_caseless("LIMA - Peru and Chile signed a treaty on fisheries on Thursday.")
        False
    """
    capitals, small = _count_letters(text)
    return capitals + small >= _FEWEST and (capitals == 0 or small <= capitals)


def _count_letters(text: str) -> tuple[int, int]:
    """How many capitals a text has, and how many other letters."""
    data = text.encode(errors="replace")
    capitals = len(data) - len(data.translate(None, _CAPITALS))
    return capitals, len(data) - len(data.translate(None, _SMALL))


def restore_case(mended: Mended, pack: Pack) -> Mended:
    """A text with its capital letters again where it has lost them, else as it is.

    Args:
        mended: a text, with its other damage undone.
        pack: the words of its language.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> text = "PERU AND CHILE SIGNED A TREATY ON TUNA IN LIMA ON THURSDAY."
        >>> restore_case(Mended(text), load_pack()).text
        'Peru and Chile signed a treaty on tuna in Lima on Thursday.'
    """
    return mended.recased(recase(mended.text, pack)) if is_caseless(mended.text) else mended


def recase(text: str, pack: Pack) -> str:
    """A text of equal length with capital letters where they are certain.

    Paragraphs that have both kinds of letters stay as they are, and how they spell a name
    holds for the others.

    Args:
        text: one that is in capitals, or in lower case, for the most part.
        pack: the words of its language.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> recase("PERUVIAN MINISTER OF TRADE ANA RÍOS SIGNED A PACT IN MAY 2024.", load_pack())
        'Peruvian minister of trade Ana Ríos signed a pact in May 2024.'
    """
    letters = [_to_lower(char) for char in text]
    small = "".join(letters)
    spans = [paragraph.span for paragraph in find_paragraphs(small)]
    mixed = [span for span in spans if not _has_lost(span.of(text))]
    starts = list(_starts(small, spans, pack))
    names = (
        *_own_names(text, mixed, pack),
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
    for span in mixed:
        letters[span.start : span.end] = span.of(text)
    return "".join(letters)


def _has_lost(paragraph: str) -> bool:
    """Whether the letters of a paragraph are all capitals, but for some, or none of them is."""
    capitals, small = _count_letters(paragraph)
    return capitals == 0 or small <= _RARE * capitals


def _own_names(text: str, mixed: list[Span], pack: Pack) -> Iterator[tuple[int, str]]:
    """Uncommon words that are capitalised in a mixed paragraph, wherever they stand."""
    found = (word for span in mixed for word in _CAPITALISED.findall(span.of(text)))
    own = {word.lower(): word for word in found if to_folded(word) not in known_words(pack)}
    for word in _ANY_WORD.finditer(text if own else ""):
        spelling = own.get(word[0].lower())
        if spelling is not None and len(spelling) == len(word[0]):
            yield word.start(), spelling


def _to_lower(char: str) -> str:
    return char.lower()[0]


def _to_upper(char: str) -> str:
    upper = char.upper()
    return upper if len(upper) == 1 else char


def _starts(text: str, spans: list[Span], pack: Pack) -> Iterator[int]:
    """The first letters of sentences."""
    abbreviations = _abbreviations(pack) | set(pack.table("recasing")["suffixes"])
    for span in spans:
        first = _START.match(text, span.start, span.end)
        if first:
            yield first.end() - 1
        for stop in _STOP.finditer(text, span.start, span.end):
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
