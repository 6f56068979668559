"""What an agreement is about, by its title."""

from __future__ import annotations

from mourecords.data.areas import area
from mourecords.documents.folding import View, fold
from mourecords.languages.hits import Hit, longest
from mourecords.languages.lexicon import compile_lexicon
from mourecords.languages.pack import Pack
from mourecords.mentions.titles import TitleMention
from mourecords.values.spans import Span
from mourecords.values.vocabularies import Subject


def choose_title_subjects(
    view: View, pack: Pack, *, title: TitleMention
) -> tuple[tuple[Subject, Span], ...]:
    """The subjects that the words before the kind and those on the subject show.

    Returns:
        Each with the words in the view that first show it, in their order; names of
        parties show none.

    Examples:
        >>> from mourecords.documents.folding import fold
        >>> from mourecords.languages.pack import load_pack
        >>> from mourecords.mentions.titles import read_title
        >>> pack, view = load_pack("en"), fold("Treaty between Peru and Chile on Fisheries")
        >>> title = read_title(view, pack, within=Span(0, len(view.text)))
        >>> [str(subject) for subject, _ in choose_title_subjects(view, pack, title=title)]
        ['fisheries']
    """
    inside = fold(view.text[title.span.start : title.span.end])
    parts = [Span(title.span.start, title.kind_span.end)] if title.kind_span else []
    parts += [title.subject] if title.subject else []
    parts += _before_parties(title)
    found: dict[Subject, Span] = {}
    hits = compile_lexicon(pack).scan(inside).of("subject", "area")
    for hit in longest(hits):
        span = Span(hit.start + title.span.start, hit.end + title.span.start)
        names = (name.span for name in title.parties)
        named = any(span.start < name.end and name.start < span.end for name in names)
        if not named and any(part.covers(span) for part in parts):
            for subject in _subjects(hit):
                found.setdefault(subject, span)
    return tuple(found.items())


def _before_parties(title: TitleMention) -> list[Span]:
    """As in "Treaty on Fisheries between Peru and Chile": what stands between kind and parties."""
    first = min((name.span.start for name in title.parties), default=0)
    if title.kind_span is None or first <= title.kind_span.end:
        return []
    return [Span(title.kind_span.end, first)]


def _subjects(hit: Hit) -> tuple[Subject, ...]:
    """What a cue of a subject or of an area stands for; some stand for none."""
    if hit.tag == "area":
        known = area(hit.value)
        return known.subjects[:1] if known else ()
    return tuple(Subject(value) for value in hit.value.split() if value in set(Subject))
