"""The rows of the tables beside this module."""

from __future__ import annotations

import csv
from importlib.resources import files

LIST_SEPARATOR = "|"


def read_rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``name.csv``, each a mapping from column to cell.

    Examples:
        >>> read_rows("countries")[0]["code"]
        'AD'
    """
    text = files(__package__).joinpath(f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))


def split_cell(cell: str) -> tuple[str, ...]:
    """The items of a cell that holds a list; an empty cell holds none.

    Examples:
        >>> split_cell("CZ|SK"), split_cell("")
        (('CZ', 'SK'), ())
    """
    return tuple(cell.split(LIST_SEPARATOR)) if cell else ()
