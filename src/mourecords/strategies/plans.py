"""What an article shall tell, and how: drawn first, so that it can be told in other ways."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from mourecords.languages.pack import load_pack
from mourecords.records.clauses import Renewal
from mourecords.records.term import Term
from mourecords.strategies.material import Person, load_material
from mourecords.strategies.sound import Frame, frames
from mourecords.strategies.values import to_bounds
from mourecords.strategies.wants import Choice
from mourecords.values.durations import Duration
from mourecords.values.vocabularies import Kind, RenewalMode, TermKind

_KINDS = (
    Kind.MEMORANDUM_OF_UNDERSTANDING,
    Kind.AGREEMENT,
    Kind.TREATY,
    Kind.PROTOCOL,
    Kind.MEMORANDUM_OF_COOPERATION,
    Kind.LETTER_OF_INTENT,
)


@dataclass(frozen=True, slots=True)
class Style:
    """How an article is told: which template of each table, and how dates are written."""

    headline: str | None
    dateline: str
    dateline_date: str
    lead: str
    when: str
    bodies: tuple[str, ...]
    background: tuple[str, ...]
    short: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """What an article tells.

    Attributes:
        frame: who agreed on what.
        people: who signed, one of each side, or nobody.
        published: the day of the dateline.
        signed: the day of signature.
        place: where it was signed, where that is told.
        length: how long it lasts, with its words, where that is told.
        renewed: whether it is renewed automatically.
        provisions: how many of the topic's provisions are told.
        style: how it is told.
    """

    frame: Frame
    people: tuple[Person, Person] | None
    published: datetime.date
    signed: datetime.date
    place: str | None
    length: Mapping[str, str] | None
    renewed: bool
    provisions: int
    style: Style

    @property
    def term(self) -> Term | None:
        """The term that is told."""
        if self.length is None:
            return None
        renewal = None
        if self.renewed:
            renewal = Renewal(mode=RenewalMode.AUTOMATIC, period=Duration(self.length["duration"]))
        duration = Duration(self.length["duration"])
        return Term(kind=TermKind.FIXED, duration=duration, renewal=renewal)


@st.composite
def plans(draw: st.DrawFn, choice: Choice, *, language: str = "en") -> Plan:
    """Plans of articles about an agreement of two states that has been signed.

    Args:
        draw: given by Hypothesis.
        choice: what is fixed about the agreement.
        language: of the language pack.
    """
    table = load_pack(language).table("writing")["news"]
    frame = draw(frames(choice))
    people = draw(st.sampled_from([None, True])) and tuple(
        draw(st.sampled_from(state.people)) for state in frame.states
    )
    published = draw(st.dates(*to_bounds(choice.between)))
    days = draw(st.integers(0, 5))
    length = draw(st.sampled_from([None, *table["lengths_in_words"]]))
    return Plan(
        frame=frame,
        people=people,  # type: ignore[arg-type]
        published=published,
        signed=published - datetime.timedelta(days=days),
        place=draw(st.sampled_from([None, *frame.places])),
        length=length,
        renewed=length is not None and draw(st.booleans()),
        provisions=draw(st.integers(0, len(frame.topic.provisions))),
        style=_draw_style(draw, table, days, signed_by=people is not None),
    )


def _draw_style(draw: st.DrawFn, table: Mapping[str, Any], days: int, *, signed_by: bool) -> Style:
    leads = table["leads_with_signatories" if signed_by else "leads"]
    relative = table["relative"]
    return Style(
        headline=draw(st.sampled_from([None, *table["headlines"]])),
        dateline=draw(st.sampled_from(table["datelines"])),
        dateline_date=draw(st.sampled_from(table["dates"])),
        lead=draw(st.sampled_from(leads)),
        when=draw(st.sampled_from(relative.get(str(days), relative["other"]))),
        bodies=tuple(
            draw(st.sampled_from(table[name])) for name in ("provisions", "lengths", "renewals")
        ),
        background=tuple(draw(st.lists(st.sampled_from(table["background"]), max_size=2))),
        short=draw(st.booleans()),
    )


def to_article_choice(choice: Choice) -> Choice:
    """The choice, with the kinds that articles can tell of where none are fixed.

    Raises:
        ValueError: more than two parties.
    """
    if choice.bilateral is False or len(choice.parties or ()) > 2:
        raise ValueError("articles tell of agreements between two states")
    kinds = choice.kinds
    if kinds is None:
        known = {words.kind: words for words in load_material().kinds}
        kinds = tuple(k for k in _KINDS if choice.binding in {None, known[k].treaty})
    return Choice(kinds, choice.parties, bilateral=True, binding=None, between=choice.between)
