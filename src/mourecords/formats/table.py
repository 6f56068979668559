"""The one table of formats."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

from mourecords.errors import UnknownFormatError
from mourecords.formats.format import Format

FORMATS: Final[tuple[Format, ...]] = (
    Format(
        name="json",
        module="canonical",
        suffixes=(".json",),
        media_type="application/json",
        keeps="everything",
        lossless=True,
        loads=True,
    ),
    Format(
        name="jsonl",
        module="lines",
        suffixes=(".jsonl", ".ndjson"),
        media_type="application/jsonl",
        keeps="everything, one record a line",
        lossless=True,
        loads=True,
    ),
)
"""Every format, in the order in which documentation lists them."""

_BY_NAME: Final = {format.name: format for format in FORMATS}
_BY_SUFFIX: Final = {suffix: format for format in reversed(FORMATS) for suffix in format.suffixes}


def find_format(name: str) -> Format:
    """The format with this name.

    Raises:
        UnknownFormatError: there is none.

    Examples:
        >>> find_format("json").media_type
        'application/json'
    """
    try:
        return _BY_NAME[name]
    except KeyError:
        raise UnknownFormatError(name, tuple(_BY_NAME)) from None


def find_format_of(path: str | PurePath) -> Format | None:
    """The format that the name of a file ends in, or None.

    Examples:
        >>> find_format_of("records.NDJSON").name
        'jsonl'
        >>> find_format_of("records") is None
        True
    """
    name = PurePath(path).name.lower()
    endings = sorted(_BY_SUFFIX, key=len, reverse=True)
    return next((_BY_SUFFIX[suffix] for suffix in endings if name.endswith(suffix)), None)
