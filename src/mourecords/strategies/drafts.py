"""What an instrument shall say, and with which words: drawn first, then written."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from hypothesis import strategies as st

from mourecords.languages.pack import load_pack
from mourecords.records.agreement import Agreement
from mourecords.records.clauses import Renewal
from mourecords.records.event import Event
from mourecords.records.party import Party, Signatory
from mourecords.records.provision import Provision
from mourecords.records.term import EntryIntoForce, Notice, Term
from mourecords.strategies.material import Person
from mourecords.strategies.sound import Frame, frames, to_title
from mourecords.strategies.values import to_bounds
from mourecords.strategies.wants import Choice
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration
from mourecords.values.vocabularies import (
    EntryIntoForceRule,
    EventKind,
    Kind,
    RenewalMode,
    TermKind,
)

Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Draft:
    """What an instrument shall say, and with which templates."""

    frame: Frame
    people: tuple[Person, ...]
    signed: datetime.date
    place: str
    articles: tuple[Table, ...]
    areas: str | None
    provisions: int
    entry: Table
    term: Table
    languages: Table
    title: str
    opening: str
    agreeing: str
    recitals: int
    label: str
    testimonium: str
    block: str

    @property
    def register(self) -> Table:
        """The words of instruments that bind, or of those that do not."""
        registers: Table = load_tables()["registers"]
        chosen: Table = registers["treaty" if self.frame.kind.treaty else "memorandum"]
        return chosen

    @property
    def titled(self) -> str:
        """The kind as it stands in the text, such as "Agreement"."""
        return self.frame.kind.title

    @property
    def article_count(self) -> int:
        """The number of articles, with the final one."""
        return len(self.articles) + 1 + (self.areas is not None)


@cache
def load_tables(language: str = "en") -> Table:
    """The tables for instruments of a language pack.

    Raises:
        PackError: the pack has none.
    """
    return load_pack(language).table("writing_instruments")


@st.composite
def drafts(draw: st.DrawFn, choice: Choice) -> Draft:
    """What instruments say.

    Args:
        draw: given by Hypothesis.
        choice: what is fixed about the agreement.
    """
    tables = load_tables()
    known = tuple(Kind(kind) for kind in tables["kinds"])
    kinds = choice.kinds or known
    wanted = Choice(
        kinds, choice.parties, bilateral=True, binding=choice.binding, between=choice.between
    )
    frame = draw(frames(wanted))
    count = draw(st.integers(1, len(tables["articles"]["body"])))
    register = tables["registers"]["treaty" if frame.kind.treaty else "memorandum"]

    def pick(choices: Sequence[Any]) -> Any:
        return draw(st.sampled_from(choices))

    areas = pick([None, *tables["articles"]["areas"]])
    return Draft(
        frame=frame,
        people=tuple(pick(state.people) for state in frame.states),
        signed=draw(st.dates(*to_bounds(choice.between))),
        place=pick(frame.places),
        articles=tuple(tables["articles"]["body"][:count]),
        areas=areas,
        provisions=draw(st.integers(2, len(frame.topic.provisions))) if areas else 0,
        entry=pick(tables["final"]["entry"]),
        term=pick(tables["final"]["terms"]),
        languages=pick(tables["closing"]["languages"]),
        title=pick(tables["front"]["titles"]),
        opening=pick(tables["front"]["openings"]),
        agreeing=pick(register["agreeing"]),
        recitals=draw(st.integers(0, len(tables["front"]["recitals"]))),
        label=pick(tables["articles"]["labels"]),
        testimonium=pick(tables["closing"]["testimonia"]),
        block=pick(tables["closing"]["signature_blocks"]),
    )


def to_drafted(draft: Draft) -> Agreement:
    """The agreement that a draft lays down.

    Args:
        draft: what the instrument says.
    """
    states, frame = draft.frame.states, draft.frame
    offset = draft.entry.get("offset")
    return Agreement(
        title=" ".join(fill_title(draft).split()),
        kind=frame.kind.kind,
        parties=tuple(Party(name=s.long_name, canonical_name=s.name, code=s.code) for s in states),
        signatories=tuple(
            Signatory(name=p.name, office=_to_office(draft), on_behalf_of=s.long_name)
            for p, s in zip(draft.people, states, strict=True)
        ),
        events=_to_events(draft),
        term=_to_term(draft.term),
        entry_into_force=EntryIntoForce(
            rule=draft.entry["rule"], offset=offset and Duration(offset)
        ),
        provisions=tuple(
            Provision(text=text, category=slug)
            for text, slug in frame.topic.provisions[: draft.provisions]
        ),
        articles=tuple(
            {"level": "article", "number": to_number(draft, number)}
            for number in range(1, draft.article_count + 1)
        ),
        subjects=frame.topic.subjects,
        languages=tuple(draft.languages["codes"]),
    )


def fill_title(draft: Draft) -> str:
    """The title in full, lines and all."""
    one, two = (to_long(state) for state in draft.frame.states)
    return draft.title.format(
        title=draft.titled, a=one, b=two, field=to_title(draft.frame.topic.name)
    )


def to_long(state: Any) -> str:
    """The long name of a state as it runs in a sentence."""
    if state.long_name == state.name:
        return str(state.running_name)
    return f"the {state.long_name}"


def to_number(draft: Draft, number: int) -> str:
    """The number of an article as the label writes it."""
    if "roman" in draft.label:
        return str(load_tables()["articles"]["numerals"][number - 1])
    return str(number)


def _to_office(draft: Draft) -> str | None:
    return draft.frame.topic.formal_office if "office" in draft.block else None


def _to_events(draft: Draft) -> tuple[Event, ...]:
    """The signature, and the entry into force that follows from it by the rule."""
    day = PartialDate.from_date(draft.signed)
    signed = Event(kind=EventKind.SIGNED, date=day, place=draft.place)
    if draft.entry["rule"] != EntryIntoForceRule.ON_SIGNATURE:
        return (signed,)
    return signed, Event(kind=EventKind.ENTERED_INTO_FORCE, date=day)


def _to_term(table: Table) -> Term | None:
    if not table["text"]:
        return None
    renewal, notice = table.get("renewal"), table.get("notice")
    return Term(
        kind=TermKind.INDEFINITE if table.get("indefinite") else TermKind.FIXED,
        duration=table.get("duration"),
        renewal=renewal and Renewal(mode=RenewalMode.AUTOMATIC, period=renewal),
        notice=notice and Notice(length=notice, before=table["before"]),
    )
