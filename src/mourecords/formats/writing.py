"""Files that are either whole or not there."""

from __future__ import annotations

import os
from pathlib import Path

from mourecords.errors import WriteError


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
