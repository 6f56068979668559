"""Agreements that a text tells apart by number: "the second MoU", "the third MoU"."""

from __future__ import annotations

from mourecords.assembly.apart import is_described
from mourecords.assembly.candidates import Candidate
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.instruments import Instrument
from mourecords.mentions.news import News


def find_numbered(
    news: News, mention: Instrument, *, candidates: list[Candidate]
) -> Candidate | None:
    """The agreement that was given the number of a mention before, or has it in their order.

    As in "memorandums on trade and on visas … The first memorandum …".

    Args:
        news: the mentions of the article.
        mention: the mention.
        candidates: the agreements so far.
    """
    number = _to_number(news, mention)
    if not number:
        return None
    numbers = [{_to_number(news, m) for m in c.mentions} - {""} for c in candidates]
    for candidate, given in zip(candidates, numbers, strict=True):
        if number in given:
            return candidate
    bare = [c for c, given in zip(candidates, numbers, strict=True) if not given]
    alike = [c for c in bare if mention.kind in c.kinds and not _is_plural(c)]
    numbers_in_order = news.pack.table("grouping")["ordinals"][: len(alike)]
    told = len(alike) > 1 and number in numbers_in_order
    return alike[numbers_in_order.index(number)] if told else None


def _is_plural(candidate: Candidate) -> bool:
    return any(mention.plural for mention in candidate.mentions)


def find_worded(
    news: News, mention: Instrument, *, candidates: list[Candidate]
) -> Candidate | None:
    """The agreement that was called by the very words of a mention: "under the tax treaty".

    Args:
        news: the mentions of the article.
        mention: the mention.
        candidates: the agreements so far.
    """
    if not is_described(news, mention):
        return None
    words = (mention.modifiers, mention.kind)
    has = (c for c in candidates if any((m.modifiers, m.kind) == words for m in c.mentions))
    return next(has, None)


def is_counted_apart(news: News, mention: Instrument, *, known: Candidate) -> bool:
    """Whether a mention has a number, and an agreement has only others.

    Args:
        news: the mentions of the article.
        mention: the mention.
        known: the agreement.
    """
    number = _to_number(news, mention)
    there = {_to_number(news, m) for m in known.mentions if number} - {""}
    return bool(there) and number not in there


def _to_number(news: News, mention: Instrument) -> str:
    if mention.determiner == "first" or not mention.definite:
        return mention.determiner if mention.determiner == "first" else ""
    ordinal = compile_pattern(news.pack, "grouping.ordinal").search(mention.modifiers)
    return ordinal[0] if ordinal else ""
