"""Treaty and memorandum texts whose true record is known."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Unpack

from hypothesis import strategies as st

from mourecords.documents.source import Source
from mourecords.languages.pack import load_pack
from mourecords.records.agreement import Agreement
from mourecords.records.clauses import Renewal
from mourecords.records.event import Event
from mourecords.records.party import Party, Signatory
from mourecords.records.term import EntryIntoForce, Notice, Term
from mourecords.strategies.damage import damaged
from mourecords.strategies.material import Person, State
from mourecords.strategies.sound import Frame, frames, to_title
from mourecords.strategies.values import to_bounds
from mourecords.strategies.wants import Choice, Wants, to_choice
from mourecords.strategies.writing import Pen, Piece, Pieces, Written, to_pieces
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration
from mourecords.values.vocabularies import (
    EventKind,
    Kind,
    RenewalMode,
    SourceKind,
    TermKind,
)

Table = Mapping[str, Any]
_ALWAYS = frozenset(
    {"kind", "parties", "signed_on", "signed_at", "entry_into_force", "languages", "article_count"}
)


@dataclass(frozen=True, slots=True)
class Draft:
    """What an instrument shall say, and with which templates."""

    frame: Frame
    people: tuple[Person, ...]
    signed: datetime.date
    place: str
    articles: tuple[Table, ...]
    entry: Table
    term: Table
    languages: Table
    title: str
    opening: str
    label: str
    testimonium: str


def instruments(
    *, damage: Collection[str] = (), **wants: Unpack[Wants]
) -> st.SearchStrategy[Written]:
    """Texts of agreements between two states, each with its true record.

    Title, preamble, articles, final clauses, testimonium and signature blocks are
    from the language pack (``writing.toml``), and nothing in them is from a real text.

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
    made = _drafts(choice).map(write_instrument)
    for name in damage:
        made = damaged(made, name)
    return made


@cache
def _tables(language: str = "en") -> Table:
    tables: Table = load_pack(language).table("writing")["instruments"]
    return tables


@st.composite
def _drafts(draw: st.DrawFn, choice: Choice) -> Draft:
    tables = _tables()
    kinds = choice.kinds or tuple(Kind(kind) for kind in tables["kinds"])
    frame = draw(frames(Choice(kinds, choice.parties, bilateral=True, between=choice.between)))
    count = draw(st.integers(1, len(tables["body"])))

    def pick(name: str) -> Any:
        return draw(st.sampled_from(tables[name]))

    return Draft(
        frame=frame,
        people=tuple(draw(st.sampled_from(state.people)) for state in frame.states),
        signed=draw(st.dates(*to_bounds(choice.between))),
        place=draw(st.sampled_from(frame.places)),
        articles=tuple(tables["body"][:count]),
        entry=pick("entry"),
        term=pick("terms"),
        languages=pick("languages"),
        title=pick("titles"),
        opening=pick("openings"),
        label=pick("labels"),
        testimonium=pick("testimonia"),
    )


def write_instrument(draft: Draft) -> Written:
    """The text of a draft, with its record.

    Args:
        draft: what to say and how.
    """
    pen, slots, tables = Pen(), _slots(draft), _tables()
    pen.write(draft.title + "\n\n" + draft.opening + "\n\n", slots)
    for recital in tables["recitals"]:
        pen.write(recital + "\n\n", slots)
    pen.write(tables["agreeing"][0] + "\n\n", slots)
    for number, article in enumerate(draft.articles, 1):
        _write_article(pen, draft, slots, number=number, heading=article["heading"])
        pen.write(article["text"] + "\n\n", slots)
    last = len(draft.articles) + 1
    _write_article(pen, draft, slots, number=last, heading=tables["final_heading"])
    pen.write(f"1. {{entry}}\n\n{'2. {term}' if draft.term['text'] else ''}\n\n", slots)
    pen.write(draft.testimonium + "\n\n", slots)
    pen.write(tables["signature_blocks"][0], slots)
    source = Source(language="en", kind=SourceKind.OFFICIAL_TEXT)
    return pen.to_written(_to_agreement(draft), source, stated=_stated(draft))


