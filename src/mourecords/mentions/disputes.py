"""By which means an instrument has disputes settled, in the order in which it names them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from mourecords.languages.pack import Pack
from mourecords.mentions.clause_types import ClauseCue
from mourecords.mentions.divisions import Division, iter_divisions
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.values.spans import Span

_TYPE = "dispute_settlement"
_BEFORE = 60


@dataclass(frozen=True, slots=True)
class DisputeWords:
    """The words of a pack.

    Attributes:
        levels: for each means, the pattern of its phrases.
        refused: what says that a means is not open.
        apart: for some of the means, what stands before a phrase that does not name it.
    """

    levels: Mapping[str, re.Pattern[str]]
    refused: re.Pattern[str]
    apart: Mapping[str, re.Pattern[str]]


def find_dispute_levels(
    text: InstrumentText, divisions: list[Division], *, cues: Mapping[int, list[ClauseCue]]
) -> tuple[tuple[str, Span], ...]:
    """Each means with the words that first name it, in the text.

    Args:
        text: the instrument.
        divisions: its tree.
        cues: what each part does, by the identity of the part.
    """
    words = compile_dispute_words(text.pack)
    found: dict[str, Span] = {}
    for span in _spans(divisions, cues):
        start, end = text.view.from_text(span.start), text.view.from_text(span.end)
        for level, pattern in words.levels.items():
            for match in pattern.finditer(text.view.folded, start, end):
                if level in found:
                    break
                if not _is_apart(words, level, text.view.folded, match.start()) and (
                    not words.refused.search(text.sentence_at(match.start()).text)
                ):
                    found[level] = text.view.to_text(Span(*match.span()))
    return tuple(sorted(found.items(), key=lambda item: item[1].start))


def _is_apart(words: DisputeWords, level: str, folded: str, at: int) -> bool:
    """Whether a phrase is used of something else, as in "the President of the Court"."""
    apart = words.apart.get(level)
    return apart is not None and apart.search(folded, max(0, at - _BEFORE), at) is not None


def _spans(divisions: list[Division], cues: Mapping[int, list[ClauseCue]]) -> Iterator[Span]:
    """The parts of the body that speak of disputes, none within another."""
    end = 0
    for division in iter_divisions([d for d in divisions if d.level != "annex"]):
        types = {cue.clause for cue in cues.get(id(division), ())}
        if _TYPE in types and division.span.start >= end:
            end = division.span.end
            yield division.span


@cache
def compile_dispute_words(pack: Pack) -> DisputeWords:
    """The words of a pack; the second call for a pack costs nothing."""
    table = pack.table("disputes")
    levels = {
        level: re.compile(rf"\b(?:{'|'.join(map(_phrase, phrases))})")
        for level, phrases in table["levels"].items()
    }
    apart = {level: re.compile(pattern) for level, pattern in table["apart"].items()}
    return DisputeWords(levels, re.compile(table["refused"]["pattern"]), apart)


def _phrase(words: str) -> str:
    return re.escape(words[:-1]) if words.endswith("*") else rf"{re.escape(words)}\b"
