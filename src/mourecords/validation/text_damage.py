"""Rules on damaged words in a record."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from mourecords.records.agreement import Agreement
from mourecords.records.evidence import Evidence
from mourecords.validation.rule import Case, Hit, rule
from mourecords.values.spans import Span
from mourecords.values.vocabularies import Severity

_MOJIBAKE: Final = re.compile(r"[ÃÂâ][\u0080-\u00bf€™œ\u0161\u017e]|Ð[\u0080-\u00bf]")
_CONTROL: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069]"
)
_SOFT_HYPHEN: Final = re.compile(r"\u00ad|[a-z]-\n")
_MARKUP: Final = re.compile(r"</?[a-z]{1,10}[ />]|&(?:amp|lt|gt|quot|nbsp|#\d{2,5});")
_DIGIT_LETTER: Final = re.compile(r"\b(?:[lIO]\d{1,3}|\d{1,3}[lIO])\b")
_GLUED: Final = re.compile(r"\b[a-z]{2,20}[A-Z][a-z]{2}")
_LONGEST_TITLE: Final = 600
_MOST_DOUBTS: Final = 20


@rule(
    "text.replacement-character",
    Severity.ERROR,
    breaks={"title": "Trait\ufffd de Lima"},
    sound={"title": "Traité de Lima"},
)
def check_replacement(case: Case) -> Iterator[Hit]:
    """A character was lost when the text was decoded (U+FFFD)."""
    for pointer, text in _texts(case.agreement):
        if "\ufffd" in text:
            yield Hit(pointer, "a character was lost when the text was decoded")


@rule(
    "text.mojibake",
    Severity.WARNING,
    breaks={"title": "TraitÃ© de Lima"},
    sound={"title": "Traité de São Paulo"},
)
def check_mojibake(case: Case) -> Iterator[Hit]:
    """UTF-8 was read as another encoding, as in "TraitÃ©"."""
    yield from _matching(case, _MOJIBAKE, "the text was decoded wrongly")


@rule(
    "text.control-character",
    Severity.WARNING,
    breaks={"title": "Treaty\u0007 of Lima"},
    sound={"title": "Treaty of Lima"},
)
def check_control(case: Case) -> Iterator[Hit]:
    """There is a control character, or one that changes the direction of writing."""
    yield from _matching(case, _CONTROL, "there is a character that cannot be seen")


@rule(
    "text.broken-word",
    Severity.NOTE,
    breaks={"title": "Trea\u00adty of Lima"},
    sound={"title": "Treaty of Lima"},
)
def check_broken_word(case: Case) -> Iterator[Hit]:
    """A word is broken by a soft hyphen, or by one at the end of a line."""
    yield from _matching(case, _SOFT_HYPHEN, "a word is broken")


@rule(
    "text.markup",
    Severity.WARNING,
    breaks={"title": "Treaty of Lima<br/>and Cusco &amp; Ica"},
    sound={"title": "Treaty of Lima & Cusco"},
)
def check_markup(case: Case) -> Iterator[Hit]:
    """There is markup in the words."""
    yield from _matching(case, _MARKUP, "there is markup in the words")


@rule(
    "text.digit-letter",
    Severity.WARNING,
    breaks={"title": "Protocol of l1 May 1950"},
    sound={"title": "Protocol of 11 May 1950"},
)
def check_digit_letter(case: Case) -> Iterator[Hit]:
    """A digit and a letter that look alike stand side by side, as in "l1 May" for 11 May."""
    yield from _matching(case, _DIGIT_LETTER, "a letter may be a digit")


@rule(
    "text.glued-words",
    Severity.NOTE,
    breaks={"title": "Memorandum ofUnderstanding"},
    sound={"title": "Memorandum of Understanding with McDonald"},
)
def check_glued(case: Case) -> Iterator[Hit]:
    """Two words of the title are glued together, as in "ofUnderstanding"."""
    if case.agreement.title and _GLUED.search(case.agreement.title):
        yield Hit("/title", "two words are glued together")


@rule(
    "text.placeholder",
    Severity.WARNING,
    breaks={"title": "Treaty of Lima", "depositary": "n/a"},
    sound={"title": "Treaty of Lima"},
)
def check_placeholder(case: Case) -> Iterator[Hit]:
    """A word stands where a value is missing: leave the field empty."""
    for pointer, text in _texts(case.agreement):
        if text.strip().lower() in load_placeholders():
            yield Hit(pointer, f"{text!r} is no value", "leave the field empty")


@rule(
    "text.long-title",
    Severity.NOTE,
    breaks={"title": "Treaty " * 120},
    sound={"title": "Treaty of Lima"},
)
def check_long_title(case: Case) -> Iterator[Hit]:
    """The title has more than 600 characters: something beside it was caught."""
    if case.agreement.title and len(case.agreement.title) > _LONGEST_TITLE:
        yield Hit("/title", f"the title has {len(case.agreement.title)} characters")


@rule(
    "text.ocr-doubt",
    Severity.NOTE,
    breaks={"text": "It shall take effect on theninetieth day after l1 May 1869."},
    sound={"text": "It shall take effect on the ninetieth day after 11 May 1869."},
)
def check_ocr_doubt(case: Case) -> Iterator[Hit]:
    """The text, as it was scanned, has glued words or letters that may be digits.

    A date beside one may be another: numbers are never mended. At most 20 are
    listed. Needs the text.
    """
    if case.document is None:
        return
    text = case.document.text
    places = (Span(*found.span()) for found in _doubts().finditer(text))
    for span, _ in zip(places, range(_MOST_DOUBTS), strict=False):
        piece = Evidence(span=span, quote=case.document.quote(span), rule="text.ocr-doubt")
        yield Hit("", f"{piece.quote!r} may be misread", evidence=(piece,))


@cache
def _doubts() -> re.Pattern[str]:
    text = files(__package__).joinpath("damage.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    glued = f"(?:{'|'.join(table['before'])})(?:{'|'.join(table['after'])})"
    return re.compile(rf"\b(?i:{glued})\b|{_DIGIT_LETTER.pattern}")


@cache
def load_placeholders() -> frozenset[str]:
    """The words that stand where a value is missing."""
    text = files(__package__).joinpath("placeholders.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)["words"])


def _matching(case: Case, pattern: re.Pattern[str], message: str) -> Iterator[Hit]:
    for pointer, text in _texts(case.agreement):
        found = pattern.search(text)
        if found:
            start = max(0, found.start() - 12)
            around = text[start : found.end() + 12]
            yield Hit(pointer, f"{message}: {around!r}")


def _texts(agreement: Agreement) -> Iterator[tuple[str, str]]:
    """The words of an agreement that were copied from a source, with their pointers."""
    yield from (
        (pointer, text)
        for pointer, text in (
            ("/title", agreement.title),
            ("/depositary", agreement.depositary),
            *_of_actors(agreement),
            *((f"/events/{n}/place", event.place) for n, event in enumerate(agreement.events)),
        )
        if text
    )
    yield from ((f"/aliases/{n}", text) for n, text in enumerate(agreement.aliases))
    yield from ((f"/provisions/{n}/text", p.text) for n, p in enumerate(agreement.provisions))
    yield from ((f"/related/{n}/title", r.title) for n, r in enumerate(agreement.related))


def _of_actors(agreement: Agreement) -> Iterator[tuple[str, str | None]]:
    yield from ((f"/parties/{n}/name", party.name) for n, party in enumerate(agreement.parties))
    for number, person in enumerate(agreement.signatories):
        yield f"/signatories/{number}/name", person.name
        yield f"/signatories/{number}/office", person.office
