"""The title block and the preamble: the title, its kind, the parties, a date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from mourecords.languages.pack import Pack
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.party_names import find_party_names
from mourecords.mentions.titles import (
    TitleMention,
    TitleWords,
    compile_title_words,
    find_kind,
    read_title,
)
from mourecords.values.spans import Span

_LONGEST: Final = 700
_FIRST: Final = 8
_PROSE: Final = 120
_BEFORE_NOTE: Final = 20


def find_title(text: InstrumentText) -> Span | None:
    """The title of the instrument in its title block, in the view, or None."""
    raw = text.document.text[:5_000]
    words, cuts = compile_title_words(text.pack), compile_cuts(text.pack)
    lines = [Span(*match.span()) for match in re.finditer(r"[^\n]*\S[^\n]*", raw)]
    previous = ""
    for index, line in enumerate(lines):
        folded = " ".join(line.of(raw).lower().split())
        kind = words.kind.search(folded)
        note = cuts.note.search(folded)
        if note and not (kind and kind.start() < note.start() - _BEFORE_NOTE):
            return None
        if (
            kind
            and kind.start() < 110
            and not cuts.none.search(folded)
            and not _continues(text, previous, folded, blank=False)
        ):
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
    opens = line.split(" ", maxsplit=1)[0].strip("(,") in table["opens"]
    return bool(before) and opens and not line.startswith(tuple(table["prefaces"]))


def _to_title(text: InstrumentText, lines: list[Span], index: int) -> Span:
    raw = text.document.text
    words = compile_title_words(text.pack)
    between = f" {text.pack.table('titles')['lines']['sides'][0]} "
    start, end = lines[index].start, lines[index].end
    for number, line in enumerate(lines[index + 1 :], index + 1):
        folded = " ".join(line.of(raw).lower().split())
        before = " ".join(raw[start:end].lower().split())
        blank = raw[end : line.start].count("\n") > 1
        if line.end - start > _LONGEST:
            break
        if _awaits(text, before, lines[number : number + 5]):
            end = line.end
            continue
        prose = blank and between in f" {before} " and len(folded) > _PROSE
        if prose or not _continues(text, before, folded, blank=blank):
            whole = between in f" {before} " or (
                len(before) > 45 and not compile_cuts(text.pack).open.search(before)
            )
            again = words.kind.match(folded) or _restates(words, folded)
            same = raw[start:end].strip().isupper() == line.of(raw).strip().isupper()
            over = blank and (whole or _opens_preamble(text, line))
            if _ends_title(text, folded) or (again and whole) or over or not same:
                break
            if (
                not (
                    raw[start:end].strip().isupper()
                    or (len(before.split("\n")[-1]) > 0 and end - start > 38)
                )
                and not line.of(raw).strip()[0].islower()
            ) or (re.match(r"[(\[]|[ivx]+$", folded) and not _names_members(text, line)):
                break
        end = line.end
    return _trimmed(text, start, end)


def _awaits(text: InstrumentText, before: str, lines: list[Span]) -> bool:
    """Whether a title has named one side, and a line below has but the word before the next."""
    table = text.pack.table("titles")["lines"]
    between, both = table["sides"]
    side = f"{before} ".partition(f" {between} ")[2]
    return (
        bool(side.strip())
        and f" {both} " not in side
        and any(line.of(text.document.text).strip().lower() == both for line in lines)
    )


def _opens_preamble(text: InstrumentText, line: Span) -> bool:
    """Whether the paragraph that begins with a line says how the parties are called."""
    end = text.document.text.find("\n\n", line.start)
    paragraph = text.document.text[line.start : end if end >= 0 else line.end].lower()
    calling = text.pack.table("structure")["cues"]["sign"]["designation"]
    return any(words in paragraph for words in calling)


def _names_members(text: InstrumentText, line: Span) -> bool:
    """Whether a line in brackets lists states: the members of a group that is a party."""
    within = Span(text.view.from_text(line.start), text.view.from_text(line.end))
    return len(find_party_names(text.view, text.pack, within=within)) > 1


def _restates(words: TitleWords, folded: str) -> bool:
    kind = words.kind.search(folded)
    return kind is not None and kind.start() < 30 and not folded.startswith(("the ", "to ", "of "))


def _trimmed(text: InstrumentText, start: int, end: int) -> Span:
    """The title without what a lost line end has glued to it."""
    cutting = compile_cuts(text.pack)
    sides = cutting.between.search(text.document.text, start, end)
    lost = cutting.lost.search(text.document.text, start, sides.start() if sides else end)
    start = lost.start() if lost else start
    title = text.document.text[start:end]
    cuts = [m.start() for pattern in cutting.cuts if (m := pattern.search(title, _FIRST))]
    between = cutting.between.search(title)
    again = cutting.again.search(title, between.end()) if between else None
    cuts += [again.start()] if again else []
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


@dataclass(frozen=True, slots=True)
class Cuts:
    """Where the end or the start of a title was lost, by the patterns of a pack.

    Attributes:
        cuts: what follows a title in its line.
        lost: the start of a title that is glued to what stands before it.
        again: a second title after the first.
        between: what leads on to the parties.
        open: the end of a line that the next one goes on with.
        note: what shows that a note has begun, so that no title follows.
        none: a line that names a series or a note, and is no title.
    """

    cuts: tuple[re.Pattern[str], ...]
    lost: re.Pattern[str]
    again: re.Pattern[str]
    between: re.Pattern[str]
    open: re.Pattern[str]
    note: re.Pattern[str]
    none: re.Pattern[str]


@cache
def compile_cuts(pack: Pack) -> Cuts:
    """The patterns of a pack; the second call for a pack costs nothing."""
    table = pack.table("titles")["cuts"]
    return Cuts(
        cuts=tuple(re.compile(words) for words in table["patterns"]),
        lost=re.compile(table["lost"]),
        again=re.compile(table["again"]),
        between=re.compile(table["between"]),
        open=re.compile(table["open"]),
        note=re.compile(table["note"]),
        none=re.compile(table["none"]),
    )
