"""Strategies for agreements: any that the models allow, or sound ones."""

from __future__ import annotations

from functools import cache
from typing import Any, Unpack

from hypothesis import strategies as st

from mourecords.records.agreement import Agreement
from mourecords.records.party import Party
from mourecords.strategies.actors import parties as any_parties
from mourecords.strategies.actors import signatories
from mourecords.strategies.contents import (
    article_trees,
    definitions,
    identifiers,
    provisions,
    relations,
)
from mourecords.strategies.events import events
from mourecords.strategies.replacing import replaced
from mourecords.strategies.sound import sound_agreements
from mourecords.strategies.sparse import sparse
from mourecords.strategies.terms import entry_rules, final_clauses, terms
from mourecords.strategies.values import language_codes, words
from mourecords.strategies.wants import Choice, Wants, to_choice
from mourecords.values.vocabularies import Kind, Subject


def agreements(*, sound: bool = False, **wants: Unpack[Wants]) -> st.SearchStrategy[Agreement]:
    """Agreements.

    Args:
        sound: only such as a careful person would write down: no rule of
            ``mourecords.validate`` calls them wrong. Else any that the models allow,
            with dates in any order and words in any script.
        wants: ``kinds``, ``parties`` (codes of states, all of them), ``bilateral``,
            ``binding``, ``between`` (the bounds of the dates): see ``Wants``.

    Raises:
        ValueError: wishes that contradict one another.
        KeyError: for sound ones, a state that the language pack does not have.

    Examples:
        >>> from hypothesis import find
        >>> pact = find(agreements(sound=True, parties=["NO", "PE"]), lambda pact: pact.title)
        >>> [party.name for party in pact.parties]
        ['Kingdom of Norway', 'Republic of Peru']
        >>> pact.title
        'Memorandum of Understanding on Defence Cooperation'
    """
    choice = to_choice(wants)
    if sound:
        return sound_agreements(choice)
    return _any(choice)


def _any(choice: Choice) -> st.SearchStrategy[Agreement]:
    """Parts that know nothing of one another, but for the names of the parties."""
    needed = {"parties": _any_parties(choice), **_fixed(choice)}
    agreements = sparse(Agreement, needed, optional=_loose(choice))
    return st.builds(_with_sides, agreements, st.integers(0, 4))


def _with_sides(agreement: Agreement, side: int) -> Agreement:
    """The agreement, with persons and events given to one of its parties, or to none."""
    if not 0 < side <= len(agreement.parties):
        return agreement
    name = agreement.parties[side - 1].name
    persons = [replaced(person, on_behalf_of=name) for person in agreement.signatories]
    events = [replaced(event, party=name) for event in agreement.events]
    return replaced(agreement, signatories=persons, events=events)


def _any_parties(choice: Choice) -> st.SearchStrategy[tuple[Party, ...]]:
    if choice.parties is not None:
        return st.tuples(*(any_parties(codes=[code]) for code in choice.parties))
    low, high = (0, 4) if choice.bilateral is None else choice.party_counts
    return st.lists(any_parties(), min_size=low, max_size=high).map(tuple)


def _fixed(choice: Choice) -> dict[str, st.SearchStrategy[Any]]:
    """The parts that a test may fix."""
    kinds = [None, *Kind] if choice.kinds is None else list(choice.kinds)
    binding = [None, True, False] if choice.binding is None else [choice.binding]
    return {
        "kind": st.sampled_from(kinds),
        "binding": st.sampled_from(binding),
    }


@cache
def _loose(choice: Choice) -> dict[str, st.SearchStrategy[Any]]:
    """The others."""
    return {
        "events": _few(events(between=choice.between)),
        "term": terms(between=choice.between),
        "title": words(),
        "aliases": _few(words()),
        "signatories": _few(signatories()),
        "entry_into_force": entry_rules(),
        "final_clauses": final_clauses(),
        "provisions": _few(provisions()),
        "articles": st.tuples(article_trees(max_leaves=2)),
        "definitions": _few(definitions()),
        "related": _few(relations()),
        "subjects": _few(st.sampled_from(Subject)),
        "languages": _few(language_codes()),
        "depositary": words(),
        "identifiers": _few(identifiers()),
    }


def _few(members: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(members, min_size=1, max_size=2)
