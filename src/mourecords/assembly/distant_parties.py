"""Parties that only the headline, the speaker or "the two countries" leads to."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from mourecords.assembly.candidates import Candidate
from mourecords.assembly.choices import Choice
from mourecords.documents.block import BlockKind
from mourecords.languages.patterns import compile_pattern
from mourecords.mentions.actors import Actor
from mourecords.mentions.clauses import Clauses
from mourecords.mentions.news import News
from mourecords.mentions.reading import Sentence
from mourecords.values.vocabularies import EventKind, Kind, PartyType

_NEAR = 24
"""How far behind "with" a side may stand."""
_SIGNED = (EventKind.SIGNED, EventKind.INITIALLED)
_SPEAKERS = (PartyType.GOVERNMENT_BODY, PartyType.INTERNATIONAL_ORGANISATION)


def add_speaker(news: News, candidate: Candidate, *, choice: Choice) -> None:
    """As in "a treaty with Chile was signed, the Foreign Ministry said": it speaks for itself.

    Of what an organisation alone agreed, nobody else speaks as a party; nor does one of
    what a group of states agreed, unless the headline says that it did.
    """
    if any(a.type is PartyType.INTERNATIONAL_ORGANISATION for a, _ in choice.actors):
        return
    grouped = any(actor.form == "group" for actor, _ in choice.actors)
    said = compile_pattern(news.pack, "parties.said")
    for frame in candidate.frames:
        sentence = news.sentences[frame.sentence]
        for actor in news.actors:
            inside = sentence.start <= actor.start < sentence.end
            speaks = inside and actor.type in _SPEAKERS and said.match(news.folded, actor.end)
            if speaks and (not grouped or _heads(news, actor)):
                choice.take(actor, "party.speaker")


def _heads(news: News, actor: Actor) -> bool:
    """Whether the headline names an organisation or body."""
    ends = [s.end for s in news.sentences if s.block is BlockKind.HEADLINE]
    return any(a.code == actor.code and a.end <= max(ends, default=0) for a in news.actors)


def add_distant(news: News, candidate: Candidate, *, clauses: Clauses, choice: Choice) -> None:
    """Take the two states of the headline, or those that "the two countries" stands for."""
    if not choice.actors and Kind.JOINT_STATEMENT in candidate.kinds:
        _from_conference(news, candidate, choice)
    if candidate.kinds == {Kind.JOINT_STATEMENT}:
        return
    if len(choice.actors) < 2:
        _from_headline(news, choice, clauses)
    if len(choice.actors) == 1:
        _beside_organisation(news, candidate, choice)
    if len(choice.actors) < 2 and not _decides_alone(news, candidate, choice):
        known = bool(choice.actors) or any(frame.opening >= 0 for frame in candidate.frames)
        two = _names_two(news, known=known) and not _has_others(news, candidate)
        two = two and not _has_other(news, choice)
        if two or _speaks_of_two(news, candidate):
            _most_named(news, choice)
    if len(choice.actors) < 2:
        _two_towns(news, candidate, choice)
        _from_before(news, candidate, choice, clauses)


def _has_other(news: News, choice: Choice) -> bool:
    """Whether the only side stands beside one without a name: "Bolivia and the company"."""
    other = compile_pattern(news.pack, "parties.with_other")
    return any(other.match(news.folded, actor.end) for actor, _ in choice.actors)


def _from_before(news: News, candidate: Candidate, choice: Choice, clauses: Clauses) -> None:
    """As in "Peru and Chile settled their dispute. A treaty will be signed next month"."""
    frame = candidate.frames[0] if candidate.frames else None
    if choice.actors or frame is None or frame.link != "passive" or frame.sentence == 0:
        return
    before, own = news.sentences[frame.sentence - 1], news.sentences[frame.sentence]
    first = next(iter(clauses.inside(before.start, before.end)), None)
    if first is None or clauses.inside(own.start, own.end):
        return
    joined = clauses.coordinated(first, limit=before.end)
    opens = len(joined) > 1 and first.start - before.start <= len("The ")
    if opens and all(side.actor and side.actor.form == "state" for side in joined):
        choice.add(joined, "party.collective")


def _two_towns(news: News, candidate: Candidate, choice: Choice) -> None:
    """As in "the mayors of both towns signed a pact", where the article names but two."""
    towns = {a.name: a for a in reversed(news.actors) if a.form == "town"}
    only_towns = all(actor.form == "town" for actor, _ in choice.actors)
    if len(towns) != 2 or not only_towns:
        return
    pattern = compile_pattern(news.pack, "parties.two_towns")
    for index in sorted(candidate.sentences):
        start, end, *_ = news.sentences[index]
        inside = {a.name for a in news.actors if start <= a.start < end} & set(towns)
        if len(inside) == 2 or pattern.search(news.folded, start, end):
            for town in towns.values():
                choice.take(town, "party.collective")
            return


def _decides_alone(news: News, candidate: Candidate, choice: Choice) -> bool:
    """Whether an organisation itself agreed on something, a group of states, or a firm."""
    only, rule = choice.actors[0] if choice.actors else (None, "")
    signed = any(f.act is not None and f.act.kind is EventKind.SIGNED for f in candidate.frames)
    organised = only is not None and only.type is PartyType.INTERNATIONAL_ORGANISATION
    lends = compile_pattern(news.pack, "parties.lends").search(only.name) if only else None
    grouped = only is not None and only.form == "group" and not lends
    firm = only is not None and only.type is PartyType.COMPANY
    alone = grouped or firm or (organised and not signed)
    return alone and rule in ("party.agent", "party.subject")


def _from_conference(news: News, candidate: Candidate, choice: Choice) -> None:
    """As in "the communique issued at the end of the OPEC conference"."""
    for frame in candidate.frames:
        sentence = news.sentences[frame.sentence]
        for actor in news.actors:
            inside = sentence.start <= actor.start < sentence.end
            if inside and actor.type is PartyType.INTERNATIONAL_ORGANISATION:
                choice.take(actor, "party.conference")
                return


def _from_headline(news: News, choice: Choice, clauses: Clauses) -> None:
    """The two states of a headline, or those that sign in it."""
    for sentence in news.sentences:
        if sentence.block is not BlockKind.HEADLINE or _is_aloof(news, sentence):
            continue
        inside = [
            a
            for a in news.actors
            if sentence.start <= a.start
            and a.end <= sentence.end
            and a.type in (PartyType.STATE, PartyType.INTERNATIONAL_ORGANISATION)
            and a.form != "metonym"
        ]
        codes = {a.code for a in inside} | {a.code for a, _ in choice.actors if a.code}
        if len(codes) == 2:
            for actor in inside:
                choice.take(actor, "party.headline")
        elif len(codes) > 2:
            _from_signing_headline(news, sentence, choice, clauses)


def _from_signing_headline(
    news: News, sentence: Sentence, choice: Choice, clauses: Clauses
) -> None:
    """Those who sign in a headline that names others too: "PERU, CHILE INITIAL TACNA PACT"."""
    taken = {actor.code for actor, _ in choice.actors}
    for act in news.acts:
        if act.kind in _SIGNED and sentence.start <= act.start < sentence.end:
            signing = clauses.subjects(sentence.start, act.start)
            if taken <= {side.actor.code for side in signing if side.actor}:
                choice.add(signing, "party.headline")


def _is_aloof(news: News, sentence: Sentence) -> bool:
    """Whether a headline tells how one answers to an agreement: "Iraq rejects the quota"."""
    aloof = compile_pattern(news.pack, "parties.aloof")
    return aloof.search(news.folded, sentence.start, sentence.end) is not None


def _beside_organisation(news: News, candidate: Candidate, choice: Choice) -> None:
    """The only state that an article names, where an organisation signed with somebody."""
    only = choice.actors[0][0]
    signed = any(f.act is not None and f.act.kind is EventKind.SIGNED for f in candidate.frames)
    states = {a.code: a for a in reversed(news.actors) if a.type is PartyType.STATE and a.code}
    if only.type is PartyType.INTERNATIONAL_ORGANISATION and signed and len(states) == 1:
        for actor in states.values():
            choice.take(actor, "party.collective")


def _speaks_of_two(news: News, candidate: Candidate) -> bool:
    collective = compile_pattern(news.pack, "parties.collective")
    told = {i + n for i in candidate.sentences for n in (-1, 0)}
    told |= {frame.opening for frame in candidate.frames}
    return any(
        collective.search(news.folded, news.sentences[i].start, news.sentences[i].end)
        for i in sorted(told)
        if i >= 0
    )


def _names_two(news: News, *, known: bool) -> bool:
    """Whether the whole article names two states, each more than once, or one as a party.

    Once is enough for what a list names: its opening seldom tells whose they are. A capital
    stands for its state only where it is that of the dateline, and not one where others meet.
    """
    states = (a for a in news.actors if a.type is PartyType.STATE and a.code)
    hosts = compile_pattern(news.pack, "parties.hosts")
    home = None if hosts.fullmatch((news.anchor.place or "").lower()) else news.anchor.code
    named = Counter(a.code for a in states if a.form != "metonym" or a.code == home)
    return len(named) == 2 and (known or min(named.values()) > 1)


def _has_others(news: News, candidate: Candidate) -> bool:
    """Whether an agreement is said to be with, between or by others: "with opposition parties"."""
    others = compile_pattern(news.pack, "parties.others")
    starts = [side.start for side in news.sides]
    for frame in candidate.frames:
        for position in (frame.instrument.end, frame.act.end if frame.act else 0):
            match = others.match(news.folded, position)
            if match is None:
                continue
            index = bisect_left(starts, match.end())
            if index == len(starts) or starts[index] > match.end() + _NEAR:
                return True
    return False


def _most_named(news: News, choice: Choice) -> None:
    counts: dict[str, list[Actor]] = {}
    for actor in news.actors:
        named = actor.type in (PartyType.STATE, PartyType.GOVERNMENT_BODY)
        if named and actor.code and actor.form != "prefix":
            counts.setdefault(actor.code, []).append(actor)
    ranked = sorted(counts.values(), key=lambda actors: (-len(actors), actors[0].start))
    for actors in ranked[:2]:
        if len(choice.actors) < 2:
            choice.take(
                next((a for a in actors if a.form == "state"), actors[0]), "party.collective"
            )
