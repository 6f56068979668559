"""What an instrument calls its parties from the preamble on: "the Host State", "the Parties"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from mourecords.languages.pack import Pack
from mourecords.mentions.instrument_parties import before_recitals
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.party_names import ORGANISATION, STATE, find_party_names
from mourecords.values.spans import Span

_BODY: Final = 60_000
_LEAD: Final = 40
"""How many characters before the word for a role are looked at."""


class Designation(NamedTuple):
    """A name that one or all parties have from then on; the span is in the view.

    Attributes:
        span: the name, without quotation marks.
        code: whose it is.
    """

    span: Span
    code: str


class Role(NamedTuple):
    """By which word the articles call the parties, where they first do so; in the view."""

    role: str
    span: Span


@dataclass(frozen=True, slots=True)
class DesignationWords:
    """The words of a pack, compiled."""

    opening: re.Pattern[str]
    further: re.Pattern[str]
    collective: re.Pattern[str]
    everybody: re.Pattern[str]
    states: re.Pattern[str]
    instrument: re.Pattern[str]
    roles: Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]]


def find_designations(
    text: InstrumentText, codes: frozenset[str], *, title_end: int
) -> tuple[Designation, ...]:
    """The names that the preamble gives to the parties, in order.

    Args:
        text: the instrument.
        codes: those of the parties.
        title_end: where the title ends, in the view.
    """
    words, view = compile_designations(text.pack), text.view
    within = before_recitals(text, title_end)
    found: list[Designation] = []
    start = within.start
    for match in words.opening.finditer(view.text, title_end, max(within.end, text.opening_end)):
        before = Span(start, match.start()) if match.start() < within.end else None
        for name in _names(words, view.text, match):
            if not words.instrument.search(view.folded[name.start : name.end]):
                found += _of(text, match, name=name, before=before, codes=codes)
        start = match.end()
    return tuple(found)


def _names(words: DesignationWords, text: str, match: re.Match[str]) -> Iterator[Span]:
    """The name after "hereinafter", and those that follow it with "or" and "and"."""
    group = next(name for name in ("quoted", "single", "plain") if match[name])
    yield Span(*match.span(group))
    at = match.end()
    while more := words.further.match(text, at):
        yield Span(*more.span("quoted"))
        at = more.end()


def _of(
    text: InstrumentText,
    match: re.Match[str],
    *,
    name: Span,
    before: Span | None,
    codes: frozenset[str],
) -> Iterator[Designation]:
    """Whose name it is: that of the party it names, of all, or of those named before it."""
    words, folded = compile_designations(text.pack), text.view.folded
    known = text.pack.table("parties_of_instruments")["aliases"]
    plain = folded[name.start : name.end].removeprefix("the ")
    everybody = words.everybody.fullmatch(plain)
    if before is None and not everybody:
        return
    own = [n.code for n in find_party_names(text.view, text.pack, within=name)]
    own += [code for alias, code in known.items() if alias.removeprefix("the ") == plain]
    if named := [code for code in own if code in codes]:
        yield Designation(name, named[0])
        return
    if everybody or before is None:
        yield from (Designation(name, code) for code in sorted(codes))
        return
    kinds = {STATE} if words.states.search(plain) else {STATE, ORGANISATION}
    names = find_party_names(text.view, text.pack, within=before)
    last = [n.code for n in names if n.kind in kinds and n.code in codes]
    several = words.collective.search(folded, match.start(), name.end)
    yield from (Designation(name, code) for code in dict.fromkeys(last if several else last[-1:]))


def find_role(text: InstrumentText) -> Role | None:
    """The word that the articles use most for the parties, or None."""
    words, folded = compile_designations(text.pack), text.view.folded
    end = min(len(folded), text.body_start + _BODY)
    found = {
        role: list(_roles(folded, pair, Span(min(text.body_start, end), end)))
        for role, pair in words.roles.items()
    }
    role, hits = max(found.items(), key=lambda item: len(item[1]))
    return Role(role, hits[0]) if hits else None


def _roles(
    folded: str, words: tuple[re.Pattern[str], re.Pattern[str]], within: Span
) -> Iterator[Span]:
    """Where one of the words of a role stands behind what must stand before it."""
    word, before = words
    for match in word.finditer(folded, within.start, within.end):
        start = max(within.start, match.start() - _LEAD)
        if lead := before.search(folded, start, match.start()):
            yield Span(lead.start(), match.end())


@cache
def compile_designations(pack: Pack) -> DesignationWords:
    """The words of a pack; the second call for a pack costs nothing."""
    table = pack.table("parties_of_instruments")["designations"]
    return DesignationWords(
        opening=re.compile(
            rf"(?i:{table['opening']})"
            rf"(?:\"(?P<quoted>[^\"]{{2,60}})\"|'(?P<single>[A-Za-z](?:[^']|'(?=[A-Za-z])){{2,60}})'"
            rf"|(?P<plain>(?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*){{0,3}})(?=[,;.)]))"
        ),
        further=re.compile(rf",? ?(?i:{table['joints']}) \"(?P<quoted>[^\"]{{2,60}})\""),
        collective=re.compile(table["collective"]),
        everybody=re.compile(table["everybody"]),
        states=re.compile(table["states"]),
        instrument=re.compile(table["instrument"]),
        roles={
            role: (re.compile(row["words"]), re.compile(row["before"]))
            for role, row in table["roles"].items()
        },
    )
