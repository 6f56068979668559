"""Strategies for terms, renewals, notices, rules of entry into force and final clauses."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypeVar

from hypothesis import strategies as st

from mourecords.records.clauses import Condition, Renewal, Survival
from mourecords.records.final_clauses import FinalClauses
from mourecords.records.term import EntryIntoForce, Notice, Term
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

T = TypeVar("T")


def renewals(*, modes: Collection[RenewalMode] | None = None) -> st.SearchStrategy[Renewal]:
    """How a term is followed by another.

    Args:
        modes: ``automatic``, ``by_agreement``; None for both.

    Examples:
        >>> from hypothesis import find
        >>> find(renewals(), lambda renewal: renewal.period is not None).period
        Duration('P1Y')
    """
    return st.builds(
        Renewal,
        mode=st.sampled_from([RenewalMode(mode) for mode in modes or RenewalMode]),
        period=st.none() | durations(),
        times=st.none() | st.integers(1, 99),
        at_most=st.none() | durations(),
    )


def notices() -> st.SearchStrategy[Notice]:
    """The notice that ends an agreement.

    Examples:
        >>> from hypothesis import find
        >>> find(notices(), lambda notice: notice.length.months).length
        Duration('P3M')
    """
    plain = st.builds(
        Notice,
        length=durations(),
        before=st.sampled_from(NoticeBefore),
        by=st.none() | words(),
        not_before=st.none() | durations(),
        year_end=st.none() | st.sampled_from(YearEnd),
    )
    days = st.integers(1, 90).map(lambda number: Duration(days=number))
    working = st.builds(Notice, length=days, working_days=st.just(value=True))
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
    return st.builds(
        EntryIntoForce,
        rule=st.sampled_from([EntryIntoForceRule(rule) for rule in rules or EntryIntoForceRule]),
        offset=st.none() | durations(),
        first_of_month=st.booleans(),
        on=st.none() | partial_dates(),
        instruments=st.none() | st.integers(1, 200),
        after_expiry=st.booleans(),
        on_receipt=st.booleans(),
        conditions=st.lists(conditions(), max_size=1).map(tuple),
    )


def conditions() -> st.SearchStrategy[Condition]:
    """What must hold beside the number of instruments.

    Examples:
        >>> from hypothesis import find
        >>> find(conditions(), lambda one: one.at_least > 1).at_least
        2.0
    """
    return st.builds(Condition, text=words(), at_least=st.integers(1, 99))


def final_clauses() -> st.SearchStrategy[FinalClauses]:
    """The other final clauses.

    Examples:
        >>> from hypothesis import find
        >>> clauses = find(final_clauses(), lambda clauses: clauses.dispute_settlement)
        >>> [str(level) for level in clauses.dispute_settlement]
        ['consultation']
    """
    nothing = st.none()
    return st.builds(
        FinalClauses,
        provisional_application=nothing | entry_rules(),
        amendment=nothing | st.sampled_from(AmendmentRule),
        dispute_settlement=st.lists(st.sampled_from(DisputeLevel), max_size=3, unique=True).map(
            tuple
        ),
        reservations=nothing | st.sampled_from(ReservationRule),
        registration=nothing | words(),
        prevailing_language=nothing | language_codes(),
        originals=nothing | st.integers(1, 9),
    )


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
    nothing = st.none()
    maybe_date = nothing | partial_dates(between=between)
    endless = kind is TermKind.INDEFINITE
    return st.builds(
        Term,
        kind=st.just(kind),
        duration=nothing if endless else _needed(durations(), needed=kind is TermKind.FIXED),
        start=nothing | st.sampled_from(TermStart),
        starts_on=maybe_date,
        until=nothing
        if endless
        else _needed(partial_dates(between=between), needed=kind is TermKind.UNTIL_DATE),
        until_inclusive=nothing | st.booleans(),
        until_event=_needed(words(), needed=kind is TermKind.UNTIL_EVENT),
        renewal=nothing | renewals(),
        notice=nothing | notices(),
        survival=st.lists(_survivals(), max_size=1).map(tuple),
    )


def _survivals() -> st.SearchStrategy[Survival]:
    return st.builds(Survival, text=words(), duration=st.none() | durations())


def _needed(values: st.SearchStrategy[T], *, needed: bool) -> st.SearchStrategy[T | None]:
    return values if needed else st.none() | values
