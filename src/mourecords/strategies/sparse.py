"""Models of which a few of the optional fields are filled."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import combinations
from typing import Any, TypeVar

from hypothesis import strategies as st
from pydantic import BaseModel

M = TypeVar("M", bound=BaseModel)
Fields = Mapping[str, st.SearchStrategy[Any]]

_FEW = 2


def sparse(model: type[M], needed: Fields, *, optional: Fields) -> st.SearchStrategy[M]:
    """The model with the needed fields, and with none, one, two or all of the others.

    One choice decides which: it is quick, and simple examples have few fields.

    Args:
        model: the class of the models.
        needed: what each field is drawn from.
        optional: the same for fields that may be missing.
    """
    return st.composite(_draw_fields)(needed, optional).map(lambda fields: model(**fields))


def _draw_fields(draw: st.DrawFn, needed: Fields, optional: Fields) -> dict[str, Any]:
    chosen = draw(_selections(tuple(optional)))
    fields = {name: draw(values) for name, values in needed.items()}
    return {**fields, **{name: draw(optional[name]) for name in chosen}}


@cache
def _selections(names: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    """Selections of the names: the smallest first, the last of them all."""
    few = [one for size in range(_FEW + 1) for one in combinations(names, size)]
    return st.sampled_from([*few, names])
