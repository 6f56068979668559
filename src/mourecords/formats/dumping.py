"""Records to text, or to a file."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import IO, Any, Literal, cast, overload

from mourecords.errors import FormatError, UnknownFormatError
from mourecords.formats.format import Format
from mourecords.formats.table import FORMATS, find_format, find_format_of
from mourecords.formats.writing import to_file_names, write, write_folder
from mourecords.records.record import Record

Target = str | os.PathLike[str] | IO[str] | IO[bytes]

Citation = Literal["oscola", "bluebook", "apa", "aglc"]
"""The styles of citation."""

Text = Literal[
    Citation, "json", "jsonl", "yaml", "csv", "jsonld", "akn", "csl", "markdown", "annotations"
]
"""The formats that are text."""


@overload
def dump(
    records: Record | Iterable[Record], to: None = None, *, format: Text | None = None
) -> str: ...
@overload
def dump(
    records: Record | Iterable[Record], to: None = None, *, format: str | None = None
) -> str | bytes: ...
@overload
def dump(records: Record | Iterable[Record], to: Target, *, format: str | None = None) -> None: ...
def dump(
    records: Record | Iterable[Record], to: Target | None = None, *, format: str | None = None
) -> str | bytes | None:
    r"""Records in one of the formats, as text or in a file.

    Args:
        records: one record, or any number of them.
        to: a path, or a stream that is open for writing. A file is written in
            one step: it is whole, or what was there stays. A folder takes one
            file for each record, in formats that hold one record a file. Without
            it the text is returned.
        format: the name of the format. Without it, what the path ends in;
            without a path, canonical JSON.

    Returns:
        The text (bytes for the formats that are no text), or None where it was
        written to ``to``.

    Raises:
        UnknownFormatError: there is no such format, or the path does not tell.
        FormatError: the format holds one record, or is a folder of files, and
            that is not what was asked for.
        DumpError: the records hold what the format cannot say.
        MissingExtraError: the format needs an extra that is not installed.
        WriteError: the file cannot be written.

    Examples:
        >>> from mourecords import Agreement, Record, load
        >>> record = Record(agreement=Agreement(title="Treaty of Lima"))
        >>> load(dump(record)) == (record,)
        True
        >>> dump([record], format="jsonl").count("\n")
        1
    """
    chosen = _chosen(to, format)
    module = chosen.implementation()
    if chosen.unit == "folder" or _is_folder(to, chosen):
        write_folder(to, _files(records, module, chosen), chosen=chosen)
        return None
    content = _content(records, module, chosen)
    if to is None:
        return content
    _put(to, content)
    return None


def _is_folder(to: Target | None, chosen: Format) -> bool:
    return chosen.unit == "record" and isinstance(to, (str, os.PathLike)) and Path(to).is_dir()


def _files(
    records: Record | Iterable[Record], module: ModuleType, chosen: Format
) -> dict[str, str]:
    """The name and the text of each file of a folder."""
    found = _many(records)
    if chosen.unit == "folder":
        return cast("dict[str, str]", module.dump_folder(found))
    names = to_file_names(found)
    return {
        name + chosen.suffixes[0]: module.dump_record(record)
        for name, record in zip(names, found, strict=True)
    }


def _chosen(to: Target | None, name: str | None) -> Format:
    if name is not None:
        return find_format(name)
    if to is None:
        return find_format("json")
    path = to if isinstance(to, (str, os.PathLike)) else getattr(to, "name", "")
    found = find_format_of(Path(path)) if isinstance(path, (str, os.PathLike)) else None
    if found is None:
        raise UnknownFormatError("", tuple(f.name for f in FORMATS))
    return found


def _many(records: Record | Iterable[Record]) -> Sequence[Record]:
    return (records,) if isinstance(records, Record) else tuple(records)


def _content(records: Record | Iterable[Record], module: ModuleType, chosen: Format) -> str | bytes:
    one, many = getattr(module, "dump_record", None), getattr(module, "dump_records", None)
    if one is not None and isinstance(records, Record):
        return cast("str | bytes", one(records))
    found = _many(records)
    if many is not None:
        return cast("str | bytes", many(found))
    if one is None or len(found) != 1:
        raise FormatError(
            chosen.name, f"a file holds one record, and there are {len(found)}: name a folder"
        )
    return cast("str | bytes", one(found[0]))


def _put(to: Target, content: str | bytes) -> None:
    if isinstance(to, (str, os.PathLike)):
        write(Path(to), content)
        return
    stream: Any = to
    try:
        stream.write(content)
    except TypeError:
        stream.write(content.encode() if isinstance(content, str) else content.decode())
