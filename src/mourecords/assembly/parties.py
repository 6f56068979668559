"""Who is bound by an agreement that an article reports."""

from __future__ import annotations

import re
from typing import Final

from mourecords.assembly.candidates import Candidate
from mourecords.assembly.choices import Choice
from mourecords.assembly.frames import Frame
from mourecords.documents.block import BlockKind
from mourecords.mentions.actors import Actor
from mourecords.mentions.acts import Act
from mourecords.mentions.clauses import Side, after_word, coordinated, subjects
from mourecords.mentions.news import News
from mourecords.values.vocabularies import PartyType

_BETWEEN: Final = re.compile(r"[^.;]{0,60}?\b(?:between|among|of) (?:the )?")
_WITH: Final = re.compile(r"[^.;,]{0,70}? with (?:the )?(?:its |his )?")
_BY: Final = re.compile(
    r"(?: (?:on|last|in|at|here|today|yesterday|this|jointly|"
    r"formally)[^,.;]{0,40}?)?,? by (?:the )?"
)
_PRONOUN: Final = re.compile(
    r"\b(?:it|they|he|she|the company|the government|the bank|the two|who)\b[\w\s]{0,30}$"
)
_COLLECTIVE: Final = re.compile(
    r"\b(?:the|both|two) (?:two |both )?(?:countries|nations|sides|governments|states|"
    r"parties|neighbours|neighbors|ministries|militaries|navies|allies|capitals)\b|"
    r"\bboth (?:countries|sides|nations|governments|parties)\b|\bbilateral\b"
)


_SAID: Final = re.compile(r",? (?:has |have )?(?:said|says|announced|reported)\b")
_TO: Final = re.compile(r"\b(?:with|to|from|by|for) (?:the )?$")


def choose_parties(news: News, candidate: Candidate, *, sides: tuple[Side, ...]) -> Choice:
    """The parties of a candidate, from its own frames outward to the headline."""
    choice = Choice()
    _from_own_words(news, candidate, sides, choice)
    if len(choice.actors) <= 1:
        _from_speaker(news, candidate, choice)
    if len(choice.actors) == 1:
        _from_company(news, candidate, choice)
    if not any(actor.type is PartyType.COMPANY for actor, _ in choice.actors):
        _from_afar(news, candidate, choice)
    choice.actors = [(_in_full(news, actor), rule) for actor, rule in choice.actors]
    return choice


def _from_own_words(
    news: News, candidate: Candidate, sides: tuple[Side, ...], choice: Choice
) -> None:
    """The sides in the sentences where the agreement itself stands."""
    for frame in candidate.frames:
        _from_frame(news, frame, sides, choice)
        if len(choice.actors) >= 2 and frame.act is not None:
            break
    if len(choice.actors) < 2:
        _from_opening(news, candidate, sides, choice)
    if len(choice.actors) < 2:
        for mention in candidate.mentions:
            _around_mention(news, mention.start, mention.end, sides, choice)


def _from_afar(news: News, candidate: Candidate, choice: Choice) -> None:
    """Sides that only the headline, or "the two countries", leads to."""
    if len(choice.actors) < 2:
        _from_headline(news, choice)
    if len(choice.actors) < 2 and _speaks_of_two(news, candidate):
        _most_named(news, choice)


def _in_full(news: News, actor: Actor) -> Actor:
    """The same organisation by its full name, where the text gives it."""
    if actor.type is PartyType.INTERNATIONAL_ORGANISATION and actor.name.isupper():
        full = [
            a for a in news.actors if a.code == actor.code and len(a.name) > len(actor.name) + 3
        ]
        return max(full, key=lambda a: len(a.name)) if full else actor
    return actor


def _from_opening(
    news: News, candidate: Candidate, sides: tuple[Side, ...], choice: Choice
) -> None:
    """A listed agreement has the sides of the sentence that opens the list."""
    for frame in candidate.frames:
        if frame.opening < 0 or frame.act is None:
            continue
        opened = news.sentences[frame.opening]
        taken = {actor.code for actor, _ in choice.actors}
        found = subjects(sides, news.text, start=opened.start, verb=frame.act.start)
        found += after_word(sides, news.text, position=frame.act.end, limit=opened.end, lead=_BY)
        if len(taken) < 2 and len(found) >= 1:
            choice.add([s for s in found if s.actor and s.actor.code not in taken], "party.list")


