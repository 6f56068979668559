"""YAML: one record a file, to be read and edited by people.

Keeps everything; comments and blank lines belong to the file and not to the
record. Reading is safe: no tags, no anchors or aliases, no key twice. All
scalars but ``null`` are text, of which the models make what they need, so that
the code ``NO`` is Norway's and a date or a year stays as it is written.
"""

from __future__ import annotations

import re
from typing import Any, Final

import yaml
from pydantic import ValidationError
from pydantic_core import from_json

from mourecords.errors import LoadError, Problem
from mourecords.formats.canonical import to_text
from mourecords.formats.faults import to_problems
from mourecords.formats.migrations import migrated_value
from mourecords.formats.positions import Path, Positions, to_pointer
from mourecords.records.record import Record

_DEEPEST: Final = 200
_NULL: Final = frozenset({"", "~", "null"})
_WHOLE: Final = re.compile(r"-?\d{1,18}\Z", re.ASCII)


def dump_record(record: Record) -> str:
    """One record as a YAML document.

    Examples:
        >>> from mourecords import Agreement, Party
        >>> record = Record(agreement=Agreement(parties=[Party(name="Norway", code="NO")]))
        >>> "code: 'NO'" in dump_record(record)
        True
    """
    value = from_json(to_text(record))
    text: str = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=100)
    return text


def load_records(data: bytes, source: str) -> tuple[Record, ...]:
    """The record of a YAML document.

    Raises:
        LoadError: it is not YAML, uses what is not safe, or is no record.
    """
    # a place is the number of its line, so that every whole number is a break
    positions = Positions(breaks=list(range(1, data.count(b"\n") + data.count(b"\r") + 2)))
    try:
        text = data.decode("utf-8-sig")
        _check_events(text, source)
        node = yaml.compose(text, Loader=yaml.BaseLoader)
        value = _value(node, (), positions, source) if node is not None else None
    except UnicodeDecodeError as error:
        raise _fault(f"it is not UTF-8: byte 0x{data[error.start]:02x}", source, 1) from None
    except yaml.YAMLError as error:
        raise _not_yaml(error, source) from None
    if positions.doubled:
        raise LoadError(tuple(_doubled(path, positions, source) for path in positions.doubled))
    try:
        return (Record.model_validate(value),)
    except ValidationError as error:
        again = migrated_value(value)
        if again is not None:
            return again
        raise LoadError(to_problems(error, positions, source=source)) from None


def _check_events(text: str, source: str) -> None:
    """Refuse what is not safe before anything is built: aliases, tags, depth."""
    depth = documents = 0
    for event in yaml.parse(text, Loader=yaml.BaseLoader):
        line = event.start_mark.line + 1 if event.start_mark else 1
        documents += isinstance(event, yaml.DocumentStartEvent)
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _fault("anchors and aliases are not read", source, line)
        tag = getattr(event, "tag", None)
        if tag:
            raise _fault(f"tags such as {tag!r} are not read", source, line)
        if depth > _DEEPEST:
            raise _fault(f"it is nested more than {_DEEPEST} deep", source, line)
        if documents > 1:
            raise _fault("a file holds one record, and here a second begins", source, line)


def _value(node: yaml.Node, path: Path, positions: Positions, source: str) -> Any:
    """The plain value of a node; where each part stands goes into ``positions``."""
    positions.starts.setdefault(path, node.start_mark.line)
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node, path)
    if isinstance(node, yaml.SequenceNode):
        return [_value(n, (*path, i), positions, source) for i, n in enumerate(node.value)]
    value: dict[str, Any] = {}
    for key, inner in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise _fault("a key must be text", source, key.start_mark.line + 1)
        here = (*path, key.value)
        positions.starts[here] = key.start_mark.line
        if key.value in value:
            positions.doubled.append(here)
        value[key.value] = _value(inner, here, positions, source)
    return value


def _scalar(node: yaml.ScalarNode, path: Path) -> str | int | None:
    """Text, which the models make what they need of; only null and the version are not."""
    text: str = node.value
    if node.style is None and text in _NULL:
        return None
    return int(text) if path == ("schema_version",) and _WHOLE.match(text) else text


def _doubled(path: Path, positions: Positions, source: str) -> Problem:
    line = positions.line(path)
    return Problem("this key is there twice", source=source, line=line, pointer=to_pointer(path))


def _fault(message: str, source: str, line: int) -> LoadError:
    return LoadError((Problem(message, source=source, line=line),))


def _not_yaml(error: yaml.YAMLError, source: str) -> LoadError:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    reason = (
        getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read"
    )
    return _fault(f"it is not YAML: {reason}", source, mark.line + 1 if mark else 1)
