"""Files that are either whole or not there."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from mourecords.errors import FormatError, WriteError
from mourecords.formats.format import Format
from mourecords.records.record import Record

_UNFIT: Final = re.compile(r"[^\w.-]+", re.ASCII)


def write(path: Path, data: str | bytes) -> None:
    """Write a file in one step: a reader sees the old one or the new one.

    Text is written as UTF-8 with its line feeds unchanged.

    Raises:
        WriteError: the file cannot be written; what was there is unchanged.
    """
    content = data.encode() if isinstance(data, str) else data
    scratch = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        try:
            scratch.write_bytes(content)
            scratch.replace(path)
        finally:
            scratch.unlink(missing_ok=True)
    except OSError as error:
        raise WriteError(str(path), error.strerror or str(error)) from error


def write_folder(to: object, files: Mapping[str, str], *, chosen: Format) -> None:
    """Write files into a folder, which is made where it is missing.

    Raises:
        FormatError: ``to`` is no path.
        WriteError: a file cannot be written.
    """
    if not isinstance(to, (str, os.PathLike)):
        raise FormatError(chosen.name, "it is a folder of files, and needs the path of one")
    folder = Path(to)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(str(folder), error.strerror or str(error)) from error
    for name, text in files.items():
        write(folder / name, text)


def to_file_names(records: Sequence[Record]) -> list[str]:
    """A name for the file of each record: its id, or its place, made fit and unique.

    Examples:
        >>> from mourecords import Agreement
        >>> names = ["a/b", None, "A/B"]
        >>> to_file_names([Record(id=name, agreement=Agreement()) for name in names])
        ['a-b', 'record-2', 'A-B-2']
    """
    taken: set[str] = set()
    names = []
    for place, record in enumerate(records, 1):
        fit = _UNFIT.sub("-", record.id or "").strip(".-")[:100] or f"record-{place}"
        name, number = fit, 1
        while name.casefold() in taken:
            number += 1
            name = f"{fit}-{number}"
        taken.add(name.casefold())
        names.append(name)
    return names
