"""What every model of this package has in common."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen pydantic model that takes no field it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=False)

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:  # noqa: FBT001  (IPython's way)
        """Show what is filled, in IPython and in the examples of Hypothesis."""
        with printer.group(4, f"{type(self).__name__}(", ")"):
            for index, (name, value) in enumerate(self._filled()):
                printer.text("," if index else "")
                printer.breakable(" " if index else "")
                printer.text(f"{name}=")
                printer.pretty(value)

    def _filled(self) -> Iterator[tuple[str, Any]]:
        """The fields that are not as they are by default, words as plain text."""
        for name, field in type(self).model_fields.items():
            value = getattr(self, name)
            if value != field.get_default(call_default_factory=True):
                yield name, _plain(value)


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_plain(entry) for entry in value)
    return str(value) if isinstance(value, StrEnum) else value
