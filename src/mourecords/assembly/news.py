"""From the mentions of a news article to its records."""

from __future__ import annotations

from typing import Any, Final

from mourecords.assembly.bilaterals import to_bilaterals
from mourecords.assembly.candidates import Candidate
from mourecords.assembly.choices import Choice
from mourecords.assembly.choosing import choose_kind
from mourecords.assembly.contents import find_contents
from mourecords.assembly.done import Done
from mourecords.assembly.events import choose_events
from mourecords.assembly.frames import Frame, find_frames
from mourecords.assembly.grouping import group
from mourecords.assembly.items import with_items
from mourecords.assembly.naming import choose_names
from mourecords.assembly.nounless import find_agreeing, find_pronouns
from mourecords.assembly.occasions import is_joined, share_occasion
from mourecords.assembly.parties import choose_parties
from mourecords.assembly.proving import Proof
from mourecords.assembly.signatories import choose_signatories, to_party
from mourecords.assembly.topics import Topic, to_topic
from mourecords.documents.block import BlockKind
from mourecords.mentions.clauses import Clauses
from mourecords.mentions.news import News
from mourecords.mentions.side import Side
from mourecords.records.agreement import Agreement
from mourecords.records.event import Event
from mourecords.records.party import Party, Signatory
from mourecords.records.record import Record
from mourecords.values.spans import Span
from mourecords.values.vocabularies import Basis, EventKind, PartyType

_ALONE: Final = frozenset({EventKind.RATIFIED, EventKind.TERMINATED})
"""What a state does alone to a treaty of many."""


def assemble_news(news: News) -> tuple[Record, ...]:
    """The records of the agreements that an article reports.

    Args:
        news: the mentions of the article.

    Returns:
        One record for each agreement, in the order of the text; none where the
        article reports none between public parties.
    """
    clauses = Clauses(news)
    frames = find_all_frames(news, clauses)
    candidates = group(news, frames, clauses=clauses)
    made: list[Record] = []
    told_alone = [choose_events(news, c) for c in candidates]
    events = share_occasion(news, candidates, events=told_alone, frames=frames)
    sides = Choice()
    for candidate, told in zip(candidates, events, strict=True):
        own = choose_parties(news, candidate, clauses=clauses)
        sides = own if own.actors or not is_joined(news, candidate) else sides
        if not sides.public or not candidate.frames:
            continue
        if not _two_sides(sides) and not _is_bound_alone(candidate):
            continue
        others = [c for c in candidates if c is not candidate]
        signatories = choose_signatories(news, candidate, clauses=clauses, others=others)
        for choice in to_bilaterals(candidate, sides):
            builder = _Builder(news, candidate, choice)
            builder.add_names()
            builder.add_parties(signatories)
            builder.add_events(told)
            topic = to_topic(news, candidate, others=others, sides=[a for a, _ in choice.actors])
            builder.add_contents(topic)
            made.append(builder.record())
    return tuple(made)


def find_all_frames(news: News, clauses: Clauses) -> tuple[Frame, ...]:
    """Every agreement with the act that is done to it, in the order of the text."""
    frames = with_items(news, find_frames(news))
    found = [*frames, *find_pronouns(news), *find_agreeing(news, clauses)]
    return tuple(sorted(found, key=lambda frame: (frame.sentence, frame.position)))


def _two_sides(choice: Choice) -> bool:
    """Two parties, or one organisation or group of states whose members agreed."""
    if len(choice.actors) >= 2:
        return True
    only = choice.actors[0][0] if choice.actors else None
    return only is not None and (
        only.type is PartyType.INTERNATIONAL_ORGANISATION or only.form == "group"
    )


def _is_bound_alone(candidate: Candidate) -> bool:
    """Whether one state consents to a named treaty of many, or leaves it."""
    named = any(m.title for m in candidate.mentions)
    kinds = {f.act.kind for f in candidate.frames if f.act is not None}
    return named and not kinds.isdisjoint(_ALONE)


