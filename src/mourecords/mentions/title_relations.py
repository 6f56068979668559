"""The earlier agreement of which a title speaks: "Protocol amending the Agreement of …"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from mourecords.documents.folding import View
from mourecords.languages.pack import Pack
from mourecords.mentions.titles import TitleMention, compile_title_words
from mourecords.values.spans import Span


class TitleRelation(NamedTuple):
    """How an instrument bears on another one by its title; spans are in the view.

    Attributes:
        relation: a member of the vocabulary RelationKind.
        words: the words that say so.
        other: the other agreement.
    """

    relation: str
    words: Span
    other: Span


def find_title_relation(view: View, pack: Pack, *, title: TitleMention) -> TitleRelation | None:
    """The agreement that an instrument amends, extends, replaces … by its own title, or None.

    Examples:
        >>> from mourecords.documents.folding import fold
        >>> from mourecords.languages.pack import load_pack
        >>> from mourecords.mentions.titles import read_title
        >>> view, pack = fold("Protocol amending the Treaty of Lima"), load_pack("en")
        >>> title = read_title(view, pack, within=Span(0, 36))
        >>> found = find_title_relation(view, pack, title=title)
        >>> found.relation, found.other.of(view.text)
        ('amends', 'Treaty of Lima')
    """
    start = title.kind_span.end if title.kind_span else title.span.start
    for relation, pattern in compile_relations(pack):
        match = pattern.search(view.folded, start, title.span.end)
        if match is not None:
            other = Span(match.start("other"), _end(view, match.end(), title.span.end))
            return TitleRelation(relation, Span(match.start(), match.start("other")), other)
    return None


def _end(view: View, start: int, end: int) -> int:
    """Where the title of the other agreement ends: with the whole, or before a semicolon."""
    stop = view.folded.find(";", start, end)
    whole = view.text[start : stop if stop >= 0 else end]
    return start + len(whole.rstrip(" .,"))


@cache
def compile_relations(pack: Pack) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The patterns of a pack; the second call for a pack costs nothing."""
    kinds = compile_title_words(pack).kind.pattern
    table = pack.table("titles")["relations"]
    lead, named = table["lead"], table["named"]
    return tuple(
        (
            relation,
            re.compile(rf"(?<![a-z])(?:{'|'.join(words)}) {lead}(?P<other>{named}{kinds})"),
        )
        for relation, words in table["words"].items()
    )
