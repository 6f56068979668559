"""Where and when an instrument was signed: once, or by its parties one after another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mourecords.assembly.proving import Proof
from mourecords.mentions.instrument_text import InstrumentText
from mourecords.mentions.opening_dates import find_opening_date
from mourecords.mentions.several_signatures import Signature, find_dated_sides, find_further
from mourecords.mentions.testimonium import Done, find_done
from mourecords.mentions.title_dates import find_title_date
from mourecords.mentions.titles import TitleMention
from mourecords.records.event import Event
from mourecords.records.party import Party
from mourecords.values.vocabularies import EventKind

_SEVERAL: Final = 2


def to_signed(
    text: InstrumentText, parties: tuple[Party, ...], *, title: TitleMention | None, proof: Proof
) -> tuple[Event, ...]:
    """The signatures that the text tells of, in its order, with evidence for each.

    The closing formula comes first, then what stands under the names of the sides,
    then the title and its block.

    Args:
        text: the instrument.
        parties: who may have signed.
        title: the title, or None.
        proof: where evidence goes.
    """
    names = {party.code: party.name for party in parties}
    events = []
    for index, (done, code) in enumerate(_signatures(text, title)):
        place = " ".join(done.place.split()) if done.place else None
        first = done.date_span or done.place_span
        for name, span in (("date", done.date_span), ("place", done.place_span), ("kind", first)):
            if span and (name != "place" or place):
                rule = "signature.done" if name == "kind" else f"signature.{name}"
                proof.add(f"/events/{index}/{name}", text.view.to_text(span), rule=rule)
        party = names.get(code) if code else None
        events.append(Event(kind=EventKind.SIGNED, date=done.date, place=place, party=party))
    return tuple(events)


def _signatures(text: InstrumentText, title: TitleMention | None) -> Iterator[Signature]:
    done = find_done(text)
    whole = done is not None and done.date is not None and done.place is not None
    sides = [] if whole else list(find_dated_sides(text))
    if done and done.date and len(sides) < _SEVERAL:
        yield Signature(done)
        yield from find_further(text, done)
        return
    if sides:
        yield from (_with_place(side, done) for side in sides)
        return
    told = find_title_date(text.view, text.pack, title=title) if title else None
    block = told or find_opening_date(text, title.span.end if title else 0)
    found = _with_opening(done, block)
    if found is not None:
        yield Signature(found)


def _with_place(side: Signature, done: Done | None) -> Signature:
    """A signature with the place of the closing formula, where it has none of its own."""
    if side.done.place or done is None or done.place is None:
        return side
    where = side.done._replace(place=done.place, place_span=done.place_span)
    return side._replace(done=where)


def _with_opening(done: Done | None, opening: Done | None) -> Done | None:
    """The date of the title block, and the place of the closing formula where it has one."""
    if opening is None:
        return done
    if done is None or done.place is None:
        return opening
    return opening._replace(place=done.place, place_span=done.place_span)
