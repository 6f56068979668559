"""What goes into the slots of the templates of instruments."""

from __future__ import annotations

import datetime
from typing import Final

from mourecords.strategies.drafted import to_depositary, to_long
from mourecords.strategies.drafts import Draft
from mourecords.strategies.forms import load_tables
from mourecords.strategies.manners import load_news
from mourecords.strategies.material import State
from mourecords.strategies.sound import to_title
from mourecords.strategies.writing import Piece, Pieces, Slots, to_pieces


def fill_slots(draft: Draft) -> Slots:
    """The slots of all templates of a draft but for its signature blocks."""
    frame = draft.frame
    languages = draft.languages
    prevailing = languages.get("prevailing", ("", ""))[1]
    words = {
        "kind": frame.kind.title,
        "topic": frame.topic.name,
        "next_year": str(draft.signed.year + 1),
        **{name: draft.register[name] for name in ("party", "parties", "shall", "force")},
    }
    slots: dict[str, Pieces] = {
        **{name: (Piece(text),) for name, text in words.items()},
        **_of_sides(draft),
        **_of_day(draft.signed, "/events/0/date"),
        "title": (Piece(frame.kind.title, ("/kind",)),),
        "field": (Piece(to_title(frame.topic.name), ("/subjects/0",)),),
        "place": (Piece(draft.place, ("/events/0/place",)),),
        "languages": (Piece(languages["words"], ("/languages",)),),
        "prevailing": (Piece(prevailing, ("/final_clauses/prevailing_language",)),),
        "depositary": (Piece(to_depositary(draft) or "", ("/depositary",)),),
        **_TERM,
    }
    for index, (text, _) in enumerate(frame.topic.provisions):
        slots[f"provision_{index}"] = (Piece(text, (f"/provisions/{index}",)),)
    return {**slots, "earlier": _of_earlier(draft, slots)}


_TERM: Final = {
    name: (Piece("", (f"/term/{part}",)),)
    for name, part in (("length", "duration"), ("renewal", "renewal"), ("notice", "notice"))
}


def _of_sides(draft: Draft) -> dict[str, Pieces]:
    """The parties in a row, each by the words of the form."""
    sides = [_of_side(draft, state, side) for side, state in enumerate(draft.frame.states)]
    return {
        "sides": _listed(sides, ", ", " and "),
        "Sides": _listed(sides, ", ", " and "),
        "sides_lines": _listed(sides, "\n", "\nand\n"),
        "a": (_name(draft, 0),),
        **({"b": (_name(draft, 1),)} if len(sides) > 1 else {}),
    }


def _listed(sides: list[Pieces], comma: str, last: str) -> Pieces:
    pieces = list(sides[0])
    for index, side in enumerate(sides[1:], 1):
        pieces += [Piece(last if index == len(sides) - 1 else comma), *side]
    return tuple(pieces)


def _of_side(draft: Draft, state: State, side: int) -> Pieces:
    """One party, such as "the Government of the Republic of Peru"."""
    pointer = (f"/parties/{side}",)
    before, _, _ = draft.table["side"].partition("{state}")
    before = before.replace("{body}", draft.frame.topic.body)
    if draft.form == "ministries":
        return Piece("the "), Piece(f"{before.removeprefix('the ')}{to_long(state)}", pointer)
    return Piece(before), _name(draft, side)


def _name(draft: Draft, side: int) -> Piece:
    return Piece(to_long(draft.frame.states[side]), (f"/parties/{side}",))


def fill_block(draft: Draft, side: int) -> Slots:
    """The slots of the signature block of one side."""
    pieces = _of_side(draft, draft.frame.states[side], side)
    office = draft.frame.topic.formal_office
    return {
        "side": pieces,
        "SIDE": tuple(Piece(piece.text.upper(), piece.pointers) for piece in pieces),
        "person": (Piece(draft.people[side].name, (f"/signatories/{side}",)),),
        "office": (Piece(office),),
    }


def _of_day(day: datetime.date, pointer: str) -> dict[str, Pieces]:
    calendar, closing = load_news()["calendar"], load_tables()["closing"]
    words = {
        "day": str(day.day),
        "ordinal": calendar["ordinals"][day.day - 1],
        "word_day": closing["word_days"][day.day - 1],
        "month": calendar["months"][day.month - 1],
        "year": str(day.year),
    }
    return {name: (Piece(text, (pointer,)),) for name, text in words.items()}


def _of_earlier(draft: Draft, slots: Slots) -> Pieces:
    """The title of the earlier agreement, as one piece."""
    if draft.earlier is None:
        return (Piece(""),)
    day, months = draft.earlier_day, load_news()["calendar"]["months"]
    own = {
        **slots,
        "earlier_day": (Piece(f"{day.day} {months[day.month - 1]} {day.year}"),),
        "earlier_place": (Piece(draft.frame.places[-1]),),
    }
    pieces = to_pieces(draft.earlier, own)
    pointers = ("/related/0", "/subjects/0", "/parties/0", "/parties/1")
    return (Piece("".join(piece.text for piece in pieces), pointers),)
