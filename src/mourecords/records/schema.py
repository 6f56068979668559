"""The JSON Schema of a record, made from the models."""

from __future__ import annotations

import json
import re
from typing import Any, Final

from mourecords.records.record import SCHEMA_VERSION, Record

_ATTRIBUTE: Final = re.compile(r"^ {4}(\w+): ([^\n]+)", re.MULTILINE)
_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def to_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a stored record.

    Examples:
        >>> to_schema()["title"]
        'Record of an agreement, version 1'
    """
    schema = Record.model_json_schema(mode="validation")
    for part in (schema, *schema["$defs"].values()):
        _describe(part)
    head = {"$schema": _DIALECT, "title": f"Record of an agreement, version {SCHEMA_VERSION}"}
    return head | {key: value for key, value in schema.items() if key != "title"}


def _describe(part: dict[str, Any]) -> None:
    """Give the lines of the docstring to the fields that they speak of."""
    summary, *sections = str(part.get("description", "")).split("\n\n")
    part["description"] = " ".join(summary.split())
    for section in sections:
        if section.startswith("Attributes:"):
            for name, words in _ATTRIBUTE.findall(section.replace("\n        ", " ")):
                if name in part.get("properties", {}):
                    part["properties"][name]["description"] = " ".join(words.split())


def dump_schema() -> str:
    """The same as text: keys in order, two spaces, a newline at the end."""
    return json.dumps(to_schema(), indent=2, sort_keys=True, ensure_ascii=False) + "\n"
