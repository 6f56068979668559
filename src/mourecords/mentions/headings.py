"""Lines that look like the heading of an article, a chapter or an annex.

What is found here are candidates: tables of contents, running heads and wrapped
references look the same. ``mentions.chains`` decides which of them count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from mourecords.languages.alternation import to_alternation
from mourecords.languages.pack import Pack
from mourecords.mentions.enumerators import Place, read_enumerator
from mourecords.mentions.letter_case import is_lower, is_upper
from mourecords.values.spans import Span

_NUMBER: Final = (
    r"(?P<number>\d{1,3}(?:[.-]\d{1,3}){0,2}(?![\d/])|[IVXLCivxlc1|]{1,8}(?![a-zA-Z'])"
    r"|[A-Z](?![\w'])|(?-i:[A-Z])[A-Za-z]{2,9}(?:[ -][A-Za-z]{3,8})?)"
)
_BRACKETED: Final = r"\((?P<bracketed>\d{1,2}|[IVX]{1,5})\)"
_SHORT: Final = 160
_LINE_END: Final = re.compile(r"[\n\f]")
_BEFORE: Final = re.compile(r"[\n\f]")
_LEADER: Final = re.compile(r"(?:\.{3,}|\t|\s{3}|…)\s*\d{1,4}\s*$")


@dataclass(frozen=True, slots=True)
class Heading:
    """A line, or the beginning of one, that may open a part of an instrument.

    Attributes:
        level: ``article``, ``chapter`` …, as in ``structure.toml``.
        number: as written; empty where there is none.
        places: what the number may mean, the likeliest first.
        span: the heading word and its number, in the text.
        rest: what follows on the same line.
        weight: how much it looks like a heading, from 0 to 1.
    """

    level: str
    number: str
    places: tuple[Place, ...]
    span: Span
    rest: Span
    weight: float


@dataclass(frozen=True, slots=True)
class HeadingWords:
    """The heading words of a pack, compiled."""

    line: re.Pattern[str]
    inline: re.Pattern[str]
    levels: dict[str, str]
    references: frozenset[str]
    spoken: re.Pattern[str]


def find_headings(text: str, pack: Pack) -> tuple[Heading, ...]:
    r"""The candidates for headings in a text, in order.

    Examples:
        >>> from mourecords.languages.pack import load_pack
        >>> found = find_headings("ARTICLE II\nScope\nArticle 3 of this Treaty", load_pack("en"))
        >>> [(heading.level, heading.number) for heading in found]
        [('article', 'II')]
    """
    words = compile_heading_words(pack)
    found = [h for m in iter_lines(text, words) if (h := _to_heading(words, pack, text, m))]
    if sum(heading.level == "article" for heading in found) < 2:
        inline = (_to_heading(words, pack, text, m) for m in words.inline.finditer(text))
        found = sorted(
            {h.span.start: h for h in (*found, *(h for h in inline if h))}.values(),
            key=lambda heading: heading.span.start,
        )
    return tuple(_weighed(text, found))


def iter_lines(text: str, words: HeadingWords) -> Iterator[re.Match[str]]:
    """The lines that begin as a heading does: looked for only where a line begins."""
    for start in (0, *(before.end() for before in _BEFORE.finditer(text))):
        if match := words.line.match(text, start):
            yield match


def _to_heading(words: HeadingWords, pack: Pack, text: str, match: re.Match[str]) -> Heading | None:
    level = words.levels[match["word"].lower()]
    bracketed = match.groupdict().get("bracketed")
    number = match["number"] or bracketed or ""
    end = match.end() if bracketed else match.end("number" if number else "word")
    line_end = _LINE_END.search(text, end)
    rest = Span(end, line_end.start() if line_end else len(text))
    if match["word"].islower() and not is_lower(text):
        return None
    after = text[rest.start : rest.start + 60]
    if _is_reference(words, after, level) or (is_upper(text) and words.spoken.match(after)):
        return None
    places = read_enumerator(number, text[end : end + 8], pack=pack)
    if text[end : end + 1] in {".", ")"} and len(number) == 2 and number.isdecimal():
        places = (*places, (int(number[0]),))
    if not places and level != "annex":
        return None
    return Heading(level, number, places, Span(match.start("word"), end), rest, 1.0)


def _is_reference(words: HeadingWords, rest: str, level: str) -> bool:
    """Whether what follows a number shows that it is only spoken of."""
    line = rest.split("\n", 1)[0]
    if re.match(r"[;)']|, ?[a-z\d]|,$", line):
        return True
    if re.match(r" ?\(\w{1,3}\)", line) and level == "article":
        return True
    word = re.match(r" +([A-Za-z]+)", line)
    if word is None:
        return False
    return word[1].islower() and (word[1] in words.references or not line.isspace())


def _weighed(text: str, found: list[Heading]) -> Iterator[Heading]:
    """The headings, those of tables of contents with less weight."""
    for index, heading in enumerate(found):
        after = found[index + 1].span.start if index + 1 < len(found) else len(text)
        body = text[heading.rest.start : min(after, heading.rest.start + _SHORT + 1)]
        listed = len(body) <= _SHORT and not re.search(
            r"[.;:][\"')\]]*\s*$", body.rstrip("0123456789 \n\t")
        )
        leader = _LEADER.search(text[heading.rest.start : heading.rest.end])
        weight = 0.2 if leader or (listed and after < len(text)) else 1.0
        yield Heading(
            heading.level, heading.number, heading.places, heading.span, heading.rest, weight
        )


@cache
def compile_heading_words(pack: Pack) -> HeadingWords:
    """The heading words of a pack; the second call for a pack costs nothing."""
    table = pack.table("structure")
    levels = {word: level for level, words in table["levels"].items() for word in words}
    word = to_alternation(levels)
    gap = r"\.?[ \t\u00a0]{0,3}[-–—.:]{0,2}[ \t\u00a0]{0,3}"
    return HeadingWords(
        line=re.compile(
            rf"(?:^|(?<=\f))[ \t\u00a0]{{0,90}}[\"'*>#_|\[(.-]{{0,4}}(?P<word>{word})(?![A-Za-z])"
            rf"{gap}(?:{_NUMBER}|{_BRACKETED})?",
            re.IGNORECASE | re.MULTILINE,
        ),
        inline=re.compile(
            rf"(?:^|(?<=[.;:)]) ?|(?<=[a-z]) )(?P<word>(?-i:ARTICLE|Article))(?![A-Za-z"
            rf"]){gap}(?:{_NUMBER})",
            re.IGNORECASE | re.MULTILINE,
        ),
        levels=levels,
        references=frozenset(table["references"]["words"]),
        spoken=re.compile(rf" (?:{'|'.join(table['references']['spoken'])})\b", re.IGNORECASE),
    )