class _Builder:
    """Fills the fields of one agreement, and notes the evidence for each."""

    def __init__(self, news: News, candidate: Candidate, choice: Choice) -> None:
        self._news = news
        self._candidate = candidate
        self._choice = choice
        self._proof = Proof(news.document)
        self._fields: dict[str, Any] = {}

    def _prove(
        self, pointer: str, at: tuple[int, int], rule: str, basis: Basis = Basis.STATED
    ) -> None:
        self._proof.add(pointer, self._span(*at), rule=rule, basis=basis)

    def _span(self, start: int, end: int) -> Span:
        return self._news.to_span(start, end)

    def add_names(self) -> None:
        """Title, aliases and kind."""
        end, pack = self._headline_end(), self._news.pack
        named = choose_kind(self._candidate, folded=self._news.folded, headline_end=end, pack=pack)
        self._fields["kind"] = named.kind
        self._prove("/kind", (named.head, named.head_end), "kind.word")
        title, aliases = choose_names(self._news, self._candidate)
        if title is not None:
            self._fields["title"] = title.text
            self._prove("/title", (title.start, title.end), "title.name")
        self._fields["aliases"] = tuple(alias.text for alias in aliases)
        for index, alias in enumerate(aliases):
            self._prove(f"/aliases/{index}", (alias.start, alias.end), "title.alias")

    def _headline_end(self) -> int:
        heads = (s.end for s in self._news.sentences if s.block is BlockKind.HEADLINE)
        return max(heads, default=0)

    def add_parties(self, persons: list[Side]) -> None:
        """Parties, and the persons who signed for them."""
        parties: list[Party] = []
        for index, (actor, rule) in enumerate(self._choice.actors):
            parties.append(Party(name=actor.name, code=actor.code, type=actor.type))
            self._prove(f"/parties/{index}", (actor.start, actor.end), rule)
            if home := self._choice.homes.get(actor.start):
                at = (home.start, home.end)
                self._prove(f"/parties/{index}/code", at, "party.home", Basis.DERIVED)
        self._fields["parties"] = tuple(parties)
        self._fields["signatories"] = tuple(
            self._signatory(i, side, parties, persons) for i, side in enumerate(persons)
        )

    def _signatory(
        self, index: int, side: Side, parties: list[Party], persons: list[Side]
    ) -> Signatory:
        person = side.person
        assert person is not None  # noqa: S101 - sides without a person are left out before
        self._prove(f"/signatories/{index}", (person.start, person.end), "signatory.named")
        party = to_party(side, parties, persons=persons)
        return Signatory(
            name=person.name, honorifics=person.honorifics, office=person.office, on_behalf_of=party
        )

    def add_events(self, told: list[Done]) -> None:
        """What was done to the agreement, when and where."""
        self._fields["events"] = tuple(self._event(i, done) for i, done in enumerate(told))

    def _event(self, index: int, done: Done) -> Event:
        self._prove(f"/events/{index}", done.at, f"event.{done.kind}")
        date = done.date
        if date is not None:
            basis = Basis.DERIVED if date.derived else Basis.STATED
            self._prove(
                f"/events/{index}/date",
                (date.start, date.end),
                "date.relative" if date.derived else "date.written",
                basis,
            )
            if date.derived and self._news.anchor.day_at is not None:
                self._prove(f"/events/{index}/date", self._news.anchor.day_at, "date.anchor", basis)
        if done.place is not None:
            _name, start, end, derived = done.place
            basis = Basis.DERIVED if derived else Basis.STATED
            self._prove(
                f"/events/{index}/place",
                (start, end),
                "place.here" if derived else "place.named",
                basis,
            )
            if derived and self._news.anchor.place_at is not None:
                self._prove(
                    f"/events/{index}/place", self._news.anchor.place_at, "place.dateline", basis
                )
        return Event(
            kind=done.kind,
            planned=done.planned,
            date=date.date if date else None,
            place=done.place[0] if done.place else None,
        )

    def add_contents(self, topic: Topic) -> None:
        """Term, provisions, subjects and related agreements."""
        self._fields |= find_contents(topic, self._prove)

    def record(self) -> Record:
        """The finished record."""
        return Record(
            agreement=Agreement(**self._fields),
            evidence=self._proof.evidence,
            sources=(self._news.document.source,),
        )
