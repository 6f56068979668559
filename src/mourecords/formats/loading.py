"""Text, or a file, to records."""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO

from mourecords.errors import FormatError, LoadError, Problem, ReadError, UnknownFormatError
from mourecords.formats.format import Format
from mourecords.formats.table import FORMATS, find_format, find_format_of
from mourecords.records.record import Record

Origin = str | bytes | os.PathLike[str] | IO[str] | IO[bytes]


def load(source: Origin, *, format: str | None = None) -> tuple[Record, ...]:
    """The records of a text or a file.

    Args:
        source: a path, the content itself as text or bytes, or a stream that is
            open for reading. A ``str`` is content where it begins with ``{``,
            ``[`` or ``<``, is empty or has a line feed in it, and a path else;
            a ``Path`` is always a path. Of a folder, all files are read whose
            names tell a format.
        format: the name of the format. Without it, what the path ends in, or
            what the content begins with.

    Returns:
        The records in their order; a tuple also where there is one.

    Raises:
        ReadError: the file cannot be read.
        LoadError: the content is not what the format asks for; it lists every
            problem with its line and pointer.
        UnknownFormatError: there is no such format, or nothing tells which.
        FormatError: the format can be written, but not read.
        MissingExtraError: the format needs an extra that is not installed.

    Examples:
        >>> load('{"agreement": {"title": "Treaty of Lima"}}')[0].agreement.title
        'Treaty of Lima'
        >>> load('{"agreement": {"titel": "Lima"}}')
        Traceback (most recent call last):
        ...
        mourecords.errors.LoadError: text:1 at /agreement/titel: no such field, perhaps 'title'
    """
    if isinstance(source, os.PathLike) or (isinstance(source, str) and not _is_content(source)):
        folder = Path(source)
        if _is_dir(folder):
            return _load_folder(folder, format)
    name, data = _read(source)
    chosen = find_format(format) if format is not None else _guessed(name, data)
    if not chosen.loads:
        raise FormatError(chosen.name, "it can be written, but not read")
    records: tuple[Record, ...] = chosen.implementation().load_records(data, name)
    return records


def _is_dir(path: Path) -> bool:
    try:
        return path.is_dir()
    except ValueError:
        return False


def _load_folder(folder: Path, name: str | None) -> tuple[Record, ...]:
    """The records of all files of a folder, by name; all problems before any is raised."""
    wanted = find_format(name) if name is not None else None
    records: list[Record] = []
    problems: list[Problem] = []
    for path in sorted(folder.iterdir()):
        found = find_format_of(path)
        if found is None or not found.loads or (wanted is not None and found != wanted):
            continue
        try:
            records += load(path)
        except LoadError as error:
            problems += error.problems
    if problems:
        raise LoadError(tuple(problems))
    if not records:
        raise ReadError(str(folder), "there are no records in this folder")
    return tuple(records)


def _read(source: Origin) -> tuple[str, bytes]:
    if isinstance(source, bytes):
        return "bytes", source
    if isinstance(source, str) and _is_content(source):
        return "text", source.encode("utf-8", "surrogatepass")
    if isinstance(source, (str, os.PathLike)):
        return _read_file(Path(source))
    content = source.read()
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    return str(getattr(source, "name", "stream")), data


def _is_content(text: str) -> bool:
    return "\n" in text or text.lstrip("\ufeff \t\r")[:1] in ("", "{", "[", "<")


def _read_file(path: Path) -> tuple[str, bytes]:
    try:
        return str(path), path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ReadError(str(path), reason[:1].lower() + reason[1:]) from error


def _guessed(name: str, data: bytes) -> Format:
    found = find_format_of(name)
    if found is not None:
        return found
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start[:1] == b"{" and _is_lines(start):
        return find_format("jsonl")
    if start[:4] == b"PAR1":
        return find_format("parquet")
    if start[:6] == b"ARROW1":
        return find_format("arrow")
    if start[:1] in (b"{", b"["):
        return find_format("json")
    raise UnknownFormatError("", tuple(f.name for f in FORMATS if f.loads))


def _is_lines(start: bytes) -> bool:
    first, _, rest = start.partition(b"\n")
    return first.rstrip()[-1:] == b"}" and rest.lstrip()[:1] == b"{"