def _from_frame(news: News, frame: Frame, sides: tuple[Side, ...], choice: Choice) -> None:
    sentence, act = news.sentences[frame.sentence], frame.act
    text, limit = news.text, sentence.end
    if act is None or frame.instrument.head != act.start:
        _around_mention(news, frame.instrument.start, frame.instrument.end, sides, choice)
    if act is None or frame.link == "list":
        return
    if frame.link == "active":
        found = subjects(sides, text, start=sentence.start, verb=act.start)
        choice.add(found or _carried(news, frame, sides), "party.subject")
        if frame.instrument.head != act.start and not _follows_another(news, frame, act):
            choice.add(
                after_word(sides, text, position=act.end, limit=limit, lead=_WITH), "party.with"
            )
    else:
        choice.add(after_word(sides, text, position=act.end, limit=limit, lead=_BY), "party.agent")
        choice.add(
            after_word(
                sides,
                text,
                position=act.end,
                limit=limit,
                lead=re.compile(r"[^.;,]{0,50}? (?:between|with) (?:the )?"),
            ),
            "party.between",
        )


def _follows_another(news: News, frame: Frame, act: Act) -> bool:
    """Whether another agreement stands between an act and this one, and has its own "with"."""
    return any(act.end <= i.head < frame.instrument.start for i in news.instruments)


def _around_mention(
    news: News, start: int, end: int, sides: tuple[Side, ...], choice: Choice
) -> None:
    sentence = news.sentences[news.sentence_at(start)]
    found = after_word(
        sides,
        news.text,
        position=end,
        limit=sentence.end,
        lead=re.compile(r"[^.;]{0,70}?\b(?:between|among) (?:the )?"),
    )
    if found:
        choice.add(found, "party.between")
        return
    choice.add(
        after_word(sides, news.text, position=end, limit=sentence.end, lead=_WITH), "party.with"
    )
    inside = [
        a
        for a in news.actors
        if max(sentence.start, start - 2) <= a.start
        and a.end <= end
        and a.form in ("adjective", "prefix", "state")
    ]
    if len(inside) >= 2:
        for actor in inside:
            choice.take(actor, "party.adjective")


def _carried(news: News, frame: Frame, sides: tuple[Side, ...]) -> list[Side]:
    """The subject of the sentence for "it said", and of the one before for "the company"."""
    sentence = news.sentences[frame.sentence]
    act = frame.act
    if act is None:
        return []
    before = [i for i, s in enumerate(sides) if sentence.start <= s.start and s.end <= act.start]
    if before:
        return coordinated(sides, before[0], text=news.text, limit=act.start)
    if frame.sentence and _PRONOUN.search(news.folded[sentence.start : act.start]):
        last = news.sentences[frame.sentence - 1]
        first = [i for i, s in enumerate(sides) if last.start <= s.start and s.end <= last.end]
        if first:
            return coordinated(sides, first[0], text=news.text, limit=last.end)
    return []


def _from_speaker(news: News, candidate: Candidate, choice: Choice) -> None:
    """As in "a treaty with Chile was signed, the Foreign Ministry said": it speaks for itself."""
    for frame in candidate.frames:
        sentence = news.sentences[frame.sentence]
        for actor in news.actors:
            if (
                sentence.start <= actor.start < sentence.end
                and actor.type
                in (
                    PartyType.GOVERNMENT_BODY,
                    PartyType.INTERNATIONAL_ORGANISATION,
                )
                and _SAID.match(news.folded, actor.end)
            ):
                choice.take(actor, "party.speaker")


def _from_company(news: News, candidate: Candidate, choice: Choice) -> None:
    """A company and a public body in the sentence of the act, where only one was found."""
    only = choice.actors[0][0]
    for frame in candidate.frames[:1]:
        sentence = news.sentences[frame.sentence]
        inside = [a for a in news.actors if sentence.start <= a.start < sentence.end]
        if only.type is PartyType.COMPANY:
            wanted = [
                a
                for a in inside
                if a.form in ("body", "government")
                and a.public
                and _TO.search(news.folded, max(0, a.start - 14), a.start)
            ]
        elif only.form in ("government", "body"):
            wanted = [a for a in inside if a.type is PartyType.COMPANY]
        else:
            wanted = []
        if wanted:
            choice.take(wanted[0], "party.named")


def _from_headline(news: News, choice: Choice) -> None:
    for sentence in news.sentences:
        if sentence.block is not BlockKind.HEADLINE:
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


def _speaks_of_two(news: News, candidate: Candidate) -> bool:
    return any(
        _COLLECTIVE.search(news.folded, news.sentences[i].start, news.sentences[i].end)
        for i in candidate.sentences
    )


def _most_named(news: News, choice: Choice) -> None:
    counts: dict[str, list[Actor]] = {}
    for actor in news.actors:
        if (
            actor.type in (PartyType.STATE, PartyType.GOVERNMENT_BODY)
            and actor.code
            and actor.form != "prefix"
        ):
            counts.setdefault(actor.code, []).append(actor)
    ranked = sorted(counts.values(), key=lambda actors: (-len(actors), actors[0].start))
    for actors in ranked[:2]:
        if len(choice.actors) < 2:
            choice.take(
                next((a for a in actors if a.form == "state"), actors[0]), "party.collective"
            )
