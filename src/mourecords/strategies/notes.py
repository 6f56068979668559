"""Exchanges of notes: a proposal and a reply of the same day."""

from __future__ import annotations

from mourecords.records.article import Article
from mourecords.strategies.drafts import Draft
from mourecords.strategies.forms import load_tables
from mourecords.strategies.writing import Pen, Piece, Slots, to_pieces


def write_notes(pen: Pen, draft: Draft, *, slots: Slots) -> list[Article]:
    """Both notes after the title. They have no articles: the tree is empty.

    Args:
        pen: what to write with.
        draft: what the notes say.
        slots: what goes into the slots of their templates.
    """
    office = (Piece(draft.frame.topic.formal_office),)
    own = {**slots, "office": office}
    turned = {**own, "a": slots["b"], "b": slots["a"]}
    _open(pen, own, "I")
    pen.write(draft.opening + "\n\n", own)
    for place, chosen in enumerate(draft.body, 1):
        pen.write(draft.numbering.paragraph, {"number": (Piece(str(place)),)})
        pen.write(f"{chosen.wording}\n\n", own)
    entry = "".join(piece.text for piece in to_pieces(draft.entry["text"], own))
    pen.put(Piece(entry, ("/entry_into_force",)))
    _close(pen, draft, side=0)
    _open(pen, turned, "II")
    pen.write(draft.agreeing, own)
    _close(pen, draft, side=1)
    return []


def _open(pen: Pen, slots: Slots, number: str) -> None:
    notes = load_tables()["notes"]
    parts = (number, notes["head"], notes["dated"], notes["greeting"])
    pen.write("\n\n" + "\n\n".join(parts) + "\n\n", slots)


def _close(pen: Pen, draft: Draft, *, side: int) -> None:
    notes, office = load_tables()["notes"], draft.frame.topic.formal_office
    pen.write("\n\n" + notes["assurance"] + "\n\n", {})
    pen.put(Piece(draft.people[side].name, (f"/signatories/{side}",)))
    pen.write("\n{office}\n", {"office": (Piece(office),)})
