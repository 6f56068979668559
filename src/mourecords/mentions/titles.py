"""What the title of an instrument says: its kind, its parties and its subject."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from mourecords.documents.folding import View, to_folded
from mourecords.languages.alternation import to_alternation
from mourecords.languages.pack import Pack
from mourecords.mentions.party_names import ADJECTIVE, PartyName, find_party_names
from mourecords.values.spans import Span

_ASIDE: Final = re.compile(r"\[[^\]]{0,300}(?:\]|$)|\([^)]{0,300}(?:\)|$)")


@dataclass(frozen=True, slots=True)
class TitleMention:
    """What a title says; all spans are in the view.

    Attributes:
        span: the title.
        kind: a member of the vocabulary Kind, or None.
        kind_span: the words that say it.
        parties: the names of the parties, in order, one for each code.
        subject: what it is about, from the word that leads on to it.
    """

    span: Span
    kind: str | None
    kind_span: Span | None
    parties: tuple[PartyName, ...]
    subject: Span | None


@dataclass(frozen=True, slots=True)
class TitleWords:
    """The words of titles of a pack, compiled."""

    kinds: dict[str, str]
    kind: re.Pattern[str]
    strong: re.Pattern[str]
    weak: re.Pattern[str]
    topic: re.Pattern[str]
    official: re.Pattern[str]
    official_before: re.Pattern[str]


def read_title(view: View, pack: Pack, *, within: Span) -> TitleMention:
    """Read the title that stands in a part of a view.

    Examples:
        >>> from mourecords.documents.folding import fold
        >>> from mourecords.languages.pack import load_pack
        >>> view = fold("Treaty between Peru and Chile concerning the Port of Arica")
        >>> title = read_title(view, load_pack("en"), within=Span(0, 58))
        >>> title.kind, [party.code for party in title.parties], title.subject
        ('treaty', ['PE', 'CL'], Span(start=30, end=58))
    """
    words = compile_title_words(pack)
    names = find_party_names(view, pack, within=within)
    kind = find_kind(view, pack, within=within)
    parties, end = _parties(words, view, names, within)
    topic = words.topic.search(view.folded, max(end, kind[1].end if kind else 0), within.end)
    subject = Span(topic.start(), within.end) if topic else None
    return TitleMention(within, kind and kind[0], kind and kind[1], parties, subject)


def find_kind(view: View, pack: Pack, *, within: Span) -> tuple[str, Span] | None:
    """The earliest kind word in a part of a view, with its place."""
    words = compile_title_words(pack)
    match = words.kind.search(view.folded, within.start, within.end)
    if match is None:
        return None
    return words.kinds[match[1].replace("-", " ")], Span(match.start(1), match.end(1))


def _parties(
    words: TitleWords, view: View, names: Sequence[PartyName], within: Span
) -> tuple[tuple[PartyName, ...], int]:
    """The parties, and where the words that name them end."""
    asides = [Span(*m.span()) for m in _ASIDE.finditer(view.folded, within.start, within.end)]
    plain = [name for name in names if not any(aside.covers(name.span) for aside in asides)]
    opener = words.strong.search(view.folded, within.start, within.end)
    while opener and any(aside.covers(Span(*opener.span())) for aside in asides):
        opener = words.strong.search(view.folded, opener.end(), within.end)
    if opener is not None:
        end = _region_end(words, view, plain, Span(opener.end(), within.end))
        inside = [n for n in plain if opener.end() <= n.span.start < end]
        chosen = _distinct(n for n in inside if n.kind != ADJECTIVE or _is_official(words, view, n))
        if len(chosen) < 2:
            chosen = _distinct(inside)
        if len(chosen) >= 2:
            return chosen, end
    chosen = _distinct(n for n in plain if _is_official(words, view, n))
    if len(chosen) < 2:
        chosen = _distinct(n for n in plain if n.kind != ADJECTIVE)
    if len(chosen) < 2:
        chosen = _distinct(plain)
    return chosen, max((n.span.end for n in chosen), default=within.start)


def _region_end(words: TitleWords, view: View, names: Sequence[PartyName], within: Span) -> int:
    """Where the words that name the parties end."""
    at = within.start
    while topic := words.topic.search(view.folded, at, within.end):
        before = [n for n in names if within.start <= n.span.start < topic.start()]
        inside = any(n.span.start < topic.start() < n.span.end for n in names)
        joined = " and " in view.folded[before[0].span.end : topic.start()] if before else False
        if not inside and (joined or len({n.code for n in before}) > 1):
            return topic.start()
        at = topic.end()
    return within.end


def _is_official(words: TitleWords, view: View, name: PartyName) -> bool:
    """Whether the words around a name speak of a government or a sovereign."""
    start, end = name.span.start, name.span.end
    if words.official.match(view.folded, end):
        return True
    return words.official_before.search(view.folded[max(0, start - 60) : start]) is not None


def _distinct(names: Iterable[PartyName]) -> tuple[PartyName, ...]:
    """The names, one for each code: its first."""
    return tuple({name.code: name for name in reversed(list(names))}.values())[::-1]


@cache
def compile_title_words(pack: Pack) -> TitleWords:
    """The words of titles of a pack; the second call for a pack costs nothing."""
    table = pack.table("titles")
    kinds = {to_folded(word): kind for kind, words in table["kinds"].items() for word in words}
    parties = table["parties"]
    kept = "".join(rf"(?!{re.escape(word)}\b)" for word in parties["kept"])
    return TitleWords(
        kinds={word.replace("-", " "): kind for word, kind in kinds.items()},
        kind=re.compile(rf"(?<![a-z])({_either(kinds, ' ', '[ -]')})(?:(?![a-z])|(?=between))"),
        strong=re.compile(rf"(?<![a-z])(?:{_either(parties['strong'])})(?![a-z])"),
        weak=re.compile(rf"(?<![a-z])(?:{_either(parties['weak'])})(?![a-z])"),
        topic=re.compile(rf"(?<![a-z]){kept}(?:{_either(parties['topics'])})(?![a-z])"),
        official=re.compile(
            rf"(?:'s)? (?:and [a-z]+ )?(?:[a-z]+ )?(?:{_either(parties['offices'])})\b"
        ),
        official_before=re.compile(
            rf"\b(?:{_either(parties['offices'])}) (?:(?:of|in|and|for|the|republic|kin"
            rf"gdom|commonwealth) ){{0,4}}$"
        ),
    )


def _either(words: Iterable[str], space: str = " ", wide: str = " ") -> str:
    return to_alternation(words).replace(re.escape(space), wide)
