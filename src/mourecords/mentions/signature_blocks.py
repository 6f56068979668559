"""The persons named under the closing formula, each with the side signed for."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from mourecords.languages.pack import Pack
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.party_names import find_party_names
from mourecords.values.spans import Span

_REACH: Final = 4_000
_WORD: Final = r"(?:[A-Z][\w.'’-]*|de|da|van|von|bin|al|el|der|den)"
_NAME: Final = re.compile(rf"{_WORD}(?: {_WORD}){{1,4}}")


class SignatureLine(NamedTuple):
    """A person in a signature block.

    Attributes:
        span: the name, in the text.
        code: the side signed for, or None.
    """

    span: Span
    code: str | None


def find_signatures(text: InstrumentText) -> tuple[SignatureLine, ...]:
    """The names under the closing formula, in order.

    A line is a name where it is marked as a signature, or where it looks like a
    name and stands next under "For the Government of …".
    """
    if text.closing is None:
        return ()
    raw, start = text.document.text, text.view.position(text.closing)
    marked, offices = compile_signature_words(text.pack)
    found: list[SignatureLine] = []
    side: tuple[str | None, int] | None = None
    for match in re.finditer(r"[^\n\t]*\S[^\n\t]*", raw[start : start + _REACH]):
        line = match[0]
        lead = marked.match(line)
        head = re.match(r"\s*(?:for|on behalf of|in the name of)\b", line, re.IGNORECASE)
        if head and not lead:
            side = (_code(text, Span(start + match.start(), start + match.end())), 0)
            continue
        begin = lead.end() if lead else len(line) - len(line.lstrip())
        name = _NAME.fullmatch(line[begin:].strip(" .,:_-"))
        if name and (lead or (side and side[1] < 3)) and not offices.search(line.lower()):
            at = start + match.start() + line.index(name[0], begin)
            found.append(SignatureLine(Span(at, at + len(name[0])), side and side[0]))
            side = None
        elif side:
            side = (side[0], side[1] + 1)
    return tuple(found)


def _code(text: InstrumentText, line: Span) -> str | None:
    within = Span(text.view.from_text(line.start), text.view.from_text(line.end))
    names = find_party_names(text.view, text.pack, within=within)
    return names[0].code if names else None


@cache
def compile_signature_words(pack: Pack) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The marks before a signature, and the words that no name of a person has."""
    words = pack.table("closing")["signatures"]
    marks = "|".join(words["marks"])
    titles = "|".join(map(re.escape, words["titles"]))
    return (
        re.compile(
            rf"[ \t]*(?:(?:{marks})[ \t]*)(?:(?:{titles})[ \t]*){{0,2}}|[ \t]*(?:(?:{titles}) )",
            re.IGNORECASE,
        ),
        re.compile(rf"\b(?:{'|'.join(words['offices'])})"),
    )
