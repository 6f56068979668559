"""What goes into the slots of the sentences of an article, with what each piece states."""

from __future__ import annotations

import datetime
import re
from typing import Final

from mourecords.strategies.manners import load_news
from mourecords.strategies.material import State
from mourecords.strategies.plans import Plan, Signer
from mourecords.strategies.sound import Frame
from mourecords.strategies.truth import to_body_name
from mourecords.strategies.writing import Piece, Pieces, to_pieces

_SIDES: Final = ("a", "b")
_BOTH: Final = (0, 1)


def to_slots(plan: Plan) -> dict[str, Pieces]:
    """What goes into the slots of the templates.

    Args:
        plan: what to tell and how.
    """
    slots: dict[str, Pieces] = {}
    for letter, state in zip(_SIDES, plan.frame.states, strict=False):
        slots |= _of_state(plan, state, letter)
    for side, signer in enumerate(plan.signers):
        slots |= _of_signer(plan, signer, side)
    for number, frame in enumerate(plan.frames):
        slots |= _of_instrument(frame, number)
    return {
        **slots,
        **_of_names(plan),
        **_of_times(plan),
        **_of_term(plan),
        "parties": _listed(
            plan, [(s.running_name, f"/parties/{i}") for i, s in enumerate(plan.frame.states)]
        ),
        "provisions": _listed(
            plan,
            [
                (text, f"/provisions/{i}")
                for i, (text, _) in enumerate(plan.frame.topic.provisions[: plan.provisions])
            ],
        ),
    }


def _all(plan: Plan) -> tuple[int, ...]:
    """The numbers of the records of an article."""
    return _BOTH[: len(plan.frames)]


def _listed(plan: Plan, entries: list[tuple[str, str]]) -> Pieces:
    """The entries with commas, and a word before the last."""
    comma, last = plan.style.joins
    pieces: list[Piece] = []
    for index, (text, pointer) in enumerate(entries):
        if index:
            end = last if len(entries) > 2 else last.removeprefix(",")
            pieces.append(Piece(end if index == len(entries) - 1 else comma))
        pieces.append(Piece(text, (pointer,), of=_all(plan)))
    return tuple(pieces)


def _of_state(plan: Plan, state: State, side: str) -> dict[str, Pieces]:
    pointer, of = (f"/parties/{_SIDES.index(side)}",), _all(plan)
    return {
        side: (Piece(state.running_name, pointer, of=of),),
        f"{side}_adj": (Piece(state.adjective, pointer, of=of),),
        f"{side}_body": (Piece(to_body_name(plan, state), pointer, of=of),),
    }


def _of_signer(plan: Plan, signer: Signer, side: int) -> dict[str, Pieces]:
    state, topic, letter = plan.frame.states[side], plan.frame.topic, _SIDES[side]
    name = Piece(signer.person.name, (f"/signatories/{side}",))
    party = (f"/parties/{side}",)
    parts: dict[str, Pieces] = {
        "person": (Piece(f"{signer.honorific} "), name) if signer.honorific else (name,),
        "adj": (Piece(state.adjective, party),),
        "state": (Piece(state.running_name, party),),
        "office": (Piece(topic.office),),
        "formal_office": (Piece(topic.formal_office),),
    }
    pronouns = load_news()["persons"]["pronouns"]
    return {
        f"{letter}_person": (name,),
        f"{letter}_signer": to_pieces(signer.form, parts),
        **({"pronoun": (Piece(pronouns[signer.person.gender]),)} if side == 0 else {}),
    }


def _of_instrument(frame: Frame, number: int) -> dict[str, Pieces]:
    name, topic = frame.kind.name, frame.topic.name
    own = (
        Piece(name, ("/kind",), of=(number,)),
        Piece(" on "),
        Piece(topic, ("/subjects/0",), of=(number,)),
    )
    article = "an " if name[0] in "aeiou" else "a "
    slots: dict[str, Pieces] = {("instrument", "second")[number]: (Piece(article), *own)}
    return {**slots, "own": own} if number == 0 else slots


def _of_names(plan: Plan) -> dict[str, Pieces]:
    kind, topic = plan.frame.kind, plan.frame.topic
    short = kind.short if plan.style.short and kind.short else kind.name
    return {
        "name": (Piece(kind.title, ("/kind",)),),
        "short": (Piece(short, ("/kind",)),),
        "topic": (Piece(topic.name, ("/subjects/0",)),),
        "office": (Piece(topic.office),),
        "city": (Piece(plan.frame.states[0].capital.upper()),),
        "other": (Piece(plan.other.running_name),),
    }


def _of_times(plan: Plan) -> dict[str, Pieces]:
    news, of = load_news(), _all(plan)
    when = fill_date(plan.style.when, plan.acted)
    derived = not re.search(r"\d{4}", when)
    place = Piece(plan.place or "", ("/events/0/place",), of=of)
    slots: dict[str, Pieces] = {
        "when": (Piece(when, ("/events/0/date",), derived=derived, of=of),),
        "where": (Piece(" in "), place) if plan.place else (),
    }
    if plan.earlier:
        day, earlier = plan.earlier
        written = fill_date(news["when"]["absolute"]["earlier"], day)
        slots["earlier_day"] = (Piece(written, ("/events/1/date",)),)
        slots["earlier_place"] = (Piece(earlier, ("/events/1/place",)),)
    return slots


def _of_term(plan: Plan) -> dict[str, Pieces]:
    slots: dict[str, Pieces] = {}
    if plan.length:
        duration = ("/term/duration",)
        slots["length"] = (Piece(plan.length["words"], duration),)
        slots["adjective"] = (Piece(plan.length["adjective"], duration),)
        slots["period"] = (Piece(plan.length["words"], ("/term/renewal",)),)
        slots["mode"] = (Piece("", ("/term/renewal",)),)
    if plan.notice:
        slots["notice"] = (Piece(plan.notice["words"], ("/term/notice",)),)
    if plan.binding:
        slots["bound"] = (Piece("", ("/binding",)),)
    return slots


def fill_date(form: str, day: datetime.date) -> str:
    """A day in the words of a form.

    Args:
        form: words with slots: ``day``, ``month``, ``short_month``, ``year``, ``weekday``,
            ``ordinal``.
        day: the day.

    Examples:
        >>> fill_date("on {weekday}, {month} {day},", datetime.date(2015, 5, 28))
        'on Thursday, May 28,'
    """
    calendar = load_news()["calendar"]
    month = calendar["months"][day.month - 1]
    return form.format(
        day=day.day,
        month=month,
        short_month=month[:3],
        year=day.year,
        weekday=calendar["weekdays"][day.weekday()],
        ordinal=calendar["ordinals"][day.day - 1],
    )
