"""Records from the files that a command names."""

from __future__ import annotations

import sys
from pathlib import Path

from mourecords.formats.loading import load
from mourecords.records.record import Record


def load_file(name: str) -> tuple[Record, ...]:
    """The records of a file or a folder, or of standard input for ``-``."""
    return load(sys.stdin.buffer.read()) if name == "-" else load(Path(name))
