"""Strategies for terms, renewals, notices, rules of entry into force and final clauses."""

from __future__ import annotations

from collections.abc import Collection

from hypothesis import strategies as st

from mourecords.records.clauses import Clock, Condition, Renewal, Survival
from mourecords.records.final_clauses import FinalClauses
from mourecords.records.term import EntryIntoForce, Notice, Term
from mourecords.strategies.material import load_material
from mourecords.strategies.sparse import sparse
from mourecords.strategies.values import Between, durations, language_codes, partial_dates, words
from mourecords.values.durations import Duration
from mourecords.values.vocabularies import (
    AmendmentRule,
    DisputeLevel,
    EntryIntoForceRule,
    NoticeBefore,
    RenewalMode,
    ReservationRule,
    TermKind,
    TermStart,
    YearEnd,
)

_DAYS = st.integers(1, 90).map(lambda number: Duration(days=number))


def renewals(*, modes: Collection[RenewalMode] | None = None) -> st.SearchStrategy[Renewal]:
    """How a term is followed by another.

    Args:
        modes: ``automatic``, ``by_agreement``; None for both.

    Examples:
        >>> from hypothesis import find
        >>> find(renewals(), lambda renewal: renewal.period is not None).period
        Duration('P1Y')
    """
    return sparse(
        Renewal,
        {"mode": st.sampled_from([RenewalMode(mode) for mode in modes or RenewalMode])},
        optional={"period": durations(), "times": st.integers(1, 99), "at_most": durations()},
    )


def notices() -> st.SearchStrategy[Notice]:
    """The notice that ends an agreement.

    Examples:
        >>> from hypothesis import find
        >>> find(notices(), lambda notice: notice.length.months).length
        Duration('P3M')
    """
    plain = sparse(
        Notice,
        {"length": durations(), "before": st.sampled_from(NoticeBefore)},
        optional={
            "by": words(),
            "not_before": durations(),
            "year_end": st.sampled_from(YearEnd),
            "first_of_month": st.just(value=True),
        },
    )
    working = st.builds(Notice, length=_DAYS, working_days=st.just(value=True))
    windows = st.builds(Notice, length=durations(), every=durations(), window=durations())
    return plain | working | windows


def entry_rules(
    *, rules: Collection[EntryIntoForceRule] | None = None
) -> st.SearchStrategy[EntryIntoForce]:
    """The rules by which agreements enter into force.

    Args:
        rules: those that may occur; None for all.

    Examples:
        >>> from hypothesis import find
        >>> str(find(entry_rules(), lambda entry: True).rule)
        'on_signature'
    """
    needed = {"rule": st.sampled_from([EntryIntoForceRule(r) for r in rules or EntryIntoForceRule])}
    true = st.just(value=True)
    others = {
        "instruments": st.integers(1, 200),
        "first_of_month": true,
        "after_expiry": true,
        "on_receipt": true,
        "conditions": st.tuples(conditions()),
    }
    plain = sparse(
        EntryIntoForce, needed, optional={"offset": durations(), "on": partial_dates(), **others}
    )
    working = {**needed, "offset": _DAYS, "working_days": true}
    timed = {**needed, "on": partial_dates(precisions=["day"]), "clock": clocks()}
    return (
        plain
        | sparse(EntryIntoForce, working, optional=others)
        | sparse(EntryIntoForce, timed, optional=others)
    )


def clocks() -> st.SearchStrategy[Clock]:
    """Times of day, to the minute, in some of the zones of the IANA database.

    Examples:
        >>> from hypothesis import find
        >>> clock = find(clocks(), lambda clock: clock.zone != "UTC")
        >>> str(clock.at), clock.zone
        ('00:00:00', 'America/Lima')
    """
    times = st.times().map(lambda time: time.replace(second=0, microsecond=0))
    return st.builds(Clock, at=times, zone=st.sampled_from(load_material().words["zones"]))


def conditions() -> st.SearchStrategy[Condition]:
    """What must hold beside the number of instruments.

    Examples:
        >>> from hypothesis import find
        >>> find(conditions(), lambda one: one.at_least > 1).at_least
        2.0
    """
    weights = st.dictionaries(words(), st.integers(1, 9), min_size=1, max_size=2)
    return sparse(
        Condition, {"text": words(), "at_least": st.integers(1, 99)}, optional={"weights": weights}
    )


def final_clauses() -> st.SearchStrategy[FinalClauses]:
    """The other final clauses.

    Examples:
        >>> from hypothesis import find
        >>> clauses = find(final_clauses(), lambda clauses: clauses.dispute_settlement)
        >>> [str(level) for level in clauses.dispute_settlement]
        ['consultation']
    """
    levels = st.lists(st.sampled_from(DisputeLevel), min_size=1, max_size=3, unique=True)
    optional = {
        "provisional_application": entry_rules(),
        "amendment": st.sampled_from(AmendmentRule),
        "dispute_settlement": levels,
        "reservations": st.sampled_from(ReservationRule),
        "registration": words(),
        "prevailing_language": language_codes(),
        "originals": st.integers(1, 9),
    }
    return sparse(FinalClauses, {}, optional=optional)


def terms(
    *, kinds: Collection[TermKind] | None = None, between: Between = ("1648", "2100")
) -> st.SearchStrategy[Term]:
    """How long an agreement lasts; what contradicts its kind does not occur.

    Args:
        kinds: fixed, indefinite, until a date or an event; None for any, and for
            terms of which only the renewal or the notice is known.
        between: the bounds of its dates.

    Examples:
        >>> from hypothesis import find
        >>> find(terms(kinds=["fixed"]), lambda term: True).duration
        Duration('P1Y')
    """
    wanted = [None, *TermKind] if kinds is None else [TermKind(kind) for kind in kinds]
    return st.one_of([_of_kind(kind, between) for kind in wanted])


def _of_kind(kind: TermKind | None, between: Between) -> st.SearchStrategy[Term]:
    fields = {
        "duration": durations(),
        "until": partial_dates(between=between),
        "until_event": words(),
        "start": st.sampled_from(TermStart),
        "starts_on": partial_dates(between=between),
        "until_inclusive": st.booleans(),
        "renewal": renewals(),
        "notice": notices(),
        "survival": st.tuples(survivals()),
    }
    needed = {"kind": st.just(kind)}
    if kind in _NEEDED:
        needed[_NEEDED[kind]] = fields.pop(_NEEDED[kind])
    if kind is TermKind.INDEFINITE:
        del fields["duration"], fields["until"]
    plain = sparse(Term, needed, optional=fields)
    if kind is not TermKind.UNTIL_DATE:
        return plain
    days = partial_dates(between=between, precisions=["day"])
    return plain | sparse(Term, {**needed, "until": days, "until_clock": clocks()}, optional=fields)


_NEEDED = {
    TermKind.FIXED: "duration",
    TermKind.UNTIL_DATE: "until",
    TermKind.UNTIL_EVENT: "until_event",
}


def survivals() -> st.SearchStrategy[Survival]:
    """What goes on after the end.

    Examples:
        >>> from hypothesis import find
        >>> find(survivals(), lambda survival: survival.duration is not None).duration
        Duration('P1Y')
    """
    return sparse(Survival, {"text": words()}, optional={"duration": durations()})
