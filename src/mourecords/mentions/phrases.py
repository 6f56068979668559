"""One complement parted into its parallel phrases: "A, B of C and D, and E" gives three."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache
from typing import Final, NamedTuple

from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern

_CLOSED: Final = re.compile(r"\([^()]*\)|\"[^\"]*\"")
_MAKE: Final = 4
_BETWEEN: Final = 30
_WORDS: Final = re.compile(r"[\w'%/-]+")


@dataclass(frozen=True, slots=True)
class Words:
    """What the words of a language are good for, as ``provisions.toml`` of its pack says."""

    prepositions: frozenset[str]
    determiners: frozenset[str]
    articles: frozenset[str]
    indefinite: frozenset[str]
    long_joints: frozenset[str]
    after_nouns: frozenset[str]
    apart: frozenset[str]
    going_on: frozenset[str]
    collective: frozenset[str]
    not_objects: frozenset[str]
    gerund_nouns: frozenset[str]
    verbs: frozenset[str]
    noun_verbs: frozenset[str]
    adjectives: tuple[str, ...]
    gerunds: tuple[str, ...]
    pairs: re.Pattern[str]
    separator: re.Pattern[str]
    first: re.Pattern[str]
    opened: re.Pattern[str]
    infinitive: re.Pattern[str]
    bare: re.Pattern[str]


class _Piece(NamedTuple):
    """An item of a list, and what joins it to the one before: a mark, a word, or both."""

    start: int
    end: int
    mark: str
    joint: str


@cache
def phrase_words(pack: Pack) -> Words:
    """The words of a pack; the second call for a pack costs nothing."""
    table = pack.table("provisions")["words"]
    names = {field.name for field in fields(Words) if field.type == "frozenset[str]"}
    return Words(
        **{name: frozenset(table[name]) for name in names},
        adjectives=tuple(table["adjectives"]),
        gerunds=tuple(table["gerunds"]),
        pairs=re.compile(r"\b(?:" + "|".join(map(re.escape, table["pairs"])) + r")\b"),
        separator=compile_pattern(pack, "provisions.separator"),
        first=compile_pattern(pack, "provisions.first"),
        opened=compile_pattern(pack, "provisions.opened"),
        infinitive=compile_pattern(pack, "provisions.infinitive"),
        bare=compile_pattern(pack, "provisions.bare"),
    )


def is_gerund(text: str, at: int, *, words: Words) -> bool:
    """Whether the word at a position is the verb of a gerund: "linking the grids"."""
    match = words.first.match(text, at)
    if match is None or not match.group("word").endswith(words.gerunds):
        return False
    after = match.group("next")
    known = match.group("word") in words.gerund_nouns
    return not known and after is not None and after not in words.after_nouns


def split_phrases(
    folded: str, start: int, *, end: int, verbal: bool, words: Words
) -> list[tuple[int, int]]:
    """The parallel phrases of a complement, in order.

    Args:
        folded: the folded text of a view.
        start: where the complement begins.
        end: where it ends.
        verbal: whether it is a verb phrase with its verb in the base form.
        words: of the language.

    Returns:
        Their spans in the view; one span where nothing is parallel.
    """
    pieces = _pieces(folded, start, end, words)
    if len(pieces) == 1:
        return [(start, end)]
    if verbal:
        spans = _joined(pieces, [_opens_verb(folded, p, words) for p in pieces])
        return _with_object(folded, spans, words)
    if is_gerund(folded, start, words=words):
        return _joined(pieces, [is_gerund(folded, p.start, words=words) for p in pieces])
    return _nouns(folded, pieces, words)


def _pieces(folded: str, start: int, end: int, words: Words) -> list[_Piece]:
    closed = [m.span() for m in _CLOSED.finditer(folded, start, end)]
    closed += [m.span() for m in words.pairs.finditer(folded, start, end)]
    pieces: list[_Piece] = []
    first, mark, joint = start, "", ""
    for cut in words.separator.finditer(folded, start, end):
        if any(a < cut.start() < b for a, b in closed) or cut.start() == first:
            continue
        pieces.append(_Piece(first, cut.start(), mark, joint))
        first, joint = cut.end(), cut.group().strip(" ,;")
        mark = cut.group()[0].strip()
    pieces.append(_Piece(first, end, mark, joint))
    return [p for p in pieces if p.end > p.start] or [_Piece(start, end, "", "")]


def _joined(pieces: list[_Piece], opens: list[bool]) -> list[tuple[int, int]]:
    """The pieces, each that opens nothing joined to the one before."""
    spans: list[tuple[int, int]] = []
    for piece, new in zip(pieces, opens, strict=True):
        if spans and not new:
            spans[-1] = (spans[-1][0], piece.end)
        else:
            spans.append((piece.start, piece.end))
    return spans


def _with_object(folded: str, spans: list[tuple[int, int]], words: Words) -> list[tuple[int, int]]:
    """Verbs that share an object stay together: "build and run a port"."""
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if kept and words.bare.search(folded[slice(*kept[-1])]):
            kept[-1] = (kept[-1][0], end)
        else:
            kept.append((start, end))
    return kept


def _opens_verb(folded: str, piece: _Piece, words: Words) -> bool:
    """Whether a piece begins with a verb in the base form."""
    match = words.first.match(folded, piece.start, piece.end)
    if match is None or piece.mark == ";":
        return match is not None
    if words.infinitive.match(folded, piece.start, piece.end):
        return match.group("word") not in words.determiners
    verb, after = match.group("word"), match.group("next")
    if verb not in words.noun_verbs:
        return verb in words.verbs and after not in words.after_nouns
    if after is None or after in words.prepositions or after in words.not_objects:
        return False
    return not words.opened.search(folded, max(0, piece.start - _BETWEEN), piece.start)


def _nouns(folded: str, pieces: list[_Piece], words: Words) -> list[tuple[int, int]]:
    if _describes(folded, pieces, words):
        return [(pieces[0].start, pieces[-1].end)]
    if not any(p.joint for p in pieces):
        return [(pieces[0].start, pieces[0].end)]
    pieces = _nested(folded, pieces, words)
    if len(pieces) == 1:
        return [(pieces[0].start, pieces[0].end)]
    if not any(p.mark or p.joint in words.long_joints for p in pieces):
        return _pair(folded, pieces, words)
    oxford = max((i for i, p in enumerate(pieces) if _is_oxford(p, words)), default=None)
    if oxford is not None:
        rest = (pieces[oxford].start, pieces[-1].end)
        return [*_before_last(folded, pieces[:oxford], words), rest]
    last_comma = max(i for i, p in enumerate(pieces) if p.mark)
    tail = _joined(pieces[last_comma:], [i < 2 for i in range(len(pieces) - last_comma)])
    commas = [not p.joint or bool(p.mark) for p in pieces[:last_comma]]
    return _joined(pieces[:last_comma], commas) + tail


def _describes(folded: str, pieces: list[_Piece], words: Words) -> bool:
    """Whether all but the last only describe it: "cultural, scientific and technical ties"."""
    first = [folded[p.start : p.end] for p in pieces[:-1]]
    return all(" " not in one for one in first) and first[-1].endswith(words.adjectives)


def _is_oxford(piece: _Piece, words: Words) -> bool:
    """Whether an item is joined by ", and", or by more than "and"."""
    return bool(piece.mark and piece.joint) or piece.joint in words.long_joints


def _before_last(folded: str, pieces: list[_Piece], words: Words) -> list[tuple[int, int]]:
    """Items before ", and": "A of B, C and D" is one of them, and so is "A, B and C"."""
    spans: list[tuple[int, int]] = []
    for piece in pieces:
        if piece.mark or not piece.joint or not spans:
            spans.append((piece.start, piece.end))
            continue
        first, end = spans.pop()
        short = " " not in folded[first:end] and " " not in folded[piece.start : piece.end]
        if spans and (short or _has_preposition(folded, spans[-1], words)):
            first = spans.pop()[0]
        spans.append((first, piece.end))
    return spans


def _has_preposition(folded: str, span: tuple[int, int], words: Words) -> bool:
    found = _WORDS.findall(folded, *span)
    return bool(words.prepositions.intersection(found[1:]))


def _nested(folded: str, pieces: list[_Piece], words: Words) -> list[_Piece]:
    """The pieces, with a list that hangs on a preposition as one: "supply of tin, rice and oil"."""
    found = [_WORDS.findall(folded, p.start, p.end) for p in pieces]
    for index in range(len(pieces) - 1, -1, -1):
        if words.prepositions.intersection(found[index][1:]):
            whole = pieces[index]._replace(end=pieces[-1].end)
            opens = index == 0 or bool(pieces[index].joint)
            return [*pieces[:index], whole] if opens and index < len(pieces) - 2 else pieces
        if len(found[index]) > 3 or not found[index] or found[index][0] in words.determiners:
            return pieces
    return pieces


def _shares(left: list[str], right: list[str]) -> bool:
    """Whether two nouns of one make share what follows: "exploration and exploitation of …"."""
    return len(left[-1]) > _MAKE and left[-1][-_MAKE:] == right[0][-_MAKE:]


def _hangs_alone(left: list[str], right: list[str], words: Words) -> bool:
    """As in "tariffs on machinery and trade fairs in both countries": each has its own."""
    at = next((i for i, word in enumerate(left) if i and word in words.prepositions), 0)
    shared = words.collective.intersection(left[:at])
    return bool(words.prepositions.intersection(right[2:]) and at and not shared)


def _pair(folded: str, pieces: list[_Piece], words: Words) -> list[tuple[int, int]]:
    """Nouns that only "and" joins are two where each of them stands alone."""
    first, second = pieces[0], pieces[1]._replace(end=pieces[-1].end)
    whole = [(first.start, second.end)]
    parted = [(first.start, first.end), (second.start, second.end)]
    left, right = (_WORDS.findall(folded, p.start, p.end) for p in (first, second))
    if not left or not right or left[-1].endswith(words.adjectives) or right[0] in words.going_on:
        return whole
    article, hangs = right[0] in words.articles, words.prepositions.intersection(right[1:2])
    if _shares(left, right) or (left[0] in words.indefinite and not (article or hangs)):
        return whole
    own = right[0] in words.apart or _hangs_alone(left, right, words)
    hung = words.prepositions.intersection(left[1:])
    if hung and not (article or own or hangs.intersection(left)):
        return whole
    if len(left) >= 2 and (len(right) >= 2 or hangs or article):
        return parted
    return parted if article else whole
