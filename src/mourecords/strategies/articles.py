"""News articles whose true record is known."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from functools import cache
from typing import Any, Unpack

from hypothesis import strategies as st

from mourecords.documents.source import Source
from mourecords.languages.pack import load_pack
from mourecords.records.agreement import Agreement
from mourecords.records.event import Event
from mourecords.records.party import Party, Signatory
from mourecords.records.provision import Provision
from mourecords.strategies.damage import damaged, surrounded
from mourecords.strategies.plans import Plan, plans, to_article_choice
from mourecords.strategies.wants import Wants, to_choice
from mourecords.strategies.writing import Pen, Piece, Pieces, Written
from mourecords.values.dates import PartialDate
from mourecords.values.vocabularies import EventKind, SourceKind

_ALWAYS = frozenset({"kind", "parties", "signed_on", "status", "subjects"})


def articles(
    *, damage: Collection[str] = (), furniture: bool = False, **wants: Unpack[Wants]
) -> st.SearchStrategy[Written]:
    """News articles about the signature of an agreement, each with its true record.

    The words are those of the language pack (``writing.toml``), and nothing in them
    is from a real article. The date counts from the dateline.

    Args:
        damage: what is done to the text, names in ``mourecords.strategies.DAMAGE``.
        furniture: whether menus, notices and links stand around the article.
        wants: what the agreement shall be, as for ``agreements``; two parties.

    Raises:
        ValueError: a damage that is not known, or more than two parties.

    Examples:
        >>> from hypothesis import find
        >>> written = find(articles(parties=["PE", "CL"]), lambda written: True)
        >>> row = written.record.to_row()
        >>> [party["code"] for party in row["parties"]], row["signed_on"] is not None
        (['PE', 'CL'], True)
        >>> all(e.quote in written.text for e in written.record.evidence["/parties/0"])
        True
    """
    made = plans(to_article_choice(to_choice(wants))).map(write_article)
    if furniture:
        made = st.builds(_furnished, made, _furniture("before"), _furniture("after"))
    for name in damage:
        made = damaged(made, name)
    return made


def _furniture(place: str) -> st.SearchStrategy[str]:
    return st.sampled_from(_news()[f"furniture_{place}"])


def _furnished(written: Written, before: str, after: str) -> Written:
    return surrounded(written, before=f"{before}\n\n", after=f"\n{after}\n")


@cache
def _news(language: str = "en") -> Mapping[str, Any]:
    news: Mapping[str, Any] = load_pack(language).table("writing")["news"]
    return news


def write_article(plan: Plan) -> Written:
    """The article that a plan describes, with its record.

    Args:
        plan: what to tell and how.
    """
    pen, slots, style = Pen(), to_slots(plan), plan.style
    if style.headline:
        pen.begin(style.headline + "\n\n", slots)
    pen.write(style.dateline, {"city": slots["city"], "date": _dateline_date(plan)})
    pen.begin(style.lead + "\n\n", slots)
    provisions, lengths, renewals = style.bodies
    wanted = (plan.provisions, plan.length, plan.renewed)
    bodies = zip((provisions, lengths, renewals), wanted, strict=True)
    for sentence in (body for body, want in bodies if want):
        pen.write(sentence + "\n\n", slots)
    for sentence in style.background:
        pen.put(Piece(sentence + "\n\n"))
    day = PartialDate.from_date(plan.published)
    source = Source(published=day, language="en", kind=SourceKind.NEWS)
    return pen.to_written(to_agreement(plan), source, stated=_stated(plan))


def _stated(plan: Plan) -> frozenset[str]:
    told = {
        "signatories": plan.people,
        "signed_at": plan.place,
        "duration": plan.length,
        "renewal": plan.renewed,
        "provisions": plan.provisions,
    }
    return _ALWAYS | {name for name, value in told.items() if value}


def to_agreement(plan: Plan) -> Agreement:
    """The agreement that the article of a plan tells of."""
    states = plan.frame.states
    parties = tuple(Party(name=s.name, canonical_name=s.name, code=s.code) for s in states)
    people = plan.people or ()
    office = plan.frame.topic.office
    return Agreement(
        kind=plan.frame.kind.kind,
        parties=parties,
        signatories=tuple(
            Signatory(
                name=person.name, office=f"{state.adjective} {office}", on_behalf_of=state.name
            )
            for state, person in zip(states, people, strict=False)
        ),
        events=(
            Event(kind=EventKind.SIGNED, date=PartialDate.from_date(plan.signed), place=plan.place),
        ),
        term=plan.term,
        provisions=tuple(
            Provision(text=text, category=slug)
            for text, slug in plan.frame.topic.provisions[: plan.provisions]
        ),
        subjects=plan.frame.topic.subjects,
    )


def to_slots(plan: Plan) -> dict[str, Pieces]:
    """What goes into the slots of the templates."""
    frame = plan.frame
    one, two = frame.states
    short = frame.kind.short if plan.style.short and frame.kind.short else frame.kind.name
    slots = {
        "a": (Piece(one.running_name, ("/parties/0",)),),
        "b": (Piece(two.running_name, ("/parties/1",)),),
        "a_adj": (Piece(one.adjective, ("/parties/0",)),),
        "b_adj": (Piece(two.adjective, ("/parties/1",)),),
        "office": (Piece(frame.topic.office),),
        "short": (Piece(short, ("/kind",)),),
        "name": (Piece(frame.kind.title, ("/kind",)),),
        "topic": (Piece(frame.topic.name, ("/subjects/0",)),),
        "city": (Piece(one.capital.upper()),),
        "when": _when(plan),
        "where": (Piece(" in "), Piece(plan.place, ("/events/0/place",))) if plan.place else (),
        "provisions": _provisions(plan),
        **_instrument(plan),
        **_people(plan),
    }
    if plan.length:
        pointer = ("/term/duration",)
        slots["length"] = (Piece(plan.length["words"], pointer),)
        slots["adjective"] = (Piece(plan.length["adjective"], pointer),)
        slots["period"] = (Piece(plan.length["words"], ("/term/renewal",)),)
    return slots


def _instrument(plan: Plan) -> dict[str, Pieces]:
    name, topic = plan.frame.kind.name, plan.frame.topic.name
    article = "an" if name[0] in "aeiou" else "a"
    rest = (Piece(name, ("/kind",)), Piece(" on "), Piece(topic, ("/subjects/0",)))
    return {
        "instrument": (Piece(f"{article} "), *rest),
        "instrument_cap": (Piece(f"{article.capitalize()} "), *rest),
    }


def _people(plan: Plan) -> dict[str, Pieces]:
    if plan.people is None:
        return {}
    one, two = plan.people
    return {
        "a_person": (Piece(one.name, ("/signatories/0",)),),
        "b_person": (Piece(two.name, ("/signatories/1",)),),
        "pronoun": (Piece(_news()["pronouns"][one.gender]),),
    }


def _provisions(plan: Plan) -> Pieces:
    chosen = [text for text, _ in plan.frame.topic.provisions[: plan.provisions]]
    comma, last = _news()["joins"]
    pieces: list[Piece] = []
    for index, text in enumerate(chosen):
        if index:
            pieces.append(Piece(last if index == len(chosen) - 1 else comma))
        pieces.append(Piece(text, (f"/provisions/{index}",)))
    return tuple(pieces)


def _when(plan: Plan) -> Pieces:
    text = plan.style.when.format(**_parts(plan.signed))
    return (Piece(text, ("/events/0/date",), derived=True),)


def _dateline_date(plan: Plan) -> Pieces:
    text = plan.style.dateline_date.format(**_parts(plan.published))
    return (Piece(text, ("/events/0/date",), derived=True),)


def _parts(day: datetime.date) -> dict[str, str]:
    news = _news()
    month = news["months"][day.month - 1]
    return {
        "day": str(day.day),
        "month": month,
        "short_month": month[:3],
        "year": str(day.year),
        "weekday": news["weekdays"][day.weekday()],
    }
