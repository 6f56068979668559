"""What the strategies draw from: the states, topics and names of a language pack."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from mourecords.languages.pack import load_pack
from mourecords.values.vocabularies import Kind, Subject


@dataclass(frozen=True, slots=True)
class Person:
    """An invented person: ``gender`` is ``f`` or ``m``."""

    name: str
    gender: str


@dataclass(frozen=True, slots=True)
class State:
    """A state with what a writer needs to know of it; ``since`` is the year its name dates from."""

    code: str
    name: str
    running_name: str
    long_name: str
    adjective: str
    capital: str
    places: tuple[str, ...]
    people: tuple[Person, ...]
    since: int


@dataclass(frozen=True, slots=True)
class Topic:
    """A field of cooperation, who answers for it, and what may be agreed in it."""

    name: str
    subjects: tuple[Subject, ...]
    body: str
    office: str
    formal_office: str
    provisions: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class KindWords:
    """How a kind of instrument is called, and what goes with it."""

    kind: Kind
    title: str
    name: str
    short: str | None
    treaty: bool
    several: bool


@dataclass(frozen=True, slots=True)
class Material:
    """All that one language pack gives to the strategies."""

    states: tuple[State, ...]
    topics: tuple[Topic, ...]
    kinds: tuple[KindWords, ...]
    words: dict[str, tuple[str, ...]]

    def state(self, code: str) -> State:
        """The state with this code.

        Raises:
            KeyError: the pack has no such state.
        """
        found = next((state for state in self.states if state.code == code), None)
        if found is None:
            raise KeyError(code)
        return found


@cache
def load_material(language: str = "en") -> Material:
    """The material of a language pack.

    Raises:
        PackError: the pack has no writing tables.
    """
    pack = load_pack(language)
    table = pack.table("writing")
    return Material(
        states=tuple(_state(row) for row in pack.rows("writing_states")),
        topics=tuple(_topic(entry) for entry in table["topics"]),
        kinds=tuple(_kind(key, entry) for key, entry in table["kinds"].items()),
        words={key: tuple(entry) for key, entry in table["words"].items()},
    )


def _state(row: dict[str, str]) -> State:
    people = (entry.partition(" ") for entry in row["people"].split(";"))
    return State(
        **{
            **row,
            "long_name": row["long_name"] or row["name"],
            "places": tuple(row["places"].split(";")),
            "since": int(row["since"]),
            "people": tuple(Person(name, gender) for gender, _, name in people),
        }  # type: ignore[arg-type]
    )


def _topic(entry: dict[str, Any]) -> Topic:
    return Topic(
        **{
            **entry,
            "subjects": tuple(Subject(subject) for subject in entry["subjects"]),
            "provisions": tuple((p["text"], p["category"]) for p in entry["provisions"]),
        }
    )


def _kind(key: str, entry: dict[str, Any]) -> KindWords:
    return KindWords(
        kind=Kind(key),
        title=entry["title"],
        name=entry["name"],
        short=entry.get("short"),
        treaty=entry.get("treaty", False),
        several=entry.get("several", False),
    )
