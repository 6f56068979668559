"""Whether a text is an instrument itself, or may speak about one."""

from __future__ import annotations

from itertools import chain
from typing import Final

from mourecords.documents.folding import View
from mourecords.languages.hits import Hit, Hits
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.acts import find_acts
from mourecords.mentions.headings import compile_heading_words, iter_lines
from mourecords.mentions.instruments import Instrument, find_instruments
from mourecords.values.vocabularies import EventKind

_SAMPLE: Final = 40_000
_EDGE: Final = 8_000
_STOPS: Final = (". ", "; ", ": ")
_BEHIND: Final = 30
"""How far behind an agreement its sides are looked for where nothing is done to it."""
_AGREEING: Final = frozenset({EventKind.AGREED, EventKind.NEGOTIATED})
"""What sides do who make an agreement that nobody calls one."""


def is_instrument(text: str, view: View, *, hits: Hits, pack: Pack) -> bool:
    r"""Whether the structure of a text is that of a treaty or a memorandum.

    Articles that follow one another decide, or two of: agreeing words, a closing
    formula, the phrases of diplomatic notes, words by which it speaks of itself.

    Args:
        text: any text.
        view: its folded view.
        hits: the cues of the pack in it.
        pack: the words of its language.

    Examples:
        >>> from mourecords.documents.folding import fold
        >>> from mourecords.languages.lexicon import compile_lexicon
        >>> from mourecords.languages.pack import load_pack
        >>> text, pack = (
        ...     "They have agreed as follows:\nArticle 1\nPeace.\nArticle 2\nEnd.",
        ...     load_pack(),
        ... )
        >>> view = fold(text)
        >>> hits = compile_lexicon(pack).scan(view)
        >>> is_instrument(text, view, hits=hits, pack=pack)
        True
    """
    words, signs = hits.of("heading"), hits.of("sign")
    if len(words) + len(signs) < 2:
        return False
    kinds = len({_kind(hit) for hit in signs if _counts(view, hit)})
    if kinds >= 2 or len(words) < 2:
        return kinds >= 2
    sample = text[:_SAMPLE]
    articles = _count_articles(sample, pack)
    if articles == 0 and kinds:
        return len(compile_heading_words(pack).inline.findall(sample)) >= 2
    return articles >= 3 or (articles == 2 and kinds == 1)


def may_report(view: View, *, hits: Hits, pack: Pack) -> bool:
    """Whether a text may tell of an agreement; many that have a word for one do not.

    It asks less than what puts records together does, and nothing of where sentences
    begin, so that a text which tells of none need not be taken apart: an agreement with
    something that is done to it or between two sides, or sides that agreed.

    Args:
        view: the folded view of the text.
        hits: the cues of the pack in it.
        pack: the words of its language.

    Examples:
        >>> from mourecords.documents.folding import fold
        >>> from mourecords.languages.lexicon import compile_lexicon
        >>> from mourecords.languages.pack import load_pack
        >>> def ask(text):
        ...     view, pack = fold(text), load_pack()
        ...     return may_report(view, hits=compile_lexicon(pack).scan(view), pack=pack)
        >>> ask("A good deal of the wheat was lost."), ask("The deal was signed.")
        (False, True)
    """
    acts = (a for a in find_acts(view.folded, hits, pack=pack) if a.mood in ("done", "planned"))
    mentions = find_instruments(view, hits, starts=(0,), headline_end=0, pack=pack)
    first = next(mentions, None)
    if first is None:
        agrees = compile_pattern(pack, "frames.agrees")
        return any(a.kind in _AGREEING and agrees.match(view.folded, a.start) for a in acts)
    return next(acts, None) is not None or any(
        _stands_between(view.folded, mention, pack) for mention in chain((first,), mentions)
    )


def _stands_between(folded: str, mention: Instrument, pack: Pack) -> bool:
    """Whether "between" stands near behind an agreement, or behind its name."""
    between = compile_pattern(pack, "grouping.between")
    return between.search(folded, mention.head_end, mention.end + _BEHIND) is not None


def _kind(hit: Hit) -> str:
    return "closing" if hit.value == "done" else hit.value


def _counts(view: View, hit: Hit) -> bool:
    """Whether a sign is where it says something: near an end of the text, in its place."""
    if _EDGE < hit.start < len(view.text) - _EDGE:
        return False
    before = view.text[max(0, hit.start - 2) : hit.start]
    return hit.value != "done" or before in _STOPS or before.endswith(".")


def _count_articles(sample: str, pack: Pack) -> int:
    """How many lines look like the heading of an article."""
    words = compile_heading_words(pack)
    return sum(
        words.levels[match["word"].lower()] == "article" and not match["word"].islower()
        for match in iter_lines(sample, words)
    )
