"""What a record says below its flat row: the tree of its text, its rules and final clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, Final

from mourecords.documents.folding import fold
from mourecords.records.article import Article
from mourecords.records.final_clauses import FinalClauses
from mourecords.records.record import Record

DEEP: Final = (
    *("full_title", "party_names", "articles", "headings", "texts", "clauses"),
    *("final_clauses", "entry_rule", "definitions"),
)
"""The title in full, the parties by their names and types; the shape of the tree with its places,
the words of its headings, the words of its parts, what these do; the other final clauses; the rule
of entry into force with all that belongs to it; the terms that are defined."""

_ARTICLE: Final = re.compile(r"^the ")


def to_values(record: Record) -> dict[str, Any]:
    """The row of a record, and its deeper fields.

    Args:
        record: any record.
    """
    agreement = record.agreement
    nodes = [*_walk(agreement.articles)]
    rule, final = agreement.entry_into_force, agreement.final_clauses
    return {
        **record.to_row(),
        "full_title": to_plain(agreement.title or ""),
        "party_names": [(to_plain(party.name), party.type) for party in agreement.parties],
        "articles": agreement.articles,
        "headings": [to_plain(node.heading) for node in nodes if node.heading],
        "texts": [to_plain(node.text) for node in nodes if node.text],
        "clauses": [set(node.clauses) for node in nodes],
        "final_clauses": _to_plain_values(final) if final else {},
        "definitions": [
            (to_plain(one.term), to_plain(one.meaning)) for one in agreement.definitions
        ],
        "entry_rule": rule.model_dump(mode="json", exclude_defaults=True) if rule else {},
    }


def _to_plain_values(clauses: FinalClauses) -> dict[str, Any]:
    values = clauses.model_dump(mode="json", exclude_defaults=True)
    return {key: to_plain(one) if isinstance(one, str) else one for key, one in values.items()}


def is_deeply_right(true: Record, name: str, *, found: Any, wanted: Any) -> bool:
    """Whether a deeper field is found as it is wanted.

    Parts may be said to do more than what the writer knows, the parts of a tree may reach up to
    the beginning of the next ones, and what stands before or behind the words of a part in the
    text may belong to them.

    Args:
        true: the true record, whose words in the text are as good as its values.
        name: one of ``DEEP``.
        found: what was found.
        wanted: what is true.
    """
    if name == "articles":
        return _is_tree(found, wanted)
    if name == "clauses":
        pairs = zip(found, wanted, strict=False)
        return len(found) == len(wanted) and all(one >= other for one, other in pairs)
    if name == "full_title":
        return found in {wanted, *_quoted(true, "/title")}
    if name == "party_names":
        return len(found) == len(wanted) and all(map(partial(_is_named, true, found), wanted))
    if name in {"headings", "texts"}:
        return [*map(_squeezed, found)] == [*map(_squeezed, wanted)]
    return bool(found == wanted)


def _squeezed(words: str) -> str:
    return words.replace(" ", "")


def _is_named(true: Record, found: Sequence[Any], wanted: Any) -> bool:
    """Whether a party is among those found, by its name or the words that name it."""
    name, kind = wanted
    places = range(len(true.agreement.parties))
    own = {words for at in places for words in _quoted(true, f"/parties/{at}")}
    return any(other in {name, *own} and kind is which for other, which in found)


def _quoted(true: Record, pointer: str) -> set[str]:
    return {_ARTICLE.sub("", to_plain(piece.quote)) for piece in true.why(pointer) if piece.quote}


def _is_tree(found: Sequence[Article], wanted: Sequence[Article]) -> bool:
    return len(found) == len(wanted) and all(map(_is_part, found, wanted))


def _is_part(found: Article, wanted: Article) -> bool:
    numbers = (to_plain(found.number or ""), to_plain(wanted.number or ""))
    same = found.level is wanted.level and numbers[0] == numbers[1]
    covered = found.span and wanted.span and found.span.covers(wanted.span)
    return bool(same and covered) and _is_tree(found.children, wanted.children)


def _walk(parts: Sequence[Article]) -> Iterator[Article]:
    for part in parts:
        yield part
        yield from _walk(part.children)


def to_plain(words: str) -> str:
    """Words without case, diacritics and double white space, quotation marks straight.

    Examples:
        >>> to_plain("Entry  into FORCE")
        'entry into force'
    """
    return " ".join(fold(words).folded.split())
