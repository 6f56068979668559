"""Treaty and memorandum texts whose true record is known."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import Unpack

from hypothesis import strategies as st

from mourecords.documents.source import Source
from mourecords.strategies.damage import damaged
from mourecords.strategies.drafts import (
    Draft,
    drafts,
    load_tables,
    to_drafted,
    to_long,
    to_number,
)
from mourecords.strategies.manners import load_news
from mourecords.strategies.sound import to_title
from mourecords.strategies.wants import Wants, to_choice
from mourecords.strategies.writing import Pen, Piece, Pieces, Written, to_pieces
from mourecords.values.vocabularies import SourceKind

Slots = Mapping[str, Pieces]


def instruments(
    *, damage: Collection[str] = (), **wants: Unpack[Wants]
) -> st.SearchStrategy[Written]:
    """Texts of agreements between two states, each with its true record.

    Title, preamble, articles, final clauses, testimonium and signature blocks are from the
    language pack (``writing_instruments.toml``), and nothing in them is from a real text.
    Treaties and memoranda speak in their own words ("shall", "will").

    Args:
        damage: what is done to the text, names in ``mourecords.strategies.DAMAGE``.
        wants: what the agreement shall be, as for ``agreements``; two parties.

    Raises:
        ValueError: a damage that is not known, or more than two parties.

    Examples:
        >>> from hypothesis import find
        >>> written = find(instruments(kinds=["treaty"]), lambda written: True)
        >>> written.text.startswith("Treaty")
        True
        >>> str(written.record.agreement.entry_into_force.rule)
        'on_signature'
    """
    choice = to_choice(wants)
    if choice.bilateral is False or len(choice.parties or ()) > 2:
        raise ValueError("instruments are written for two states")
    made = drafts(choice).map(write_instrument)
    for name in damage:
        made = damaged(made, name)
    return made


def write_instrument(draft: Draft) -> Written:
    """The text of a draft, with its record.

    Args:
        draft: what to say and how.
    """
    pen, slots, tables = Pen(), _slots(draft), load_tables()
    pen.mark(draft.title, slots, pointer="/title")
    pen.write("\n\n" + draft.opening + "\n\n", slots)
    for recital in tables["front"]["recitals"][: draft.recitals]:
        pen.write(recital + "\n\n", slots)
    pen.write(draft.agreeing + "\n\n", slots)
    _write_articles(pen, draft, slots)
    pen.write(draft.testimonium + "\n\n", slots)
    pen.write(draft.block, slots)
    source = Source(language="en", kind=SourceKind.OFFICIAL_TEXT)
    return pen.to_written([to_drafted(draft)], source)


def _write_articles(pen: Pen, draft: Draft, slots: Slots) -> None:
    tables = load_tables()["articles"]
    texts = [(article["heading"], article["text"]) for article in draft.articles]
    if draft.areas:
        ends = [";"] * (draft.provisions - 1) + ["."]
        listed = "".join(
            f"\n({letter}) {{provision_{index}}}{end}"
            for index, (letter, end) in enumerate(zip(tables["letters"], ends, strict=False))
        )
        texts.insert(1, (tables["areas_heading"], draft.areas + listed))
    term = "\n\n2. {term}" if draft.term["text"] else ""
    texts.append((tables["final_heading"], f"1. {{entry}}{term}"))
    for number, (heading, text) in enumerate(texts, 1):
        node = (f"/articles/{number - 1}",)
        own = {
            "number": (Piece(str(number), node),),
            "roman": (Piece(to_number(draft, number), node),),
            "heading": (Piece(heading),),
        }
        pen.write(draft.label, {**slots, **own})
        pen.write(f"\n\n{text}\n\n", slots)


def _slots(draft: Draft) -> dict[str, Pieces]:
    frame = draft.frame
    words = {
        "title": frame.kind.title,
        "kind": frame.kind.title,
        "topic": frame.topic.name,
        "a_office": frame.topic.formal_office,
        "b_office": frame.topic.formal_office,
        **{name: draft.register[name] for name in ("party", "parties", "shall", "force")},
    }
    slots = {
        **{name: (Piece(text),) for name, text in words.items()},
        **_of_sides(draft),
        **_of_day(draft.signed),
        "title": (Piece(frame.kind.title, ("/kind",)),),
        "field": (Piece(to_title(frame.topic.name), ("/subjects/0",)),),
        "place": (Piece(draft.place, ("/events/0/place",)),),
        "languages": (Piece(draft.languages["words"], ("/languages",)),),
    }
    for index, (text, _) in enumerate(frame.topic.provisions):
        slots[f"provision_{index}"] = (Piece(text, (f"/provisions/{index}",)),)
    return {**slots, **_of_final(draft, slots)}


def _of_sides(draft: Draft) -> dict[str, Pieces]:
    slots: dict[str, Pieces] = {}
    for side, (letter, state) in enumerate(zip("ab", draft.frame.states, strict=True)):
        party = (f"/parties/{side}",)
        slots[letter] = (Piece(to_long(state), party),)
        slots[letter.upper()] = (Piece(to_long(state).upper(), party),)
        slots[f"{letter}_person"] = (Piece(draft.people[side].name, (f"/signatories/{side}",)),)
    return slots


def _of_day(day: datetime.date) -> dict[str, Pieces]:
    calendar, closing = load_news()["calendar"], load_tables()["closing"]
    pointer = ("/events/0/date",)
    words = {
        "day": str(day.day),
        "ordinal": calendar["ordinals"][day.day - 1],
        "word_day": closing["word_days"][day.day - 1],
        "month": calendar["months"][day.month - 1],
        "year": str(day.year),
    }
    return {name: (Piece(text, pointer),) for name, text in words.items()}


def _of_final(draft: Draft, slots: Slots) -> dict[str, Pieces]:
    """The final clauses, each put in whole."""
    term, entry = draft.term, draft.entry
    words = {
        "length": (Piece(term.get("length", ""), ("/term/duration",)),),
        "renewal": (Piece(term.get("renewal_words", ""), ("/term/renewal",)),),
        "notice": (Piece(term.get("notice_words", ""), ("/term/notice",)),),
    }
    clause = "".join(piece.text for piece in to_pieces(entry["text"], slots))
    derived = ("/events/1/date",) if entry["rule"] == "on_signature" else ()
    return {
        "entry": (Piece(clause, ("/entry_into_force", *derived)),),
        "term": to_pieces(term["text"], {**slots, **words}),
    }
