"""All signals on whether a text binds, each with every place that shows it, and the total."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from mourecords.documents.folding import View
from mourecords.errors import PackError
from mourecords.languages.pack import Pack
from mourecords.mentions.bindingness import compile_signals
from mourecords.values.spans import Span
from mourecords.values.vocabularies import Kind

_MOST = 200
"""How many places of one signal are kept."""


class Weight(NamedTuple):
    """One signal and what it weighs.

    Attributes:
        rule: its stable id.
        weight: above 0 for binding, below 0 for not binding.
        alone: whether it is a statement on the whole instrument, which can decide.
        spans: where it is in the view, at most 200; none for the title.
        about: the number behind it, in words, or "".
    """

    rule: str
    weight: int
    alone: bool = False
    spans: tuple[Span, ...] = ()
    about: str = ""


class Wording(NamedTuple):
    """Words of a treaty in a draft, and what an instrument that does not bind says.

    Attributes:
        span: where they are in the view.
        instead: what to write in their place.
    """

    span: Span
    instead: str


def find_weights(
    view: View, pack: Pack, *, kind: Kind | None, practice: str | None
) -> tuple[Weight, ...]:
    """Every signal that a text shows, in the order of the tables.

    Args:
        view: of the text.
        pack: the language of the text.
        kind: what it calls itself.
        practice: whose practice counts, one of ``practices(pack)``; None for none.

    Raises:
        PackError: there is no such practice.
    """
    if practice is not None and practice not in practices(pack):
        known = ", ".join(practices(pack))
        raise PackError(f"{pack.language}/weighing.toml", practice, f"no such practice; {known}")
    found = [
        Weight(rule, weight, alone, spans)
        for (rule, weight, alone), pattern in (*compile_signals(pack), *_compile_more(pack))
        if (spans := _spans(pattern, view))
    ]
    found += (weight for weight in (_modals(view, pack), _title(kind, pack)) if weight)
    other: dict[str, int] = pack.table("weighing")["practices"].get(practice, {})
    return tuple(one._replace(weight=other.get(one.rule, one.weight)) for one in found)


def practices(pack: Pack) -> tuple[str, ...]:
    """The national practices that a pack knows."""
    return tuple(pack.table("weighing")["practices"])


def find_wordings(view: View, pack: Pack) -> tuple[Wording, ...]:
    """Every place with words of a treaty, in the order of the text.

    Args:
        view: of the text.
        pack: the language of the text.
    """
    found = [
        Wording(span, instead)
        for pattern, instead in _compile_wordings(pack)
        for span in _spans(pattern, view)
    ]
    return tuple(sorted(found))


def _modals(view: View, pack: Pack) -> Weight | None:
    """How much of the text is written in "shall"."""
    table, (shall, other) = pack.table("weighing")["modals"], _compile_modals(pack)
    duties = _spans(shall, view)
    softer = sum(1 for _ in other.finditer(view.folded))
    both = len(duties) + softer
    if both < table["at_least"]:
        return None
    share = len(duties) / both
    about = f"shall {len(duties)} of {both}"
    if share >= table["high"]:
        return Weight("binding.modals", table["high_weight"], spans=duties, about=about)
    if share <= table["low"]:
        return Weight("non-binding.modals", table["low_weight"], spans=duties, about=about)
    return None


def _title(kind: Kind | None, pack: Pack) -> Weight | None:
    table, about = pack.table("weighing")["titles"], str(kind).replace("_", " ")
    if kind in table["binding"]:
        return Weight("binding.title", table["weight"], about=about)
    if kind in table["non_binding"]:
        return Weight("non-binding.title", -table["weight"], about=about)
    return None


def _spans(pattern: re.Pattern[str], view: View) -> tuple[Span, ...]:
    found = pattern.finditer(view.folded)
    return tuple(Span(*match.span()) for match, _ in zip(found, range(_MOST), strict=False))


@cache
def _compile_more(pack: Pack) -> tuple[tuple[tuple[str, int, bool], re.Pattern[str]], ...]:
    rows = pack.table("weighing")["signal"]
    return tuple(((r["id"], r["weight"], False), re.compile(r["pattern"])) for r in rows)


@cache
def _compile_modals(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = pack.table("weighing")["modals"]
    return re.compile(table["shall"]), re.compile(table["other"])


@cache
def _compile_wordings(pack: Pack) -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = pack.table("weighing")["wording"]
    return tuple((re.compile(row["treaty"]), row["instead"]) for row in rows)
