"""Strategies for records: agreements with their evidence, sound or with a fault."""

from __future__ import annotations

from functools import partial
from typing import Unpack

from hypothesis import strategies as st

from mourecords.documents.source import Source
from mourecords.records.agreement import Agreement
from mourecords.records.evidence import Evidence
from mourecords.records.record import Record
from mourecords.strategies.agreements import agreements
from mourecords.strategies.documents import sources
from mourecords.strategies.evidence import evidence as any_evidence
from mourecords.strategies.faults import FAULTS, plant_fault
from mourecords.strategies.wants import Wants
from mourecords.values.vocabularies import Basis, SourceKind

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
        return _sound(chosen.map(partial(plant_fault, fault=fault)), evidence=evidence)
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
    piece = (Evidence(rule="register.entry", basis=Basis.ASSERTED),)
    return Record(
        id=f"r{number:04}",
        agreement=agreement,
        evidence=dict.fromkeys(to_pointers(agreement), piece),
        sources=(_REGISTER,),
    )


@st.composite
def _any(draw: st.DrawFn, chosen: st.SearchStrategy[Agreement], *, evidence: bool | None) -> Record:
    agreement = draw(chosen)
    texts = tuple(draw(st.lists(sources(), max_size=2)))
    pieces = st.lists(any_evidence(sources=len(texts)), min_size=1, max_size=2).map(tuple)
    pointers = to_pointers(agreement)
    if evidence is None:
        pointers = [pointer for pointer in pointers if draw(st.booleans())]
    return Record(
        id=draw(st.none() | st.integers(0, 9_999).map("r{:04}".format)),
        agreement=agreement,
        evidence={} if evidence is False else {pointer: draw(pieces) for pointer in pointers},
        sources=texts,
    )


def to_pointers(agreement: Agreement) -> list[str]:
    """JSON Pointers to the values of an agreement: to members of lists, parts, or the value.

    Examples:
        >>> to_pointers(Agreement(kind="pact", term={"kind": "fixed", "duration": "P5Y"}))
        ['/kind', '/term/kind', '/term/duration']
    """
    pointers = []
    for name, value in agreement.model_dump(exclude_defaults=True).items():
        if isinstance(value, dict):
            pointers += [f"/{name}/{part}" for part in value]
        elif isinstance(value, list | tuple):
            pointers += [f"/{name}/{index}" for index in range(len(value))]
        else:
            pointers.append(f"/{name}")
    return pointers
