"""Strategies for records: agreements with their evidence, sound or with a fault."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial
from typing import Unpack

from hypothesis import strategies as st

from mourecords.documents.source import Source
from mourecords.records.agreement import Agreement
from mourecords.records.evidence import Evidence
from mourecords.records.record import Record
from mourecords.strategies.agreements import agreements
from mourecords.strategies.documents import sources
from mourecords.strategies.evidence import evidence as any_evidence
from mourecords.strategies.evidence import to_asserted, to_pointers
from mourecords.strategies.faults import FAULTS, plant_fault
from mourecords.strategies.wants import Wants
from mourecords.values.vocabularies import SourceKind

_REGISTER = Source(title="Register of Agreements", kind=SourceKind.REGISTRY, language="en")


def records(
    *,
    sound: bool = False,
    fault: str | None = None,
    evidence: bool | None = None,
    **wants: Unpack[Wants],
) -> st.SearchStrategy[Record]:
    """Records of agreements.

    Args:
        sound: no rule of ``mourecords.validate`` finds an error in them.
        fault: sound but for this one fault, a name in ``FAULTS``: the id of the rule that
            finds it.
        evidence: whether every value has evidence; None for either.
        wants: ``kinds``, ``parties``, ``bilateral``, ``binding``, ``between``:
            what the agreement shall be, as for ``agreements``.

    Raises:
        ValueError: wishes that contradict one another, or a fault that is not known.

    Examples:
        >>> from hypothesis import find
        >>> record = find(records(sound=True), lambda record: record.agreement.signatories)
        >>> record.to_row()["kind"], [person.name for person in record.agreement.signatories]
        ('memorandum_of_understanding', ['Ana Soto', 'Tomás Aravena'])
    """
    if fault is not None and fault not in FAULTS:
        raise ValueError(f"there is no fault {fault!r}; there are: {', '.join(sorted(FAULTS))}")
    chosen = agreements(sound=sound or fault is not None, **wants)
    if fault is not None:
        return _sound(chosen, evidence=evidence).map(partial(plant_fault, fault=fault))
    return _sound(chosen, evidence=evidence) if sound else _any(chosen, evidence=evidence)


def _sound(
    chosen: st.SearchStrategy[Agreement], *, evidence: bool | None
) -> st.SearchStrategy[Record]:
    wanted = st.booleans() if evidence is None else st.just(evidence)
    return st.builds(_to_sound_record, chosen, wanted, st.integers(0, 9_999))


def _to_sound_record(agreement: Agreement, proved: bool, number: int) -> Record:  # noqa: FBT001
    """The agreement, asserted by a register or by nobody."""
    if not proved:
        return Record(id=f"r{number:04}", agreement=agreement)
    return Record(
        id=f"r{number:04}",
        agreement=agreement,
        evidence=to_asserted(agreement),
        sources=(_REGISTER,),
    )


# Made once: to make a strategy costs more than to draw from it.
_STEPS = st.integers(1, 4)
_IDS = st.none() | st.integers(0, 9_999).map("r{:04}".format)


@cache
def _sources() -> st.SearchStrategy[list[Source]]:
    return st.lists(sources(), max_size=2)


@cache
def _pieces(sources: int) -> st.SearchStrategy[list[Evidence]]:
    return st.lists(any_evidence(sources=sources), min_size=1, max_size=3)


@st.composite
def _any(draw: st.DrawFn, chosen: st.SearchStrategy[Agreement], *, evidence: bool | None) -> Record:
    agreement = draw(chosen)
    texts = tuple(draw(_sources()))
    pointers = [] if evidence is False else to_pointers(agreement)
    step = 1 if evidence else draw(_STEPS)
    return Record(
        id=draw(_IDS),
        agreement=agreement,
        evidence=_draw_evidence(draw, pointers[::step], sources=len(texts)),
        sources=texts,
    )


def _draw_evidence(
    draw: st.DrawFn, pointers: Sequence[str], *, sources: int
) -> dict[str, tuple[Evidence, ...]]:
    """A few pieces, each for several of the values."""
    if not pointers:
        return {}
    pieces = draw(_pieces(sources))
    ends = [(piece, *pieces[number + 1 :][:1]) for number, piece in enumerate(pieces)]
    return {pointer: ends[place % len(ends)] for place, pointer in enumerate(pointers)}
