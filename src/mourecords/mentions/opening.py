"""The title block and the preamble: the title, its kind, the parties, a date."""

from __future__ import annotations

import re
from typing import Final

from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.titles import (
    TitleMention,
    TitleWords,
    compile_title_words,
    find_kind,
    read_title,
)
from mourecords.values.spans import Span

_LONGEST: Final = 700
_GLUED: Final = re.compile(
    r"(?<=[a-z)\d])(?=(?:source|SOURCE|Source)\s?:)|(?<=[a-z])(?=The (?:Government|State|Part))"
)
_RECITAL: Final = re.compile(
    r" (?=(?:The|THE) (?:following|Governments? of|Contracting)\b)| (?=PREAMBLE\b)"
)


def find_title(text: InstrumentText) -> Span | None:
    """The title of the instrument in its title block, in the view, or None."""
    raw = text.document.text[:5_000]
    words = compile_title_words(text.pack)
    lines = [Span(*match.span()) for match in re.finditer(r"[^\n]*\S[^\n]*", raw)]
    previous = ""
    for index, line in enumerate(lines):
        folded = " ".join(line.of(raw).lower().split())
        kind = words.kind.search(folded)
        if kind and kind.start() < 110 and not _continues(text, previous, folded, blank=False):
            return _to_title(text, lines, index)
        if index and _ends_title(text, folded):
            return None
        previous = folded
    return None


def _ends_title(text: InstrumentText, folded: str) -> bool:
    plain = folded.lstrip("\"'([*“ ")
    return plain.startswith(tuple(text.pack.table("titles")["lines"]["ends"]))


def _continues(text: InstrumentText, before: str, line: str, *, blank: bool) -> bool:
    """Whether a line goes on with the words of the line before it."""
    table = text.pack.table("titles")["lines"]
    last = before.rstrip(" -").rsplit(" ", 1)[-1] if before else ""
    if last in table["joins"] or (last.endswith(",") and not blank):
        return True
    return bool(before) and line.split(" ", maxsplit=1)[0].strip("(,") in table["opens"]


def _to_title(text: InstrumentText, lines: list[Span], index: int) -> Span:
    raw = text.document.text
    words = compile_title_words(text.pack)
    start, end = lines[index].start, lines[index].end
    for line in lines[index + 1 :]:
        folded = " ".join(line.of(raw).lower().split())
        before = " ".join(raw[start:end].lower().split())
        blank = raw[end : line.start].count("\n") > 1
        if line.end - start > _LONGEST:
            break
        if not _continues(text, before, folded, blank=blank):
            whole = " between " in f" {before} " or len(before) > 45
            again = words.kind.match(folded) or _restates(words, folded)
            same = raw[start:end].strip().isupper() == line.of(raw).strip().isupper()
            if _ends_title(text, folded) or (again and whole) or (blank and whole) or not same:
                break
            if (
                not (
                    raw[start:end].strip().isupper()
                    or (len(before.split("\n")[-1]) > 0 and end - start > 38)
                )
                and not line.of(raw).strip()[0].islower()
            ) or re.match(r"[(\[]|[ivx]+$", folded):
                break
        end = line.end
    return _trimmed(text, start, end)


def _restates(words: TitleWords, folded: str) -> bool:
    kind = words.kind.search(folded)
    return kind is not None and kind.start() < 30 and not folded.startswith(("the ", "to ", "of "))


def _trimmed(text: InstrumentText, start: int, end: int) -> Span:
    """The title without what a lost line end has glued to it."""
    title = text.document.text[start:end]
    cuts = [m.start() for m in (_GLUED.search(title, 8), _RECITAL.search(title, 8)) if m]
    if len(title) > 400 and (stop := re.compile(r"\. [A-Z]").search(title)):
        cuts.append(stop.start())
    title = title[: min(cuts)] if cuts else title
    lead = len(title) - len(title.lstrip())
    return Span(text.view.from_text(start + lead), text.view.from_text(start + len(title.rstrip())))


def read_opening(text: InstrumentText) -> TitleMention | None:
    """The title with what it says, or None."""
    span = find_title(text)
    return read_title(text.view, text.pack, within=span) if span else None


def find_body_kind(text: InstrumentText) -> tuple[str, Span] | None:
    """What the articles call the instrument ("this Agreement"), with the first place."""
    words = compile_title_words(text.pack)
    pattern = re.compile(rf"\b(?:this|the present) ((?:[a-z-]+ )?){words.kind.pattern}")
    counts: dict[str, int] = {}
    places: dict[str, Span] = {}
    for match in pattern.finditer(text.view.folded):
        found = find_kind(text.view, text.pack, within=Span(*match.span()))
        if found and found[0] not in {
            "additional_article",
            "amendment",
            "exchange_of_letters",
            "regulations",
            "act",
        }:
            counts[found[0]] = counts.get(found[0], 0) + 1
            places.setdefault(found[0], found[1])
    if not counts:
        return None
    best = max(counts, key=lambda kind: counts[kind])
    return best, places[best]
