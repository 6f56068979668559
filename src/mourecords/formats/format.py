"""What is known of a format before its module is imported."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

from mourecords.errors import MissingExtraError


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write records down.

    Attributes:
        name: what users call it.
        module: the module of ``mourecords.formats`` that writes and reads it.
        suffixes: endings of file names, the usual one first; matched without case.
        media_type: its registered media type.
        keeps: which fields it keeps, in words.
        lossless: whether reading gives back records equal to those written.
        loads: whether it can be read at all.
        unit: ``file`` where a file holds any number of records, ``record`` where
            it holds one, ``folder`` where it is a set of files.
        extra: the extra of this package that it needs, or None.

    Examples:
        >>> from mourecords.formats.table import find_format
        >>> find_format("jsonl").suffixes, find_format("jsonl").lossless
        (('.jsonl', '.ndjson'), True)
    """

    name: str
    module: str
    suffixes: tuple[str, ...]
    media_type: str
    keeps: str
    lossless: bool = False
    loads: bool = False
    unit: str = "file"
    extra: str | None = None

    def implementation(self) -> ModuleType:
        """The module that writes and reads the format.

        Raises:
            MissingExtraError: a library that it needs is not installed.
        """
        try:
            return import_module(f"mourecords.formats.{self.module}")
        except ModuleNotFoundError as error:
            if self.extra is None or (error.name or "").startswith("mourecords"):
                raise
            raise MissingExtraError(self.extra, f"the format {self.name!r}") from error
