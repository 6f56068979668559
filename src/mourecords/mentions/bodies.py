"""Organs of states and companies: capitalised names built around a head word."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import Final

from mourecords.languages.hits import Hit, Hits
from mourecords.languages.pack import Pack
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.acronyms import with_acronyms
from mourecords.mentions.actors import KNOWN_BODIES, Actor, find_names
from mourecords.mentions.appositions import with_appositions
from mourecords.mentions.body_names import Bounds, Run, find_runs
from mourecords.mentions.halves import find_halves
from mourecords.mentions.municipalities import with_municipalities
from mourecords.mentions.news_agencies import only_tells
from mourecords.mentions.wired import find_bracketed, find_tickered, touches
from mourecords.values.vocabularies import PartyType

_BESIDE: Final = 10
"""How many characters stand at most between a body and its state behind it."""
_LEADING: Final = ("adjective", "state")
_OWNERS: Final = ("adjective", "state", "metonym")


def find_actors(text: str, hits: Hits, *, starts: frozenset[int], pack: Pack) -> tuple[Actor, ...]:
    """Every state, organisation, organ of a state and company in a text.

    Args:
        text: the text of a view.
        hits: the cues found in it.
        starts: where its sentences begin; no name reaches across.
        pack: the words of the language.

    Returns:
        The actors in order, none overlapping another; later mentions by an
        acronym that was introduced in brackets are found too.
    """
    names = find_names(text, hits, pack=pack)
    names = sorted([*names, *find_halves(text, names, pack=pack)])
    bounds = _to_bounds(text, hits, names=names, starts=starts)
    runs = find_runs(text, hits, pack=pack, bounds=bounds)
    actors = _merge(text, names, runs=runs, pack=pack)
    actors = _with_governments(text, actors, hits=hits, pack=pack)
    actors = with_appositions(text, actors, pack=pack)
    actors = [actor for actor in actors if not only_tells(text, actor, pack=pack)]
    actors = with_municipalities(text, sorted(actors), hits=hits, pack=pack)
    found = _with_short_names(text, sorted(with_acronyms(text, actors, pack=pack)))
    return tuple(
        a
        for i, a in enumerate(found)
        if not i or a.start >= max(b.end for b in found[max(0, i - 4) : i])
    )


def _with_short_names(text: str, actors: list[Actor]) -> list[Actor]:
    """Names with their short forms in brackets: "African Export-Import Bank (Afreximbank)"."""
    found: list[Actor] = []
    for actor in actors:
        last = found[-1] if found else None
        if last is not None and last.code and last.code == actor.code:
            between = text[last.end : actor.start]
            if between == " (" and text[actor.end : actor.end + 1] == ")":
                name = text[last.start : actor.end + 1]
                found[-1] = last._replace(name=name, end=actor.end + 1, head=last.head)
                continue
        found.append(actor)
    return found


def _to_bounds(text: str, hits: Hits, *, names: list[Actor], starts: frozenset[int]) -> Bounds:
    """Where the names of bodies may not go on."""
    stops = (hit for tag in ("act", "office", "instrument") for hit in hits.of(tag))
    return Bounds(
        stops=frozenset(position for hit in stops for position in _word_starts(text, hit)),
        starts=starts,
        names=frozenset(n.end for n in names if n.form == "state"),
        states={n.start: n.end for n in names if n.form == "state"},
        bodies=frozenset(n.end for n in names if n.form in KNOWN_BODIES),
    )


def _word_starts(text: str, hit: Hit) -> list[int]:
    """Where the words of a phrase begin."""
    spaces = [i + 1 for i in range(hit.start, hit.end) if text[i] == " "]
    return [hit.start, *spaces]


def _merge(text: str, names: list[Actor], *, runs: list[Run], pack: Pack) -> list[Actor]:
    """Names and capitalised runs together; a run that only repeats a name gives way to it."""
    actors: list[Actor] = []
    taken: list[Run] = []
    owned = compile_pattern(pack, "actors.owned")
    for bare in runs:
        near = _near(names, bare)
        run = _with_owner(text, near, run=bare, pack=pack)
        parts = [name for name in near if run.start <= name.start and name.end <= run.end]
        led = bool(parts) and parts[0].start == run.start and parts[0].form in _LEADING
        if (
            any(
                _is_whole(
                    part, run, led=led, owned=bool(owned.search(text[run.start : part.start]))
                )
                for part in parts
            )
            or _is_part(near, run)
            or _is_known(text, parts, run=run, pack=pack)
        ):
            continue
        body = _body(text, near, run=run, parts=parts, pack=pack)
        if body.code is not None or " " in body.name:
            actors.append(body)
            taken.append(run)
    left = [name for name in names if not touches(taken, name.start, end=name.end)]
    found = sorted([*actors, *left, *find_bracketed(text, taken), *find_tickered(text, taken)])
    owners = {a for a, named in pairwise(found) if _owns(text, a, named, pack=pack)}
    return [actor for actor in found if actor not in owners]


def _with_owner(text: str, names: list[Actor], *, run: Run, pack: Pack) -> Run:
    """A run with the state before it, whose last word is no capital: "Côte d'Ivoire's Senate"."""
    possessive = compile_pattern(pack, "actors.possessive")
    states = (name for name in names if name.form == "state")
    owner = next((s for s in states if possessive.fullmatch(text, s.end, run.start)), None)
    return run._replace(start=owner.start) if owner is not None else run


def _owns(text: str, actor: Actor, named: Actor, *, pack: Pack) -> bool:
    """Whether a state only tells whose a known body is: "Sudan's Sudapet"."""
    between = text[actor.end : named.start]
    return (
        named.form in KNOWN_BODIES
        and named.code == actor.code
        and (
            compile_pattern(pack, "actors.possessive").fullmatch(between) is not None
            or (between == " " and actor.form == "adjective")
        )
    )


def _near(names: list[Actor], run: Run) -> list[Actor]:
    """The names that share words with a run or stand beside it."""
    first = bisect_left(names, (run.start,))
    return names[max(0, first - 1) : bisect_left(names, (run.end + _BESIDE + 1,))]


def _is_whole(part: Actor, run: Run, *, led: bool, owned: bool) -> bool:
    """Whether a name is itself what the run around it names.

    A run that a state leads names a body of the state, though there is an organisation
    of the words that follow: "Kenyan Nuclear Energy Agency".
    """
    if part.form in KNOWN_BODIES:
        return part.start == run.start and (part.end == run.end or run.kind == "company")
    if part.form == "organisation":
        return not led and (part.end - part.start) * 2 > run.end - run.start
    return part.form == "state" and part.end == run.end and not owned


def _is_known(text: str, parts: list[Actor], *, run: Run, pack: Pack) -> bool:
    """Whether a run is a known body behind its state: "Taiwan's Chinese Petroleum Corp"."""
    owner, last = (parts[0], parts[-1]) if parts else (None, None)
    if owner is None or last is None or last.body is None or last.end != run.end:
        return False
    possessive = compile_pattern(pack, "actors.possessive")
    return owner.form == "state" and bool(possessive.fullmatch(text, owner.end, last.start))


def _is_part(names: list[Actor], run: Run) -> bool:
    """Whether a run is only a piece of the name of a known body."""
    return any(
        name.form in KNOWN_BODIES
        and name.start < run.end
        and run.start < name.end
        and (name.start < run.start or run.end < name.end)
        for name in names
    )


def _body(text: str, names: list[Actor], *, run: Run, parts: list[Actor], pack: Pack) -> Actor:
    """The organ of a state, or the company, that a run names."""
    states = (
        p
        for p in parts
        if p.form not in ("prefix", "organisation")
        and (p.form not in KNOWN_BODIES or p.start == run.start)
    )
    code = next((p.code for p in states), None)
    if code is None and run.kind != "company":
        code = _beside(text, names, run=run, pack=pack)
    kind = PartyType(run.kind)
    if code is None and kind is PartyType.GOVERNMENT_BODY and parts:
        kind = PartyType.INTERNATIONAL_ORGANISATION
    form = "company" if run.kind == "company" else "body"
    return Actor(run.start, run.end, text[run.start : run.end], code, kind, form, run.end)


def _beside(text: str, names: list[Actor], *, run: Run, pack: Pack) -> str | None:
    """The state that stands before a body ("Japan's", "the Iraqi") or after it ("of", "in")."""
    leads, follows = (compile_pattern(pack, f"actors.{n}") for n in ("leads", "follows"))
    for name in names:
        before = text[name.end : run.start]
        after = text[run.end : name.start]
        if name.end <= run.start and leads.fullmatch(before):
            return name.code
        if name.start >= run.end and len(after) <= _BESIDE and follows.fullmatch(after):
            return name.code
    return None


def _with_governments(text: str, actors: list[Actor], *, hits: Hits, pack: Pack) -> list[Actor]:
    """As in "the Iraqi government" and "the government of Iraq" become one mention each."""
    nouns = {hit.start: hit for hit in hits.of("government")}
    ends = {hit.end: hit for hit in hits.of("government")}
    made: list[Actor] = []
    shared = False
    for actor in actors:
        behind = _behind_noun(text, actor, ends=ends, pack=pack)
        if behind is not None:
            made.append(behind[0])
            shared = behind[1].value == "bodies"
            continue
        noun = _noun_after(text, actor, nouns=nouns, pack=pack) if actor.form in _OWNERS else None
        shared = shared and noun is None and _goes_on(text, made[-1], actor, pack=pack)
        made.append(_to_organ(actor) if shared else _with_noun(text, actor, noun) or actor)
        if noun is not None and noun.value == "bodies":
            _share_back(text, made, pack=pack)
    return made


def _goes_on(text: str, last: Actor, actor: Actor, *, pack: Pack) -> bool:
    """Whether a state belongs to a list: "the central banks of Peru and Chile"."""
    joint = compile_pattern(pack, "actors.joint")
    return actor.form == "state" and bool(joint.fullmatch(text, last.end, actor.start))


def _share_back(text: str, made: list[Actor], *, pack: Pack) -> None:
    """Let the states before the last one have its noun too: "Peru and Chile's central banks"."""
    index, joint = len(made) - 1, compile_pattern(pack, "actors.joint")
    while index and made[index - 1].form in _OWNERS:
        if not joint.fullmatch(text, made[index - 1].end, made[index].start):
            return
        index -= 1
        made[index] = _to_organ(made[index])


def _to_organ(actor: Actor) -> Actor:
    """A state as an organ of it, of which the noun stands elsewhere."""
    return actor._replace(type=PartyType.GOVERNMENT_BODY, form="government")


def _with_noun(text: str, actor: Actor, noun: Hit | None) -> Actor | None:
    """An actor with the noun behind it that makes it a government or an organ of one."""
    if noun is None or noun.value == "company":
        return None
    kind = actor.type if noun.value == "state" else PartyType.GOVERNMENT_BODY
    name = text[actor.start : noun.end]
    return actor._replace(end=noun.end, head=noun.end, name=name, type=kind, form="government")


def _behind_noun(
    text: str, actor: Actor, *, ends: dict[int, Hit], pack: Pack
) -> tuple[Actor, Hit] | None:
    """A state with the noun before it, and that noun: "the government of Iraq"."""
    before = max(0, actor.start - _BESIDE)
    lead = compile_pattern(pack, "actors.of").search(text, before, actor.start)
    noun = ends.get(lead.start()) if lead and actor.form == "state" else None
    if noun is None:
        return None
    word = text[noun.start : noun.end].casefold()
    whole = compile_pattern(pack, "actors.whole_government").fullmatch(word)
    if noun.value not in ("body", "bodies") and not whole:
        return None
    kind = actor.type if noun.value == "state" else PartyType.GOVERNMENT_BODY
    name = text[noun.start : actor.end]
    return actor._replace(start=noun.start, name=name, type=kind, form="government"), noun


def _noun_after(text: str, actor: Actor, *, nouns: dict[int, Hit], pack: Pack) -> Hit | None:
    gap = compile_pattern(pack, "actors.whose").match(text, actor.end)
    noun = nouns.get(gap.end()) if gap else None
    owned = noun is not None and compile_pattern(pack, "actors.its_own").match(text, noun.end)
    return noun if noun is not None and not owned else None
