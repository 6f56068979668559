"""Strategies for parties and signatories."""

from __future__ import annotations

from collections.abc import Collection

from hypothesis import strategies as st

from mourecords.records.party import Party, Signatory
from mourecords.strategies.material import State, Topic, load_material
from mourecords.strategies.sparse import sparse
from mourecords.strategies.values import actor_codes, words
from mourecords.values.vocabularies import Capacity, PartyRole, PartyType


def parties(
    *, codes: Collection[str] | None = None, types: Collection[PartyType] | None = None
) -> st.SearchStrategy[Party]:
    """Parties: first such as a treaty has, then any that the model allows.

    Args:
        codes: the states that they are or belong to; None for any.
        types: their types; None for any.

    Examples:
        >>> from hypothesis import find
        >>> find(parties(), lambda party: True).name
        'Republic of Peru'
        >>> find(parties(codes=["NO"], types=["government_body"]), lambda party: True).name
        'Norwegian Ministry of Defence'
    """
    kinds = [PartyType(kind) for kind in types or PartyType]
    material = load_material()
    states = [s for s in material.states if codes is None or s.code in codes]
    makers = [
        make
        for kind, make in ((PartyType.STATE, to_state), (PartyType.GOVERNMENT_BODY, to_body))
        if kind in kinds and states
    ]
    known = [st.builds(make, *_usual(states, material.topics)) for make in makers]
    return st.one_of([*known, _any_party(codes, kinds)])


def _usual(states: list[State], topics: tuple[Topic, ...]) -> list[st.SearchStrategy[object]]:
    return [st.sampled_from(states), st.sampled_from(topics)]


def to_state(state: State, topic: Topic) -> Party:  # noqa: ARG001  (all makers take both)
    """The state itself, by its long name."""
    return Party(name=state.long_name, canonical_name=state.name, code=state.code)


def to_body(state: State, topic: Topic) -> Party:
    """The ministry that answers for the topic."""
    return Party(
        name=f"{state.adjective} {topic.body}", code=state.code, type=PartyType.GOVERNMENT_BODY
    )


def _any_party(codes: Collection[str] | None, types: list[PartyType]) -> st.SearchStrategy[Party]:
    needed = {"name": words(), "type": st.sampled_from(types)}
    optional = {
        "canonical_name": words(),
        "represented_by": words(),
        "role": st.sampled_from(PartyRole),
        "aliases": st.lists(words(), min_size=1, max_size=2),
    }
    if codes is None:
        return sparse(Party, needed, optional={"code": actor_codes(), **optional})
    return sparse(Party, {**needed, "code": st.sampled_from(sorted(codes))}, optional=optional)


def signatories(*, on_behalf_of: Collection[str] = ()) -> st.SearchStrategy[Signatory]:
    """Persons who sign: first such as agreements have, then any that the model allows.

    Args:
        on_behalf_of: the names of the parties that they may sign for; with
            none they sign for nobody that is named.

    Examples:
        >>> from hypothesis import find
        >>> person = find(signatories(), lambda person: person.office is not None)
        >>> person.name, person.office
        ('Ana Soto', 'Defence Minister')
    """
    material = load_material()
    people = [person.name for state in material.states for person in state.people]
    offices = [topic.office for topic in material.topics]
    sides = st.sampled_from([None, *on_behalf_of])
    known = st.builds(
        Signatory, name=st.sampled_from(people), office=st.sampled_from(offices), on_behalf_of=sides
    )
    titles = st.sampled_from(material.words["honorifics"]) | words()
    return known | sparse(
        Signatory,
        {"name": words(), "on_behalf_of": sides},
        optional={
            "honorifics": st.lists(titles, min_size=1, max_size=2),
            "office": words(),
            "capacity": st.sampled_from(Capacity),
        },
    )
