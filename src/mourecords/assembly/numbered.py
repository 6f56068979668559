"""Agreements that a text tells apart by number: "the second MoU", "the third MoU"."""

from __future__ import annotations

from mourecords.assembly.candidates import Candidate
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.instruments import Instrument
from mourecords.mentions.news import News


def find_numbered(
    news: News, mention: Instrument, *, candidates: list[Candidate]
) -> Candidate | None:
    """The agreement that was given the number of a mention before.

    Args:
        news: the mentions of the article.
        mention: the mention.
        candidates: the agreements so far.
    """
    number = _to_number(news, mention)
    if not number:
        return None
    has = (c for c in candidates if any(_to_number(news, m) == number for m in c.mentions))
    return next(has, None)


def is_counted_apart(news: News, mention: Instrument, *, known: Candidate) -> bool:
    """Whether a mention has a number, and an agreement has only others.

    Args:
        news: the mentions of the article.
        mention: the mention.
        known: the agreement.
    """
    number = _to_number(news, mention)
    there = {_to_number(news, m) for m in known.mentions} - {""}
    return bool(number and there) and number not in there


def _to_number(news: News, mention: Instrument) -> str:
    if mention.determiner == "first" or not mention.definite:
        return mention.determiner if mention.determiner == "first" else ""
    ordinal = compile_pattern(news.pack, "grouping.ordinal").search(mention.modifiers)
    return ordinal[0] if ordinal else ""
