"""What the article of a plan tells: its agreements."""

from __future__ import annotations

from mourecords.records.agreement import Agreement
from mourecords.records.clauses import Renewal
from mourecords.records.event import Event
from mourecords.records.party import Party, Signatory
from mourecords.records.provision import Provision
from mourecords.records.term import Notice, Term
from mourecords.strategies.material import State
from mourecords.strategies.plans import Plan, Signer
from mourecords.strategies.sound import Frame
from mourecords.values.dates import PartialDate
from mourecords.values.durations import Duration
from mourecords.values.vocabularies import EventKind, PartyType, RenewalMode, TermKind


def to_agreement(plan: Plan, number: int = 0) -> Agreement:
    """One of the agreements of which the article of a plan tells.

    Args:
        plan: what to tell and how.
        number: which of its agreements.
    """
    frame = plan.frames[number]
    parties = to_parties(plan, frame)
    return Agreement(
        kind=frame.kind.kind,
        binding=plan.binding["binding"] if plan.binding else None,
        parties=parties,
        signatories=tuple(
            _to_signatory(plan, side, parties[side].name) for side in range(len(plan.signers))
        ),
        events=_to_events(plan, parties),
        term=_to_term(plan),
        provisions=tuple(
            Provision(text=text, category=slug)
            for text, slug in frame.topic.provisions[: plan.provisions]
        ),
        subjects=frame.topic.subjects,
    )


def to_parties(plan: Plan, frame: Frame) -> tuple[Party, ...]:
    """The states, or the ministries by the names that the article gives them."""
    if not frame.bodies:
        return tuple(Party(name=s.name, canonical_name=s.name, code=s.code) for s in frame.states)
    return tuple(
        Party(
            name=to_body_name(plan, state).removeprefix("the "),
            code=state.code,
            type=PartyType.GOVERNMENT_BODY,
        )
        for state in frame.states
    )


def to_body_name(plan: Plan, state: State) -> str:
    """The ministry of a state in the words of the article."""
    body = plan.frame.topic.body
    return plan.style.body.format(adj=state.adjective, state=state.running_name, body=body)


def _to_signatory(plan: Plan, side: int, party: str) -> Signatory:
    signer, state = plan.signers[side], plan.frame.states[side]
    titled = "signer}" in plan.style.lead and signer.honorific
    return Signatory(
        name=signer.person.name,
        honorifics=(signer.honorific,) if titled and signer.honorific else (),
        office=_to_office(plan, signer, state),
        on_behalf_of=party,
    )


def _to_office(plan: Plan, signer: Signer, state: State) -> str:
    """The office of a person in the words of the article."""
    lead = plan.style.lead
    if "counterpart" in lead:
        second = state is not plan.frame.states[0]
        return f"{state.adjective} {'counterpart' if second else plan.frame.topic.office}"
    return _to_words(signer.form, plan, state).strip(" ,").replace("  ", " ").removeprefix("the ")


def _to_words(form: str, plan: Plan, state: State) -> str:
    """The words for an office and a state in one of the forms for persons."""
    topic = plan.frame.topic
    return form.format(
        adj=state.adjective,
        state=state.running_name,
        office=topic.office,
        formal_office=topic.formal_office,
        person="",
    )


def _to_events(plan: Plan, parties: tuple[Party, ...]) -> tuple[Event, ...]:
    dated = "{when}" in plan.style.lead
    alone = plan.act.event is EventKind.RATIFIED
    act = Event(
        kind=plan.act.event,
        date=PartialDate.from_date(plan.acted) if dated else None,
        place=plan.place,
        party=parties[0].name if alone else None,
        planned=plan.act.planned,
    )
    if plan.earlier is None:
        return (act,)
    day, place = plan.earlier
    signed = Event(kind=EventKind.SIGNED, date=PartialDate.from_date(day), place=place)
    return act, signed


def _to_term(plan: Plan) -> Term | None:
    told = plan.told
    length = Duration(plan.length["duration"]) if plan.length else None
    notice = Notice(length=Duration(plan.notice["notice"])) if plan.notice else None
    if length is None and notice is None:
        return None
    renewed = Renewal(mode=RenewalMode.AUTOMATIC, period=length) if "renewal" in told else None
    kind = TermKind.FIXED if length else None
    return Term(kind=kind, duration=length, renewal=renewed, notice=notice)
