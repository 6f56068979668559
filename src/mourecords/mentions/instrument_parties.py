"""Whom an instrument binds: by its title, its preamble, its signatures, or its articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Final

from mourecords.languages.alternation import to_alternation
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.note_parties import find_note_parties
from mourecords.mentions.party_names import ADJECTIVE, ORGANISATION, PartyName, find_party_names
from mourecords.mentions.titles import TitleMention
from mourecords.values.spans import Span

_BODY: Final = 25_000
_OPENING: Final = 2_000
_NOTE: Final = 1_500
_NOTES: Final = frozenset({"exchange_of_notes", "exchange_of_letters"})
Found = tuple[tuple[PartyName, ...], str]


def find_parties(text: InstrumentText, title: TitleMention | None) -> Found:
    """The names of the parties, one for each code, and the rule that found them.

    A list of members in the preamble stands for a group that the title names; for
    the European Union it is the other way round. Notes are exchanged by persons: there
    the title names the parties.
    """
    if title is None and (sides := find_note_parties(text)):
        return sides, "party.note"
    formal = _first_of_each(_preamble_names(text, title))
    titled = title.parties if title else ()
    chosen: Found = (titled, "party.title") if len(titled) >= 2 else (formal, "party.preamble")
    states = [name for name in formal if name.kind != ORGANISATION]
    groups = _groups(text.pack)
    if (any(n.kind == ORGANISATION and n.code in groups for n in titled) and len(states) >= 3) or (
        titled and {n.code for n in titled} < {n.code for n in formal} and len(formal) < 40
    ):
        chosen = (formal, "party.preamble")
    notes = title is not None and title.kind in _NOTES
    if {n.code for n in titled} == {n.code for n in formal} and not notes:
        chosen = (formal, "party.preamble")
    keep = {n.code for n in titled} | ({formal[-1].code} if formal else set())
    names = _without_groups(text.pack, chosen[0], keep)
    if len(names) >= 2 and not _are_members_only(text, names):
        return names, chosen[1]
    return _from_signatures_or_body(text, names, chosen[1])


def _from_signatures_or_body(
    text: InstrumentText, names: tuple[PartyName, ...], rule: str
) -> Found:
    closing = _without_groups(text.pack, _first_of_each(_signature_names(text)), set())
    if len(closing) >= 2 and not _are_members_only(text, closing):
        return closing, "party.signature"
    body = () if _names_nobody(text) else _body_names(text)
    if len(body) >= 2 and {n.code for n in names} <= {n.code for n in body}:
        return body, "party.body"
    return names or closing, rule


def _names_nobody(text: InstrumentText) -> bool:
    """Whether the preamble speaks of parties without a name: "the Parties to the Treaty of …"."""
    words = compile_pattern(text.pack, "parties_of_instruments.collective")
    sides = compile_pattern(text.pack, "parties_of_instruments.sides")
    folded, end = text.view.folded, min(text.opening_end, _OPENING)
    return words.search(folded, 0, end) is not None and sides.search(folded, 0, end) is None


def _preamble_names(text: InstrumentText, title: TitleMention | None) -> list[PartyName]:
    within = before_recitals(text, title.span.end if title else 0)
    names = find_party_names(text.view, text.pack, within=within)
    return [name for name in names if name.kind != ADJECTIVE]


def before_recitals(text: InstrumentText, start: int) -> Span:
    """The part of the preamble that lists the parties."""
    end = max(text.opening_end, start)
    start = _below_note(text, Span(start, min(end, start + _NOTE)))
    if text.articles:
        end = min(end, max(start, text.body_start))
    match = (
        compile_recital(text.pack).search(text.view.folded, start + 10, min(end, start + 6_000))
        if end > start + 10
        else None
    )
    return Span(start, match.start() if match else min(end, start + 2_500))


def _below_note(text: InstrumentText, within: Span) -> int:
    """Where the preamble begins below a note by an editor, or the start as it was."""
    raw, view = text.document.text, text.view
    start, end = view.position(within.start), view.position(within.end)
    if not compile_pattern(text.pack, "parties_of_instruments.editor_note").match(raw, start, end):
        return within.start
    heading = compile_pattern(text.pack, "parties_of_instruments.preamble_heading")
    below = heading.search(raw, start, end)
    return view.from_text(below.end()) if below else within.start


@cache
def compile_recital(pack: Pack) -> re.Pattern[str]:
    """How a recital begins, with what stands before it."""
    openers = to_alternation(pack.table("structure")["recitals"]["openers"])
    return re.compile(rf"[,;:.)\"' ] ?(?:{openers})\b")


def _signature_names(text: InstrumentText) -> list[PartyName]:
    """The names after "For the Government of" in the signature blocks."""
    start = (
        text.closing
        if text.closing is not None
        else max(text.body_start, len(text.view.text) - 2_500)
    )
    names = find_party_names(
        text.view, text.pack, within=Span(start, min(len(text.view.text), start + 6_000))
    )
    signing = compile_signing_for(text.pack)
    folded = text.view.folded
    return [n for n in names if signing.search(folded[max(0, n.span.start - 70) : n.span.start])]


@cache
def compile_signing_for(pack: Pack) -> re.Pattern[str]:
    """What stands before the name of a side in a signature block."""
    return re.compile(pack.table("parties_of_instruments")["signing"]["before"])


def _body_names(text: InstrumentText) -> tuple[PartyName, ...]:
    """The two that the articles speak of far more than of any other."""
    end = min(len(text.view.text), _BODY)
    table = text.pack.table("parties_of_instruments")
    groups = _groups(text.pack)
    rounds = tuple(f" {word}" for word in table["not_before"]["words"])
    names = [
        n
        for n in find_party_names(text.view, text.pack, within=Span(0, end))
        if (n.kind != ORGANISATION or n.code in groups)
        and not text.view.folded.startswith(rounds, n.span.end)
    ]
    counts = Counter(name.code for name in names)
    places = {name.code: name for name in reversed(names)}
    for alias, code in table["aliases"].items():
        found = [m.span() for m in re.finditer(rf"\b{alias}\b", text.view.folded[:end])]
        if found:
            counts[code] += len(found)
            places.setdefault(code, PartyName(Span(*found[0]), code, ORGANISATION))
    for code, members in table["members"].items():
        for member in members:
            if counts[member] < counts[code] / 4:
                counts.pop(member, None)
    top = counts.most_common(3)
    if len(top) < 2 or top[1][1] < 2 or (len(top) > 2 and top[1][1] < 1.5 * top[2][1]):
        return ()
    return tuple(places[code] for code, _ in top[:2])


def _without_groups(
    pack: Pack, names: tuple[PartyName, ...], keep: set[str]
) -> tuple[PartyName, ...]:
    """Members for the group that they form, or the group for its members.

    Args:
        pack: whose groups count.
        names: the parties named.
        keep: codes that stay although they are of members of a group.
    """
    members = pack.table("parties_of_instruments")["members"]
    codes = {name.code for name in names}
    for code, states in members.items():
        if code in codes:
            spared = keep if len(codes & set(states)) < 25 else set()
            names = tuple(
                n
                for n in names
                if n.code not in states or (n.code in spared and n.kind != ORGANISATION)
            )
    states = [n for n in names if n.kind != ORGANISATION]
    if len(states) >= 3:
        names = tuple(n for n in names if n.kind != ORGANISATION or n.code in members)
    return names


def _are_members_only(text: InstrumentText, names: tuple[PartyName, ...]) -> bool:
    """Whether all are members of a group of which the articles speak as a party."""
    table = text.pack.table("parties_of_instruments")
    start = text.body_start
    for alias, code in table["aliases"].items():
        if {n.code for n in names} <= set(table["members"][code]):
            return text.view.folded.count(alias, start, start + 20_000) >= 3
    return False


def _groups(pack: Pack) -> frozenset[str]:
    table = pack.table("parties_of_instruments")
    return frozenset(table["groups"]["codes"]) | frozenset(table["members"])


def _first_of_each(names: Iterable[PartyName]) -> tuple[PartyName, ...]:
    found: dict[str, PartyName] = {}
    for name in names:
        found.setdefault(name.code, name)
    return tuple(found.values())
