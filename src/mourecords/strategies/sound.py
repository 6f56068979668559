"""Sound agreements: what a careful person would write down about a likely agreement.

The parts are drawn from few choices, so that it is fast and shrinks to a
memorandum of two states that is only signed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import permutations
from typing import Any

from hypothesis import strategies as st

from mourecords.records.agreement import Agreement
from mourecords.records.party import Party, Signatory
from mourecords.records.provision import Identifier, Provision, Relation
from mourecords.strategies.actors import to_body, to_state
from mourecords.strategies.courses import Course, courses
from mourecords.strategies.material import KindWords, Material, State, Topic, load_material
from mourecords.strategies.values import to_bounds
from mourecords.strategies.wants import Choice
from mourecords.values.vocabularies import RelationKind


@dataclass(frozen=True, slots=True)
class Frame:
    """Who agrees on what, under which name."""

    states: tuple[State, ...]
    topic: Topic
    kind: KindWords
    bodies: bool

    @property
    def title(self) -> str:
        """What the instrument calls itself: "Treaty on Air Services"."""
        return f"{self.kind.title} on {to_title(self.topic.name)}"

    @property
    def places(self) -> tuple[str, ...]:
        """Where it may be signed: the capitals."""
        return tuple(state.capital for state in self.states)

    def to_parties(self) -> tuple[Party, ...]:
        """The states, or the ministries that act."""
        make = to_body if self.bodies else to_state
        return tuple(make(state, self.topic) for state in self.states)


def to_title(words: str) -> str:
    """The words as they stand in a title, small words small.

    Examples:
        >>> to_title("legal assistance in criminal matters")
        'Legal Assistance in Criminal Matters'
    """
    small = {"and", "in", "of", "on"}
    return " ".join(w if w in small else w[0].upper() + w[1:] for w in words.split(" "))


def sound_agreements(choice: Choice) -> st.SearchStrategy[Agreement]:
    """Agreements of which no rule says that they cannot be.

    Args:
        choice: what is fixed about them.
    """
    return st.composite(_draw_agreement)(choice)


def frames(choice: Choice) -> st.SearchStrategy[Frame]:
    """Who agrees on what, under which name.

    Args:
        choice: what is fixed about it.

    Raises:
        KeyError: a state that the language pack does not have.
    """
    material = load_material()
    states = _state_groups(choice, material)
    groups = st.tuples(states, st.sampled_from(material.topics), st.booleans())

    def fill(drawn: tuple[tuple[State, ...], Topic, bool]) -> st.SearchStrategy[Frame]:
        group, topic, bodies = drawn
        kinds = _kinds(choice, material, several=len(group) > 2)
        bodies = bodies and len(group) == 2
        return st.sampled_from([Frame(group, topic, kind, bodies) for kind in kinds])

    return groups.flatmap(fill)


def _state_groups(choice: Choice, material: Material) -> st.SearchStrategy[tuple[State, ...]]:
    if choice.parties is not None:
        return st.just(tuple(material.state(code) for code in choice.parties))
    first, _ = to_bounds(choice.between)
    pairs, several = _groups(first.year)
    if choice.bilateral is None:
        return st.integers(0, 7).flatmap(lambda n: several if n == 7 else pairs)
    return pairs if choice.bilateral else several


@cache
def _groups(
    year: int,
) -> tuple[st.SearchStrategy[tuple[State, ...]], st.SearchStrategy[tuple[State, ...]]]:
    states = [state for state in load_material().states if state.since <= year]
    pairs = st.sampled_from(list(permutations(states, 2)))
    lists = st.lists(st.sampled_from(states), min_size=3, max_size=6, unique=True)
    return pairs, lists.map(tuple)


def _kinds(choice: Choice, material: Material, *, several: bool) -> list[KindWords]:
    if choice.kinds is not None:
        known = {words.kind: words for words in material.kinds}
        return [known.get(kind) or _unknown(kind) for kind in choice.kinds]
    return [
        words
        for words in material.kinds
        if (words.several or not several) and choice.binding in {None, words.treaty}
    ]


def _unknown(kind: Any) -> KindWords:
    name = kind.replace("_", " ")
    return KindWords(kind, to_title(name), name, None, treaty=False, several=True)


def _draw_agreement(draw: st.DrawFn, choice: Choice) -> Agreement:
    frame = draw(frames(choice))
    parties = frame.to_parties()
    names = tuple(party.name for party in parties)
    course = draw(
        courses(
            to_bounds(choice.between), names=names, places=frame.places, treaty=frame.kind.treaty
        )
    )
    return Agreement(
        title=draw(st.sampled_from([None, frame.title])),
        kind=frame.kind.kind,
        binding=_draw_binding(draw, frame, choice),
        parties=parties,
        signatories=draw_signatories(draw, frame, names=names),
        events=course.events,
        term=course.term,
        entry_into_force=course.entry,
        provisions=draw_provisions(draw, frame.topic),
        related=_draw_related(draw, frame, course),
        subjects=frame.topic.subjects,
        languages=draw(st.sampled_from([(), ("en",), ("en", "fr"), ("en", "es", "ar")])),
        depositary=_draw_depositary(draw, frame),
        identifiers=_draw_identifiers(draw, frame, course),
    )


def _draw_binding(draw: st.DrawFn, frame: Frame, choice: Choice) -> bool | None:
    if choice.binding is not None:
        return choice.binding
    return draw(st.sampled_from([None, frame.kind.treaty]))


def draw_signatories(
    draw: st.DrawFn, frame: Frame, *, names: tuple[str, ...]
) -> tuple[Signatory, ...]:
    """Nobody, or one minister a party of two."""
    if len(names) > 2 or not draw(st.booleans()):
        return ()
    return tuple(
        Signatory(
            name=draw(st.sampled_from(state.people)).name,
            office=frame.topic.office,
            on_behalf_of=name,
        )
        for state, name in zip(frame.states, names, strict=True)
    )


def draw_provisions(draw: st.DrawFn, topic: Topic) -> tuple[Provision, ...]:
    """The first few of the provisions that go with the topic, from any of them on."""
    count = draw(st.integers(0, len(topic.provisions)))
    first = draw(st.integers(0, len(topic.provisions) - 1)) if count else 0
    turned = topic.provisions[first:] + topic.provisions[:first]
    return tuple(Provision(text=text, category=slug) for text, slug in turned[:count])


def _draw_related(draw: st.DrawFn, frame: Frame, course: Course) -> tuple[Relation, ...]:
    kind = draw(
        st.sampled_from([None, RelationKind.AMENDS, RelationKind.BUILDS_ON, RelationKind.UNDER])
    )
    if kind is None:
        return ()
    year = course.signed_on.year - draw(st.integers(1, 30))
    title = f"{to_title(frame.topic.name)} Agreement of {year}"
    return (Relation(relation=kind, title=title),)


def _draw_depositary(draw: st.DrawFn, frame: Frame) -> str | None:
    if len(frame.states) == 2 or not frame.kind.treaty:
        return None
    return draw(st.sampled_from([None, *load_material().words["depositaries"]]))


def _draw_identifiers(draw: st.DrawFn, frame: Frame, course: Course) -> tuple[Identifier, ...]:
    if not (frame.kind.treaty and course.in_force and draw(st.booleans())):
        return ()
    return (Identifier(scheme="unts", value=f"I-{draw(st.integers(30_000, 60_000))}"),)
