"""Whether a text binds in law: the signals for and against it, for a lawyer to weigh."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mourecords.documents.document import Document
from mourecords.documents.folding import View, fold
from mourecords.languages.pack import load_pack
from mourecords.mentions.weighing import Weight, find_weights, find_wordings
from mourecords.pipeline import parse
from mourecords.readers.plain import read_plain
from mourecords.records.article import Article
from mourecords.values.spans import Span
from mourecords.values.vocabularies import Verdict

_ENOUGH = 4
_STRONG = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Words of a text.

    Attributes:
        span: where they are, in code points.
        quote: the words.
        article: the article or paragraph that holds them, as ``article 4(1)``, or None.
    """

    span: Span
    quote: str
    article: str | None


@dataclass(frozen=True, slots=True)
class Signal:
    """One signal on whether a text binds.

    Attributes:
        rule: its stable id.
        weight: above 0 for binding, below 0 for not binding.
        about: the number behind it, or "".
        places: where it stands; none for the title.
    """

    rule: str
    weight: int
    about: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Words of a treaty, and what an instrument that does not bind says in their place."""

    place: Place
    instead: str


@dataclass(frozen=True, slots=True)
class Weighing:
    """What speaks for and against a text binding in law.

    Attributes:
        verdict: what the signals say together; ``undetermined`` is the usual one.
        score: the sum of their weights.
        practice: whose national practice counted, or None.
        signals: every signal, those for binding first.
        suggestions: every place with words of a treaty.
    """

    verdict: Verdict
    score: int
    practice: str | None
    signals: tuple[Signal, ...]
    suggestions: tuple[Suggestion, ...]


def weigh(text: str | Document, *, practice: str | None = None, language: str = "en") -> Weighing:
    """What speaks for and against an instrument binding in law.

    It is evidence for a lawyer and no verdict in place of one: binding from a
    score of 4 and not binding from -4, and never on one signal alone unless it
    is a statement on the whole instrument; mixed where strong signals contradict
    each other.

    Args:
        text: a treaty, a memorandum, a draft; or what ``read`` gave.
        practice: whose national practice counts: ``uk``, ``au``, ``us`` or
            ``us_defence``, where "will" does not speak against binding.
        language: of the text, ISO 639.

    Raises:
        PackError: there is no pack for the language, or no such practice.

    Examples:
        >>> found = weigh("This Memorandum will come into effect on signature. It is not a treaty.")
        >>> str(found.verdict), found.score
        ('undetermined', -3)
    """
    document = read_plain(text, language=language) if isinstance(text, str) else text
    pack, view = load_pack(language), fold(document.text)
    records = parse(document, language=language).records
    kind = records[0].agreement.kind if len(records) == 1 else None
    articles = tuple(a for record in records for a in record.agreement.articles)
    finder = _Finder(document, view, tuple(_leaves(articles)))
    weights = find_weights(view, pack, kind=kind, practice=practice)
    signals = sorted((finder.signal(one) for one in weights), key=lambda one: -one.weight)
    return Weighing(
        verdict=to_verdict(weights),
        score=sum(one.weight for one in weights),
        practice=practice,
        signals=tuple(signals),
        suggestions=tuple(
            Suggestion(finder.place(one.span), one.instead) for one in find_wordings(view, pack)
        ),
    )


def to_verdict(weights: tuple[Weight, ...]) -> Verdict:
    """What signals say together.

    Examples:
        >>> for_it, more, against = (Weight("one", weight) for weight in (3, 2, -3))
        >>> [str(to_verdict(w)) for w in [(), (for_it, more), (for_it, against)]]
        ['undetermined', 'binding', 'mixed']
    """
    sides = {one.weight > 0 for one in weights if one.alone}
    score = sum(one.weight for one in weights)
    strong = {one.weight > 0 for one in weights if abs(one.weight) >= _STRONG}
    if len(sides) == 2 or (abs(score) < _ENOUGH and len(strong) == 2):
        return Verdict.MIXED
    same = [one for one in weights if one.weight and (one.weight > 0) == (score > 0)]
    if abs(score) < _ENOUGH or (len(same) < 2 and not any(one.alone for one in same)):
        return Verdict.UNDETERMINED
    return Verdict.BINDING if score > 0 else Verdict.NON_BINDING


@dataclass(frozen=True, slots=True)
class _Finder:
    """From spans of a view to places of the text."""

    document: Document
    view: View
    leaves: tuple[tuple[Span, str], ...]

    def signal(self, one: Weight) -> Signal:
        return Signal(one.rule, one.weight, one.about, tuple(map(self.place, one.spans)))

    def place(self, span: Span) -> Place:
        there = self.view.to_text(span)
        holds = (n for s, n in self.leaves if s.start <= there.start and there.end <= s.end)
        return Place(there, self.document.quote(there), next(holds, None))


def _leaves(articles: tuple[Article, ...], above: str = "") -> Iterator[tuple[Span, str]]:
    """Every part that has a place and a number, the innermost first."""
    for part in articles:
        number = part.number or ""
        name = f"{above}({number})" if above and number else above
        if number and not above:
            name = f"{part.level} {number}"
        yield from _leaves(part.children, name)
        if part.span is not None and name:
            yield part.span, name
