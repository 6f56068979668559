"""A language pack: the tables of one folder, read when they are first asked for."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from mourecords.errors import PackError


class Pack:
    """The words of one language, as tables that a domain expert can edit.

    Two calls with the same name give the same object, so what is compiled from
    a table can be cached for it.

    Attributes:
        language: ISO 639 code of the language.

    Examples:
        >>> load_pack("en").language
        'en'
    """

    def __init__(self, language: str, folder: Traversable) -> None:
        self.language = language
        self._folder = folder
        self._tables: dict[str, Mapping[str, Any]] = {}
        self._rows: dict[str, tuple[dict[str, str], ...]] = {}

    def table(self, name: str) -> Mapping[str, Any]:
        """The TOML table ``name.toml``.

        Raises:
            PackError: there is no such file, or it is not TOML.
        """
        if name not in self._tables:
            try:
                self._tables[name] = tomllib.loads(self._read(f"{name}.toml"))
            except tomllib.TOMLDecodeError as error:
                raise PackError(f"{self.language}/{name}.toml", "syntax", str(error)) from error
        return self._tables[name]

    def names(self) -> tuple[str, ...]:
        """The names of all TOML tables of the pack, sorted."""
        files = (entry.name for entry in self._folder.iterdir())
        return tuple(sorted(name.removesuffix(".toml") for name in files if name.endswith(".toml")))

    def rows(self, name: str) -> tuple[dict[str, str], ...]:
        """The rows of ``name.csv``, each a mapping from column to cell.

        Raises:
            PackError: there is no such file.
        """
        if name not in self._rows:
            self._rows[name] = tuple(csv.DictReader(self._read(f"{name}.csv").splitlines()))
        return self._rows[name]

    def _read(self, file: str) -> str:
        try:
            return self._folder.joinpath(file).read_text(encoding="utf-8")
        except OSError as error:
            raise PackError(f"{self.language}/{file}", "file", "it is not in the pack") from error


@cache
def load_pack(language: str = "en") -> Pack:
    """The pack of a language.

    Args:
        language: ISO 639 code; the packs are the folders beside this module.

    Raises:
        PackError: there is no pack for it.
    """
    folder = files(__package__).joinpath(language)
    if not language.isalpha() or not folder.is_dir():
        raise PackError(language, "folder", "there is no pack for this language")
    return Pack(language, folder)
