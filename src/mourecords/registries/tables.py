"""Tables of registries: rows by the names of their columns, whatever their case."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from mourecords.documents.folding import to_folded
from mourecords.errors import FormatError


class Row(dict[str, str]):
    """A row by folded column names; a column that is not there is empty."""

    def __missing__(self, key: str) -> str:
        return ""

    def first(self, *names: str) -> str:
        """The first of these columns that is filled."""
        return next((self[name] for name in names if self[name]), "")


def read_rows(data: bytes, *, registry: str, needs: tuple[str, ...]) -> Iterator[Row]:
    r"""The rows of a CSV table.

    Args:
        data: UTF-8, with or without byte order mark.
        registry: what errors call it.
        needs: folded names of columns; one of them must be there.

    Raises:
        FormatError: none of the columns is there.

    Examples:
        >>> next(read_rows(b"Title,Year\nTreaty,1999", registry="x", needs=("title",)))["year"]
        '1999'
    """
    reader = csv.DictReader(io.StringIO(data.decode("utf-8-sig")))
    columns = [to_folded(name or "").strip() for name in reader.fieldnames or ()]
    if not set(columns) & set(needs):
        wanted = ", ".join(needs)
        raise FormatError(registry, f"none of its columns is there ({wanted}): {columns[:8]}")
    for cells in reader:
        yield to_row(cells)


def to_row(cells: Mapping[str | None, str | None]) -> Row:
    """A row with folded names and trimmed cells."""
    return Row(
        (to_folded(name).strip(), cell.strip())
        for name, cell in cells.items()
        if isinstance(name, str) and isinstance(cell, str)
    )
