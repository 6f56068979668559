"""Steps that bring records of older schema versions to the present one.

A reader of version N reads version N-1 and what came before it, as long as the
step is here. A step takes the plain JSON value of a record of its version and
gives that of the next; it changes nothing but what the version changed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import from_json

from mourecords.records.record import SCHEMA_VERSION, Record

Step = Callable[[dict[str, Any]], dict[str, Any]]

STEPS: Final[dict[int, Step]] = {}
"""For a version, the step to the next. Version 1 is the first: there are none yet."""


def migrated(data: bytes) -> tuple[Record, ...] | None:
    """Records of an older version, brought to the present one.

    Args:
        data: an object or an array, in JSON.

    Returns:
        The records, or None where a step is missing or the result is no record.
    """
    if not STEPS:
        return None
    try:
        return migrated_value(from_json(data))
    except ValueError:
        return None


def migrated_value(value: Any) -> tuple[Record, ...] | None:
    """The same for a plain value: a dict, or a list of them."""
    found = value if isinstance(value, list) else [value]
    try:
        return tuple(Record.model_validate(_stepped(item)) for item in found) if STEPS else None
    except (ValidationError, ValueError, KeyError, TypeError):
        return None


def _stepped(value: dict[str, Any]) -> dict[str, Any]:
    for version in range(value["schema_version"], SCHEMA_VERSION):
        value = STEPS[version](value) | {"schema_version": version + 1}
    return value
