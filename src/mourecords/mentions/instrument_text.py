"""An instrument made ready for finding: its view, its sentences and its articles."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final, NamedTuple

import ahocorasick_rs

from mourecords.documents.document import Document
from mourecords.documents.folding import View, fold
from mourecords.languages.pack import Pack
from mourecords.mentions.chains import Chain, choose_chain
from mourecords.mentions.headings import Heading, find_headings
from mourecords.mentions.letter_case import is_lower
from mourecords.values.spans import Span

_STOP: Final = re.compile(
    r"\.(?<![ .(][A-Z]\.)(?<!\bNo\.)(?<!\bArt\.)(?<!\bMr\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bH\.E\.)"
    r"(?:[\"')\]]{0,3} ?(?=[A-Z(\d\"'])|(?=[a-z]{3}))"
)
_LOWER_STOP: Final = re.compile(
    r"(?<=[a-z\d)])\.(?<!\bno\.)(?<!\bart\.)[\"')\]]{0,3} ?(?=[a-z(\"'])"
)
_HYPHEN: Final = re.compile(r"(?<=[a-z])- (?=[a-z])")
_LONGEST: Final = 1600
_OPENING: Final = 30_000


class Sentence(NamedTuple):
    """A sentence of an instrument.

    Attributes:
        span: where it is in the view.
        text: in lower case, with words joined that a line end had broken.
        cuts: the positions of ``text`` at which two characters were left out.
    """

    span: Span
    text: str
    cuts: tuple[int, ...]

    def holds(self, at: int) -> bool:
        """Whether a position of the view is in it, far enough from where it may have been cut."""
        return self.span.start <= at < self.span.end and len(self.span) < _LONGEST

    def to_view(self, start: int, end: int) -> Span:
        """The span in the view of a range of ``text``."""
        before = 2 * bisect_right(self.cuts, start)
        inside = 2 * bisect_left(self.cuts, end)
        return Span(self.span.start + start + before, self.span.start + end + inside)


@dataclass(frozen=True)
class InstrumentText:
    """All that the finders of instruments look at.

    Attributes:
        document: the text.
        pack: the words of its language.
        view: the folded text; positions below are positions in it.
        headings: candidates for headings, in positions of the text.
        articles: the row of articles, or None.
        stops: where sentences end.
        closings: where closing formulas begin.
    """

    document: Document
    pack: Pack
    view: View
    headings: tuple[Heading, ...]
    articles: Chain | None
    stops: tuple[int, ...]
    closings: tuple[int, ...]

    @property
    def lower(self) -> bool:
        """Whether the text has lost its capital letters."""
        return is_lower(self.document.text)

    @cached_property
    def agreeing_end(self) -> int | None:
        """Where the agreeing words end, or None."""
        found = find_agreeing(self.view.folded, self.pack)
        return found.end if found else None

    @cached_property
    def body_start(self) -> int:
        """Where the first article begins, or the agreeing words end, or 0."""
        if self.articles:
            return self.view.from_text(self.articles.headings[0].span.start)
        return self.agreeing_end or 0

    @cached_property
    def closing(self) -> int | None:
        """Where the closing formula of the body begins, or None."""
        start = (
            self.view.from_text(self.articles.headings[-1].span.start)
            if self.articles
            else self.body_start
        )
        return next((at for at in self.closings if at >= start), None)

    @cached_property
    def opening_end(self) -> int:
        """Where title and preamble end."""
        agreed = self.agreeing_end
        first = self.body_start if self.articles else len(self.view.text)
        if agreed and agreed <= _OPENING and (not self.articles or agreed <= first + 200):
            return agreed
        return min(first, 6_000)

    def sentence_at(self, at: int) -> Sentence:
        """The sentence around a position of the view."""
        index = bisect_right(self.stops, at)
        start = self.stops[index - 1] if index else 0
        end = self.stops[index] if index < len(self.stops) else len(self.view.text)
        return self.sentence(Span(max(start, at - _LONGEST), min(end, at + _LONGEST)))

    def sentence(self, span: Span) -> Sentence:
        """A range of the view as one sentence."""
        piece = self.view.folded[span.start : span.end]
        if "- " not in piece:
            return Sentence(span, piece, ())
        places = [match.start() for match in _HYPHEN.finditer(piece)]
        cuts = tuple(place - 2 * index for index, place in enumerate(places))
        return Sentence(span, _HYPHEN.sub("", piece), cuts)


def read_instrument(document: Document, pack: Pack, *, view: View | None = None) -> InstrumentText:
    """Find the headings, articles, sentences and closing formulas of a text.

    Args:
        document: the text.
        pack: the words of its language.
        view: the folded text, where it is at hand.
    """
    view = view or fold(document.text)
    headings = find_headings(document.text, pack)
    closings = find_closings(view, pack)
    barriers = [view.position(at) for at in closings]
    articles = choose_chain([h for h in headings if h.level == "article"], barriers)
    if articles is None:
        articles = choose_chain(
            [h for h in headings if h.level in {"section", "paragraph"}], barriers
        )
    stop = _LOWER_STOP if is_lower(document.text) else _STOP
    stops = {match.end() for match in stop.finditer(view.text)}
    stops.update(view.from_text(heading.span.start) for heading in headings)
    return InstrumentText(document, pack, view, headings, articles, tuple(sorted(stops)), closings)


def find_agreeing(folded: str, pack: Pack) -> Span | None:
    """The first words of a folded text that lead from the preamble to the articles, or None."""
    found = compile_agreeing(pack).find_matches_as_indexes(folded)
    return Span(*found[0][1:]) if found else None


@cache
def compile_agreeing(pack: Pack) -> ahocorasick_rs.AhoCorasick:
    """What finds the words that lead from the preamble to the articles, the longest that fit."""
    return ahocorasick_rs.AhoCorasick(
        pack.table("structure")["agreeing"]["phrases"],
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
    )


def find_closings(view: View, pack: Pack) -> tuple[int, ...]:
    """Where closing formulas begin, in order.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> find_closings(fold("It is so. DONE at Lima, and done in haste."), load_pack("en"))
        (10,)
    """
    automaton, pattern = compile_closing(pack)
    hits = automaton.find_matches_as_indexes(view.folded, overlapping=True)
    found = (pattern.match(view.text, start) for _, start, _ in hits)
    return tuple(sorted({match.start() for match in found if match}))


@cache
def compile_closing(pack: Pack) -> tuple[ahocorasick_rs.AhoCorasick, re.Pattern[str]]:
    """What finds the words of closing formulas, and the pattern of their openings."""
    words = pack.table("closing")["formulas"]
    openers = "|".join(map(re.escape, words["openers"]))
    plain = "|".join(words["closers"])
    anchors = {*words["openers"], *(word.lower() for word in words["closers"]), "done"}
    pattern = re.compile(
        rf"\b(?i:{openers})|(?:(?<=[.;:] )|(?<=\.))done (?:and signed )?(?:at|in|this|on)\b"
        rf"|(?<=\. )signed (?:at|this|on)\b"
        rf"|(?<!\w)(?:{plain})(?: (?i:and) (?i:signed))? (?i:at|in|this|on)\b(?! accordance)"
    )
    return ahocorasick_rs.AhoCorasick(sorted(anchors)), pattern
