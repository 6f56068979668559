"""A frozen model with other values."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel

M = TypeVar("M", bound=BaseModel)


def replaced(model: M, **changes: object) -> M:
    """The model with other values, checked anew.

    Raises:
        pydantic.ValidationError: the model cannot have them.
    """
    return type(model)(**{**dict(model), **changes})
