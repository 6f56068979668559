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
    Format(
        name="yaml",
        module="yamls",
        suffixes=(".yaml", ".yml"),
        media_type="application/yaml",
        keeps="everything, one record a file",
        lossless=True,
        loads=True,
        unit="record",
        extra="yaml",
    ),
    Format(
        name="parquet",
        module="parquet",
        suffixes=(".parquet",),
        media_type="application/vnd.apache.parquet",
        keeps="everything: the columns of `to_row`, and the record itself in the column `record`",
        lossless=True,
        loads=True,
        extra="tables",
    ),
    Format(
        name="arrow",
        module="arrow",
        suffixes=(".arrow", ".feather"),
        media_type="application/vnd.apache.arrow.file",
        keeps="everything, as `parquet`",
        lossless=True,
        loads=True,
        extra="tables",
    ),
    Format(
        name="csv",
        module="flat",
        suffixes=(".csv",),
        media_type="text/csv",
        keeps="what `to_row` gives, lists joined in one cell; no evidence",
    ),
    Format(
        name="csv-tables",
        module="sheets",
        suffixes=(),
        media_type="text/csv",
        keeps="all but the article tree and the parts of renewal and of provisional application: "
        "a folder of ten tables",
        unit="folder",
    ),
    Format(
        name="jsonld",
        module="linked",
        suffixes=(".jsonld",),
        media_type="application/ld+json",
        keeps="names, dates, parties, signatories, subjects, relations, sources",
    ),
    Format(
        name="akn",
        module="akn",
        suffixes=(".akn", ".akn.xml"),
        media_type="application/akn+xml",
        keeps="title, kind, parties, signatories, date of signature, the article tree",
        unit="record",
    ),
    Format(
        name="csl",
        module="csl",
        suffixes=(".csl.json",),
        media_type="application/vnd.citationstyles.csl+json",
        keeps="what a reference manager holds of a treaty",
    ),
    Format(
        name="oscola",
        module="oscola",
        suffixes=(),
        media_type="text/plain",
        keeps="title, signature, entry into force, series",
    ),
    Format(
        name="bluebook",
        module="bluebook",
        suffixes=(),
        media_type="text/plain",
        keeps="title, two parties, signature, series",
    ),
    Format(
        name="apa",
        module="apa",
        suffixes=(),
        media_type="text/plain",
        keeps="title, signature, address",
    ),
    Format(
        name="aglc",
        module="aglc",
        suffixes=(),
        media_type="text/plain",
        keeps="title, two parties, signature, entry into force, series",
    ),
    Format(
        name="markdown",
        module="markdown",
        suffixes=(".md",),
        media_type="text/markdown",
        keeps="all but the article tree",
    ),
    Format(
        name="annotations",
        module="annotations",
        suffixes=(".anno.jsonld",),
        media_type="application/ld+json",
        keeps="the evidence and the values that it supports",
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
