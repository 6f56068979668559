"""The parts of an instrument as a tree, as a draft lays them down, before they are written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from mourecords.strategies.drafts import Chosen, Draft
from mourecords.strategies.forms import Table, load_tables
from mourecords.strategies.writing import Piece, Pieces, Slots, to_pieces
from mourecords.values.vocabularies import ArticleLevel, EntryIntoForceRule


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an instrument.

    Attributes:
        level: what part it is.
        label: the template of its number and heading.
        place: which of its kind it is, counted from 1.
        heading: the words of its heading, whether its label shows them or not.
        pieces: its own words.
        does: the clause types that its own words show.
        children: the parts that it consists of.
    """

    level: ArticleLevel
    label: str
    place: int = 0
    heading: str = ""
    pieces: Pieces = ()
    does: tuple[str, ...] = ()
    children: tuple[Section, ...] = ()


def to_sections(draft: Draft, slots: Slots) -> tuple[Section, ...]:
    """The operative part: articles, or parts and chapters that hold them.

    Args:
        draft: what the instrument says.
        slots: what goes into the slots of its templates.
    """
    maker = _Maker(draft, slots)
    first = [*maker.body(), *maker.areas()]
    first[1:] = sorted(first[1:], key=lambda one: one.heading != load_tables()["areas"]["heading"])
    last = [*maker.joining(), *maker.finals(), *maker.closing()]
    units = [replace(unit, place=place) for place, unit in enumerate((*first, *last), 1)]
    holder = draft.numbering.holder
    if holder is None:
        return tuple(units)
    headings = load_tables()["numbering"]["holder_headings"]
    groups = (units[: len(first)], units[len(first) :])
    return tuple(
        Section(ArticleLevel(holder["level"]), holder["label"], place, heading, children=group)
        for place, (heading, group) in enumerate(zip(headings, map(tuple, groups), strict=True), 1)
    )


class _Maker:
    """Makes the articles of a draft."""

    def __init__(self, draft: Draft, slots: Slots) -> None:
        self._draft = draft
        self._slots = slots

    def body(self) -> list[Section]:
        """What the parties undertake, but for the areas."""
        return [self._clause(chosen.clause, chosen.wording) for chosen in self._draft.body]

    def areas(self) -> list[Section]:
        """The list of the areas of cooperation."""
        areas = self._draft.areas
        if areas is None:
            return []
        opening, after = areas.wording
        count = self._draft.provisions
        points = [f"{{provision_{i}}}{';' if i < count - 1 else '.'}" for i in range(count)]
        listed = {"text": opening, "points": points}
        return [self._clause(areas.clause, [listed, after] if after else [listed])]

    def joining(self) -> list[Section]:
        """How states sign, ratify and accede."""
        joining = self._draft.joining
        return [self._clause(joining.clause, joining.wording)] if joining else []

    def finals(self) -> list[Section]:
        """The final clauses but for the beginning and the end."""
        return [self._final(chosen) for chosen in self._draft.finals]

    def _final(self, chosen: Chosen) -> Section:
        pointers = tuple(f"/final_clauses/{key}" for key in chosen.wording["record"])
        return self._unit(chosen.clause, [self._stated(chosen.wording["text"], pointers)])

    def closing(self) -> list[Section]:
        """How it begins and ends: one article, or two."""
        tables = load_tables()
        entry, term = self._entry(), to_pieces(self._draft.term["text"], self._slots)
        if not self._draft.term["text"]:
            return [self._unit(tables["entry"], [entry])]
        if self._draft.apart:
            ending = {**tables["term"], **self._draft.term}
            return [self._unit(tables["entry"], [entry]), self._unit(ending, [term])]
        return [self._unit(tables["entry"], [entry, term])]

    def _entry(self) -> Pieces:
        record = self._draft.entry["record"]
        follows = record["rule"] == EntryIntoForceRule.ON_SIGNATURE
        pointers = ["/entry_into_force"]
        if follows or self._draft.entry.get("dated"):
            pointers.append("/events/1/date")
        return self._stated(self._draft.entry["text"], pointers)

    def _stated(self, template: str, pointers: Iterable[str]) -> Pieces:
        """A text that as a whole states values."""
        text = "".join(piece.text for piece in to_pieces(template, self._slots))
        return (Piece(text, tuple(pointers)),)

    def _clause(self, clause: Table, wording: Sequence[str | Table]) -> Section:
        """An article of the pack; a text with points is a table of both."""
        if len(wording) == 1 and isinstance(wording[0], str):
            return self._unit(clause, [to_pieces(wording[0], self._slots)])
        return self._unit(clause, wording)

    def _unit(self, clause: Table, wording: Sequence[Pieces | str | Table]) -> Section:
        """An article whose paragraphs are numbered where there are several."""
        numbering, does = self._draft.numbering, clause.get("does")
        unit = Section(
            ArticleLevel(numbering.unit["level"]),
            numbering.unit["label"],
            heading=clause["heading"],
            does=(does,) if does else (),
        )
        parts = [self._part(one) for one in wording]
        if len(parts) == 1:
            return replace(unit, pieces=parts[0].pieces, children=parts[0].children)
        if unit.level is ArticleLevel.PARAGRAPH:
            children = tuple(child for part in parts for child in part.children)
            return replace(unit, pieces=_joined(parts), children=children)
        paragraphs = [
            replace(part, label=numbering.paragraph, place=place)
            for place, part in enumerate(parts, 1)
        ]
        return replace(unit, children=tuple(paragraphs), does=())

    def _part(self, wording: Pieces | str | Table) -> Section:
        """A paragraph without its number."""
        if isinstance(wording, tuple):
            return Section(ArticleLevel.PARAGRAPH, "", pieces=wording)
        if isinstance(wording, str):
            return Section(ArticleLevel.PARAGRAPH, "", pieces=to_pieces(wording, self._slots))
        own = "/definitions/{}" if "definitions" in wording else None
        points = [
            Section(ArticleLevel.POINT, self._draft.numbering.point, place, pieces=pieces)
            for place, point in enumerate(wording["points"], 1)
            for pieces in [self._point(point, own and own.format(place - 1))]
        ]
        pieces = to_pieces(wording["text"], self._slots)
        return Section(ArticleLevel.PARAGRAPH, "", pieces=pieces, children=tuple(points))

    def _point(self, template: str, pointer: str | None) -> Pieces:
        """The words of a point, which may state a value but for the mark that ends them."""
        if pointer is None:
            return to_pieces(template, self._slots)
        return *self._stated(template[:-1], [pointer]), Piece(template[-1])


def _joined(parts: Sequence[Section]) -> Pieces:
    """The words of several paragraphs in one; those with points stand last."""
    ordered = sorted(parts, key=lambda part: bool(part.children))
    pieces: list[Piece] = []
    for part in ordered:
        pieces += [Piece(" "), *part.pieces] if pieces else part.pieces
    return tuple(pieces)
