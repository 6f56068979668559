"""What an instrument shall say, and with which words: drawn first, then written."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from hypothesis import strategies as st

from mourecords.strategies.forms import Table, load_organisations, load_tables
from mourecords.strategies.material import Person, State
from mourecords.strategies.sound import Frame, frames
from mourecords.strategies.values import to_bounds
from mourecords.strategies.wants import Choice


@dataclass(frozen=True, slots=True)
class Chosen:
    """A clause of the pack with one of its wordings."""

    clause: Table
    wording: Any


@dataclass(frozen=True, slots=True)
class Numbering:
    """How the parts are headed: what holds articles, articles, paragraphs and points."""

    holder: Table | None
    unit: Table
    paragraph: str
    point: str


@dataclass(frozen=True, slots=True)
class Draft:
    """What an instrument shall say, and with which templates."""

    form: str
    frame: Frame
    people: tuple[Person, ...]
    signed: datetime.date
    place: str
    title: str
    opening: str
    recitals: tuple[str, ...]
    agreeing: str
    numbering: Numbering
    body: tuple[Chosen, ...]
    areas: Chosen | None
    provisions: int
    joining: Chosen | None
    depositary: str | None
    finals: tuple[Chosen, ...]
    entry: Table
    term: Table
    apart: bool
    testimonium: Table
    languages: Table
    prevailing: str
    block: str
    earlier: str | None
    earlier_day: datetime.date

    @property
    def table(self) -> Table:
        """The table of its form."""
        form: Table = load_tables()["forms"][self.form]
        return form

    @property
    def register(self) -> Table:
        """The words of instruments that bind, or of those that do not."""
        chosen: Table = load_tables()["registers"][to_register(self.frame)]
        return chosen


def to_register(frame: Frame) -> str:
    """Whether it speaks as a treaty or as a memorandum."""
    return "treaty" if frame.kind.treaty else "memorandum"


@st.composite
def drafts(draw: st.DrawFn, form: str, *, choice: Choice) -> Draft:
    """What instruments of a form say.

    Args:
        draw: given by Hypothesis.
        form: one of ``FORMS``.
        choice: what is fixed about the agreement.
    """
    frame = draw(frames(choice))
    if form == "organisation":
        frame = replace(frame, states=(frame.states[0], draw(st.sampled_from(_others()))))
    pen = _Drawing(draw, form, frame)
    signed = draw(st.dates(*to_bounds(choice.between)))
    return pen.to_draft(signed)


def _others() -> Sequence[State]:
    return load_organisations()


class _Drawing:
    """Draws the parts of one draft."""

    def __init__(self, draw: st.DrawFn, form: str, frame: Frame) -> None:
        self._draw = draw
        self._form = form
        self._frame = frame
        self._tables = load_tables()
        self._table: Table = self._tables["forms"][form]
        self._sides = "two" if len(frame.states) == 2 else "several"

    def _pick(self, choices: Sequence[Any]) -> Any:
        return self._draw(st.sampled_from(choices))

    def to_draft(self, signed: datetime.date) -> Draft:
        """The draft of an instrument that is signed on a day."""
        tables, front = self._tables, self._tables["front"]
        register = tables["registers"][to_register(self._frame)]
        areas = self._draw_areas()
        joining = Chosen(tables["joining"], self._pick(tables["joining"]["wordings"]))
        several, notes = self._sides == "several", self._form == "notes"
        recitals = self._table.get("recitals", front["recitals"])
        languages = self._pick(tables["closing"]["languages"])
        topic = self._frame.topic
        return Draft(
            form=self._form,
            frame=self._frame,
            people=tuple(self._pick(state.people) for state in self._frame.states),
            signed=signed,
            place=self._pick([place for place in self._frame.places if place]),
            title=self._pick(self._table["titles"]),
            opening=self._pick(tables["notes"]["proposals"] if notes else self._table["openings"]),
            recitals=tuple(recitals[: self._draw(st.integers(0, len(recitals)))]),
            agreeing=self._pick(tables["notes"]["replies"] if notes else register["agreeing"]),
            numbering=self._draw_numbering(),
            body=self._draw_body(),
            areas=areas,
            provisions=self._draw(st.integers(2, len(topic.provisions))) if areas else 0,
            joining=joining if several else None,
            depositary=self._pick(tables["joining"]["depositaries"]) if several else None,
            finals=self._draw_finals(),
            entry=self._pick(tables["notes"]["entry"] if notes else tables["entry"][self._sides]),
            term={"text": ""} if notes else self._pick(tables["term"][self._sides]),
            apart=self._draw(st.booleans()),
            testimonium=self._pick(
                [one for one in tables["closing"]["originals"] if one["for"] == self._sides]
            ),
            languages=languages,
            prevailing=self._pick(
                tables["closing"]["prevailing"] if "prevailing" in languages else [""]
            ),
            block="" if notes else self._pick(self._table["blocks"]),
            earlier=self._draw_earlier(),
            earlier_day=signed - datetime.timedelta(days=self._draw(st.integers(400, 9_000))),
        )

    def _draw_numbering(self) -> Numbering:
        numbering = self._tables["numbering"]
        unit = self._pick(numbering["units"][to_register(self._frame)])
        holders = [None, *numbering["holders"]] if unit["level"] == "article" else [None]
        return Numbering(
            holder=self._pick(holders),
            unit=unit,
            paragraph=self._pick(numbering["paragraphs"]),
            point=self._pick(numbering["points"]),
        )

    def _draw_body(self) -> tuple[Chosen, ...]:
        if self._form == "notes":
            items = self._tables["notes"]["items"]
            return tuple(Chosen({}, item) for item in items[: self._draw(st.integers(1, 3))])
        clauses = self._tables["changes" if self._form == "amending" else "body"]
        count = self._draw(st.integers(1, len(clauses)))
        return tuple(Chosen(one, self._pick(one["wordings"])) for one in clauses[:count])

    def _draw_areas(self) -> Chosen | None:
        if self._form in {"amending", "notes"}:
            return None
        areas = self._tables["areas"]
        wording = self._pick([None, *areas["wordings"]])
        return wording and Chosen(areas, (wording, self._pick(areas["after"])))

    def _draw_finals(self) -> tuple[Chosen, ...]:
        if self._form in {"amending", "notes"}:
            return ()
        chosen = []
        for clause in self._tables["final"]:
            wordings = [one for one in clause["wordings"] if self._fits(one)]
            said = self._draw(st.booleans())
            if said and self._fits(clause) and wordings:
                chosen.append(Chosen(clause, self._pick(wordings)))
        return tuple(chosen)

    def _fits(self, entry: Table) -> bool:
        """Whether a clause is for treaties, for two sides or for several, if it says so."""
        if entry.get("treaty") and not self._frame.kind.treaty:
            return False
        other = "two" if self._sides == "several" else "several"
        return not entry.get(other)

    def _draw_earlier(self) -> str | None:
        titles = self._tables["earlier"]["titles"]
        return self._pick(titles) if self._form == "amending" else None
