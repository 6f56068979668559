"""The parts of an instrument as a tree of articles, with what each does and points to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from mourecords.assembly.proving import Proof
from mourecords.mentions.clause_types import ClauseCue, find_clause_types
from mourecords.mentions.cross_references import CrossReference, find_cross_references
from mourecords.mentions.definitions import find_definitions
from mourecords.mentions.disputes import find_dispute_levels
from mourecords.mentions.divisions import Division
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.survivals import SurvivalClause, find_survivals
from mourecords.records.article import Article, Definition, Reference
from mourecords.values.spans import Span
from mourecords.values.vocabularies import ArticleLevel, ClauseType


class Structure(NamedTuple):
    """How an instrument is built, what its terms mean, and what its parts were found to say.

    Attributes:
        articles: the tree.
        definitions: the terms.
        disputes: the means of settling disputes, with the words that name them.
        survivals: what goes on after the end.
    """

    articles: tuple[Article, ...]
    definitions: tuple[Definition, ...]
    disputes: tuple[tuple[str, Span], ...]
    survivals: tuple[SurvivalClause, ...]


@dataclass(frozen=True, slots=True)
class _Outline:
    """A tree, and by the identity of each part: where it is, what it does, where it points."""

    text: InstrumentText
    proof: Proof
    pointers: Mapping[int, str]
    cues: Mapping[int, list[ClauseCue]]
    references: Mapping[int, list[CrossReference]]


def to_structure(text: InstrumentText, proof: Proof, *, divisions: list[Division]) -> Structure:
    """The tree of articles with clause types and references, and the definitions.

    The evidence for each part of the first level is its number and heading, or its
    first words; that for what a part does are the words that show it.

    Args:
        text: the instrument.
        proof: where evidence goes.
        divisions: the parts of which it consists, as ``find_outline`` found them.
    """
    for index, division in enumerate(divisions):
        opening = division.opening(text.document.text)
        proof.add(f"/articles/{index}", opening, rule=f"structure.{division.level}")
    cues = find_clause_types(text, divisions)
    pointers = dict(_pointers(divisions, "/articles"))
    references = find_cross_references(text, divisions)
    outline = _Outline(text, proof, pointers, cues, references)
    return Structure(
        tuple(_to_article(outline, division) for division in divisions),
        tuple(_definitions(outline, divisions)),
        find_dispute_levels(text, divisions, cues=cues),
        find_survivals(text, cues),
    )


def _pointers(divisions: list[Division], prefix: str) -> Iterator[tuple[int, str]]:
    for index, division in enumerate(divisions):
        pointer = f"{prefix}/{index}"
        yield id(division), pointer
        yield from _pointers(division.children, f"{pointer}/children")


def _to_article(outline: _Outline, division: Division) -> Article:
    raw, pointer = outline.text.document.text, outline.pointers[id(division)]
    cues = outline.cues.get(id(division), [])
    for index, cue in enumerate(cues):
        outline.proof.add(f"{pointer}/clauses/{index}", cue.span, rule=cue.rule)
    values = {
        "number": division.number,
        "heading": _plain(raw, division.name) if division.name else None,
        "text": division.own.of(raw).strip().lstrip(".:-–—) \t\n"),
        "clauses": tuple(ClauseType(cue.clause) for cue in cues),
        "references": tuple(_references(outline, division)),
        "children": tuple(_to_article(outline, child) for child in division.children),
    }
    filled: dict[str, Any] = {name: value for name, value in values.items() if value}
    return Article(level=ArticleLevel(division.level), span=division.span, **filled)


def _references(outline: _Outline, division: Division) -> Iterator[Reference]:
    for found in outline.references.get(id(division), []):
        target = outline.pointers.get(id(found.target)) if found.target else None
        text = _plain(outline.text.document.text, found.span)
        yield Reference(text=text, span=found.span, target=target)


def _definitions(outline: _Outline, divisions: list[Division]) -> Iterator[Definition]:
    raw = outline.text.document.text
    for index, found in enumerate(find_definitions(outline.text, divisions)):
        span = Span(found.term.start, found.meaning.end)
        outline.proof.add(f"/definitions/{index}", span, rule="structure.definition")
        yield Definition(
            term=_plain(raw, found.term),
            meaning=_plain(raw, found.meaning),
            article=outline.pointers[id(found.division)],
        )


def _plain(raw: str, span: Span) -> str:
    return " ".join(span.of(raw).split())
