"""The forms of instruments, and the tables that they are written from."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

from mourecords.languages.pack import load_pack
from mourecords.strategies.material import Person, State
from mourecords.strategies.wants import Choice
from mourecords.values.vocabularies import Kind

Table = Mapping[str, Any]

FORMS = ("bilateral", "ministries", "multilateral", "organisation", "amending", "notes")
"""Two governments, two ministries, three states and more, a state and an organisation, a protocol
that changes an earlier agreement, two notes."""
_PAIR = 2


@cache
def load_tables(language: str = "en") -> Table:
    """The tables for instruments of a language pack.

    Raises:
        PackError: the pack has none.
    """
    return load_pack(language).table("writing_instruments")


@cache
def load_organisations(language: str = "en") -> tuple[State, ...]:
    """The organisations that agree with states, with what a writer needs to know of them."""
    return tuple(_to_organisation(row) for row in load_tables(language)["organisations"])


def _to_organisation(row: Table) -> State:
    people = (entry.partition(" ") for entry in row["people"])
    return State(
        code=row["code"],
        name=row["name"],
        running_name=f"the {row['name']}",
        long_name=row["name"],
        adjective="",
        capital="",
        places=(),
        people=tuple(Person(name, gender) for gender, _, name in people),
        since=0,
    )


def to_forms(choice: Choice, wanted: Collection[str] | None) -> tuple[tuple[str, Choice], ...]:
    """The forms that instruments may have, each with what is fixed about the agreement.

    Args:
        choice: what is fixed about the agreement.
        wanted: the forms that may occur; None for all.

    Raises:
        ValueError: a form that is not known, or no form goes with the wishes.
    """
    unknown = set(wanted or ()) - set(FORMS)
    if unknown:
        raise ValueError(f"there is no form {min(unknown)!r}; there are: {', '.join(FORMS)}")
    names = [name for name in FORMS if wanted is None or name in wanted]
    found = [(name, fixed) for name in names if (fixed := _fix(choice, name)) is not None]
    if not found:
        raise ValueError(f"no instrument of the forms {', '.join(names)} is as it is wished")
    return tuple(found)


def _fix(choice: Choice, form: str) -> Choice | None:
    """What is fixed where the form is this one; None where they exclude one another."""
    table = load_tables()["forms"][form]
    two = table.get("sides") == _PAIR
    known = [Kind(kind) for kind in table["kinds"]]
    kinds = tuple(kind for kind in choice.kinds or known if kind in known or form == "bilateral")
    count = len(choice.parties) if choice.parties is not None else None
    if not kinds or choice.bilateral is not (two if choice.bilateral is not None else None):
        return None
    if count is not None and ((count == _PAIR) != two or form == "organisation"):
        return None
    return Choice(
        kinds, choice.parties, bilateral=two, binding=choice.binding, between=choice.between
    )
