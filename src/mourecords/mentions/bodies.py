"""Organs of states and companies: capitalised names built around a head word."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from mourecords.languages.lexicon import Hit, Hits
from mourecords.languages.pack import Pack
from mourecords.mentions.actors import Actor, find_names, to_actor
from mourecords.values.vocabularies import PartyType

_WORD_BEFORE: Final = re.compile(
    r"(?:^|(?<=[^\w&'.-]))([A-Z0-9][\w&'.-]*|of|for|and|&|de|the|fur) $"
)
_WORD_AFTER: Final = re.compile(
    r"(, |,? and | & | )((?:(?:of|for|on|the|and|de|in) )*)([A-Z][\w&'-]*)"
)
_ACRONYM: Final = re.compile(r" \(\"?(?:the )?\"?([A-Z][\w&.-]{1,11})\"?\)|, ([A-Z]{2,7})(?=,)")
_TICKER: Final = re.compile(r" ?<([A-Z][\w.& -]*)>")
_OWNED: Final = re.compile(r"\b(?:of|in|for)(?: the)? $")
_TICKERED: Final = re.compile(r"\b([A-Z][\w&.'-]*(?: [A-Z][\w&.'-]*){0,4}) <[A-Z][\w. ]{0,9}>")
_BRACKETED: Final = re.compile(r"<([A-Z][\w.&,' -]{2,50})>")
_NEVER_FIRST: Final = frozenset(
    {
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "By",
        "For",
        "And",
        "But",
        "Under",
        "With",
        "From",
        "To",
        "As",
        "When",
        "After",
        "It",
        "This",
        "That",
        "He",
        "She",
        "Its",
        "His",
        "Both",
    }
)


class _Bounds(NamedTuple):
    """Where a run of words may not go on: before which words, and after which names."""

    stops: frozenset[int]
    names: frozenset[int]


class _Run(NamedTuple):
    start: int
    end: int
    kind: str


@cache
def _portfolios(pack: Pack) -> frozenset[str]:
    return frozenset(pack.table("portfolios")["words"])


def find_actors(text: str, hits: Hits, pack: Pack) -> tuple[Actor, ...]:
    """Every state, organisation, organ of a state and company in a text.

    Args:
        text: the text of a view.
        hits: the cues found in it.
        pack: the words of the language.

    Returns:
        The actors in order, none overlapping another; later mentions by an
        acronym that was introduced in brackets are found too.
    """
    names = find_names(text, hits)
    stops = frozenset(hit.start for hit in hits.of("act", "office", "instrument"))
    runs = _runs(
        text, hits, pack, _Bounds(stops, frozenset(n.end for n in names if n.form == "state"))
    )
    actors = _merge(text, names, runs)
    actors = _with_governments(text, actors, hits)
    found = sorted(_with_acronyms(text, actors))
    return tuple(
        a
        for i, a in enumerate(found)
        if not i or a.start >= max(b.end for b in found[max(0, i - 4) : i])
    )


def _runs(text: str, hits: Hits, pack: Pack, bounds: _Bounds) -> list[_Run]:
    runs: list[_Run] = []
    for hit in hits.of("body"):
        if runs and hit.start < runs[-1].end:
            if runs[-1].kind == "other":
                runs[-1] = runs[-1]._replace(kind=hit.value, end=max(runs[-1].end, hit.end))
            continue
        start = _leftwards(text, hit.start, runs[-1].end if runs else 0, _portfolios(pack), bounds)
        end = (
            hit.end
            if hit.value == "company"
            else _rightwards(text, hit.end, _portfolios(pack), bounds)
        )
        if end - start > len(text[hit.start : hit.end]) or hit.value != "company":
            runs.append(_Run(start, end, hit.value))
    return runs


def _leftwards(text: str, at: int, floor: int, portfolios: frozenset[str], bounds: _Bounds) -> int:
    """Where the capitalised words before a head begin."""
    start = at
    for _ in range(8):
        match = _WORD_BEFORE.search(text, max(floor, start - 40), start)
        if match is None or match.start(1) < floor:
            break
        word = match.group(1)
        if (
            word in _NEVER_FIRST
            or match.start(1) in bounds.stops
            or re.fullmatch(r"[\w'-]{3,}\.", word)
        ):
            break
        if word in ("and", "&") and not _joins(text, start, portfolios):
            break
        start = match.start(1)
    while start < at and text[start].islower():
        start = text.index(" ", start) + 1
    return start


def _joins(text: str, at: int, portfolios: frozenset[str]) -> bool:
    """Whether the word after an "and" can belong to one name with the word before it."""
    word = text[at : at + 30].split(" ", maxsplit=1)[0]
    return (
        word.strip(",.") in ("Co", "Sons", "Company", "Brothers") or word.casefold() in portfolios
    )


def _rightwards(text: str, at: int, portfolios: frozenset[str], bounds: _Bounds) -> int:
    """Where the "of …", "for …" and capitalised words after a head end."""
    end = at
    for _ in range(12):
        match = _WORD_AFTER.match(text, end)
        if match is None or match.start(3) in bounds.stops or end in bounds.names:
            break
        joint, links, word = match.groups()
        known = word.casefold() in portfolios
        if joint == ", " and not (
            known and end > at and _list_goes_on(text, match.end(), portfolios)
        ):
            break
        if joint in (" and ", ", and ") and not known:
            break
        if (
            joint == " "
            and links.split()[:1] in (["in"], ["on"], ["and"])
            and not (known and end == at)
        ):
            break
        end = next(
            (
                name
                for name in range(match.end(), match.end() + 20)
                if name in bounds.names and " " in text[match.start(3) : name]
            ),
            match.end(),
        )
    return end


def _list_goes_on(text: str, at: int, portfolios: frozenset[str]) -> bool:
    """Whether a list of portfolios that a comma opens is closed by an "and"."""
    tail = re.split(r"[.;:()]", text[at : at + 80])[0]
    before, found, after = tail.partition(" and ")
    return (
        bool(found)
        and after.split(" ")[0].strip(",").casefold() in portfolios
        and before.count(",") <= 3
    )


def _merge(text: str, names: list[Actor], runs: list[_Run]) -> list[Actor]:
    actors: list[Actor] = []
    taken: list[_Run] = []
    whole = {(name.start, name.end) for name in names if name.form == "organisation"}
    for run in runs:
        parts = [name for name in names if run.start <= name.start and name.end <= run.end]
        if (
            any(
                p.form == "organisation" and (p.end - p.start) * 2 > run.end - run.start
                for p in parts
            )
            or (run.start, run.end) in whole
        ):
            continue
        if any(
            p.form == "state" and p.end == run.end and not _OWNED.search(text[run.start : p.start])
            for p in parts
        ):
            continue
        code = next(
            (
                p.code
                for p in parts
                if p.form != "prefix" and p.type is not PartyType.INTERNATIONAL_ORGANISATION
            ),
            None,
        )
        if code is None and run.kind != "company":
            code = _beside(text, names, run)
        kind = PartyType(run.kind)
        if (
            any(p.form == "organisation" for p in parts)
            and code is None
            and run.kind == "government_body"
        ):
            kind = PartyType.INTERNATIONAL_ORGANISATION
        actors.append(
            Actor(
                run.start,
                run.end,
                text[run.start : run.end],
                code,
                kind,
                "company" if run.kind == "company" else "body",
                run.end,
            )
        )
        taken.append(run)
    left = [n for n in names if not any(run.start < n.end and n.start < run.end for run in taken)]
    left += _bracketed(text, taken)
    left += _tickered(text, taken)
    return sorted(actors + left)


def _beside(text: str, names: list[Actor], run: _Run) -> str | None:
    """The state that stands before a body ("Japan's", "the Iraqi") or after it ("of", "in")."""
    for name in names:
        before = text[name.end : run.start]
        after = text[run.end : name.start]
        if name.end <= run.start and before in (" ", "'s ", "' ", "-", "s' "):
            return name.code
        if (
            name.start >= run.end
            and after.strip("() ,") in ("", "of", "of the", "in", "for the", "for")
            and len(after) <= 10
        ):
            return name.code
    return None


def _bracketed(text: str, taken: list[_Run]) -> list[Actor]:
    """Companies as wire services bracket them: <Chrysler Canada Ltd>."""
    return [
        Actor(m.start(1), m.end(1), m.group(1), None, PartyType.COMPANY, "company", m.end(1))
        for m in _BRACKETED.finditer(text)
        if not any(run.start < m.end() and m.start() < run.end for run in taken)
        and " " in m.group(1)
    ]


def _tickered(text: str, taken: list[_Run]) -> list[Actor]:
    """Companies that wire services mark with a ticker: "L M Ericsson <ERIC ST>"."""
    return [
        Actor(m.start(1), m.end(), m.group(1), None, PartyType.COMPANY, "company", m.end(1))
        for m in _TICKERED.finditer(text)
        if not any(run.start < m.end(1) and m.start(1) < run.end for run in taken)
    ]


def _with_governments(text: str, actors: list[Actor], hits: Hits) -> list[Actor]:
    """ "the Iraqi government" and "the government of Iraq" become one mention each."""
    nouns = {hit.start: hit for hit in hits.of("government")}
    ends = {hit.end: hit for hit in hits.of("government")}
    made: list[Actor] = []
    for actor in actors:
        noun = (
            _noun_after(text, actor, nouns)
            if actor.form in ("adjective", "state", "metonym")
            else None
        )
        before = next(
            (
                ends[actor.start - n]
                for n in (4, 8)
                if text[actor.start - n : actor.start] in (" of ", " of the ")
                and actor.start - n in ends
            ),
            None,
        )
        if noun is not None and noun.value != "company":
            kind = PartyType.GOVERNMENT_BODY if noun.value == "body" else actor.type
            name = text[actor.start : noun.end]
            made.append(
                actor._replace(end=noun.end, head=noun.end, name=name, type=kind, form="government")
            )
        elif (
            before is not None
            and before.value == "state"
            and actor.form == "state"
            and text[before.start : before.end].casefold() in ("government", "governments")
        ):
            made.append(
                actor._replace(
                    start=before.start, name=text[before.start : actor.end], form="government"
                )
            )
        else:
            made.append(actor)
    return made


def _noun_after(text: str, actor: Actor, nouns: dict[int, Hit]) -> Hit | None:
    for gap in (1, 3):
        noun = nouns.get(actor.end + gap)
        if noun is not None and text[actor.end : noun.start] in (" ", "'s "):
            return noun
    return None


def _with_acronyms(text: str, actors: list[Actor]) -> list[Actor]:
    """Bracketed acronyms belong to the name before them, and name it from there on."""
    known: dict[str, Actor] = {}
    made: list[Actor] = []
    spans = [(a.start, a.end) for a in actors]
    for actor in actors:
        match = (
            _ACRONYM.match(text, actor.end)
            if actor.form in ("body", "company", "organisation", "government")
            else None
        )
        acronym = (match.group(1) or match.group(2)) if match else None
        if (match and acronym and acronym[:2].upper() == acronym[:2]) or (
            match and acronym and sum(c.isupper() for c in acronym) >= 2
        ):
            if acronym not in known:
                known[acronym] = actor
            end = match.end()
            listed = next(
                (
                    a
                    for a in actors
                    if a.form == "organisation" and match.start() <= a.start and a.end <= end
                ),
                None,
            )
            if listed is not None and actor.code is None:
                actor = actor._replace(code=listed.code, type=listed.type, form="organisation")
            made.append(
                actor._replace(
                    end=end, name=text[actor.start : end] if match.group(1) else actor.name
                )
            )
        elif actor.form == "company" and (ticker := _TICKER.match(text, actor.end)):
            made.append(actor._replace(end=ticker.end()))
        else:
            made.append(actor)
    for acronym, source in known.items():
        for match in re.finditer(rf"\b{re.escape(acronym)}\b", text):
            if not any(start <= match.start() < end for start, end in spans) and not any(
                m.start <= match.start() < m.end for m in made
            ):
                made.append(
                    source._replace(
                        start=match.start(), end=match.end(), head=match.end(), name=acronym
                    )
                )
    return made


__all__ = ["find_actors", "to_actor"]
