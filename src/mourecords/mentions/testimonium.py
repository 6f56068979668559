"""The closing formula: where and when an instrument was done, and in which languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

import ahocorasick_rs

from mourecords.documents.folding import View
from mourecords.languages.alternation import to_alternation
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import CAPITALS
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.letter_case import is_lower
from mourecords.mentions.written_dates import find_written_dates
from mourecords.values.dates import PartialDate
from mourecords.values.spans import Span

_TAIL: Final = 3_500
_NEAR: Final = 150


class Done(NamedTuple):
    """Where and when, with the places of both in the view."""

    date: PartialDate | None
    date_span: Span | None
    place: str | None
    place_span: Span | None


@dataclass(frozen=True, slots=True)
class ClosingWords:
    """The words of closing formulas of a pack, compiled."""

    done: re.Pattern[str]
    language: re.Pattern[str]
    near: re.Pattern[str]
    codes: dict[str, str]
    anchors: ahocorasick_rs.AhoCorasick
    authentic: re.Pattern[str]
    texts: re.Pattern[str]
    depositary: tuple[re.Pattern[str], ...]
    stop: re.Pattern[str]
    nobody: frozenset[str]


def find_done(text: InstrumentText) -> Done | None:
    """Where and when the instrument was done, by its closing formula, or None."""
    closing = text.closing
    if closing is None:
        return None
    words = compile_closing_words(text.pack)
    end = min(len(text.view.text), closing + _TAIL)
    dates = find_written_dates(text.view, text.pack, within=Span(closing, end))
    best: Done | None = None
    for match in words.done.finditer(text.view.folded, closing, end):
        near = [d for d in dates if match.end() <= d.span.start < match.end() + 260 and d.date.day]
        place = find_place(
            text.view, text.pack, within=Span(match.end(), min(end, match.end() + 90))
        )
        first = near[0] if near else None
        found = Done(
            first and first.date, first and first.span, place and place[0], place and place[1]
        )
        if first and place:
            return found
        if best is None or (first and not best.date):
            best = found if first or place else best
    return best


def find_place(view: View, pack: Pack, *, within: Span) -> tuple[str, Span] | None:
    """The place that a range of a view begins with, after ``at`` or ``in``."""
    words = compile_place_words(pack)
    lower = view.text[within.start : within.end].islower() and is_lower(view.text)
    name = words.lower_name if lower else words.name
    match = words.lead.match(view.folded, within.start, within.end)
    while match:
        found = name.match(view.text, match.end(), within.end)
        if found and not _is_no_place(pack, found["place"]):
            plain = found["place"].rstrip(".,-")
            return plain, Span(found.start("place"), found.start("place") + len(plain))
        match = words.lead.match(view.folded, match.end(), within.end)
    return None


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """The patterns of places of a pack.

    Attributes:
        lead: what stands before a place.
        name: its name.
        lower_name: its name in a text without capitals.
    """

    lead: re.Pattern[str]
    name: re.Pattern[str]
    lower_name: re.Pattern[str]


@cache
def compile_place_words(pack: Pack) -> PlaceWords:
    """The patterns of a pack; the second call for a pack costs nothing."""
    table = pack.table("closing")["places"]
    prefix = table["prefix"]
    word = rf"(?!{table['no_name']})[{CAPITALS}][\w'.’-]*"
    return PlaceWords(
        lead=re.compile(table["lead"]),
        name=re.compile(
            rf"{prefix}(?P<place>{word}(?:[ -](?:{table['link']} )?(?:{word})){{0,4}})"
        ),
        lower_name=re.compile(
            rf"{prefix}(?P<place>[a-z'-]+(?: [a-z'-]+){{0,2}}?){table['lower_end']}"
        ),
    )


def _is_no_place(pack: Pack, words: str) -> bool:
    return words.split(maxsplit=1)[0].lower() in pack.table("closing")["formulas"]["no_places"]


def find_languages(text: InstrumentText) -> tuple[tuple[str, Span], ...]:
    """The languages of the authentic texts, each with its place, in order."""
    words = compile_closing_words(text.pack)
    start = (
        text.closing
        if text.closing is not None
        else max(text.body_start, len(text.view.text) - 6_000)
    )
    regions = [text.sentence_at(at).span for at in _authentic(text)]
    if text.closing is not None:
        regions.append(Span(start, min(len(text.view.text), start + 1_800)))
    found: dict[str, Span] = {}
    for region in sorted(set(regions)):
        for match in words.language.finditer(text.view.folded, region.start, region.end):
            around = Span(max(region.start, match.start() - _NEAR), match.end() + _NEAR)
            if words.near.search(text.view.folded, around.start, min(region.end, around.end)):
                found.setdefault(words.codes[match[0]], Span(*match.span()))
    return tuple(sorted(found.items(), key=lambda item: item[1]))


def _authentic(text: InstrumentText) -> Iterator[int]:
    """Where it is said which texts are authentic."""
    words, folded = compile_closing_words(text.pack), text.view.folded
    for _, start, _ in words.anchors.find_matches_as_indexes(folded[text.body_start :]):
        at = text.body_start + start
        around = folded[max(0, at - 200) : at + 200]
        if words.authentic.search(around) and words.texts.search(around):
            yield at


def find_depositary(text: InstrumentText) -> tuple[str, Span] | None:
    """Who keeps the instruments, as written, with the place."""
    words = compile_closing_words(text.pack)
    start = text.body_start
    hits = list(re.finditer(r"deposit", text.view.folded[start:]))
    spans = {text.sentence_at(start + hit.start()).span for hit in hits[:60]}
    for pattern in words.depositary:
        for span in sorted(spans):
            sentence = text.sentence(span)
            for match in pattern.finditer(sentence.text):
                who = match["who"]
                stop = words.stop.search(who)
                end = match.start("who") + (stop.start() if stop else len(who))
                name = sentence.text[match.start("who") : end].strip(" .,-")
                if (
                    len(name) > 3
                    and name.removeprefix("the ") not in words.nobody
                    and not name.startswith(("it ", "parties", "such", "each", "other"))
                ):
                    place = sentence.to_view(match.start("who"), match.start("who") + len(name))
                    return text.view.text[place.start : place.end], place
    return None


@cache
def compile_closing_words(pack: Pack) -> ClosingWords:
    """The words of closing formulas; the second call for a pack costs nothing."""
    table = pack.table("closing")
    languages = table["languages"]
    either = to_alternation(languages)
    others = "|".join(table["authentic"]["others"])
    states = "".join(rf"(?<!\b{words} )" for words in table["authentic"]["states"])
    listed = to_alternation(table["authentic"]["listed"])
    also = r"(?:,| and|, and) (?:the )?"
    stops = "|".join(sorted(table["depositary"]["stops"], key=len, reverse=True))
    return ClosingWords(
        done=re.compile(
            rf"(?<![a-z])(?:{'|'.join(table['formulas']['done'])})(?=,? (?:at|in|on|this|"
            rf"the|by|and)\b)"
        ),
        language=re.compile(
            rf"(?<![a-z-]){states}(?:(?:{either})(?![a-z-])(?! (?:{others}))"
            rf"|(?:{listed})(?= languages?\b|{also}(?:{either})\b(?! (?:{others}))))"
        ),
        near=re.compile(table["authentic"]["near"]),
        codes=dict(languages) | table["authentic"]["listed"],
        anchors=ahocorasick_rs.AhoCorasick(table["authentic"]["anchors"]),
        authentic=re.compile(table["authentic"]["pattern"]),
        texts=re.compile(table["authentic"]["texts"]),
        depositary=tuple(re.compile(pattern) for pattern in table["depositary"]["patterns"]),
        stop=re.compile(rf"(?:^|[ ,])(?:{stops})\b"),
        nobody=frozenset(table["depositary"]["nobody"]),
    )
