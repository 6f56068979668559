"""Lists of several records become one.

M8.  Parties are the same by code, or by name for bodies without one of their own;
     signatories by name; events by kind and party where one date lies within the
     other; provisions by category and words; relations by relation and title;
     everything else by being equal.
M9.  Of what is the same, each field is that of the first record that fills it;
     of two dates it is the more precise one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from mourecords.merging.claims import Claimant
from mourecords.records.event import Event
from mourecords.records.party import to_name_key, to_party_key
from mourecords.values.dates import PartialDate

Same = Callable[[Any, Any], bool]


@dataclass(slots=True)
class Joined:
    """A merged list.

    Attributes:
        parts: the parts of it.
        places: for each record and place in its list, the place in the merged one.
    """

    parts: list[Any] = field(default_factory=list)
    places: dict[tuple[int, int], int] = field(default_factory=dict)


def join(claimants: Sequence[Claimant], name: str) -> Joined:
    """The list ``name`` of all records, by rules M8 and M9."""
    joined = Joined()
    same = SAME.get(name, lambda one, other: one == other)
    for who, claimant in enumerate(claimants):
        taken: set[int] = set()
        for place, given in enumerate(claimant.value(name)):
            part = _renamed(given, claimant)
            found = _find(joined.parts, part, same, taken)
            if found is None:
                found = len(joined.parts)
                joined.parts.append(part)
            else:
                joined.parts[found] = _filled(joined.parts[found], part)
            taken.add(found)
            joined.places[who, place] = found
            if name == "parties":
                claimant.parties[given.name] = joined.parts[found].name
    return joined


def _find(parts: list[Any], part: Any, same: Same, taken: set[int]) -> int | None:
    places = (n for n, known in enumerate(parts) if n not in taken and same(known, part))
    return next(places, None)


def _renamed(part: Any, claimant: Claimant) -> Any:
    """A signatory or an event, with the party's name in the merged record."""
    for name in ("on_behalf_of", "party"):
        own = getattr(part, name, None)
        if own in claimant.parties:
            return part.model_copy(update={name: claimant.parties[own]})
    return part


def _filled(first: Any, second: Any) -> Any:
    """The first part, with what only the second says."""
    if not hasattr(type(first), "model_fields"):
        return first
    update: dict[str, Any] = {}
    for name in type(first).model_fields:
        mine, other = getattr(first, name), getattr(second, name)
        if mine is None and other is not None:
            update[name] = other
        elif isinstance(mine, tuple):
            update[name] = (*mine, *(item for item in other if item not in mine))
        elif isinstance(mine, PartialDate) and isinstance(other, PartialDate):
            update[name] = other if mine.includes(other) else mine
    return first.model_copy(update=update)


def _same_event(one: Event, other: Event) -> bool:
    if (one.kind, one.party, one.planned) != (other.kind, other.party, other.planned):
        return False
    if one.date is None or other.date is None:
        return True
    return one.date.includes(other.date) or other.date.includes(one.date)


SAME: Final[dict[str, Same]] = {
    "parties": lambda one, other: to_party_key(one) == to_party_key(other),
    "signatories": lambda one, other: to_name_key(one.name) == to_name_key(other.name),
    "events": _same_event,
    "provisions": lambda one, other: (
        (one.category, to_name_key(one.text)) == (other.category, to_name_key(other.text))
    ),
    "related": lambda one, other: (
        (one.relation, to_name_key(one.title)) == (other.relation, to_name_key(other.title))
    ),
}
