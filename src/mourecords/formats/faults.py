"""What is wrong with stored JSON, where, and in words that help."""

from __future__ import annotations

import difflib
import json
import re
from functools import cache
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails, from_json, to_json

from mourecords.errors import Problem
from mourecords.formats.positions import Positions, find_positions, to_pointer
from mourecords.records.record import SCHEMA_VERSION, Record

_PLACE: Final = re.compile(r" at line (\d+) column (\d+)$")


def explain(
    data: bytes, error: ValidationError, *, source: str, first_line: int = 1
) -> tuple[Problem, ...]:
    """The problems behind a validation error.

    Args:
        data: the JSON that was validated.
        error: what pydantic says of it.
        source: the file, or a word for the stream.
        first_line: the line of the file on which ``data`` begins.
    """
    details = error.errors(include_url=False)
    try:
        text = data.decode()
    except UnicodeDecodeError as fault:
        return (_not_utf8(data, fault, source, first_line),)
    if details[0]["type"] == "json_invalid":
        return (_not_json(text, details[0], source, first_line),)
    return to_problems(error, find_positions(text), source=source, first_line=first_line)


def to_problems(
    error: ValidationError, positions: Positions, *, source: str, first_line: int = 1
) -> tuple[Problem, ...]:
    """A problem for each detail of a validation error, where the values stand."""
    details = error.errors(include_url=False)
    newer = {d["loc"][:-1]: d["input"] for d in details if _is_version(d)}
    kept = [d for d in details if _is_version(d) or not _within(d, newer)]
    return tuple(_problem(d, positions, source, first_line, newer) for d in kept)


def find_duplicates(data: bytes, source: str, *, first_line: int = 1) -> tuple[Problem, ...]:
    """A problem for every key that an object of valid JSON has twice (RFC 8259, 4).

    What is as this package writes it, is the same when written again, and has
    none. Of all else, the pairs of all objects are collected and counted in C;
    only where the counts differ are the keys looked for.
    """
    if to_json(from_json(data)) == data:
        return ()
    objects: list[list[tuple[str, Any]]] = []
    json.loads(data, object_pairs_hook=objects.append, parse_int=str)
    if sum(map(len, objects)) == sum(map(len, map(dict, objects))):
        return ()
    positions = find_positions(data.decode())
    return tuple(
        Problem(
            "this key is there twice",
            source=source,
            line=first_line + positions.line(path) - 1,
            pointer=to_pointer(path),
        )
        for path in positions.doubled
    )


def _problem(
    detail: ErrorDetails, positions: Positions, source: str, first_line: int, newer: dict[Any, Any]
) -> Problem:
    path = tuple(part for part in detail["loc"] if part != "[key]")
    return Problem(
        _message(detail, newer),
        source=source,
        line=first_line + positions.line(path) - 1,
        pointer=to_pointer(path),
    )


def _message(detail: ErrorDetails, newer: dict[Any, Any]) -> str:
    if _is_version(detail):
        return _version_message(newer[detail["loc"][:-1]])
    if detail["type"] == "extra_forbidden":
        return _unknown_field(str(detail["loc"][-1]))
    if detail["type"] == "missing":
        return "it is missing"
    if detail["type"] == "value_error":
        return str(detail["ctx"]["error"])
    message = detail["msg"]
    given = detail["input"]
    shown = "" if isinstance(given, (dict, list, tuple)) else f", not {_short(given)}"
    return message[:1].lower() + message[1:] + shown


def _short(value: object) -> str:
    text = ascii(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _unknown_field(name: str) -> str:
    close = difflib.get_close_matches(name, _field_names(), n=1)
    return "no such field" + (f", perhaps {close[0]!r}" if close else "")


@cache
def _field_names() -> list[str]:
    schema = Record.model_json_schema()
    models = [schema, *schema.get("$defs", {}).values()]
    return sorted({name for model in models for name in model.get("properties", ())})


def _is_version(detail: ErrorDetails) -> bool:
    loc = detail["loc"]
    return loc[-1:] == ("schema_version",) and len(loc) <= 2 and detail["type"] == "literal_error"


def _within(detail: ErrorDetails, newer: dict[Any, Any]) -> bool:
    return () in newer or detail["loc"][:1] in newer


def _version_message(found: object) -> str:
    if isinstance(found, int) and found > SCHEMA_VERSION:
        return (
            f"the record has schema version {found}, and this release reads up to"
            f" {SCHEMA_VERSION}: install a newer mourecords"
        )
    return f"there is no schema version {_short(found)}; this release reads {SCHEMA_VERSION}"


def _not_utf8(data: bytes, fault: UnicodeDecodeError, source: str, first_line: int) -> Problem:
    hint = "; it looks like UTF-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
    line = first_line + data.count(b"\n", 0, fault.start)
    byte = data[fault.start]
    return Problem(
        f"it is not UTF-8: byte 0x{byte:02x} cannot stand here{hint}", source=source, line=line
    )


def _not_json(text: str, detail: ErrorDetails, source: str, first_line: int) -> Problem:
    said = str(detail["ctx"]["error"])
    place = _PLACE.search(said)
    if not text.strip():
        return Problem("it is empty", source=source, line=first_line)
    line, column = (int(place[1]), int(place[2])) if place else (1, 0)
    reason = _PLACE.sub("", said)
    hint = ' (for one record a line use the format "jsonl")' if "trailing" in reason else ""
    return Problem(
        f"it is not JSON: {reason}, column {column}{hint}",
        source=source,
        line=first_line + line - 1,
    )
