"""Names of states and organisations in the title, the preamble and the signatures.

Instruments print names in capitals, in lower case and in ordinary case, so case
decides only for acronyms and for names that are ordinary words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

import ahocorasick_rs

from mourecords.documents.folding import View, to_folded
from mourecords.languages.pack import Pack
from mourecords.values.spans import Span

STATE, ORGANISATION, ADJECTIVE = "state", "organisation", "adjective"
_BEFORE: Final = 30
_ACRONYM: Final = re.compile(r"(?:[A-Z][A-Za-z]{0,2}[A-Z]{1,6}|(?:[A-Z]\.? ?){2,5})\Z")


class PartyName(NamedTuple):
    """A name of a state or an organisation in a view.

    Attributes:
        span: where it is in the view.
        code: who it names.
        kind: ``state``, ``organisation`` or ``adjective``.
    """

    span: Span
    code: str
    kind: str


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a pack, compiled.

    Attributes:
        automaton: finds all of them in one pass.
        meanings: for each pattern: code, kind, and whether case counts.
        not_after: words that make of a name a part of another.
        not_before_of: ends of names that "of" goes on with.
        members: what stands before the name of an organisation whose members are meant.
        territory: what stands before the name of a territory for which a party acts.
        printed: what follows the name of an organisation that printed the text.
    """

    automaton: ahocorasick_rs.AhoCorasick
    meanings: tuple[tuple[str, str, bool], ...]
    not_after: tuple[str, ...]
    not_before_of: tuple[str, ...]
    members: re.Pattern[str]
    territory: re.Pattern[str]
    printed: re.Pattern[str]


def find_party_names(view: View, pack: Pack, *, within: Span) -> tuple[PartyName, ...]:
    """The names in a part of a view; of those that overlap, the longest.

    Examples:
        >>> from mourecords.documents.folding import fold
        >>> from mourecords.languages.pack import load_pack
        >>> view = fold("BETWEEN THE KINGDOM OF NORWAY AND THE FRENCH REPUBLIC")
        >>> [name.code for name in find_party_names(view, load_pack("en"), within=Span(0, 53))]
        ['NO', 'FR']
    """
    found = sorted(_matches(view, pack, within), key=lambda n: (n.span.start, -n.span.end))
    kept: list[PartyName] = []
    for name in found:
        if not kept or name.span.start >= kept[-1].span.end:
            kept.append(name)
        elif len(name.span) > len(kept[-1].span):
            kept[-1] = name
    return tuple(kept)


def _matches(view: View, pack: Pack, within: Span) -> Iterator[PartyName]:
    names = compile_names(pack)
    piece = view.folded[within.start : within.end].replace("-", " ")
    text = view.text[within.start : within.end]
    cased = not text.islower()
    for index, start, end in names.automaton.find_matches_as_indexes(piece, overlapping=True):
        code, kind, strict = names.meanings[index]
        before, after = piece[start - 1 : start], piece[end : end + 1]
        if before.isalnum() or after.isalpha():
            continue
        if piece.startswith(" of ", end) and piece.endswith(names.not_before_of, 0, end):
            continue
        word = text[start:end]
        if _is_part(names, piece, start) or _is_meant_otherwise(names, kind, piece, start):
            continue
        if strict and not _ACRONYM.match(word):
            continue
        if kind == ORGANISATION and names.printed.match(piece, end):
            continue
        if cased and not (word[0].isupper() or word[0].isdigit() or word[0] == "'"):
            continue
        yield PartyName(Span(within.start + start, within.start + end), code, kind)


def _is_part(names: Names, text: str, start: int) -> bool:
    """Whether the word before a name belongs to it."""
    return text[max(0, start - 20) : start].rstrip().endswith(names.not_after)


def _is_meant_otherwise(names: Names, kind: str, text: str, start: int) -> bool:
    """Whether a party acts for what a name names, or the members of it are meant.

    As in "Peru, in respect of Tacna" and "the member States of the Council of Europe".
    """
    if kind == ADJECTIVE:
        return False
    if kind == ORGANISATION and names.members.search(text, max(0, start - _BEFORE), start):
        return True
    return names.territory.search(text, max(0, start - _BEFORE), start) is not None


@cache
def compile_names(pack: Pack) -> Names:
    """The names of a pack; the second call for a pack costs nothing."""
    meanings: dict[str, tuple[str, str, bool]] = {}
    for name, code, kind in _entries(pack):
        key = to_folded(name).replace("-", " ")
        if len(key) > 1:
            meanings.setdefault(key, (code, kind, _ACRONYM.match(name) is not None))
    return Names(
        ahocorasick_rs.AhoCorasick(list(meanings)),
        tuple(meanings.values()),
        tuple(pack.table("titles")["parties"]["not_after"]),
        tuple(pack.table("titles")["parties"]["not_before_of"]),
        re.compile(pack.table("titles")["parties"]["members"]),
        re.compile(pack.table("titles")["parties"]["territory"]),
        re.compile(pack.table("titles")["parties"]["printed"]),
    )


def _entries(pack: Pack) -> Iterator[tuple[str, str, str]]:
    for row in pack.rows("countries"):
        for name in filter(None, row["names"].split("|")):
            yield name, row["code"], STATE
    for row in pack.rows("organisations"):
        for name in filter(None, row["names"].split("|")):
            yield name, row["code"], ORGANISATION
    for row in pack.rows("countries"):
        for name in filter(None, row["adjectives"].split("|")):
            yield name, row["code"], ADJECTIVE
