"""The kind of an agreement, by the words that an article uses for it."""

from __future__ import annotations

from mourecords.assembly.candidates import Candidate
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.instruments import Instrument
from mourecords.values.vocabularies import Kind


def choose_kind(candidate: Candidate, *, folded: str, headline_end: int, pack: Pack) -> Instrument:
    """The mention with the most specific word.

    A headline counts where nothing else does, and a bare plural never: "come to
    arrangements" names no arrangement. Nor does a word that only shortens another:
    "the memorandum" behind "a memorandum of cooperation".
    """
    own = {frame.instrument.head for frame in candidate.frames}
    usable = [
        m
        for m in candidate.mentions
        if m.head in own or (m.start >= headline_end and (m.determiner or m.title))
    ]
    joint = compile_pattern(pack, "instruments.joint")
    praise = compile_pattern(pack, "instruments.praise")
    usable = [m for m in usable if not joint.search(m.modifiers)]
    usable = [m for m in usable if m.head in own or not praise.search(m.modifiers)]
    first = candidate.frames[0].instrument if candidate.frames else candidate.mentions[0]
    if first.kind is Kind.JOINT_STATEMENT:
        return first
    pool = [
        m
        for m in (usable or candidate.mentions)
        if m.kind is not Kind.JOINT_STATEMENT or first.kind in (Kind.JOINT_STATEMENT, Kind.OTHER)
    ]
    rank = pack.table("instruments")["rank"]
    heads = [folded[m.head : m.head_end] for m in pool]
    return min(
        pool or [first],
        key=lambda m: (
            _is_bare(m) or _shortens(folded[m.head : m.head_end], heads),
            _rank(m.kind, rank),
            m.start,
        ),
    )


def _shortens(head: str, heads: list[str]) -> bool:
    """Whether a word is the first of what another mention is called."""
    return any(other.startswith(f"{head} ") for other in heads)


def _rank(kind: Kind, rank: list[str]) -> int:
    return rank.index(kind) if kind in rank else len(rank)


def _is_bare(mention: Instrument) -> bool:
    """As in "reached agreement", which names no agreement where another word does."""
    named = mention.determiner or mention.modifiers or mention.title or mention.plural
    return mention.kind is Kind.AGREEMENT and not named