def _write_article(
    pen: Pen, draft: Draft, slots: Mapping[str, Pieces], *, number: int, heading: str
) -> None:
    own = {
        "number": (Piece(str(number)),),
        "roman": (Piece(_tables()["numerals"][number - 1]),),
        "heading": (Piece(heading),),
    }
    pen.write(draft.label + "\n\n", {**slots, **own})


def _stated(draft: Draft) -> frozenset[str]:
    known = {"duration", "indefinite"} & set(draft.term)
    told = {
        "duration": known,
        "renewal": "renewal" in draft.term,
        "notice": "notice" in draft.term,
        "signatories": draft.people,
    }
    return _ALWAYS | {name for name, value in told.items() if value}


def _to_agreement(draft: Draft) -> Agreement:
    states = draft.frame.states
    offset = draft.entry.get("offset")
    written = PartialDate.from_date(draft.signed)
    return Agreement(
        kind=draft.frame.kind.kind,
        parties=tuple(Party(name=s.long_name, canonical_name=s.name, code=s.code) for s in states),
        signatories=tuple(
            Signatory(name=p.name, office=draft.frame.topic.formal_office, on_behalf_of=s.long_name)
            for p, s in zip(draft.people, states, strict=True)
        ),
        events=(Event(kind=EventKind.SIGNED, date=written, place=draft.place),),
        term=_to_term(draft.term),
        entry_into_force=EntryIntoForce(
            rule=draft.entry["rule"], offset=offset and Duration(offset)
        ),
        articles=tuple(
            {"level": "article", "number": _number(draft, number)}
            for number in range(1, len(draft.articles) + 2)
        ),
        subjects=draft.frame.topic.subjects,
        languages=tuple(draft.languages["codes"]),
    )


def _number(draft: Draft, number: int) -> str:
    return str(_tables()["numerals"][number - 1]) if "roman" in draft.label else str(number)


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


def _slots(draft: Draft) -> dict[str, Pieces]:
    frame, signed = draft.frame, draft.signed
    one, two = frame.states
    slots = {
        "title": (Piece(frame.kind.title, ("/kind",)),),
        "kind": (Piece(frame.kind.title),),
        "topic": (Piece(frame.topic.name),),
        "field": (Piece(to_title(frame.topic.name), ("/subjects/0",)),),
        "a": (Piece(_long(one), ("/parties/0",)),),
        "b": (Piece(_long(two), ("/parties/1",)),),
        "a_person": (Piece(draft.people[0].name, ("/signatories/0",)),),
        "b_person": (Piece(draft.people[1].name, ("/signatories/1",)),),
        "a_office": (Piece(frame.topic.formal_office),),
        "b_office": (Piece(frame.topic.formal_office),),
        "place": (Piece(draft.place, ("/events/0/place",)),),
        "languages": (Piece(draft.languages["words"], ("/languages",)),),
        **_day(signed),
    }
    return {**slots, **_final(draft, slots)}


def _long(state: State) -> str:
    bare = state.long_name == state.name
    return state.running_name if bare else f"the {state.long_name}"


def _day(day: datetime.date) -> dict[str, Pieces]:
    news = load_pack("en").table("writing")["news"]
    pointer = ("/events/0/date",)
    return {
        "day": (Piece(str(day.day), pointer),),
        "ordinal": (Piece(_tables()["ordinals"][day.day - 1], pointer),),
        "month": (Piece(news["months"][day.month - 1], pointer),),
        "year": (Piece(str(day.year), pointer),),
    }


def _final(draft: Draft, slots: dict[str, Pieces]) -> dict[str, Pieces]:
    """The final clauses, each put in whole."""
    term = draft.term
    words = {
        "length": (Piece(term.get("length", ""), ("/term/duration",)),),
        "renewal": (Piece(term.get("renewal_words", ""), ("/term/renewal",)),),
        "notice": (Piece(term.get("notice_words", ""), ("/term/notice",)),),
    }
    kind = draft.frame.kind.title
    clause = Piece(draft.entry["text"].replace("{kind}", kind), ("/entry_into_force",))
    return {"entry": (clause,), "term": to_pieces(term["text"], {**slots, **words})}
