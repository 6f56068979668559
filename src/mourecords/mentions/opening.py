"""The title block and the preamble: the title, its kind, the parties, a date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.party_names import ADJECTIVE, PartyName, find_party_names
from mourecords.mentions.titles import TitleMention, compile_title_words, find_kind, read_title
from mourecords.values.spans import Span

_LONGEST: Final = 700
_END: Final = re.compile(
    r"(?im)^[ \t]*(?:preamble\b|contents\b|table of contents|\(?(?:done|signed|adopted|opened|concluded) (?:at|in|on)\b|(?:the )?(?:high )?contracting parties|the (?:parties|states)\b|the governments? of\b|the undersigned|whereas\b|(?:article|part|chapter|section) (?:1|i|one)\b|src:|source\s?:|\(?entered into force|date of|note i\b|i\.?$|note no|no\. ?\d|his (?:majesty|excellency)|her majesty|\[|\(\w+,? ?\d|\(\d|considering|desir|recogni|\d{1,2} [a-z]+ \d{4})"
)


def find_title(text: InstrumentText) -> Span | None:
    """The title of the instrument in its title block, in the view, or None."""
    raw = text.document.text
    limit = min(text.view.position(text.opening_end), 4_000) if text.opening_end else 4_000
    words = compile_title_words(text.pack)
    offset = 0
    for block in re.split(r"(?<=\n)", raw[: limit + 1]):
        line = block.strip()
        folded = line.lower()
        kind = words.kind.search(folded)
        if line and kind and _opens_title(line, kind.start()):
            return _to_title(text, offset + len(block) - len(block.lstrip()), limit)
        offset += len(block)
    return None


def _opens_title(line: str, kind_at: int) -> bool:
    """Whether a line with a kind word begins a title, and is no recital."""
    first = line.split(maxsplit=1)[0].lower().strip("“\"'(,")
    if (
        first
        in {
            "having",
            "considering",
            "desiring",
            "recalling",
            "whereas",
            "noting",
            "the",
            "in",
            "article",
            "pursuant",
            "recognizing",
            "recognising",
            "this",
            "has",
            "have",
            "hereby",
            "and",
            "by",
            "for",
            "who",
        }
        and not line[:14].isupper()
    ):
        return False
    return kind_at < 90 or line.isupper()


def _to_title(text: InstrumentText, start: int, limit: int) -> Span | None:
    raw = text.document.text
    end = min(start + _LONGEST, limit, len(raw))
    cut = re.compile(
        r"\n[ \t]*\n[ \t]*\n|\n(?=[ \t]*\n[ \t]*(?:The|THE|His|Her|I |PREAMBLE|Preamble|Excellency)\b)|(?<=[a-z)]) ?(?=(?i:source)\s?:)"
    ).search(raw, start + 3, end)
    stop = cut.start() if cut else end
    first_line = raw.find("\n", start)
    for match in _END.finditer(raw, first_line + 1 if first_line > 0 else end, stop):
        before = raw[start : match.start()].rstrip()
        if not re.search(r"(?i)\b(?:between|and|of|the|with|to|on|for|by|concerning|,)$", before):
            stop = match.start()
            break
    title = raw[start:stop].rstrip()
    if "\n" not in title and len(title) > 300:
        sentence = re.compile(
            r"\. (?=[A-Z])| (?=The Governments? of)| (?=PREAMBLE)| (?=The following)"
        ).search(title)
        title = title[: sentence.start()] if sentence else title
    if len(title) < 8:
        return None
    return Span(text.view.from_text(start), text.view.from_text(start + len(title)))


def find_opening_parties(
    text: InstrumentText, title: TitleMention | None
) -> tuple[tuple[PartyName, ...], str]:
    """The parties that title or preamble name, and the rule that found them."""
    preamble = _before_recitals(text, title.span.end if title else 0)
    names = find_party_names(text.view, text.pack, preamble)
    formal = _first_of_each(n for n in names if n.kind != ADJECTIVE)
    if title and len(title.parties) >= 2:
        if (
            len(formal) > len(title.parties)
            and {n.code for n in title.parties} < {n.code for n in formal}
            and len(formal) < 40
        ):
            return formal, "party.preamble"
        return title.parties, "party.title"
    if len(formal) >= 2:
        return formal, "party.preamble"
    return (title.parties if title else ()) or formal, "party.title"


def _before_recitals(text: InstrumentText, start: int) -> Span:
    """The part of the preamble that lists the parties."""
    openers = "|".join(map(re.escape, text.pack.table("structure")["recitals"]["openers"]))
    pattern = re.compile(rf"[,;:.)\"' ] ?(?:{openers})\b|hereinafter|hereafter")
    end = max(text.opening_end, start)
    match = (
        pattern.search(text.view.folded, start + 10, min(end, start + 6_000))
        if end > start + 10
        else None
    )
    return Span(start, match.start() if match else min(end, start + 2_500))


def _first_of_each(names: Iterable[PartyName]) -> tuple[PartyName, ...]:
    found: dict[str, PartyName] = {}
    for name in names:
        found.setdefault(name.code, name)
    return tuple(found.values())


def read_opening(text: InstrumentText) -> TitleMention | None:
    """The title with what it says, or None."""
    span = find_title(text)
    return read_title(text.view, text.pack, span) if span else None


def find_body_kind(text: InstrumentText) -> tuple[str, Span] | None:
    """What the articles call the instrument ("this Agreement"), with the first place."""
    words = compile_title_words(text.pack)
    pattern = re.compile(rf"\b(?:this|the present) ((?:[a-z-]+ )?){words.kind.pattern}")
    counts: dict[str, int] = {}
    places: dict[str, Span] = {}
    for match in pattern.finditer(text.view.folded):
        found = find_kind(text.view, text.pack, Span(*match.span()))
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
