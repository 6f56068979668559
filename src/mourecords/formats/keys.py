"""Whether JSON has a key twice, by counting: far cheaper than to look at each of its objects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, repeat
from operator import attrgetter, is_not
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from mourecords.values.spans import Span

_given = attrgetter("__pydantic_fields_set__")

Counting = Callable[[Iterable[Any]], int]
"""From the values of one field to how many keys their JSON has at least."""


def has_each_once(data: bytes, models: Sequence[BaseModel]) -> bool:
    """Whether it is certain that no object in JSON has a key twice.

    A key is followed by a quotation mark and a colon, and perhaps by white space between
    them. Where there is none, there are at most as many keys as there are such pairs; where
    the models have as many, each was there once.

    Args:
        data: valid JSON of any number of values.
        models: all that was read from it, of one class.

    Examples:
        >>> from mourecords.records.provision import Identifier
        >>> once = b'{"scheme":"unts","value":"I-4789"}'
        >>> has_each_once(once, [Identifier.model_validate_json(once)])
        True
        >>> twice = once.replace(b"{", b'{"scheme":"tias",')
        >>> has_each_once(twice, [Identifier.model_validate_json(twice)])
        False
    """
    if b"\t" in data or b"\r" in data or b" :" in data or (b"\n" in data and b"\n:" in data):
        return False
    return data.count(b'":') == count_keys(models)


def count_keys(models: Sequence[BaseModel]) -> int:
    """How many keys the JSON of models of one class had at least, doubled ones counted once."""
    if not models:
        return 0
    found = sum(map(len, map(_given, models)))
    for read, count in _nesting(type(models[0])):
        found += count(map(read, models))
    return found


@cache
def _nesting(kind: type[BaseModel]) -> tuple[tuple[Callable[[Any], Any], Counting], ...]:
    """How to read, and how to count, each field whose values have keys themselves."""
    counted = ((name, _counting(field.annotation)) for name, field in kind.model_fields.items())
    return tuple((attrgetter(name), count) for name, count in counted if count is not None)


def _counting(annotation: Any) -> Counting | None:
    """How the keys in values of a type are counted; None where they have none."""
    within = {*_types(annotation)}
    has_models = any(issubclass(kind, BaseModel) for kind in within)
    if get_origin(annotation) is dict:
        return _of_mappings if has_models else _of_dicts
    if Span in within:
        return _of_spans
    if not has_models:
        return None
    return _of_tuples if get_origin(annotation) is tuple else _of_models


def _types(annotation: Any) -> Iterator[type]:
    for part in get_args(annotation):
        yield from _types(part)
    if isinstance(annotation, type):
        yield annotation


def _of_models(values: Iterable[Any]) -> int:
    return count_keys([value for value in values if value is not None])


def _of_tuples(values: Iterable[Any]) -> int:
    return count_keys([*chain.from_iterable(values)])


def _of_dicts(values: Iterable[Any]) -> int:
    return sum(map(len, values))


def _of_mappings(values: Iterable[Any]) -> int:
    """Of dicts that hold tuples of models."""
    dicts = [*values]
    return _of_dicts(dicts) + _of_tuples(chain.from_iterable(map(dict.values, dicts)))


def _of_spans(values: Iterable[Any]) -> int:
    return len(Span.__slots__) * sum(map(is_not, values, repeat(None)))
